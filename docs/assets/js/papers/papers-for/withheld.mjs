/**
 * What is withheld from a bidder, and why: it leaves out what is about others, and writes the log.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {import("./leaks.mjs").Finder} Finder
 */

import { heading, says, table, toFill } from "./blocks.mjs";

const HELD = "Withheld: see the log at the end.";
/** What of a chosen offer is its own: where a thing stands in it, its words, and notes on its gates. */
const ITS_OWN = new Set(["where", "quoted", "note"]);
const EMPTY_ROWS = 3;

/**
 * Return the moderation without names of people, without all that concerns other bidders, and without each text that
 * speaks of one.
 *
 * @param {Moderation} moderation
 * @param {string[]} allowed ids: the bidder first, then whoever was chosen
 * @param {Finder} find
 * @returns {{safe: Moderation, held: string[]}} held: what each withheld text is
 */
export function withoutOthers(moderation, allowed, find) {
  /** @type {Set<string>} */
  const held = new Set();
  /** @param {any} value @param {string} what @param {boolean} [other] whether it is of an offer that was chosen @returns {any} */
  const checked = (value, what, other = false) => {
    if (typeof value === "string" && find(value).length > 0) {
      held.add(what);
      return HELD;
    }
    if (Array.isArray(value)) {
      return value.map((each) => checked(each, what, other));
    }
    return typeof value === "object" && value !== null ? mapped(value, (each, key) => ((other && ITS_OWN.has(key)) || key === "present" ? "" : checked(each, what, other))) : value;
  };
  /** @template T @param {Record<string, T>} all @returns {Record<string, T>} */
  const own = (all) => Object.fromEntries(allowed.flatMap((id) => (Object.hasOwn(all, id) ? [[id, /** @type {T} */ (all[id])]] : [])));
  /** @template {object} T @param {Record<string, T>} all @param {string} what @returns {Record<string, T>} */
  const byCode = (all, what) => mapped(own(all), (codes, id) => mapped(codes, (each, code) => checked(each, `${what} on ${code}`, id !== allowed[0])));
  const { lineup, marks, agreed, gates, golden, panel, decision } = moderation;
  const safe = {
    ...moderation,
    lineup: { ...lineup, bidders: allowed.flatMap((id) => lineup.bidders.filter((each) => each.id === id)) },
    marks: marks.map((each) => ({
      ...each,
      evaluator: { id: each.evaluator.id, role: checked(each.evaluator.role, "The role of an evaluator") },
      scores: byCode(each.scores, `The comment of evaluator ${each.evaluator.id}`),
      grid: byCode(each.grid, `A place that evaluator ${each.evaluator.id} noted`),
      conflicts: checked(each.conflicts, `What evaluator ${each.evaluator.id} declared`),
    })),
    agreed: byCode(agreed, "A reason of the panel"),
    gates: byCode(gates, "A note"),
    golden: mapped(own(golden), (each, id) => checked(each, "What was seen across an offer", id !== allowed[0])),
    panel: panel.map((each) => checked({ ...each, name: "" }, "What is recorded of a member of the panel")),
    ...(decision ? { decision: { ...decision, makers: "", reasons: checked(decision.reasons, "The reasons for the decision") } } : {}),
  };
  return { safe, held: [...held] };
}

/** @template {object} T @param {T} fields @param {(value: any, key: string) => unknown} change @returns {T} */
function mapped(fields, change) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, change(each, key)])));
}

/**
 * Return the log. Its reasons are proposals: people look at each, and say who decided.
 *
 * @param {Contest} contest
 * @param {string[]} chosen ids of whoever was chosen, besides the bidder
 * @param {string[]} held
 * @returns {Block[]}
 */
export function logOfWithheld({ regime, people }, chosen, held) {
  const because = (/** @type {"a" | "b"} */ letter) => {
    const why = letter === "a" ? "It would prejudice legitimate commercial interests" : "It might prejudice fair competition between providers";
    return regime === "psr" ? `${why}: regulation 12(5)(${letter}).` : `${why}.`;
  };
  const rows = [
    [`All that concerns any other ${people.bidder}, and the log of changes`, because("b")],
    ...(chosen.length > 0 ? [[`Of the ${people.offer} that was chosen: its price, its words, and where each thing stands in it`, because("a")]] : []),
    ["The names of people, who are told by their roles, and who was there", ""],
    ...held.map((what) => [`${what}: it speaks of another ${people.bidder}`, because("b")]),
    ...Array.from({ length: EMPTY_ROWS }, () => ["", ""]),
  ].map(([what = "", why = ""], at) => [
    what || [toFill(`what-${at + 1}`, "What", "what is withheld")],
    [toFill(`why-${at + 1}`, "Why", "why it is withheld", why)],
    [toFill(`who-${at + 1}`, "Decided", "by whom and when")],
  ]);
  const rule = "Information need not be given where that would prejudice the legitimate commercial interests of any person (a), might prejudice fair competition between providers (b), or would otherwise be contrary to the public interest (c): regulation 12(5).";
  return [heading(1, "What is withheld, and why"), ...says(regime === "psr" ? rule : ""), ...table(["What", "Why", "Decided by and when"], [40, 35, 25], rows)];
}
