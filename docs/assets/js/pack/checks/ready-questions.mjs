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
    target: "public.questions",
  },
  {
    id: "criteria",
    missing: ({ questions, bank }) => questions.filter((each) => !bank.criterionOf.has(each.criterion)).map((each) => each.code),
    target: (first) => `public.own.${first}.criterion`,
  },
  {
    id: "kinds",
    missing: ({ questions, bank, open }) => {
      const kinds = kindsOf(bank, open.mode);
      return questions.filter((each) => !kinds.includes(each.kind)).map((each) => each.code);
    },
    target: (first) => `public.questions.${first}`,
  },
  {
    id: "reasons",
    missing: (facts) => codes(facts, (code) => isBlank(facts.kept.reasons[code]?.why)),
    target: (first) => `private.reasons.${first}.why`,
  },
  {
    id: "agreed",
    missing: (facts) => codes(facts, (code) => isBlank(facts.kept.reasons[code]?.who) || isBlank(facts.kept.reasons[code]?.when)),
    target: (first) => `private.reasons.${first}.who`,
  },
  {
    id: "words",
    missing: ({ questions }) => questions.filter((each) => each.words === 0).map((each) => each.code),
    target: (first) => `public.questions.${first}.words`,
  },
  {
    id: "wording",
    missing: ({ pack, bank }) => [...new Set(wordingFindings(pack, bank).flatMap((each) => each.codes))],
    target: (first) => `public.questions.${first}.text`,
  },
  {
    id: "points",
    missing: ({ questions, open }) =>
      open.published ? questions.filter((each) => each.points.length === 0).map((each) => each.code) : ["published"],
    variant: ({ open }) => (open.published ? "" : "unpublished"),
    target: (first) => (first === "published" ? "public.published" : `public.questions.${first}.points`),
  },
  {
    id: "same-point",
    missing: ({ questions: all }) => samePoints(all).map((codes) => codes.join(" and ")),
    target: (first) => `public.questions.${first.split(" and ").at(-1)}.points`,
  },
];
