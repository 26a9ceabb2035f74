/**
 * The tender pack, format 1: a new one, and every change but those of its questions. Each change returns a new pack and leaves the old
 * one as it was. The weights come to 1000 after each change.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Price} Price
 * @typedef {import("./types.mjs").PublicPart} PublicPart
 * @typedef {import("./types.mjs").SizedSet} SizedSet
 */

import { inSteps } from "./questions.mjs";
import { criteriaTotal, criterionClaims } from "./room.mjs";
import { isFullRoute, routeOf } from "./routes.mjs";
import { balanced, criterionShares, hasTargets, settle, share, WHOLE } from "./weights.mjs";

/** @param {Bank} bank @returns {Pack} without a question */
export function emptyPack({ id, release, digest, scale, routes }) {
  return {
    format: 1,
    bank: { id, release, digest },
    public: {
      name: "",
      service: "",
      route: routes?.[0]?.id ?? "competitive",
      mode: "scored",
      value: { yearly: 0, years: 0 },
      scale: scale.number,
      published: true,
      price: { share: 0, formula: "none", fixed: 0 },
      tie: "",
      stages: [],
      dates: {},
      contact: "",
      minimums: {},
      criteria: {},
      gates: [],
      questions: [],
      own: [],
      issue: { number: 0, date: "", fingerprint: "" },
      log: [],
    },
    private: { reasons: {}, panel: [], conflicts: [], remarks: {}, told: [] },
  };
}

/**
 * Change fields of the public part that need no rule: name, service, dates, contact and the like.
 *
 * @param {Pack} pack
 * @param {Partial<Omit<PublicPart, "questions" | "own" | "price" | "criteria" | "route">>} fields
 * @returns {Pack}
 */
export function setPublic(pack, fields) {
  return { ...pack, public: { ...pack.public, ...fields } };
}

/** @param {Pack} pack @param {Partial<import("./types.mjs").PrivatePart>} fields @returns {Pack} */
export function setPrivate(pack, fields) {
  return { ...pack, private: { ...pack.private, ...fields } };
}

/** @param {Pack} pack @param {Bank} bank @param {PublicPart["route"]} route @returns {Pack} */
export function setRoute(pack, bank, route) {
  // Shares of criteria hold the price on some routes only, so that they cannot be taken from one to another.
  const changed = { ...pack, public: { ...pack.public, route } };
  return hasTargets(pack) ? setTargets(changed, bank, ownShares(changed, bank)) : balanced(changed, bank);
}

/** @param {Pack} pack @param {Bank} bank @returns {Record<string, number>} the shares that the weights now make */
function ownShares(pack, bank) {
  return Object.fromEntries(criterionShares(pack, bank).map(({ id, weight }) => [id, weight]));
}

/** @param {Pack} pack @param {Bank} bank @param {Record<string, number>} criteria @returns {Pack} */
function setTargets(pack, bank, criteria) {
  return balanced({ ...pack, public: { ...pack.public, criteria } }, bank);
}

/**
 * Ask a gate, word it in one's own way, or take it out.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} code
 * @param {boolean} asked
 * @param {string} [text] own wording
 * @returns {Pack} with its gates in the order of the bank
 */
export function setGate(pack, bank, code, asked, text) {
  const gate = bank.gateOf.get(code);
  if (!gate) {
    return pack;
  }
  const others = pack.public.gates.filter((each) => each.code !== code);
  const own = text !== undefined && text !== gate.question ? { code, text } : { code };
  const order = new Map(bank.gates.map((each, at) => [each.code, at]));
  const gates = asked ? [...others, own] : others;
  gates.sort((one, other) => (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0));
  return { ...pack, public: { ...pack.public, gates } };
}

/**
 * Set how price counts. Only the formula of the lowest price has a share of the score.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {Partial<Price>} fields
 * @returns {Pack}
 */
export function setPrice(pack, bank, fields) {
  const { formula, share: wanted, fixed } = { ...pack.public.price, ...fields };
  const price = {
    formula,
    share: formula === "lowest" ? Math.min(Math.max(Math.round(wanted), 0), WHOLE) : 0,
    fixed: formula === "fixed" ? Math.max(Math.round(fixed), 0) : 0,
  };
  const changed = { ...pack, public: { ...pack.public, price } };
  return hasTargets(pack) ? withClaims(changed, bank, criterionClaims(changed, bank)) : balanced(changed, bank);
}

/**
 * Set the share of a criterion, price included where it is part of it. The other criteria share the rest.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} criterion
 * @param {number} weight in tenths
 * @returns {Pack}
 */
export function setCriterion(pack, bank, criterion, weight) {
  const claims = criterionClaims(pack, bank);
  const own = claims.get(criterion);
  if (own) {
    own.least = Math.max(own.least, Math.min(Math.max(Math.round(weight), 0), WHOLE));
    own.fixed = true;
  }
  return withClaims(pack, bank, claims);
}

/** @param {Pack} pack @param {Bank} bank @param {ReturnType<typeof criterionClaims>} claims @returns {Pack} */
function withClaims(pack, bank, claims) {
  const settled = settle(criteriaTotal(pack, bank), [...claims.values()]);
  return setTargets(pack, bank, Object.fromEntries([...claims.keys()].map((id, at) => [id, settled[at] ?? 0])));
}

/** @param {Pack} pack @param {Bank} bank @returns {Pack} where shares of criteria decide; as they are now, to begin with */
export function byCriterion(pack, bank) {
  return hasTargets(pack) ? pack : setTargets(pack, bank, ownShares(pack, bank));
}

/** @param {Pack} pack @returns {Pack} where the questions' weights decide what each criterion counts */
export function byQuestion(pack) {
  return { ...pack, public: { ...pack.public, criteria: {} } };
}

/**
 * Set the minimum score of a criterion, or take it away.
 *
 * @param {Pack} pack
 * @param {string} criterion
 * @param {number | undefined} least
 * @returns {Pack}
 */
export function setCriterionMinimum(pack, criterion, least) {
  const others = Object.entries(pack.public.minimums).filter(([id]) => id !== criterion);
  return setPublic(pack, { minimums: Object.fromEntries(least === undefined ? others : [...others, [criterion, least]]) });
}

/**
 * Return the gates of a list that a route has a use for: no basic selection criteria where the PSR does without them,
 * and for a grant no declarations, which are those of the law of procurement.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string[]} codes
 * @returns {string[]} in the order of the bank
 */
export function usefulGates({ public: { route } }, { gates }, codes) {
  const { regime } = routeOf(route);
  const unfit = regime === "grant" ? "declarations" : "basic-selection";
  const all = regime === "procurement-act" || isFullRoute(route);
  return gates.filter(({ code, part }) => codes.includes(code) && (all || part !== unfit)).map(({ code }) => code);
}

/** @param {Pack} pack @param {Bank} bank @param {string[]} codes @returns {Pack} with these gates, as they were worded */
export function setGates(pack, bank, codes) {
  const known = new Map(pack.public.gates.map((each) => [each.code, each]));
  const gates = bank.gates.filter(({ code }) => codes.includes(code)).map(({ code }) => known.get(code) ?? { code });
  return setPublic(pack, { gates });
}

/**
 * Start from a set: its gates, as far as the route has a use for them, and its questions with their weights and word
 * limits, in place of what was chosen.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {SizedSet} set
 * @returns {Pack}
 */
export function fromSet(pack, bank, set) {
  const known = set.questions.filter((each) => bank.questionOf.has(each.code));
  const weights = share(WHOLE, known.map((each) => each.weight));
  const questions = known.map(({ code, words }, at) => ({ code, weight: weights[at] ?? 0, words: inSteps(words) }));
  const gates = usefulGates(pack, bank, set.gates).map((code) => ({ code }));
  return balanced({ ...pack, public: { ...pack.public, gates, questions, own: [], criteria: {} } }, bank);
}
