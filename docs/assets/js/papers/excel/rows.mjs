/**
 * Writes the rows of a sheet and their cells.
 *
 * @typedef {import("./sheet.mjs").Cell} Cell
 * @typedef {import("./sheet.mjs").Book} Book
 * @typedef {import("./sheet.mjs").Sheet} Sheet
 */

import { escaped } from "../../shared/office-xml.mjs";
import { attributes } from "../xml.mjs";
import { heightOf, spansOf } from "./heights.mjs";
import { cellName } from "./places.mjs";
import { storedText } from "./texts.mjs";

const MOST_IN_A_FORMULA = 8192;
const MOST_ROWS = 1_048_576;

/** @param {string} start @param {string} type @param {string} inner */
function typed(start, type, inner) {
  return `<c${start}${type && ` t="${type}"`}>${inner}</c>`;
}

/** @param {string} start the attributes of the cell @param {Cell} cell @param {string} where for an error */
function formulaXml(start, { f = "", v }, where) {
  if (f.length > MOST_IN_A_FORMULA) {
    throw new Error(`The formula in ${where} is longer than Excel takes.`);
  }
  const formula = `<f>${escaped(f)}</f>`;
  if (typeof v === "string") {
    return typed(start, "str", `${formula}<v>${storedText(v)}</v>`);
  }
  const value = v === undefined || v === null ? "" : `<v>${Number(v)}</v>`;
  return typed(start, typeof v === "boolean" ? "b" : "", formula + value);
}

/** @param {Cell} cell @param {string} name @param {Book} book @param {string} sheet its name, for an error */
function cellXml(cell, name, { styles, texts }, sheet) {
  const { v, f, s = "text", unlocked = false } = cell;
  if (typeof v === "number" && !Number.isFinite(v)) {
    throw new Error(`The number in ${sheet}, ${name} is none that Excel has.`);
  }
  const start = ` r="${name}" s="${styles.cells[s][unlocked ? 1 : 0]}"`;
  if (f !== undefined) {
    return formulaXml(start, cell, `${sheet}, ${name}`);
  }
  if (v === undefined || v === null || v === "") {
    return cell.s || unlocked ? `<c${start}/>` : "";
  }
  if (typeof v === "string") {
    return typed(start, "s", `<v>${texts.place(v)}</v>`);
  }
  return typed(start, typeof v === "boolean" ? "b" : "", `<v>${Number(v)}</v>`);
}

/** @param {Sheet} sheet @param {Book} book @returns {string} */
export function rowsXml(sheet, book) {
  const { name, columns, rows, merges = [] } = sheet;
  if (rows.length > MOST_ROWS) {
    throw new Error(`The sheet ${name} has more rows than Excel takes.`);
  }
  const spans = spansOf(merges);
  const written = rows.map(({ cells, height = 0, hidden }, at) => {
    const inner = cells.map((cell, column) => cellXml(cell, cellName(at, column), book, name)).join("");
    const needed = Math.max(height, ...cells.map((cell, column) => heightOf(cell, at, column, { columns, spans, styles: book.styles })));
    return `<row${attributes({ r: at + 1, ht: needed || undefined, hidden: hidden ? 1 : undefined })}>${inner}</row>`;
  });
  return written.join("");
}
