/**
 * Faults in days and in spans of time.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 */

import { weekday } from "../../clock/days.mjs";
import { holds, monthsOf, serviceRanges } from "../signs.mjs";

/** @param {Reading} reading @returns {Fault[]} */
export function impossibleFaults({ days }) {
  return days.filter((each) => !each.possible).map(({ span }) => ({ spans: [span] }));
}

/** @param {Reading} reading @returns {Fault[]} */
export function weekdayFaults(reading) {
  return reading.days.flatMap((named) => {
    const day = named.weekday === "" ? null : reading.dayOf(named);
    const right = day === null ? "" : weekday(day);
    return right === "" || right.toLowerCase().startsWith(named.weekday) ? [] : [{ spans: [named.span], found: right }];
  });
}

/** @param {Reading} reading @returns {Fault[]} */
export function orderFaults({ ranges }) {
  return ranges.flatMap(({ first, last, span }) =>
    first.day !== null && last.day !== null && (last.date === 0 ? last.day + 27 : last.day) < first.day ? [{ spans: [span] }] : [],
  );
}

/** @param {number} months @returns {string} such as "two years" or "30 months" */
function spanInWords(months) {
  const whole = Math.round(months);
  const years = whole / 12;
  const [count, unit] = Number.isInteger(years) ? [years, "year"] : [whole, "month"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** What makes a duration one of something else than of the first term. */
const MORE = /option|exten|further|plus|\+|additional|up to|another|notice|review|break/;
const NEAR = 70;

/** @param {Reading} reading @returns {Fault[]} a duration beside the dates of the services that is not theirs */
export function termFaults(reading) {
  const { draft } = reading;
  return serviceRanges(reading).flatMap((range) => {
    const [first, last] = draft.sentence(range.span);
    const near = reading.durations.filter(({ span }) => {
      const inside = span[0] >= Math.max(first, range.span[0] - NEAR) && span[1] <= Math.min(last, range.span[1] + NEAR);
      const [from, to] = span[0] < range.span[0] ? [span[0] - 12, range.span[0]] : [range.span[1], span[1]];
      return inside && !MORE.test(draft.part([from, to]));
    });
    const months = monthsOf(range);
    // Also what several terms come to.
    const meant = [...near.map((each) => each.months), near.reduce((sum, each) => sum + each.months, 0)];
    const right = months <= 0 || near.length === 0 || meant.some((each) => Math.abs(each - months) <= 1.05);
    return right ? [] : [{ spans: [near[0]?.span ?? range.span, range.span], found: spanInWords(months) }];
  });
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function frameworkTermFaults(reading, { months = 0, unless = "(?!)" }) {
  const { draft } = reading;
  const long = reading.durations.find(({ span, months: found }) => {
    const [start, end] = draft.sentence(span);
    const around = draft.part([start - 200, end + 200]);
    return found > months && reading.test("framework", around) && !reading.test("other-contract", draft.part([start, end])) && !new RegExp(unless).test(around);
  });
  return long && holds(reading, "framework") ? [{ spans: [long.span] }] : [];
}
