/**
 * Writes paragraphs of WordprocessingML. Text comes in, and stays text.
 */

import { escaped, XML_HEAD } from "./office-xml.mjs";

/** The namespace of Word's main vocabulary, whose prefix here is “w”. */
export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const TEXT = '<w:t xml:space="preserve">';
/** What ends a line or goes to the next tab, and how Word has it between texts. */
const PLACES = /\r\n?|\n|\t/g;

/** @param {string} text in which tabs and ends of lines are kept @param {string} [properties] */
export function run(text, properties = "") {
  const shown = escaped(text).replaceAll(PLACES, (sign) => `</w:t><w:${sign === "\t" ? "tab" : "br"}/>${TEXT}`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${TEXT}${shown}</w:t></w:r>`;
}

/** @param {string} style its id @param {string} runs @param {string} [look] properties that follow its style's id */
export function paragraph(style, runs, look = "") {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr>${runs}</w:p>`;
}

/** @param {string} name */
function field(name) {
  return `<w:fldSimple w:instr=" ${name} ">${run("1")}</w:fldSimple>`;
}

/** @param {string} text @returns {string} the part that is at the foot of each page: the text, and the page's number */
export function footPart(text) {
  const pages = `${run("\tPage ")}${field("PAGE")}${run(" of ")}${field("NUMPAGES")}`;
  return `${XML_HEAD}<w:ftr xmlns:w="${WORD}">${paragraph("Footer", run(text) + pages)}</w:ftr>`;
}
