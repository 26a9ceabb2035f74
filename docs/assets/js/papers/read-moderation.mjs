/**
 * Reads the moderation workbook back. Values in, values out.
 *
 * @typedef {import("./excel/read-xlsx.mjs").Book} Book
 * @typedef {import("./reading/tables.mjs").Source} Source
 * @typedef {import("./types.mjs").Agreed} Agreed
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Evaluator} Evaluator
 * @typedef {import("./types.mjs").Marks} Marks
 * @typedef {import("./types.mjs").Moderation} Moderation
 */

import { needsPrice } from "./missing.mjs";
import { readIdentity } from "./reading/identity.mjs";
import { changesIn, decisionIn, panelIn } from "./reading/people.mjs";
import {
  allGateFields,
  allGridFields,
  bidderCell,
  gridPoints,
  individualFields,
  moderationFields,
  PANEL_WHO,
  PRICES,
} from "./sheets/layout.mjs";
import { byBidder, gatesIn, goldenIn, gridIn, namesIn, NO_ROW } from "./reading/tables.mjs";
import { scoreIn, TEXTS } from "./reading/score.mjs";
import { Findings, Table } from "./reading/table.mjs";
import { checkQuestions, checkWeight } from "./reading/unchanged.mjs";

const REASONS = ["strengths", "weaknesses", "notHigher", "notLower", "dissent", "present", "quoted"];

/**
 * @param {Book} book one without problems
 * @param {Contest} contest
 * @returns {{moderation: Moderation | null, problems: string[], warnings: string[]}} null where there is any problem
 */
export function readModeration(book, contest) {
  const findings = new Findings();
  const lineup = readIdentity(book, contest, "moderation", findings);
  if (!lineup) {
    return { moderation: null, ...findings };
  }
  const { bidders, evaluators } = lineup;
  const source = { book, contest, names: namesIn(book, contest), bidders, findings };
  checkQuestions(source);
  const texts = new Set();
  const gates = answersIn(source, evaluators);
  const golden = goldenIn(source, [PANEL_WHO, ...evaluators.map(({ id }) => id)]);
  const panel = panelIn(source);
  const moderation = {
    print: contest.print,
    issue: contest.issue.number,
    lineup,
    marks: marksIn(source, evaluators, { gates, golden, texts, panel }),
    agreed: agreedIn(source, evaluators, texts),
    prices: pricesIn(source),
    gates: gates(""),
    panel,
    golden: golden.get(PANEL_WHO) ?? {},
    log: changesIn(source),
    decision: decisionIn(source),
  };
  findings.warnOf(TEXTS, texts);
  return { moderation: findings.problems.length > 0 ? null : moderation, ...findings };
}

/**
 * Find the row of each entry and bidder.
 *
 * @param {Source} source @param {Table} table @param {string[][]} wanted by what an entry is known beside the bidder
 * @param {string[]} keys @param {string[]} typed
 * @returns {(at: number, which: number) => number} by the places of the entry and of the bidder
 */
function rowsOf({ bidders }, table, wanted, keys, typed) {
  const all = wanted.flatMap((entry) => bidders.map((bidder) => [...entry, bidderCell(bidder)]));
  const rows = table.rowsBy([...keys, "bidder"], all, typed);
  return (at, which) => rows[at * bidders.length + which] ?? NO_ROW;
}

/** @param {Source} source @param {Evaluator[]} evaluators @returns {(suffix: string) => Moderation["gates"]} ":1", or "" for the panel's */
function answersIn(source, evaluators) {
  const { book, contest, names, findings } = source;
  if (contest.gates.length === 0) {
    return () => byBidder(source.bidders, () => ({}));
  }
  const table = new Table(book, names.gates, allGateFields(evaluators), findings);
  const rowOf = rowsOf(source, table, contest.gates.map(({ code }) => [code]), ["code"], ["answer", "note"]);
  return (suffix) => gatesIn(source, table, (at, _bidder, which) => ({ row: rowOf(at, which), suffix }));
}

/**
 * @param {Source} source @param {Evaluator[]} evaluators
 * @param {{gates: (suffix: string) => Moderation["gates"], golden: Map<string, Marks["golden"]>, texts: Set<string>,
 *   panel: Moderation["panel"]}} read
 * @returns {Marks[]} conflicts are those of the panel's rows of the same role, in order; changes are in the log alone
 */
function marksIn(source, evaluators, { gates, golden, texts, panel }) {
  const scores = scoresIn(source, evaluators, texts);
  const grid = pointsIn(source, evaluators);
  return evaluators.map((evaluator) => ({
    evaluator,
    bidders: source.bidders,
    scores: scores(evaluator.id),
    grid: grid(`:${evaluator.id}`),
    gates: gates(`:${evaluator.id}`),
    golden: golden.get(evaluator.id) ?? {},
    conflicts: conflictOf(evaluator, evaluators, panel),
    changes: [],
  }));
}

/** @param {Evaluator} evaluator @param {Evaluator[]} evaluators @param {Moderation["panel"]} panel @returns {string} */
function conflictOf(evaluator, evaluators, panel) {
  const alike = evaluators.filter(({ role }) => role === evaluator.role).indexOf(evaluator);
  return panel.filter(({ role }) => role === evaluator.role)[alike]?.conflict ?? "";
}

/** @param {Source} source @param {Evaluator[]} evaluators @param {Set<string>} texts @returns {(id: string) => Marks["scores"]} */
function scoresIn(source, evaluators, texts) {
  const { book, contest, names, bidders, findings } = source;
  const table = new Table(book, names.individual, individualFields(contest, evaluators), findings);
  const rowOf = rowsOf(source, table, contest.questions.map(({ code }) => [code]), ["code"], []);
  return (id) =>
    byBidder(bidders, (_bidder, which) =>
      Object.fromEntries(
        contest.questions.map((question, at) => {
          const row = rowOf(at, which);
          const { score, na } = scoreIn(table, row, `score:${id}`, question, { mayNotApply: true, texts });
          return [question.code, { score, ...(na ? { na } : {}), reason: table.text(row, `reason:${id}`) }];
        }),
      ),
    );
}

/** @param {Source} source @param {Evaluator[]} evaluators @returns {(suffix: string) => Marks["grid"]} */
function pointsIn(source, evaluators) {
  const { book, contest, names, bidders, findings } = source;
  const points = gridPoints(contest);
  if (points.length === 0) {
    return () => byBidder(bidders, () => Object.fromEntries(contest.questions.map(({ code }) => [code, []])));
  }
  const table = new Table(book, names.grid, allGridFields(evaluators), findings);
  const rowOf = rowsOf(source, table, points.map(({ code, text }) => [code, text]), ["code", "title"], []);
  return (suffix) => gridIn(source, table, (at, _bidder, which) => ({ row: rowOf(at, which), suffix }));
}

/** @param {Source} source @param {Evaluator[]} evaluators @param {Set<string>} texts @returns {Moderation["agreed"]} */
function agreedIn(source, evaluators, texts) {
  const { book, contest, names, bidders, findings } = source;
  const fields = moderationFields(contest, evaluators);
  const table = new Table(book, names.moderation, fields, findings);
  const typed = ["agreed", ...REASONS].filter((field) => fields.includes(field));
  const rowOf = rowsOf(source, table, contest.questions.map(({ code }) => [code]), ["code"], typed);
  return byBidder(bidders, (_bidder, which) =>
    Object.fromEntries(
      contest.questions.map((question, at) => {
        const row = rowOf(at, which);
        checkWeight(source, table, row, question);
        const { score } = scoreIn(table, row, "agreed", question, { mayNotApply: false, texts });
        const reasons = REASONS.map((field) => [field, fields.includes(field) ? table.text(row, field) : ""]);
        return [question.code, /** @type {Agreed} */ ({ score, ...Object.fromEntries(reasons) })];
      }),
    ),
  );
}

/** @param {Source} source @returns {Moderation["prices"]} none where prices are not compared */
function pricesIn({ book, contest, names, bidders, findings }) {
  if (!needsPrice(contest)) {
    return byBidder(bidders, () => null);
  }
  const table = new Table(book, names.prices, PRICES, findings);
  const rows = table.rowsBy(["bidder"], bidders.map((bidder) => [bidderCell(bidder)]), ["price", "note"]);
  return byBidder(bidders, (_bidder, which) => {
    const row = rows[which] ?? NO_ROW;
    const value = table.value(row, "price");
    if (value === undefined || (typeof value === "number" && value >= 0)) {
      return value ?? null;
    }
    table.fault(row, "price", "an amount in pounds, as a number", "Type digits alone, or leave it blank.");
    return null;
  });
}
