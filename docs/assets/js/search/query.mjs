/**
 * Turns what a reader typed into searches: words without filler, codes in their one form, and other words for the
 * same thing. Knows nothing of the page or of the index.
 */

import { stemOf } from "./spelling.mjs";

/** Words without meaning for a search. */
const FILLER = new Set(
  (
    "a about all am an and any are arent as at be been by can cant could couldnt did do does doesnt dont " +
    "for from get gets give got had has have how i if im in into is isnt it its ive just like many may me " +
    "more much must my need needs no not number of off on one only or our out over really s should " +
    "shouldnt so some such t than that the their them then there these they this those to too up us " +
    "versus very vs want wants was we were what when where which who why will with wont would you your"
  ).split(" "),
);
const MOST_WORDS = 10;
const MOST_VARIANTS = 8;

/** The factor for results that were found with other words than those typed. */
const MEANT = 0.6;
const ONE_LESS = 0.4;
const PAIR = 0.25;
const ONE_ALONE = 0.15;

/** @typedef {{terms: string, factor: number}} Variant a search, and how much what it finds counts: 1 as typed */

/**
 * Split a text into words, with each question's code in the form that the hub uses.
 *
 * @param {string} text
 * @param {{prefixes: string[], digits: number}} codes the letters that codes begin with, and how many digits
 *   they have at least
 */
export function splitIntoWords(text, { prefixes, digits } = { prefixes: [], digits: 1 }) {
  const plain = text.normalize("NFKC").toLowerCase().replace(/['’]/gu, "");
  const codes = new RegExp(`\\b(${prefixes.join("|").toLowerCase()})[\\s\\p{Pd}]*0*(\\d{1,5})\\b`, "gu");
  const joined = prefixes.length
    ? plain.replace(codes, (_, letters, /** @type {string} */ number) => `${letters}${number.padStart(digits, "0")}`)
    : plain;
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/**
 * Leave out filler, unless there is nothing else.
 *
 * @param {string[]} words
 */
export function withoutFiller(words) {
  const kept = words.filter((word) => !FILLER.has(word));
  return kept.length ? kept : words;
}

/**
 * Take the name of a kind of entry out of a query that has other words too: “case studies in Leeds”.
 *
 * @param {string[]} words
 * @param {Record<string, string>} kinds labels by their words
 * @returns {{rest: string[], kind: string}} the other words, and the kind's label or ""
 */
export function takeOutKind(words, kinds) {
  for (const [name, label] of Object.entries(kinds)) {
    const wanted = name.split(" ").map(stemOf);
    const from = words.findIndex((_, at) => wanted.every((stem, next) => stemOf(words[at + next] ?? "") === stem));
    const rest = words.toSpliced(from, wanted.length);
    if (from >= 0 && rest.some((word) => !FILLER.has(word))) {
      return { rest, kind: label };
    }
  }
  return { rest: words, kind: "" };
}

/**
 * Return the searches for a list of words: as typed, and with other words for the same thing.
 *
 * @param {string[]} words
 * @param {Record<string, string[]>} synonyms
 * @returns {{typed: Variant, meant: Variant[]}}
 */
export function variantsOf(words, synonyms) {
  const found = replaceable(words, synonyms);
  const replaced = found.flatMap(({ from, to, means }) =>
    means.map((other) => [...words.slice(0, from), ...other.split(" "), ...words.slice(to)]),
  );
  if (found.length > 1) {
    const all = [...words];
    for (const { from, to, means } of found.toReversed()) {
      all.splice(from, to - from, ...(means[0] ?? "").split(" "));
    }
    replaced.push(all);
  }
  const typed = withoutFiller(words).join(" ");
  const others = new Set(replaced.map((other) => withoutFiller(other).join(" ")));
  others.delete(typed);
  const meant = [...others].slice(0, MOST_VARIANTS - 1).map((terms) => ({ terms, factor: MEANT }));
  return { typed: { terms: typed, factor: 1 }, meant };
}

/**
 * Find which stretches of words have other words for them, the longest first and none inside another.
 *
 * @param {string[]} words
 * @param {Record<string, string[]>} synonyms
 */
function replaceable(words, synonyms) {
  const found = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + 5); to > from; to -= 1) {
      const asked = words.slice(from, to).join(" ");
      const means = Object.hasOwn(synonyms, asked) ? synonyms[asked] : undefined;
      if (means) {
        found.push({ from, to, means });
        from = to - 1;
        break;
      }
    }
  }
  return found;
}

/**
 * Return searches that ask for less, for when too little has every word.
 *
 * @param {Variant[]} variants
 * @returns {Variant[][]} first with one word fewer, then words that stand together, then each word alone
 */
export function looserThan(variants) {
  /** @type {[Map<string, number>, Map<string, number>, Map<string, number>]} factors by terms */
  const [less, pairs, alone] = [new Map(), new Map(), new Map()];
  for (const { terms, factor } of variants) {
    const words = terms.split(" ");
    if (words.length > 2) {
      for (const at of words.keys()) {
        less.set(words.toSpliced(at, 1).join(" "), factor * ONE_LESS);
      }
    }
    if (words.length > 3) {
      words.slice(1).forEach((word, at) => pairs.set(`${words[at]} ${word}`, factor * PAIR));
    }
    if (words.length > 1) {
      words.forEach((word) => alone.set(word, factor * ONE_ALONE));
    }
  }
  return [less, pairs, alone].map((each) => [...each].map(([terms, factor]) => ({ terms, factor })));
}

/**
 * Return how alike two lists of words are, from 0 to 1.
 *
 * @param {string[]} one
 * @param {string[]} other
 */
export function likeness(one, other) {
  const stems = new Set(one.map(stemOf));
  const shared = other.map(stemOf).filter((stem) => stems.has(stem)).length;
  return (2 * shared) / (one.length + other.length);
}
