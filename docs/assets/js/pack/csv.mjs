/**
 * Writes a pack as a table for a spreadsheet: a row for each gate and each question. Only what is public is in it.
 *
 * A text that a spreadsheet could calculate gets an apostrophe before it, and so does one that begins with an
 * apostrophe, as in the hub's other tables.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Point} Point
 */

import { fingerprint } from "./canonical.mjs";
import { askedGate } from "./gate-words.mjs";
import { inSteps, wordedQuestions } from "./questions.mjs";
import { perCent } from "./weights.mjs";

export const COLUMNS = [
  "Number",
  "Code",
  "Gate or question",
  "Criterion",
  "How it is judged",
  "Question as asked",
  "Weight in per cent",
  "Most words",
  "Minimum score",
  "Points of a good answer",
  "Change from the bank",
  "Fingerprint of the pack",
];
const KINDS = { scored: "Scored", "pass-fail": "Pass or fail", narrative: "In words" };
export const CHANGES = { none: "None", set: "Set: word limit or minimum score", adapted: "Adapted", added: "Added" };
// Also the full-width and the small forms, which some versions read as the plain ones.
const FORMULA = /^[\p{Cc}\p{Cf}\p{Z}\s]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/u;

/** @param {string} text @returns {string} a text that no spreadsheet calculates */
export function guarded(text) {
  return /^['\t\r\n]/.test(text) || FORMULA.test(text) ? `'${text}` : text;
}

/** @param {string} text @returns {string} */
function cell(text) {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {readonly (readonly string[])[]} rows the titles of the columns first @returns {string} with the mark of UTF-8 that Excel asks for */
export function csvOf(rows) {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** @param {readonly Point[]} points @returns {string} a line each, their parts with a dash */
function pointLines(points) {
  return points.flatMap((point) => [point.text, ...point.points.map((part) => `- ${part}`)]).join("\n");
}

/** @param {Pack} pack @param {Bank} bank @returns {string[][]} */
function gateRows(pack, bank) {
  return pack.public.gates.map((asked) => {
    const { code, text } = asked;
    const { wording } = askedGate(pack, bank, asked);
    return [code, "Gate", "", KINDS["pass-fail"], wording, "", "", "", "", text === undefined ? CHANGES.none : CHANGES.adapted];
  });
}

/** @param {Pack} pack @param {Bank} bank @returns {string[][]} */
function questionRows(pack, bank) {
  const { published, mode } = pack.public;
  return wordedQuestions(pack, bank).map((question) => {
    const { code, criterion, kind, text, weight, words, minimum, points } = question;
    return [
      code,
      "Question",
      bank.criterionOf.get(criterion)?.title ?? "",
      KINDS[kind],
      text,
      kind === "scored" && mode === "scored" ? perCent(weight) : "",
      words > 0 ? String(words) : "No limit",
      minimum === undefined ? "" : String(minimum),
      published ? pointLines(points) : "",
      changeOf(question, bank),
    ];
  });
}

/** @param {import("./questions.mjs").Worded} question @param {Bank} bank @returns {string} */
function changeOf({ code, own, adapted, words, minimum }, bank) {
  if (own || adapted) {
    return own ? CHANGES.added : CHANGES.adapted;
  }
  const isSet = minimum !== undefined || words !== inSteps(bank.questionOf.get(code)?.words ?? 0);
  return isSet ? CHANGES.set : CHANGES.none;
}

/**
 * Return a pack as CSV.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {string}
 */
export function packCsv(pack, bank) {
  // With a word before it, since a spreadsheet reads “4743e84340” as a number.
  const print = `pack ${fingerprint(pack)}`;
  const rows = [...gateRows(pack, bank), ...questionRows(pack, bank)].map((row, at) => [String(at + 1), ...row, print]);
  return csvOf([COLUMNS, ...rows]);
}
