/**
 * What is said of a way through a finder: its answers and its sums in words, and what its outcome says for them.
 *
 * @typedef {import("./types.mjs").Amounts} Amounts
 * @typedef {import("./types.mjs").Finder} Finder
 * @typedef {import("./types.mjs").Note} Note
 * @typedef {import("./types.mjs").Onward} Onward
 * @typedef {import("./types.mjs").Outcome} Outcome
 * @typedef {import("./types.mjs").Process} Process
 * @typedef {import("./types.mjs").Step} Step
 * @typedef {import("./types.mjs").Test} Test
 * @typedef {import("./walk.mjs").Known} Known
 * @typedef {import("./walk.mjs").Taken} Taken
 * @typedef {import("./walk.mjs").Walked} Walked
 * @typedef {{title: string, working: string, met?: boolean}} Line of arithmetic; met: what a test comes to
 * @typedef {{question: string, lines: Line[], so: string}} Working the arithmetic of one step, and what follows from it
 * @typedef {{step: Step, question: string, answer: string}} Told
 * @typedef {{reasons: string[], checks: string[], onward: Onward[], must: Process[], may: Process[], workings: Working[]}} Result
 */

import { inWords, perCent, pounds } from "./amounts.mjs";
import { boundOf, isMoney, sumsOf, testsOf } from "./arithmetic.mjs";
import { holds, looksBack } from "./walk.mjs";

const SIGNS = { plus: "+", minus: "−" };

/** @param {string} text @returns {string} */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {Taken} taken @returns {string} what was answered, in words */
function answerInWords({ step, given, answer }) {
  if (typeof given === "string" || !given) {
    return answer.label;
  }
  return (step.amounts ?? []).map(({ name, label, unit }) => `${label}: ${inWords(given[name] ?? 0, unit === "pounds")}`).join("; ");
}

/** @param {Walked} way @returns {Told[]} each question that was asked, with its answer */
export function answersInWords({ taken }) {
  return taken
    .filter(({ step }) => !looksBack(step))
    .map((each) => ({ step: each.step, question: each.step.question, answer: answerInWords(each) }));
}

/** @param {Step} step @param {Test} test @param {Amounts} found @returns {string} how a test is worked out */
function workingOf(step, test, found) {
  const { of, than, per_cent: share, provision } = test;
  const value = found[of] ?? 0;
  const whole = than === undefined ? 0 : (found[than] ?? 0);
  const rule = `${capital(provision)}.`;
  if (than === undefined) {
    return `${inWords(value, isMoney(step, of))}. ${rule}`;
  }
  if (share === 100) {
    return `${inWords(value, isMoney(step, of))} beside ${inWords(whole, isMoney(step, than))}. ${rule}`;
  }
  const bound = boundOf(step, test, found);
  const over = bound % 100n === 0n ? "" : "a little over ";
  const is = whole > 0 ? `, and ${inWords(value, true)} is ${perCent(value, whole)} of it` : "";
  return `${share} per cent of ${pounds(whole)} is ${over}${pounds(bound / 100n)}${is}. ${rule}`;
}

/** @param {Step} step @param {Amounts} amounts @returns {Line[]} */
export function linesOf(step, amounts) {
  const found = sumsOf(step, amounts);
  const tests = testsOf(step, amounts);
  return [
    ...(step.amounts ?? []).map(({ name, label, unit }) => ({
      title: label,
      working: inWords(found[name] ?? 0, unit === "pounds"),
    })),
    ...(step.sums ?? []).map(({ name, label, how, of }) => ({
      title: label,
      working: `${of.map((each) => pounds(found[each] ?? 0)).join(` ${SIGNS[how]} `)} = ${pounds(found[name] ?? 0)}`,
    })),
    ...(step.tests ?? []).map((test) => ({
      title: test.label,
      working: workingOf(step, test, found),
      met: tests[test.name] === true,
    })),
  ];
}

/** @param {Walked} way @returns {Working[]} */
function workingsOf({ taken }) {
  return taken.flatMap(({ step, given, answer }) =>
    given && typeof given !== "string"
      ? [{ question: step.question, lines: linesOf(step, given), so: answer.label }]
      : [],
  );
}

/** @param {Finder} finder @param {Walked} way @param {Outcome} outcome @returns {Result} */
export function resultOf({ processes }, way, outcome) {
  /** @param {Note[] | undefined} notes */
  const some = (notes = []) => notes.filter(({ when }) => holds(when, way)).map(({ text }) => text);
  /** @param {string[]} ids */
  const named = (ids) => processes.filter(({ id }) => ids.includes(id));
  return {
    reasons: [outcome.reason, ...some(outcome.more_reasons)],
    checks: [...outcome.checks, ...some(outcome.more_checks)],
    onward: (outcome.onward ?? []).filter(({ when }) => holds(when, way)),
    must: named(outcome.must ? [outcome.must] : []),
    may: named(outcome.may ?? []),
    workings: workingsOf(way),
  };
}

/** @param {Finder} finder @param {Date} now @returns {boolean} whether its rules were due to be checked */
export function isOverdue({ review_by: due }, now) {
  return due < now.toISOString().slice(0, 10);
}

/** @param {Date} now @returns {string} the day where the reader is: “29 May 2027” */
export function todayInWords(now) {
  return now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** @param {string} date such as 2027-05-29 @returns {string} “29 May 2027” */
export function dayInWords(date) {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
