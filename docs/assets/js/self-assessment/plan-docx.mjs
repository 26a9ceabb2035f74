/**
 * Turns a plan into a Word document of one sheet in two columns, with headings and links.
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
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** @param {string} style @param {string[]} runs */
function paragraph(style, ...runs) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join("")}</w:p>`;
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

/** @param {number} level @param {number} size @param {string} spacing */
function heading(level, size, spacing) {
  const place = `<w:keepNext/><w:keepLines/><w:spacing ${spacing}/><w:outlineLvl w:val="${level - 1}"/>`;
  return style(`Heading${level}`, `heading ${level}`, size, place, `<w:b/><w:color w:val="${BRAND}"/>`);
}

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
  // Exact lines, for a sign from another font may not make the sheet longer.
  style("Normal", "Normal", 20, '<w:spacing w:after="20" w:line="230" w:lineRule="exact"/>'),
  heading(1, 32, 'w:after="40" w:line="380" w:lineRule="exact"'),
  heading(2, 24, 'w:before="80" w:after="20" w:line="290" w:lineRule="exact"'),
  heading(3, 20, 'w:before="60" w:after="0" w:line="240" w:lineRule="exact"'),
  style("Made", "Plan Made", 18, '<w:spacing w:after="40" w:line="220" w:lineRule="exact"/>', '<w:color w:val="465350"/>'),
  style("Footer", "footer", 16, '<w:tabs><w:tab w:val="right" w:pos="10490"/></w:tabs><w:spacing w:after="0"/>', '<w:color w:val="465350"/>'),
].join("");

const SHEET =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="510" w:right="680" w:bottom="737" w:left="680" w:header="340" w:footer="340" w:gutter="0"/>';
const FOOT = '<w:footerReference w:type="default" r:id="footer"/>';
const HEAD_ENDS = `<w:sectPr>${FOOT}<w:type w:val="continuous"/>${SHEET}</w:sectPr>`;
const PLAN_ENDS = `<w:sectPr>${FOOT}<w:type w:val="continuous"/>${SHEET}<w:cols w:num="2" w:space="340"/></w:sectPr>`;
const LINK = '<w:color w:val="0B5C8A"/><w:u w:val="single"/>';

/** @param {import("./plan.mjs").Aid[]} aids @param {string[]} hrefs Takes what the links lead to. */
function help(aids, hrefs) {
  const runs = aids.map(({ kind, title, href }, at) => {
    const link = `<w:hyperlink r:id="link${hrefs.push(href)}">${run(title, LINK)}</w:hyperlink>`;
    return run(`${at > 0 ? "; " : " "}${kind}: `) + link;
  });
  return paragraph("Normal", run("What can help:", "<w:b/>"), ...runs, run("."));
}

/**
 * Write the plan's paragraphs, and gather what its links lead to.
 *
 * @param {string} title @param {import("./plan.mjs").Plan} plan
 */
function bodyOf(title, plan) {
  const hrefs = [];
  const head = [paragraph("Heading1", run(title)), paragraph("Made", run(`${plan.made} ${plan.summary} ${plan.words}`.trim()))];
  const body = [];
  for (const group of plan.groups) {
    body.push(paragraph("Heading2", run(group.title)));
    for (const question of group.questions) {
      body.push(paragraph("Heading3", run(`${question.title}:`), run(` ${question.answer.toLowerCase()}.`, '<w:b w:val="0"/>')));
      body.push(...question.lines.map((line) => paragraph("Normal", run(`${line.label}:`, "<w:b/>"), run(` ${line.text}`))));
      if (question.links.length > 0) {
        body.push(help(question.links, hrefs));
      }
    }
  }
  head[1] = head[1].replace("</w:pPr>", `${HEAD_ENDS}</w:pPr>`);
  return { body: head.concat(body).join("") + PLAN_ENDS, hrefs };
}

/** @param {string} id @param {string} kind @param {string} target @param {string} [mode] */
function relation(id, kind, target, mode = "") {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escaped(target)}"${mode}/>`;
}

/** @param {string} title @param {string} origin @param {import("./plan.mjs").Plan} plan */
function partsOf(title, origin, plan) {
  const { body, hrefs } = bodyOf(title, plan);
  const parts = ["styles", "footer"];
  const types = parts.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name}+xml"/>`).join("");
  const links = [
    ...parts.map((name) => relation(name, name, `${name}.xml`)),
    ...hrefs.map((href, at) => relation(`link${at + 1}`, "hyperlink", href, ' TargetMode="External"')),
  ];
  const relations = (members) => `<Relationships xmlns="${PACKAGE}/relationships">${members}</Relationships>`;
  const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(`${plan.made} ${origin}`)}</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>`;
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
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${STYLES}</w:styles>`,
  };
}

/**
 * Make a Word document of a plan.
 *
 * @param {string} title
 * @param {string} origin The address where the plan was made, for the foot of the page.
 * @param {import("./plan.mjs").Plan} plan
 * @returns {Promise<Blob>}
 */
export async function wordPlan(title, origin, plan) {
  const { downloadZip } = await import("../../vendor/client-zip.mjs");
  const parts = Object.entries(partsOf(title, origin, plan));
  const packed = await downloadZip(parts.map(([name, text]) => ({ name, input: HEAD + text }))).arrayBuffer();
  return new Blob([packed], { type: `${TYPE}.document` });
}
