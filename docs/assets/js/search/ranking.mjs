/**
 * Ranks results: those come first whose title matches the query. It knows no page and no index: values in, values out.
 */

import { likeness, splitIntoWords, withoutFiller } from "./query.mjs";

/** How many results are read to compare their titles with the query. */
const READ = 14;

/** How much more a result of the kind that a query names counts. */
const OF_KIND = 0.5;

/**
 * @typedef {import("./engine.mjs").Found} Found
 * @typedef {import("./engine.mjs").Hit} Hit
 * @typedef {import("./engine.mjs").Vocabulary} Vocabulary
 */

/** @param {Hit} one @param {Hit} other */
export const byScore = (one, other) => other.score - one.score;

/**
 * Return hits, those first whose title has the words of the query and few others.
 *
 * @param {Hit[]} hits by their score
 * @param {{words: string[], kind: string}} query its words, and the kind that it names, or ""
 * @param {Vocabulary} vocabulary
 * @param {(hit: Hit) => Promise<Found>} read loads what a result shows
 */
export async function rankedByTitle(hits, { words, kind }, vocabulary, read) {
  const first = await Promise.all(
    hits.slice(0, READ).map(async (hit) => {
      const { title, part } = await read(hit);
      const alike = likeness(withoutFiller(words), withoutFiller(splitIntoWords(title, vocabulary)));
      return { ...hit, score: hit.score * (1 + alike + (part[0] === kind ? OF_KIND : 0)) };
    }),
  );
  return [...first.sort(byScore), ...hits.slice(READ)];
}
