/**
 * How far apart evaluators are on an answer. Values in, values out.
 *
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {{alone: (number | null)[], spread: number | null, wide: boolean, across: boolean}} Spread alone: by evaluator,
 *   null where it is blank or not applicable. spread: null while fewer than two gave a score. wide: of two or more.
 *   across: some passed it and some did not
 */

import { givenAlone } from "./missing.mjs";
import { isBelow } from "./tally.mjs";

const WIDE = 2;

/**
 * @param {Question} question
 * @param {import("./types.mjs").Marks[]} marks
 * @param {string} bidder
 * @returns {Spread}
 */
export function spreadOf(question, marks, bidder) {
  const alone = givenAlone(question, marks, bidder);
  const given = alone.filter((each) => each !== null);
  const spread = given.length > 1 ? Math.max(...given) - Math.min(...given) : null;
  const below = given.filter((each) => isBelow(question, each)).length;
  return { alone, spread, wide: spread !== null && spread >= WIDE, across: below > 0 && below < given.length };
}
