/**
 * An exercise as a workbook: score alone, and see the agreed scores once every answer has a score.
 *
 * @typedef {import("../pack/types.mjs").Step} Step
 * @typedef {import("./calibration.mjs").Exercise} Exercise
 * @typedef {import("./excel/sheet.mjs").Cell} Cell
 * @typedef {import("./excel/sheet.mjs").Row} Row
 * @typedef {import("./excel/sheet.mjs").Sheet} Sheet
 */

import { CLOSE, LEANS } from "./calibration-results.mjs";
import { FORMAT } from "./calibration.mjs";
import { quoted, saying } from "./sheets/formula.mjs";

/** Where things stand, for the reader of what comes back too. */
export const SCORE = "Score";
export const KEY = "Key";
/** The row of the first answer in "Score", and the columns of its scores there and of agreed scores in "Key". */
export const FIRST = 2;
export const SCORES = "D";
const AGREED = "B";
const REASONS = "C";
/** Points of a line, and letters in one of a reason, at most. */
const LINE = 13;
const LINE_LENGTH = 70;

/** @param {string} v @param {Cell["s"]} [s] @returns {Cell} */
const text = (v, s) => ({ v, s });

/** @param {string[]} titles @returns {Row} */
const heads = (titles) => ({ cells: titles.map((each) => text(each, "head")) });

/** @param {string} f @param {Cell["s"]} s @param {Cell["v"]} [v] @returns {Cell} */
const formula = (f, s, v = "") => ({ f, s, v });

/** @param {string} sheet @param {string} column @param {number} count @returns {string} the cells of all answers */
const all = (sheet, column, count) => `${sheet}!$${column}$${FIRST}:$${column}$${FIRST + count - 1}`;

/** @param {Exercise} exercise @param {Step[]} steps @returns {Sheet} */
function readMe({ items, print, release }, steps) {
  return {
    name: "Read me",
    columns: [10, 24, 90],
    rows: [
      { cells: [text("Scoring alone, then together", "title")] },
      ...[
        `These are ${items.length} worked answers of the question bank, release ${release}. The organisations are made up. Exercise ${print}.`,
        "Score each answer alone on the sheet “Score”, from what it says and nothing else, and write why. Do not look anything up.",
        "The sheet “Compare” stays empty until every answer has a score. Then it shows the agreed scores beside yours.",
        "An agreed score is a reading too. Where yours differs and your reason holds, talk about it: the panel needs one reading of the scale before the first offer is opened.",
      ].map((each) => ({ cells: [text(each, "note")] })),
      heads(["Score", "Name", "Descriptor"]),
      ...steps.map(({ score, label, sentence }) => ({ cells: [{ v: score, s: /** @type {const} */ ("score") }, text(label), text(sentence)] })),
    ],
    merges: [2, 3, 4, 5].map((row) => `A${row}:C${row}`),
    print: { landscape: false },
  };
}

/** @param {Exercise} exercise @returns {Sheet} */
function scoreSheet({ items, scores }) {
  const range = `${SCORES}${FIRST}:${SCORES}${FIRST + items.length - 1}`;
  return {
    name: SCORE,
    columns: [8, 36, 70, 10, 44],
    rows: [
      heads(["Answer", "Question, and who answers", "What it says", "Score", "Why this score"]),
      ...items.map((each) => ({
        cells: [text(each.id, "code"), text(`${each.code}: ${each.question}\n${each.organisation}`), text(each.text), { v: null, s: /** @type {const} */ ("inputScore") }, { v: null, s: /** @type {const} */ ("input") }],
      })),
    ],
    freeze: { row: 1, column: 1 },
    validations: [{ range, list: scores.map(String), title: "Score", message: `One of ${scores.join(", ")}.` }],
    protect: true,
    print: { titleRows: [1, 1] },
  };
}

/** @param {string} label @param {string} f @param {Cell["s"]} [s] @param {number} [v] @returns {Row} */
function line(label, f, s = "result", v) {
  return { cells: [text(label, "label"), formula(f, s, v)] };
}

/** The rows of "Compare" that have the mean difference, and the heads of the steps. */
const MEAN = 5;
const STEPS = 9;

/** @param {Exercise} exercise @param {Step[]} steps @returns {Sheet} */
function compareSheet({ items, key }, steps) {
  const count = items.length;
  const mine = all(SCORE, SCORES, count);
  const agreed = all(KEY, AGREED, count);
  const ready = `COUNT(${mine})=${count}`;
  const shown = (/** @type {string} */ f) => `IF(${ready},${f},"")`;
  const outOf = (/** @type {string} */ f) => saying((some) => `${some} of ${count}`, f);
  const apart = `$D$${STEPS + 1}:$D$${STEPS + steps.length}`;
  // Steps can divide equally, and then each is named. The first “and” is left out below.
  const names = steps.map((_, at) => `IF($D$${STEPS + 1 + at}=MAX(${apart}),${quoted(" and ")}&$B$${STEPS + 1 + at},"")`).join("&");
  const words = `IF(ABS(B${MEAN})<${CLOSE},${quoted(LEANS.close)},IF(B${MEAN}<0,${quoted(LEANS.severe)},${quoted(LEANS.generous)}))`;
  const list = STEPS + steps.length + 3;
  return {
    name: "Compare",
    columns: [34, 14, 14, 14, 70],
    rows: [
      { cells: [text("Your scores and the agreed ones", "title")] },
      line("Answers without a score", `${count}-COUNT(${mine})`, "score", count),
      line("The agreed score", shown(outOf(`SUMPRODUCT(--(${mine}=${agreed}))`))),
      line("Within one mark", shown(outOf(`SUMPRODUCT(--(ABS(${mine}-${agreed})<=1))`))),
      line("Mean difference", shown(`(SUM(${mine})-SUM(${agreed}))/${count}`), "percent"),
      line("In words", shown(words)),
      line("Descriptor that divides most", shown(`IF(MAX(${apart})=0,"None",MID(${names},6,LEN(${names})))`)),
      { cells: [] },
      heads(["Score", "Name", "Answers", "Marks apart"]),
      ...steps.map(({ score, label }) => stepRow(score, label, mine, agreed, shown)),
      { cells: [] },
      heads(["Answer", "Your score", "Agreed", "Difference", "Why the agreed score"]),
      ...items.map((each, at) => answerRow(each.id, FIRST + at, key[each.id]?.reason ?? "", shown)),
    ],
    merges: ["B6:E6", "B7:E7"],
    conditions: [{ range: `A${list}:E${list + count - 1}`, formula: `ABS($D${list})>1`, style: "warn" }],
    protect: true,
  };
}

/** @param {number} score @param {string} label @param {string} mine @param {string} agreed @param {(f: string) => string} shown @returns {Row} */
function stepRow(score, label, mine, agreed, shown) {
  const many = `COUNTIF(${agreed},${score})`;
  const apart = `IF(${many}=0,"",SUMPRODUCT((${agreed}=${score})*ABS(${mine}-${agreed}))/${many})`;
  return { cells: [{ v: score, s: "score" }, text(label), formula(shown(many), "score"), formula(shown(apart), "percent")] };
}

/** @param {string} id @param {number} row of "Score" and of "Key" @param {string} reason that shows later @param {(f: string) => string} shown @returns {Row} */
function answerRow(id, row, reason, shown) {
  const [mine, agreed] = [`${SCORE}!${SCORES}${row}`, `${KEY}!${AGREED}${row}`];
  return {
    cells: [
      text(id, "code"),
      formula(shown(mine), "score"),
      formula(shown(agreed), "score"),
      formula(shown(`${mine}-${agreed}`), "score"),
      formula(shown(`${KEY}!${REASONS}${row}`), "result"),
    ],
    height: LINE * Math.ceil(reason.length / LINE_LENGTH + 1),
  };
}

/** @param {Exercise} exercise @returns {Sheet} */
function keySheet({ items, key, print, choice }) {
  return {
    name: KEY,
    columns: [12, 12, 80],
    rows: [
      heads(["Answer", "Agreed", "Why"]),
      ...items.map(({ id }) => ({ cells: [text(id, "code"), { v: key[id]?.score ?? 0, s: /** @type {const} */ ("score") }, text(key[id]?.reason ?? "")] })),
      ...Object.entries({ format: FORMAT, print, seed: choice.seed, count: choice.count, codes: choice.codes.join(" ") }).map(([name, value]) => ({
        cells: [text(name), { v: value }],
      })),
    ],
    protect: true,
    hidden: true,
  };
}

/**
 * Return the workbook of an exercise that has items.
 *
 * @param {Exercise} exercise
 * @param {Step[]} steps of the scale
 * @returns {import("./excel/workbook.mjs").Head & {name: string, sheets: Sheet[]}} name: of the file
 */
export function calibrationBook(exercise, steps) {
  return {
    name: `scoring-exercise-${exercise.print}.xlsx`,
    title: "Scoring alone, then together",
    description: `An exercise with worked answers of the question bank. Exercise ${exercise.print}.`,
    sheets: [readMe(exercise, steps), scoreSheet(exercise), compareSheet(exercise, steps), keySheet(exercise)],
  };
}
