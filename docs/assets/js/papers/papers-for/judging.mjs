/**
 * How answers are judged, as bidders and evaluators are told: the scale, how scores are made, price and ties.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("./blocks.mjs").Block} Block
 */

import { pounds } from "../../pack/checks/figures.mjs";
import { lifetime } from "../../pack/checks/size.mjs";
import { example, LOW_PRICE_RULE } from "../../pack/price.mjs";
import { perCent } from "../../pack/weights.mjs";
import { heading, list, says, table } from "./blocks.mjs";

/** @param {Contest} contest @returns {Block[]} */
export function judgingBlocks(contest) {
  const { mode, questions, people, tie, tieTitle } = contest;
  const parts = [
    ...(questions.some((each) => each.scores.length > 2) ? scaleBlocks(contest) : []),
    ...(mode === "scored" && questions.length > 0 ? shareBlocks(contest) : []),
    ...priceBlocks(contest),
    ...(tie ? [heading(2, tieTitle), ...says(tie)] : []),
  ];
  return parts.length === 0 ? [] : [heading(1, `How each ${people.offer} is judged`), ...parts];
}

/** @param {Contest} contest @returns {Block[]} */
function scaleBlocks({ scale }) {
  const rows = scale.steps.toReversed().map(({ score, label, sentence }) => [`${score} ${label}`, sentence]);
  return [heading(2, "The scale"), ...table(["Score", "What it means"], [25, 75], rows)];
}

/** @param {Contest} contest @returns {Block[]} */
function shareBlocks({ sections, price, scale, people }) {
  const { most } = scale;
  const rows = sections.map(({ title, weight, price: inside, minimum }) => [
    inside > 0 ? `${title}, with price ${perCent(inside)}` : title,
    perCent(weight + inside),
    minimum === undefined ? "none" : `${minimum} of ${most}`,
  ]);
  const least = sections.some((each) => each.minimum !== undefined)
    ? [`The minimum score of a criterion is compared with the mean of its scores, each counted by the weight of its question. An offer below a minimum score is left out.`]
    : [];
  return [
    heading(2, "How the score is made"),
    ...table(["Criterion", "Per cent of the score", "Minimum score"], [56, 24, 20], price.apart ? [...rows, ["Price", perCent(price.share), "none"]] : rows),
    ...list([
      `Each score is divided by ${most}, the highest, and multiplied by the weight of its question.`,
      price.share > 0
        ? `What all questions and the price earn is added up. Nothing is rounded before the ${people.offer}s are compared.`
        : `What all questions earn is added up. Nothing is rounded before the ${people.offer}s are compared.`,
      ...least.map((each) => fitted(each, people)),
    ]),
  ];
}

/** @param {Contest} contest @returns {Block[]} a grant has a budget, and mostly no price */
function priceBlocks(contest) {
  const { price, route, mode, value, people } = contest;
  if (route === "grant" && price.formula === "none") {
    return [];
  }
  const lowest = price.formula === "lowest";
  const examples = lowest && mode === "scored" ? example(price, lifetime(value)) : [];
  return [
    heading(2, "Price"),
    ...says([price.words, lowest && mode === "scored" ? comparedWith(contest) : "", lowest ? fitted(LOW_PRICE_RULE, people) : ""].filter(Boolean).join(" ")),
    ...list(examples.map((each) => `For example, ${pounds(each.price)} gets ${perCent(each.tenths)} per cent.`)),
  ];
}

/** @param {Contest} contest @returns {string} whose prices the lowest one is taken from */
function comparedWith({ gates, questions, sections, people }) {
  const least = [...questions, ...sections].some((each) => each.minimum !== undefined);
  const open = least ? "pass the gates and minimum scores" : "pass the gates";
  const none = least ? "pass the minimum scores" : "are compared";
  return `The lowest price is that of the ${people.offer}s that ${gates.length > 0 ? open : none}.`;
}

/** @param {string} text that speaks of an offer and its bidder @param {Contest["people"]} people @returns {string} in the route's words */
function fitted(text, { offer, bidder }) {
  const article = /^[aeiou]/.test(offer) ? "An" : "A";
  return text.replace(/An offer/g, `${article} ${offer}`).replaceAll("bidder", bidder);
}
