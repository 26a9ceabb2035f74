/** Reads numbers as people type them. Values in, values out. */

const MOST_POUNDS = 1e10;
/** @type {Record<string, number>} */
const UNITS = { k: 1e3, K: 1e3, m: 1e6, M: 1e6 };

/**
 * Read a number per cent, with a point or a comma: "12.5", "12,5" or "12.5 %".
 *
 * @param {string} text
 * @returns {number | null} in tenths, to the nearest; null where it is none from 0 to 100
 */
export function tenthsIn(text) {
  const [, digits] = /^\s*(\d{1,3}(?:[.,]\d{0,2})?|[.,]\d{1,2})\s*(?:%|per cent)?\s*$/i.exec(text) ?? [];
  const tenths = digits === undefined ? NaN : Math.round(Number(digits.replace(",", ".")) * 10);
  return tenths <= 1000 ? tenths : null;
}

/**
 * Read an amount: "£400,000", "400k" or "1.2m".
 *
 * @param {string} text
 * @returns {number | null} in whole pounds; 0 where nothing is written, and null where it is no amount
 */
export function poundsIn(text) {
  const [, digits = "", unit = ""] = /^£?\s*((?:\d|[,\s]\d{3}(?!\d))*(?:\.\d+)?)\s*([km]?)$/i.exec(text.trim()) ?? ["", "none"];
  const pounds = Math.round(Number(digits.replaceAll(/[,\s]/g, "")) * (UNITS[unit] ?? 1));
  return pounds <= MOST_POUNDS ? pounds : null;
}
