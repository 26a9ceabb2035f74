/**
 * Figures as readers see them. Page, link, file and paper all use these, so that a figure is the same to the digit
 * wherever it stands. Values in, values out.
 *
 * @typedef {{low: number, high: number}} Range
 */

/** @param {number} value at least 0 @returns {number} the nearest whole number, a half rounded up */
export function whole(value) {
  return Math.floor(value + 0.5);
}

/** @param {number} value a whole number @returns {string} "12,500" */
export function grouped(value) {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** @param {number} value @returns {string} in whole pounds: "£1,900" */
export function pounds(value) {
  return `£${grouped(whole(value))}`;
}

/** @param {number} part from 0 to 1 @returns {string} whole per cents; what is there is never shown as nothing */
export function perHundred(part) {
  return part > 0 && part < 0.005 ? "under 1" : String(whole(part * 100));
}

/** @param {Range} range @param {(value: number) => string} [show] @returns {string} "12 to 31", or "12" where both are one */
export function span({ low, high }, show = grouped) {
  const [from, to] = [show(low), show(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** @type {Intl.DateTimeFormat | undefined} */
let days;

/** @param {string} day "2027-02-22" @returns {string} "Monday 22 February 2027", or "" for no day */
export function dayInWords(day) {
  days ??= new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return day && days.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}
