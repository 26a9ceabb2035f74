/**
 * Checks a rule with many values. They are the same at each run, so that a fault can be found again.
 */

import fc from "fast-check";

/**
 * @template T
 * @param {import("fast-check").Arbitrary<T>} values
 * @param {(value: T) => void} holds throws where the rule is broken
 */
export function always(values, holds) {
  fc.assert(fc.property(values, holds), { seed: 14, numRuns: 200 });
}
