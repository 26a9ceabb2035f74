/**
 * How offers were judged, in words for records: gates, results, and each question with its scores and reasons.
 *
 * @typedef {import("../types.mjs").Agreed} Agreed
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Marks} Marks
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../types.mjs").Results} Results
 * @typedef {import("./blocks.mjs").Block} Block
 */

import { at, bidderLabel } from "../missing.mjs";
import { bold, heading, labelled, list, says, table } from "./blocks.mjs";
import { titleOf } from "./questions.mjs";

/** @type {[keyof Agreed, string][]} */
const REASONS = [
  ["strengths", "Decisive strengths"],
  ["weaknesses", "Decisive weaknesses"],
  ["notHigher", "Why not one higher"],
  ["notLower", "Why not one lower"],
  ["dissent", "Dissent"],
  ["quoted", "Words of the answer"],
  ["present", "Present"],
];

/** @param {Bidder} bidder @param {Contest} contest @returns {string} "A, Riverside Trust", or "Bidder A" */
export function nameOf({ id, name }, contest) {
  return name ? `${id}, ${name}` : bidderLabel(contest, id);
}

/** @param {Question} question @param {number | null | undefined} score @returns {string} */
function scoreText({ how, scores }, score) {
  if (how === "words") {
    return "judged in words";
  }
  if (score === null || score === undefined) {
    return "no score";
  }
  return how === "pass" ? ["fail", "pass"][score] ?? "" : `${score} of ${scores.at(-1)}`;
}

/** @param {Contest} contest @param {Moderation} moderation @returns {Block[]} who met each gate */
export function gateTable(contest, moderation) {
  const rows = contest.gates.map(({ code, title }) => [
    `${title} (${code})`,
    moderation.lineup.bidders.flatMap((each) => {
      const mark = at(at(moderation.gates, each.id), code);
      return labelled(nameOf(each, contest), [mark?.answer || "not judged", mark?.note].filter(Boolean).join(". "));
    }),
  ]);
  return table(["Gate", "How it was assessed"], [40, 60], rows);
}

/** @param {Contest} contest @param {Moderation} moderation @param {Results} found @returns {Block[]} totals and ranks, or what is missing */
export function resultBlocks(contest, moderation, found) {
  if (!found.ready) {
    return [...says(found.abandoned ? "The process was abandoned, so there are no results." : "There are no results yet."), ...list(found.missing)];
  }
  const scored = contest.mode === "scored";
  const titles = new Map(contest.sections.map(({ id, title }) => [id, title]));
  const rows = moderation.lineup.bidders.map((bidder) => {
    const { criteria = {}, price = null, total = null, out, below = [], gateFailed = [], rank } = found.bidders.find(({ id }) => id === bidder.id) ?? {};
    const failed = [...gateFailed, ...below.map((each) => titles.get(each) ?? each)].join(", ");
    return [
      nameOf(bidder, contest),
      ...(scored ? [[...contest.sections.flatMap(({ id, title }) => labelled(title, fine(criteria[id]))), ...labelled("Price", fine(price)), ...labelled("Total", fine(total))]] : []),
      out ? `Left out: ${failed}` : placeOf(contest, found, rank),
    ];
  });
  return scored ? table(["Who", "Per cent of the score", "Result"], [35, 40, 25], rows) : table(["Who", "Result"], [50, 50], rows);
}

/** @param {Contest} contest @param {Results} found @param {number | null} [rank] @returns {string} how somebody stands who is not left out */
function placeOf({ mode, gates }, { bidders }, rank) {
  if (mode === "narrative") {
    return gates.length > 0 ? "Meets every gate" : "Judged in words";
  }
  const passes = mode === "scored" && rank ? "" : "Passes";
  return [passes, rank && (!passes || bidders.some((each) => (each.rank ?? 1) > 1)) && (passes ? `rank ${rank}` : `Rank ${rank}`)].filter(Boolean).join(", ");
}

/** @param {Contest} contest @param {Moderation} moderation @returns {Block[]} social value across each whole offer */
export function goldenTable(contest, { lineup, golden }) {
  const rows = lineup.bidders.flatMap((each) => {
    const { seen = "", where = "", counted = "" } = golden[each.id] ?? {};
    return seen ? [[nameOf(each, contest), [...says(seen), ...labelled("Where", where), ...labelled("Counted in", counted)]]] : [];
  });
  return table(["Who", "Social value seen across all answers"], [25, 75], rows);
}

/** @param {number | null | undefined} tenths @returns {string} per cent with four places, as in the workbooks; "" for none */
function fine(tenths) {
  return typeof tenths === "number" ? (tenths / 10).toFixed(4) : "";
}

/**
 * Return each question with its scores and the reasons for them.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @param {boolean} comments whether the words of each evaluator are told too
 * @returns {Block[]}
 */
export function markBlocks(contest, moderation, comments) {
  return contest.questions.flatMap((question) => [
    heading(comments ? 2 : 3, titleOf(question)),
    ...(comments && question.grid.length > 0 ? [...says("Points:"), ...list(question.grid, true)] : []),
    ...table(
      ["Who", "Each evaluator alone", "Agreed by the panel, and why"],
      comments ? [18, 42, 40] : [22, 23, 55],
      moderation.lineup.bidders.map((each) => [
        nameOf(each, contest),
        moderation.marks.flatMap((marks) => aloneBlocks(question, marks, each.id, comments)),
        agreedBlocks(question, at(at(moderation.agreed, each.id), question.code)),
      ]),
    ),
  ]);
}

/** @param {Question} question @param {Marks} marks @param {string} bidder @param {boolean} comments @returns {Block[]} */
function aloneBlocks(question, { evaluator, scores, grid }, bidder, comments) {
  const mark = at(at(scores, bidder), question.code);
  const score = mark?.na ? "not judged" : scoreText(question, mark?.score);
  const points = (at(at(grid, bidder), question.code) ?? []).map(({ found, where }, place) => [place + 1, found || "no mark", where && `(${where})`].filter(Boolean).join(" "));
  return [
    ...labelled(evaluator.role || `Evaluator ${evaluator.id}`, score),
    ...(comments ? [...says(mark?.reason ?? ""), ...says(points.length > 0 ? `Points: ${points.join("; ")}` : "")] : []),
  ];
}

/** @param {Question} question @param {Agreed | undefined} agreed @returns {Block[]} the agreed score with its reasons */
function agreedBlocks(question, agreed) {
  const score = scoreText(question, agreed?.score);
  return [{ kind: "text", runs: [bold(score)] }, ...REASONS.flatMap(([field, label]) => labelled(label, String(agreed?.[field] ?? "")))];
}
