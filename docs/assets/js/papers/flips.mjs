/**
 * Which single agreed scores decide: each that, one step higher or lower, changes who is first. Values in, values out.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Flip} Flip
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./tally.mjs").Tally} Tally
 */

import { missingIn } from "./missing.mjs";
import { placed } from "./placing.mjs";
import { agreedScore, talliesOf } from "./scoring.mjs";
import { tallyOf } from "./tally.mjs";

/**
 * Try each agreed score one step higher and one step lower, with all that follows: minimum scores, the lowest price, ties.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @returns {Flip[]} by bidder and question; empty while totals may not be seen, and where nobody is ranked
 */
export function flips(contest, moderation) {
  if (moderation.decision?.abandoned || missingIn(contest, moderation).length > 0) {
    return [];
  }
  const tallies = talliesOf(contest, moderation);
  const now = placed(contest, tallies).first.toSorted().join();
  return tallies.flatMap((tally, place) =>
    tries(contest, moderation, tally).flatMap(({ changed, ...tried }) => {
      const { first } = placed(contest, tallies.with(place, changed));
      return first.toSorted().join() === now ? [] : [{ ...tried, winner: first.length === 1 ? (first[0] ?? "") : "", first }];
    }),
  );
}

/** @param {Contest} contest @param {Moderation} moderation @param {Tally} tally @returns {{bidder: string, code: string, from: number, to: number, changed: Tally}[]} */
function tries(contest, moderation, tally) {
  return contest.questions.flatMap((question) => {
    const { code, scores } = question;
    const from = agreedScore(moderation, tally.id, question);
    if (from === null) {
      return [];
    }
    const step = scores.indexOf(from);
    return [scores[step - 1], scores[step + 1]].flatMap((to) => {
      if (to === undefined) {
        return [];
      }
      const changed = tallyOf(contest, tally, (each) => (each === question ? to : agreedScore(moderation, tally.id, each)));
      return [{ bidder: tally.id, code, from, to, changed }];
    });
  });
}
