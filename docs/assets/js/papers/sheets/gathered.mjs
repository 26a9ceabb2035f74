/**
 * What the evaluators gave alone, side by side, as the moderation workbook keeps it: nothing here is open to typing but
 * what the panel agrees on gates. Values in, values out.
 *
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("../types.mjs").GateMark} GateMark
 * @typedef {import("./making.mjs").Making} Making
 */

import { gaps } from "../gaps.mjs";
import { at } from "../missing.mjs";
import { sheetPrefix } from "../excel/places.mjs";
import { quoted } from "./formula.mjs";
import { allGateFields, allGridFields, ANSWERS, bidderCell, columnOf, FIRST, gridPoints, individualFields, MET, NOT_MET, rowOf } from "./layout.mjs";
import { failedGates, marksOf } from "./making.mjs";
import { fixed, tableSheet, typed, worked } from "./table.mjs";
import { heads, shownMark, titleOf } from "./words.mjs";

/** @type {GateMark} */
const OPEN = { answer: "", note: "" };
const [NO_WHY, UNDECIDED] = ["why it is not met", "met or not"];

/** @param {Making} making @returns {Sheet} */
export function allGatesSheet(making) {
  const { contest, names, bidders, evaluators } = making;
  const fields = allGateFields(evaluators);
  const [answer, state] = ["answer", "state"].map((field) => columnOf(fields, field));
  const last = FIRST + contest.gates.length * bidders.length - 1;
  const range = (/** @type {string | undefined} */ column) => `${column}${FIRST}:${column}${last}`;
  /** @type {import("./table.mjs").Condition[]} */
  const conditions = [
    { range: range(state), formula: `${state}${FIRST}<>""`, style: "warn" },
    { range: range(answer), formula: `${answer}${FIRST}="${NOT_MET}"`, style: "bad" },
  ];
  return tableSheet({
    name: names.gates,
    lines: [contest.gates.length > 0 ? "What each evaluator found, and then what the panel agrees. Whoever misses a gate is out, and the note says why." : "This pack asks no gates."],
    columns: heads(fields, contest, { evaluators }, { title: ["Gate", 40], answer: ["met?", 9], note: ["note", 22] }),
    keep: 3,
    rows: contest.gates.flatMap((gate, place) => bidders.map((_, which) => gateRow(making, gate, which, rowOf(place, which, bidders.length)))),
    ...(contest.gates.length > 0 ? { validations: [{ range: range(answer), list: ANSWERS, title: "Gate", message: "Choose met or not met, once the panel agrees." }], conditions } : {}),
    tab: "gold",
  });
}

/** @param {Making} making @param {Making["contest"]["gates"][number]} gate @param {number} which @param {number} row */
function gateRow(making, { code, title, text }, which, row) {
  const { moderation, bidders, evaluators } = making;
  const bidder = bidders[which] ?? { id: "", name: "" };
  const agreed = at(at(moderation.gates, bidder.id), code) ?? OPEN;
  const alone = evaluators.map(({ id }) => at(at(marksOf(making, id)?.gates, bidder.id), code) ?? OPEN);
  return [
    fixed(code, "code"),
    fixed(which === 0 ? `${title}\n${text}` : title),
    fixed(bidderCell(bidder), "label"),
    ...alone.flatMap((each) => [fixed(each.answer), fixed(each.note)]),
    typed(agreed.answer),
    typed(agreed.note),
    gateState(making, which, row, agreed),
  ];
}

/** @param {Making} making @param {number} which @param {GateMark} agreed @returns {string} what a gate lacks; "" for nothing */
function gateLack({ results }, which, { answer, note }) {
  if ((results[which]?.gateFailed.length ?? 0) > 0) {
    return answer === NOT_MET && note.trim() === "" ? NO_WHY : "";
  }
  return answer === MET ? "" : UNDECIDED;
}

/** @param {Making} making @returns {number} how many gates lack something */
export function gatesLacking(making) {
  const { contest, moderation, bidders } = making;
  return contest.gates.flatMap(({ code }) => bidders.filter(({ id }, which) => gateLack(making, which, at(at(moderation.gates, id), code) ?? OPEN) !== "")).length;
}

/** @param {Making} making @param {number} which @param {number} row @param {GateMark} agreed */
function gateState(making, which, row, agreed) {
  const fields = allGateFields(making.evaluators);
  const [answer, note] = ["answer", "note"].map((field) => `${columnOf(fields, field)}${row}`);
  return worked(
    `IF(${failedGates(making, which)}>0,IF(AND(${answer}="${NOT_MET}",TRIM(${note})=""),${quoted(NO_WHY)},""),IF(${answer}="${MET}","",${quoted(UNDECIDED)}))`,
    gateLack(making, which, agreed),
  );
}

/** @param {Making} making @returns {Sheet} */
export function allGridSheet(making) {
  const { contest, moderation, names, bidders, evaluators } = making;
  const fields = allGridFields(evaluators);
  const points = gridPoints(contest);
  const open = gapsByPlace(contest, moderation);
  return tableSheet({
    name: names.grid,
    lines: [
      points.length > 0
        ? "What each evaluator found on each published point. The last column names who has not marked a point: that has to be mended in the evaluator’s own file, and the files put together again."
        : "What a good answer shows is not published with this pack, so there are no points to mark.",
    ],
    columns: heads(fields, contest, { evaluators }, { title: ["What a good answer shows", 44], state: ["Not marked by", 16] }),
    keep: 3,
    rows: points.flatMap(({ code, at: place, text }) =>
      bidders.map((bidder) => [
        fixed(code, "code"),
        fixed(text),
        fixed(bidderCell(bidder), "label"),
        ...evaluators.flatMap(({ id }) => {
          const mark = at(at(marksOf(making, id)?.grid, bidder.id), code)?.[place];
          return [fixed(mark?.found), fixed(mark?.where)];
        }),
        fixed(open.get(placeKey(bidder.id, code, place)) ?? "", "quiet"),
      ]),
    ),
  });
}

/** @param {string} bidder @param {string} code @param {number} place from 0 */
const placeKey = (bidder, code, place) => JSON.stringify([bidder, code, place]);

/**
 * Return who has not marked each point, whatever becomes of the gates.
 *
 * @param {Making["contest"]} contest
 * @param {Making["moderation"]} moderation
 * @returns {Map<string, string>} by bidder, code and place
 */
function gapsByPlace(contest, moderation) {
  const found = Map.groupBy(gaps(contest, { ...moderation, gates: {} }), (each) => placeKey(each.bidder, each.code, each.place - 1));
  return new Map([...found].map(([key, group]) => [key, group.map((each) => (each.evaluator ? `Evaluator ${each.evaluator}` : "anybody")).join(", ")]));
}

/** @param {Making} making @returns {Sheet} */
export function individualSheet(making) {
  const { contest, names, bidders, evaluators } = making;
  const fields = individualFields(contest, evaluators);
  const narrative = contest.mode === "narrative";
  return tableSheet({
    name: names.individual,
    lines: ["What each evaluator gave alone, before the panel met. It stays as it was handed in. What the panel agrees is on the next sheet."],
    columns: heads(fields, contest, { evaluators }, narrative ? { reason: ["what was found", 40] } : {}),
    keep: 3,
    rows: contest.questions.flatMap((question) =>
      bidders.map((bidder) => [
        fixed(question.code, "code"),
        fixed(titleOf(question)),
        fixed(bidderCell(bidder), "label"),
        ...evaluators.flatMap(({ id }) => {
          const mark = at(at(marksOf(making, id)?.scores, bidder.id), question.code);
          return [...(narrative ? [] : [fixed(shownMark(question, mark), "score")]), fixed(mark?.reason)];
        }),
      ]),
    ),
    tab: "brand-soft",
  });
}

/** @param {Making} making @param {string} id of an evaluator @param {number} row @returns {string} the cell of a score that was given alone */
export function aloneCell({ contest, names, evaluators }, id, row) {
  return `${sheetPrefix(names.individual)}${columnOf(individualFields(contest, evaluators), `score:${id}`)}${row}`;
}
