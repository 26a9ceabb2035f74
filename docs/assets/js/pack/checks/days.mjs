/**
 * Days as text, "2026-11-28". No clock: each day is given. Values in, values out.
 */

const DAY = 86_400_000;
const STANDSTILL = 8;

/** @param {string} day @param {number} days @returns {string} "" after what is no day */
export function daysAfter(day, days) {
  const then = Date.parse(`${day}T00:00:00Z`) + days * DAY;
  return Number.isNaN(then) ? "" : new Date(then).toISOString().slice(0, 10);
}

/** @param {string} day @returns {boolean} Monday to Friday */
function isWeekday(day) {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/**
 * Return the first day on which a contract may be made.
 *
 * The standstill begins the day after publication, and ends with the eighth working day after that (regulation 12).
 *
 * @param {string} published the day on which the notice of intention is published; not ""
 * @param {string} [holidays] days, with spaces between them: each of them makes it later
 * @returns {string}
 */
export function afterStandstill(published, holidays = "") {
  let day = daysAfter(published, 1);
  for (let left = STANDSTILL; left > 0; ) {
    day = daysAfter(day, 1);
    left -= isWeekday(day) && !holidays.includes(day) ? 1 : 0;
  }
  return daysAfter(day, 1);
}
