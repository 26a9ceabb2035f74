/**
 * Forgives slips in words that a list has not: it looks for their stem, or for the word that was meant, as the
 * search does. It is loaded when a reader types such a word.
 */

import { meantBy, readDictionary } from "../search/corrections.mjs";
import { stemOf } from "../search/spelling.mjs";

/** @type {Map<string, Promise<Set<string>>>} the dictionary at an address */
const dictionaries = new Map();

/**
 * Return what to look for in place of each of some words; a word for which there is nothing is left out.
 *
 * @param {string[]} words that no entry has
 * @param {{text: string}[]} rows
 * @param {URL} root the site's address
 * @returns {Promise<Map<string, string>>}
 * @throws {Error} when the dictionary cannot be read
 */
export async function meantFor(words, rows, root) {
  const known = wordsOf(rows);
  const dictionary = await dictionaryAt(new URL("assets/search-english.txt", root).href);
  return mend(words, known, dictionary);
}

/**
 * @param {string[]} words
 * @param {string[]} known of the list, most used first
 * @param {Set<string>} dictionary
 */
export function mend(words, known, dictionary) {
  /** @type {Map<string, string>} */
  const meant = new Map();
  for (const word of words) {
    const stem = stemOf(word);
    // What is no word of letters, such as a code, means itself.
    if (!/^[\p{L}'-]+$/u.test(word)) {
      continue;
    }
    const found = stem !== word && known.some((each) => each.startsWith(stem)) ? stem : meantBy(word, known, dictionary);
    if (found) {
      meant.set(word, found);
    }
  }
  return meant;
}

/** Return every word of four letters or more, most used first. @param {{text: string}[]} rows */
export function wordsOf(rows) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { text } of rows) {
    for (const [word] of text.matchAll(/\p{L}{4,}/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
}

/** @param {string} address @returns {Promise<Set<string>>} */
function dictionaryAt(address) {
  let read = dictionaries.get(address);
  if (!read) {
    read = fetch(address).then(async (answer) => {
      if (!answer.ok) {
        throw new Error(`the dictionary answered ${answer.status}`);
      }
      return readDictionary(await answer.text());
    });
    read.catch(() => dictionaries.delete(address));
    dictionaries.set(address, read);
  }
  return read;
}
