/**
 * Points of "Ready?" on how answers are judged and compared.
 *
 * @typedef {import("./ready-facts.mjs").Facts} Facts
 * @typedef {import("./ready-facts.mjs").Rule} Rule
 */

import { criterionShares, perCent, totalOf, WHOLE } from "../weights.mjs";
import { isBlank, isFull, lacking } from "./ready-facts.mjs";

/** @param {Facts} facts @returns {string[]} the ids of criteria that count nothing, and nobody said why */
function unexplained({ pack, bank, kept, questions, scored }) {
  const asked = new Set(questions.map((each) => each.criterion));
  const none = criterionShares(pack, bank).filter((each) => (scored ? each.weight === 0 : !asked.has(each.id)));
  return none.map((each) => each.id).filter((id) => isBlank(kept.reasons[id]?.why));
}

/** @param {Facts} facts @returns {boolean} whether a minimum score is set anywhere */
function hasMinimum({ questions, open }) {
  return questions.some((each) => each.minimum !== undefined) || Object.keys(open.minimums).length > 0;
}

const NO_MINIMUM = "a minimum score";

/** @param {Facts} facts @returns {string[]} */
function badMinimums(facts) {
  const top = Math.max(...facts.bank.scale.steps.map((each) => each.score));
  const above = facts.questions.filter((each) => (each.minimum ?? 0) > top).map((each) => each.code);
  const criteria = Object.entries(facts.open.minimums).flatMap(([id, least]) => (least > top ? [id] : []));
  const unsaid = !hasMinimum(facts) && isBlank(facts.kept.reasons.minimums?.why);
  return [...above, ...criteria, ...lacking(unsaid, NO_MINIMUM)];
}

/** @param {string} key a code, or a criterion's id @param {Facts} facts @returns {string} */
function minimumOf(key, { open }) {
  return Object.hasOwn(open.minimums, key) ? `public.minimums.${key}` : `public.questions.${key}.minimum`;
}

/** @param {Facts} facts @returns {string[]} */
function badPrice({ open: { price }, kept }) {
  const unsaid = isBlank(kept.reasons.price?.why);
  return [
    ...lacking(price.formula === "lowest" && price.share === 0, "the share of price"),
    ...lacking(price.formula === "fixed" && price.fixed === 0, "the fixed price"),
    ...lacking(price.formula === "none" && unsaid, "why price is not compared"),
  ];
}

const buys = (/** @type {Facts} */ { regime, compares, open }) => regime !== "grant" && compares && open.mode !== "narrative";

/** @type {ReadonlyMap<import("../types.mjs").Route, import("../types.mjs").Mode>} routes that one mode does not fit */
const UNFIT = new Map([
  ["direct-a", "scored"],
  ["direct-b", "scored"],
  ["competitive", "narrative"],
]);

/** @type {readonly Rule[]} */
export const ON_SCORES = [
  {
    id: "mode",
    when: ({ open }) => UNFIT.has(open.route),
    missing: ({ open }) => lacking(UNFIT.get(open.route) === open.mode, open.mode),
    variant: ({ compares }) => (compares ? "" : "alone"),
    target: "public.mode",
  },
  {
    id: "weights",
    when: ({ scored }) => scored,
    missing: ({ pack }) => lacking(totalOf(pack) !== WHOLE, perCent(totalOf(pack))),
    target: "public.criteria",
  },
  {
    id: "weight-reasons",
    when: ({ scored }) => scored,
    missing: ({ questions, kept }) => questions.map((each) => each.code).filter((code) => isBlank(kept.reasons[code]?.weight)),
    target: (first) => `private.reasons.${first}.weight`,
  },
  {
    id: "nought",
    when: isFull,
    missing: unexplained,
    target: (first) => (first === "" ? "public.criteria" : `private.reasons.${first}.why`),
  },
  {
    id: "minimums",
    when: ({ scored }) => scored,
    missing: badMinimums,
    variant: (_facts, [first]) => (first === NO_MINIMUM ? "" : "off-scale"),
    target: (first, facts) => (first === NO_MINIMUM ? "public.minimums" : minimumOf(first, facts)),
  },
  {
    id: "floors",
    when: ({ open }) => open.mode === "pass-fail",
    missing: ({ judged }) => judged.filter((each) => (each.minimum ?? 0) === 0).map((each) => each.code),
    target: (first) => `public.questions.${first}.minimum`,
  },
  {
    id: "no-scores",
    when: ({ open }) => open.mode === "narrative",
    missing: ({ questions, open }) => [
      ...questions.filter((each) => each.minimum !== undefined).map((each) => each.code),
      ...Object.keys(open.minimums),
      ...lacking(open.price.share > 0, "price"),
    ],
    target: (first, facts) => (first === "price" ? "public.price.share" : minimumOf(first, facts)),
  },
  {
    id: "tie",
    when: ({ compares, open }) => compares && open.mode !== "narrative",
    missing: ({ open }) => lacking(isBlank(open.tie), "tie"),
    variant: ({ scored }) => (scored ? "" : "passing"),
    target: "public.tie",
  },
  {
    id: "price",
    when: buys,
    missing: badPrice,
    target: (first) => (first === "why price is not compared" ? "private.reasons.price.why" : "public.price"),
  },
  {
    id: "no-price",
    when: ({ regime }) => regime === "grant",
    missing: ({ open }) => lacking(open.price.share > 0, "price"),
    target: "public.price.share",
  },
];
