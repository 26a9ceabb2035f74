/**
 * Own numbers of a pack in place of what the bank assumes about the burden. They are public, so that the label is the
 * same for whoever opens the pack. Each change returns a new pack.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./figures.mjs").Range} Range
 */

import { MOST_ASSUMED } from "./burden.mjs";
import { whole } from "./figures.mjs";

/**
 * Set one end of an assumption.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} id of the assumption
 * @param {"low" | "high"} end of the estimate, not of the number: more words an hour make the lower one
 * @param {number} value
 * @returns {Pack} the same where the bank does not assume it, or where the number is not one from 1 to a million
 */
export function setAssumed(pack, bank, id, end, value) {
  const usual = bank.assumptions.find((each) => each.id === id);
  const fit = whole(value);
  if (!usual || !(fit >= 1 && fit <= MOST_ASSUMED)) {
    return pack;
  }
  const { low, high } = ownOf(pack, id) ?? usual;
  const range = { low: Math.max(1, whole(low)), high: Math.max(1, whole(high)), [end]: fit };
  const same = range.low === usual.low && range.high === usual.high;
  return same ? withoutAssumed(pack, id) : withAssumptions(pack, { ...pack.public.assumptions, [id]: range });
}

/** @param {Pack} pack @param {string} id @returns {Range | undefined} the pack's own numbers */
export function ownOf({ public: { assumptions = {} } }, id) {
  return Object.hasOwn(assumptions, id) ? assumptions[id] : undefined;
}

/** @param {Pack} pack @param {string} id @returns {Pack} with the bank's number again */
export function withoutAssumed(pack, id) {
  const left = Object.entries(pack.public.assumptions ?? {}).filter(([each]) => each !== id);
  return withAssumptions(pack, Object.fromEntries(left));
}

/** @param {Pack} pack @param {Record<string, Range>} own @returns {Pack} whose field is not there where it is empty */
function withAssumptions(pack, own) {
  const { assumptions: _old, ...rest } = pack.public;
  return { ...pack, public: Object.keys(own).length > 0 ? { ...rest, assumptions: own } : rest };
}
