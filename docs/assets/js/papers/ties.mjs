/**
 * What the published rule for a tie decides. Only the rules that the pack proposes can be worked out; any other, and lots,
 * are for people to apply. Nothing breaks a tie silently.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Fraction} Fraction
 * @typedef {import("./types.mjs").Section} Section
 * @typedef {import("./tally.mjs").Tally} Tally
 * @typedef {(one: Tally, other: Tally) => number | null} Key the better one first; null where it cannot be said
 * @typedef {{words: string, keys: Key[]}} TieRule
 */

import { programs } from "./known/own.mjs";
import { tieRules } from "./known/ties.mjs";
import { compared, plus } from "./fraction.mjs";
import { bidderLabel } from "./missing.mjs";
import { priceEarns } from "./tally.mjs";

/** Stands where a rule names what is sent in, which a hub may have called otherwise before. */
const NOUN = "\0";

/** @param {string} rule with NOUN @param {string} tie @returns {boolean} whether this is what the pack says, with any word */
function isSaid(rule, tie) {
  const [start = "", end = ""] = rule.split(NOUN);
  return tie.startsWith(start) && tie.endsWith(end) && /^\p{L}+$/u.test(tie.slice(start.length, -end.length));
}

/**
 * Return the published rule where it can be worked out.
 *
 * @param {Contest} contest
 * @param {Fraction | null} lowest the lowest price of the offers that pass
 * @returns {TieRule | null}
 */
export function tieRule(contest, lowest) {
  const { mode, tie, price, questions, people } = contest;
  const priced = price.formula === "lowest";
  const marks = questions.some((each) => each.how === "floor");
  const rules = (/** @type {string} */ offer, /** @type {import("./known/own.mjs").Pick | undefined} */ pick = undefined) => tieRules(offer, mode, priced, marks, pick);
  const said = rules(people.offer).indexOf(tie);
  const at = said < 0 ? rules(NOUN, programs).findIndex((each) => isSaid(each, tie)) : said;
  if (mode === "scored") {
    return [
      { words: "more marks for the criterion that counts most, then the next", keys: criterionKeys(contest, lowest) },
      ...(priced ? [PRICE] : []),
    ][at] ?? null;
  }
  return at === 0 && (priced || marks) ? (priced ? PRICE : MARKS) : null;
}

/** @type {TieRule} */
const PRICE = { words: "the lower price", keys: [(one, other) => (one.price && other.price ? compared(one.price, other.price) : null)] };
/** @type {TieRule} */
const MARKS = { words: "more marks in all", keys: [(one, other) => other.marks - one.marks] };

/**
 * Return a key for each weight that a criterion has, the highest first. Criteria of the same weight decide together, and
 * only where they do not disagree: no rule says which of them comes next.
 *
 * @param {Contest} contest
 * @param {Fraction | null} lowest
 * @returns {Key[]}
 */
function criterionKeys(contest, lowest) {
  const weightOf = (/** @type {Section} */ each) => each.weight + each.price;
  const groups = [...Map.groupBy(contest.sections.filter((each) => weightOf(each) > 0), weightOf)];
  groups.sort(([one], [other]) => other - one);
  return groups.map(([, sections]) => (one, other) => {
    const signs = new Set(sections.map((each) => compared(marksFor(other, each, contest, lowest), marksFor(one, each, contest, lowest))));
    signs.delete(0);
    return signs.size > 1 ? null : ([...signs][0] ?? 0);
  });
}

/** @param {Tally} tally @param {Section} section @param {Contest} contest @param {Fraction | null} lowest @returns {Fraction} with the price inside */
function marksFor({ sums, price }, { id, price: share }, { scale }, lowest) {
  return plus({ n: BigInt(sums.get(id) ?? 0), d: BigInt(scale.most) }, priceEarns(share, price, lowest));
}

/**
 * @param {readonly Tally[]} tallies
 * @param {(one: Tally, other: Tally) => number} order
 * @returns {Tally[][]} the best first, those who are level together
 */
export function levels(tallies, order) {
  /** @type {Tally[][]} */
  const groups = [];
  for (const tally of tallies.toSorted(order)) {
    const [last] = groups.at(-1) ?? [];
    if (last && order(last, tally) === 0) {
      groups.at(-1)?.push(tally);
    } else {
      groups.push([tally]);
    }
  }
  return groups;
}

/**
 * Break a tie as far as a rule does.
 *
 * @param {readonly Key[]} keys
 * @param {Tally[]} group who are level
 * @returns {Tally[][]} the best first, those who are still level together
 */
export function settledBy([key, ...rest], group) {
  if (!key || group.length === 1 || group.some((one) => group.some((other) => key(one, other) === null))) {
    return [group];
  }
  return levels(group, (one, other) => key(one, other) ?? 0).flatMap((part) => settledBy(rest, part));
}

/**
 * Say who is level, and what the published rule makes of it.
 *
 * @param {Contest} contest
 * @param {Tally[][]} parts as they were settled
 * @param {string} words the rule, "" where it cannot be worked out
 * @returns {string} whole sentences
 */
export function tieText(contest, parts, words) {
  const { mode, tie, price } = contest;
  const named = (/** @type {Tally[]} */ part) => listed(part.map((each) => bidderLabel(contest, each.id)));
  const all = named(parts.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  const rule = tie === "" ? "no rule for this is published" : "apply the published rule";
  const passed = price.formula === "lowest" ? `${all} pass with the same price.` : `${all} pass.`;
  return [
    mode === "scored" ? `${all} end level.` : passed,
    ...(parts.length > 1 ? [`By the published rule (${words}) the order is ${parts.map(named).join(", then ")}.`] : []),
    ...parts.flatMap((part) => (part.length > 1 ? [`${named(part)} are tied: ${rule}.`] : [])),
  ].join(" ");
}

/** @param {string[]} items at least one @returns {string} "A, B and C" */
function listed(items) {
  return [items.slice(0, -1).join(", "), ...items.slice(-1)].filter((each) => each !== "").join(" and ");
}
