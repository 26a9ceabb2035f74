/**
 * The spans of time that a text names, such as "four years".
 *
 * @typedef {import("./draft.mjs").Draft} Draft
 * @typedef {import("./types.mjs").Span} Span
 * @typedef {{span: Span, months: number}} Duration
 */

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MORE = new Map([["a", 1], ["eighteen", 18], ["twenty-four", 24], ["twenty four", 24], ["thirty-six", 36], ["forty-eight", 48], ["sixty", 60], ["fifteen", 15]]);
const FORM = new RegExp(
  `\\b(\\d{1,3}|${[...NUMBERS.slice(1), ...MORE.keys()].join("|")})(?: ?\\(\\d{1,2}\\))?[ -](?:calendar |full |whole |further )?(year|month)s?\\b`,
  "g",
);

/** @param {Draft} draft @returns {Duration[]} */
export function durationsIn(draft) {
  return [...draft.low.matchAll(FORM)].flatMap((match) => {
    const [words, count = "", unit] = match;
    const number = Number(count) || MORE.get(count) || NUMBERS.indexOf(count);
    const months = unit === "year" ? number * 12 : number;
    return months > 0 ? [{ span: /** @type {Span} */ ([match.index, match.index + words.length]), months }] : [];
  });
}
