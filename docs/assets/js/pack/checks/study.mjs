/**
 * The checks of a pack's words, which take long, in steps. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./overlap.mjs").Overlap} Overlap
 * @typedef {{near: Overlap[], overlap: Finding[], wording: Finding[]}} Study
 *   near: the pairs that the findings of "overlap" are about, in the same order
 */

import { overlapFindings, overlapSteps, wordUseSteps } from "./overlap.mjs";
import { wordingFindings } from "./wording.mjs";

/** @type {WeakMap<Bank, ReadonlyMap<string, number>>} */
const uses = new WeakMap();

/**
 * Look at the words of a pack in steps of a few milliseconds.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Generator<void, Study>}
 */
export function* studySteps(pack, bank) {
  const use = uses.get(bank) ?? (yield* wordUseSteps(bank));
  uses.set(bank, use);
  const near = yield* overlapSteps(pack, bank, use);
  return { near, overlap: overlapFindings(near, bank), wording: wordingFindings(pack, bank) };
}
