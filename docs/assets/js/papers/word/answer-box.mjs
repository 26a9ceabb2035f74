/**
 * What the writer and the reader of Word files must agree on about the space for an answer.
 *
 * It is a table of one column: its first row says what the answer is to, and its second is a content control whose tag
 * is the code. LibreOffice 7 loses tags, and marks of what is only a hint, so that names and hints say enough alone.
 */

import { ANSWER, answerWithin, ORGANISATION } from "../known/hints.mjs";

/** Hints that are told from answers by their words alone. */
const HINTS = [...ANSWER, ...ORGANISATION];
const CODE = /(?:^|\s)(?:\(([A-Za-z0-9][A-Za-z0-9.-]{0,39})\)|((?=\S*\d)[A-Za-z0-9][A-Za-z0-9.-]{0,39}))\s*$/;
/** Word refuses a control whose name is longer. */
const LONGEST_NAME = 64;

/** @param {string} text @returns {boolean} whether someone wrote an answer */
export function isHint(text) {
  const said = text.trim();
  return HINTS.includes(said) || (said.match(/\d[\d,]*/g) ?? [""]).some((words) => answerWithin(words).includes(said));
}

/** @param {string} code @param {string} title @returns {string} what the first row says; codes of questions have digits */
export function headOf(code, title) {
  return codeIn(title) === code || !/\d/.test(code) ? title : `${title} (${code})`;
}

/** @param {string} code @param {string} title @returns {string} the name of the control */
export function nameOf(code, title) {
  const end = ` (${code})`;
  const name = codeIn(title) === code ? title : `${title}${end}`;
  return name.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - end.length)}${end}` : name;
}

/** @param {string} name of a control, or the first row @returns {string} the code at its end, or “” */
export function codeIn(name) {
  const [, inBrackets, plain] = CODE.exec(name) ?? [];
  return inBrackets ?? plain ?? "";
}
