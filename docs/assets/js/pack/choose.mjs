/**
 * Finds questions of a bank by words, criterion, area, kind of service, origin, kind, and whether a pack has them.
 * What is searched is computed once for each bank, and what was found once for each choice. Values in, values out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {{words: string, criteria: readonly string[], areas: readonly string[], services: readonly string[],
 *   origins: readonly string[], chosen: readonly ("in" | "out")[], suits: boolean}} Wanted areas: places, as placeOf
 *   names them. chosen: whether the pack has it. suits: only kinds that the pack's mode takes
 * @typedef {{question: Question, text: string, tokens: string[]}} Entry text: "" until it is prepared
 * @typedef {{questions: Question[], counts: Map<string, number>}} Found counts: how many each option would leave,
 *   by its token: "service:befriending", "place:value", "place:value.costs", "origin:hub", "chosen:in", "suits:yes"
 */

import { filterRows, tokenOf } from "../shared/filter.mjs";
import { kindsOf } from "./bank.mjs";
import { pointLines } from "./points.mjs";

/** @type {Wanted} */
export const EVERYTHING = { words: "", criteria: [], areas: [], services: [], origins: [], chosen: [], suits: false };

/** The token of a question that fits all: one, for to count each kind of service for each question takes long. */
const ANY_SERVICE = "service:";
/** @type {WeakMap<Bank, Entry[]>} */
const searchable = new WeakMap();
/** @type {WeakMap<Wanted, {bank: Bank, asked: string, found: Found}>} asked: the pack's mode and questions */
const lastFound = new WeakMap();

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
  const entries = bank.questions.map(entryOf);
  searchable.set(bank, entries);
  return entries;
}

/** @param {Question} question @returns {Entry} */
function entryOf(question) {
  const { criterion, services, origin } = question;
  const tokens = [
    tokenOf("place", criterion),
    tokenOf("place", placeOf(question)),
    tokenOf("origin", origin),
    ...(services.length > 0 ? services.map((id) => tokenOf("service", id)) : [ANY_SERVICE]),
  ];
  return { question, text: "", tokens };
}

/** @param {Question} question @returns {string} all that words are looked for in */
function textOf({ code, title, question, summary, points }) {
  return folded([code, code.replaceAll(/\W/g, ""), title, question, summary, ...pointLines(points)].join("\n"));
}

/**
 * Prepare some questions for a search by words. What is not prepared by then takes its time at the first one.
 *
 * @param {Bank} bank
 * @param {number} [most] how many questions
 * @returns {boolean} whether all are prepared
 */
export function prepare(bank, most = Infinity) {
  const waiting = entriesOf(bank).filter((entry) => entry.text === "");
  for (const entry of waiting.slice(0, most)) {
    entry.text = textOf(entry.question);
  }
  return waiting.length <= most;
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
    anyOf("service", wanted.services.length > 0 ? [...wanted.services, ""] : []),
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
  const codes = pack.public.questions.map((each) => each.code);
  const asked = [pack.public.mode, ...codes.toSorted()].join(" ");
  const last = lastFound.get(wanted);
  if (last?.bank === bank && last.asked === asked) {
    return last.found;
  }
  if (wanted.words !== "") {
    prepare(bank);
  }
  const has = new Set(codes);
  const kinds = kindsOf(bank, pack.public.mode);
  const rows = entriesOf(bank).map(({ question, text, tokens }) => {
    const now = [has.has(question.code) ? "chosen:in" : "chosen:out", ...(kinds.includes(question.kind) ? ["suits:yes"] : [])];
    return { question, text, tokens: [...tokens, ...now] };
  });
  const { shown, counts } = filterRows(rows, testsOf(wanted));
  for (const { id } of bank.services) {
    const token = tokenOf("service", id);
    counts.set(token, (counts.get(token) ?? 0) + (counts.get(ANY_SERVICE) ?? 0));
  }
  const found = { questions: shown.map((row) => row.question), counts };
  lastFound.set(wanted, { bank, asked, found });
  return found;
}
