/**
 * Turns a plan into a Word document with headings, lists, links and numbered pages.
 * Knows nothing of the page: text comes in, and stays text.
 */

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const BRAND = "0F4740";

/** @param {string} text */
function escaped(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // Word refuses control characters; nobody misses them.
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replaceAll(/[&<>"]/g, (sign) => signs[sign]);
}

/** @param {string} text @param {string} [look] */
function run(text, look = "") {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

/** @param {string} style @param {string[]} runs */
function paragraph(style, ...runs) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join("")}</w:p>`;
}

/** A line of a plan begins with what it is: “Notes: …”. @param {string} line */
function labelled(line) {
  const end = line.indexOf(": ") + 1;
  return paragraph("Normal", run(line.slice(0, end), "<w:b/>"), run(line.slice(end)));
}

/** @param {string} name */
function field(name) {
  return `<w:fldSimple w:instr=" ${name} ">${run("1")}</w:fldSimple>`;
}

/** @param {string} id @param {string} name @param {number} size @param {string} paragraphs @param {string} runs */
function style(id, name, size, paragraphs = "", runs = "") {
  const standard = id === "Normal" ? ' w:default="1"' : "";
  const base = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"${standard}><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/** @param {number} level @param {number} size @param {number} before */
function heading(level, size, before) {
  const place = `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="100"/><w:outlineLvl w:val="${level - 1}"/>`;
  return style(`Heading${level}`, `heading ${level}`, size, place, `<w:b/><w:color w:val="${BRAND}"/>`);
}

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style("Normal", "Normal", 21, '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'),
  heading(1, 44, 0),
  heading(2, 32, 400),
  heading(3, 24, 240),
  style("Lead", "Plan Lead", 24, '<w:spacing w:after="160"/>'),
  style("Label", "Plan Label", 21, "<w:keepNext/>", "<w:b/>"),
  style("ListBullet", "List Bullet", 21, '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>'),
  style("Footer", "footer", 16, '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>', '<w:color w:val="465350"/>'),
].join("");

const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/**
 * Write the plan's paragraphs, and gather what its links lead to.
 *
 * @param {string} title @param {string} origin @param {import("./plan.mjs").Plan} plan
 */
function bodyOf(title, origin, plan) {
  const hrefs = [];
  const link = ({ title: words, href }) => {
    const id = `link${hrefs.push(href)}`;
    const look = '<w:color w:val="0B5C8A"/><w:u w:val="single"/>';
    return paragraph("ListBullet", `<w:hyperlink r:id="${id}">${run(words, look)}</w:hyperlink>`, run(`\n${href}`, '<w:color w:val="465350"/><w:sz w:val="16"/>'));
  };
  const body = [paragraph("Heading1", run(title)), paragraph("Lead", run(plan.summary)), paragraph("Normal", run(origin))];
  for (const group of plan.groups) {
    body.push(paragraph("Heading2", run(group.title)));
    for (const question of group.questions) {
      body.push(paragraph("Heading3", run(question.title)), ...question.lines.map(labelled));
      if (question.links.length > 0) {
        body.push(paragraph("Label", run("What can help:")), ...question.links.map(link));
      }
    }
  }
  return { body: body.join("") + PAGE, hrefs };
}

/** @param {string} id @param {string} kind @param {string} target @param {string} [mode] */
function relation(id, kind, target, mode = "") {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escaped(target)}"${mode}/>`;
}

/** @param {string} title @param {string} origin @param {import("./plan.mjs").Plan} plan */
function partsOf(title, origin, plan) {
  const { body, hrefs } = bodyOf(title, origin, plan);
  const parts = ["styles", "numbering", "footer"];
  const types = parts.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name}+xml"/>`).join("");
  const links = [
    ...parts.map((name) => relation(name, name, `${name}.xml`)),
    ...hrefs.map((href, at) => relation(`link${at + 1}`, "hyperlink", href, ' TargetMode="External"')),
  ];
  const relations = (members) => `<Relationships xmlns="${PACKAGE}/relationships">${members}</Relationships>`;
  const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(origin)}</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>`;
  const foot = paragraph("Footer", run(origin), "<w:r><w:tab/></w:r>", run("Page "), field("PAGE"), run(" of "), field("NUMPAGES"));
  const root =
    relation("document", "officeDocument", "word/document.xml") +
    `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types}</Types>`,
    "_rels/.rels": relations(root),
    "docProps/core.xml": core,
    "word/_rels/document.xml.rels": relations(links.join("")),
    "word/document.xml": `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    "word/footer.xml": `<w:ftr xmlns:w="${WORD}">${foot}</w:ftr>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${WORD}">${NUMBERING}</w:numbering>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${STYLES}</w:styles>`,
  };
}

/**
 * Make a Word document of a plan.
 *
 * @param {string} title
 * @param {string} origin Where the plan was made, for the foot of each page.
 * @param {import("./plan.mjs").Plan} plan
 * @returns {Promise<Blob>}
 */
export async function wordPlan(title, origin, plan) {
  const { strToU8, zipSync } = await import("./vendor/fflate.mjs");
  const parts = Object.entries(partsOf(title, origin, plan));
  const packed = zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(HEAD + text)])));
  return new Blob([packed], { type: `${TYPE}.document` });
}
