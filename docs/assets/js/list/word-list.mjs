/** What a list shows as a Word document: a heading and a table of what is known for each entry. */

import { WORD_TYPE, wordDocument } from "../papers/word/document.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";

/**
 * @param {{columns: string[], rows: string[][]}} table
 * @returns {import("../papers/word/document.mjs").Block[]}
 */
export function listBlocks({ columns, rows }) {
  return rows.flatMap((row) => {
    const title = row.slice(0, columns[0] === "Code" ? 1 : 0).concat(row[columns.findIndex((each) => NAMES.has(each))] ?? "");
    const known = columns.map((column, at) => [column, row[at] ?? ""]).filter(([, text]) => text !== "");
    return [
      { kind: "heading", level: 1, text: title.join(" ") },
      { kind: "table", head: ["What", "What it says"], rows: known.map((cells) => cells.map(linesOf)), widths: [25, 75], rowHead: true },
    ];
  });
}

/** The columns that name an entry. */
const NAMES = new Set(["Theme", "Title", "Tip"]);

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
