/**
 * Finds answers for what a reader types: best answers, terms, and questions and gates by their codes. It knows no page
 * and no index: values in, values out. The search shows them before its results, and the header suggests them.
 *
 * @typedef {[label: string, title: string, url: string, says: string, names: string[], more: string[]]} LeadRow a row
 *   of the file: what it is, its title, its address below the site, its text, the words that it answers, and the title
 *   and address of where it is told in full, if anywhere
 */

import { likeness, withoutFiller } from "./query.mjs";

/** How many answers are shown. */
const MOST = 3;
/** How alike a query must be to the words of an answer. A term must be named exactly. */
const ENOUGH = 0.75;
const TERM = "Glossary term";
/** Words that ask for a meaning. */
const ASKING = new Set(["mean", "means", "meaning", "define", "definition", "explain", "explained"]);

/**
 * Return the answers to a query, the best first.
 *
 * @param {string[]} words as they were typed, or put right
 * @param {LeadRow[]} rows
 */
export function leadsFor(words, rows) {
  const asked = withoutFiller(words);
  const named = asked.filter((word) => !ASKING.has(word));
  return rows
    .map((row) => ({ row, alike: alikeTo(row, asked, named) }))
    .filter(({ alike }) => alike >= ENOUGH)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST)
    .map(({ row }) => row);
}

/**
 * @param {LeadRow} row
 * @param {string[]} asked
 * @param {string[]} named the words without those that ask for a meaning
 */
function alikeTo([label, , , , names], asked, named) {
  if (names.some((name) => /^[a-z]+\d+$/u.test(name) && asked.includes(name))) {
    return 1;
  }
  const wanted = label === TERM ? named : asked;
  const alike = Math.max(0, ...names.map((name) => likeness(wanted, withoutFiller(name.split(" ")))));
  return label === TERM && alike < 1 ? 0 : alike;
}
