/**
 * What is still missing, and what is worked out a second way. Other sheets read here whether totals may show. Values in,
 * values out.
 *
 * The first row counts what is missing, and the next ones the gates that each bidder does not meet: see "making".
 *
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { gapLines, gaps } from "../gaps.mjs";
import { needsPrice } from "../missing.mjs";
import { quoted } from "./formula.mjs";
import { allGateFields, allGridFields, bidderCell, columnOf, FIRST, gridPoints, NOT_MET, PANEL, PANEL_ROWS, PRICES } from "./layout.mjs";
import { agreedOn, failedGates, moderationRange } from "./making.mjs";
import { cellsOf, fixed, tableSheet, worked } from "./table.mjs";
import { againRows } from "./checks-again.mjs";
import { gatesLacking } from "./gathered.mjs";
import { answersLacking } from "./moderation.mjs";
import { pricesLacking } from "./prices.mjs";

/** How many sentences on points that were not marked are listed. */
const MOST_LISTED = 200;
const [TO_MEND, DONE] = ["to mend", "done"];
const [AGAINST, NONE_AGAINST] = ["gates are not met", "no gate against it"];

/** @param {Making} making @returns {Sheet} */
export function checksSheet(making) {
  const { contest, names, bidders, missing } = making;
  const lacking = FIRST + bidders.length + 2;
  const [ready, notReady] = contest.mode === "narrative" ? ["ready for a decision", "not ready for a decision"] : ["totals show", "not ready: no total shows"];
  const top = `B${FIRST}`;
  return tableSheet({
    name: names.checks,
    lines: ["What is missing is counted again with each change. Mend it on the sheet that is named."],
    columns: [["What", 70], ["Found", 16], ["Should be", 16], ["Result", 24]],
    rows: [
      [
        fixed("Things missing in all", "label"),
        worked(`SUM(B${lacking}:B${lacking + 3})`, missing, "number"),
        fixed(0, "number"),
        worked(`IF(${top}=0,${quoted(ready)},${quoted(notReady)})`, missing === 0 ? ready : notReady),
      ],
      ...bidders.map((_, which) => failedRow(making, which)),
      [fixed("What is missing", "heading")],
      ...lackingRows(making, lacking),
      [fixed("What the record should have before a decision", "heading")],
      ...recordRows(making, lacking + 5),
      ...againRows(making, lacking + 5 + 3),
      ...gapRows(making),
    ],
    conditions: [
      { range: `D${FIRST}:D${FIRST + 60}`, formula: `OR(${[TO_MEND, "differs", AGAINST, notReady].map((each) => `D${FIRST}=${quoted(each)}`).join()})`, style: "bad" },
    ],
    tab: "clay",
  });
}

/** @param {Making} making @param {number} which @returns {Cell[]} how many gates a bidder does not meet */
function failedRow({ contest, names, bidders, evaluators, results }, which) {
  const fields = allGateFields(evaluators);
  const last = FIRST + contest.gates.length * bidders.length - 1;
  const range = (/** @type {string} */ field) => cellsOf(names.gates, columnOf(fields, field), FIRST, last);
  const row = FIRST + 1 + which;
  const now = results[which]?.gateFailed.length ?? 0;
  const asked = contest.gates.length > 0;
  return [
    fixed(bidderCell(bidders[which] ?? { id: "", name: "" }), "label"),
    asked ? worked(`SUMPRODUCT((${range("bidder")}=A${row})*(${range("answer")}="${NOT_MET}"))`, now, "number") : fixed(0, "number"),
    fixed(0, "number"),
    worked(`IF(B${row}>0,${quoted(AGAINST)},${quoted(NONE_AGAINST)})`, now > 0 ? AGAINST : NONE_AGAINST),
  ];
}

/** @param {string} what @param {Cell} found @param {number} row @returns {Cell[]} of a count that should be nought */
function countRow(what, found, row) {
  return [fixed(what), found, fixed(0, "number"), worked(`IF(B${row}=0,${quoted(DONE)},${quoted(TO_MEND)})`, found.v === 0 ? DONE : TO_MEND)];
}

/** @param {Making} making @param {number} row @returns {Cell[][]} */
function lackingRows(making, row) {
  const { contest, names, bidders, evaluators, moderation } = making;
  const filled = (/** @type {string} */ cells, /** @type {number} */ now) => worked(`SUMPRODUCT(--(${cells}<>""))`, now, "number");
  const gates = cellsOf(names.gates, columnOf(allGateFields(evaluators), "state"), FIRST, FIRST + contest.gates.length * bidders.length - 1);
  const prices = cellsOf(names.prices, columnOf(PRICES, "state"), FIRST, FIRST + bidders.length - 1);
  const abandoned = cellsOf(names.decision, "B", FIRST + 4);
  /** @type {[string, Cell][]} */
  const counts = [
    [`“${names.gates}”: gates that are not decided, or not explained`, contest.gates.length > 0 ? filled(gates, gatesLacking(making)) : fixed(0, "number")],
    [`“${names.moderation}”: answers without what was agreed, or without its reasons`, filled(moderationRange(making, "state"), answersLacking(making))],
    ["Prices that are missing", needsPrice(contest) ? filled(prices, pricesLacking(making)) : fixed(0, "number")],
    [`“${names.decision}”: 1 where the process was abandoned`, worked(`IF(TRIM(${abandoned})="",0,1)`, moderation.decision?.abandoned ? 1 : 0, "number")],
  ];
  return counts.map(([what, found], at) => countRow(what, found, row + at));
}

/** @param {Making} making @param {number} row @returns {Cell[][]} */
function recordRows(making, row) {
  const { contest, names, bidders, evaluators, moderation } = making;
  // Nothing more is asked of whom a gate keeps out.
  const ofThose = (/** @type {string} */ who, /** @type {string} */ what) =>
    bidders.map((_, which) => `IF(${failedGates(making, which)}=0,SUMPRODUCT((${who}=A${FIRST + 1 + which})*(${what})),0)`).join("+");
  const absent = ofThose(moderationRange(making, "bidder"), `TRIM(${moderationRange(making, "present")})=""`);
  const open = bidders.filter((_, which) => making.results[which]?.gateFailed.length === 0);
  const noted = contest.questions.flatMap(({ code }) => open.filter(({ id }) => agreedOn(making, id, code).present.trim() === "")).length;
  const last = FIRST + Math.max(PANEL_ROWS, moderation.panel.length) - 1;
  const panel = (/** @type {string} */ field) => cellsOf(names.panel, columnOf(PANEL, field), FIRST, last);
  const silent = moderation.panel.filter((each) => each.role.trim() !== "" && each.conflict.trim() === "").length;
  const points = gridPoints(contest);
  const grid = (/** @type {string} */ field) => cellsOf(names.grid, columnOf(allGridFields(evaluators), field), FIRST, FIRST + points.length * bidders.length - 1);
  const seen = new Set(gaps(contest, moderation).map(({ bidder, code, place }) => JSON.stringify([bidder, code, place]))).size;
  /** @type {[string, Cell][]} */
  const counts = [
    [`“${names.grid}”: published points that somebody has not marked`, points.length > 0 ? worked(ofThose(grid("bidder"), `${grid("state")}<>""`), seen, "number") : fixed(0, "number")],
    [`“${names.moderation}”: answers without who was there`, worked(absent, noted, "number")],
    [`“${names.panel}”: people without a word on conflicts of interest`, worked(`SUMPRODUCT((TRIM(${panel("role")})<>"")*(TRIM(${panel("conflict")})=""))`, silent, "number")],
  ];
  return counts.map(([what, found], at) => countRow(what, found, row + at));
}

/** @param {Making} making @returns {Cell[][]} */
function gapRows({ contest, moderation }) {
  const lines = gapLines(contest, gaps(contest, moderation));
  const more = lines.length > MOST_LISTED ? [`And ${lines.length - MOST_LISTED} more: see the point grid.`] : [];
  const head = [fixed("Points that nobody, or not everybody, looked at when this file was made", "heading")];
  return lines.length > 0 ? [head, ...[...lines.slice(0, MOST_LISTED), ...more].map((line) => [fixed(line)])] : [];
}
