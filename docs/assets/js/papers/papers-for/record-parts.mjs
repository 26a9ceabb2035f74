/**
 * Parts of a record of a decision: people, conflicts, criteria, and the reasons for what was asked.
 *
 * @typedef {import("../../pack/types.mjs").PrivatePart} PrivatePart
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {{contest: Contest, kept: PrivatePart, moderation: Moderation | null}} Held what a record is made from
 */

import { perCent } from "../../pack/weights.mjs";
import { at } from "../missing.mjs";
import { STAND_BACK } from "../sheets/forms.mjs";
import { dayOf, heading, labelled, says, table, toFill } from "./blocks.mjs";
import { titleOf } from "./questions.mjs";

/** @param {(string | false)[]} parts @param {string} [between] @returns {string} those that say something */
export function joined(parts, between = ", ") {
  return parts.filter(Boolean).join(between);
}

/** @param {(string | false)[]} parts @returns {string} those that say something, each as a sentence */
export function sentences(parts) {
  return joined(parts.map((each) => each && each.trim().replace(/(?<![.!?…])$/, ".")), " ");
}

/** @param {{role: string, name: string}} person @returns {string} "Chair (A Person)" */
function personOf({ role, name }) {
  return joined([role || name, role && name && `(${name})`], " ");
}

/** @param {Held} held @returns {Block[]} who judges, as the workbooks say it, or else the pack */
export function peopleBlocks({ kept, moderation }) {
  const panel = moderation?.panel ?? [];
  const members = panel.length > 0 ? panel : kept.panel.map((each) => ({ ...each, training: "" }));
  const rows = members.map((each) => [
    [...says(personOf(each)), ...says(each.organisation)],
    [...says(each.experience), ...labelled("Training", each.training)],
    each.scores ? "judges" : "does not judge",
  ]);
  return rows.length > 0
    ? table(["Who", "Experience and training", "Part"], [35, 45, 20], rows)
    : [toFill("people", "The people", "who judged the answers, each with a role, experience and training")];
}

const KEPT_OUT = "Regulation 21(4) keeps this person out of the decision.";
const NOT_KEPT_OUT = "Regulation 21(4) does not keep this person out of the decision.";

/**
 * Return every conflict that the pack, the panel or an evaluator's file names, and how it was managed.
 *
 * @param {Held} held
 * @returns {{who: string, what: string, managed: string}[]}
 */
function conflictsOf({ contest, kept, moderation }) {
  const pack = kept.conflicts.map(({ who, what, managed, when }) => ({ who, what, managed: sentences([managed, dayOf(when)]) }));
  const panel = (moderation?.panel ?? []).map((each) => {
    const rule = contest.route === "competitive" && each.recused && (each.recused === "yes" ? KEPT_OUT : NOT_KEPT_OUT);
    return { who: personOf(each), what: each.conflict, managed: joined([each.managed, rule], "\n") };
  });
  const files = (moderation?.marks ?? []).map(({ evaluator, conflicts }) => ({ who: evaluator.role, what: conflicts, managed: "" }));
  // The moderation workbook begins with what the pack says, and an evaluator's file is in it too.
  return [...pack, ...panel, ...files].filter(
    ({ who, what, managed }, at, all) =>
      !all.some((each, other) => other !== at && each.who === who && each.what === what && (each.managed.includes(managed) && (each.managed !== managed || other < at))),
  );
}

/** @param {Held} held @param {"what" | "managed"} field @returns {Block[]} who, and what was declared or how it was managed */
export function conflictTable(held, field) {
  const rows = conflictsOf(held).flatMap((each) => (each[field] ? [[each.who, says(each[field])]] : []));
  return table(["Who", field === "what" ? "What was declared" : "How it was managed"], [35, 65], rows);
}

/** @param {Held} held @returns {Block[]} */
export function conflictBlocks(held) {
  const declared = conflictTable(held, "what");
  return declared.length > 0 ? declared : [toFill("conflicts", "Conflicts", "each conflict that was declared or could arise, or that there was none")];
}

/** @param {Held} held @returns {Block[]} */
export function managedBlocks(held) {
  const decisions = ["The choice of the route", held.contest.mode === "scored" ? "The questions, weights and gates" : "The questions and gates", "The judging of the answers", "The choice that was made"];
  const rows = decisions.map((each, at) => [each, [toFill(`managed-${at + 1}`, each, "how conflicts were managed")]]);
  return [
    ...conflictTable(held, "managed"),
    ...says(held.contest.route === "competitive" ? STAND_BACK : ""),
    ...table(["Decision", "How conflicts were managed"], [35, 65], rows),
  ];
}

/** @param {Held} held @returns {Block[]} each criterion with its questions, and how it was taken into account */
export function criteriaBlocks({ contest, kept }) {
  const rows = contest.sections.map(({ id, title, weight, price, questions }) => {
    const said = reasonBlocks(kept, id);
    const share = `${perCent(weight + price)} per cent`;
    return [
      title,
      [
        ...says(contest.mode === "scored" ? (price > 0 ? `${share}, with price ${perCent(price)}` : share) : ""),
        ...says(joined(questions.map((each) => each.code)) || "no question"),
      ],
      said.length > 0 ? said : [toFill(`criterion-${id}`, title, "how this criterion was taken into account")],
    ];
  });
  return table([contest.regime === "psr" ? "Key criterion" : "Criterion", "Share and questions", "How it was taken into account"], [30, 25, 45], rows);
}

/** @param {PrivatePart} kept @param {string} key @returns {Block[]} none where the pack gives no reason */
function reasonBlocks({ reasons }, key) {
  const reason = at(reasons, key);
  return reason ? [...says(reason.why), ...labelled("Weight", reason.weight), ...labelled("Agreed", joined([reason.who, dayOf(reason.when)]))] : [];
}

/** @param {Held} held @returns {Block[]} why these questions and weights, gates and price */
export function askedBlocks({ contest, kept }) {
  const asked = contest.questions.map((each) => ({ key: each.code, title: titleOf(each), weight: each.how === "score" ? perCent(each.weight) : "none" }));
  const others = [["price", "Price"], ["gates", "Gates"], ["minimums", "Minimum scores"]].map(([key = "", title = ""]) => ({ key, title, weight: "" }));
  const rows = [...asked, ...others].map((each) => ({ ...each, why: reasonBlocks(kept, each.key) }));
  const unknown = joined(rows.slice(0, asked.length).flatMap(({ key, why }) => (why.length === 0 ? [key] : [])));
  const scored = contest.mode === "scored";
  const known = rows.filter((each) => each.why.length > 0 || asked.some(({ key }) => key === each.key));
  return [
    heading(2, scored ? "Why these questions and weights" : "Why these questions"),
    ...table(["Question", ...(scored ? ["Weight, per cent"] : []), "Why"], scored ? [40, 15, 45] : [50, 50], known.map(({ title, weight, why }) => [title, ...(scored ? [weight] : []), why])),
    ...(unknown ? [toFill("asked", "Why", scored ? `why these were asked, and why they have their weights: ${unknown}` : `why these were asked: ${unknown}`)] : []),
  ];
}
