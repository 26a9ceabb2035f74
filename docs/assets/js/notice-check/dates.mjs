/**
 * The days that a text names, in the forms in which people write them.
 *
 * @typedef {import("./draft.mjs").Draft} Draft
 * @typedef {import("./types.mjs").Span} Span
 * @typedef {{span: Span, year: number | null, month: number, date: number, weekday: string, day: number | null,
 *   possible: boolean}} NamedDay month: from 1; date: in the month, 0 where only a month is named; day: as the
 *   clock counts, null where no year is named or the calendar has no such day
 */

import { dayOf } from "../clock/days.mjs";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const WEEKDAY = "(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
const BEFORE = `(?:\\b${WEEKDAY},?[ \\n](?:the )?)?`;
const AFTERWARDS = `(?: \\(${WEEKDAY}\\))?`;
const FORMS = [
  // Monday 2nd of February, 2026
  new RegExp(`${BEFORE}\\b(\\d{1,2})(?:st|nd|rd|th)?[ \\n-](?:day )?(?:of )?${MONTH}(?:,?[ \\n-](\\d{4})\\b)?${AFTERWARDS}`, "g"),
  // February 2, 2026
  new RegExp(`${BEFORE}\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4})\\b)${AFTERWARDS}`, "g"),
  // 02/02/2026, 2.2.2026, 02/02/26
  new RegExp(`${BEFORE}(?<![\\d/.-])(\\d{1,2})(?:/(\\d{1,2})/|\\.(\\d{1,2})\\.|-(\\d{1,2})-)(20\\d\\d|(?<=/)\\d\\d)(?![\\d/])${AFTERWARDS}`, "g"),
  // 2026-02-02
  new RegExp(`${BEFORE}(?<![\\d/-])(20\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\d-])${AFTERWARDS}`, "g"),
  // February 2026
  new RegExp(`(?<![\\d](?:st|nd|rd|th)?[ -])\\b${MONTH}[ -](20\\d\\d)\\b`, "g"),
];

/** @param {string} [name] @returns {number} */
const monthOf = (name = "") => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** @param {(string | undefined)[]} groups @param {number} form @returns {[date: number, month: number, year: string]} */
function readForm(groups, form) {
  const [one, two, three, four, five] = groups.map((each) => each ?? "");
  switch (form) {
    case 0:
      return [Number(one), monthOf(two), three ?? ""];
    case 1:
      return [Number(two), monthOf(one), three ?? ""];
    case 2:
      return [Number(one), Number(two || three || four), five ?? ""];
    case 3:
      return [Number(three), Number(two), one ?? ""];
    default:
      return [0, monthOf(one), two ?? ""];
  }
}

/** @param {number | null} year @param {number} month @returns {number} the days of a month; of a leap year where none is named */
function lengthOf(year, month) {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** @param {RegExpMatchArray} match @param {number} form @returns {NamedDay} */
function named(match, form) {
  const all = match.slice(1);
  const weekday = form === 4 ? "" : (all.shift() ?? all.pop() ?? "");
  const [date, month, shown] = readForm(all, form);
  const year = shown === "" ? null : Number(shown) + (shown.length === 2 ? 2000 : 0);
  const possible = month >= 1 && month <= 12 && date <= lengthOf(year, month) && (date >= 1 || form === 4);
  const start = match.index ?? 0;
  return {
    span: [start, start + match[0].trimEnd().length],
    year,
    month,
    date,
    weekday: weekday.slice(0, 3),
    day: possible && year !== null ? dayOf(year, month, Math.max(date, 1)) : null,
    possible,
  };
}

/** @param {Draft} draft @returns {NamedDay[]} in their order; whole months too, with 0 as their date */
export function daysIn(draft) {
  const found = FORMS.flatMap((form, at) => [...draft.low.matchAll(form)].map((match) => named(match, at)));
  found.sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  // What lies inside another one, such as a month with its year, is the same day read twice.
  let last = 0;
  return found.filter(({ span }) => {
    const fresh = span[0] >= last;
    last = Math.max(last, span[1]);
    return fresh;
  });
}

/** @param {NamedDay} named @param {number | null} near @returns {number | null} its day; where it has no year, the next one not before another day */
export function dayFrom({ day, year, month, date, possible }, near) {
  if (day !== null || year !== null || near === null || !possible || date === 0) {
    return day;
  }
  const first = new Date(near * 86_400_000).getUTCFullYear();
  const here = dayOf(first, month, date);
  return here >= near ? here : dayOf(first + 1, month, date);
}
