/**
 * Writes a sheet of a workbook: its parts in the order that Excel asks for.
 *
 * @typedef {"text" | "plain" | "head" | "label" | "title" | "heading" | "note" | "code" | "quiet" | "result" | "good" |
 *   "bad" | "warn" | "number" | "score" | "percent" | "percent4" | "money" | "date" | "input" | "inputScore" |
 *   "inputMoney" | "inputDate"} CellStyle "plain" and "note" have no border; "result" is for texts that a formula
 *   gives; those that begin with "input" are open to typing in a protected sheet
 * @typedef {"good" | "bad" | "warn" | "hide"} Difference what a condition changes; "hide" shows nothing of a cell
 * @typedef {"brand" | "brand-soft" | "gold" | "clay" | "line-strong"} TabColour
 * @typedef {{v?: string | number | boolean | null, f?: string, s?: CellStyle, unlocked?: boolean}} Cell f: a formula
 *   without its equals sign, which never holds what people typed; v: its value then. Without a style it is "text"
 * @typedef {{cells: Cell[], height?: number, hidden?: boolean}} Row height: at least so many points
 * @typedef {{min: number, max: number}} Between
 * @typedef {{range: string, title: string, message: string, list?: string[] | string, whole?: Between,
 *   decimal?: Between, date?: Between, textLength?: Between}} Validation list: the words to choose from, or the cells
 *   that hold them; message: said before typing, and when it is refused
 * @typedef {{range: string, formula: string, style: Difference}} Condition
 * @typedef {{name: string, columns: number[], rows: Row[], freeze?: {row: number, column: number}, merges?: string[],
 *   validations?: Validation[], conditions?: Condition[], protect?: boolean, hidden?: boolean, tab?: TabColour,
 *   print?: {landscape?: boolean, titleRows?: [number, number], titleColumns?: number, wide?: number,
 *   fit?: 1}}} Sheet columns: widths in digits, 0 for a hidden one; freeze: how many rows and columns stay; titleRows: first
 *   and last, from 1; titleColumns: how many are on each page; wide: how many pages, 1 unless it is said; landscape unless
 *   it is false
 * @typedef {{cells: Record<CellStyle, [locked: number, open: number, letter: number, line: number, wraps: number]>,
 *   differences: Record<Difference, number>, tabs: Record<TabColour, string>, gap: number}} ExcelStyles letter: the
 *   width of one in pixels; line: its height in points; gap: points above and below a text together
 * @typedef {{styles: ExcelStyles, texts: import("./texts.mjs").Texts, title: string, foot: string}} Book
 */

import { escaped, XML_HEAD } from "../../shared/office-xml.mjs";
import { attributes, element } from "../xml.mjs";
import { cellName } from "./places.mjs";
import { rowsXml } from "./rows.mjs";
import { conditionsXml, validationsXml } from "./rules.mjs";

export const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** What Excel adds to a width for the edges of cells. */
const EDGES = 0.71;
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.8, header: 0.3, footer: 0.3 };
const SMALL = '&"Arial,Regular"&8 ';
/** What Excel puts in their place: the number of a page, and how many there are. */
const [PAGE, PAGES] = ["&P", "&N"];
const NUMBERED = `Page ${PAGE} of ${PAGES}`;
const MOST_IN_A_FOOT = 180;
const A4 = 9;

/** @param {Sheet} sheet @param {boolean} isFirst */
function viewXml({ freeze }, isFirst) {
  const { row = 0, column = 0 } = freeze ?? {};
  const pane = `${row ? "bottom" : "top"}${column ? "Right" : "Left"}`;
  const frozen = {
    xSplit: column || undefined,
    ySplit: row || undefined,
    topLeftCell: cellName(row, column),
    activePane: pane,
    state: "frozen",
  };
  const inner = row || column ? element("pane", frozen) + element("selection", { pane }) : "";
  return `<sheetViews>${element("sheetView", { showGridLines: 0, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }, inner)}</sheetViews>`;
}

/** @param {number[]} widths */
function columnsXml(widths) {
  const columns = widths.map((width, at) =>
    element("col", { min: at + 1, max: at + 1, width: width + EDGES, customWidth: 1, hidden: width === 0 ? 1 : undefined }),
  );
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

/** @param {string} text @returns {string} for the left of a header or footer, where one ampersand begins a code */
function footText(text) {
  const signs = Array.from(text.replace(/\s+/g, " "), (sign) => (sign === "&" ? "&&" : sign));
  let room = MOST_IN_A_FOOT;
  const fits = signs.filter((sign) => (room -= sign.length) >= 0);
  return `&L${SMALL}${fits.join("")}${fits.length < signs.length ? "…" : ""}`;
}

/** @param {Sheet} sheet @param {Book} book */
function printXml({ print }, { title, foot }) {
  const setup = { paperSize: A4, orientation: print?.landscape === false ? "portrait" : "landscape", fitToWidth: print?.wide ?? 1, fitToHeight: 0 };
  const header = escaped(footText(title)) + escaped(`&R${SMALL}&A`);
  const footer = escaped(footText(foot)) + escaped(`&R${SMALL}${NUMBERED}`);
  return (
    element("pageMargins", MARGINS) +
    element("pageSetup", setup) +
    `<headerFooter><oddHeader>${header}</oddHeader><oddFooter>${footer}</oddFooter></headerFooter>`
  );
}

/**
 * Write a sheet as XML.
 *
 * Throws an Error in words where Excel could not open it.
 *
 * @param {Sheet} sheet
 * @param {Book} book takes the sheet's texts
 * @param {boolean} isFirst whether it is the one that shows when the file is opened
 * @returns {string}
 */
export function sheetXml(sheet, book, isFirst) {
  const { columns, rows, merges = [], tab } = sheet;
  const last = cellName(Math.max(rows.length, 1) - 1, Math.max(1, ...rows.map(({ cells }) => cells.length)) - 1);
  const merged = merges.map((ref) => element("mergeCell", { ref })).join("");
  return [
    `${XML_HEAD}<worksheet xmlns="${SHEETS}">`,
    `<sheetPr>${tab ? element("tabColor", { rgb: book.styles.tabs[tab] }) : ""}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    element("dimension", { ref: `A1:${last}` }),
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columns),
    `<sheetData>${rowsXml(sheet, book)}</sheetData>`,
    sheet.protect ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : "",
    merged && `<mergeCells${attributes({ count: merges.length })}>${merged}</mergeCells>`,
    conditionsXml(sheet, book.styles),
    validationsXml(sheet),
    printXml(sheet, book),
    "</worksheet>",
  ].join("");
}
