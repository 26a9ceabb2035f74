/**
 * Says what differs between two packs, in words that a clarification log can take.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./word-diff.mjs").Piece} Piece
 * @typedef {{code: string, field: string, before: string, after: string, pieces: Piece[]}} Difference code is "" for
 *   what concerns the whole pack. pieces are there for wordings alone
 */

import { canonical } from "./canonical.mjs";
import { askedGate } from "./gate-words.mjs";
import { wordedQuestions } from "./questions.mjs";
import { perCent } from "./weights.mjs";
import { wordDiff } from "./word-diff.mjs";

const APART = new Set(["questions", "own", "gates", "issue", "log"]);

/**
 * Compare the public parts of two packs.
 *
 * @param {Pack} before
 * @param {Bank} bankBefore
 * @param {Pack} after
 * @param {Bank} bankAfter
 * @returns {Difference[]}
 */
export function comparePacks(before, bankBefore, after, bankAfter) {
  return [
    ...wholeDifferences(before, after),
    ...listDifferences("gate", gateLines(before, bankBefore), gateLines(after, bankAfter)),
    ...listDifferences("question", questionLines(before, bankBefore), questionLines(after, bankAfter)),
    ...orderDifference(before, after),
  ];
}

/** @param {Pack} before @param {Pack} after @returns {Difference[]} */
function wholeDifferences(before, after) {
  const [old, now] = [before, after].map((pack) => new Map(Object.entries(pack.public)));
  return Object.keys({ ...before.public, ...after.public }).flatMap((field) => {
    const [one, other] = [asText(old?.get(field)), asText(now?.get(field))];
    return APART.has(field) || one === other ? [] : [{ code: "", field, before: one, after: other, pieces: [] }];
  });
}

/** @param {unknown} value @returns {string} */
function asText(value) {
  return typeof value === "string" ? value : canonical(value ?? {});
}

/** @typedef {Map<string, Record<string, string>>} Lines texts by code and field; "wording" is compared word by word */

/** @param {Pack} pack @param {Bank} bank @returns {Lines} */
function gateLines(pack, bank) {
  return new Map(pack.public.gates.map((asked) => [asked.code, { wording: askedGate(pack, bank, asked).wording }]));
}

/** @param {Pack} pack @param {Bank} bank @returns {Lines} */
function questionLines(pack, bank) {
  return new Map(
    wordedQuestions(pack, bank).map(({ code, text, points, words, weight, minimum }) => [
      code,
      {
        wording: text,
        points: points.flatMap((point) => [point.text, ...point.points]).join("\n"),
        weight: perCent(weight),
        words: String(words),
        minimum: minimum === undefined ? "" : String(minimum),
      },
    ]),
  );
}

/** @param {string} field @param {Lines} before @param {Lines} after @returns {Difference[]} */
function listDifferences(field, before, after) {
  const codes = new Set([...before.keys(), ...after.keys()]);
  return [...codes].flatMap((code) => {
    const [one, other] = [before.get(code), after.get(code)];
    if (!one || !other) {
      return [{ code, field, before: one?.wording ?? "", after: other?.wording ?? "", pieces: [] }];
    }
    return Object.keys(one)
      .filter((name) => one[name] !== other[name])
      .map((name) => difference(code, name, one[name] ?? "", other[name] ?? ""));
  });
}

/** @param {string} code @param {string} field @param {string} before @param {string} after @returns {Difference} */
function difference(code, field, before, after) {
  const worded = field === "wording" || field === "points";
  return { code, field, before, after, pieces: worded ? wordDiff(before, after) : [] };
}

/** @param {Pack} before @param {Pack} after @returns {Difference[]} where the questions that both have changed order */
function orderDifference(before, after) {
  const [one, other] = [before, after].map((pack) => pack.public.questions.map((each) => each.code));
  const [first, second] = [inBoth(one, other), inBoth(other, one)];
  return first === second ? [] : [{ code: "", field: "order", before: first, after: second, pieces: [] }];
}

/** @param {string[] | undefined} codes @param {string[] | undefined} others @returns {string} */
function inBoth(codes = [], others = []) {
  return codes.filter((code) => others.includes(code)).join(", ");
}
