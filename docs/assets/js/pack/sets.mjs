/**
 * Which set a pack may start from. Values in, values out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").PublicPart} PublicPart
 * @typedef {import("./types.mjs").QuestionSet} QuestionSet
 * @typedef {import("./types.mjs").SizedSet} SizedSet
 * @typedef {{set: QuestionSet, sized: SizedSet}} Start
 */

import { sizeOf } from "./checks/size.mjs";

/**
 * Return the sets that one can start from, by how they fit: what the kind of service and the value propose comes first.
 *
 * @param {Bank} bank
 * @param {Pick<PublicPart, "service" | "value">} pack
 * @returns {{proposed: Start[], others: Start[]}} proposed: those of the service, of its size where the value is known
 */
export function startsFor(bank, { service, value }) {
  const size = sizeOf(bank, value);
  const all = bank.sets.flatMap((set) => set.sets.map((sized) => ({ set, sized })));
  const fits = (/** @type {Start} */ { set, sized }) =>
    set.service === service && (size === null || sized.size === size.id);
  const rest = all.filter((each) => !fits(each));
  return {
    proposed: all.filter(fits),
    others: [
      ...rest.filter((each) => each.set.service === service),
      ...rest.filter((each) => each.set.service !== service),
    ],
  };
}
