/**
 * Follows answers through a finder. Values in, values out: it knows no page.
 *
 * @typedef {import("./types.mjs").Answer} Answer
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Finder} Finder
 * @typedef {import("./types.mjs").Given} Given
 * @typedef {import("./types.mjs").Outcome} Outcome
 * @typedef {import("./types.mjs").Step} Step
 * @typedef {import("./types.mjs").When} When
 * @typedef {{keys: Record<string, string>, tests: Record<string, boolean>}} Known what conditions look at: the keys that
 *   were chosen by step, and whether tests are met; a test without amounts is missing
 * @typedef {{step: Step, given: Given | undefined, answer: Answer}} Taken a step, what was given, and the way that it took
 * @typedef {Known & {taken: Taken[], next: Step | null, outcome: Outcome | null}} Walked next: the step that is asked next,
 *   where the answers reach no outcome
 */

import { testsOf } from "./arithmetic.mjs";

/** @param {When | undefined} when @param {Known} known @returns {boolean} whether a condition is met */
export function holds(when, { keys, tests }) {
  const { answers = {}, tests: wanted = {} } = when ?? {};
  return (
    Object.entries(answers).every(([step, some]) => Object.hasOwn(keys, step) && some.includes(keys[step] ?? "")) &&
    Object.entries(wanted).every(([name, met]) => Object.hasOwn(tests, name) && tests[name] === met)
  );
}

/** @param {Step} step @returns {boolean} whether nobody is asked */
export function looksBack({ amounts, answers }) {
  return !amounts && answers.every(({ key }) => key === undefined);
}

/** @param {Step} step @param {Given | undefined} given @param {Known} known which takes what was given @returns {Answer | undefined} */
function answerOf(step, given, known) {
  if (typeof given === "string") {
    const chosen = step.answers.find(({ key }) => key === given);
    if (chosen) {
      known.keys[step.id] = given;
    }
    return chosen;
  }
  if (given) {
    Object.assign(known.tests, testsOf(step, given));
  } else if (!looksBack(step)) {
    return undefined;
  }
  return step.answers.find((each) => each.key === undefined && holds(each.when, known));
}

/** @param {Finder} finder @param {Answers} answers @returns {Walked} the way from the first step as far as answers reach */
export function walked({ steps, outcomes }, answers) {
  /** @type {Walked} */
  const way = { keys: {}, tests: {}, taken: [], next: steps[0] ?? null, outcome: null };
  while (way.next) {
    const step = way.next;
    const given = Object.hasOwn(answers, step.id) ? answers[step.id] : undefined;
    const answer = answerOf(step, given, way);
    if (!answer) {
      break;
    }
    way.taken.push({ step, given, answer });
    way.outcome = outcomes.find(({ id }) => id === answer.leads_to) ?? null;
    way.next = steps.find(({ id }) => id === answer.leads_to) ?? null;
  }
  return way;
}

/** @param {Walked} way @returns {Answers} the answers that it used */
export function used({ taken }) {
  return Object.fromEntries(taken.flatMap(({ step, given }) => (given === undefined ? [] : [[step.id, given]])));
}

/** @param {Finder} finder @param {Answers} answers @returns {Answers} the answers without those that no longer count */
export function counting(finder, answers) {
  return used(walked(finder, answers));
}
