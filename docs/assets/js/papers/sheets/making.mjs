/**
 * What the sheets of a moderation workbook share while they are made. Values in, values out.
 *
 * Ties are left as they are: the published rule is for people to apply, and the workbook says so. Columns are in the order of
 * the lineup.
 *
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Flip} Flip
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../types.mjs").Result} Result
 * @typedef {{contest: Contest, moderation: Moderation, names: ReturnType<typeof sheetNames>, bidders: Bidder[],
 *   evaluators: import("../types.mjs").Evaluator[], ready: boolean, missing: number, results: Result[], flips: Flip[], rows: Map<string, number>}} Making
 *   missing: how many things; results: by the place of the bidder; rows: of "Totals", by key
 */

import { columnName, sheetPrefix } from "../excel/places.mjs";
import { flips } from "../flips.mjs";
import { at } from "../missing.mjs";
import { results } from "../scoring.mjs";
import { columnOf, FIRST, moderationFields, rowOf, sheetNames } from "./layout.mjs";
import { cellsOf } from "./table.mjs";
import { totalsRows } from "./totals-plan.mjs";

/** What two numbers may differ by and be one: cells do not count exactly. */
export const GRAIN = "1E-9";
/** Columns of "Totals" before those of the bidders. */
export const BEFORE = 4;

/** @param {Contest} contest @param {Moderation} moderation @returns {Making} */
export function makingOf(contest, moderation) {
  const { bidders, evaluators } = moderation.lineup;
  if (bidders.length === 0) {
    throw new RangeError(`There is no ${contest.people.bidder} yet.`);
  }
  const plain = { ...contest, tie: "" };
  const { ready, missing, abandoned, bidders: found } = results(plain, moderation);
  return {
    contest,
    moderation,
    names: sheetNames(contest),
    bidders,
    evaluators,
    ready,
    missing: missing.length + (abandoned ? 1 : 0),
    results: found,
    flips: flips(plain, moderation),
    rows: totalsRows(contest),
  };
}

/** @param {Making} making @returns {string} that nothing is missing, in a formula */
export function isReady({ names }) {
  return `${cellsOf(names.checks, "B", FIRST)}=0`;
}

/** @param {Making} making @param {number} which the place of a bidder @returns {string} the cell that counts the gates it does not meet */
export function failedGates({ names }, which) {
  return cellsOf(names.checks, "B", FIRST + 1 + which);
}

/** @param {number} which the place of a bidder @returns {string} its column in "Totals" */
export function totalsColumn(which) {
  return columnName(BEFORE + which);
}

/** @param {Making} making @param {string} key of a row @returns {number} */
export function totalsRow({ rows }, key) {
  return rows.get(key) ?? 0;
}

/** @param {Making} making @param {string} key @param {number} which @returns {string} a cell of "Totals" */
export function totalsCell(making, key, which) {
  return cellsOf(making.names.totals, totalsColumn(which), totalsRow(making, key));
}

/** @param {Making} making @param {string} key @returns {string} all cells of a row of "Totals" */
export function totalsAcross(making, key) {
  const row = totalsRow(making, key);
  return `${sheetPrefix(making.names.totals)}$${totalsColumn(0)}$${row}:$${totalsColumn(making.bidders.length - 1)}$${row}`;
}

/** @param {Making} making @param {number} which @returns {string} that the scores of a bidder may be seen, in a formula */
export function isShown(making, which) {
  return `AND(${isReady(making)},${failedGates(making, which)}=0)`;
}

/** @param {Making} making @param {number} which @returns {boolean} the same, now */
export function showsNow({ ready, results: found }, which) {
  return ready && found[which]?.gateFailed.length === 0;
}

/** @param {Making} making @param {string} field @param {Question} question @param {number} which @returns {string} a cell of "Moderation" */
export function moderationCell({ contest, names, evaluators, bidders }, field, question, which) {
  const row = rowOf(contest.questions.indexOf(question), which, bidders.length);
  return cellsOf(names.moderation, columnOf(moderationFields(contest, evaluators), field), row);
}

/** @param {Making} making @param {string} field @returns {string} all cells of a field of "Moderation" */
export function moderationRange({ contest, names, evaluators, bidders }, field) {
  const column = field === "bidder" ? "C" : columnOf(moderationFields(contest, evaluators), field);
  return cellsOf(names.moderation, column, FIRST, FIRST + contest.questions.length * bidders.length - 1);
}

/** @param {Making} making @param {string} id of an evaluator @returns {import("../types.mjs").Marks | undefined} */
export function marksOf({ moderation }, id) {
  return moderation.marks.find((each) => each.evaluator.id === id);
}

/** @type {import("../types.mjs").Agreed} */
export const NOTHING = { score: null, strengths: "", weaknesses: "", notHigher: "", notLower: "", dissent: "", present: "", quoted: "" };

/** @param {Making} making @param {string} id @param {string} code @returns {import("../types.mjs").Agreed} */
export function agreedOn({ moderation }, id, code) {
  return at(at(moderation.agreed, id), code) ?? NOTHING;
}
