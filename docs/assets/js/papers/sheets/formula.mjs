/** Texts in formulas. Values in, values out. */

/** A part of a text that a formula can hold in one piece: Excel has 255 characters for it. */
const PIECE = /.{120}/gsu;

/** @param {string} text @returns {string} as a text in a formula */
export function quoted(text) {
  return `"${text.replaceAll(PIECE, "$&\0").replaceAll('"', '""').replaceAll("\0", '"&"')}"`;
}

/**
 * Return a formula that says a sentence in which other formulas give the values.
 *
 * @param {(...values: string[]) => string} say
 * @param {string[]} formulas for each value
 * @returns {string}
 */
export function saying(say, ...formulas) {
  const parts = say(...formulas.map((_, at) => `\0${at}\0`)).split("\0");
  const written = parts.map((part, at) => (at % 2 > 0 ? formulas[Number(part)] : part && quoted(part)));
  return written.filter(Boolean).join("&") || quoted("");
}
