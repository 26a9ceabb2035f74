/**
 * What the columns of the evaluation workbooks are called, and how scores are written in them. Values in, values out.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Evaluator} Evaluator
 * @typedef {import("../types.mjs").Mark} Mark
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("./table.mjs").Cell} Cell
 * @typedef {import("./table.mjs").Column} Column
 * @typedef {import("./table.mjs").Validation} Validation
 */

import { bidderCell, NOT_APPLICABLE, PASS } from "./layout.mjs";
import { capital, fixed, rangesOf } from "./table.mjs";

const MOST_OF_A_TITLE = 90;
/** Columns that are too narrow for a bidder's name. */
const NARROW = 12;

export const WRONG_SCORE = "not a score that can be given";

/** @type {Record<string, Column>} */
const HEADS = {
  code: ["Code", 9],
  title: ["Question", 28],
  bidder: ["Bidder", 13],
  name: ["Name", 24],
  weight: ["Weight, %", 8],
  minimum: ["Minimum score", 8],
  score: ["score", 9],
  reason: ["reason", 34],
  mark: ["found", 10],
  where: ["where", 14],
  answer: ["met?", 9],
  note: ["note", 20],
  spread: ["Spread", 8],
  flag: ["Look again", 13],
  agreed: ["Agreed score", 9],
  strengths: ["Strengths that decided", 28],
  weaknesses: ["Weaknesses that decided", 28],
  notHigher: ["Why not one higher", 24],
  notLower: ["Why not one lower", 24],
  quoted: ["Words of the answer, where nobody alone gave this score", 24],
  dissent: ["Who disagrees, and why", 16],
  present: ["Who was there, by role", 16],
  state: ["Still missing", 18],
  price: ["Price, £", 16],
  low: ["Looks very low", 30],
  who: ["Read by", 12],
  seen: ["What shows it", 50],
  counted: ["In which score it counts", 26],
};

/** @param {Evaluator} evaluator @returns {string} */
export function evaluatorLabel({ id }) {
  return `Evaluator ${id}`;
}

/**
 * Return the heads of fields, and how wide their columns are.
 *
 * @param {readonly string[]} fields
 * @param {Contest} contest
 * @param {{bidders?: readonly import("../types.mjs").Bidder[], evaluators?: readonly Evaluator[]}} people whose fields are among them
 * @param {Record<string, Column>} [others] in place of the usual ones
 * @returns {Column[]}
 */
export function heads(fields, { people }, { bidders = [], evaluators = [] }, others = {}) {
  const labels = new Map([
    ...bidders.map((each) => /** @type {const} */ ([each.id, bidderCell(each)])),
    ...evaluators.map((each) => /** @type {const} */ ([each.id, evaluatorLabel(each)])),
  ]);
  return fields.map((field) => {
    const [name = "", id] = field.split(":");
    const [head, width] = others[name] ?? HEADS[name] ?? [name, 20];
    const label = width < NARROW && bidders.some((each) => each.id === id) ? id : labels.get(id ?? "");
    return [id === undefined ? capital(name === "bidder" ? people.bidder : head) : `${label}: ${head}`, width];
  });
}

/** @param {Question} question @returns {string} its place and its title, or the start of its text where it has none */
export function titleOf({ number, title, text, own }) {
  const start = [...text].slice(0, MOST_OF_A_TITLE).join("");
  return `${number}. ${own ? `${start}${start.length < text.length ? "…" : ""}` : title}`;
}

/** @param {Question} question @param {Mark | undefined} mark @returns {string | number | null} as it is typed; null for a blank */
export function shownMark(question, mark) {
  return mark?.na ? NOT_APPLICABLE : shownScore(question, mark?.score ?? null);
}

/** @param {Question} question @param {number | null} score @returns {string | number | null} */
export function shownScore({ how }, score) {
  return how === "pass" && score !== null ? (PASS[score] ?? score) : score;
}

/** @param {Question} question @returns {(string | number)[]} what may be typed, the lowest first */
export function choices({ how, scores }) {
  return how === "pass" ? PASS : scores;
}

/** @param {Question} question @returns {[weight: Cell, minimum: Cell]} */
export function weightCells({ how, weight, minimum }) {
  return [fixed(how === "score" ? weight / 10 : null, "percent"), fixed(how === "pass" ? "pass" : (minimum ?? null), "number")];
}

/**
 * Return rules for what may be typed as scores, one for each set of choices.
 *
 * @param {readonly Question[]} questions
 * @param {string} column
 * @param {(at: number) => number[]} rowsOf the rows of a question by its place
 * @param {string[]} more words that may be typed too
 * @returns {Validation[]}
 */
export function scoreRules(questions, column, rowsOf, more) {
  const judged = questions.map((question, at) => ({ question, at })).filter(({ question }) => question.how !== "words");
  const sets = Map.groupBy(judged, ({ question }) => [...choices(question), ...more].join());
  return [...sets].map(([set, group]) => ({
    range: rangesOf(column, group.flatMap(({ at }) => rowsOf(at))),
    list: set.split(","),
    title: "Score",
    message: `Type one of these: ${set.replaceAll(",", ", ")}. Leave it blank until you have decided. A blank is not nought.`,
  }));
}
