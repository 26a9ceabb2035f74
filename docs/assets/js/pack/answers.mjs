/**
 * A bidder's answers to a pack: their words, their plain text, and the file that keeps them by code.
 *
 * @typedef {import("./types.mjs").Answer} Answer
 * @typedef {import("./types.mjs").AnswerFile} AnswerFile
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Problem} Problem
 * @typedef {import("./word-diff.mjs").Piece} Piece
 * @typedef {{code: string, state: "same" | "changed" | "gone" | "new", answer: Answer | null, pieces: Piece[]}} Matched
 *   changed: the question's wording is not the one that was answered; gone: the pack no longer asks it
 */

import { fingerprint } from "./canonical.mjs";
import { bankRef } from "./pack-shape.mjs";
import { MOST_QUESTIONS } from "./questions.mjs";
import { wordedQuestions } from "./questions.mjs";
import { parseJson, problemOf } from "./read-json.mjs";
import { day, describe, isRecord, list, record, text, whole } from "./shape.mjs";
import { wordDiff } from "./word-diff.mjs";

/** The rule by which words are counted, for the page and for the papers. */
export const WORD_RULE =
  "A word is what stands between spaces, tabs and line breaks, if it has a letter or a digit. So “full-time”, “and/or”, “£4,000” and an address of a page are one word each, and a dash or a bullet alone is none.";

/** The most characters of an answer. */
export const LONGEST_ANSWER = 60_000;
const BULLET = /^([ \t]*)[•◦▪‣●○·*–—-][ \t\u00a0]+/u;

/** @param {string} answer @returns {number} by the rule above */
export function countWords(answer) {
  return answer.split(/[\s\u200b]+/u).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
}

/**
 * Return an answer as plain text for a box of a portal: line breaks are kept, bullets are "- ".
 *
 * @param {string} answer
 * @returns {string}
 */
export function plainText(answer) {
  const lines = answer.replaceAll(/\r\n?|\u2028|\u2029/g, "\n").split("\n");
  const plain = lines.map((line) => line.replace(BULLET, "$1- ").replaceAll("\u00a0", " ").trimEnd());
  return plain.join("\n").replace(/^\n+|\n+$/g, "");
}

/**
 * Return all answers as one plain text, each below its question.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {ReadonlyMap<string, string>} texts the answers by code
 * @returns {string}
 */
export function plainAnswers(pack, bank, texts) {
  const parts = wordedQuestions(pack, bank).map(({ code, text: question, words }, at) => {
    const answer = plainText(texts.get(code) ?? "");
    const count = countWords(answer);
    const length = words > 0 ? `${count} of ${words} words` : count === 1 ? "1 word" : `${count} words`;
    return `${at + 1}. ${code}\n${question}\n(${length})\n\n${answer || "(no answer yet)"}`;
  });
  return `${parts.join("\n\n\n")}\n`;
}

/** @type {import("./shape.mjs").Reader<Answer>} */
const answer = record({
  code: text(40, /^[A-Za-z0-9][A-Za-z0-9.-]*$/, "a code such as QI-01"),
  text: text(LONGEST_ANSWER),
  points: list(whole(0, 100), 100),
  updated: day(),
  question: text(3000),
});

const answerFile = record({
  bank: bankRef,
  pack: record({ name: text(200), fingerprint: text(10), issue: whole(0, 256) }),
  answers: list(answer, 2 * MOST_QUESTIONS),
});

/**
 * Return the file that keeps a bidder's answers.
 *
 * @param {Pack} pack
 * @param {Answer[]} answers also those to questions that the pack no longer asks
 * @param {string} [print] the fingerprint of the whole pack, where a link said it
 * @returns {AnswerFile}
 */
export function answerFileOf(pack, answers, print = pack.public.issue.fingerprint || fingerprint(pack)) {
  const { name, issue } = pack.public;
  const of = { name, fingerprint: print, issue: issue.number };
  return { format: 1, kind: "answers", bank: pack.bank, pack: of, answers, evidence: [] };
}

/**
 * Read a bidder's file from its text.
 *
 * @param {string} content
 * @returns {{file: AnswerFile | null, problems: Problem[], warnings: string[]}}
 */
export function readAnswers(content) {
  const { value, problem } = parseJson(content);
  const other = problem ?? otherKind(value);
  if (other) {
    return { file: null, problems: [other], warnings: [] };
  }
  /** @type {import("./shape.mjs").Notes} */
  const notes = { problems: [], warnings: [] };
  const { $schema: _schema, kind: _kind, format: _format, evidence: _evidence, ...fields } = isRecord(value) ? value : {};
  const found = answerFile.read(fields, [], notes);
  const codes = found.answers.map((each) => each.code);
  const twice = codes.find((code, at) => codes.indexOf(code) < at);
  if (twice !== undefined) {
    notes.problems.push(problemOf(twice, "each code once", `This file has two answers to ${twice}.`));
  }
  const { problems, warnings } = notes;
  return { file: problems.length > 0 ? null : { format: 1, kind: "answers", ...found, evidence: [] }, problems, warnings };
}

/** @param {unknown} value @returns {Problem | null} */
function otherKind(value) {
  const kind = isRecord(value) ? value.kind : undefined;
  const format = isRecord(value) ? value.format : undefined;
  if (kind === "answers" && format === 1) {
    return null;
  }
  const found = kind === "answers" ? `format ${describe(format)}` : `a file of another kind: ${describe(kind)}`;
  return problemOf(found, "answers of format 1", `This is no file of answers that this page can read. It is ${found}.`);
}

/**
 * Set kept answers beside the questions of a pack, which may have been clarified since.
 *
 * @param {AnswerFile} file
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Matched[]} one for each question in order, then the answers whose question is gone
 */
export function matchAnswers(file, pack, bank) {
  const kept = new Map(file.answers.map((each) => [each.code, each]));
  const asked = wordedQuestions(pack, bank);
  const codes = new Set(asked.map((each) => each.code));
  const gone = file.answers.filter((each) => !codes.has(each.code));
  return [
    ...asked.map(({ code, text: question }) => matchedWith(code, question, kept.get(code) ?? null)),
    ...gone.map((each) => /** @type {Matched} */ ({ code: each.code, state: "gone", answer: each, pieces: [] })),
  ];
}

/** @param {string} code @param {string} question @param {Answer | null} kept @returns {Matched} */
function matchedWith(code, question, kept) {
  if (!kept) {
    return { code, state: "new", answer: null, pieces: [] };
  }
  const changed = kept.question !== "" && kept.question !== question;
  return { code, state: changed ? "changed" : "same", answer: kept, pieces: changed ? wordDiff(kept.question, question) : [] };
}
