/**
 * The days of the standstill, by the moments that the rules name.
 *
 * @typedef {import("./types.mjs").DeskRules & {clock: import("./types.mjs").Clock}} Rules
 */

import { dayIn } from "../clock/days.mjs";
import { momentsOf } from "../clock/moments.mjs";
import { WorkingDays } from "../clock/working-days.mjs";

/**
 * @param {Pick<Rules, "regime" | "moments" | "clock">} rules
 * @param {string} published as 2026-01-20
 * @returns {{begins: number | null, ends: number | null, unknown: boolean}} null where the day is not given, or is in years whose
 *   holidays are not known
 */
export function standstillOf({ regime: id, moments, clock }, published) {
  const day = dayIn(published);
  const regime = clock.regimes.find((each) => each.id === id);
  if (day === null || !regime) {
    return { begins: null, ends: null, unknown: false };
  }
  const known = momentsOf(regime, { published: day }, new WorkingDays(clock, regime.nations));
  const told = (/** @type {string} */ name) => {
    const found = known.get(name);
    return typeof found === "number" ? found : null;
  };
  return { begins: told(moments.begins), ends: told(moments.ends), unknown: told(moments.ends) === null };
}
