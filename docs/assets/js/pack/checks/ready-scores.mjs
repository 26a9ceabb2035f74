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
    holds: "The way of judging fits the route.",
    lacks: (_list, { compares }) =>
      compares
        ? "This process assesses offers against award criteria (regulation 11). We suggest scores, or pass or fail with a rule for who wins."
        : "Nobody is ranked in this process. We suggest pass or fail, or a narrative.",
    target: "public.mode",
  },
  {
    id: "weights",
    when: ({ scored }) => scored,
    missing: ({ pack }) => lacking(totalOf(pack) !== WHOLE, perCent(totalOf(pack))),
    holds: "All weights come to 100 per cent.",
    lacks: (list) => `All weights together come to ${list} per cent, and not to 100.`,
    target: "public.criteria",
  },
  {
    id: "weight-reasons",
    when: ({ scored }) => scored,
    missing: ({ questions, kept }) => questions.map((each) => each.code).filter((code) => isBlank(kept.reasons[code]?.weight)),
    holds: "Each weight has a reason.",
    lacks: (list) => `Say why it counts as much as it does: ${list}.`,
    target: (first) => `private.reasons.${first}.weight`,
  },
  {
    id: "nought",
    when: isFull,
    missing: unexplained,
    holds: "Each key criterion counts, or the pack says how it was taken into account.",
    lacks: (list) => `These key criteria count for nothing. Say how they were taken into account: ${list}.`,
    target: (first) => (first === "" ? "public.criteria" : `private.reasons.${first}.why`),
  },
  {
    id: "minimums",
    when: ({ scored }) => scored,
    missing: badMinimums,
    holds: "The pack says which score is too low, or why none is.",
    lacks: (list) => (list === NO_MINIMUM ? "Set a minimum score, or say why there is none." : `This minimum score is not on the scale: ${list}.`),
    target: (first, facts) => (first === NO_MINIMUM ? "public.minimums" : minimumOf(first, facts)),
  },
  {
    id: "floors",
    when: ({ open }) => open.mode === "pass-fail",
    missing: ({ judged }) => judged.filter((each) => (each.minimum ?? 0) === 0).map((each) => each.code),
    holds: "Each question has a lowest score that passes.",
    lacks: (list) => `Set the lowest score that passes: ${list}.`,
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
    holds: "A narrative has no scores: no minimum score, and no share for price.",
    lacks: (list) => `A narrative has no scores. Take out the minimum score, or the share of price: ${list}.`,
    target: (first, facts) => (first === "price" ? "public.price.share" : minimumOf(first, facts)),
  },
  {
    id: "tie",
    when: ({ compares, open }) => compares && open.mode !== "narrative",
    missing: ({ open }) => lacking(isBlank(open.tie), "tie"),
    holds: "The pack says what happens when two end level.",
    lacks: (_list, { scored }) => (scored ? "Say what happens when two end level." : "Say who is chosen when more than one passes."),
    target: "public.tie",
  },
  {
    id: "price",
    when: buys,
    missing: badPrice,
    holds: "The pack says how price counts.",
    lacks: (list) => `Say how price counts. This is missing: ${list}.`,
    target: (first) => (first === "why price is not compared" ? "private.reasons.price.why" : "public.price"),
  },
  {
    id: "no-price",
    when: ({ regime }) => regime === "grant",
    missing: ({ open }) => lacking(open.price.share > 0, "price"),
    holds: "A grant has a budget, and no price that is scored.",
    lacks: () => "A grant has a budget, and no price that is scored. Set the share of price to nought.",
    target: "public.price.share",
  },
];
