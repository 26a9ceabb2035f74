/** Ranks results: those come first whose title matches the query. It knows no page and no index: values in, values out. */

import { likeness, splitIntoWords, withoutFiller } from "./query.mjs";
import { stemOf } from "./spelling.mjs";

/** How many results are read to compare their titles with the query. */
const READ = 14;

/** How much more a result of the kind that a query names counts. */
const OF_KIND = 0.5;

/** What part of the best result's score a result must have to be shown. */
const FLOOR = 0.15;

/** Words stand together where a text has at most this many others between them. */
const BETWEEN = 2;

/**
 * @typedef {import("./types.mjs").Found} Found
 * @typedef {import("./types.mjs").Hit} Hit
 * @typedef {import("./types.mjs").Vocabulary} Vocabulary
 * @typedef {import("./query.mjs").Variant} Variant
 * @typedef {Hit & {found?: Found}} Ranked with what it shows, where that was read
 */

/** @param {Hit} one @param {Hit} other */
export const byScore = (one, other) => other.score - one.score;

/**
 * Return the hits that are good enough beside the best, those first whose title has the words of the query and few
 * others.
 *
 * @param {Hit[]} hits by their score
 * @param {{words: string[], kind: string}} query its words, and the kind that it names, or ""
 * @param {Vocabulary} vocabulary
 * @param {(hit: Hit) => Promise<Found>} read loads what a result shows
 * @returns {Promise<Ranked[]>}
 */
export async function rankedByTitle(hits, { words, kind }, vocabulary, read) {
  const first = await Promise.all(
    hits.slice(0, READ).map(async (hit) => {
      const found = await read(hit);
      const alike = likeness(withoutFiller(words), withoutFiller(splitIntoWords(found.title, vocabulary)));
      return { ...hit, found, score: hit.score * (1 + alike + (found.part[0] === kind ? OF_KIND : 0)) };
    }),
  );
  const least = (hits[0]?.score ?? 0) * FLOOR;
  return [...first.sort(byScore), ...hits.slice(READ)].filter(({ score }) => score >= least);
}

/**
 * Return whether some result has the words of a query together, in its title or near each other in its text. Only
 * queries of two or three words are asked: longer ones are sentences, of which no text has every word.
 *
 * @param {Ranked[]} ranked
 * @param {Variant[]} variants the query as typed, and in other words
 * @param {string[]} unknown the words that the hub does not have
 */
export function isTogether(ranked, variants, unknown) {
  const asked = variants.map(({ terms }) => terms.split(" ").map(stemOf));
  const length = (asked[0]?.length ?? 0) + unknown.length;
  if (length < 2 || length > 3) {
    return ranked.length > 0;
  }
  return (
    unknown.length === 0 &&
    ranked.some(({ found }) => found && asked.some((stems) => stand(stems, `${found.title} ${found.text}`)))
  );
}

/** @param {string[]} stems @param {string} text @returns {boolean} whether the text has all of them together */
function stand(stems, text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = stems.map(() => -Infinity);
  return words.some((word, at) => {
    stems.forEach((stem, which) => {
      if (word.startsWith(stem)) {
        last[which] = at;
      }
    });
    return at - Math.min(...last) < stems.length + BETWEEN;
  });
}
