/**
 * Whether each question, each criterion and price can change who comes first. Values in, values out.
 *
 * Up to six questions, all pairs of all bids are counted. For more, 10,000 bids are drawn from a seed, and each is
 * compared with the next. Bids that fail a question's minimum are left out. Where price counts, bids have one of five
 * prices from 80 to 120 per cent of the value, and the two of a pair are compared by the formula of the lowest price.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../types.mjs").Route} Route
 * @typedef {import("./pairs.mjs").Item} Item
 * @typedef {import("./pairs.mjs").Scored} Scored
 * @typedef {{kind: Item["kind"], id: string, changed: number}} Effect the share of pairs whose order it changes alone,
 *   from 0 to 1; id is a code, a criterion's id, "price" or "quality", which is all questions together
 * @typedef {{method: "all" | "sample", bids: number, pairs: number, seed: number, effects: Effect[], dead: string[],
 *   swamped: boolean, outweighed: string[]}} Fragility
 *   dead: questions that change next to nothing. swamped: the order follows price more than quality. outweighed:
 *   criteria in which no gap in quality makes up for one in price
 */

import { criterionOf, isWeighed, priceIsIn } from "../weights.mjs";
import { tryAll } from "./all-pairs.mjs";
import { grouped } from "./figures.mjs";
import { PRICES, priceGap } from "./pairs.mjs";
import { tryMany } from "./sample.mjs";
import { finish } from "./steps.mjs";
import { inTerms } from "./terms.mjs";

export const SEED = 16;
export const BIDS = 10_000;
const MOST_TRIED = 6;
/** Ours: a question that changes the order of fewer pairs than this is called dead. */
export const LEAST_CHANGED = 0.01;

/**
 * Try bids on a pack.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Fragility | null} null where nothing is scored
 */
export function fragility(pack, bank) {
  return finish(fragilitySteps(pack, bank));
}

/** @param {Pack} pack @param {Bank} bank @returns {Generator<void, Fragility | null>} the same in steps */
export function* fragilitySteps(pack, bank) {
  const questions = scoredOf(pack, bank);
  if (pack.public.mode !== "scored" || questions.length === 0) {
    return null;
  }
  const { share, formula } = pack.public.price;
  const worth = formula === "lowest" ? share * topOf(bank) : 0;
  const items = itemsOf(questions, worth > 0, pack, bank);
  const all = questions.length <= MOST_TRIED;
  const contest = { questions, gaps: worth > 0 ? priceGaps(worth) : one, items };
  const { bids, pairs, changed } = yield* all ? tryAll(contest) : tryMany(contest, worth, BIDS, SEED);
  const effects = items.map(({ kind, id }, at) => ({ kind, id, changed: changed[at] ?? 0 }));
  return {
    method: all ? "all" : "sample",
    bids,
    pairs,
    seed: all ? 0 : SEED,
    effects,
    dead: effects.filter((each) => each.kind === "question" && each.changed < LEAST_CHANGED).map((each) => each.id),
    swamped: worth > 0 && effectOf(effects, "price") > effectOf(effects, "quality"),
    outweighed: worth > 0 ? outweighedBy(worth, items) : [],
  };
}

/** @type {[number, number][]} */
const one = [[0, 1]];

/** @param {Bank} bank @returns {number} the highest score */
function topOf({ scale }) {
  return Math.max(...scale.steps.map((each) => each.score));
}

/** @param {Pack} pack @param {Bank} bank @returns {Scored[]} */
function scoredOf(pack, bank) {
  const scores = bank.scale.steps.map((each) => each.score);
  const weighed = pack.public.questions.filter((each) => isWeighed(pack, bank, each.code));
  return weighed.map(({ code, weight, minimum = 0 }) => {
    const passing = scores.filter((score) => score >= minimum);
    // A minimum above the scale fails every bid; then the highest score stands for them.
    const values = (passing.length > 0 ? passing : [topOf(bank)]).map((score) => score * weight);
    return { code, criterion: criterionOf(pack, bank, code), values };
  });
}

/** @param {number} worth @returns {[number, number][]} the gaps of all pairs of prices */
function priceGaps(worth) {
  const gaps = PRICES.flatMap((price) => PRICES.map((other) => priceGap(price, other, worth)));
  return [...Map.groupBy(gaps, (gap) => gap)].map(([gap, same]) => [gap, same.length]);
}

/** @param {Scored[]} questions @param {boolean} priced @param {Pack} pack @param {Bank} bank @returns {Item[]} */
function itemsOf(questions, priced, pack, bank) {
  const inside = priceIsIn(pack, bank);
  /** @type {Item[]} */
  const criteria = bank.criteria.flatMap(({ id }) => {
    const own = questions.filter((each) => each.criterion === id);
    const price = priced && id === inside;
    return own.length > 0 || price ? [{ kind: "criterion", id, questions: own, price }] : [];
  });
  return [
    ...questions.map((each) => /** @type {Item} */ ({ kind: "question", id: each.code, questions: [each], price: false })),
    ...criteria,
    ...(priced ? [/** @type {Item} */ ({ kind: "price", id: "price", questions: [], price: true })] : []),
    { kind: "quality", id: "quality", questions, price: false },
  ];
}

/** @param {Effect[]} effects @param {Item["kind"]} kind @returns {number} */
function effectOf(effects, kind) {
  return effects.find((each) => each.kind === kind)?.changed ?? 0;
}

/** @param {number} worth @param {Item[]} items @returns {string[]} */
function outweighedBy(worth, items) {
  const gap = priceGap(Math.min(...PRICES), Math.max(...PRICES), worth);
  const reach = (/** @type {Scored} */ { values }) => Math.max(...values) - Math.min(...values);
  const whole = (/** @type {Item} */ item) => item.questions.reduce((sum, each) => sum + reach(each), 0);
  return items.filter((each) => each.kind === "criterion" && !each.price && whole(each) > 0 && whole(each) <= gap).map((each) => each.id);
}

/** @param {Fragility} found @param {Route} route @returns {string} how it was found, for the reader */
export function howFound({ method, bids, pairs, seed }, route) {
  return inTerms(
    method === "all"
      ? `Found by counting all ${grouped(pairs)} pairs of the ${grouped(bids)} bids that can be made.`
      : `Found with ${grouped(bids)} bids drawn by chance from seed ${seed}, each compared with the next. A share can be off by about one percentage point.`,
    route,
  );
}

/**
 * @param {Fragility | null} found
 * @param {Bank} bank
 * @param {Route} route
 * @returns {Finding[]}
 */
export function fragilityFindings(found, bank, route) {
  const { dead = [], swamped = false, outweighed = [] } = found ?? {};
  const check = "fragility";
  const titles = outweighed.map((id) => bank.criterionOf.get(id)?.title ?? id);
  return [
    ...dead.map((code) => ({
      check,
      codes: [code],
      text: inTerms(`${code} changes the order of fewer than one pair of bids in a hundred. Give it more weight, or leave it out.`, route),
      target: `public.questions.${code}.weight`,
    })),
    ...(swamped ? [{ check, codes: ["price"], text: inTerms("Price decides the order of bids more often than quality does.", route), target: "public.price.share" }] : []),
    ...titles.map((title, at) => ({
      check,
      codes: ["price", outweighed[at] ?? ""],
      text: `A price that is a third lower outweighs any difference in ${title}.`,
      target: "public.price.share",
    })),
  ];
}
