/**
 * The paper for those who answer: all that they are told, with room for each answer.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").DateFacts} DateFacts
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {import("./blocks.mjs").Paper} Paper
 */

import { WORD_RULE } from "../../pack/answers.mjs";
import { dayInWords, grouped } from "../../pack/checks/figures.mjs";
import { ANSWER, answerWithin, ORGANISATION as NAME_HINT } from "../known/hints.mjs";
import { own } from "../known/own.mjs";
import { askedPaper } from "./asked.mjs";
import { heading, list, says } from "./blocks.mjs";
import { NOTES, titleOf } from "./questions.mjs";

/** The tag of the box for the name of the organisation that answers. No question has it as its code. */
export const ORGANISATION = "organisation";

/** How the paper of a grant is called, and that of any other route: empty, and with answers in it. */
const ENDS = {
  grant: ["for-applicants.docx", "answers-of-applicants.docx"],
  other: ["for-bidders.docx", "answers-of-bidders.docx"],
};

/** @param {Contest} contest @param {boolean} [filled] whether answers are put into it @returns {Paper} */
export function biddersPaper(contest, filled = false) {
  const isGrant = contest.route === "grant";
  const title = isGrant ? "Application form" : `Questions and answers for ${contest.people.bidder}s`;
  const [empty = "", answered = ""] = ENDS[isGrant ? "grant" : "other"];
  return askedPaper(contest, title, filled ? answered : empty, instructions(contest), room, room, notes(contest));
}

/** @param {{code: string, title: string, words?: number}} asked @returns {Block[]} */
function room({ code, title, words = 0 }) {
  return [{ kind: "answer", tag: code, title, placeholder: own(words > 0 ? answerWithin(grouped(words)) : ANSWER), words }];
}

/** @param {Contest} contest @returns {Block[]} after the form, since they are for others, and scores may rest on them */
function notes({ published, questions }) {
  const all = questions.flatMap((each) => (published && each.notes.length > 0 ? [heading(2, titleOf(each)), ...list(each.notes)] : []));
  return all.length > 0 ? [heading(1, NOTES), ...says("Those who judge have these notes beside each answer."), ...all] : [];
}

/** @param {Contest} contest @returns {Block[]} */
function instructions({ people, dates, contact, published, questions }) {
  const { offer, bidder } = people;
  const by = (/** @type {DateFacts["name"]} */ name) => {
    const day = dates.find((each) => each.name === name)?.day;
    return day ? ` by ${dayInWords(day)}` : "";
  };
  const asked = `Send questions${contact && ` to ${contact}`}${by("questions")}. The answers are given to all ${bidder}s alike.`;
  const rules = [
    "Write each answer into the box below its question. Line breaks and lists are kept.",
    "Leave the boxes where they are: each carries the code of its question, by which your answer is found.",
    questions.some((each) => each.words > 0) && `Keep to the limit of each answer. ${WORD_RULE}`,
    published && "Answers are judged by what the question asks, by the points below it, and by the notes at the end.",
    (contact || by("questions")) && asked,
    `Send in your ${offer}${by("offers")}, in the way that you were told.`,
  ];
  return [
    heading(1, "How to answer"),
    ...list(rules.flatMap((each) => each || []), true),
    { kind: "answer", tag: ORGANISATION, title: "Your organisation", placeholder: own(NAME_HINT), words: 1 },
  ];
}
