/** What cells and sheets are called, and days as Excel counts them. Rows and columns count from 0 here. */

const LETTERS = 26;
const A = 65;
const DAY = 86_400_000;

/** @param {number} column @returns {string} “A” for 0, “AA” for 26 */
export function columnName(column) {
  const rest = column >= LETTERS ? columnName(Math.floor(column / LETTERS) - 1) : "";
  return rest + String.fromCharCode(A + (column % LETTERS));
}

/** @param {number} row @param {number} column @returns {string} “B1” for 0 and 1 */
export function cellName(row, column) {
  return `${columnName(column)}${row + 1}`;
}

/** @param {string} name @returns {string} the name of a sheet as formulas write it, with its exclamation mark */
export function sheetPrefix(name) {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** @param {string} day such as 2026-11-28 @returns {number} as Excel counts days */
export function dayNumber(day) {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
}
