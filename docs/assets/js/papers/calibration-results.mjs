/**
 * What came out of an exercise: how near each reader is to the agreed scores, and which descriptor divides readers.
 * Values in, values out. Readers stay in the order in which they came: nobody is ranked.
 *
 * @typedef {import("./calibration.mjs").Exercise} Exercise
 * @typedef {import("./calibration.mjs").Scorer} Scorer
 * @typedef {import("../pack/types.mjs").Step} Step
 * @typedef {{id: string, missing: string[], exact: number, near: number, of: number, mean: number,
 *   lean: "severe" | "generous" | "close", words: string}} Reader missing: ids that are not scored; the rest is 0, and
 *   words is "", until all are. near: within one mark of the agreed score, of all. mean: difference from the agreed
 *   scores, below 0 for lower ones
 * @typedef {{score: number, label: string, answers: number, apart: number}} StepResult answers: that were agreed at it.
 *   apart: marks between readers, on average; for a reader alone, marks from the agreed score
 * @typedef {{readers: Reader[], ready: number, steps: StepResult[], divides: number[], words: string}} Outcome ready:
 *   how many readers have scored all. divides: the scores whose descriptors divide most; none where nothing does
 */

import { sumOf } from "../pack/weights.mjs";
import { unscored } from "./calibration.mjs";

/** Below this, a mean difference is called close: ours. */
export const CLOSE = 0.25;

export const LEANS = {
  close: "On average close to the agreed scores.",
  severe: "On average below the agreed scores: a more severe reading of the scale.",
  generous: "On average above the agreed scores: a more generous reading of the scale.",
};

/** @param {number} mean @returns {keyof typeof LEANS} */
function leanOf(mean) {
  if (Math.abs(mean) < CLOSE) {
    return "close";
  }
  return mean < 0 ? "severe" : "generous";
}

/** @param {Exercise} exercise @param {Scorer} scorer @returns {Reader} */
function readerOf(exercise, { id, scores }) {
  const missing = unscored(exercise, scores);
  if (missing.length > 0 || exercise.items.length === 0) {
    return { id, missing, exact: 0, near: 0, of: 0, mean: 0, lean: "close", words: "" };
  }
  const differences = exercise.items.map((item) => (scores[item.id] ?? 0) - (exercise.key[item.id]?.score ?? 0));
  const within = (/** @type {number} */ most) => differences.filter((each) => Math.abs(each) <= most).length;
  const [exact, near, of] = [within(0), within(1), differences.length];
  const mean = sumOf(differences, Number) / of;
  const lean = leanOf(mean);
  const words = `The agreed score in ${exact} of ${of}, and within one mark of it in ${near}. ${LEANS[lean]} Difference in marks: ${mean.toFixed(1)}.`;
  return { id, missing, exact, near, of, mean, lean, words };
}

/** @param {readonly number[]} values @returns {number} the differences between any two of them, added up */
function between(values) {
  return sumOf(values.flatMap((one, at) => values.slice(at + 1).map((other) => Math.abs(one - other))), Number);
}

/** @param {Exercise} exercise @param {Step[]} steps @param {Scorer[]} done @returns {StepResult[]} */
function stepsOf({ items, key }, steps, done) {
  return steps.map(({ score, label }) => {
    const agreed = items.filter(({ id }) => key[id]?.score === score);
    const given = agreed.map(({ id }) => [...(done.length === 1 ? [score] : []), ...done.map(({ scores }) => scores[id] ?? 0)]);
    const pairs = sumOf(given, ({ length }) => (length * (length - 1)) / 2);
    // Divided once only, so that steps that divide equally have the same number.
    return { score, label, answers: agreed.length, apart: pairs > 0 ? sumOf(given, between) / pairs : 0 };
  });
}

/** @param {StepResult[]} divided @param {number} readers @returns {string} */
function dividesWords(divided, readers) {
  const names = divided.map(({ score, label }) => `${score} (${label})`).join(" and ");
  const marks = divided[0]?.apart.toFixed(1);
  if (marks === undefined) {
    return "No descriptor divides: every score is the same.";
  }
  return readers === 1
    ? `What divides most is the descriptor of ${names}. Scores of answers that were agreed there lie ${marks} marks from the agreed score on average.`
    : `What divides most is the descriptor of ${names}. Scores of answers that were agreed there lie ${marks} marks apart on average.`;
}

/**
 * Return what came out.
 *
 * @param {Exercise} exercise
 * @param {Scorer[]} scorers
 * @param {Step[]} steps of the scale
 * @returns {Outcome} of those who have scored all
 */
export function outcomeOf(exercise, scorers, steps) {
  const readers = scorers.map((each) => readerOf(exercise, each));
  const done = scorers.filter((_, at) => readers[at]?.of);
  const results = done.length > 0 ? stepsOf(exercise, steps, done) : [];
  const most = Math.max(0, ...results.map(({ apart }) => apart));
  const divided = results.filter(({ apart }) => apart > 0 && apart === most);
  const words = done.length > 0 ? dividesWords(divided, done.length) : "";
  return { readers, ready: done.length, steps: results, divides: divided.map(({ score }) => score), words };
}
