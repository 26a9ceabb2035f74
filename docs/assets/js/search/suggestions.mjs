/**
 * Finds what a reader may mean who is still typing. It knows no page: values in, values out.
 *
 * @typedef {[label: string, title: string, url: string]} TitleRow a row of the file of titles
 * @typedef {object} Suggestion
 * @property {string} label what it is: "Glossary term"
 * @property {string} title
 * @property {string} url below the site
 *
 * @typedef {Suggestion & {names: string[], words: string[], first: number}} Candidate with its names and their words,
 *   and how much sooner it is suggested than others
 */

import { splitIntoWords, withoutFiller } from "./query.mjs";

/** How many are shown. */
const MOST = 7;
/** With fewer letters than this, nothing is suggested. */
const LEAST_LETTERS = 2;
const CODE = /^([a-z]+)(\d+)$/u;

/**
 * Return all that can be suggested, each address once.
 *
 * @param {import("./leads.mjs").LeadRow[]} leads
 * @param {TitleRow[]} titles
 */
export function candidatesOf(leads, titles) {
  /** @type {Map<string, Candidate>} */
  const found = new Map();
  for (const [label, title, url, , names] of leads) {
    found.set(url, candidateOf({ label, title, url }, names, label === "Glossary term" ? 0.5 : 1));
  }
  for (const [label, title, url] of titles) {
    found.set(url, found.get(url) ?? candidateOf({ label, title, url }, [], 0));
  }
  return [...found.values()];
}

/** @param {Suggestion} row @param {string[]} others @param {number} first @returns {Candidate} */
function candidateOf(row, others, first) {
  const names = [splitIntoWords(row.title).join(" "), ...others];
  return { ...row, names, words: names.flatMap((name) => name.split(" ")), first };
}

/**
 * Return how codes are written, for “splitIntoWords”.
 *
 * @param {Candidate[]} candidates
 */
export function codesOf(candidates) {
  const codes = candidates.flatMap(({ names }) => names.flatMap((name) => [CODE.exec(name)?.slice(1) ?? []]));
  const prefixes = [...new Set(codes.flatMap(([letters]) => letters ?? []))];
  return { prefixes, digits: Math.min(...codes.flatMap(([, digits]) => digits?.length ?? [])) };
}

/**
 * Return what to suggest for a text, the likeliest first.
 *
 * @param {string} text
 * @param {Candidate[]} candidates
 * @param {{prefixes: string[], digits: number}} codes
 * @returns {Suggestion[]}
 */
export function suggestionsFor(text, candidates, codes) {
  const words = splitIntoWords(text, codes);
  const typed = words.join(" ");
  if (typed.length < LEAST_LETTERS) {
    return [];
  }
  const asked = withoutFiller(words);
  return candidates
    .map((each) => ({ each, rank: rankOf(each, typed, asked) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, MOST)
    .map(({ each: { label, title, url } }) => ({ label, title, url }));
}

/** @param {Candidate} candidate @param {string} typed @param {string[]} asked */
function rankOf({ names, words, first }, typed, asked) {
  if (names.includes(typed)) {
    return 6 + first;
  }
  if (names.some((name) => name.startsWith(typed))) {
    return 3 + first;
  }
  return asked.every((word) => words.some((each) => each.startsWith(word))) ? 1 + first : 0;
}
