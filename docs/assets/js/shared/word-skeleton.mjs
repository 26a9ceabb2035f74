/** Loads what Word documents are written into. */

import { loadSkeleton } from "../papers/skeleton.mjs";

/** @param {string} folder @returns {Promise<Map<string, Uint8Array>>} the parts of the empty document by name */
export function wordSkeleton(folder) {
  return loadSkeleton("word", async (file) => {
    const answer = await fetch(`${folder}${file}`);
    if (!answer.ok) {
      throw new TypeError(`${file}: ${answer.status}`);
    }
    return new Uint8Array(await answer.arrayBuffer());
  });
}
