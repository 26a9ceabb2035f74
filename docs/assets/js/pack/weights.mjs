/**
 * Shares out weights in whole tenths of a per cent, so that they come to 1000 exactly. Values in, values out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Chosen} Chosen
 * @typedef {{wanted: number, least: number, fixed: boolean}} Claim how much of a total something wants beside others,
 *   how much it has at least, and whether it has exactly that
 * @typedef {{id: string, title: string, weight: number, price: number}} CriterionShare price: how much of it is price
 */

import { levelOf, priceCriterion } from "./bank.mjs";
import { isPsr } from "./routes.mjs";

export const WHOLE = 1000;

/**
 * Share out a total in proportion, by the method of the largest remainder; equal remainders go by order.
 *
 * @param {number} total
 * @param {number[]} wanted at least 0 each; where all are 0, all get the same
 * @returns {number[]} whole numbers that come to the total
 */
export function share(total, wanted) {
  const sum = wanted.reduce((one, other) => one + other, 0);
  const exact = wanted.map((each) => (sum > 0 ? (each * total) / sum : total / wanted.length));
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((one, other) => one + other, 0);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) }));
  // What wants nothing gets nothing, also where rounding of the others leaves some.
  const takers = sum > 0 ? order.filter(({ at }) => (wanted[at] ?? 0) > 0) : order;
  takers.sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of takers.slice(0, left)) {
    shares[at] = (shares[at] ?? 0) + 1;
  }
  return shares;
}

/**
 * Share out a total among claims. Where what is fixed cannot stand beside the total, it is scaled too.
 *
 * @param {number} total
 * @param {Claim[]} claims
 * @returns {number[]} whole numbers that come to the total, or none for no claims
 */
export function settle(total, claims) {
  const least = claims.reduce((sum, claim) => sum + claim.least, 0);
  const free = claims.filter((claim) => !claim.fixed);
  if (least > total || (free.length === 0 && least !== total)) {
    return share(total, claims.map((claim) => Math.max(claim.least, claim.fixed ? 0 : claim.wanted)));
  }
  const held = new Set(claims.filter((claim) => claim.fixed));
  for (;;) {
    const rest = total - sumOf([...held], (claim) => claim.least);
    const open = claims.filter((claim) => !held.has(claim));
    const shares = share(rest, open.map((claim) => claim.wanted));
    const short = open.filter((claim, at) => (shares[at] ?? 0) < claim.least);
    if (short.length === 0) {
      const given = new Map(open.map((claim, at) => [claim, shares[at] ?? 0]));
      return claims.map((claim) => given.get(claim) ?? claim.least);
    }
    for (const claim of short) {
      held.add(claim);
    }
  }
}

/** @template T @param {T[]} items @param {(item: T) => number} value @returns {number} */
export function sumOf(items, value) {
  return items.reduce((sum, item) => sum + value(item), 0);
}

/** @param {Pack} pack @param {Bank} bank @param {string} code @returns {string} its criterion's id, or "" */
export function criterionOf(pack, bank, code) {
  const own = pack.public.own.find((each) => each.code === code);
  return own?.criterion ?? bank.questionOf.get(code)?.criterion ?? "";
}

/** @param {Pack} pack @param {Bank} bank @param {string} code @returns {boolean} whether its answer gets a score */
export function isWeighed(pack, bank, code) {
  const own = pack.public.own.find((each) => each.code === code);
  return (own?.kind ?? bank.questionOf.get(code)?.kind ?? "scored") === "scored";
}

/** @param {Pack} pack @param {Bank} bank @returns {string} the criterion that price is part of, or "" */
export function priceIsIn(pack, bank) {
  return isPsr(pack.public.route) ? priceCriterion(bank) : "";
}

/**
 * Return the pack with weights that come to 1000 with the price. Locked weights stay where that is possible.
 *
 * Where shares of criteria were set first, each criterion's questions come to its share. The share of a criterion
 * without a question goes to the others in proportion.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} [held] the code of a question whose weight stays as it is this time
 * @returns {Pack}
 */
export function balanced(pack, bank, held = "") {
  const weighed = pack.public.questions.filter((each) => isWeighed(pack, bank, each.code));
  const total = WHOLE - pack.public.price.share;
  const weights = hasTargets(pack)
    ? byCriterion(pack, bank, weighed, total, held)
    : weightsIn(weighed, total, held);
  const questions = pack.public.questions.map((each) => ({ ...each, weight: weights.get(each.code) ?? 0 }));
  return { ...pack, public: { ...pack.public, questions } };
}

/** @param {Pack} pack @returns {boolean} whether shares of criteria were set first */
export function hasTargets(pack) {
  return Object.keys(pack.public.criteria).length > 0;
}

/** @param {Chosen[]} questions @param {number} total @param {string} held @returns {Map<string, number>} by code */
function weightsIn(questions, total, held) {
  const claims = questions.map((each) => claimOf(each, held));
  const weights = settle(total, claims);
  return new Map(questions.map((each, at) => [each.code, weights[at] ?? 0]));
}

/** @param {Chosen} question @param {string} held @returns {Claim} */
function claimOf({ code, weight, locked }, held) {
  const fixed = locked === true || code === held;
  return { wanted: weight, least: fixed ? weight : 0, fixed };
}

/**
 * @param {Pack} pack @param {Bank} bank @param {Chosen[]} weighed @param {number} total @param {string} held
 * @returns {Map<string, number>} by code
 */
function byCriterion(pack, bank, weighed, total, held) {
  const groups = [...Map.groupBy(weighed, (each) => criterionOf(pack, bank, each.code))];
  const inside = priceIsIn(pack, bank);
  const claims = groups.map(([id, questions]) => {
    const own = questions.map((each) => claimOf(each, held));
    const target = (pack.public.criteria[id] ?? 0) - (id === inside ? pack.public.price.share : 0);
    return { wanted: Math.max(0, target), least: sumOf(own, (each) => each.least), fixed: own.every((each) => each.fixed) };
  });
  const pools = settle(total, claims);
  return new Map(groups.flatMap(([, questions], at) => [...weightsIn(questions, pools[at] ?? 0, held)]));
}

/**
 * Return the pack with weights that follow each question's weighting: high, medium, low. Locked ones stay.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Pack}
 */
export function suggested(pack, bank) {
  const questions = pack.public.questions.map((each) =>
    each.locked ? each : { ...each, weight: levelOf(bank, each.code) },
  );
  return balanced({ ...pack, public: { ...pack.public, questions } }, bank);
}

/**
 * Return the pack with equal weights, inside each criterion where shares of criteria were set first. Locked ones stay.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Pack}
 */
export function equal(pack, bank) {
  const questions = pack.public.questions.map((each) => (each.locked ? each : { ...each, weight: 1 }));
  return balanced({ ...pack, public: { ...pack.public, questions } }, bank);
}

/**
 * Return what each criterion counts, price included where it is part of one.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {CriterionShare[]} in the order of the bank
 */
export function criterionShares(pack, bank) {
  const inside = priceIsIn(pack, bank);
  return bank.criteria.map(({ id, title }) => {
    const questions = pack.public.questions.filter((each) => criterionOf(pack, bank, each.code) === id);
    const price = id === inside ? pack.public.price.share : 0;
    return { id, title, weight: sumOf(questions, (each) => each.weight) + price, price };
  });
}

/** @param {Pack} pack @returns {number} what all weights and the price come to */
export function totalOf(pack) {
  return sumOf(pack.public.questions, (each) => each.weight) + pack.public.price.share;
}

/** @param {number} tenths @returns {string} as readers see it: "12.5" */
export function perCent(tenths) {
  return (tenths / 10).toFixed(1);
}
