/**
 * The sheet on which the panel agrees: scores side by side, what is far apart, and the agreed score with its reasons, each
 * blank until it is typed. Values in, values out.
 *
 * @typedef {import("../types.mjs").Agreed} Agreed
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Mark} Mark
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { at, gatesFailed, givenAlone, isScore, LEAST_REASON, REASON_RULE, reasonsMissing } from "../missing.mjs";
import { spreadOf } from "../spread.mjs";
import { quoted, saying } from "./formula.mjs";
import { aloneCell } from "./gathered.mjs";
import { bidderCell, columnOf, FIRST, moderationFields, rowOf } from "./layout.mjs";
import { agreedOn, failedGates, marksOf } from "./making.mjs";
import { fixed, noneOf, tableSheet, typed, worked } from "./table.mjs";
import { choices, heads, scoreRules, shownMark, shownScore, titleOf, weightCells, WRONG_SCORE } from "./words.mjs";

/** A space that TRIM leaves alone, so that the words of one thing stay together. */
const HELD = "\u00a0";
/** @type {Record<string, string>} */
const LACKING = { strengths: "strengths", notLower: "why not lower", weaknesses: "weaknesses", notHigher: "why not higher", quoted: "words of the answer" };
const [WIDE, ACROSS] = ["two or more apart", "across the minimum"];
const NO_SCORE = "agreed score";
/** @param {string | number} number @returns {string} */
const lackingIn = (number) => `Answers that still lack something: ${number}`;
const NOTHING_SAID = "what was found";

/** @param {Making} making @returns {Sheet} */
export function moderationSheet(making) {
  const { contest, names, bidders, evaluators } = making;
  const fields = moderationFields(contest, evaluators);
  const narrative = contest.mode === "narrative";
  // Where nothing is asked, the first row stays empty.
  const last = FIRST + Math.max(1, contest.questions.length * bidders.length) - 1;
  const range = (/** @type {string} */ field) => `${columnOf(fields, field)}${FIRST}:${columnOf(fields, field)}${last}`;
  const rowsOf = (/** @type {number} */ place) => bidders.map((_, which) => rowOf(place, which, bidders.length));
  const flagged = (/** @type {string} */ field) => /** @type {const} */ ({ range: range(field), formula: `${columnOf(fields, field)}${FIRST}<>""`, style: "warn" });
  const count = `SUMPRODUCT(--(${range("state")}<>""))`;
  return tableSheet({
    name: names.moderation,
    lines: narrative ? [FOUND_TOGETHER] : [AGREE, REASONS],
    status: worked(saying(lackingIn, count), lackingIn(answersLacking(making)), "label"),
    columns: heads(fields, contest, { evaluators }, narrative ? NARRATIVE : {}),
    keep: 3,
    tall: 60,
    rows: contest.questions.flatMap((question, place) => bidders.map((bidder, which) => moderationRow(making, question, bidder, which, rowOf(place, which, bidders.length)))),
    validations: narrative ? [] : scoreRules(contest.questions, columnOf(fields, "agreed"), rowsOf, []),
    conditions: (narrative ? ["state"] : ["flag", "state"]).map(flagged),
    tab: "gold",
  });
}

const FOUND_TOGETHER = "Write what the panel finds together in each answer: what is met, what is partly met or not met, and why.";
const AGREE = "Agree a score in talk, and never by an average. It stays blank until the panel types it. Look again at what is two or more apart, or on both sides of a minimum.";
const REASONS = `Each agreed score needs its reasons before any total shows. Quote the answer where nobody alone gave the score that is agreed. ${REASON_RULE}`;
/** @type {Record<string, import("./table.mjs").Column>} */
const NARRATIVE = { strengths: ["What is met, and where", 44], weaknesses: ["What is partly met or not met, and why", 44], quoted: ["Words of the answer that decided", 30] };

/** @param {Making} making @param {Question} question @param {Bidder} bidder @param {number} which @param {number} row @returns {Cell[]} */
function moderationRow(making, question, bidder, which, row) {
  const { contest, evaluators } = making;
  const agreed = agreedOn(making, bidder.id, question.code);
  const fields = moderationFields(contest, evaluators);
  const cell = (/** @type {string} */ field) => `${columnOf(fields, field)}${row}`;
  const words = question.how === "words";
  /** @type {(keyof Agreed)[]} */
  const texts = contest.mode === "narrative" ? ["strengths", "weaknesses"] : ["strengths", "weaknesses", "notHigher", "notLower"];
  const score = words ? fixed("in words", "quiet") : typed(shownScore(question, agreed.score), "inputScore");
  const numbers = contest.mode === "narrative" ? [] : [...weightCells(question), ...aloneCells(making, question, bidder, row, cell), score];
  return [
    fixed(question.code, "code"),
    fixed(titleOf(question)),
    fixed(bidderCell(bidder), "label"),
    ...numbers,
    ...[...texts, /** @type {const} */ ("quoted"), /** @type {const} */ ("dissent"), /** @type {const} */ ("present")].map((field) => typed(agreed[field])),
    worked(`IF(${failedGates(making, which)}>0,"",${lackFormula(making, question, cell)})`, lackOf(making, question, bidder)),
  ];
}

/** @param {Making} making @param {(field: string) => string} cell @returns {string} the range of scores that were given alone in a row; "" without evaluators */
function aloneRange({ evaluators }, cell) {
  const [first, last] = [evaluators.at(0), evaluators.at(-1)].map((each) => each && cell(`score:${each.id}`));
  return first ? `${first}:${last}` : "";
}

/**
 * @param {Making} making @param {Question} question @param {Bidder} bidder @param {number} row
 * @param {(field: string) => string} cell
 * @returns {Cell[]} scores that were given alone, their spread, and a flag
 */
function aloneCells(making, question, bidder, row, cell) {
  const { evaluators, moderation } = making;
  const marks = evaluators.map(({ id }) => at(at(marksOf(making, id)?.scores, bidder.id), question.code));
  const alone = evaluators.map(({ id }, place) => {
    const from = aloneCell(making, id, row);
    return worked(`IF(${from}="","",${from})`, shownMark(question, marks[place]) ?? "", "score");
  });
  const all = aloneRange(making, cell);
  if (question.how === "words" || all === "") {
    return [...alone, fixed(null, "number"), fixed(null)];
  }
  const { spread, wide, across } = spreadOf(question, moderation.marks, bidder.id);
  if (question.how === "pass") {
    return [...alone, fixed(null, "number"), worked(`IF(AND(COUNTIF(${all},"pass")>0,COUNTIF(${all},"fail")>0),${quoted(ACROSS)},"")`, across ? ACROSS : "")];
  }
  const [gap, least] = [cell("spread"), cell("minimum")];
  const isAcross = question.minimum ? `AND(MIN(${all})<${least},MAX(${all})>=${least})` : "FALSE";
  const flags = [wide ? WIDE : "", across ? ACROSS : ""].filter(Boolean).join(", ");
  return [
    ...alone,
    worked(`IF(COUNT(${all})<2,"",MAX(${all})-MIN(${all}))`, spread ?? "", "number"),
    worked(`IF(${gap}="","",IF(${gap}>=2,IF(${isAcross},${quoted(`${WIDE}, ${ACROSS}`)},${quoted(WIDE)}),IF(${isAcross},${quoted(ACROSS)},"")))`, flags),
  ];
}

/** @param {Making} making @param {Question} question @param {(field: string) => string} cell @returns {string} what a row lacks, as a formula */
function lackFormula(making, question, cell) {
  const blank = (/** @type {string} */ field) => `LEN(TRIM(${cell(field)}))<${LEAST_REASON}`;
  if (question.how === "words") {
    return `IF(AND(${blank("strengths")},${blank("weaknesses")}),${quoted(NOTHING_SAID)},"")`;
  }
  const agreed = cell("agreed");
  const can = choices(question);
  const value = (/** @type {string | number | undefined} */ each) => (typeof each === "number" ? each : quoted(each ?? ""));
  const unless = (/** @type {string | number | undefined} */ end, /** @type {string[]} */ fields) =>
    `IF(${agreed}=${value(end)},"",${fields.map((field) => `IF(${blank(field)},${quoted(`${heldWords(field)} `)},"")`).join("&")})`;
  const all = aloneRange(making, cell);
  const given = question.how === "pass" ? `COUNTIF(${all},"pass")+COUNTIF(${all},"fail")` : `COUNT(${all})`;
  const quote = all === "" ? [] : [`IF(AND(${given}>0,COUNTIF(${all},${agreed})=0,${blank("quoted")}),${quoted(heldWords("quoted"))},"")`];
  const parts = [unless(can[0], ["strengths", "notLower"]), unless(can.at(-1), ["weaknesses", "notHigher"]), ...quote];
  return `IF(${agreed}="",${quoted(NO_SCORE)},IF(${noneOf(agreed, can)},${quoted(WRONG_SCORE)},SUBSTITUTE(TRIM(${parts.join("&")}),${quoted(" ")},${quoted(", ")})))`;
}

/** @param {Making} making @returns {number} how many answers lack something */
export function answersLacking(making) {
  return making.contest.questions.flatMap((question) => making.bidders.filter((bidder) => lackOf(making, question, bidder) !== "")).length;
}

/** @param {string} field @returns {string} */
function heldWords(field) {
  return (LACKING[field] ?? field).replaceAll(" ", HELD);
}

/** @param {Making} making @param {Question} question @param {Bidder} bidder @returns {string} what a row lacks; "" for nothing */
function lackOf(making, question, { id }) {
  const { contest, moderation } = making;
  const agreed = agreedOn(making, id, question.code);
  if (gatesFailed(contest, moderation, id).length > 0) {
    return "";
  }
  if (question.how !== "words" && !isScore(question, agreed.score)) {
    return agreed.score === null ? NO_SCORE : WRONG_SCORE;
  }
  const lacks = reasonsMissing(question, agreed, givenAlone(question, moderation.marks, id));
  return question.how === "words" ? (lacks.length > 0 ? NOTHING_SAID : "") : lacks.map(heldWords).join(", ");
}
