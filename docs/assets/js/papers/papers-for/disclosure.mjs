/**
 * What one bidder may be told about the decision: its own record and that of whoever was chosen, the reasons, conflicts
 * and people, and a log of what is withheld. It is made from the moderation file.
 *
 * Of other bidders nothing is in it. A text that speaks of one is withheld as a whole, with a line in the log.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("../types.mjs").Results} Results
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {import("./blocks.mjs").Paper} Paper
 * @typedef {{paper: Paper | null, problems: string[], notes: string[]}} Disclosure paper is null where there is any
 *   problem. notes: what to look at before it is sent. Both in whole sentences
 */

import { doubtsOn } from "../gaps.mjs";
import { results } from "../scoring.mjs";
import { dayOf, heading, labelled, paperOf, says, saysOrFill, toFill } from "./blocks.mjs";
import { leakFinder, leaks } from "./leaks.mjs";
import { gateTable, goldenTable, markBlocks, nameOf, resultBlocks } from "./marks.mjs";
import { conflictTable, joined, peopleBlocks } from "./record-parts.mjs";
import { logOfWithheld, withoutOthers } from "./withheld.mjs";

const NOTHING_KEPT = { reasons: {}, panel: [], conflicts: [], remarks: {}, told: [] };

/**
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @param {string} bidder the id of whom it is for
 * @param {string[]} [winners] ids; without them those whom the moderation file names
 * @returns {Disclosure}
 */
export function disclosurePaper(contest, moderation, bidder, winners = []) {
  const found = results(contest, moderation);
  const chosen = winners.length > 0 ? winners : (moderation.decision?.awarded ?? []);
  const problems = problemsOf(contest, moderation, bidder, found, chosen);
  if (problems.length > 0) {
    return { paper: null, problems, notes: [] };
  }
  const allowed = [...new Set([bidder, ...chosen])];
  const { safe, held } = withoutOthers(moderation, allowed, leakFinder(contest, moderation, allowed));
  const paper = paperOf(contest, "Information on the decision", `information-for-${bidder}.docx`, [
    ...toldBlocks(contest, safe, found),
    ...logOfWithheld(contest, allowed.slice(1), held),
  ]);
  const left = leaks(paper, contest, moderation, allowed);
  return left.length > 0
    ? { paper: null, problems: ["The paper is not made, because it would tell something about another.", ...left], notes: [] }
    : { paper, problems: [], notes: [...doubtsOn(contest, found, chosen).map((each) => `${each} Make sure of it before anything is sent.`), ...notesOf(contest, held)] };
}

/**
 * @param {Contest} contest @param {Moderation} moderation @param {string} bidder @param {Results} found
 * @param {string[]} chosen
 * @returns {string[]} why the paper cannot be made
 */
function problemsOf(contest, moderation, bidder, found, chosen) {
  const unknown = [bidder, ...chosen].filter((id) => !moderation.lineup.bidders.some((each) => each.id === id));
  if (moderation.print !== contest.print || moderation.issue !== contest.issue.number) {
    return ["The moderation file belongs to another pack, or to another issue of it."];
  }
  if (unknown.length > 0) {
    return [`The moderation file has no ${contest.people.bidder} ${joined(unknown)}.`];
  }
  if (!found.ready && !found.abandoned) {
    return ["Nothing can be told before the results are ready.", ...found.missing];
  }
  return chosen.length > 0 || found.abandoned ? [] : ["Say first who was chosen: the moderation file does not, and the results alone do not tell it."];
}

/** @param {Contest} contest @returns {string} what the law asks */
function lawOf({ route, regime, law }) {
  if (!law && regime !== "psr") {
    return "";
  }
  if (regime !== "psr") {
    return "The Provider Selection Regime does not apply to this route, and nor do its rules on what must be told.";
  }
  return route === "direct-a" || route === "direct-b"
    ? "This route has no standstill (regulation 12). What follows is from the record that regulation 24 requires."
    : "A provider that makes representations in the standstill is promptly given what it asks for of the record that regulation 24 requires (regulation 12(4)(b)), save where regulation 12(5) applies.";
}

const FROM_RECORD = "what else was asked for of the record that regulation 24 requires, such as how each key criterion was taken into account";

/** @param {Contest} contest @param {Moderation} safe @param {Results} found @returns {Block[]} */
function toldBlocks(contest, safe, found) {
  const [own, ...others] = safe.lineup.bidders.map((each) => nameOf(each, contest));
  const held = { contest, kept: NOTHING_KEPT, moderation: safe };
  const part = (/** @type {string} */ title, /** @type {Block[]} */ blocks) => (blocks.length > 0 ? [heading(1, title), ...blocks] : []);
  return [
    ...labelled("For", own ?? ""),
    ...labelled("Chosen", joined(others, "; ") || (found.abandoned ? "nobody, for it was abandoned" : own ?? "")),
    ...says(lawOf(contest), "Note"),
    ...part("The decision", [
      ...says(`${contest.routeLabel}. ${contest.modeLabel}.`),
      ...saysOrFill("reasons", "Reasons", "the reasons for the decision", safe.decision?.reasons ?? ""),
      ...saysOrFill("makers", "Who decided", "who made the decision, by role", ""),
      ...labelled("Decided on", dayOf(safe.decision?.date ?? "")),
      ...(contest.regime === "psr" ? [toFill("record", "From the record", FROM_RECORD)] : []),
    ]),
    ...part("Results", resultBlocks(contest, safe, { ...found, missing: [] })),
    ...part("Gates", gateTable(contest, safe)),
    ...part("Each question: comments, scores and reasons", markBlocks(contest, safe, true)),
    ...part("Social value across all answers", goldenTable(contest, safe)),
    ...part("Conflicts of interest, by role", [...conflictTable(held, "what"), ...conflictTable(held, "managed")]),
    ...part("Those who judged, by role", safe.panel.length > 0 ? peopleBlocks(held) : []),
  ];
}

/** @param {Contest} contest @param {string[]} held @returns {string[]} */
function notesOf({ price, people }, held) {
  return [
    ...held.map((what) => `${what}: this is withheld, because it speaks of another ${people.bidder}. Word it anew, or give the reason in the log.`),
    ...(price.formula === "lowest" && price.share > 0 ? ["The published formula lets anybody work out the lowest price from a price and what it earned."] : []),
    "Look at the log of what is withheld: each line needs a reason, and somebody who decided it.",
  ];
}
