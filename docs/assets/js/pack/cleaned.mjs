/**
 * Takes out of a text what a reader of files refuses, so that what was typed or pasted can be opened again.
 */

/** Characters that no reader sees, and that turn text round or hide it. */
export const HIDDEN = /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;
/** Two besides open in a pack, but Office files have no room for them. */
export const EVERY_HIDDEN = new RegExp(`${HIDDEN.source}|[\\ufffe\\uffff]`, "gu");

/** @param {string} value as someone typed or pasted it @returns {string} */
export function cleaned(value) {
  return value.replaceAll(/\r\n?/g, "\n").toWellFormed().normalize("NFC").replaceAll(EVERY_HIDDEN, "");
}
