/**
 * The text of a notice as a Word document, in the look of the hub's papers.
 */

import { wordDocument } from "../papers/word/document.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";

/**
 * @param {URL} papers the folder with the empty document
 * @param {string} title
 * @param {string} text
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function noticeDocument(papers, title, text) {
  const blocks = text.split("\n").filter((line) => line.trim() !== "");
  /** @type {import("../papers/word/document.mjs").Block[]} */
  const paragraphs = blocks.map((line) => ({ kind: "text", runs: [line] }));
  const foot = `${title}. A draft: guidance, not legal advice.`;
  return /** @type {Uint8Array<ArrayBuffer>} */ (await wordDocument(await wordSkeleton(papers.href), { title, description: "The draft of a notice", foot }, paragraphs));
}
