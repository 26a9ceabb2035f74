/**
 * Counts all pairs of all bids that can be made, without making them: the gaps between two bids add up question by
 * question, so it is enough to know how many pairs have each gap.
 *
 * @typedef {import("./pairs.mjs").Contest} Contest
 * @typedef {import("./pairs.mjs").Item} Item
 * @typedef {import("./pairs.mjs").Scored} Scored
 * @typedef {{reach: number, pairs: Float64Array}} Spread how many pairs have each gap from -reach to reach
 */

// Gaps in price are fractions, and their sums are not quite whole where they should be.
const NOISE = 1e-7;
/** @type {[number, number][]} */
const NO_GAP = [[0, 1]];

/**
 * Return the share of all pairs of different bids whose order each item changes.
 *
 * @param {Contest} contest
 * @returns {Generator<void, {bids: number, pairs: number, changed: number[]}>} in the end, one number for each item,
 *   from 0 to 1
 */
export function* tryAll({ questions, gaps, items }) {
  const prices = Math.sqrt(gaps.reduce((sum, [, pairs]) => sum + pairs, 0));
  const bids = questions.reduce((product, each) => product * each.values.length, prices);
  const pairs = bids * (bids - 1);
  const changed = [];
  for (const item of items) {
    const rest = spreadOf(questions.filter((each) => !item.questions.includes(each)));
    const own = gapsOf(spreadOf(item.questions));
    const inside = item.price ? gaps : NO_GAP;
    const beside = item.price ? NO_GAP : gaps;
    changed.push(pairs > 0 ? countChanged(combined(own, inside), beside, rest) / pairs : 0);
    yield;
  }
  return { bids, pairs: pairs / 2, changed };
}

/** @param {Scored[]} questions @returns {Spread} */
function spreadOf(questions) {
  /** @type {Spread} */
  const none = { reach: 0, pairs: new Float64Array([1]) };
  return questions.reduce((spread, { values }) => widened(spread, gapsBetween(values)), none);
}

/** @param {number[]} values @returns {Map<number, number>} how many ordered pairs of them have each gap */
function gapsBetween(values) {
  /** @type {Map<number, number>} */
  const gaps = new Map();
  for (const one of values) {
    for (const other of values) {
      gaps.set(one - other, (gaps.get(one - other) ?? 0) + 1);
    }
  }
  return gaps;
}

/** @param {Spread} spread @param {Map<number, number>} gaps @returns {Spread} with one more question */
function widened({ reach, pairs }, gaps) {
  const wider = reach + Math.max(...gaps.keys());
  const sums = new Float64Array(2 * wider + 1);
  for (const [gap, count] of gaps) {
    const from = wider - reach + gap;
    for (let at = 0; at < pairs.length; at += 1) {
      sums[from + at] = (sums[from + at] ?? 0) + (pairs[at] ?? 0) * count;
    }
  }
  return { reach: wider, pairs: sums };
}

/** @param {Spread} spread @returns {[number, number][]} */
function gapsOf({ reach, pairs }) {
  return Array.from(pairs, (count, at) => /** @type {[number, number]} */ ([at - reach, count])).filter(([, count]) => count > 0);
}

/** @param {[number, number][]} one @param {[number, number][]} other @returns {[number, number][]} their sums */
function combined(one, other) {
  return one.flatMap(([gap, pairs]) => other.map(([more, times]) => /** @type {[number, number]} */ ([gap + more, pairs * times])));
}

/**
 * @param {[number, number][]} parts the gaps that the item makes
 * @param {[number, number][]} beside the gaps that price makes, where it is not in the item
 * @param {Spread} rest the gaps that all other questions make
 * @returns {number} of ordered pairs
 */
function countChanged(parts, beside, { reach, pairs }) {
  // before[n] counts the pairs whose gap is below n - reach.
  const before = new Float64Array(pairs.length + 1);
  for (let at = 0; at < pairs.length; at += 1) {
    before[at + 1] = (before[at] ?? 0) + (pairs[at] ?? 0);
  }
  const below = (/** @type {number} */ gap) => before[Math.min(Math.max(gap + reach, 0), pairs.length)] ?? 0;
  let changed = 0;
  for (const [part, times] of parts) {
    for (const [gap, more] of beside) {
      // Without the part, a pair stands at "rest + gap". The part changes its order from -part to 0, the ends included.
      const from = -gap - Math.max(part, 0);
      const to = -gap - Math.min(part, 0);
      changed += part === 0 ? 0 : times * more * (below(Math.floor(to + NOISE) + 1) - below(Math.ceil(from - NOISE)));
    }
  }
  return changed;
}
