/**
 * How much room a weight has beside the price and the weights that are locked. Values in, values out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Chosen} Chosen
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./weights.mjs").Claim} Claim
 * @typedef {{least: number, most: number}} Room in tenths of a per cent
 */

import { criterionOf, criterionShares, hasTargets, isWeighed, sumOf, WHOLE } from "./weights.mjs";

/** @param {Pack} pack @param {Bank} bank @returns {Chosen[]} the questions that have a weight */
function weighedOf(pack, bank) {
  return pack.public.questions.filter((each) => isWeighed(pack, bank, each.code));
}

/** @param {Chosen[]} questions @returns {number} */
function lockedIn(questions) {
  return sumOf(questions, ({ locked, weight }) => (locked ? weight : 0));
}

/**
 * Return the room of a question's weight. Where shares of criteria were set first, it is inside its criterion.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} code
 * @returns {Room}
 */
export function questionRoom(pack, bank, code) {
  const criterion = criterionOf(pack, bank, code);
  const all = weighedOf(pack, bank);
  const inside = hasTargets(pack) ? all.filter((each) => criterionOf(pack, bank, each.code) === criterion) : all;
  const others = inside.filter((each) => each.code !== code);
  const most = sumOf(inside, (each) => each.weight) - lockedIn(others);
  return { least: others.every((each) => each.locked) ? most : 0, most };
}

/** @param {Pack} pack @param {Bank} bank @returns {Room} of the share of price */
export function priceRoom(pack, bank) {
  const all = weighedOf(pack, bank);
  const most = WHOLE - lockedIn(all);
  return { least: all.length > 0 && all.every((each) => each.locked) ? most : 0, most };
}

/**
 * Return what all criteria together come to: all, or what is left beside a price that is part of none.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {number}
 */
export function criteriaTotal(pack, bank) {
  return WHOLE - pack.public.price.share + sumOf(criterionShares(pack, bank), (each) => each.price);
}

/**
 * Return what each criterion claims of their total: at least the price and the locked weights inside it.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Map<string, Claim>} by id, in the order of the bank
 */
export function criterionClaims(pack, bank) {
  const shares = criterionShares(pack, bank);
  return new Map(
    shares.map(({ id, price, weight }) => {
      const inside = weighedOf(pack, bank).filter((each) => criterionOf(pack, bank, each.code) === id);
      const wanted = hasTargets(pack) ? (pack.public.criteria[id] ?? 0) : weight;
      const fixed = inside.length > 0 && inside.every((each) => each.locked);
      return [id, { wanted, least: price + lockedIn(inside), fixed }];
    }),
  );
}

/**
 * Return the room of a criterion's share, price included where it is part of it.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} criterion
 * @returns {Room}
 */
export function criterionRoom(pack, bank, criterion) {
  const claims = criterionClaims(pack, bank);
  const own = claims.get(criterion);
  const others = [...claims].filter(([id]) => id !== criterion).map(([, claim]) => claim);
  const most = criteriaTotal(pack, bank) - sumOf(others, (each) => each.least);
  const least = own?.least ?? 0;
  if (others.every((each) => each.fixed)) {
    return { least: most, most };
  }
  return own?.fixed ? { least, most: least } : { least, most };
}
