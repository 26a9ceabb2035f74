/**
 * What a reader has chosen of a list: words, options and an order; how that stands in the page's address, and
 * in a sentence. It knows no page: values in, values out.
 *
 * @typedef {import("../shared/filter.mjs").Facet} Facet
 * @typedef {import("../shared/filter.mjs").Picked} Picked
 * @typedef {{words: string, order: string, picked: Picked}} Choices the order with a minus where it is descending
 * @typedef {{tokens: Set<string>, text: string}} Filterable
 */

import { facetTests, readPicked } from "../shared/filter.mjs";
import { writePicked } from "../shared/picked.mjs";

/** As many characters of words as the form takes. */
const LONGEST = 100;
const ACCENTS = /\p{M}/gu;
const CONTROLS = /\p{C}/gu;
/** What a cut leaves of a character that is two units long. */
const HALF = /[\ud800-\udbff]$/;

/** Return text that is easy to compare: small letters without accents, single spaces. @param {string} text */
export function folded(text) {
  return text.normalize("NFKD").replace(ACCENTS, "").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
}

/**
 * Read choices from the query of an address. What the list does not offer is left out.
 *
 * @param {URLSearchParams} query
 * @param {Facet[]} facets
 * @param {string[]} orders
 * @returns {Choices}
 */
export function readChoices(query, facets, orders) {
  const order = query.get("order") ?? "";
  return {
    words: (query.get("words") ?? "").replace(CONTROLS, " ").slice(0, LONGEST).replace(HALF, "").trim(),
    order: orders.includes(order.replace(/^-/, "")) ? order : "",
    picked: readPicked(query, facets),
  };
}

/** Write choices as the end of an address, or "" where none is made. @param {Choices} choices */
export function writeChoices({ words, order, picked }) {
  const query = new URLSearchParams();
  if (words) {
    query.set("words", words);
  }
  writePicked(query, picked);
  if (order) {
    query.set("order", order);
  }
  return query.size > 0 ? `?${query}` : "";
}

/** @param {string} words as they were typed */
function wordsIn(words) {
  return folded(words).split(" ");
}

/**
 * Return the words that no entry has.
 *
 * @param {string} words as they were typed
 * @param {Filterable[]} rows
 */
export function wordsOfNone(words, rows) {
  return wordsIn(words).filter((word) => !rows.some(({ text }) => text.includes(word)));
}

/**
 * Turn choices into tests that an entry passes or fails.
 *
 * @param {Choices} choices
 * @param {Facet[]} facets
 * @param {Map<string, string>} [meant] what to look for in place of words that no entry has
 * @returns {import("../shared/filter.mjs").Test<Filterable>[]}
 */
export function testsOf({ words, picked }, facets, meant = new Map()) {
  const wanted = wordsIn(words).map((word) => meant.get(word) ?? word);
  /** @param {Filterable} row */
  const passes = (row) => wanted.every((word) => row.text.includes(word));
  return [...facetTests(picked, facets), ...(words ? [{ name: "words", said: `Words: ${words}`, passes }] : [])];
}

/**
 * Return how many entries are shown and each choice hides, as a sentence: “12 of 43 questions; 22 hidden by Weighting: high”.
 *
 * @param {{shown: unknown[], hiddenBy: Map<{said: string}, number>, bySeveral: number}} filtered
 * @param {number} total
 * @param {{one: string, many: string}} noun
 * @param {Map<string, string>} [meant] what was looked for in place of words that no entry has
 */
export function sentenceOf({ shown, hiddenBy, bySeveral }, total, noun, meant = new Map()) {
  const parts = [...hiddenBy].map(([test, hidden]) => `${number(hidden)} hidden by ${test.said}`);
  if (parts.length === 0) {
    return counted(total, noun);
  }
  if (bySeveral > 0) {
    parts.push(`${number(bySeveral)} of them by more than one choice`);
  }
  // A stem needs no word: the reader sees the same letters.
  const mended = [...meant].filter(([typed, found]) => !typed.startsWith(found));
  const notes = mended.map(([typed, found]) => `. No ${noun.one} has “${typed}”: these have “${found}”`);
  return `${number(shown.length)} of ${number(total)} ${noun.many}; ${parts.join("; ")}${notes.join("")}`;
}

/** @param {number} value */
function number(value) {
  return value.toLocaleString("en-GB");
}

/** Return a number with its noun: “1 question”. @param {number} value @param {{one: string, many: string}} noun */
export function counted(value, noun) {
  return `${number(value)} ${value === 1 ? noun.one : noun.many}`;
}
