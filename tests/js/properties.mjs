/**
 * Checks a rule with many values. They are the same at each run, so that a fault can be found again; with EXAMPLES in
 * the environment, as in `make fuzz`, there are so many, and others at each run. fast-check names their seed where one fails.
 */

import fc from "fast-check";

const { EXAMPLES } = process.env;
export const HOW = EXAMPLES === undefined ? { seed: 14, numRuns: 100 } : { numRuns: Number(EXAMPLES) };

/**
 * @template T
 * @param {import("fast-check").Arbitrary<T>} values
 * @param {(value: T) => void} holds throws where the rule is broken
 */
export function always(values, holds) {
  fc.assert(fc.property(values, holds), HOW);
}

/**
 * @template T
 * @param {import("fast-check").Arbitrary<T>} values
 * @param {(value: T) => Promise<void>} holds
 * @returns {Promise<void>}
 */
export function alwaysLater(values, holds) {
  return fc.assert(fc.asyncProperty(values, holds), HOW);
}
