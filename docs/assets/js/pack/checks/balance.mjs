/**
 * What each criterion counts in a pack, and which one is left out. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {{id: string, title: string, weight: number, price: number, questions: number}} Share weight and price in
 *   tenths of a per cent; price is the part of weight that is price
 * @typedef {{shares: Share[], price: number, findings: Finding[]}} Balance price: its share beside the criteria, where
 *   it is inside none of them
 */

import { criterionOf, criterionShares, perCent, priceIsIn, WHOLE } from "../weights.mjs";

/** Ours: from here on one criterion decides more than all others together. */
const MOST = WHOLE / 2;

/**
 * Return the share of each criterion in the order of the bank, and what to look at.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Balance}
 */
export function balance(pack, bank) {
  const { mode, questions, price } = pack.public;
  const counts = Map.groupBy(questions, (each) => criterionOf(pack, bank, each.code));
  const shares = criterionShares(pack, bank).map((each) => ({ ...each, questions: counts.get(each.id)?.length ?? 0 }));
  const findings = questions.length > 0 ? shares.flatMap((share) => findingsOn(share, mode === "scored")) : [];
  return { shares, price: priceIsIn(pack, bank) === "" ? price.share : 0, findings };
}

/** @param {Share} share @param {boolean} scored @returns {Finding[]} */
function findingsOn({ id, title, weight, questions }, scored) {
  const finding = (/** @type {string} */ text) => [{ check: "balance", codes: [id], text, target: "public.questions" }];
  if (questions === 0) {
    return finding(`Nothing is asked about ${title}.`);
  }
  if (scored && weight === 0) {
    return finding(questions === 1 ? `${title} counts for nothing, although a question asks about it.` : `${title} counts for nothing, although questions ask about it.`);
  }
  return scored && weight > MOST
    ? finding(`${title} counts for ${perCent(weight)} per cent, which is more than all the others together.`)
    : [];
}
