/**
 * What a pack asks as one flat sheet, a row for each gate and question and one for the price. E-tendering systems take
 * such a sheet. Values in, values out.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../types.mjs").Section} Section
 * @typedef {{code: string, kind: "gate" | "price" | import("../types.mjs").How, section: string,
 *   sectionWeight: number | null, about: string, reference: string, heading: string, question: string, type: string,
 *   weight: number | null, minimum: number | null, maximum: number | null, words: number, published: string,
 *   buyers: string}} Row weights are tenths of a per cent, and null where nothing is weighed. about: the section in a
 *   sentence. words: 0 for no limit. published: for bidders too. buyers: for those who judge alone
 */

import { csvOf } from "../../pack/csv.mjs";
import { perCent } from "../../pack/weights.mjs";

/** What every file says, and the page too. */
export const ABOUT = "Made to published rules, and not tried in the system itself.";

/** What systems call a field for a longer plain text. */
export const PLAIN = "Text Area";

/** Titles of the columns, in order, with the field of a row that each shows. */
export const COLUMNS = /** @type {const} */ ([
  ["Section", "section"],
  ["Section weight", "sectionWeight"],
  ["Reference", "reference"],
  ["Heading", "heading"],
  ["Question", "question"],
  ["Type", "type"],
  ["Weight", "weight"],
  ["Maximum score", "maximum"],
  ["Word limit", "words"],
  ["Guidance published", "published"],
  ["Guidance for buyers", "buyers"],
]);
const WEIGHTS = new Set(["sectionWeight", "weight"]);
const NOTHING = { weight: null, minimum: null, maximum: null, words: 0, buyers: "" };

/** @param {number} number @param {number} width @returns {string} with noughts before it, so that texts sort as numbers do */
function padded(number, width) {
  return String(number).padStart(width, "0");
}

/** @param {string} lead @param {readonly string[]} lines @returns {string[]} nothing where there are no lines */
function under(lead, lines) {
  return lines.length > 0 ? [lead, ...lines.map((line) => (line.startsWith("- ") ? `  ${line}` : `- ${line}`))] : [];
}

/**
 * Return the rows of a pack: gates, then the questions of each criterion, then the price.
 *
 * Section names, headings and references keep what Atamis and AWARD ask for by the way in which they are made.
 *
 * @param {Contest} contest
 * @returns {Row[]}
 */
export function rowsOf(contest) {
  const parts = [gateRows(contest), ...contest.sections.map((each) => questionRows(each, contest)), priceRows(contest)];
  const filled = parts.filter((rows) => rows.length > 0);
  return filled.flatMap((rows, at) => rows.map((row) => ({ ...row, section: `${padded(at + 1, 2)} ${row.heading}` })));
}

/** @param {Contest} contest @returns {number} how many digits a reference begins with */
function widthOf({ questions, gates }) {
  // One more, since the price comes after all questions.
  return Math.max(2, String(Math.max(questions.length, gates.length) + 1).length);
}

/** @param {Contest} contest @returns {Row[]} */
function gateRows(contest) {
  const width = widthOf(contest);
  return contest.gates.map(({ code, text, evidence }, at) => ({
    ...NOTHING,
    code,
    kind: "gate",
    section: "",
    sectionWeight: null,
    about: "Each is passed or failed, and has no score.",
    reference: `${padded(0, width)}-${padded(at + 1, width)}-${code}`,
    heading: "Gates",
    question: text,
    type: PLAIN,
    published: under("What can show it:", evidence).join("\n"),
  }));
}

/** @param {Section} section @param {Contest} contest @returns {Row[]} */
function questionRows({ title, weight, minimum, questions }, contest) {
  const scored = contest.mode === "scored";
  const floor = minimum === undefined ? "" : ` Its scores must come to ${minimum} of ${contest.scale.most} on average.`;
  const share = scored ? `${title}: ${perCent(weight)} per cent of the score.${floor}` : `${title}: no share of a score.`;
  return questions.map((each) => ({
    code: each.code,
    kind: each.how,
    section: "",
    sectionWeight: scored ? weight : null,
    about: share,
    reference: `${padded(each.number, widthOf(contest))}-${each.code}`,
    heading: title,
    question: each.text,
    type: PLAIN,
    weight: each.how === "score" ? each.weight : null,
    minimum: each.minimum ?? null,
    maximum: each.scores.at(-1) ?? null,
    words: each.words,
    ...guidance(each, contest),
  }));
}

/** @param {Question} question @param {Contest} contest @returns {{published: string, buyers: string}} */
function guidance({ points, notes, how, minimum, scores }, { published, scale }) {
  const steps = scale.steps.map(({ score, label, sentence }) => `${score} ${label}: ${sentence}`);
  const floor = minimum === undefined ? [] : [`Minimum score: ${minimum} of ${scores.at(-1)}.`];
  const shown = published ? [...under("A good answer shows:", points), ...under("Notes for those who judge:", notes)] : [];
  const hidden = published ? [] : under("Not published, so it helps to read and is no reason for a score:", notes);
  const onScale = how === "score" || how === "floor";
  return {
    published: [...floor, ...shown].join("\n"),
    buyers: [...(onScale ? under("Scale:", steps) : []), ...hidden].join("\n"),
  };
}

/** @param {Contest} contest @returns {Row[]} none where prices are not compared */
function priceRows(contest) {
  const { formula, share, words } = contest.price;
  if (formula !== "lowest") {
    return [];
  }
  const width = widthOf(contest);
  const weight = contest.mode === "scored" ? share : null;
  return [
    {
      ...NOTHING,
      code: "price",
      kind: "price",
      section: "",
      sectionWeight: weight,
      about: words,
      reference: `${"9".repeat(width)}-price`,
      heading: "Price",
      question: "What is your price?",
      type: PLAIN,
      weight,
      published: words,
    },
  ];
}

/** @param {Row} row @param {typeof COLUMNS[number][1]} field @returns {string | number | null} as a cell shows it: weights in per cent, and nothing for no word limit */
export function shown(row, field) {
  const value = row[field];
  if (typeof value === "number" && WEIGHTS.has(field)) {
    return value / 10;
  }
  return field === "words" && value === 0 ? null : value;
}

/** @param {Contest} contest @returns {string} what every row and every file says of itself */
export function aboutOf({ print, issue }) {
  return `Pack ${print}, ${issue.number > 0 ? `issue ${issue.number}` : "a draft"}. ${ABOUT}`;
}

/** @param {Contest} contest @returns {string} the flat sheet as CSV. Its last column says what the file is */
export function flatCsv(contest) {
  const about = aboutOf(contest);
  const rows = rowsOf(contest).map((row) => [
    ...COLUMNS.map(([, field]) => {
      const value = shown(row, field);
      return typeof value === "number" && WEIGHTS.has(field) ? value.toFixed(1) : String(value ?? "");
    }),
    about,
  ]);
  return csvOf([[...COLUMNS.map(([title]) => title), "About this sheet"], ...rows]);
}

/** @param {Contest} contest @returns {string} the rows as JSON. Weights are tenths of a per cent, as in the pack */
export function flatJson(contest) {
  const { name, print, issue, bank } = contest;
  return `${JSON.stringify({ about: ABOUT, name, fingerprint: print, issue: issue.number, bank, rows: rowsOf(contest) }, null, 1)}\n`;
}
