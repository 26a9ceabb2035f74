/**
 * An exercise before a tender: people score worked answers of the bank alone, and then see how they read the scale.
 * Values in, values out.
 *
 * @typedef {import("../pack/types.mjs").Step} Step
 * @typedef {{level: string, text: string, score: number, reason: string, second?: number}} WorkedAnswer second: what a
 *   second reader of the bank gave without knowing the first score
 * @typedef {{code: string, question: string, origin: string, organisation: string, url: string,
 *   answers: WorkedAnswer[]}} WorkedQuestion
 * @typedef {{format: 1, id: string, release: string, scores: number[], questions: WorkedQuestion[]}} WorkedFile the
 *   file at /api/v1/bank/worked.json. scores: of the scale, lowest first
 * @typedef {{codes: string[], count: number, seed: number}} Choice codes: none for all questions
 * @typedef {{id: string, code: string, question: string, organisation: string, text: string}} Item what is shown to
 *   those who score. id: its place, from "1"
 * @typedef {{score: number, reason: string}} Key
 * @typedef {{print: string, release: string, choice: Choice, scores: number[], items: Item[],
 *   key: Record<string, Key>}} Exercise print: a fingerprint. key: the agreed
 *   scores by id, which are shown only afterwards
 * @typedef {Record<string, number | null>} Scores by id of an item; null or missing while it is blank
 * @typedef {{id: string, scores: Scores}} Scorer
 */

import { canonical } from "../pack/canonical.mjs";
import { sha256 } from "../pack/sha256.mjs";

export const FORMAT = 1;
export const USUAL_COUNT = 8;
const DIGITS = 10;

/** @param {unknown} value @returns {value is WorkedFile} whether it is the hub's file of worked answers */
export function isWorkedFile(value) {
  const fields = new Map(Object.entries(Object(value)));
  return fields.get("format") === FORMAT && Array.isArray(fields.get("scores")) && Array.isArray(fields.get("questions"));
}

/** @param {number} seed @returns {() => number} numbers from 0 to below 1, the same for the same seed (mulberry32) */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @template T @param {readonly T[]} items @param {() => number} random @returns {T[]} in an order by chance */
function shuffled(items, random) {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [/** @type {T} */ (mixed[other]), /** @type {T} */ (mixed[at])];
  }
  return mixed;
}

/**
 * Return an exercise. The same choice of the same file gives the same one, so that people can compare their scores.
 *
 * Each question gives one answer before any gives a second. The order says nothing of the scores.
 *
 * @param {WorkedFile} worked
 * @param {Choice} choice
 * @returns {Exercise} with no items where none of the questions has worked answers
 */
export function exerciseOf(worked, choice) {
  const { codes, count, seed } = choice;
  const random = randomOf(seed);
  const wanted = worked.questions.filter(({ code }) => codes.length === 0 || codes.includes(code));
  const mixed = shuffled(wanted, random).map((each) => ({ ...each, answers: shuffled(each.answers, random) }));
  const rounds = Math.max(0, ...mixed.map(({ answers }) => answers.length));
  const dealt = Array.from({ length: rounds }, (_, round) =>
    mixed.flatMap(({ answers, ...question }) => answers.slice(round, round + 1).map((answer) => ({ question, answer }))),
  ).flat();
  const chosen = shuffled(dealt.slice(0, Math.max(0, count)), random).map((each, at) => ({ ...each, id: String(at + 1) }));
  const items = chosen.map(({ id, question: { code, question, organisation }, answer: { text } }) => ({ id, code, question, organisation, text }));
  const key = Object.fromEntries(chosen.map(({ id, answer: { score, reason } }) => [id, { score, reason }]));
  const { scores, release } = worked;
  return { print: sha256(canonical({ items, key, scores })).slice(0, DIGITS), release, choice, scores, items, key };
}

/** @param {Exercise} exercise @param {Scores} scores @returns {string[]} the ids of items that have no score yet */
export function unscored({ items }, scores) {
  return items.filter(({ id }) => typeof scores[id] !== "number").map(({ id }) => id);
}
