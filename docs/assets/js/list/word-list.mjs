/** What a list shows as a Word document: a heading and a table of what is known for each entry. */

import { WORD_TYPE, wordDocument } from "../papers/word/document.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";
import { CODES, NAMES } from "./title-columns.mjs";

/** Where the columns on an entry's origin stand, which are the last ten of each table. */
const ORIGIN = -10;
const ADDRESS = -6;
const RIGHTS = -2;
/** With an origin, and as many columns before it or fewer, all entries fit into one table. */
const FEW = 3;

/**
 * @param {{columns: string[], rows: string[][]}} table
 * @returns {import("../papers/word/document.mjs").Block[]}
 */
export function listBlocks({ columns, rows }) {
  const own = columns.length + ORIGIN;
  return own >= 0 && own <= FEW ? blocksOfAll(columns, rows, own) : blocksOfEach(columns, rows);
}

/**
 * @param {string[]} columns
 * @param {string[][]} rows
 * @param {number} own how many columns are the entry's own; its address follows, and what is the same in each row
 * @returns {import("../papers/word/document.mjs").Block[]}
 */
function blocksOfAll(columns, rows, own) {
  const [head = [], ...cells] = [columns, ...rows].map((row) => [...row.slice(0, own), row.at(ADDRESS) ?? ""]);
  const same = rows[0]?.slice(RIGHTS) ?? [];
  return [
    { kind: "table", head, rows: cells, widths: head.map(() => 100 / head.length), rowHead: true },
    ...same.map((text) => ({ kind: /** @type {const} */ ("text"), runs: [text], style: /** @type {const} */ ("Note") })),
  ];
}

/** @param {string[]} columns @param {string[][]} rows @returns {import("../papers/word/document.mjs").Block[]} */
function blocksOfEach(columns, rows) {
  return rows.flatMap((row) => {
    const title = row.slice(0, CODES.has(columns[0] ?? "") ? 1 : 0).concat(row[columns.findIndex((each) => NAMES.has(each))] ?? "");
    const known = columns.map((column, at) => [column, row[at] ?? ""]).filter(([, text]) => text !== "");
    return [
      { kind: "heading", level: 1, text: title.join(" ") },
      { kind: "table", head: ["What", "What it says"], rows: known.map((cells) => cells.map(linesOf)), widths: [25, 75], rowHead: true },
    ];
  });
}

/** @param {string | undefined} text @returns {string | import("../papers/word/document.mjs").Block[]} a text, or its lines */
function linesOf(text = "") {
  const lines = text.split(/\r?\n/);
  return lines.length > 1 ? lines.map((line) => ({ kind: "text", runs: [line] })) : text;
}

/**
 * @param {{columns: string[], rows: string[][]}} table
 * @param {{title: string, description: string, foot: string}} head
 * @param {string} folder of the skeletons
 * @returns {Promise<Blob>}
 */
export async function listFile(table, head, folder) {
  return new Blob([await wordDocument(await wordSkeleton(folder), head, listBlocks(table))], { type: WORD_TYPE });
}
