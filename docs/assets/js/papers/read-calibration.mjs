/**
 * Reads back the workbook of an exercise.
 *
 * @typedef {import("./calibration.mjs").Exercise} Exercise
 * @typedef {import("./calibration.mjs").Scores} Scores
 * @typedef {import("./calibration.mjs").WorkedFile} WorkedFile
 * @typedef {{sheets: {name: string, cells: Map<string, string | number | boolean>}[]}} Book
 */

import { FIRST, KEY, SCORE, SCORES } from "./calibration-book.mjs";
import { exerciseOf, FORMAT } from "./calibration.mjs";

/** @param {Map<string, string | number | boolean>} cells @returns {Map<string, string | number | boolean>} what stands beside each name in the first column */
function namedIn(cells) {
  return new Map([...cells].flatMap(([place, name]) => (place.startsWith("A") ? [[String(name), cells.get(`B${place.slice(1)}`) ?? ""]] : [])));
}

/** @param {unknown} value @param {readonly number[]} scale @returns {number | null | undefined} null for a blank, undefined for what is no score */
function scoreIn(value, scale) {
  const given = String(value ?? "").trim();
  if (given === "") {
    return null;
  }
  return scale.find((each) => String(each) === given);
}

/** @param {string} problem @returns {{exercise: null, scores: Scores, problems: string[]}} */
const refused = (problem) => ({ exercise: null, scores: {}, problems: [problem] });

/**
 * Return the exercise of a workbook, and what its reader gave.
 *
 * The agreed scores come from the bank and never from the workbook.
 *
 * @param {Book} book what "readWorkbook" gave
 * @param {WorkedFile} worked
 * @returns {{exercise: Exercise | null, scores: Scores, problems: string[]}} exercise is null where there is any problem
 */
export function readCalibration(book, worked) {
  const [score, key] = [SCORE, KEY].map((name) => book.sheets.find((each) => each.name === name)?.cells);
  if (!score || !key) {
    return refused("This is no workbook of a scoring exercise: it lacks the sheet “Score” or the sheet “Key”.");
  }
  const named = namedIn(key);
  const [seed, count] = ["seed", "count"].map((name) => named.get(name));
  if (named.get("format") !== FORMAT || typeof seed !== "number" || typeof count !== "number") {
    return refused("This workbook does not say which exercise it is.");
  }
  const codes = String(named.get("codes") ?? "").split(" ").filter(Boolean);
  const exercise = exerciseOf(worked, { codes, count, seed });
  if (exercise.print !== String(named.get("print"))) {
    return refused("This workbook is of another release of the question bank, or was changed.");
  }
  const found = exercise.items.map(({ id }, at) => ({ id, given: scoreIn(score.get(`${SCORES}${FIRST + at}`), exercise.scores) }));
  const wrong = found.filter(({ given }) => given === undefined).map(({ id }) => id);
  if (wrong.length > 0) {
    return refused(`The scores of the answers ${wrong.join(", ")} are not on the scale: give one of ${exercise.scores.join(", ")}.`);
  }
  return { exercise, scores: Object.fromEntries(found.map(({ id, given }) => [id, given ?? null])), problems: [] };
}
