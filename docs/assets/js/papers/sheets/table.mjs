/**
 * Cells and tables: what all sheets of the evaluation workbooks share. Values in, values out.
 *
 * @typedef {import("../excel/sheet.mjs").Cell} Cell
 * @typedef {import("../excel/sheet.mjs").CellStyle} CellStyle
 * @typedef {import("../excel/sheet.mjs").Condition} Condition
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("../excel/sheet.mjs").Validation} Validation
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {[head: string, width: number]} Column
 * @typedef {{name: string, lines?: string[], status?: Cell, columns: Column[], rows: Cell[][],
 *   keep?: number, validations?: Validation[], conditions?: Condition[], tab?: Sheet["tab"], tall?: number}} Table
 *   lines: two at most; status: what is still missing; keep: how many columns stay in view, and are on each printed page;
 *   tall: points of a row at least, so that there is room to write
 */

import { columnName, sheetPrefix } from "../excel/places.mjs";
import { quoted } from "./formula.mjs";
import { FIRST } from "./layout.mjs";

/** How wide the texts above a table are. */
const WIDE = 110;
/** What a printed page has room for, so that it can still be read. */
const PAGE = 220;

/** @param {Cell["v"]} v @param {CellStyle} [s] @returns {Cell} what stays as it is */
export function fixed(v, s = "text") {
  return { v, s };
}

/** @param {Cell["v"]} v @param {CellStyle} [s] @returns {Cell} what people type; blank until they do */
export function typed(v, s = "input") {
  return { v: v === "" ? null : v, s, unlocked: true };
}

/** @param {string} f @param {Cell["v"]} v what it comes to @param {CellStyle} [s] @returns {Cell} what a formula gives */
export function worked(f, v, s = "result") {
  return { f, v, s };
}

/** @param {string} word @returns {string} with a capital */
export function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {readonly (string | number)[]} values @returns {string} as a list in a formula */
export function listed(values) {
  return `{${values.map((each) => (typeof each === "number" ? each : quoted(each))).join(",")}}`;
}

/** @param {string} cell @param {readonly (string | number)[]} values @returns {string} that it is none of them, where MATCH would let * stand for anything */
export function noneOf(cell, values) {
  return `SUMPRODUCT(--(${cell}=${listed(values)}))=0`;
}

/** @param {string} name of a sheet @param {string} column @param {number} from @param {number} [to] @returns {string} cells that a formula elsewhere refers to */
export function cellsOf(name, column, from, to = from) {
  const place = to <= from ? `$${column}$${from}` : `$${column}$${from}:$${column}$${to}`;
  return sheetPrefix(name) + place;
}

/**
 * Return the ranges that rows of a column make, for a rule that holds in them.
 *
 * @param {string} column
 * @param {readonly number[]} rows in order
 * @returns {string} such as "F6:F13 F22:F29"
 */
export function rangesOf(column, rows) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) {
      last[1] = row;
    } else {
      runs.push([row, row]);
    }
  }
  return runs.map(([from, to]) => `${column}${from}:${column}${to}`).join(" ");
}

/** @param {readonly Column[]} columns @returns {string} the letters of the last column that the texts above reach */
function reach(columns) {
  let [width, at] = [0, 0];
  while (at < columns.length && width + (columns[at]?.[1] ?? 0) <= WIDE) {
    width += columns[at]?.[1] ?? 0;
    at += 1;
  }
  return columnName(Math.max(at, 1) - 1);
}

/**
 * Return a sheet with one table: a title, two lines, what is still missing, the heads, and the rows.
 *
 * @param {Table} table
 * @returns {Sheet}
 */
export function tableSheet({ name, lines = [], status, columns, rows, keep = 0, tall, ...rules }) {
  const [kept = 0, all = 0] = [columns.slice(0, keep), columns].map((each) => each.reduce((sum, [, width]) => sum + width, 0));
  const wide = Math.ceil((all - kept) / (PAGE - kept));
  // What is on each page would be cut there, if it reached further.
  const last = reach(wide > 1 ? columns.slice(0, keep) : columns);
  const above = [fixed(name, "title"), fixed(lines[0] ?? null, "plain"), fixed(lines[1] ?? null, "plain"), status ?? fixed(null, "plain")];
  return {
    name,
    columns: columns.map(([, width]) => width),
    rows: [
      ...above.map((cell) => ({ cells: [cell] })),
      { cells: columns.map(([head]) => fixed(head, "head")) },
      ...rows.map((cells) => ({ cells, height: cells.some((each) => each.unlocked) ? tall : undefined })),
    ],
    merges: last === "A" ? [] : [2, 3, 4].map((row) => `A${row}:${last}${row}`),
    freeze: { row: FIRST - 1, column: keep },
    protect: true,
    print: { titleRows: [FIRST - 1, FIRST - 1], ...(wide > 1 ? { wide, titleColumns: keep } : {}) },
    ...rules,
  };
}
