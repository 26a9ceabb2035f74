/**
 * A sheet that was filled in, as a Word document.
 *
 * @typedef {{title: string, hint: string, written: string}} SheetPart
 * @typedef {{title: string, parts: SheetPart[]}} SheetGroup
 * @typedef {import("../papers/word/document.mjs").Block} Block
 */

import { wordDocument } from "../papers/word/document.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";
import { todayInWords } from "./told.mjs";

/** @param {SheetGroup[]} groups @returns {Block[]} */
export function sheetBlocks(groups) {
  return groups.flatMap(({ title, parts }) => /** @type {Block[]} */ ([
    { kind: "heading", level: 1, text: title },
    {
      kind: "table",
      name: title,
      head: ["What to write down", "Your words"],
      rows: parts.map((part) => [
        [
          { kind: "text", runs: [{ text: part.title, bold: true }] },
          { kind: "text", runs: [part.hint], style: "Small" },
        ],
        part.written,
      ]),
      widths: [40, 60],
    },
  ]));
}

/**
 * @param {string} title
 * @param {SheetGroup[]} groups
 * @param {{hub: string, address: string}} from which hub and release it is made with
 * @param {Date} now
 * @param {string} folder of the empty documents
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function sheetDocument(title, groups, { hub, address }, now, folder) {
  const made = `Made on ${todayInWords(now)} with the ${hub}. ${address}`;
  const head = { title, description: made, foot: made };
  return /** @type {Uint8Array<ArrayBuffer>} */ (await wordDocument(await wordSkeleton(folder), head, sheetBlocks(groups)));
}
