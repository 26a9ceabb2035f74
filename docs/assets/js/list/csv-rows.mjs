/**
 * Takes rows out of one of the hub's own files of comma-separated values. The rows stay as they are: whole,
 * with where they come from, and with nothing in them that a spreadsheet would run.
 */

const BYTE_ORDER_MARK = "\ufeff";
// The hub writes each cell in quotes, and doubles each quote in it.
const CELL = /"([^"]*(?:""[^"]*)*)"(,|\r\n)/g;

/**
 * Read a file's rows: the cells, in which quotes are still double, and the line as it stands.
 *
 * @param {string} text without the byte order mark
 * @returns {{cells: string[], line: string}[]}
 */
function rowsOf(text) {
  const rows = [];
  /** @type {string[]} */
  let cells = [];
  let start = 0;
  for (const match of text.matchAll(CELL)) {
    const [whole, cell = "", end] = match;
    cells.push(cell);
    if (end !== ",") {
      const after = match.index + whole.length;
      rows.push({ cells, line: text.slice(start, after) });
      cells = [];
      start = after;
    }
  }
  return rows;
}

/**
 * Return the rows of some entries, in their order, below the file's header.
 *
 * @param {string} text the whole file
 * @param {string[]} addresses of the entries
 */
export function rowsAt(text, addresses) {
  const [head, ...rows] = rowsOf(text.replace(BYTE_ORDER_MARK, ""));
  if (!head) {
    throw new TypeError("the file has no header");
  }
  const place = head.cells.indexOf("Address");
  const lines = new Map(rows.map((row) => [row.cells[place], row.line]));
  return BYTE_ORDER_MARK + head.line + addresses.map((address) => lines.get(address) ?? "").join("");
}

/**
 * Return the same rows as texts, with the file's header as their columns.
 *
 * @param {string} text the whole file
 * @param {string[]} addresses of the entries
 * @returns {{columns: string[], rows: string[][]}}
 */
export function textsAt(text, addresses) {
  const [head, ...rows] = rowsOf(rowsAt(text, addresses).replace(BYTE_ORDER_MARK, "")).map(({ cells }) => cells.map(textOf));
  return { columns: head ?? [], rows };
}

/** @param {string} cell in which quotes are double, and an apostrophe stands before what a spreadsheet would run */
function textOf(cell) {
  return cell.replaceAll('""', '"').replace(/^'(?=[=+\-@\t\r])/, "");
}
