/**
 * Makes one moderation of the evaluators' files, or of none of them.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Lineup} Lineup
 * @typedef {import("./types.mjs").Marks} Marks
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./types.mjs").Panelist} Panelist
 * @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>}} File
 * @typedef {{problems: string[], warnings: string[]}} Told whole sentences that name the file
 * @typedef {{name: string, marks: Marks, panelist: Panelist}} Given
 */

import { readWorkbook } from "./excel/read-xlsx.mjs";
import { readEvaluator } from "./read-evaluator.mjs";
import { readModeration } from "./read-moderation.mjs";
import { byBidder } from "./reading/tables.mjs";
import { keyOf, shownFile } from "./reading/table.mjs";

export const MOST_FILES = 20;
export const LARGEST_FILE = 20_000_000;
/** More of one file are not told: whoever mends the first ones chooses the file again. */
const MOST_TOLD = 20;
const NOT_AGREED = { score: null, strengths: "", weaknesses: "", notHigher: "", notLower: "", dissent: "", present: "", quoted: "" };

/**
 * Read the files of all evaluators, and make the moderation that the panel begins with.
 *
 * @param {Contest} contest
 * @param {Lineup | null} lineup who was given files, where that is known
 * @param {File[]} files
 * @param {(read: number) => void} [progress] called after each file with how many were read
 * @returns {Promise<Told & {moderation: Moderation | null}>} null where there is any problem with any file
 */
export async function merged(contest, lineup, files, progress = () => undefined) {
  /** @type {Told} */
  const told = { problems: countProblems(files), warnings: [] };
  /** @type {Given[]} */
  const given = [];
  let done = 0;
  for (const file of told.problems.length > 0 ? [] : files) {
    const book = await bookOf(file);
    const read = book.problems.length > 0 ? { ...book, marks: null, warnings: [] } : readEvaluator(book, contest);
    tellOf(file.name, told, read);
    if (read.marks) {
      given.push({ name: file.name, marks: read.marks, panelist: read.panelist });
    }
    done += 1;
    progress(done);
  }
  told.problems.push(...differences(given, lineup));
  told.warnings.push(...absent(given, lineup));
  return { moderation: told.problems.length > 0 ? null : moderationOf(contest, given), ...told };
}

/**
 * Read a moderation workbook that was saved.
 *
 * @param {Contest} contest
 * @param {File} file
 * @returns {Promise<Told & {moderation: Moderation | null}>} null where there is any problem
 */
export async function reopened(contest, file) {
  /** @type {Told} */
  const told = { problems: [], warnings: [] };
  const book = await bookOf(file);
  const read = book.problems.length > 0 ? { ...book, moderation: null, warnings: [] } : readModeration(book, contest);
  tellOf(file.name, told, read);
  return { moderation: read.moderation, ...told };
}

/** @param {File[]} files @returns {string[]} */
function countProblems(files) {
  if (files.length > 0 && files.length <= MOST_FILES) {
    return [];
  }
  return [
    files.length === 0
      ? `No file was chosen. Choose the files of all evaluators together, from one to ${MOST_FILES}.`
      : `${files.length} files were chosen. Choose the files of all evaluators together, from one to ${MOST_FILES}.`,
  ];
}

/** @param {File} file @returns {Promise<import("./excel/read-xlsx.mjs").Book>} */
async function bookOf({ bytes }) {
  const large = `The file is larger than ${LARGEST_FILE / 1e6} MB. Take pictures out of it and save it again.`;
  return bytes.length > LARGEST_FILE ? { sheets: [], epoch: 1900, problems: [large] } : readWorkbook(bytes);
}

/** @param {string} name of a file @param {Told} told gets what was found in it, with the name @param {Told} found */
function tellOf(name, told, { problems, warnings }) {
  const more = problems.length - MOST_TOLD;
  const first = more > 0 ? [...problems.slice(0, MOST_TOLD), `There are ${more} more such places in this file.`] : problems;
  told.problems.push(...first.map((sentence) => `${shownFile(name)}: ${sentence}`));
  told.warnings.push(...warnings.map((sentence) => `${shownFile(name)}: ${sentence}`));
}

/** @param {Given[]} given @param {Lineup | null} lineup @returns {string[]} why the files do not go together */
function differences(given, lineup) {
  const bidders = lineup?.bidders ?? given[0]?.marks.bidders ?? [];
  const from = lineup ? "this page" : shownFile(given[0]?.name);
  return given.flatMap(({ name, marks }, at) => {
    const { evaluator } = marks;
    const same = given.findIndex((each) => each.marks.evaluator.id === evaluator.id);
    const twice = same < at ? [`The file is of evaluator ${evaluator.id}, and so is ${shownFile(given[same]?.name)}. Keep the newer one.`] : [];
    const unknown = lineup && !lineup.evaluators.some((each) => each.id === evaluator.id);
    const stranger = unknown ? [`The file is of evaluator ${evaluator.id}, whom ${from} does not have. Add this evaluator, or leave the file out.`] : [];
    const others = namesOf(marks.bidders) === namesOf(bidders) ? [] : [`The file has the bidders ${namesOf(marks.bidders)}, and ${from} has ${namesOf(bidders)}. Use files that were made together.`];
    return [...twice, ...stranger, ...others].map((sentence) => `${shownFile(name)}: ${sentence}`);
  });
}

/** @param {Lineup["bidders"]} bidders @returns {string} */
function namesOf(bidders) {
  return keyOf(bidders.map(({ id, name }) => (name.trim() === "" ? id : `${id} (${name})`)).join(", "));
}

/** @param {Given[]} given @param {Lineup | null} lineup @returns {string[]} who gave no file yet */
function absent(given, lineup) {
  const missing = lineup?.evaluators.filter(({ id }) => !given.some((each) => each.marks.evaluator.id === id)) ?? [];
  return missing.map(({ id, role }) => `No file of evaluator ${id} (${role}) was chosen. The moderation file will be without this evaluator.`);
}

/** @param {Contest} contest @param {Given[]} given @returns {Moderation} in which nothing is agreed yet */
function moderationOf(contest, given) {
  const sorted = given.toSorted((one, other) => Number(one.marks.evaluator.id) - Number(other.marks.evaluator.id));
  const marks = sorted.map((each) => each.marks);
  const bidders = marks[0]?.bidders ?? [];
  return {
    print: contest.print,
    issue: contest.issue.number,
    lineup: { bidders, evaluators: marks.map(({ evaluator }) => evaluator) },
    marks,
    agreed: byBidder(bidders, () => byCode(contest.questions, () => ({ ...NOT_AGREED }))),
    prices: byBidder(bidders, () => null),
    gates: byBidder(bidders, () => byCode(contest.gates, () => ({ answer: /** @type {const} */ (""), note: "" }))),
    panel: sorted.map((each) => each.panelist),
    golden: byBidder(bidders, () => ({ seen: "", where: "", counted: "" })),
    log: marks.flatMap(({ changes }) => changes),
  };
}

/**
 * @template T
 * @param {{code: string}[]} asked @param {() => T} value
 * @returns {Record<string, T>}
 */
function byCode(asked, value) {
  return Object.fromEntries(asked.map(({ code }) => [code, value()]));
}
