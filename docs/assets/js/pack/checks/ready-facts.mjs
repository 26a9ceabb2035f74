/**
 * What the points of "Ready?" look at, and the form of a point. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../types.mjs").ReadyPoint} ReadyPoint
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {{pack: Pack, bank: Bank, open: Pack["public"], kept: Pack["private"], questions: Worded[],
 *   regime: "psr" | "procurement-act" | "grant", compares: boolean, scored: boolean, judged: Worded[]}} Facts
 *   compares: whether several offers are set beside each other. judged: the questions whose answers pass, fail or score
 * @typedef {{id: string, when?: (facts: Facts) => boolean, missing: (facts: Facts) => string[],
 *   variant?: (facts: Facts, missing: string[]) => string, word?: (missing: string) => string,
 *   values?: (facts: Facts) => Record<string, string>, target: string | ((first: string, facts: Facts) => string)}} Rule
 *   missing: codes, ids of criteria or words for what is missing; none where the point holds. variant: which of several
 *   texts says what is missing. word: what something missing is called. values: what that text has besides the list
 */

import { wordedQuestions } from "../questions.mjs";
import { isFullRoute, routeOf } from "../routes.mjs";
import { said } from "../said.mjs";

const ALONE = new Set(["direct-a", "direct-b", "direct-c"]);
const SHOWN = 5;

/** @param {Pack} pack @param {Bank} bank @returns {Facts} */
export function factsOf(pack, bank) {
  const { route, mode } = pack.public;
  const questions = wordedQuestions(pack, bank);
  return {
    pack,
    bank,
    open: pack.public,
    kept: pack.private,
    questions,
    regime: routeOf(route).regime,
    compares: !ALONE.has(route),
    scored: mode === "scored",
    judged: questions.filter((each) => each.kind !== "narrative"),
  };
}

/** @param {Facts} facts @returns {boolean} whether key criteria, basic selection and a standstill are required */
export function isFull({ open }) {
  return isFullRoute(open.route);
}

/** @param {string | undefined} text @returns {boolean} */
export function isBlank(text) {
  return (text ?? "").trim() === "";
}

/** @param {boolean} missing @param {string} word @returns {string[]} */
export function lacking(missing, word) {
  return missing ? [word] : [];
}

/** @param {Rule} rule @param {Facts} facts @returns {ReadyPoint} */
export function pointOf({ id, missing, variant, word, values, target }, facts) {
  const { bank } = facts;
  const found = [...new Set(missing(facts))];
  const shown = found.map((each) => word?.(each) ?? bank.criterionOf.get(each)?.title ?? each);
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : "";
  const list = `${shown.slice(0, SHOWN).join(", ")}${more}`;
  const ok = found.length === 0;
  const field = typeof target === "string" ? target : target(found[0] ?? "", facts);
  const lacks = ["lacks", variant?.(facts, found)].filter(Boolean).join("-");
  const text = ok ? said(bank, `ready-${id}-holds`) : said(bank, `ready-${id}-${lacks}`, { list, ...values?.(facts) });
  // Where nothing is missing there is no first code: the point leads to the list.
  return { id, ok, text, target: field.replace(/\.(\.|$).*/, "") };
}
