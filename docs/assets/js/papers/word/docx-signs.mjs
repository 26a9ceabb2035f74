/**
 * What the elements of a Word file mean to someone who reads its text, by their names.
 */

/** What is not text of its own: deletions, properties, and what programs show that know no better. */
export const UNREAD = new Set(
  ["del", "moveFrom", "Fallback", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr", "tblGrid", "sectPr", "rt", "instrText", "delText"],
);
/** @type {ReadonlyMap<string, string>} what is a character, by the element that Word has for it */
export const SIGNS = new Map([
  ["tab", "\t"],
  ["ptab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00AD"],
]);
/** Characters in the place of signs of typefaces of signs, which Word writes for ":)", "-->" and bullets. */
export const SYMBOLS = new Map([
  ["F04A", "☺"],
  ["F04C", "☹"],
  ["F0E0", "→"],
  ["F0E8", "→"],
  ["F0B7", "•"],
  ["F0A7", "•"],
  ["F0FC", "✓"],
  ["F0FB", "✗"],
]);
/** @type {ReadonlyMap<string, string>} what cannot be read, by its element, and in words */
export const LOST = new Map([
  ["pic", "a picture"],
  ["imagedata", "a picture"],
  ["chart", "a chart"],
  ["relIds", "a diagram"],
  ["OLEObject", "an object of another program"],
  ["footnoteReference", "a footnote"],
  ["endnoteReference", "an endnote"],
  ["altChunk", "a part of another file"],
]);
