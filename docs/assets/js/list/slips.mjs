/** Words that no entry of a list has, which may be slips. What forgives them is loaded with the first. */

import { wordsOfNone } from "./choices.mjs";

/** @typedef {import("./rows.mjs").Row} Row */

/**
 * Return what to look for in place of words that no entry has.
 *
 * @param {string} words as they were typed
 * @param {Row[]} rows
 * @param {URL} root the site's address
 * @returns {Promise<Map<string, string>>}
 */
export async function meantIn(words, rows, root) {
  const none = words ? wordsOfNone(words, rows) : [];
  if (none.length === 0) {
    return new Map();
  }
  try {
    const { meantFor } = await import("./mending.mjs");
    return await meantFor(none, rows, root);
  } catch {
    // Without the dictionary, words are looked for as they are typed.
    return new Map();
  }
}
