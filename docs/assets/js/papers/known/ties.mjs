/** Rules for a tie, by which a pack says who is chosen: see "own". A pack that was saved keeps the words of its rule. */

import { own } from "./own.mjs";

const CHEAPER = ["the one with the lower price is chosen"];
const MORE_MARKS = ["the one with more marks in all is chosen"];
const LOTS = ["lots are drawn in front of a witness, by somebody who was not on the panel"];
/** @param {string} lots */
const byCriterion = (lots) => [
  `the one with more marks for the criterion that counts most is chosen; if that is level too, the criterion that counts next decides, and so on. If all are level, ${lots}`,
];
/** @param {string} offer @param {string} rule */
const level = (offer, rule) => [`Where two ${offer}s end level, ${rule}.`];
/** @param {string} offer @param {string} rule */
const passing = (offer, rule) => [`Where more than one ${offer} passes, ${rule}.`];

/**
 * @param {string} offer
 * @param {string} mode
 * @param {boolean} price whether prices are compared
 * @param {boolean} marks whether any answer has marks
 * @param {import("./own.mjs").Pick} [pick]
 * @returns {string[]} rules for who is chosen where two end level
 */
export function tieRules(offer, mode, price, marks, pick = own) {
  if (mode === "scored") {
    return [byCriterion(pick(LOTS)), price ? CHEAPER : LOTS].map((rule) => pick(level(offer, pick(rule))));
  }
  return [...(price ? [CHEAPER] : marks ? [MORE_MARKS] : []), LOTS].map((rule) => pick(passing(offer, pick(rule))));
}
