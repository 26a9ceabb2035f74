/**
 * What one evaluator fills in: gates, point grid, scores with reasons. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { LEAST_REASON, REASON_RULE } from "../missing.mjs";
import { quoted, saying } from "./formula.mjs";
import { ANSWERS, bidderCell, columnOf, FIRST, FOUND, gateFields, gridFields, gridPoints, NOT_APPLICABLE, rowOf, scoreFields, sheetNames } from "./layout.mjs";
import { fixed, noneOf, tableSheet, typed, worked } from "./table.mjs";
import { choices, heads, scoreRules, titleOf, weightCells, WRONG_SCORE } from "./words.mjs";

const SCORE_REASON = "score, reason";
/** @param {string | number} left @param {number} all @returns {string} */
const pointsLeft = (left, all) => `Points still to mark: ${left} of ${all}`;
/** @param {string | number} left @param {number} all @returns {string} */
const answersLeft = (left, all) => `Answers still to finish: ${left} of ${all}`;

/** @param {Contest} contest @returns {string} */
const whereHead = ({ people }) => `where in the ${people.offer}`;

/** @param {Contest} contest @param {readonly Bidder[]} bidders @returns {Sheet} */
export function gatesSheet(contest, bidders) {
  const fields = gateFields(bidders);
  const { gates, people } = contest;
  return tableSheet({
    name: sheetNames(contest).gates,
    lines: [gates.length > 0 ? `Say of each ${people.bidder} whether each gate is met, and where that is shown. Say why where it is not.` : "This pack asks no gates."],
    columns: heads(fields, contest, { bidders }, { title: ["Gate", 44] }),
    keep: 2,
    rows: gates.map(({ code, title, text }) => [fixed(code, "code"), fixed(`${title}\n${text}`), ...bidders.flatMap(() => [typed(null), typed(null)])]),
    validations: wordRules(fields, bidders, "answer", gates.length, ANSWERS),
    tab: "gold",
  });
}

/**
 * @param {readonly string[]} fields @param {readonly Bidder[]} bidders @param {string} field @param {number} rows
 * @param {string[]} words
 * @returns {import("./table.mjs").Validation[]}
 */
function wordRules(fields, bidders, field, rows, words) {
  const range = bidders.map(({ id }) => columnOf(fields, `${field}:${id}`)).map((column) => `${column}${FIRST}:${column}${FIRST + rows - 1}`);
  return rows > 0 ? [{ range: range.join(" "), list: words, title: "Choose one", message: `Choose ${words.join(", ")}. Leave it blank until you have looked.` }] : [];
}

/** @param {Contest} contest @param {readonly Bidder[]} bidders @returns {Sheet} */
export function gridSheet(contest, bidders) {
  const fields = gridFields(bidders);
  const points = gridPoints(contest);
  const last = FIRST + points.length - 1;
  const blanks = bidders.map(({ id }) => columnOf(fields, `mark:${id}`)).map((column) => `COUNTBLANK(${column}${FIRST}:${column}${last})`);
  const all = points.length * bidders.length;
  return tableSheet({
    name: sheetNames(contest).grid,
    lines: [
      points.length > 0
        ? `What a good answer shows was published, so each point has to be looked at for each ${contest.people.bidder}. Say whether it is met, partly met, not met or not found, and where.`
        : "What a good answer shows is not published with this pack, so there are no points to mark.",
    ],
    status: points.length > 0 ? worked(saying((left) => pointsLeft(left, all), `(${blanks.join("+")})`), pointsLeft(all, all), "label") : undefined,
    columns: heads(fields, contest, { bidders }, { title: ["What a good answer shows", 44], where: [whereHead(contest), 14] }),
    keep: 2,
    rows: points.map(({ code, text }) => [fixed(code, "code"), fixed(text), ...bidders.flatMap(() => [typed(null), typed(null)])]),
    validations: wordRules(fields, bidders, "mark", points.length, FOUND),
    tab: "gold",
  });
}

/** @param {Contest} contest @param {readonly Bidder[]} bidders @returns {Sheet} */
export function scoresSheet(contest, bidders) {
  const fields = scoreFields(contest);
  const { mode, questions } = contest;
  const narrative = mode === "narrative";
  const [score, state] = [narrative ? "" : columnOf(fields, "score"), columnOf(fields, "state")];
  const rowsOf = (/** @type {number} */ at) => bidders.map((_, which) => rowOf(at, which, bidders.length));
  const all = questions.length * bidders.length;
  const range = `${state}${FIRST}:${state}${FIRST + Math.max(1, all) - 1}`;
  return tableSheet({
    name: sheetNames(contest).scores,
    lines: [
      narrative
        ? "Write of each answer, point by point, what is met, partly met or not met, and why. Name the page or paragraph that you rest on."
        : "Give each answer a score, and the reason for it. Name the page or paragraph that you rest on. Type n/a only where you do not judge an answer, and say why.",
      REASON_RULE,
    ],
    status: worked(saying((left) => answersLeft(left, all), `SUMPRODUCT(--(${range}<>""))`), answersLeft(all, all), "label"),
    columns: heads(fields, contest, {}, { title: ["Question", 40], score: ["Score", 9], reason: [narrative ? "What was found, and where" : "Reason, and where", 66] }),
    keep: 3,
    tall: 45,
    rows: questions.flatMap((question, at) => bidders.map((bidder, which) => scoreRow(contest, fields, question, bidder, rowOf(at, which, bidders.length)))),
    validations: narrative ? [] : scoreRules(questions, score, rowsOf, [NOT_APPLICABLE]),
    conditions: [{ range, formula: `${state}${FIRST}<>""`, style: "warn" }],
    tab: "gold",
  });
}

/** @param {Contest} contest @param {readonly string[]} fields @param {Question} question @param {Bidder} bidder @param {number} row @returns {Cell[]} */
function scoreRow({ mode }, fields, question, bidder, row) {
  const reason = `${columnOf(fields, "reason")}${row}`;
  const short = `LEN(TRIM(${reason}))<${LEAST_REASON}`;
  const noReason = `IF(${short},${quoted("reason")},"")`;
  const words = question.how === "words";
  const score = words ? "" : `${columnOf(fields, "score")}${row}`;
  const wrong = noneOf(score, [...choices(question), NOT_APPLICABLE]);
  const numbers = mode === "narrative" ? [] : [...weightCells(question), words ? fixed("in words", "quiet") : typed(null, "inputScore")];
  return [
    fixed(question.code, "code"),
    fixed(titleOf(question)),
    fixed(bidderCell(bidder), "label"),
    ...numbers,
    typed(null),
    words ? worked(noReason, "reason") : worked(`IF(${score}="",IF(${short},${quoted(SCORE_REASON)},"score"),IF(${wrong},${quoted(WRONG_SCORE)},${noReason}))`, SCORE_REASON),
  ];
}
