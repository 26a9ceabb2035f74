/**
 * The workbook of one evaluator, who scores alone: nobody else's scores are in it. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Evaluator} Evaluator
 * @typedef {{name: string, head: import("../excel/workbook.mjs").Head, sheets: import("../excel/sheet.mjs").Sheet[]}} Book
 *   name: of the file; head and sheets are what the writer of workbooks takes
 */

import { dayInWords } from "../../pack/checks/figures.mjs";
import { fileName } from "../../pack/file-name.mjs";
import { gatesSheet, gridSheet, scoresSheet } from "../sheets/judging.mjs";
import { goldenSheet, logSheet, panelSheet } from "../sheets/forms.mjs";
import { packSheet } from "../sheets/pack-record.mjs";
import { questionsSheet, readMeSheet } from "../sheets/read-me.mjs";
import { sheetNames } from "../sheets/layout.mjs";
import { evaluatorLabel } from "../sheets/words.mjs";

/**
 * Return what each printed page and the properties of a workbook say.
 *
 * @param {Contest} contest
 * @param {string} title
 * @returns {Book["head"]}
 */
export function headOf({ name, issue, print }, title) {
  const state = issue.number > 0 ? `issue ${issue.number} of ${dayInWords(issue.date)}` : "draft";
  const line = `${name || "Tender pack"}, ${state}, fingerprint ${print}`;
  return { title, description: line, foot: line };
}

/** @param {Contest} contest @returns {string} for names of files */
export function issueWord({ issue }) {
  return issue.number > 0 ? `issue-${issue.number}` : "draft";
}

/**
 * Return the workbook of an evaluator.
 *
 * @param {Contest} contest
 * @param {Evaluator} evaluator
 * @param {readonly Bidder[]} bidders
 * @returns {Book}
 */
export function evaluatorBook(contest, evaluator, bidders) {
  const title = `${evaluatorLabel(evaluator)}: ${contest.mode === "narrative" ? "findings" : "scores"}`;
  const { id, role, name } = evaluator;
  const sheets = [
    questionsSheet(contest),
    panelSheet(contest, [{ role, name: name ?? "", scores: true }], 1),
    gatesSheet(contest, bidders),
    gridSheet(contest, bidders),
    scoresSheet(contest, bidders),
    goldenSheet(contest, bidders, [{ who: id, golden: {}, open: true }]),
    logSheet(contest, []),
    packSheet(contest, "evaluator", { bidders: [...bidders], evaluators: [evaluator] }),
  ];
  return {
    name: fileName(contest.name, `${issueWord(contest)}-evaluator-${id.replace(/[^\w-]/g, "")}.xlsx`),
    head: headOf(contest, title),
    sheets: [readMeSheet(contest, { title, steps: stepsOf(contest), bidders: [...bidders], evaluators: [evaluator] }), ...sheets],
  };
}

/** @param {Contest} contest @returns {string[]} */
function stepsOf(contest) {
  const { people, gates, questions } = contest;
  const names = sheetNames(contest);
  const points = questions.some((each) => each.grid.length > 0);
  return [
    `Fill in “${names.panel}” before you read the first answer: your experience, your training, and any conflict of interest, or “none”.`,
    ...(gates.length > 0 ? [`On “${names.gates}”, say for each ${people.bidder} whether each gate is met.`] : []),
    ...(points ? [`On “${names.grid}”, mark each published point for each ${people.bidder}, and say where in the ${people.offer} it is.`] : []),
    contest.mode === "narrative"
      ? `On “${names.scores}”, write what you found in each answer.`
      : `On “${names.scores}”, give each answer a score and the reason for it. Work alone, and talk to nobody about your scores until all are handed in.`,
    `On “${names.golden}”, note how intrinsic social value shows across all answers. It is no second score.`,
    `Save the file as Excel (.xlsx) and hand it to whoever runs the moderation. If you change something later, say so on “${names.log}”.`,
  ];
}
