/**
 * Takes rows out of one of the hub's own files of comma-separated values. The rows stay as they are: whole,
 * with where they come from, and with nothing in them that a spreadsheet would run.
 */

const BYTE_ORDER_MARK = "\ufeff";
/** Where each row has its address, counted from the end: a hub says its own headings, and the last ten columns keep their places. */
const ADDRESS = 6;
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
 * @param {string[]} [names] the first cell of each entry, which tells rows of one address apart
 */
export function rowsAt(text, addresses, names = []) {
  const [head, ...rows] = rowsOf(text.replace(BYTE_ORDER_MARK, ""));
  if (!head) {
    throw new TypeError("the file has no header");
  }
  const place = head.cells.length - ADDRESS;
  /** @type {Map<string | undefined, {cells: string[], line: string}[]>} */
  const found = new Map();
  for (const row of rows) {
    found.set(row.cells[place], [...(found.get(row.cells[place]) ?? []), row]);
  }
  const lines = addresses.map((address, at) => {
    const [first, ...others] = found.get(address) ?? [];
    const named = others.find(({ cells }) => textOf(cells[0] ?? "") === names[at]);
    return (named ?? first)?.line ?? "";
  });
  return BYTE_ORDER_MARK + head.line + lines.join("");
}

/**
 * Return the same rows as texts, with the file's header as their columns.
 *
 * @param {string} text the whole file
 * @param {string[]} addresses of the entries
 * @param {string[]} [names] as above
 * @returns {{columns: string[], rows: string[][]}}
 */
export function textsAt(text, addresses, names) {
  const [head, ...rows] = rowsOf(rowsAt(text, addresses, names).replace(BYTE_ORDER_MARK, "")).map(({ cells }) => cells.map(textOf));
  return { columns: head ?? [], rows };
}

/** @param {string} cell in which quotes are double, and an apostrophe before what a spreadsheet would run, or before another */
function textOf(cell) {
  return cell.replaceAll('""', '"').replace(/^'/, "");
}
