/**
 * How high a row must be for its texts, which neither Excel nor LibreOffice calculates when it opens a file.
 *
 * @typedef {import("./sheet.mjs").Cell} Cell
 * @typedef {{rows: number, columns: number}} Span
 * @typedef {{columns: number[], spans: Map<string, Span>, styles: import("./sheet.mjs").ExcelStyles}} Room
 */

import { cellName } from "./places.mjs";

/** Pixels of a digit, in which columns are measured, and those that a cell keeps free. */
const DIGIT = 7;
const FREE = 3;
const USUAL_WIDTH = 8;
/** What takes the room of two letters: capitals, and the signs of Chinese, Japanese and Korean. */
const WIDE = /[\p{Lu}\u2e80-\uffdc@%]/gu;
/** Excel's highest row, in points. */
const HIGHEST = 409;

/** @param {string} letters @returns {number} from 0 */
function columnOf(letters) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @param {string[]} merges such as “A1:C1” @returns {Map<string, Span>} by the first cell of each */
export function spansOf(merges) {
  return new Map(
    merges.map((range) => {
      const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
      return [left + top, { rows: Number(bottom) - Number(top) + 1, columns: columnOf(right) - columnOf(left) + 1 }];
    }),
  );
}

/** @param {string} text @returns {number} how many letters of middling width have the same room */
function lengthOf(text) {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** @param {string} line @param {number} room letters of a line @returns {number} lines, when its words are wrapped */
function linesOf(line, room) {
  if (line.length * 2 <= room || lengthOf(line) <= room) {
    return 1;
  }
  let lines = 1;
  let used = 0;
  for (const length of line.split(" ").map(lengthOf)) {
    const needed = used + length + (used > 0 ? 1 : 0);
    if (needed <= room) {
      used = needed;
      continue;
    }
    // A word longer than the column is broken.
    lines += (used > 0 ? 1 : 0) + Math.floor((length - 1) / room);
    used = ((length - 1) % room) + 1;
  }
  return lines;
}

/** @param {Cell} cell @param {number} row @param {number} column @param {Room} room @returns {number} points, 0 for nothing */
export function heightOf({ v, s = "text" }, row, column, { columns, spans, styles }) {
  if (v === undefined || v === null || v === "") {
    return 0;
  }
  const [, , letter, line, wraps] = styles.cells[s];
  const span = spans.get(cellName(row, column)) ?? { rows: 1, columns: 1 };
  const width = Array.from({ length: span.columns }, (_none, at) => columns[column + at] ?? USUAL_WIDTH);
  const pixels = width.reduce((sum, each) => sum + each, 0) * DIGIT - FREE;
  const room = wraps ? Math.max(1, Math.floor(pixels / letter)) : Infinity;
  const lines = String(v).split(/\r\n?|\n/).reduce((sum, each) => sum + linesOf(each, room), 0);
  return Math.min(HIGHEST, Math.ceil((lines * line + styles.gap) / span.rows * 4) / 4);
}
