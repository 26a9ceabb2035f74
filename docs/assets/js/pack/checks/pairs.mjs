/**
 * What the checks of fragility share: the parts of a score, and when one of them changes an order.
 *
 * @typedef {{code: string, criterion: string, values: number[]}} Scored a question with what each score that does not
 *   fail it is worth, in whole units
 * @typedef {{kind: "question" | "criterion" | "price" | "quality", id: string, questions: Scored[], price: boolean}} Item
 *   a part of the score that is left out alone; price: whether price is in it
 * @typedef {{questions: Scored[], gaps: [gap: number, pairs: number][], items: Item[]}} Contest gaps: by how much
 *   price sets one bid of a pair above the other, in units, for how many pairs of prices
 */

/** Prices that bids are tried with, as parts of the value. They are ours. */
export const PRICES = [0.8, 0.9, 1, 1.1, 1.2];

// Prices are fractions: their noise is taken off, and what differs by less than half a grain is a tie.
const GRAIN = 1e-6;

/**
 * @param {number} one price @param {number} other price @param {number} worth of the whole share of price, in units
 * @returns {number} by how much the first bid is above the other, by the formula of the lowest price
 */
export function priceGap(one, other, worth) {
  const lowest = Math.min(one, other);
  return Math.round(((lowest / one - lowest / other) * worth) / GRAIN) * GRAIN;
}

/** @param {number} gap @returns {-1 | 0 | 1} which of two bids comes first, or 0 for a tie */
function order(gap) {
  if (Math.abs(gap) < GRAIN / 2) {
    return 0;
  }
  return gap > 0 ? 1 : -1;
}

/**
 * Whether a part of the score changes the order of two bids: without it another one comes first, or a tie is made or
 * broken.
 *
 * @param {number} gap between the two bids with all parts
 * @param {number} part of it
 * @returns {boolean}
 */
export function changesOrder(gap, part) {
  return order(gap) !== order(gap - part);
}
