/**
 * A timetable backwards from the start of a service. What the law fixes comes from the clock; what it leaves open is our
 * suggestion, which readers change.
 *
 * @typedef {import("./types.mjs").Regime} Regime
 * @typedef {import("./types.mjs").Timetable} Timetable
 * @typedef {import("./types.mjs").Step} Step
 * @typedef {import("./types.mjs").FollowUp} FollowUp
 * @typedef {import("./working-days.mjs").WorkingDays} WorkingDays
 * @typedef {import("./working-days.mjs").Unknown} Unknown
 * @typedef {{step: Step, day: number | Unknown, own: number}} PlannedStep own: the days until the next step
 * @typedef {{followUp: FollowUp, day: number | Unknown}} Due
 * @typedef {{steps: PlannedStep[], due: Due[]}} Plan
 */

import { yearOf } from "./days.mjs";
import { momentsOf } from "./moments.mjs";
import { isKnown } from "./working-days.mjs";

/**
 * @param {Regime} regime
 * @param {Timetable} timetable
 * @param {number} start on which the service starts
 * @param {Record<string, number>} own the days of steps by their ids, where a reader changed them
 * @param {WorkingDays} days
 * @returns {Plan} the latest day for each step
 */
export function planOf(regime, timetable, start, own, days) {
  /** @type {number | Unknown} */
  let latest = start;
  /** @type {PlannedStep[]} */
  const steps = [];
  for (const step of [...timetable.steps].reverse()) {
    const length = own[step.id] ?? step.own?.days ?? 0;
    if (isKnown(latest)) {
      latest = latestFor(regime, step, length, latest, days);
    }
    steps.unshift({ step, day: latest, own: length });
  }
  const due = (timetable.follow_ups ?? []).map((followUp) => {
    const day = steps.find(({ step }) => step.id === followUp.step)?.day ?? start;
    const moments = isKnown(day) ? momentsOf(regime, { [followUp.given]: day }, days) : null;
    return { followUp, day: moments?.get(followUp.moment) ?? day };
  });
  return { steps, due };
}

/**
 * @param {Regime} regime
 * @param {Step} step
 * @param {number} length of our suggestion
 * @param {number} next the day of the next step
 * @param {WorkingDays} days
 * @returns {number | Unknown}
 */
function latestFor(regime, step, length, next, days) {
  if (step.rule) {
    return latestByRule(regime, step.rule, next, days);
  }
  if (step.own?.unit === "working" && length > 0) {
    return days.stepsBack(next, length);
  }
  const day = next - length;
  return step.any_day ? day : days.atOrBefore(day);
}

/**
 * @param {Regime} regime
 * @param {{given: import("./types.mjs").GivenName, moment: string}} rule
 * @param {number} next
 * @param {WorkingDays} days
 * @returns {number | Unknown}
 */
function latestByRule(regime, { given, moment }, next, days) {
  for (let day = next; ; day -= 1) {
    const first = momentsOf(regime, { [given]: day }, days).get(moment) ?? NaN;
    if (isKnown(first) && first <= next) {
      return days.atOrBefore(day);
    }
    // Where the count runs beyond the year of the next step, it is too long without any list.
    if (!isKnown(first) && first.unknown <= yearOf(next)) {
      return first;
    }
  }
}
