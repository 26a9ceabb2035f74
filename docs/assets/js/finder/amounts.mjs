/**
 * Amounts as people write them, and in words.
 *
 * @typedef {import("./types.mjs").Amount} Amount
 */

import { PENCE } from "./arithmetic.mjs";

/** In pounds: less than this is exact in pence, as a sum of two too. */
const LARGEST = 100_000_000_000;
const MOST_MONTHS = 1200;
const POUNDS = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/;

/** @param {string} text @param {Amount} amount @returns {number | null} pence or months; null where it is no such amount */
export function parsed(text, { unit, least }) {
  const found = POUNDS.exec(text.trim().replace(/^£\s*/, "").replaceAll(/(?<=\d)[  ](?=\d{3}(?!\d))/g, ""));
  const [, whole = "", part] = found ?? [];
  const number = Number(whole.replaceAll(",", ""));
  if (!found || (unit === "months" && part !== undefined)) {
    return null;
  }
  const value = unit === "pounds" ? number * PENCE + Number(part ?? 0) : number;
  const [low, high] = unit === "pounds" ? [least * PENCE, LARGEST * PENCE] : [least, MOST_MONTHS];
  return value >= low && value < high ? value : null;
}

/** @param {Amount} amount @returns {string} what the field takes */
export function wanted({ label, unit, least }) {
  const kind = unit === "months" ? "a whole number of months" : "pounds in digits, such as 1,250,000 or 980.50";
  const more = least > 0 ? `, ${unit === "pounds" ? `at least £${least}` : `at least ${least}`}` : "";
  return `${label}: enter ${kind}${more}.`;
}

/** @param {number | bigint} pence @returns {string} “£1,250,000”, “−£20.50” */
export function pounds(pence) {
  const whole = BigInt(pence);
  const size = whole < 0n ? -whole : whole;
  const rest = size % 100n;
  const after = rest === 0n ? "" : `.${String(rest).padStart(2, "0")}`;
  return `${whole < 0n ? "−" : ""}£${(size / 100n).toLocaleString("en-GB")}${after}`;
}

/** @param {number} months */
function monthsInWords(months) {
  return `${months} ${months === 1 ? "month" : "months"}`;
}

/** @param {number} value @param {boolean} money */
export function inWords(value, money) {
  return money ? pounds(value) : monthsInWords(value);
}

/** @param {number} value as a link holds it @param {"pounds" | "months"} unit */
export function inLink(value, unit) {
  const rest = value % PENCE;
  return unit === "pounds" && rest !== 0
    ? `${Math.floor(value / PENCE)}.${String(rest).padStart(2, "0")}`
    : String(unit === "pounds" ? value / PENCE : value);
}

/**
 * Return a share in per cent. It is cut and never rounded, so that it cannot seem to reach a limit.
 *
 * @param {number} part
 * @param {number} whole more than nothing
 * @returns {string} “34.37 per cent”
 */
export function perCent(part, whole) {
  const hundredths = (BigInt(part) * 10_000n) / BigInt(whole);
  const size = hundredths < 0n ? -hundredths : hundredths;
  const after = String(size % 100n).padStart(2, "0").replace(/0+$/, "");
  return `${part < 0 ? "−" : ""}${size / 100n}${after && `.${after}`} per cent`;
}
