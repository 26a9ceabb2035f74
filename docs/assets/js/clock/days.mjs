/**
 * Days as numbers, counted from 1 January 1970, so that no hour and no time zone can come between. Texts have the form
 * 2026-02-02.
 */

const LENGTH = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** No calendar of the law reaches further back or ahead. */
const EARLIEST = 1900;

/** @param {number} year @param {number} month from 1 @param {number} day @returns {number} */
export function dayOf(year, month, day) {
  return Date.UTC(year, month - 1, day) / LENGTH;
}

/** @param {string} text @returns {number | null} the day, or null where the calendar has no such day */
export function dayIn(text) {
  const [, year = "", month = "", day = ""] = FORM.exec(text) ?? [];
  const number = dayOf(Number(year), Number(month), Number(day));
  return Number(year) >= EARLIEST && textOf(number) === text ? number : null;
}

/** @param {number} day @returns {string} such as 2026-02-02 */
export function textOf(day) {
  return new Date(day * LENGTH).toISOString().slice(0, 10);
}

/** @param {Date} now @returns {number} the day where the reader is */
export function dayAt(now) {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** @param {number} day @returns {number} */
export function yearOf(day) {
  return new Date(day * LENGTH).getUTCFullYear();
}

/** @param {number} day @returns {number} from 0 for Monday to 6 for Sunday */
function placeInWeek(day) {
  // The day 0 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** @param {number} day @returns {boolean} */
export function isWeekend(day) {
  return placeInWeek(day) > 4;
}

/** @param {number} day @returns {string} such as “Monday” */
export function weekday(day) {
  return WEEKDAYS[placeInWeek(day)] ?? "";
}

/** @param {number} day @returns {string} such as “2 February” */
export function dayAndMonth(day) {
  const date = new Date(day * LENGTH);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** @param {number} day @returns {string} such as “Monday 2 February 2026” */
export function dayInWords(day) {
  return `${weekday(day)} ${dayAndMonth(day)} ${yearOf(day)}`;
}
