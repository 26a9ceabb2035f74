/**
 * The value and the size of what a pack buys. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Size} Size
 * @typedef {import("../types.mjs").Value} Value
 */

/** @param {Value} value @returns {number} of the whole term in pounds, or of one year where no term is known */
export function lifetime({ yearly, years }) {
  return yearly * Math.max(years, 1);
}

/** @param {Bank} bank @param {Value} value @returns {Size | null} the band it is in; null while the value is not known */
export function sizeOf(bank, value) {
  if (value.yearly <= 0) {
    return null;
  }
  const fits = (/** @type {Size} */ { yearly, lifetime: most }) => value.yearly <= (yearly ?? Infinity) && lifetime(value) <= (most ?? Infinity);
  return bank.sizes.find(fits) ?? bank.sizes.at(-1) ?? null;
}
