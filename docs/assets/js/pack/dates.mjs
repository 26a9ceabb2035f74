/**
 * The days of a tender: which ones a route needs, and which come too early. Values in, values out.
 *
 * @typedef {import("./types.mjs").DateName} DateName
 * @typedef {import("./types.mjs").Route} Route
 * @typedef {import("./types.mjs").PublicPart} PublicPart
 */

import { DATES } from "./routes.mjs";

/** @type {Partial<Record<Route, readonly DateName[]>>} */
const FEWER = {
  "direct-a": ["decision", "start"],
  "direct-b": ["decision", "start"],
  "direct-c": ["decision", "start"],
  "most-suitable": ["published", "decision", "start"],
  "call-off": ["published", "offers", "decision", "start"],
};

/** @param {Route} route @returns {readonly DateName[]} the days that a route needs, in order */
export function datesOf(route) {
  return FEWER[route] ?? DATES;
}

/** @param {PublicPart["dates"]} dates @returns {DateName[]} days that come before an earlier step, or on its day */
export function misplaced(dates) {
  const known = DATES.flatMap((name) => (dates[name] ? [{ name, day: dates[name] }] : []));
  return known
    .filter(({ name, day }, at) => {
      const last = known[at - 1]?.day ?? "";
      return day < last || (day === last && (name === "offers" || name === "start"));
    })
    .map(({ name }) => name);
}
