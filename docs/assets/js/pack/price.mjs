/**
 * How price counts: a formula, an example of it, and what is said of prices that are abnormally low. Values in, values out.
 *
 * @typedef {import("./types.mjs").Price} Price
 * @typedef {{price: number, tenths: number}} PricedOffer what a price earns, in tenths of a per cent, not rounded
 */

const EXAMPLE = [0.9, 1, 1.2];
const EXAMPLE_VALUE = 100_000;

/**
 * Return what a price earns of the share of price. It is not rounded: only what is shown is.
 *
 * @param {Price} how
 * @param {number} price above 0
 * @param {number} lowest of all prices that are compared
 * @returns {number} in tenths of a per cent; 0 where price has no share
 */
export function earned({ share, formula }, price, lowest) {
  return formula === "lowest" && price > 0 ? (Math.min(lowest, price) / price) * share : 0;
}

/**
 * Return an example of the formula with three prices around the value of a contract.
 *
 * @param {Price} how
 * @param {number} value of the whole contract in pounds; 0 where it is not known
 * @returns {PricedOffer[]} the lowest price first
 */
export function example(how, value) {
  const prices = EXAMPLE.map((each) => Math.round(each * (value > 0 ? value : EXAMPLE_VALUE)));
  const lowest = Math.min(...prices);
  return prices.map((price) => ({ price, tenths: earned(how, price, lowest) }));
}

/**
 * Return the formula in words.
 *
 * @param {Price} how
 * @param {import("./types.mjs").Mode} mode only scores have shares
 * @returns {string}
 */
export function inWords({ share, formula, fixed }, mode) {
  const scored = mode === "scored";
  if (formula === "lowest" && !scored) {
    return "Prices are compared only among those that pass, and the lowest price decides.";
  }
  if (formula === "lowest") {
    return `Price counts for ${(share / 10).toFixed(1)} per cent of the score. The lowest price gets all of it. Any other price gets the lowest price, divided by its own, times that share.`;
  }
  if (formula === "fixed") {
    const amount = fixed > 0 ? ` of £${fixed.toLocaleString("en-GB")}` : "";
    return scored
      ? `The price${amount} is fixed. It has no share of the score, and only quality is compared.`
      : `The price${amount} is fixed. Only quality is compared.`;
  }
  return notCompared(mode);
}

/** @param {import("./types.mjs").Mode} mode @returns {string} the same where price counts for nothing */
export function notCompared(mode) {
  return mode === "scored" ? "Price has no share of the score." : "Prices are not compared.";
}

export const LOW_PRICE_RULE =
  "A price that is a fifth or more below the mean of the others is treated as abnormally low. The bidder is told so, and may show in writing how the service can be delivered for it. An offer is left out for its price only where that fails.";
