/**
 * Faults in sums that a draft does itself: a yearly value over some years, a rise from one value to another, and a
 * turnover beside the value of the contract.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../amounts.mjs").Amount} Amount
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../types.mjs").Span} Span
 */

import { FROM, totalsIn, valuesIn } from "./figures.mjs";

const FOR_YEARS = /^[a-z/. ]{1,14}(?:for|over|x|×) (?:the |a term of |a period of )?$/;
/** Characters between a yearly value and its years. */
const FARTHEST = 40;
/** Sums before and after a rise among which its own is looked for. */
const NEIGHBOURS = 2;
/** A hundredth, because people round what they state. */
const ROUNDED = 0.01;

/** @param {number} pence @returns {string} such as "£1,050,000" */
function inPounds(pence) {
  return `£${Math.round(pence / 100).toLocaleString("en-GB")}`;
}

/** @param {Reading} reading @returns {Fault[]} yearly values over some years that do not come to the value of the whole */
export function productFaults(reading) {
  const { draft, amounts, durations } = reading;
  let next = 0;
  const products = amounts.flatMap(({ span, pence, yearly }) => {
    while (next < durations.length && (durations[next]?.span[0] ?? 0) < span[1]) {
      next += 1;
    }
    // The "a year" of the value is a duration too.
    const term = durations.slice(next, next + 2).find((each) => FOR_YEARS.test(draft.part([span[1], Math.min(each.span[0], span[1] + FARTHEST)])));
    return yearly && term ? [{ span: /** @type {Span} */ ([span[0], term.span[1]]), pence: (pence * term.months) / 12 }] : [];
  });
  const [[total], [first]] = [valuesIn(reading), products];
  const meant = [first?.pence ?? 0, products.reduce((sum, each) => sum + each.pence, 0)];
  // The value may also stand there with and without tax.
  const right = amounts.some(({ pence, yearly }) => !yearly && meant.some((each) => Math.abs(each - pence) <= pence * ROUNDED));
  return first && total && !right ? [{ spans: [first.span, total.span], found: inPounds(first.pence), other: draft.quote(total.span) }] : [];
}

/** @param {Reading} reading @returns {Fault[]} a rise or fall "by" another sum than lies between the values that it is from and to */
export function differenceFaults(reading) {
  const { draft, amounts } = reading;
  return amounts.slice(1).flatMap((last, at) => {
    const first = /** @type {Amount} */ (amounts[at]);
    const near = amounts.slice(Math.max(0, at - NEIGHBOURS), at + 2 + NEIGHBOURS);
    const joined = FROM.test(reading.before(first.span, 30)) && /^ (?:a year )?to (?:about |around )?$/.test(draft.part([first.span[1], last.span[0]]));
    const [start, end] = draft.sentence([first.span[0], last.span[1]]);
    const by = near.find(({ span }) => span[0] >= start && span[1] <= end && /\b(?:by|of|is) (?:about |around )?$/.test(reading.before(span, 30)));
    const real = Math.abs(last.pence - first.pence);
    return joined && by && by !== first && by !== last && Math.abs(by.pence - real) > real * ROUNDED
      ? [{ spans: [by.span, [first.span[0], last.span[1]]], found: inPounds(real) }]
      : [];
  });
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} a turnover that is more than so many times the value of the contract */
export function turnoverFaults(reading, { number = 0 }) {
  const [total] = totalsIn(reading);
  return reading.amounts.flatMap(({ span, pence }) =>
    total && pence > total.pence * number && /\bturnover[^£\n.;]{0,60}$/.test(reading.before(span, 90)) ? [{ spans: [span, total.span], other: reading.draft.quote(total.span) }] : [],
  );
}
