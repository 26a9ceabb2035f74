/**
 * Prices that are abnormally low, by the rule that the pack publishes. Values in, values out.
 */

/**
 * Return the prices that are at least a fifth below the mean of the others.
 *
 * They are a reason to ask, and never by themselves to reject: the bidder explains first. The fifth is ours, to agree
 * locally: no law fixes how far below the others a price has to be.
 *
 * @param {number[]} prices
 * @returns {number[]} their places in the list
 */
export function abnormallyLow(prices) {
  const sum = prices.reduce((one, other) => one + other, 0);
  // Five times a price beside four times the mean of the others, both times their number. Less than half a penny is
  // nothing, because pence are not exact in binary.
  return prices.flatMap((price, at) => (prices.length > 1 && (5 * prices.length - 1) * price - 4 * sum < 0.005 ? [at] : []));
}
