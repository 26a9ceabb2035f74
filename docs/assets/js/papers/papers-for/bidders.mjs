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
import { askedPaper } from "./asked.mjs";
import { heading, list } from "./blocks.mjs";

/** The tag of the box for the name of the organisation that answers. No question has it as its code. */
export const ORGANISATION = "organisation";

/** @param {Contest} contest @returns {Paper} */
export function biddersPaper(contest) {
  const { bidder } = contest.people;
  const title = contest.route === "grant" ? "Application form" : `Questions and answers for ${bidder}s`;
  return askedPaper(contest, title, `for-${bidder}s`, instructions(contest), ({ code, title: asked, words = 0 }) => {
    const limit = words > 0 ? `, in at most ${grouped(words)} words` : "";
    return [{ kind: "answer", tag: code, title: asked, placeholder: `Write your answer here${limit}.`, words }];
  });
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
    published && "Answers are judged by what the question asks, and by the points and notes below it.",
    (contact || by("questions")) && asked,
    `Send in your ${offer}${by("offers")}, in the way that you were told.`,
  ];
  return [
    heading(1, "How to answer"),
    ...list(rules.flatMap((each) => each || []), true),
    { kind: "answer", tag: ORGANISATION, title: "Your organisation", placeholder: "Write the name of your organisation here.", words: 1 },
  ];
}
