/**
 * Which row of "Totals" holds what. Values in, values out.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../types.mjs").Section} Section
 * @typedef {{key: string, head?: string, section?: Section, question?: Question}} Planned head: a row that only says what
 *   comes below it
 */

import { needsPrice } from "../missing.mjs";
import { FIRST } from "./layout.mjs";

/** @param {Contest} contest @returns {Section[]} that count for something, price apart */
export function weighedSections({ mode, sections }) {
  return mode === "scored" ? sections.filter((each) => each.weight > 0) : [];
}

/** @param {Section} section @returns {Question[]} those with a weight */
export function weighedQuestions({ questions }) {
  return questions.filter((each) => each.how === "score");
}

/** @param {Question} question @returns {boolean} whether a bidder can fail on it */
export function hasFloor({ how, minimum }) {
  return how === "pass" || (minimum ?? 0) > 0;
}

/** @param {Contest} contest @returns {Section[]} whose mean has a minimum */
export function meanSections(contest) {
  return weighedSections(contest).filter((each) => each.minimum !== undefined);
}

/** @param {Contest} contest @returns {boolean} whether price has a share of the score */
export function pricedIn({ mode, price }) {
  return mode === "scored" && price.formula === "lowest" && price.share > 0;
}

/** @param {Contest} contest @returns {Planned[]} in order, from the first row on */
export function totalsPlan(contest) {
  const scored = contest.mode === "scored";
  const sections = weighedSections(contest);
  const [means, floors] = [meanSections(contest), contest.questions.filter(hasFloor)];
  const row = (/** @type {string} */ key) => ({ key });
  return [
    row("result"),
    ...(contest.compares ? [row("rank"), row("level")] : []),
    ...(scored ? [row("total"), row("quality")] : []),
    ...(pricedIn(contest) ? [row("price")] : []),
    ...(needsPrice(contest) ? [row("counted")] : []),
    row("below"),
    ...(sections.length > 0 ? [{ key: "sections", head: "By criterion, without price" }] : []),
    ...sections.map((section) => ({ key: `section:${section.id}`, section })),
    ...(means.length > 0 ? [{ key: "means", head: "Mean score of each criterion with a minimum, by weight" }] : []),
    ...means.map((section) => ({ key: `mean:${section.id}`, section })),
    ...(means.length + floors.length > 0 ? [{ key: "floors", head: "Minimum scores" }] : []),
    ...means.map((section) => ({ key: `floor:${section.id}`, section })),
    ...floors.map((question) => ({ key: `floor:${question.code}`, question })),
    ...(sections.length > 0 ? [{ key: "questions", head: "By question" }] : []),
    ...sections.flatMap((section) => weighedQuestions(section).map((question) => ({ key: `question:${question.code}`, question }))),
  ];
}

/** @param {Contest} contest @returns {Map<string, number>} the row of each key */
export function totalsRows(contest) {
  return new Map(totalsPlan(contest).map(({ key }, at) => [key, FIRST + at]));
}
