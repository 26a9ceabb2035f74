/**
 * The totals once more by another way, for the sheet of checks: from the full 1000 down, by what each score and price
 * loses. It shares no sum with the first way, so that a slip in one of them shows. Values in, values out.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./types.mjs").Result} Result
 * @typedef {import("./types.mjs").Results} Results
 * @typedef {{id: string, passes: boolean, total: number | null, agrees: boolean}} Checked
 */

import { earned } from "../pack/price.mjs";
import { WHOLE } from "../pack/weights.mjs";
import { results } from "./scoring.mjs";

/** What differs by less is one number: this way does not count exactly. */
const GRAIN = 1e-6;

/**
 * Work out again who passes, the totals and their order.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @param {Results} [first] the results to check
 * @returns {{agrees: boolean, bidders: Checked[]}} no totals while they may not be seen
 */
export function checkedSecondWay(contest, moderation, first = results(contest, moderation)) {
  const ids = first.ready ? first.bidders.map((each) => each.id) : [];
  const passing = ids.filter((id) => passes(contest, moderation, id));
  const again = contest.mode === "scored" ? totalsOf(contest, moderation, passing) : new Map();
  const bidders = first.bidders.map((result) => {
    const { id, total } = result;
    const other = again.get(id) ?? null;
    const same = other === null || total === null ? other === total : Math.abs(other - total) < GRAIN && isPlaced(result, [...again.values()], other);
    return { id, passes: passing.includes(id), total: other, agrees: same && passing.includes(id) === result.passes };
  });
  return { agrees: bidders.every((each) => each.agrees), bidders };
}

/** @param {Contest} contest @param {Moderation} moderation @param {string[]} ids of those who pass @returns {Map<string, number>} */
function totalsOf(contest, moderation, ids) {
  const { price } = contest;
  const priceOf = (/** @type {string} */ id) => moderation.prices[id] ?? 0;
  const lowest = Math.min(...ids.map(priceOf));
  return new Map(ids.map((id) => [id, WHOLE - lost(contest, moderation, id) - (price.share - earned(price, priceOf(id), lowest))]));
}

/** @param {Result} result @param {number[]} totals of all @param {number} own @returns {boolean} whether its rank fits them */
function isPlaced({ rank, tied }, totals, own) {
  const above = totals.filter((each) => each > own + GRAIN).length;
  const level = totals.filter((each) => Math.abs(each - own) <= GRAIN).length;
  return rank === null || (rank > above && rank <= above + level && tied === level > 1);
}

/** @param {Contest} contest @param {Moderation} moderation @param {string} id @returns {number} tenths that the answers lose */
function lost({ questions, scale }, { agreed }, id) {
  return questions.reduce((sum, { code, how, weight }) => sum + (how === "score" ? weight * (1 - (agreed[id]?.[code]?.score ?? 0) / scale.most) : 0), 0);
}

/** @param {Contest} contest @param {Moderation} moderation @param {string} id @returns {boolean} */
function passes({ gates, sections }, moderation, id) {
  const scoreOf = (/** @type {string} */ code) => moderation.agreed[id]?.[code]?.score ?? 0;
  return (
    gates.every(({ code }) => moderation.gates[id]?.[code]?.answer === "met") &&
    sections.every(({ minimum, questions }) => {
      const weights = questions.reduce((sum, each) => sum + each.weight, 0);
      const mean = questions.reduce((sum, each) => sum + (each.weight / weights) * scoreOf(each.code), 0);
      const enough = minimum === undefined || weights === 0 || mean > minimum - GRAIN;
      return enough && questions.every(({ code, how, minimum: least }) => how === "words" || scoreOf(code) >= (how === "pass" ? 1 : (least ?? 0)));
    })
  );
}
