/**
 * What a pack costs those who answer it and those who read the answers. Values in, values out.
 *
 * Every number that is assumed is an assumption of the bank, with a low and a high end and its basis. A pack may put
 * others in their place. The ends are those that make the estimate lower and higher, so more words, gates or bidders
 * never cost less.
 *
 * @typedef {import("../types.mjs").Assumption} Assumption
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./figures.mjs").Range} Range
 * @typedef {"low" | "high"} End
 * @typedef {(id: string) => number} Assume
 * @typedef {{who: string, questions: number, words: number, unlimited: number, gates: number,
 *   documents: number, write: Range, evaluate: Range, bidders: Range, one: Range, all: Range,
 *   shareOfOne: Range | null, shareOfAll: Range | null, assumptions: Assumption[]}} Burden who: whom it weighs on.
 *   write: hours of one of them. evaluate: hours of all who evaluate, for all bidders. one, all: pounds. shares:
 *   tenths of a per cent of the value of one year; null while it is not known
 */

import { MOST_WORDS } from "../questions.mjs";
import { grouped, whole } from "./figures.mjs";
import { peopleOf } from "../route-words.mjs";

const MINUTES = 60;
/** The highest number that a pack can assume. */
export const MOST_ASSUMED = 1e6;

export const DOCUMENT_RULE =
  "One document for each gate on what a provider is and can do, and one form for all declarations together.";
export const UNLIMITED_RULE = `An answer without a limit counts as ${grouped(MOST_WORDS)} words, the highest limit that a pack can set.`;

/**
 * Return the bank's assumptions with own numbers in place of some.
 *
 * @param {Bank} bank
 * @param {Record<string, Range>} changes by the assumption's id; what is no number above 0 changes nothing
 * @returns {Assumption[]}
 */
function assumptionsOf(bank, changes) {
  const fit = (/** @type {number | undefined} */ value) => value !== undefined && Number.isFinite(value) && value > 0;
  return bank.assumptions.map((each) => {
    const own = Object.hasOwn(changes, each.id) ? changes[each.id] : undefined;
    return own && fit(own.low) && fit(own.high) ? { ...each, low: own.low, high: own.high } : each;
  });
}

/**
 * Return the burden of a pack.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {Record<string, Range>} [changes] own numbers, by the assumption's id
 * @returns {Burden | null} null where the bank does not have all assumptions
 */
export function burden(pack, bank, changes = pack.public.assumptions ?? {}) {
  const assumptions = assumptionsOf(bank, changes);
  const byId = new Map(assumptions.map((each) => [each.id, each]));
  const assumed = (/** @type {string} */ id, /** @type {End} */ end) => byId.get(id)?.[end] ?? NaN;
  const asked = askedBy(pack, bank);
  const range = (/** @type {(assume: Assume) => number} */ count) => {
    const [low, high] = ends.map((end) => whole(count((id) => assumed(id, end))));
    return ordered(low ?? 0, high ?? 0);
  };
  const write = range((assume) => hoursToWrite(asked, assume));
  // In these two processes there is one provider, whom the authority has already (regulation 6(3) and (5)).
  const alone = /^direct-[ac]$/.test(pack.public.route);
  const bidders = alone ? { low: 1, high: 1 } : range((assume) => assume("bidders"));
  const rate = ordered(assumed("hour-cost", "low"), assumed("hour-cost", "high"));
  const one = { low: whole(write.low * rate.low), high: whole(write.high * rate.high) };
  const all = { low: one.low * bidders.low, high: one.high * bidders.high };
  const evaluate = range((assume) => (alone ? 1 : whole(assume("bidders"))) * hoursToEvaluate(asked, assume));
  const { yearly } = pack.public.value;
  if (Number.isNaN(all.low + evaluate.low)) {
    return null;
  }
  const who = peopleOf(pack.public.route).bidder;
  return { who, ...asked, write, evaluate, bidders, one, all, shareOfOne: partOf(one, yearly), shareOfAll: partOf(all, yearly), assumptions };
}

/** @type {readonly End[]} */
const ends = ["low", "high"];

/** @param {number} one @param {number} other @returns {Range} */
function ordered(one, other) {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** @param {Pack} pack @param {Bank} bank */
function askedBy({ public: { questions, gates } }, bank) {
  const declared = gates.filter((each) => bank.gateOf.get(each.code)?.part === "declarations").length;
  return {
    questions: questions.length,
    words: questions.reduce((sum, each) => sum + (each.words || MOST_WORDS), 0),
    unlimited: questions.filter((each) => each.words === 0).length,
    gates: gates.length,
    documents: gates.length - declared + Math.min(declared, 1),
  };
}

/**
 * Return the hours that one bidder needs, as the bank's pages count them.
 *
 * @param {{words: number, gates: number}} asked
 * @param {Assume} assume
 * @returns {number} not rounded
 */
export function hoursToWrite({ words, gates }, assume) {
  return words / assume("words-per-hour") + (gates * assume("gate-minutes")) / MINUTES + assume("fixed-hours");
}

/** @param {{questions: number, words: number, gates: number}} asked @param {Assume} assume @returns {number} for one bid */
function hoursToEvaluate({ questions, words, gates }, assume) {
  const alone = words / assume("reading-words-per-hour") + (questions * assume("agree-minutes")) / MINUTES;
  return assume("evaluators") * alone + (gates * assume("check-minutes")) / MINUTES;
}

/** @param {Range} cost @param {number} yearly @returns {Range | null} in tenths of a per cent */
function partOf({ low, high }, yearly) {
  return yearly > 0 ? { low: whole((low * 1000) / yearly), high: whole((high * 1000) / yearly) } : null;
}
