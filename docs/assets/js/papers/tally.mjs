/**
 * The sums of one bidder's scores, what is below a minimum, and what a price earns. Values in, values out. All is exact.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Fraction} Fraction
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {{id: string, price: Fraction | null, sums: Map<string, number>, quality: number, marks: number,
 *   below: string[], failed: boolean}} Tally sums: score times weight, by criterion, and quality, all of them together;
 *   divided by the highest score they are points. marks: the plain sum of scores. failed: by a gate
 */

import { compared } from "./fraction.mjs";

/**
 * Add up the scores of a bidder.
 *
 * @param {Contest} contest
 * @param {{id: string, price: Fraction | null, failed: boolean}} bidder
 * @param {(question: Question) => number | null} scoreOf null for none, as for what is judged in words
 * @returns {Tally}
 */
export function tallyOf({ questions, sections }, { id, price, failed }, scoreOf) {
  const sums = new Map(sections.map((each) => [each.id, 0]));
  const below = [];
  let [quality, marks] = [0, 0];
  for (const question of questions) {
    const score = scoreOf(question);
    if (score !== null) {
      const worth = score * question.weight;
      sums.set(question.section, (sums.get(question.section) ?? 0) + worth);
      quality += worth;
      marks += score;
      if (isBelow(question, score)) {
        below.push(question.code);
      }
    }
  }
  for (const { id: section, weight, minimum } of sections) {
    if (minimum !== undefined && (sums.get(section) ?? 0) < minimum * weight) {
      below.push(section);
    }
  }
  return { id, price, sums, quality, marks, below, failed };
}

/** @param {Question} question @param {number} score @returns {boolean} whether it does not pass */
export function isBelow({ how, minimum = 0 }, score) {
  return how === "pass" ? score === 0 : score < minimum;
}

/** @param {Tally} tally @returns {boolean} */
export function isOut({ failed, below }) {
  return failed || below.length > 0;
}

/**
 * Return what a price earns of a share: the lowest price, divided by its own.
 *
 * @param {number} share in tenths
 * @param {Fraction | null} price
 * @param {Fraction | null} lowest of the offers that pass
 * @returns {Fraction}
 */
export function priceEarns(share, price, lowest) {
  return price && lowest && share > 0 ? { n: lowest.n * price.d * BigInt(share), d: lowest.d * price.n } : { n: 0n, d: 1n };
}

/** @param {Contest} contest @param {readonly Tally[]} tallies @returns {Fraction | null} the lowest price of the offers that pass */
export function lowestOf({ price: { formula } }, tallies) {
  const prices = tallies.flatMap((each) => (formula === "lowest" && each.price && !isOut(each) ? [each.price] : []));
  return prices.reduce((/** @type {Fraction | null} */ low, price) => (low && compared(low, price) <= 0 ? low : price), null);
}
