/**
 * Finds questions of a bank by words, criterion, area, kind of service, origin, kind, and whether a pack has them.
 * What is searched is computed once for each bank. Values in, values out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {{words: string, criteria: readonly string[], areas: readonly string[], services: readonly string[],
 *   origins: readonly string[], chosen: readonly ("in" | "out")[], suits: boolean}} Wanted areas: places, as placeOf
 *   names them. chosen: whether the pack has it. suits: only kinds that the pack's mode takes
 * @typedef {{question: Question, text: string, tokens: string[]}} Entry
 * @typedef {{questions: Question[], counts: Map<string, number>}} Found counts: how many each option would leave,
 *   by its token: "service:befriending", "place:value", "place:value.costs", "origin:hub", "chosen:in", "suits:yes"
 */

import { filterRows, tokenOf } from "../shared/filter.mjs";
import { kindsOf } from "./bank.mjs";
import { pointLines } from "./points.mjs";

/** @type {Wanted} */
export const EVERYTHING = { words: "", criteria: [], areas: [], services: [], origins: [], chosen: [], suits: false };

/** @type {WeakMap<Bank, Entry[]>} */
const searchable = new WeakMap();

/** @param {{criterion: string, area: string}} question @returns {string} its area within its criterion */
export function placeOf({ criterion, area }) {
  return `${criterion}.${area}`;
}

/** @param {string} text @returns {string} without accents, apostrophes and capitals */
export function folded(text) {
  const lower = text.toLowerCase().replaceAll(/['’]/g, "");
  // To take texts apart takes most of the time, and most of them have no accent.
  return /[\u{c0}-\u{10ffff}]/u.test(lower) ? lower.normalize("NFD").replaceAll(/\p{M}/gu, "") : lower;
}

/** @param {Bank} bank @returns {Entry[]} */
function entriesOf(bank) {
  const known = searchable.get(bank);
  if (known) {
    return known;
  }
  const all = bank.services.map((each) => each.id);
  const entries = bank.questions.map((question) => entryOf(question, all));
  searchable.set(bank, entries);
  return entries;
}

/** @param {Question} question @param {string[]} all the bank's kinds of service @returns {Entry} */
function entryOf(question, all) {
  const { code, title, summary, points, criterion, services, origin } = question;
  const texts = [code, code.replaceAll(/\W/g, ""), title, question.question, summary, ...pointLines(points)];
  return {
    question,
    text: folded(texts.join("\n")),
    tokens: [
      tokenOf("place", criterion),
      tokenOf("place", placeOf(question)),
      tokenOf("origin", origin),
      ...(services.length > 0 ? services : all).map((id) => tokenOf("service", id)),
    ],
  };
}

/** @param {Wanted} wanted @param {Question} question @returns {boolean} areas narrow their own criterion alone */
function isPlaced({ criteria, areas }, question) {
  const { criterion } = question;
  const narrowed = areas.some((place) => place.startsWith(`${criterion}.`));
  return narrowed ? areas.includes(placeOf(question)) : criteria.includes(criterion);
}

/**
 * @param {Wanted} wanted
 * @returns {import("../shared/filter.mjs").Test<Entry>[]} one for each choice that was made
 */
function testsOf(wanted) {
  const words = folded(wanted.words).split(/\s+/u).filter((word) => word !== "");
  const anyOf = (/** @type {string} */ name, /** @type {readonly string[]} */ values) => {
    const tokens = values.map((value) => tokenOf(name, value));
    return test(name, values.length > 0, (entry) => tokens.some((token) => entry.tokens.includes(token)));
  };
  return [
    test("words", words.length > 0, ({ text }) => words.every((word) => text.includes(word))),
    test("place", wanted.criteria.length + wanted.areas.length > 0, ({ question }) => isPlaced(wanted, question)),
    anyOf("service", wanted.services),
    anyOf("origin", wanted.origins),
    anyOf("chosen", wanted.chosen),
    anyOf("suits", wanted.suits ? ["yes"] : []),
  ].flat();
}

/** @param {string} name @param {boolean} asked @param {(entry: Entry) => boolean} passes */
function test(name, asked, passes) {
  return asked ? [{ name, said: "", passes }] : [];
}

/** @param {Wanted} wanted @returns {number} how many kinds of choice were made */
export function choicesIn(wanted) {
  return testsOf(wanted).length;
}

/**
 * Return the questions that fit all that is wanted, in the order of the bank, and what each option would leave.
 *
 * @param {Bank} bank
 * @param {Pack} pack
 * @param {Wanted} wanted
 * @returns {Found}
 */
export function findQuestions(bank, pack, wanted) {
  const has = new Set(pack.public.questions.map((each) => each.code));
  const kinds = kindsOf(bank, pack.public.mode);
  const rows = entriesOf(bank).map(({ question, text, tokens }) => {
    const now = [has.has(question.code) ? "chosen:in" : "chosen:out", ...(kinds.includes(question.kind) ? ["suits:yes"] : [])];
    return { question, text, tokens: [...tokens, ...now] };
  });
  const { shown, counts } = filterRows(rows, testsOf(wanted));
  return { questions: shown.map((row) => row.question), counts };
}
