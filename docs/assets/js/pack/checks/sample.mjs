/**
 * Tries many bids, drawn by chance from a seed, so that the same pack always gives the same figures.
 *
 * @typedef {import("./pairs.mjs").Contest} Contest
 */

import { changesOrder, PRICES, priceGap } from "./pairs.mjs";

/** How many bids are tried in one step. */
const STEP = 500;

/**
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to 1, by the generator mulberry32
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Return the share of pairs of bids whose order each item changes. Each bid is compared with the next one.
 *
 * @param {Contest} contest
 * @param {number} worth of the whole share of price
 * @param {number} bids how many are drawn
 * @param {number} seed
 * @returns {Generator<void, {bids: number, pairs: number, changed: number[]}>} in the end, one number for each item,
 *   from 0 to 1
 */
export function* tryMany({ questions, items }, worth, bids, seed) {
  const drawn = yield* draw(questions, bids, seed);
  const width = questions.length;
  const places = items.map((item) => Int32Array.from(item.questions, (each) => questions.indexOf(each)));
  const changed = new Float64Array(items.length);
  const gaps = new Int32Array(width);
  for (let bid = 0; bid < bids; bid += 1) {
    const next = (bid + 1) % bids;
    const price = worth > 0 ? priceGap(drawn.prices[bid] ?? 1, drawn.prices[next] ?? 1, worth) : 0;
    let total = price;
    for (let at = 0; at < width; at += 1) {
      const gap = (drawn.values[bid * width + at] ?? 0) - (drawn.values[next * width + at] ?? 0);
      gaps[at] = gap;
      total += gap;
    }
    for (let at = 0; at < places.length; at += 1) {
      const part = sumOf(gaps, places[at]) + (items[at]?.price ? price : 0);
      changed[at] = (changed[at] ?? 0) + (changesOrder(total, part) ? 1 : 0);
    }
    if (bid % STEP === 0) {
      yield;
    }
  }
  return { bids, pairs: bids, changed: Array.from(changed, (count) => count / bids) };
}

/**
 * @param {Contest["questions"]} questions @param {number} bids @param {number} seed
 * @returns {Generator<void, {values: Int32Array, prices: Float64Array}>} what each bid's answers are worth, bid by bid, and its price
 */
function* draw(questions, bids, seed) {
  const random = chance(seed);
  const values = new Int32Array(bids * questions.length);
  let at = 0;
  for (let bid = 0; bid < bids; bid += 1) {
    for (const { values: worths } of questions) {
      values[at] = worths[Math.floor(random() * worths.length)] ?? 0;
      at += 1;
    }
    if (bid % STEP === 0) {
      yield;
    }
  }
  return { values, prices: Float64Array.from({ length: bids }, () => PRICES[Math.floor(random() * PRICES.length)] ?? 1) };
}

/** @param {Int32Array} gaps @param {Int32Array | undefined} places @returns {number} */
function sumOf(gaps, places) {
  let sum = 0;
  for (let at = 0; at < (places?.length ?? 0); at += 1) {
    sum += gaps[places?.[at] ?? 0] ?? 0;
  }
  return sum;
}
