/**
 * Turns a plan into a Word document of one sheet in two columns, with headings and links.
 * Knows nothing of the page: text comes in, and stays text.
 */

import { downloadZip } from "../../vendor/client-zip.mjs";
import { coreProperties, escaped, XML_HEAD } from "../shared/office-xml.mjs";
import { footPart, paragraph, run, WORD } from "../shared/wordml.mjs";
import { spaceOf, stylesOf } from "./plan-styles.mjs";

/** @typedef {import("./plan-styles.mjs").Look} Look */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const LINK = '<w:rStyle w:val="Hyperlink"/>';
const SHEET =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="510" w:right="680" w:bottom="737" w:left="680" w:header="340" w:footer="340" w:gutter="0"/>';
const FOOT = '<w:footerReference w:type="default" r:id="footer"/>';
const HEAD_ENDS = `<w:sectPr>${FOOT}<w:type w:val="continuous"/>${SHEET}</w:sectPr>`;

/** End the section of two columns. @param {Look} look */
const planEnds = (look) =>
  `<w:sectPr>${FOOT}<w:type w:val="continuous"/>${SHEET}<w:cols w:num="2" w:space="${spaceOf(look, 7)}"/></w:sectPr>`;

/** @param {import("./plan.mjs").Aid[]} aids @param {string[]} hrefs takes what the links lead to */
function helpOf(aids, hrefs) {
  const runs = aids.map(({ kind, title, href }, at) => {
    const link = `<w:hyperlink r:id="link${hrefs.push(href)}">${run(title, LINK)}</w:hyperlink>`;
    return run(`${at > 0 ? "; " : " "}${kind}: `) + link;
  });
  return paragraph("Normal", run("What can help:", "<w:b/>") + runs.join("") + run("."));
}

/**
 * Write the plan's paragraphs, and gather what its links lead to.
 *
 * @param {string} title @param {import("./plan.mjs").Plan} plan @param {Look} look
 */
function bodyOf(title, plan, look) {
  /** @type {string[]} */
  const hrefs = [];
  // Here the section of one column ends.
  const made = paragraph("Made", run(`${plan.made} ${plan.summary} ${plan.words}`.trim()), HEAD_ENDS);
  const head = [paragraph("Heading1", run(title)), made];
  const body = [];
  for (const group of plan.groups) {
    body.push(paragraph("Heading2", run(group.title)));
    for (const question of group.questions) {
      body.push(paragraph("Heading3", run(`${question.title}:`) + run(` ${question.answer.toLowerCase()}.`, '<w:b w:val="0"/>')));
      body.push(...question.lines.map((line) => paragraph("Normal", run(`${line.label}:`, "<w:b/>") + run(` ${line.text}`))));
      if (question.links.length > 0) {
        body.push(helpOf(question.links, hrefs));
      }
    }
  }
  return { body: head.concat(body).join("") + planEnds(look), hrefs };
}

/** @param {string} id @param {string} kind @param {string} target @param {string} [mode] */
function relation(id, kind, target, mode = "") {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escaped(target)}"${mode}/>`;
}

/** @param {string} members */
function relations(members) {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${members}</Relationships>`;
}

/**
 * Return the document's files by their names.
 *
 * @param {string} title
 * @param {string} origin the address where the plan was made, for the foot of the page
 * @param {import("./plan.mjs").Plan} plan
 * @param {Look} look
 * @returns {Record<string, string>}
 */
export function documentFiles(title, origin, plan, look) {
  const { body, hrefs } = bodyOf(title, plan, look);
  const parts = ["styles", "footer"];
  const types = parts.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name}+xml"/>`).join("");
  const links = [
    ...parts.map((name) => relation(name, name, `${name}.xml`)),
    ...hrefs.map((href, at) => relation(`link${at + 1}`, "hyperlink", href, ' TargetMode="External"')),
  ];
  const root =
    relation("document", "officeDocument", "word/document.xml") +
    `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  return {
    "[Content_Types].xml": `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types}</Types>`,
    "_rels/.rels": relations(root),
    "docProps/core.xml": coreProperties(title, `${plan.made} ${origin}`),
    "word/_rels/document.xml.rels": relations(links.join("")),
    "word/document.xml": `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    "word/footer.xml": footPart(origin),
    "word/styles.xml": `${XML_HEAD}<w:styles xmlns:w="${WORD}">${stylesOf(look)}</w:styles>`,
  };
}

/**
 * Make a Word document of a plan.
 *
 * @param {string} title
 * @param {string} origin the address where the plan was made, for the foot of the page
 * @param {import("./plan.mjs").Plan} plan
 * @param {Look} look
 * @returns {Promise<Blob>}
 */
export async function planDocument(title, origin, plan, look) {
  const files = Object.entries(documentFiles(title, origin, plan, look));
  const packed = await downloadZip(files.map(([name, text]) => ({ name, input: text }))).arrayBuffer();
  return new Blob([packed], { type: `${TYPE}.document` });
}
