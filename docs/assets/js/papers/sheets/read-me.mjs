/**
 * The first two sheets of both workbooks: how to use the file, with the scale, and the questions to read.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Evaluator} Evaluator
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("../known/own.mjs").Pick} Pick
 */

import { dayInWords } from "../../pack/checks/figures.mjs";
import { perCent } from "../../pack/weights.mjs";
import { own } from "../known/own.mjs";
import { levelsOf, NO_LIMIT } from "../known/sheets.mjs";
import { sheetNames } from "./layout.mjs";
import { capital, fixed, tableSheet } from "./table.mjs";
import { titleOf, weightCells } from "./words.mjs";

/**
 * Return the sheet that says what the file is for.
 *
 * @param {Contest} contest
 * @param {{title: string, steps: string[], bidders: Bidder[], evaluators: Evaluator[]}} book
 * @returns {Sheet}
 */
export function readMeSheet(contest, { title, steps, bidders, evaluators }) {
  const { name, issue, print, bank, source, people } = contest;
  const state = issue.number > 0 ? `Issue ${issue.number} of ${dayInWords(issue.date)}` : "A draft, not issued";
  /** @type {[string, string][]} */
  const pack = [
    ["Pack", name],
    ["Issue", state],
    ["Fingerprint", print],
    ["Made from", `${source.name}, release ${bank.release} of its questions. ${source.address}`],
  ];
  /** @type {[head: string, lines: [label: string, text: string][]][]} */
  const parts = [
    ["How to use it", steps.map((text, at) => [`Step ${at + 1}`, text])],
    ["Good to know", GOOD_TO_KNOW],
    ["How answers are judged", judging(contest)],
    [capital(`${people.bidder}s`), bidders.map((each) => [each.id, each.name || "No name in this file"])],
    ["Evaluators", evaluators.map((each) => [each.id, each.role || "No role in this file"])],
    ["Which pack this belongs to", pack],
  ];
  const rows = parts.flatMap(([head, lines]) => [
    [fixed(head, "heading")],
    ...lines.map(([label, text]) => [fixed(label, "label"), fixed(text)]),
    [],
  ]);
  return {
    name: sheetNames(contest).readMe,
    columns: [26, 104],
    rows: [[fixed(title, "title")], [], ...rows].map((cells) => ({ cells })),
    protect: true,
    print: {},
  };
}

/** @type {[string, string][]} */
const GOOD_TO_KNOW = [
  ["Coloured cells", "These are for you to fill in. All else is text or a formula, protected without a password."],
  ["A blank", "A blank is never nought: it says that nothing was decided yet. “n/a” is never a number either."],
  ["A hidden sheet", "The sheet “Pack” holds the fingerprint, the weights and the codes, by which this file is known when it is read back. Nothing in it is secret."],
  ["Names", "No name of a person is needed anywhere. Say roles. A name is there only where somebody types it."],
];

/** @param {Contest} contest @returns {[string, string][]} */
function judging({ mode, modeLabel, modeWords, scale, price, tie, tieTitle, questions }) {
  const scores = questions.some((each) => each.how === "score" || each.how === "floor");
  const steps = (scores ? scale.steps : []).map((each) => /** @type {[string, string]} */ ([`${each.score} ${each.label}`, each.sentence]));
  const passes = mode !== "narrative" && questions.some((each) => each.how === "pass");
  return [
    [modeLabel, modeWords],
    ...steps.toReversed(),
    ...(passes ? [/** @type {[string, string]} */ (["Pass or fail", "A question without a score has “pass” or “fail”, and no weight."])] : []),
    ...(mode === "narrative" ? [] : [/** @type {[string, string]} */ (["Price", price.words]), /** @type {[string, string]} */ ([tieTitle, tie || "No rule is published."])]),
  ];
}

/** @type {Record<Question["how"], string>} */
const HOW = { score: "A score with a weight", floor: "A score that passes or not", pass: "Pass or fail", words: "In words" };

/** @type {import("./table.mjs").Column[]} */
const QUESTION_COLUMNS = [
  ["Code", 9],
  ["Criterion", 18],
  ["Question", 44],
  ["What a good answer shows", 44],
  ["Notes for evaluators", 44],
  ["Most words", 8],
  ["Weight, %", 8],
  ["Minimum score", 8],
  ["Judged by", 16],
];

/** @param {Contest} contest @param {Pick} [pick] how its words are said @returns {Sheet} */
export function questionsSheet(contest, pick = own) {
  const titles = new Map(contest.sections.map(({ id, title, weight, price }) => [id, weight + price > 0 ? `${title} (${perCent(weight + price)} %)` : title]));
  return tableSheet({
    name: sheetNames(contest).questions,
    lines: [contest.published ? "" : "What a good answer shows is not published with this pack. So nobody may be judged by it."],
    columns: QUESTION_COLUMNS,
    keep: 1,
    rows: contest.questions.map((each) => [
      fixed(each.code, "code"),
      fixed(titles.get(each.section) ?? each.section),
      fixed(each.own ? `${each.number}. ${each.text}` : `${titleOf(each)}\n${each.text}`),
      fixed(bulleted(each.points)),
      fixed(bulleted(contest.published ? [...each.notes, ...levelLines(each, pick)] : [])),
      fixed(each.words > 0 ? each.words : pick(NO_LIMIT), "number"),
      ...weightCells(each),
      fixed(HOW[each.how]),
    ]),
  });
}

/** @param {Question} question @param {Pick} pick @returns {string[]} */
function levelLines({ levels, adapted }, pick) {
  // The bank wrote them for its own wording.
  return levels && !adapted ? levelsOf(levels).map(pick) : [];
}

/** @param {string[]} lines parts of a point begin with "- " @returns {string} */
function bulleted(lines) {
  return lines.map((line) => (line.startsWith("- ") ? `    – ${line.slice(2)}` : `• ${line}`)).join("\n");
}
