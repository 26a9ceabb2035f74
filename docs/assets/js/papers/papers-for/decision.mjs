/**
 * The record of a decision, filled from the pack and, where there is one, from the moderation file. What neither can say
 * stands once as room to fill in.
 *
 * @typedef {import("../../pack/types.mjs").PrivatePart} PrivatePart
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("../types.mjs").Results} Results
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {import("./blocks.mjs").Paper} Paper
 * @typedef {import("./record-headings.mjs").Letter} Letter
 * @typedef {import("./record-parts.mjs").Held} Held
 * @typedef {Held & {found: Results | null}} Known
 */

import { doubtsOn } from "../gaps.mjs";
import { results } from "../scoring.mjs";
import { dayOf, heading, labelled, list, paperOf, says, saysOrFill, toFill } from "./blocks.mjs";
import { dateBlocks, factBlocks, logBlocks, sourceBlocks, stageBlocks } from "./facts.mjs";
import { gateTable, goldenTable, markBlocks, nameOf, resultBlocks } from "./marks.mjs";
import { LETTERS, notFor, purposeOf, titleOf } from "./record-headings.mjs";
import { askedBlocks, conflictBlocks, criteriaBlocks, joined, managedBlocks, peopleBlocks, sentences } from "./record-parts.mjs";

/**
 * @param {Contest} contest
 * @param {PrivatePart} kept of the same pack
 * @param {Moderation | null} [moderation] of the same issue
 * @returns {Paper}
 */
export function decisionPaper(contest, kept, moderation = null) {
  const known = { contest, kept, moderation, found: moderation && results(contest, moderation) };
  return paperOf(contest, "Record of the decision", "record.docx", [
    ...says(purposeOf(contest)),
    ...LETTERS.flatMap((letter) => {
      const not = notFor(contest, letter);
      return [heading(1, titleOf(contest, letter)), ...(not ? says(not) : PARTS[letter](known))];
    }),
    ...sourceBlocks(contest),
  ]);
}

const NOBODY = "Nobody is chosen, since the process was abandoned.";

/** @type {Record<Letter, (known: Known) => Block[]>} */
const PARTS = {
  a: awarded,
  b: ({ contest }) => [toFill("parties", "Parties", contest.route === "call-off" ? "each party to the framework agreement" : "each party to the framework agreement, if one is concluded")],
  c: ({ found }) => found?.abandoned ? says(NOBODY) : [toFill("address", "Address", "the address of each that is named above")],
  d: process,
  e: (known) => [...criteriaBlocks(known), ...(known.contest.regime === "psr" ? judged(known) : gatesOf(known))],
  f: ({ contest, ...known }) => [
    ...says(contest.route === "call-off" ? "This applies where the providers of the framework agreement competed (regulation 18(7)). If they did not, say so here and leave the rest empty." : ""),
    ...(contest.route === "call-off" ? [toFill("competed", "Competition", "whether they competed")] : []),
    ...(contest.regime === "psr" ? [...criteriaBlocks({ contest, ...known }), ...judged({ contest, ...known })] : answersOf({ contest, ...known })),
  ],
  g: reasons,
  h: conflictBlocks,
  i: managedBlocks,
  j: ({ moderation }) => saysOrFill("abandoned", "Date", "the date, only if it was abandoned", dayOf(moderation?.decision?.abandoned ?? "")),
};

/** @param {Known} known @returns {Block[]} whom the moderation file names, or who is first */
function awarded({ contest, moderation, found }) {
  const named = (/** @type {string[]} */ ids) => (moderation?.lineup.bidders ?? []).filter((each) => ids.includes(each.id)).map((each) => nameOf(each, contest));
  const chosen = named(moderation?.decision?.awarded ?? []);
  const first = joined(named(found?.first ?? []), "; ");
  if (found?.abandoned) {
    return says(NOBODY);
  }
  const doubts = found ? doubtsOn(contest, found, moderation?.decision?.awarded ?? []) : [];
  return chosen.length > 0 ? [...list(chosen), ...doubts.flatMap((each) => says(each))] : [...says(first && `First in the results: ${first}.`), toFill("chosen", "Who", "the name of each that is chosen")];
}

/** @param {Known} known @returns {Block[]} */
function process(known) {
  const { contest, kept, moderation } = known;
  const told = kept.told.map(({ number, who, how, when }) => `Issue ${number}: ${joined([who, how, dayOf(when)])}`);
  const changes = (moderation?.log ?? []).map(({ when, who, what, why, after }) => sentences([joined([dayOf(when), who]), what, why, after === true && "After the totals were seen"]));
  const facts = [factBlocks, dateBlocks, stageBlocks, logBlocks].flatMap((of) => of(contest));
  return [
    // Their headings stand below one of the record's.
    ...facts.map((each) => (each.kind === "heading" ? heading(2, each.text) : each)),
    ...(told.length > 0 ? [heading(2, "Who was told of each issue"), ...list(told)] : []),
    ...(changes.length > 0 ? [heading(2, "What was changed"), ...list(changes)] : []),
    heading(2, "Those who judged"),
    ...peopleBlocks(known),
    heading(2, "Those who decided"),
    ...saysOrFill("makers", "Who", "who made each decision, by name and role", moderation?.decision?.makers ?? ""),
    ...labelled("Decided on", dayOf(moderation?.decision?.date ?? "")),
  ];
}

/** @param {Known} known @returns {Block[]} */
function gatesOf({ contest, moderation }) {
  const asked = joined(contest.gates.map(({ code, title }) => `${title} (${code})`), "; ");
  const table = moderation ? gateTable(contest, moderation) : [];
  return [
    heading(2, "Gates"),
    ...says(asked ? "" : "The pack asks for no gates."),
    ...(asked && table.length === 0 ? [...says(`${asked}.`), toFill("gates", "Gates", "who met each gate, and how that was assessed")] : table),
  ];
}

/** @param {Known} known @returns {Block[]} */
function answersOf({ contest, moderation, found }) {
  const told =
    moderation && found
      ? [...resultBlocks(contest, moderation, found), ...list([...found.ties.map((each) => each.text), ...found.notes]), ...goldenTable(contest, moderation), ...markBlocks(contest, moderation, false)]
      : [toFill("answers", "Answers", "how each answer was judged, with what was agreed and why")];
  return [heading(2, "Answers"), ...(contest.questions.length > 0 ? told : says("The pack asks no questions."))];
}

/** @param {Known} known @returns {Block[]} */
function judged(known) {
  return [...gatesOf(known), ...answersOf(known)];
}

/** @param {Known} known @returns {Block[]} */
function reasons(known) {
  const { contest, moderation } = known;
  return [
    heading(2, "Why this route"),
    toFill("route", "Why this route", `why this route was followed: ${contest.routeLabel}${contest.route === "direct-c" ? ", and why the considerable change threshold is not met (regulation 6(10) to (12))" : ""}`),
    ...askedBlocks(known),
    // Where neither (e) nor (f) applies, the answers were judged all the same.
    ...(notFor(contest, "e") && notFor(contest, "f") ? judged(known) : []),
    heading(2, "Why this choice"),
    ...saysOrFill("choice", "Why this choice", "the reasons for the choice, with reference to the criteria", moderation?.decision?.reasons ?? ""),
  ];
}
