/**
 * Reads an evaluator's workbook back. Values in, values out.
 *
 * @typedef {import("./excel/read-xlsx.mjs").Book} Book
 * @typedef {import("./reading/tables.mjs").Source} Source
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Mark} Mark
 * @typedef {import("./types.mjs").Marks} Marks
 * @typedef {import("./types.mjs").Panelist} Panelist
 */

import { isNoReason } from "./missing.mjs";
import { readIdentity } from "./reading/identity.mjs";
import { changesIn, panelIn } from "./reading/people.mjs";
import { bidderCell, gateFields, gridFields, gridPoints, scoreFields } from "./sheets/layout.mjs";
import { byBidder, gatesIn, goldenIn, gridIn, namesIn, NO_ROW } from "./reading/tables.mjs";
import { scoreIn, TEXTS } from "./reading/score.mjs";
import { Findings, Table } from "./reading/table.mjs";
import { checkQuestions, checkWeight } from "./reading/unchanged.mjs";

/** @type {Panelist} */
const NOBODY = { role: "", name: "", organisation: "", scores: true, experience: "", training: "", conflict: "", managed: "", recused: "" };

/**
 * @param {Book} book one without problems
 * @param {Contest} contest
 * @returns {{marks: Marks, panelist: Panelist, problems: string[], warnings: string[]} |
 *   {marks: null, problems: string[], warnings: string[]}} marks is null where there is any problem
 */
export function readEvaluator(book, contest) {
  const findings = new Findings();
  const lineup = readIdentity(book, contest, "evaluator", findings);
  const [evaluator] = lineup?.evaluators ?? [];
  if (!lineup || !evaluator) {
    return { marks: null, ...findings };
  }
  const source = { book, contest, names: namesIn(book, contest), bidders: lineup.bidders, findings };
  checkQuestions(source);
  const [panelist = { ...NOBODY, role: evaluator.role }] = panelIn(source);
  const marks = {
    evaluator,
    bidders: lineup.bidders,
    scores: scoresIn(source),
    grid: pointsIn(source),
    gates: answersIn(source),
    golden: goldenIn(source, [evaluator.id]).get(evaluator.id) ?? {},
    conflicts: panelist.conflict,
    changes: changesIn(source),
  };
  return findings.problems.length > 0 ? { marks: null, ...findings } : { marks, panelist, ...findings };
}

/** @param {Source} source @returns {Marks["scores"]} */
function scoresIn(source) {
  const { book, contest, names, bidders, findings } = source;
  const table = new Table(book, names.scores, scoreFields(contest), findings);
  const typed = contest.mode === "narrative" ? ["reason"] : ["score", "reason"];
  const wanted = contest.questions.flatMap(({ code }) => bidders.map((bidder) => [code, bidderCell(bidder)]));
  const rows = table.rowsBy(["code", "bidder"], wanted, typed);
  /** @type {Record<"blank" | "unscored" | "unreasoned" | "texts", Set<string>>} */
  const notes = { blank: new Set(), unscored: new Set(), unreasoned: new Set(), texts: new Set() };
  const scores = byBidder(bidders, ({ id }, which) =>
    Object.fromEntries(
      contest.questions.map((question, at) => {
        const row = rows[at * bidders.length + which] ?? NO_ROW;
        checkWeight(source, table, row, question);
        const reason = table.text(row, "reason");
        const { score, na } = scoreIn(table, row, "score", question, { mayNotApply: true, texts: notes.texts });
        const isScored = question.how === "words" ? reason !== "" : score !== null || na;
        const note = isScored ? (isNoReason(reason) ? "unreasoned" : null) : reason === "" ? "blank" : "unscored";
        if (note) {
          notes[note].add(`${question.code} for ${id}`);
        }
        return [question.code, { score, ...(na ? { na } : {}), reason }];
      }),
    ),
  );
  findings.warnOf("Not judged yet", notes.blank);
  findings.warnOf("A score without a reason", notes.unreasoned);
  findings.warnOf("A reason without a score", notes.unscored);
  findings.warnOf(TEXTS, notes.texts);
  return scores;
}

/** @param {Source} source @returns {Marks["grid"]} */
function pointsIn(source) {
  const { book, contest, names, bidders, findings } = source;
  const points = gridPoints(contest);
  if (points.length === 0) {
    return byBidder(bidders, () => Object.fromEntries(contest.questions.map(({ code }) => [code, []])));
  }
  const table = new Table(book, names.grid, gridFields(bidders), findings);
  const rows = table.rowsBy(["code", "title"], points.map(({ code, text }) => [code, text]), typedIn(source, ["mark", "where"]));
  const grid = gridIn(source, table, (at, { id }) => ({ row: rows[at], suffix: `:${id}` }));
  const blank = Object.entries(grid).flatMap(([id, codes]) =>
    Object.entries(codes).flatMap(([code, marks]) => (marks.some(({ found }) => found === "") ? [`${code} for ${id}`] : [])),
  );
  findings.warnOf("Published points without a mark", blank);
  return grid;
}

/** @param {Source} source @returns {Marks["gates"]} */
function answersIn(source) {
  const { book, contest, names, bidders, findings } = source;
  if (contest.gates.length === 0) {
    return byBidder(bidders, () => ({}));
  }
  const table = new Table(book, names.gates, gateFields(bidders), findings);
  const rows = table.rowsBy(["code"], contest.gates.map(({ code }) => [code]), typedIn(source, ["answer", "note"]));
  return gatesIn(source, table, (at, { id }) => ({ row: rows[at], suffix: `:${id}` }));
}

/** @param {Source} source @param {string[]} fields @returns {string[]} these fields of each bidder */
function typedIn({ bidders }, fields) {
  return bidders.flatMap(({ id }) => fields.map((field) => `${field}:${id}`));
}
