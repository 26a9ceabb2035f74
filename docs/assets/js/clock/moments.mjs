/**
 * What follows from given days, by the moments that a regime declares. No rule of law stands here.
 *
 * @typedef {import("./types.mjs").Regime} Regime
 * @typedef {import("./types.mjs").Moment} Moment
 * @typedef {import("./types.mjs").GivenName} GivenName
 * @typedef {import("./working-days.mjs").WorkingDays} WorkingDays
 * @typedef {import("./working-days.mjs").Unknown} Unknown
 * @typedef {Map<string, number | Unknown>} Days days by the name of what was given, and by the id of a moment
 */

import { isKnown } from "./working-days.mjs";

/** @param {Moment} moment @param {Days} known @returns {number | Unknown | null} from which day it is counted */
export function startOf(moment, known) {
  const [needed = ""] = moment.counted_from;
  if (!known.has(needed)) {
    return null;
  }
  const days = moment.counted_from.flatMap((name) => known.get(name) ?? []);
  return days.find((day) => !isKnown(day)) ?? Math.max(...days.filter(isKnown));
}

/** @param {Regime} regime @param {Partial<Record<GivenName, number>>} given @param {WorkingDays} days @returns {Days} */
export function momentsOf(regime, given, days) {
  /** @type {Days} */
  const known = new Map(Object.entries(given));
  for (const moment of regime.moments) {
    const start = startOf(moment, known);
    if (start !== null) {
      known.set(moment.id, isKnown(start) ? days.end(start, moment.count) : start);
    }
  }
  return known;
}
