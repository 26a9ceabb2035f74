/**
 * "Ready?": what a pack still needs before it is issued, by its route and mode. It never blocks. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../types.mjs").ReadyPoint} ReadyPoint
 */

import { ON_DATES } from "./ready-dates.mjs";
import { factsOf, pointOf } from "./ready-facts.mjs";
import { ON_LAW } from "./ready-law.mjs";
import { ON_QUESTIONS } from "./ready-questions.mjs";
import { ON_SCORES } from "./ready-scores.mjs";

const RULES = [...ON_DATES, ...ON_LAW, ...ON_QUESTIONS, ...ON_SCORES];

/**
 * Return the points that this route and mode ask for, in the order of the tabs.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {ReadyPoint[]}
 */
export function ready(pack, bank) {
  const facts = factsOf(pack, bank);
  return RULES.filter((rule) => rule.when?.(facts) ?? true).map((rule) => pointOf(rule, facts));
}
