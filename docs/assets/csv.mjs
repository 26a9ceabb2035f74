/**
 * Writes rows of texts as a file that any spreadsheet opens, and saves it from the page.
 */

const MARK = "\ufeff";
// A spreadsheet would run a cell that begins so.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** @param {string} text */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Write a table as UTF-8 with its mark, lines ended as RFC 4180 asks. @param {string[][]} rows */
export function csvOf(rows) {
  return MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Save a text as a file. @param {string} text @param {string} name */
export function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
