/**
 * Questions of a pack that may ask for the same thing. Values in, values out.
 *
 * Two questions are near where the bank's words on one name the other, where they share a point of a good answer, or
 * where their wording and points share rare words: at least five, and at least a fifth of those of the shorter one.
 * A word is rare where at most an eighth of the bank's questions use it. The measure is ours, and finds pairs to read.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../types.mjs").Point} Point
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {{codes: [string, string], points: string[], named: boolean, words: string[], share: number}} Overlap
 *   points that are the same; share of the shorter one's rare words that are in both, in whole per cent
 * @typedef {{code: string, rare: Set<string>, points: Map<string, string>, names: Set<string>}} Traits
 */

import { wordedQuestions } from "../questions.mjs";
import { said } from "../said.mjs";
import { finish } from "./steps.mjs";

const FEWEST_WORDS = 5;
const LEAST_SHARE = 0.2;
const RARE = 1 / 8;
const WORD = /\p{L}{4,}/gu;

/**
 * Return how many questions of the bank use each word, to be kept for as long as the bank is.
 *
 * @param {Bank} bank
 * @returns {Map<string, number>}
 */
export function wordUse(bank) {
  return finish(wordUseSteps(bank));
}

const STEP = 25;

/** @param {Bank} bank @returns {Generator<void, Map<string, number>>} */
export function* wordUseSteps({ questions }) {
  /** @type {Map<string, number>} */
  const use = new Map();
  for (const [at, { question, points }] of questions.entries()) {
    for (const word of wordsOf(question, points)) {
      use.set(word, (use.get(word) ?? 0) + 1);
    }
    if (at % STEP === 0) {
      yield;
    }
  }
  return use;
}

/** @param {string} question @param {Point[]} points @returns {Set<string>} without the s of a plural */
function wordsOf(question, points) {
  const text = [question, ...points.flatMap((each) => [each.text, ...each.points])].join(" ").toLowerCase();
  return new Set(Array.from(text.matchAll(WORD), ([word]) => word.replace(/(?<!s)s$/, "")));
}

/**
 * Return the pairs that are near each other, those with the same point first.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {ReadonlyMap<string, number>} [use] of words, where it was kept
 * @returns {Overlap[]}
 */
export function overlaps(pack, bank, use = wordUse(bank)) {
  return finish(overlapSteps(pack, bank, use));
}

/**
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {ReadonlyMap<string, number>} use of words
 * @returns {Generator<void, Overlap[]>}
 */
export function* overlapSteps(pack, bank, use) {
  const most = Math.max(2, Math.floor(bank.questions.length * RARE));
  /** @type {Traits[]} */
  const traits = [];
  for (const worded of wordedQuestions(pack, bank)) {
    traits.push(traitsOf(worded, bank, use, most));
    yield;
  }
  /** @type {Overlap[]} */
  const pairs = [];
  for (const [at, one] of traits.entries()) {
    pairs.push(...traits.slice(at + 1).flatMap((other) => pairOf(one, other)));
    yield;
  }
  return pairs.sort((one, other) => rank(other) - rank(one));
}

/**
 * Return the pairs of questions that hold the same point of a good answer. It is quick, unlike "overlaps".
 *
 * @param {Worded[]} questions
 * @returns {[string, string][]}
 */
export function samePoints(questions) {
  const keyed = questions.map(({ code, points }) => ({ code, keys: points.map((each) => keyOf(each.text)).filter((key) => key !== "") }));
  return keyed.flatMap(({ code, keys }, at) => {
    const own = new Set(keys);
    const others = keyed.slice(at + 1).filter((each) => each.keys.some((key) => own.has(key)));
    return others.map((each) => /** @type {[string, string]} */ ([code, each.code]));
  });
}

/** @param {string} point @returns {string} the same for points that say the same */
function keyOf(point) {
  return point.trim().toLowerCase().replaceAll(/[\s.]+/g, " ").trim();
}

/** @param {Overlap} overlap @returns {number} */
function rank({ points, named, share }) {
  return points.length * 1000 + (named ? 500 : 0) + share;
}

/**
 * @param {Worded} worded @param {Bank} bank @param {ReadonlyMap<string, number>} use @param {number} most
 * @returns {Traits}
 */
function traitsOf({ code, text, points }, bank, use, most) {
  const entry = bank.questionOf.get(code);
  return {
    code,
    rare: new Set([...wordsOf(text, points)].filter((word) => (use.get(word) ?? 0) <= most)),
    points: new Map(points.map((each) => [keyOf(each.text), each.text])),
    names: entry ? codesIn(entry) : new Set(),
  };
}

/** @param {Question} question @returns {Set<string>} all that looks like a code */
function codesIn({ notes, evidence, applies_when: when, summary }) {
  return new Set([...notes, ...evidence, when, summary].join(" ").match(/[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]/g));
}

/** @param {Traits} one @param {Traits} other @returns {[] | [Overlap]} */
function pairOf(one, other) {
  const words = [...one.rare].filter((word) => other.rare.has(word)).sort();
  const fewest = Math.min(one.rare.size, other.rare.size);
  const share = fewest > 0 ? words.length / fewest : 0;
  const points = [...one.points].filter(([key]) => key !== "" && other.points.has(key)).map(([, text]) => text);
  const named = one.names.has(other.code) || other.names.has(one.code);
  const near = words.length >= FEWEST_WORDS && share >= LEAST_SHARE;
  return near || named || points.length > 0
    ? [{ codes: [one.code, other.code], points, named, words, share: Math.round(share * 100) }]
    : [];
}

/** @param {Overlap[]} found @param {Bank} bank @returns {Finding[]} */
export function overlapFindings(found, bank) {
  return found.map((overlap) => ({
    check: "overlap",
    codes: overlap.codes,
    text: inWords(overlap, bank),
    target: `public.questions.${overlap.codes[1]}`,
  }));
}

/** @param {Overlap} overlap @param {Bank} bank @returns {string} */
function inWords({ codes, points, named, words, share }, bank) {
  const values = { both: codes.join(" and "), point: points[0] ?? "", share: String(share), words: words.join(", ") };
  return said(bank, `overlap-${points[0] === undefined ? (named ? "named" : "words") : "point"}`, values);
}
