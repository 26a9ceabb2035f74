/**
 * Takes rows out of one of the hub's own files of comma-separated values, and saves them as a file. The rows
 * stay as they are: whole, with where they come from, and with nothing in them that a spreadsheet would run.
 */

const MARK = "\ufeff";
// The hub writes each cell in quotes, and doubles each quote in it.
const CELL = /"([^"]*(?:""[^"]*)*)"(,|\r\n)/g;

/**
 * Read a file's rows: the cells, in which quotes are still double, and the line as it stands.
 *
 * @param {string} text
 * @returns {{cells: string[], line: string}[]}
 */
function rowsOf(text) {
  const whole = text.replace(MARK, "");
  const rows = [];
  let cells = [];
  let start = 0;
  for (const match of whole.matchAll(CELL)) {
    cells.push(match[1]);
    if (match[2] !== ",") {
      const end = match.index + match[0].length;
      rows.push({ cells, line: whole.slice(start, end) });
      cells = [];
      start = end;
    }
  }
  return rows;
}

/**
 * Give the rows of some entries, in their order, below the file's header.
 *
 * @param {string} text the whole file
 * @param {string[]} addresses of the entries
 */
export function rowsAt(text, addresses) {
  const [head, ...rows] = rowsOf(text);
  const place = head.cells.indexOf("Address");
  const lines = new Map(rows.map((row) => [row.cells[place], row.line]));
  return MARK + head.line + addresses.map((address) => lines.get(address) ?? "").join("");
}

/** Save a text as a file. @param {string} text @param {string} name */
export function save(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
