/**
 * All that the exercise of scoring worked answers needs. It loads when somebody begins one.
 *
 * @typedef {import("./calibration.mjs").Exercise} Exercise
 * @typedef {import("./calibration.mjs").Scorer} Scorer
 * @typedef {import("./calibration.mjs").WorkedFile} WorkedFile
 * @typedef {import("./calibration-results.mjs").Reader} Reader
 * @typedef {import("./merge.mjs").File} ReadFile
 * @typedef {import("./skeleton.mjs").Get} Get
 * @typedef {import("../pack/types.mjs").Step} Step
 */

import { exerciseOf, isWorkedFile, unscored, USUAL_COUNT } from "./calibration.mjs";
import { calibrationBook } from "./calibration-book.mjs";
import { outcomeOf } from "./calibration-results.mjs";
import { readWorkbook } from "./excel/read-xlsx.mjs";
import { EXCEL_TYPE, workbook } from "./excel/workbook.mjs";
import { readCalibration } from "./read-calibration.mjs";
import { loadSkeleton, loadStyles } from "./skeleton.mjs";

/**
 * Return an exercise for a pack. The same pack gives everybody the same one.
 *
 * @param {unknown} file the hub's file of worked answers
 * @param {string[]} codes of the pack's questions
 * @returns {Exercise} from all questions where none of the pack's has worked answers
 */
export function begin(file, codes) {
  if (!isWorkedFile(file)) {
    throw new TypeError("The hub’s worked answers could not be read.");
  }
  const choice = { count: USUAL_COUNT, seed: 1 };
  const own = exerciseOf(file, { ...choice, codes });
  return codes.length > 0 && own.items.length > 0 ? own : exerciseOf(file, { ...choice, codes: [] });
}

/** @param {Exercise} exercise @param {Scorer[]} scorers @param {Step[]} steps */
export function compare(exercise, scorers, steps) {
  return outcomeOf(exercise, scorers, steps);
}

/** @param {Exercise} exercise @param {Scorer["scores"]} scores @returns {number} how many are left to score */
export function left(exercise, scores) {
  return unscored(exercise, scores).length;
}

/** @param {Exercise} exercise @param {Step[]} steps @param {Get} get */
export async function exerciseFile(exercise, steps, get) {
  const { name, sheets, ...head } = calibrationBook(exercise, steps);
  const [skeleton, styles] = await Promise.all([loadSkeleton("excel", get), loadStyles(get)]);
  return { name, type: EXCEL_TYPE, data: await workbook(skeleton, styles, head, sheets) };
}

/** @param {string} name of a file @param {Pick<Reader, "missing" | "words">} reader @returns {string} what came out of it */
export function toldOf(name, { missing, words }) {
  if (missing.length === 0) {
    return `${name}: ${words}`;
  }
  return missing.length === 1
    ? `${name}: 1 answer has no score yet, so it is left out.`
    : `${name}: ${missing.length} answers have no score yet, so it is left out.`;
}

/**
 * Read the workbooks of several people, and compare them. One that does not fit refuses all, in words.
 *
 * @param {ReadFile[]} files
 * @param {unknown} worked the hub's file of worked answers
 * @param {Step[]} steps
 * @returns {Promise<{outcome: ReturnType<typeof outcomeOf> | null, names: Record<string, string>, problems: string[]}>}
 *   names: of files, by the id of their reader
 */
export async function compareFiles(files, worked, steps) {
  if (!isWorkedFile(worked)) {
    return { outcome: null, names: {}, problems: ["The hub’s worked answers could not be read."] };
  }
  /** @type {string[]} */
  const problems = [];
  /** @type {Exercise | null} */
  let exercise = null;
  /** @type {Scorer[]} */
  const scorers = [];
  for (const { name, bytes } of files) {
    const book = await readWorkbook(bytes);
    const read = book.problems.length > 0 ? { exercise: null, scores: {}, problems: book.problems } : readCalibration(book, worked);
    problems.push(...read.problems.map((each) => `${name}: ${each}`));
    if (read.exercise && exercise && read.exercise.print !== exercise.print) {
      problems.push(`${name}: this is another exercise than that of ${files[0]?.name}. Compare files of one exercise.`);
    }
    exercise ??= read.exercise;
    scorers.push({ id: String(scorers.length + 1), scores: read.scores });
  }
  const names = Object.fromEntries(files.map(({ name }, at) => [String(at + 1), name]));
  return { outcome: problems.length === 0 && exercise ? outcomeOf(exercise, scorers, steps) : null, names, problems };
}
