/**
 * Reads scores as people type them.
 *
 * @typedef {import("./table.mjs").Findings} Findings
 * @typedef {import("./table.mjs").Table} Table
 * @typedef {import("../types.mjs").Question} Question
 */

import { NOT_APPLICABLE, PASS } from "../sheets/layout.mjs";

/** The warning of scores that "texts" of scoreIn has gathered. */
export const TEXTS = "Scores that were typed as text count as the numbers that they show";

/** @param {Question} question @returns {string} what may be typed, in words */
function expected({ how, scores }) {
  return how === "pass" ? PASS.join(" or ") : `a whole score of ${scores.join(", ")}`;
}

/**
 * Read a score. Blank is null and never 0; a number that was typed as text counts, and is told.
 *
 * @param {Table} table @param {number} row @param {string} field @param {Question} question
 * @param {{mayNotApply: boolean, texts: Set<string>}} given texts: gets the places of scores typed as text
 * @returns {{score: number | null, na: boolean}}
 */
export function scoreIn(table, row, field, question, { mayNotApply, texts }) {
  // In words only, or in a narrative, there is no column for a score.
  const value = question.how === "words" ? undefined : table.value(row, field);
  const word = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (word === undefined || word === "") {
    return { score: null, na: false };
  }
  if (mayNotApply && word === NOT_APPLICABLE) {
    return { score: null, na: true };
  }
  const score = question.how === "pass" ? PASS.indexOf(String(word)) : numberIn(word);
  if (!question.scores.includes(score)) {
    const typed = expected(question);
    table.fault(row, field, mayNotApply ? `${typed} or ${NOT_APPLICABLE}` : typed, "Type one of these, or leave it blank.");
    return { score: null, na: false };
  }
  if (typeof word === "string" && question.how !== "pass") {
    texts.add(table.place(row, field));
  }
  return { score, na: false };
}

/** @param {string | number | boolean} word @returns {number} NaN where it is none */
function numberIn(word) {
  const isNumber = typeof word === "number" || (typeof word === "string" && /^\d+$/.test(word));
  return isNumber ? Number(word) : NaN;
}
