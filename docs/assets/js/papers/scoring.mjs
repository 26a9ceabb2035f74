/**
 * The results of a moderation: points, totals, ranks. Values in, values out.
 *
 * No total is there until each agreed score has its reasons. Ranks and ties are exact, and the lowest price is that of the
 * offers that pass the gates and the minimum scores.
 *
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Fraction} Fraction
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {import("./types.mjs").Result} Result
 * @typedef {import("./types.mjs").Results} Results
 * @typedef {import("./placing.mjs").Placing} Placing
 * @typedef {import("./tally.mjs").Tally} Tally
 */

import { perCent, sumOf, WHOLE } from "../pack/weights.mjs";
import { exactly, lowestTerms, numberOf } from "./fraction.mjs";
import { abnormallyLow } from "./low-price.mjs";
import { at, bidderLabel, gatesFailed, isScore, missingIn, needsPrice } from "./missing.mjs";
import { placed } from "./placing.mjs";
import { isBelow, isOut, lowestOf, priceEarns, tallyOf } from "./tally.mjs";

/**
 * Return the results, as far as they may be seen.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @returns {Results}
 */
export function results(contest, moderation) {
  const missing = missingIn(contest, moderation);
  const abandoned = !!moderation.decision?.abandoned;
  const ready = missing.length === 0 && !abandoned;
  const tallies = talliesOf(contest, moderation);
  /** @type {Placing} */
  const placing = ready ? placed(contest, tallies) : { places: new Map(), first: [], ties: [] };
  const lowest = lowestOf(contest, tallies);
  return {
    ready,
    abandoned,
    missing,
    notes: ready ? notesOn(contest, moderation, tallies) : [],
    bidders: tallies.map((tally) => resultOf(contest, moderation, tally, ready, placing, lowest)),
    first: placing.first,
    ties: placing.ties,
  };
}

/** @param {Contest} contest @param {Moderation} moderation @returns {Tally[]} of all bidders, whole only where nothing is missing */
export function talliesOf(contest, moderation) {
  return moderation.lineup.bidders.map(({ id }) => {
    const price = at(moderation.prices, id) ?? null;
    return tallyOf(
      contest,
      { id, price: needsPrice(contest) && price !== null && price > 0 && Number.isFinite(price) ? exactly(price) : null, failed: gatesFailed(contest, moderation, id).length > 0 },
      (question) => agreedScore(moderation, id, question),
    );
  });
}

/** @param {Moderation} moderation @param {string} id @param {Question} question @returns {number | null} null for a blank */
export function agreedScore({ agreed }, id, question) {
  const score = at(at(agreed, id), question.code)?.score;
  return isScore(question, score) ? score : null;
}

/**
 * @param {Contest} contest @param {Moderation} moderation @param {Tally} tally @param {boolean} ready
 * @param {Placing} placing @param {Fraction | null} lowest
 * @returns {Result}
 */
function resultOf(contest, moderation, tally, ready, { places }, lowest) {
  const { id, price, below, failed } = tally;
  const { scale, mode } = contest;
  const place = places.get(id);
  const total = place?.total ?? null;
  // Whom a gate keeps out need not be scored, and what is scored in part has no sum.
  const whole = ready && !failed && mode === "scored";
  const weighed = whole ? contest.sections : [];
  const sum = (/** @type {string} */ section) => tally.sums.get(section) ?? 0;
  return {
    id,
    questions: Object.fromEntries(
      contest.questions.map((question) => {
        const score = agreedScore(moderation, id, question);
        return [question.code, { score, points: whole && question.how === "score" && score !== null ? (score * question.weight) / scale.most : null }];
      }),
    ),
    criteria: Object.fromEntries(weighed.map((each) => [each.id, sum(each.id) / scale.most])),
    means: Object.fromEntries(weighed.flatMap((each) => (each.weight > 0 ? [[each.id, sum(each.id) / each.weight]] : []))),
    price: total && contest.price.share > 0 ? numberOf(priceEarns(contest.price.share, price, lowest)) : null,
    total: total && numberOf(total),
    exact: total && lowestTerms(total),
    // Whether the mean of a criterion is too low can be told only once all of its scores are there.
    below: ready && !failed ? below : questionsBelow(contest, moderation, id),
    gateFailed: gatesFailed(contest, moderation, id),
    out: failed || (ready ? isOut(tally) : questionsBelow(contest, moderation, id).length > 0),
    passes: ready && !isOut(tally),
    rank: place?.rank ?? null,
    tied: place?.tied ?? false,
    settled: place?.settled ?? "",
  };
}

/** @param {Contest} contest @param {Moderation} moderation @param {string} id @returns {string[]} codes */
function questionsBelow({ questions }, moderation, id) {
  const below = questions.filter((question) => {
    const score = agreedScore(moderation, id, question);
    return score !== null && isBelow(question, score);
  });
  return below.map((each) => each.code);
}

/** @param {Contest} contest @param {Moderation} moderation @param {Tally[]} tallies @returns {string[]} what the numbers cannot say */
function notesOn(contest, { prices }, tallies) {
  const { sections, questions, price, mode } = contest;
  const sum = sumOf(questions, (each) => each.weight) + price.share;
  const priced = needsPrice(contest) ? tallies.filter((each) => !isOut(each)) : [];
  const low = abnormallyLow(priced.map(({ id }) => at(prices, id) ?? 0)).flatMap((place) => priced[place]?.id ?? []);
  return [
    ...(mode === "scored" && sum !== WHOLE ? [`The weights come to ${perCent(sum)} per cent, and not to 100.`] : []),
    ...sections.flatMap(({ title, minimum, weight }) =>
      minimum !== undefined && weight === 0 ? [`The minimum score of ${title} cannot be worked out, since nothing in it has a weight.`] : [],
    ),
    ...low.map((id) => `${bidderLabel(contest, id)}: the price is a fifth or more below the mean of the others. Ask how it can be, and give time to answer, before you decide.`),
  ];
}
