/**
 * The questions of a pack, as bidders and evaluators read them.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("./blocks.mjs").Block} Block
 */

import { grouped } from "../../pack/checks/figures.mjs";
import { perCent } from "../../pack/weights.mjs";
import { asked, heading, list, says } from "./blocks.mjs";
import { buyerOf } from "./facts.mjs";

export const NOTES = "Notes for those who judge";

/** @param {Question} question @returns {string} its number, title and code */
export function titleOf({ number, title, code }) {
  return `${number}. ${title} (${code})`;
}

/**
 * Return the questions in order, each with what only one kind of reader needs.
 *
 * @param {Contest} contest
 * @param {(question: Question) => Block[]} more
 * @returns {Block[]}
 */
export function questionBlocks(contest, more) {
  const all = contest.questions.flatMap((question) => [
    heading(2, titleOf(question)),
    ...says(termsOf(contest, question), "Note"),
    asked(question.text),
    ...pointsOf(question.points),
    ...more(question),
  ]);
  return all.length === 0 ? [] : [heading(1, "Questions"), ...all];
}

/** @param {string[]} lines @returns {Block[]} the published points, each with its parts */
function pointsOf(lines) {
  /** @type {string[]} */
  const items = [];
  for (const line of lines) {
    const last = items.length - 1;
    if (line.startsWith("- ") && last >= 0) {
      items[last] += `\n– ${line.slice(2)}`;
    } else {
      items.push(line);
    }
  }
  return items.length > 0 ? [heading(3, "A good answer shows"), ...list(items)] : [];
}

/** @param {Contest} contest @param {Question} question @returns {string} what it counts, and how long its answer may be */
function termsOf(contest, { section, how, weight, words, minimum, own, adapted }) {
  const buyer = buyerOf(contest);
  const mark = adapted ? `in the ${buyer}’s words` : "";
  const parts = [
    contest.sections.find((each) => each.id === section)?.title ?? "",
    how === "score" ? `${perCent(weight)} per cent of the score` : "",
    how === "pass" ? "pass or fail" : "",
    minimum === undefined ? "" : `at least ${minimum} of ${contest.scale.most}`,
    words > 0 ? `${grouped(words)} words at most` : "no word limit",
    own ? `the ${buyer}’s own question` : mark,
  ];
  return parts.filter(Boolean).join(" · ");
}
