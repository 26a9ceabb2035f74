/**
 * Faults in criteria and their weights.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../weights.mjs").Weight} Weight
 */

import { firstOfEach, perCent, sumOf } from "../weights.mjs";

const PRICE = /price|\bcosts?\b|commercial|financ|\bfees?\b/;
/** Of hundredths of a per cent: what rounding each of a few weights can make. */
const ROUNDING = 6;
const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** @param {Weight[]} weights @returns {number[]} what they can be meant to come to: all, or the five and price, without their parts */
function sums(weights) {
  const [five, others] = [weights.filter((each) => each.criterion !== ""), weights.filter((each) => each.criterion === "")];
  const first = firstOfEach(weights);
  const priced = others.filter((each) => PRICE.test(each.title));
  return [weights, five, first, [...five, ...priced], [...first, ...priced], others].map(sumOf);
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function totalFaults({ weights }, { total = 0 }) {
  return weights.flatMap((list) => {
    const found = sums(list.named ? list.weights : list.weights);
    const [all = 0] = found;
    const right = found.some((each) => Math.abs(each - total * 100) <= ROUNDING * list.weights.length);
    return right ? [] : [{ spans: list.named ? list.weights.map((each) => each.span) : [list.span], total: perCent(all) }];
  });
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function equalFaults({ draft, weights }, kind) {
  const list = weights.find((each) => {
    const values = (each.named ? firstOfEach(each.weights) : each.weights).map(({ weight }) => weight);
    // 17 and 16 are as equal as whole numbers can be.
    return Math.max(...values) - Math.min(...values) > 100;
  });
  return list ? [...draft.met(kind)].map((span) => ({ spans: [span, list.span] })) : [];
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function numberFaults({ draft, weights }, { number = 0 }) {
  const pattern = new RegExp(`\\b(${NUMBERS.slice(2).join("|")}|\\d{1,2}) (?:\\(\\d{1,2}\\) )?(?:psr |equally weighted |equal |different |statutory |following |published |listed )?key criteria`, "g");
  const said = [...draft.low.matchAll(pattern)].flatMap((match) => {
    const [words, count = ""] = match;
    const found = NUMBERS.indexOf(count) + 1 ? NUMBERS.indexOf(count) : Number(count);
    const others = /(?:other|remaining|of|regulation|schedule|paragraph|section|these|sch|reg|no|step|part|question) ?\.?$/.test(draft.part([match.index - 14, match.index]).trimEnd());
    return found === number || others ? [] : [{ spans: [/** @type {[number, number]} */ ([match.index, match.index + words.length])], found: count, number: NUMBERS[number] ?? String(number) }];
  });
  return [...said, ...listedFaults({ draft, weights }, number)];
}

/** @param {Pick<Reading, "draft" | "weights">} reading @param {number} number @returns {Fault[]} a list of key criteria with more weights than there are */
function listedFaults({ draft, weights }, number) {
  return weights.flatMap((list) => {
    const before = draft.part([list.span[0] - 170, list.span[0]]);
    const called = before.lastIndexOf("key criteria");
    const plain = called >= 0 && !/sub-?criteri|question|award criteria|taking|account|based on|reflect/.test(before.slice(called));
    const rows = list.named ? list.weights : list.weights;
    const whole = Math.abs(sumOf(rows) - 10_000) <= ROUNDING * rows.length;
    return plain && whole && rows.length > number && !rows.some((each) => PRICE.test(each.title))
      ? [{ spans: [list.span], found: String(rows.length), number: NUMBERS[number] ?? String(number) }]
      : [];
  });
}

/** @param {Reading} reading @returns {Fault[]} a criterion that a list has twice, with the same weight */
export function twiceFaults({ weights }) {
  return repeated(weights, (one, other) => one.weight === other.weight).map((pair) => ({ spans: pair.map((each) => each.span).reverse() }));
}

/** @param {Reading} reading @returns {Fault[]} a criterion that has another weight in another place */
export function twoWeightsFaults({ weights }) {
  return repeated(weights, (one, other) => one.weight !== other.weight).map((pair) => ({ spans: pair.map((each) => each.span).reverse(), found: pair[0]?.title ?? "" }));
}

/**
 * @param {import("../weights.mjs").WeightList[]} lists
 * @param {(one: Weight, other: Weight) => boolean} counts
 * @returns {Weight[][]} pairs of the same criterion
 */
function repeated(lists, counts) {
  const all = lists.filter((list) => list.named).flatMap((list) => list.weights.filter((each) => each.criterion !== ""));
  return all.flatMap((each, at) => {
    const first = all.slice(0, at).find((one) => one.criterion === each.criterion);
    return first && counts(first, each) && !isPart(first, each) && !isOther(first, each) ? [[first, each]] : [];
  });
}

const NAMES = /[a-z]{6,}/g;

/** @param {Weight} first @param {Weight} second @returns {boolean} whether they are two halves of one criterion, such as "quality" and "innovation" */
function isOther({ label }, { label: second }) {
  const names = new Set(label.match(NAMES));
  return names.size > 0 && !(second.match(NAMES) ?? []).some((each) => names.has(each));
}

/** @param {Weight} whole @param {Weight} part @returns {boolean} whether one is likely a part of the other: smaller, and soon after it */
function isPart(whole, part) {
  return part.weight < whole.weight && part.span[0] - whole.span[1] < 60;
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function leftOutFaults({ draft, rules }, { fewest = 0 }) {
  const named = rules.criteria.filter(({ words }) => draft.has(words));
  const missing = rules.criteria.filter((each) => !named.includes(each));
  const count = NUMBERS[named.length] ?? "";
  return named.length < fewest ? [] : missing.map(({ title, provision }) => ({ named: count, what: title, provision }));
}
