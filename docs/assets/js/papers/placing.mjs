/**
 * Who comes first: totals with the price, ranks, and ties that the published rule breaks or leaves. Values in, values out.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Fraction} Fraction
 * @typedef {import("./tally.mjs").Tally} Tally
 * @typedef {{total: Fraction | null, rank: number | null, tied: boolean, settled: string}} Place
 * @typedef {{places: Map<string, Place>, first: string[], ties: import("./types.mjs").Tie[]}} Placing
 */

import { compared, plus } from "./fraction.mjs";
import { isOut, lowestOf, priceEarns } from "./tally.mjs";
import { levels, settledBy, tieRule, tieText } from "./ties.mjs";

/**
 * Place those who are not out.
 *
 * Scores rank by total. Pass or fail ranks nobody but by price, where the lowest decides: all who pass are level then, and
 * the rule for a tie says who is chosen.
 *
 * @param {Contest} contest
 * @param {readonly Tally[]} tallies of all bidders, complete
 * @returns {Placing}
 */
export function placed(contest, tallies) {
  const { mode, scale, price, compares } = contest;
  const inside = tallies.filter((each) => !isOut(each));
  const lowest = lowestOf(contest, inside);
  const totals = new Map(
    (mode === "scored" ? inside : []).map((each) => [each.id, plus({ n: BigInt(each.quality), d: BigInt(scale.most) }, priceEarns(price.share, each.price, lowest))]),
  );
  /** @type {Placing} */
  const placing = { places: new Map(inside.map(({ id }) => [id, { total: totals.get(id) ?? null, rank: null, tied: false, settled: "" }])), first: [], ties: [] };
  if (compares) {
    const order = orderOf(contest, totals);
    rank(contest, levels(inside, order), lowest, placing);
  }
  return placing;
}

/** @param {Contest} contest @param {Map<string, Fraction>} totals @returns {(one: Tally, other: Tally) => number} the best first */
function orderOf({ mode, price: { formula } }, totals) {
  const none = { n: 0n, d: 1n };
  if (mode === "scored") {
    return (one, other) => compared(totals.get(other.id) ?? none, totals.get(one.id) ?? none);
  }
  return (one, other) => (formula === "lowest" ? compared(one.price ?? none, other.price ?? none) : 0);
}

/** @param {Contest} contest @param {Tally[][]} groups @param {Fraction | null} lowest @param {Placing} placing is filled in */
function rank(contest, groups, lowest, { places, first, ties }) {
  const rule = tieRule(contest, lowest);
  let next = 1;
  for (const group of groups) {
    const start = next;
    const parts = group.length > 1 && rule ? settledBy(rule.keys, group) : [group];
    for (const part of parts) {
      for (const { id } of part) {
        const settled = group.length > 1 && part.length === 1 ? (rule?.words ?? "") : "";
        places.set(id, { total: places.get(id)?.total ?? null, rank: next, tied: group.length > 1, settled });
        first.push(...(next === 1 ? [id] : []));
      }
      next += part.length;
    }
    if (group.length > 1) {
      const whole = parts.every((each) => each.length === 1);
      ties.push({ ids: group.map((each) => each.id), rank: start, settled: whole ? (rule?.words ?? "") : "", text: tieText(contest, parts, rule?.words ?? "") });
    }
  }
}
