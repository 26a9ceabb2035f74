/**
 * Each day up to an answer, with its number or the reason why it does not count.
 *
 * @typedef {import("./types.mjs").Regime} Regime
 * @typedef {import("./types.mjs").Period} Period
 * @typedef {import("./working-days.mjs").WorkingDays} WorkingDays
 * @typedef {import("./moments.mjs").Days} Days
 * @typedef {{day: number, number: number, words: string}} StripDay number: 0 where the day does not count; words: the
 *   reason why, or what the day is besides
 */

import { isWeekend } from "./days.mjs";
import { startOf } from "./moments.mjs";
import { isKnown } from "./working-days.mjs";

/**
 * @param {Regime} regime
 * @param {Period} period
 * @param {Days} known
 * @param {WorkingDays} days
 * @returns {StripDay[]} none where the answer is not known, or where all days count and need no list
 */
export function stripOf(regime, period, known, days) {
  const moment = regime.moments.find(({ id }) => id === period.headline);
  const first = known.get(period.given);
  const start = moment ? startOf(moment, known) : null;
  const end = known.get(period.headline);
  if (!period.days || !moment || first === undefined || start === null || end === undefined) {
    return [];
  }
  if (!isKnown(first) || !isKnown(start) || !isKnown(end)) {
    return [];
  }
  const marks = marksOf(regime, known);
  const from = moment.count.how === "after" ? start + 1 : start;
  let number = 0;
  return Array.from({ length: end - first + 1 }, (_, at) => {
    const day = first + at;
    const against = days.reasonAgainst(day);
    const counts = day >= from && against === "";
    number += counts ? 1 : 0;
    const mark = marks.get(day) ?? "";
    const unmarked = mark === "" && day < from ? "not yet counted" : "";
    const why = isWeekend(day) ? "weekend" : against || unmarked;
    return { day, number: counts ? number : 0, words: [mark, why].filter(Boolean).join(", ") };
  });
}

/** @param {Regime} regime @param {Days} known @returns {Map<number, string>} what days are called, such as “notice” */
function marksOf({ givens, moments }, known) {
  const named = [...givens.map(({ name, mark }) => ({ id: name, mark })), ...moments.map(({ id, mark = "" }) => ({ id, mark }))];
  /** @type {Map<number, string>} */
  const marks = new Map();
  for (const { id, mark } of named) {
    const day = known.get(id);
    if (mark !== "" && day !== undefined && isKnown(day)) {
      marks.set(day, [marks.get(day), mark].filter(Boolean).join(", "));
    }
  }
  return marks;
}
