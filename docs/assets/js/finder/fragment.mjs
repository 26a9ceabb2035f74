/**
 * Answers as the fragment of an address, which browsers do not send. Anybody may write one: only what the finder knows
 * is taken over.
 *
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Finder} Finder
 * @typedef {import("./types.mjs").Given} Given
 * @typedef {import("./types.mjs").Step} Step
 * @typedef {{answers: Answers, at: string}} State at: the id of a step that was answered and is asked again; or ""
 */

import { inLink, parsed } from "./amounts.mjs";
import { used, walked } from "./walk.mjs";

/** The name of the step that is asked again. */
const AT = "at";
/** Longer than any address that this page writes. */
const LONGEST = 4000;

/** @param {Step} step @param {URLSearchParams} query @returns {Given | undefined} */
function givenIn({ id, answers, amounts }, query) {
  const key = query.get(id);
  if (key !== null && answers.some((each) => each.key === key)) {
    return key;
  }
  if (!amounts) {
    return undefined;
  }
  const values = amounts.map((amount) => [amount.name, parsed(query.get(amount.name) ?? "", amount)]);
  return values.some(([, value]) => value === null) ? undefined : Object.fromEntries(values);
}

/** @param {Finder} finder @param {string} fragment with or without its “#” @returns {State} */
export function readFragment(finder, fragment) {
  const query = new URLSearchParams(fragment.slice(0, LONGEST).replace(/^#/, ""));
  /** @type {Answers} */
  const found = {};
  for (const step of finder.steps) {
    const given = givenIn(step, query);
    if (given !== undefined) {
      found[step.id] = given;
    }
  }
  const answers = used(walked(finder, found));
  const at = query.get(AT) ?? "";
  return { answers, at: Object.hasOwn(answers, at) ? at : "" };
}

/** @param {Finder} finder @param {Answers} answers @param {string} [at] @returns {string} without its “#” */
export function writeFragment(finder, answers, at = "") {
  const query = new URLSearchParams();
  for (const { id, amounts = [] } of finder.steps) {
    const given = answers[id];
    if (typeof given === "string") {
      query.set(id, given);
    } else if (given) {
      for (const { name, unit } of amounts) {
        query.set(name, inLink(given[name] ?? 0, unit));
      }
    }
  }
  if (at) {
    query.set(AT, at);
  }
  return query.toString();
}

/** @param {string} fragment @returns {boolean} whether it holds answers, and is not the anchor of a part of the page */
export function hasAnswers(fragment) {
  return fragment.includes("=");
}
