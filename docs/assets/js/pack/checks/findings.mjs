/**
 * All that checks find in a pack, in one list. None of it blocks anything. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./fragility.mjs").Fragility} Fragility
 */

import { balance } from "./balance.mjs";
import { fragilityFindings } from "./fragility.mjs";
import { gateFindings } from "./gates.mjs";
import { overlapFindings, overlaps } from "./overlap.mjs";
import { wordingFindings } from "./wording.mjs";

/**
 * Return what to look at, what weighs most first.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {Fragility | null} fragility where it was found; it takes longest
 * @param {ReadonlyMap<string, number>} [use] of the bank's words, where it was kept
 * @returns {Finding[]}
 */
export function findingsOf(pack, bank, fragility, use) {
  return [
    ...balance(pack, bank).findings,
    ...gateFindings(pack, bank),
    ...fragilityFindings(fragility, bank),
    ...wordingFindings(pack, bank),
    ...overlapFindings(overlaps(pack, bank, use)),
  ];
}
