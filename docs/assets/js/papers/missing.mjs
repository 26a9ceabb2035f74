/**
 * What is missing before totals may be seen: agreed scores, their reasons, gates and prices. Values in, values out.
 *
 * A blank is never nought, and what an evaluator marks as not applicable is never a number.
 *
 * @typedef {import("./types.mjs").Agreed} Agreed
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {"strengths" | "weaknesses" | "notHigher" | "notLower" | "quoted"} ReasonField
 */

/** @type {Record<ReasonField, string>} */
export const REASONS = {
  strengths: "the strengths that decided",
  weaknesses: "the weaknesses that decided",
  notHigher: "why not one higher",
  notLower: "why not one lower",
  quoted: "the words of the answer, since nobody alone gave this score",
};

/** @template T @param {Record<string, T> | undefined} record @param {string} key @returns {T | undefined} only what is its own */
export function at(record, key) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** @param {string | undefined} text @returns {boolean} */
export function isBlank(text) {
  return !text?.trim();
}

/** @param {Contest} contest @param {string} id @returns {string} such as "Bidder A" */
export function bidderLabel({ people: { bidder } }, id) {
  return `${bidder.charAt(0).toUpperCase()}${bidder.slice(1)} ${id}`;
}

/** @param {Question} question @param {number | null | undefined} score @returns {score is number} whether it can be given */
export function isScore({ scores }, score) {
  return typeof score === "number" && scores.includes(score);
}

/** As many signs a reason has at least, the spaces around it aside. */
export const LEAST_REASON = 8;
export const REASON_RULE = `A reason is a few words, of at least ${LEAST_REASON} letters or other signs.`;

/** @param {string | undefined} text @returns {boolean} whether it is no reason by the rule */
export function isNoReason(text = "") {
  // As Excel trims it.
  return text.replaceAll(/ +/g, " ").replaceAll(/^ | $/g, "").length < LEAST_REASON;
}

/**
 * Return the reasons that an agreed score still needs.
 *
 * The highest score needs no weakness and the lowest no strength; an answer that is judged in words needs one of the two.
 *
 * @param {Question} question
 * @param {Agreed} agreed with a score, where there is one
 * @param {readonly (number | null)[]} alone what each evaluator gave; null for none
 * @returns {ReasonField[]}
 */
export function reasonsMissing(question, agreed, alone) {
  const { how, scores } = question;
  if (how === "words") {
    return isNoReason(agreed.strengths) && isNoReason(agreed.weaknesses) ? ["strengths", "weaknesses"] : [];
  }
  /** @type {ReasonField[]} */
  const needed = [];
  if (agreed.score !== scores[0]) {
    needed.push("strengths", "notLower");
  }
  if (agreed.score !== scores.at(-1)) {
    needed.push("weaknesses", "notHigher");
  }
  const given = alone.filter((each) => each !== null);
  if (given.length > 0 && !given.some((each) => each === agreed.score)) {
    needed.push("quoted");
  }
  return needed.filter((each) => isNoReason(agreed[each]));
}

/**
 * Return what each evaluator gave alone.
 *
 * @param {Question} question
 * @param {Moderation["marks"]} marks
 * @param {string} bidder
 * @returns {(number | null)[]} null where it is blank, not applicable or not on the scale
 */
export function givenAlone(question, marks, bidder) {
  return marks.map(({ scores }) => {
    const mark = at(at(scores, bidder), question.code);
    return mark && !mark.na && isScore(question, mark.score) ? mark.score : null;
  });
}

/**
 * Return the gates that a bidder does not meet.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @param {string} id
 * @returns {string[]} codes
 */
export function gatesFailed({ gates }, moderation, id) {
  return gates.map((each) => each.code).filter((code) => at(at(moderation.gates, id), code)?.answer === "not met");
}

/**
 * Return what is missing before totals may be seen. Nothing else is needed of a bidder that a gate keeps out.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @returns {string[]} a sentence for each thing
 */
export function missingIn(contest, moderation) {
  const { bidders } = moderation.lineup;
  if (bidders.length === 0) {
    return [`There is no ${contest.people.bidder} yet.`];
  }
  return bidders.flatMap(({ id }) => {
    const label = bidderLabel(contest, id);
    const failed = gatesFailed(contest, moderation, id);
    return failed.length > 0
      ? failed.flatMap((code) => (isBlank(at(at(moderation.gates, id), code)?.note) ? [`${label}, ${code}: say why this gate is not met.`] : []))
      : [...gatesOpen(contest, moderation, id, label), ...scoresOpen(contest, moderation, id, label), ...priceOpen(contest, moderation, id, label)];
  });
}

/** @param {Contest} contest @param {Moderation} moderation @param {string} id @param {string} label @returns {string[]} */
function gatesOpen({ gates }, moderation, id, label) {
  const open = gates.filter(({ code }) => at(at(moderation.gates, id), code)?.answer !== "met");
  return open.map(({ code }) => `${label}, ${code}: say whether this gate is met.`);
}

/** @param {Contest} contest @param {Moderation} moderation @param {string} id @param {string} label @returns {string[]} */
function scoresOpen({ questions }, { agreed, marks }, id, label) {
  return questions.flatMap((question) => {
    const found = at(at(agreed, id), question.code);
    const where = `${label}, ${question.code}`;
    if (question.how !== "words" && (found?.score ?? null) === null) {
      return [question.how === "pass" ? `${where}: there is no agreed result.` : `${where}: there is no agreed score.`];
    }
    if (question.how !== "words" && !isScore(question, found?.score)) {
      return [`${where}: ${found?.score} is no score that can be given.`];
    }
    if (!found) {
      return [`${where}: say what was found.`];
    }
    const lacks = reasonsMissing(question, found, givenAlone(question, marks, id));
    return lacks.length > 0 ? [`${where}: say ${lacks.map((each) => REASONS[each]).join(question.how === "words" ? " or " : ", ")}.`] : [];
  });
}

/** @param {Contest} contest @param {Moderation} moderation @param {string} id @param {string} label @returns {string[]} */
function priceOpen(contest, { prices }, id, label) {
  const price = at(prices, id) ?? null;
  if (!needsPrice(contest)) {
    return [];
  }
  if (price === null) {
    return [`${label}: there is no price.`];
  }
  return Number.isFinite(price) && price > 0 ? [] : [`${label}: the price has to be above nought.`];
}

/** @param {Contest} contest @returns {boolean} whether prices are compared */
export function needsPrice({ mode, price: { formula } }) {
  return formula === "lowest" && mode !== "narrative";
}
