/**
 * The text of a notice as a Word document, in the look of the hub's papers.
 */

import { loadSkeleton } from "../papers/skeleton.mjs";
import { wordDocument } from "../papers/word/document.mjs";

/**
 * @param {URL} papers the folder with the empty document
 * @param {string} title
 * @param {string} text
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function noticeDocument(papers, title, text) {
  const skeleton = await loadSkeleton("word", async (file) => {
    const answer = await fetch(new URL(file, papers));
    if (!answer.ok) {
      throw new TypeError(`the hub answered ${answer.status}`);
    }
    return new Uint8Array(await answer.arrayBuffer());
  });
  const blocks = text.split("\n").filter((line) => line.trim() !== "");
  /** @type {import("../papers/word/document.mjs").Block[]} */
  const paragraphs = blocks.map((line) => ({ kind: "text", runs: [line] }));
  const foot = `${title}. A draft: guidance, not legal advice.`;
  return /** @type {Uint8Array<ArrayBuffer>} */ (await wordDocument(skeleton, { title, description: "The draft of a notice", foot }, paragraphs));
}
