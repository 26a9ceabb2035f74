/**
 * Makes an Excel workbook: puts sheets into the skeleton that the build made. The same sheets give the same bytes.
 *
 * @typedef {import("./sheet.mjs").Sheet} Sheet
 * @typedef {{title: string, description: string, foot?: string}} Head foot: what each printed page says, such as the
 *   fingerprint; without it, the description
 */

import { coreProperties, escaped } from "../../shared/office-xml.mjs";
import { partOf } from "../skeleton.mjs";
import { element } from "../xml.mjs";
import { zipped } from "../zip.mjs";
import { columnName, sheetPrefix } from "./places.mjs";
import { sheetXml } from "./sheet.mjs";
import { Texts } from "./texts.mjs";

export const EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const SHEET_NAME = /^(?!'|history$)[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/iu;

/** Throw an Error in words for names that Excel refuses. @param {Sheet[]} sheets */
function checkNames(sheets) {
  const names = sheets.map(({ name }) => name.toLowerCase());
  const wrong = sheets.find(({ name }, at) => !SHEET_NAME.test(name) || names.indexOf(name.toLowerCase()) < at);
  if (wrong || sheets.every(({ hidden }) => hidden)) {
    throw new Error(wrong ? `Excel has no sheet of the name “${wrong.name}”, or has it already.` : "A workbook needs a sheet that shows.");
  }
}

/** @param {string} prefix @param {[number, number]} rows @param {number} [columns] how many @returns {string} what each printed page repeats */
function titleCells(prefix, rows, columns = 0) {
  const sides = columns > 0 ? [`${prefix}$A:$${columnName(columns - 1)}`] : [];
  return [...sides, `${prefix}$${rows.join(":$")}`].join();
}

/** @param {Sheet[]} sheets @param {Record<string, string>} names @returns {string} */
function namesXml(sheets, names) {
  const titles = sheets.flatMap(({ name, print }, at) =>
    print?.titleRows
      ? [{ values: { name: "_xlnm.Print_Titles", localSheetId: at }, cells: titleCells(sheetPrefix(name), print.titleRows, print.titleColumns) }]
      : [],
  );
  const others = Object.entries(names).map(([name, cells]) => ({ values: { name }, cells }));
  const inner = [...titles, ...others].map(({ values, cells }) => element("definedName", values, escaped(cells)));
  return inner.length > 0 ? `<definedNames>${inner.join("")}</definedNames>` : "";
}

/** @param {Sheet[]} sheets @param {(number: number) => string} write @returns {string} */
function each(sheets, write) {
  return sheets.map((_sheet, at) => write(at + 1)).join("");
}

/**
 * Return the parts of the skeleton that name sheets, with these sheets in them.
 *
 * @param {Map<string, Uint8Array>} skeleton @param {Sheet[]} sheets @param {Record<string, string>} names
 * @returns {[name: string, text: string][]}
 */
function frame(skeleton, sheets, names) {
  const listed = sheets.map(({ name, hidden }, at) =>
    element("sheet", { name, sheetId: at + 1, state: hidden ? "hidden" : undefined, "r:id": `sheet${at + 1}` }),
  );
  const types = each(sheets, (number) => element("Override", { PartName: `/xl/worksheets/sheet${number}.xml`, ContentType: SHEET_TYPE }));
  const relations = each(sheets, (number) => element("Relationship", { Id: `sheet${number}`, Type: RELATION, Target: `worksheets/sheet${number}.xml` }));
  const shown = element("workbookView", { activeTab: sheets.findIndex(({ hidden }) => !hidden) }).slice("<workbookView".length, -2);
  /** @type {[name: string, from: RegExp, to: string][]} */
  const changes = [
    ["[Content_Types].xml", /<Override PartName="\/xl\/worksheets\/[^>]*>/, types],
    ["xl/_rels/workbook.xml.rels", /<Relationship [^>]*worksheets\/[^>]*>/, relations],
    ["xl/workbook.xml", /<sheets>.*<\/sheets>/s, `<sheets>${listed.join("")}</sheets>${namesXml(sheets, names)}`],
  ];
  return changes.map(([name, from, to]) => {
    // As functions, so that no sign in a name is read as a reference to what was found.
    const text = partOf(skeleton, name).replace(from, () => to);
    return [name, text.replace("<workbookView", (start) => start + shown)];
  });
}

/**
 * Make a workbook.
 *
 * Throws an Error in words for what Excel could not open. A text too long for a cell is cut, and says so.
 *
 * @param {Map<string, Uint8Array>} skeleton of Excel
 * @param {import("../skeleton.mjs").Styles} styles
 * @param {Head} head
 * @param {Sheet[]} sheets
 * @param {Record<string, string>} [names] what cells are called, such as {Total: "'Scores'!$B$2"}
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function workbook(skeleton, { excel }, head, sheets, names = {}) {
  checkNames(sheets);
  const texts = new Texts();
  const first = sheets.findIndex(({ hidden }) => !hidden);
  const book = { styles: excel, texts, title: head.title, foot: head.foot ?? head.description };
  const written = sheets.map((sheet, at) => sheetXml(sheet, book, at === first));
  /** @type {Map<string, string | Uint8Array>} */
  const parts = new Map(skeleton);
  parts.delete("xl/worksheets/sheet1.xml");
  frame(skeleton, sheets, names).forEach(([name, text]) => parts.set(name, text));
  parts.set("docProps/core.xml", coreProperties(head.title, head.description));
  parts.set("xl/sharedStrings.xml", texts.xml());
  written.forEach((xml, at) => parts.set(`xl/worksheets/sheet${at + 1}.xml`, xml));
  return zipped([...parts].map(([name, data]) => ({ name, data })));
}
