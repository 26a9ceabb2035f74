/**
 * The questions of a pack: added, taken out, moved, weighed and worded. Each change returns a new pack and leaves the
 * old one as it was. The weights come to 1000 after each change.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Chosen} Chosen
 * @typedef {import("./types.mjs").Own} Own
 * @typedef {import("./types.mjs").Pack} Pack
 */

import { levelOf } from "./bank.mjs";
import { pointLines, pointsOf } from "./points.mjs";
import { balanced, isWeighed, suggested, WHOLE } from "./weights.mjs";

export const WORDS_STEP = 50;
export const MOST_WORDS = 63 * WORDS_STEP;
/** How many a pack takes: as many as a link can hold. */
export const MOST_QUESTIONS = 127;
const OWN_WORDS = 300;

/** @param {Pack} pack @param {string} code @returns {boolean} */
export function hasQuestion(pack, code) {
  return pack.public.questions.some((each) => each.code === code);
}

/** @param {Pack} pack @returns {boolean} whether it takes no more questions */
export function isFull(pack) {
  return pack.public.questions.length >= MOST_QUESTIONS;
}

/**
 * Add a question of the bank at the end. Its weight follows from its weighting and those of the others.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} code
 * @returns {Pack} the same where the pack has it or is full, or the bank does not have it
 */
export function addQuestion(pack, bank, code) {
  const question = bank.questionOf.get(code);
  if (!question || hasQuestion(pack, code) || isFull(pack)) {
    return pack;
  }
  return withNew(pack, bank, { code, weight: 0, words: inSteps(question.words) });
}

/** @param {Pack} pack @param {Bank} bank @param {Chosen} added @returns {Pack} */
function withNew(pack, bank, added) {
  const others = pack.public.questions.filter((each) => isWeighed(pack, bank, each.code));
  const levels = others.reduce((sum, each) => sum + levelOf(bank, each.code), 0);
  const weights = others.reduce((sum, each) => sum + each.weight, 0);
  const level = levelOf(bank, added.code);
  const weight = weights > 0 ? Math.max(1, Math.round((weights / levels) * level)) : WHOLE;
  return resettled(pack, bank, withQuestions(pack, bank, [...pack.public.questions, { ...added, weight }]));
}

/**
 * Return a pack whose questions are others than before. Weights that followed the weightings still do, so that
 * roundings do not add up.
 *
 * @param {Pack} before
 * @param {Bank} bank
 * @param {Pack} after
 * @returns {Pack}
 */
function resettled(before, bank, after) {
  const wanted = suggested(before, bank).public.questions;
  const followed = before.public.questions.every((each, at) => each.weight === wanted[at]?.weight);
  return followed ? suggested(after, bank) : after;
}

/** @param {Pack} pack @param {Bank} bank @param {Chosen[]} questions @param {string} [held] @returns {Pack} */
function withQuestions(pack, bank, questions, held) {
  return balanced({ ...pack, public: { ...pack.public, questions } }, bank, held);
}

/**
 * Take a question out, with the reason and the remark that were kept for it.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} code
 * @returns {Pack}
 */
export function removeQuestion(pack, bank, code) {
  const own = pack.public.own.filter((each) => each.code !== code);
  const left = {
    ...pack,
    public: { ...pack.public, own },
    private: {
      ...pack.private,
      reasons: without(pack.private.reasons, code),
      remarks: without(pack.private.remarks, code),
    },
  };
  const others = pack.public.questions.filter((each) => each.code !== code);
  return resettled(pack, bank, withQuestions(left, bank, others));
}

/**
 * @template {object} T
 * @param {T} fields
 * @param {string} name
 * @returns {T} without the optional field of that name
 */
function without(fields, name) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)));
}

/** @param {Pack} pack @param {string} code @param {number} steps down the list; negative for up @returns {Pack} */
export function move(pack, code, steps) {
  const { questions } = pack.public;
  const from = questions.findIndex((each) => each.code === code);
  const moved = questions[from];
  if (!moved) {
    return pack;
  }
  const others = questions.toSpliced(from, 1);
  const to = Math.min(Math.max(from + steps, 0), others.length);
  return setQuestions(pack, others.toSpliced(to, 0, moved));
}

/** @param {Pack} pack @param {Chosen[]} questions @returns {Pack} */
function setQuestions(pack, questions) {
  return { ...pack, public: { ...pack.public, questions } };
}

/** @param {Pack} pack @param {string} code @param {(question: Chosen) => Chosen} change @returns {Chosen[]} */
function changed(pack, code, change) {
  return pack.public.questions.map((each) => (each.code === code ? change(each) : each));
}

/** @param {Pack} pack @param {Bank} bank @param {string} code @param {number} weight in tenths @returns {Pack} */
export function setWeight(pack, bank, code, weight) {
  const whole = Math.min(Math.max(Math.round(weight), 0), WHOLE);
  return withQuestions(pack, bank, changed(pack, code, (each) => ({ ...each, weight: whole })), code);
}

/** @param {Pack} pack @param {string} code @param {boolean} locked @returns {Pack} */
export function lock(pack, code, locked) {
  return setQuestions(pack, changed(pack, code, (each) => (locked ? { ...each, locked } : without(each, "locked"))));
}

/** @param {Pack} pack @param {string} code @param {number} words 0 for no limit; rounded to steps of 50 @returns {Pack} */
export function setWords(pack, code, words) {
  return setQuestions(pack, changed(pack, code, (each) => ({ ...each, words: inSteps(words) })));
}

/** @param {number} words @returns {number} */
export function inSteps(words) {
  return Math.min(Math.max(Math.round(words / WORDS_STEP) * WORDS_STEP, 0), MOST_WORDS);
}

/** @param {Pack} pack @param {string} code @param {number | undefined} minimum its minimum score; none to take it away @returns {Pack} */
export function setMinimum(pack, code, minimum) {
  return setQuestions(
    pack,
    changed(pack, code, (each) => (minimum === undefined ? without(each, "minimum") : { ...each, minimum })),
  );
}

/**
 * Adapt a question's wording or points. What is the same as in the bank is not kept, so that it counts as not adapted.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string} code
 * @param {{text?: string, points?: string[]}} wording
 * @returns {Pack}
 */
export function setText(pack, bank, code, wording) {
  const original = bank.questionOf.get(code);
  return setQuestions(
    pack,
    changed(pack, code, ({ text: oldText, points: oldPoints, ...each }) => {
      const text = wording.text ?? oldText;
      const points = wording.points ?? oldPoints;
      const same = JSON.stringify(points) === JSON.stringify(original && pointLines(original.points));
      return {
        ...each,
        ...(text !== undefined && text !== original?.question ? { text } : {}),
        ...(points !== undefined && !same ? { points } : {}),
      };
    }),
  );
}

/**
 * Add a question that the bank does not have.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {Omit<Own, "code">} question
 * @returns {Pack} its code is the last one of "own"; the same pack where it is full
 */
export function addOwn(pack, bank, question) {
  if (isFull(pack)) {
    return pack;
  }
  const code = freeCode(pack, bank);
  const own = [...pack.public.own, { ...question, code }];
  return withNew({ ...pack, public: { ...pack.public, own } }, bank, { code, weight: 0, words: OWN_WORDS });
}

/** @param {Pack} pack @param {Bank} bank @returns {string} */
function freeCode(pack, bank) {
  const taken = new Set([...pack.public.own.map((each) => each.code), ...bank.questionOf.keys()]);
  let number = 1;
  while (taken.has(`own-${number}`)) {
    number += 1;
  }
  return `own-${number}`;
}

/** @param {Pack} pack @param {Bank} bank @param {string} code @param {Partial<Omit<Own, "code">>} fields @returns {Pack} */
export function setOwn(pack, bank, code, fields) {
  const own = pack.public.own.map((each) => (each.code === code ? { ...each, ...fields } : each));
  return balanced({ ...pack, public: { ...pack.public, own } }, bank);
}

/**
 * @typedef {{code: string, title: string, criterion: string, area: string, kind: import("./types.mjs").Kind,
 *   text: string, points: import("./types.mjs").Point[], notes: string[], words: number, weight: number, minimum: number | undefined, own: boolean,
 *   adapted: boolean, original: string}} Worded a question as it stands in the pack. original is the bank's wording,
 *   notes are its own for evaluators
 */

/**
 * Return the questions of a pack as they will be asked, in order.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Worded[]}
 */
export function wordedQuestions(pack, bank) {
  return pack.public.questions.map((chosen) => {
    const { code, words, weight, minimum } = chosen;
    const question = bank.questionOf.get(code);
    const own = pack.public.own.find((each) => each.code === code);
    const original = question?.question ?? "";
    const lines = own?.points ?? chosen.points;
    return {
      code,
      title: question?.title ?? "",
      criterion: own?.criterion ?? question?.criterion ?? "",
      area: question?.area ?? "",
      kind: own?.kind ?? question?.kind ?? "scored",
      text: own?.text ?? chosen.text ?? original,
      points: lines ? pointsOf(lines) : (question?.points ?? []),
      notes: question?.notes ?? [],
      words,
      weight,
      minimum,
      own: own !== undefined,
      adapted: chosen.text !== undefined || chosen.points !== undefined,
      original,
    };
  });
}
