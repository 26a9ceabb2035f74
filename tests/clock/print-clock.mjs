/**
 * Prints what the script's clock says of every day, for a test that holds it against the build's.
 *
 * node print-clock.mjs RULES FIRST LAST: the file that the page reads, and two days such as 2023-12-20
 */

import { readFileSync } from "node:fs";

import { dayIn, textOf } from "../../docs/assets/js/clock/days.mjs";
import { momentsOf } from "../../docs/assets/js/clock/moments.mjs";
import { planOf } from "../../docs/assets/js/clock/timetable.mjs";
import { isKnown, WorkingDays } from "../../docs/assets/js/clock/working-days.mjs";

const [, , file = "", first = "", last = ""] = process.argv;
const data = JSON.parse(readFileSync(file, "utf8"));

/** @param {number | {unknown: number}} day @returns {string} */
const shown = (day) => (isKnown(day) ? textOf(day) : `unknown ${day.unknown}`);

const told = {};
for (const regime of data.regimes) {
  const days = new WorkingDays(data, regime.nations);
  for (let day = dayIn(first) ?? NaN; day <= (dayIn(last) ?? NaN); day += 1) {
    for (const { name } of regime.givens) {
      const moments = [...momentsOf(regime, { [name]: day }, days)].filter(([id]) => id !== name);
      told[`${regime.id} ${name} ${textOf(day)}`] = Object.fromEntries(moments.map(([id, found]) => [id, shown(found)]));
    }
    for (const timetable of regime.timetables ?? []) {
      const { steps, due } = planOf(regime, timetable, day, {}, days);
      told[`${timetable.id} start ${textOf(day)}`] = Object.fromEntries([
        ...steps.map(({ step, day: found }) => [step.id, shown(found)]),
        ...due.map(({ followUp, day: found }) => [followUp.id, shown(found)]),
      ]);
    }
  }
}
console.log(JSON.stringify(told));
