/**
 * The rows of a timetable, of which the page, the table to print, the CSV and the Word file are made.
 *
 * @typedef {import("./types.mjs").ClockData} ClockData
 * @typedef {import("./state.mjs").State} State
 * @typedef {import("./answers.mjs").Event} Event
 * @typedef {{id: string, step: string, note: string, day: string, until: string, own: import("./types.mjs").OwnTime | undefined,
 *   length: number, at: number | null}} PlanRow at: the day, where it is known; length: of own time, as it was changed
 * @typedef {{title: string, start: string, rows: PlanRow[], events: Event[]}} PlanTable
 */

import { capitalised, notKnown } from "./answers.mjs";
import { dayIn, dayInWords } from "./days.mjs";
import { regimeOf, timetableOf } from "./state.mjs";
import { planOf } from "./timetable.mjs";
import { isKnown, WorkingDays } from "./working-days.mjs";

export const COLUMNS = ["Step", "Notice and provision", "Latest day", "Until the next step"];

/** @param {import("./types.mjs").OwnTime} own @param {number} length @returns {string} “20 working days” */
function ownInWords({ unit }, length) {
  return `${length} ${unit === "working" ? "working day" : "day"}${length === 1 ? "" : "s"}`;
}

/** @param {number | import("./working-days.mjs").Unknown} day @returns {string} */
function dayOrWhy(day) {
  return isKnown(day) ? dayInWords(day) : capitalised(notKnown(day));
}

/** @param {(string | undefined)[]} parts @returns {string} */
const joined = (parts) => parts.filter(Boolean).join(", ");

/** @param {ClockData} data @param {State} state @returns {PlanTable | null} the timetable that was asked for */
export function planTable(data, state) {
  const regime = regimeOf(data, state);
  const timetable = timetableOf(regime, state);
  const start = dayIn(state.start);
  if (!timetable || start === null) {
    return null;
  }
  const plan = planOf(regime, timetable, start, state.own, new WorkingDays(data, regime.nations));
  const moment = (/** @type {string} */ id) => regime.moments.find((each) => each.id === id);
  const steps = plan.steps.map(({ step, day, own: length }) => ({
    id: step.id,
    step: step.label,
    note: joined([step.notice, step.provision]),
    day: dayOrWhy(day),
    until: step.own ? `Our suggestion: ${ownInWords(step.own, length)}. ${step.own.why}.` : byLaw(step, moment(step.rule?.moment ?? "")),
    own: step.own,
    length,
    at: isKnown(day) ? day : null,
  }));
  const due = plan.due.map(({ followUp, day }) => ({
    id: followUp.id,
    step: followUp.label,
    note: joined([followUp.notice, moment(followUp.moment)?.provision]),
    day: dayOrWhy(day),
    until: "",
    own: undefined,
    length: 0,
    at: isKnown(day) ? day : null,
  }));
  const rows = [...steps, ...due];
  const events = rows.flatMap(({ id, step, note, at }) => (at === null ? [] : [{ id, label: step, day: at, from: start, provision: note }]));
  return { title: `${regime.short}: ${timetable.label}`, start: dayInWords(start), rows, events };
}

/** @param {string} text @returns {string} */
const small = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** @param {import("./types.mjs").Step} step @param {import("./types.mjs").Moment | undefined} moment @returns {string} */
function byLaw({ rule }, moment) {
  return rule && moment ? `By law: ${small(rule.why)} (${small(moment.provision)}).` : "";
}
