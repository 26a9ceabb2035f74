/**
 * Points of "Ready?" on the questions of a pack.
 *
 * @typedef {import("./ready-facts.mjs").Facts} Facts
 * @typedef {import("./ready-facts.mjs").Rule} Rule
 */

import { kindsOf } from "../bank.mjs";
import { samePoints } from "./overlap.mjs";
import { isBlank, lacking } from "./ready-facts.mjs";
import { wordingFindings } from "./wording.mjs";

/** @param {Facts} facts @param {(code: string) => boolean} lacks @returns {string[]} the codes that lack it */
function codes({ questions }, lacks) {
  return questions.map((each) => each.code).filter(lacks);
}

/** @type {readonly Rule[]} */
export const ON_QUESTIONS = [
  {
    id: "questions",
    missing: ({ questions }) => lacking(questions.length === 0, "questions"),
    holds: "The pack has questions.",
    lacks: () => "The pack has no question yet.",
    target: "public.questions",
  },
  {
    id: "criteria",
    missing: ({ questions, bank }) => questions.filter((each) => !bank.criterionOf.has(each.criterion)).map((each) => each.code),
    holds: "Each question belongs to a criterion, so that the criteria can be published.",
    lacks: (list) => `Say which criterion each question belongs to: ${list}.`,
    target: (first) => `public.own.${first}.criterion`,
  },
  {
    id: "kinds",
    missing: ({ questions, bank, open }) => {
      const kinds = kindsOf(bank, open.mode);
      return questions.filter((each) => !kinds.includes(each.kind)).map((each) => each.code);
    },
    holds: "Each question can be judged in the way that the pack has chosen.",
    lacks: (list) => `The way of judging does not take this kind of question: ${list}.`,
    target: (first) => `public.questions.${first}`,
  },
  {
    id: "reasons",
    missing: (facts) => codes(facts, (code) => isBlank(facts.kept.reasons[code]?.why)),
    holds: "Each question has a reason.",
    lacks: (list) => `Say why you ask: ${list}.`,
    target: (first) => `private.reasons.${first}.why`,
  },
  {
    id: "agreed",
    missing: (facts) => codes(facts, (code) => isBlank(facts.kept.reasons[code]?.who) || isBlank(facts.kept.reasons[code]?.when)),
    holds: "For each question the pack says who agreed to it, and when.",
    lacks: (list) => `Say who agreed, and when; a role is enough: ${list}.`,
    target: (first) => `private.reasons.${first}.who`,
  },
  {
    id: "words",
    missing: ({ questions }) => questions.filter((each) => each.words === 0).map((each) => each.code),
    holds: "Each answer has a word limit.",
    lacks: (list) => `Set a word limit: ${list}.`,
    target: (first) => `public.questions.${first}.words`,
  },
  {
    id: "wording",
    missing: ({ pack, bank }) => [...new Set(wordingFindings(pack, bank).flatMap((each) => each.codes))],
    holds: "Own and adapted wording keeps to the rules of the bank.",
    lacks: (list) => `Look at the wording once more: ${list}.`,
    target: (first) => `public.questions.${first}.text`,
  },
  {
    id: "points",
    missing: ({ questions, open }) =>
      open.published ? questions.filter((each) => each.points.length === 0).map((each) => each.code) : ["published"],
    holds: "The points of good answers and the notes for evaluators are published, so they bind those who write and those who judge.",
    lacks: (list, { open }) =>
      open.published
        ? `Say what a good answer shows: ${list}.`
        : "The points of good answers and the notes for evaluators are not published. Then they are a reading aid only: they stand in no grid, and are no reason for a score. Publish them if they are to count.",
    target: (first) => (first === "published" ? "public.published" : `public.questions.${first}.points`),
  },
  {
    id: "same-point",
    missing: ({ questions: all }) => samePoints(all).map((codes) => codes.join(" and ")),
    holds: "No two questions hold the same point of a good answer.",
    lacks: (list) => `The same point would count twice: ${list}.`,
    target: (first) => `public.questions.${first.split(" and ").at(-1)}.points`,
  },
];
