/**
 * Where each thing stands in the evaluators' and the moderation workbook, for those who write them and those who read
 * them back. Fields are names of columns, from A on; a field of a bidder or an evaluator ends in a colon and its id.
 *
 * Each table begins in the same row, with its heads in the row above. A row that holds a bidder's part of something
 * has the code in the first column and the bidder, as bidderCell gives it, in the field "bidder": a reader can check it.
 * Where an answer is judged by pass or fail, its score is typed as one of the words of PASS.
 *
 * @typedef {{code: string, grid: readonly string[]}} Asked
 * @typedef {{mode: string, questions: readonly Asked[]}} Shape what is needed of a contest
 * @typedef {{code: string, at: number, text: string}} GridPoint at: its place among the points of its question, from 0
 */

import { columnName } from "../excel/places.mjs";
import { own } from "../known/own.mjs";
import { OF_NARRATIVES, SHEETS } from "../known/sheets.mjs";

/** The format of both workbooks, as the sheet "Pack" says it. */
export const FORMAT = 1;

/** The row of the first entry of each table. */
export const FIRST = 6;

/** Rows for the panel and for changes: as many, or more where more are kept. */
export const PANEL_ROWS = 16;
export const LOG_ROWS = 40;

/** What may be typed. Blank is "not looked at yet", and never nought. The place of a word in PASS is its score. */
export const PASS = ["fail", "pass"];
export const FOUND = ["met", "partly", "not", "not found"];
export const MET = "met";
export const NOT_MET = "not met";
export const ANSWERS = [MET, NOT_MET];
export const NOT_APPLICABLE = "n/a";
export const YES_NO = ["yes", "no"];

/** @param {Shape} contest @param {import("../known/own.mjs").Pick} [pick] @returns {Record<keyof typeof SHEETS, string>} the names of all sheets; a book has some of them */
export function sheetNames({ mode }, pick = own) {
  const names = Object.entries({ ...SHEETS, ...(mode === "narrative" && OF_NARRATIVES) });
  return /** @type {Record<keyof typeof SHEETS, string>} */ (Object.fromEntries(names.map(([key, forms]) => [key, pick(forms)])));
}

/** @param {Shape} contest @returns {GridPoint[]} all published points, in order */
export function gridPoints(contest) {
  return contest.questions.flatMap(({ code, grid }) => grid.map((text, at) => ({ code, at, text })));
}

/**
 * Return the fields of a table that has some for each bidder or evaluator.
 *
 * @param {readonly {id: string}[]} people
 * @param {readonly string[]} fields
 * @returns {string[]} such as "mark:A", "where:A", "mark:B", "where:B"
 */
function forEach(people, fields) {
  return people.flatMap(({ id }) => fields.map((field) => `${field}:${id}`));
}

/** @typedef {readonly {id: string}[]} People bidders or evaluators, in order */

export const PANEL = ["role", "scores", "organisation", "name", "experience", "training", "conflict", "managed", "recused"];
export const PRICES = ["bidder", "name", "price", "note", "low", "state"];
/** "who" is an evaluator's id, or PANEL_WHO for what the panel agrees; an evaluator's file has its own rows alone. */
export const GOLDEN = ["bidder", "name", "who", "seen", "where", "counted"];
export const PANEL_WHO = "panel";
export const LOG = ["when", "who", "what", "why", "after"];
/** Of "Decision", a row each: what it is in the first column, the value in the second, "A, B" for several bidders. */
export const DECISION = ["awarded", "date", "makers", "reasons", "abandoned"];

/** @param {People} bidders @returns {string[]} of "Gates" of an evaluator: a row for each gate */
export const gateFields = (bidders) => ["code", "title", ...forEach(bidders, ["answer", "note"])];

/** @param {People} bidders @returns {string[]} of "Point grid" of an evaluator: a row for each point */
export const gridFields = (bidders) => ["code", "title", ...forEach(bidders, ["mark", "where"])];

/** @param {Shape} contest @returns {string[]} of "Scores" or "Findings": a row for each question and bidder */
export function scoreFields({ mode }) {
  const numbers = mode === "narrative" ? [] : ["weight", "minimum", "score"];
  return ["code", "title", "bidder", ...numbers, "reason", "state"];
}

/** @param {People} evaluators @returns {string[]} of "Gates" in moderation: a row for each gate and bidder */
export const allGateFields = (evaluators) => [
  "code",
  "title",
  "bidder",
  ...forEach(evaluators, ["answer", "note"]),
  "answer",
  "note",
  "state",
];

/** @param {People} evaluators @returns {string[]} of "Point grid" in moderation: a row for each point and bidder */
export const allGridFields = (evaluators) => ["code", "title", "bidder", ...forEach(evaluators, ["mark", "where"]), "state"];

/** @param {Shape} contest @param {People} evaluators @returns {string[]} of "Individual scores": a row for each question and bidder */
export function individualFields({ mode }, evaluators) {
  return ["code", "title", "bidder", ...forEach(evaluators, mode === "narrative" ? ["reason"] : ["score", "reason"])];
}

const BEFORE_SCORES = ["code", "title", "bidder", "weight", "minimum"];
const REASONS = ["strengths", "weaknesses", "notHigher", "notLower"];

/** @param {Shape} contest @param {People} evaluators @returns {string[]} of "Moderation": a row for each question and bidder */
export function moderationFields({ mode }, evaluators) {
  const last = ["quoted", "dissent", "present", "state"];
  return mode === "narrative"
    ? ["code", "title", "bidder", "strengths", "weaknesses", ...last]
    : [...BEFORE_SCORES, ...forEach(evaluators, ["score"]), "spread", "flag", "agreed", ...REASONS, ...last];
}

/**
 * Return the row of an entry.
 *
 * In "Golden thread" each bidder has a row for the panel, and then one for each evaluator.
 *
 * @param {number} at the place of a gate, a point, a question or, in "Golden thread", a bidder; from 0
 * @param {number} [which] the place of a bidder or, in "Golden thread", of who read it
 * @param {number} [each] how many rows each has
 * @returns {number} from 1
 */
export function rowOf(at, which = 0, each = 1) {
  return FIRST + at * each + which;
}

/** How much of a bidder's name each cell repeats. */
const MOST_OF_A_NAME = 60;

/** @param {{id: string, name: string}} bidder @returns {string} as the cells of tables name a bidder */
export function bidderCell({ id, name }) {
  return name.trim() === "" ? id : `${id}: ${[...name.trim()].slice(0, MOST_OF_A_NAME).join("")}`;
}

/** @param {readonly string[]} fields @param {string} field @returns {string} the letters of its column */
export function columnOf(fields, field) {
  const at = fields.indexOf(field);
  if (at < 0) {
    throw new RangeError(`no such column: ${field}`);
  }
  return columnName(at);
}

/**
 * The sheet "Pack" says what the file belongs to, a record a row: in the first column what the record is, then its
 * values. There is one of each up to "mode", and then as many as there are.
 *
 * - format, number · kind, "evaluator" or "moderation" · name, text · print, fingerprint · issue, number, date · bank,
 *   id, release, digest · scale, lowest, highest · mode, text
 * - section, id, weight, minimum · question, code, weight, highest score, minimum, number of rows in the point
 *   grid; a highest score or minimum is blank where there is none · gate, code
 * - bidder, id, name · evaluator, id, role, name (its own alone in an evaluator's file)
 */
export const RECORDS = ["format", "kind", "name", "print", "issue", "bank", "scale", "mode", "section", "question", "gate", "bidder", "evaluator"];
