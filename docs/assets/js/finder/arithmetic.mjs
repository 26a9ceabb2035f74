/**
 * The sums and tests of a step, exactly: whole numbers on both sides, and no share is rounded.
 *
 * @typedef {import("./types.mjs").Amounts} Amounts
 * @typedef {import("./types.mjs").Step} Step
 * @typedef {import("./types.mjs").Test} Test
 */

export const PENCE = 100;

/** @param {Step} step @param {Amounts} amounts @returns {Amounts} the amounts with the sums */
export function sumsOf({ sums = [] }, amounts) {
  const found = { ...amounts };
  for (const { name, how, of } of sums) {
    const [first = 0, second = 0] = of.map((each) => found[each] ?? 0);
    found[name] = how === "plus" ? first + second : first - second;
  }
  return found;
}

/** @param {Step} step @param {string} name of an amount or a sum @returns {boolean} whether it is money */
export function isMoney({ amounts = [] }, name) {
  return amounts.every((each) => each.name !== name || each.unit === "pounds");
}

/** @param {Step} step @param {Test} test @param {Amounts} found @returns {bigint} a hundred times what it compares with */
export function boundOf(step, { of, limit, than = "", per_cent: share }, found) {
  const whole = limit === undefined ? (found[than] ?? 0) : limit * (isMoney(step, of) ? PENCE : 1);
  return BigInt(whole) * BigInt(share);
}

/** @param {Step} step @param {Amounts} amounts @returns {Record<string, boolean>} whether each test is met, by name */
export function testsOf(step, amounts) {
  const found = sumsOf(step, amounts);
  return Object.fromEntries(
    (step.tests ?? []).map((test) => {
      const value = BigInt(found[test.of] ?? 0) * 100n;
      const bound = boundOf(step, test, found);
      const met = test.measure === "below" ? value < bound : test.measure === "above" ? value > bound : value >= bound;
      return [test.name, met];
    }),
  );
}
