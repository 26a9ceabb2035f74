/**
 * What the record lacks, even where totals are there: points that nobody looked at, and what else to mend before an award.
 * Values in, values out.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Gap} Gap
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./types.mjs").Marks} Marks
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {import("./types.mjs").Results} Results
 */

import { at, bidderLabel, gatesFailed, isBlank, isNoReason, isScore } from "./missing.mjs";
import { results } from "./scoring.mjs";

/**
 * Return each published point that an evaluator did not mark, for each bidder that no gate keeps out.
 *
 * An evaluator who marks an answer as not applicable leaves it to the others, but somebody has to judge it.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @returns {Gap[]} by bidder, question and evaluator
 */
export function gaps(contest, moderation) {
  return assessed(contest, moderation).flatMap(({ id, question }) =>
    judges(moderation, id, question).flatMap(({ evaluator, marks }) => {
      const row = at(at(marks?.grid, id), question.code) ?? [];
      return question.grid.flatMap((point, place) =>
        row[place]?.found ? [] : [{ evaluator, bidder: id, code: question.code, place: place + 1, point }],
      );
    }),
  );
}

/** @param {Contest} contest @param {Moderation} moderation @returns {{id: string, question: Question}[]} each answer that is assessed */
function assessed(contest, moderation) {
  const bidders = moderation.lineup.bidders.filter(({ id }) => gatesFailed(contest, moderation, id).length === 0);
  return bidders.flatMap(({ id }) => contest.questions.map((question) => ({ id, question })));
}

/**
 * @param {Moderation} moderation @param {string} id @param {Question} question
 * @returns {{evaluator: string, marks: Marks | undefined}[]} those who judge an answer; "" where all leave it to others
 */
function judges({ lineup, marks }, id, { code }) {
  const all = lineup.evaluators.map(({ id: evaluator }) => ({ evaluator, marks: marks.find((each) => each.evaluator.id === evaluator) }));
  const those = all.filter((each) => !at(at(each.marks?.scores, id), code)?.na);
  return those.length > 0 ? those : [{ evaluator: "", marks: undefined }];
}

/**
 * Return gaps in words, those of one evaluator in one answer together.
 *
 * @param {Contest} contest
 * @param {readonly Gap[]} found
 * @returns {string[]} whole sentences
 */
export function gapLines(contest, found) {
  const groups = Map.groupBy(found, ({ evaluator, bidder, code }) => JSON.stringify([evaluator, bidder, code]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const places = group.map((each) => each.place).join(", ");
    const points = group.length > 1 ? `points ${places}` : `point ${places}`;
    const where = first && `${bidderLabel(contest, first.bidder)}, ${first.code}`;
    return first ? [first.evaluator ? `${where}: Evaluator ${first.evaluator} has not assessed ${points}.` : `${where}: Nobody has assessed ${points}.`] : [];
  });
}

/** @param {string} who of those who are chosen @returns {string} */
export const leftOut = (who) => `${who} is chosen, but is left out in the results.`;

/**
 * Return what to mend before an award: what the totals lack, points and answers that were not assessed, interests that
 * were not declared, and ties that are left.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @returns {string[]} a sentence for each thing; empty where the record is whole
 */
export function beforeAward(contest, moderation) {
  const found = results(contest, moderation);
  return [
    ...found.missing,
    ...doubtsOn(contest, found, moderation.decision?.awarded ?? []),
    ...gapLines(contest, gaps(contest, moderation)),
    ...answersOpen(contest, moderation),
    ...interestsOpen(moderation),
    ...found.ties.flatMap((each) => (each.settled === "" ? [each.text] : [])),
  ];
}

/** @param {Contest} contest @param {Results} found @param {string[]} chosen ids @returns {string[]} where the results do not bear out the choice, in whole sentences */
export function doubtsOn(contest, { ready, bidders, first }, chosen) {
  const those = ready ? bidders.filter(({ id }) => chosen.includes(id)) : [];
  return those.flatMap(({ id, out }) => {
    const who = bidderLabel(contest, id);
    const behind = first.length > 0 && !first.includes(id) && !first.some((each) => chosen.includes(each));
    return out || behind ? [out ? leftOut(who) : `${who} is chosen, but is not first in the results.`] : [];
  });
}

/** @param {Contest} contest @param {Moderation} moderation @returns {string[]} */
function answersOpen(contest, moderation) {
  return assessed(contest, moderation).flatMap(({ id, question }) => {
    const { code, how } = question;
    const where = `${bidderLabel(contest, id)}, ${code}`;
    const lines = judges(moderation, id, question).flatMap(({ evaluator, marks }) => {
      const mark = at(at(marks?.scores, id), code);
      const [noScore, noReason] = [how !== "words" && !isScore(question, mark?.score), isNoReason(mark?.reason)];
      const lacks = noScore ? (noReason ? "no score and no reason" : "no score") : "no reason";
      return evaluator && (noScore || noReason) ? [`${where}: Evaluator ${evaluator} has given ${lacks}.`] : [];
    });
    return [...lines, ...(isBlank(at(at(moderation.agreed, id), code)?.present) ? [`${where}: say who was there when it was agreed.`] : [])];
  });
}

/** @param {Moderation} moderation @returns {string[]} */
function interestsOpen({ lineup, marks, panel }) {
  const said = new Map(marks.map((each) => [each.evaluator.id, each.conflicts]));
  return [
    ...lineup.evaluators.flatMap(({ id }) => (isBlank(said.get(id)) ? [`Evaluator ${id} has not said what interests there are, or that there are none.`] : [])),
    ...panel.flatMap(({ role, conflict }) => (isBlank(conflict) ? [`${role || "A member of the panel"}: no interest is declared, nor that there is none.`] : [])),
  ];
}
