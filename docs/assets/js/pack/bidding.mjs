/**
 * What a bidder holds while answering a pack: drafts by code, ticked points, and answers to questions that are gone.
 * Each change returns a new one and leaves the old one as it was.
 *
 * @typedef {import("./types.mjs").Answer} Answer
 * @typedef {import("./types.mjs").AnswerFile} AnswerFile
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./answers.mjs").Matched} Matched
 * @typedef {{text: string, points: number[], updated: string}} Draft
 * @typedef {import("./opening.mjs").Source} Source
 * @typedef {{pack: Pack, bank: Bank, print: string, asksMore: boolean, source: Source,
 *   drafts: Readonly<Record<string, Draft>>, matched: readonly Matched[], unsaved: boolean, kept?: boolean}} Bid print:
 *   the fingerprint of the whole pack. source: the link or file that the pack came from. matched: how the answers of an
 *   opened file fit the pack's questions; empty where none was opened. kept: whether those that others took the place of
 *   were kept on the device
 */

import { answerFileOf, countWords, matchAnswers, plainAnswers } from "./answers.mjs";
import { wordedQuestions } from "./questions.mjs";
import { cleaned } from "./cleaned.mjs";

/** @type {Draft} */
const EMPTY = { text: "", points: [], updated: "" };

/**
 * @param {{pack: Pack, bank: Bank, print: string, asksMore: boolean}} opened
 * @param {Source} source
 * @returns {Bid} without an answer
 */
export function startBid({ pack, bank, print, asksMore }, source) {
  return { pack, bank, print, asksMore, source, drafts: {}, matched: [], unsaved: false };
}

/** @param {Bid} bid @param {string} code @returns {Draft} */
export function draftOf(bid, code) {
  return (Object.hasOwn(bid.drafts, code) && bid.drafts[code]) || EMPTY;
}

/** @param {Bid} bid @param {string} code @param {Partial<Draft>} fields @param {string} day @returns {Bid} */
function changed(bid, code, fields, day) {
  const draft = { ...draftOf(bid, code), ...fields, updated: day };
  return { ...bid, drafts: { ...bid.drafts, [code]: draft }, unsaved: true };
}

/** @param {Bid} bid @param {string} code @param {string} text as typed @param {string} day @returns {Bid} */
export function setDraft(bid, code, text, day) {
  return draftOf(bid, code).text === text ? bid : changed(bid, code, { text: cleaned(text) }, day);
}

/** @param {Bid} bid @param {string} code @param {number} point its place @param {boolean} ticked @param {string} day */
export function tickPoint(bid, code, point, ticked, day) {
  const others = draftOf(bid, code).points.filter((each) => each !== point);
  const points = ticked ? [...others, point].toSorted((one, other) => one - other) : others;
  return changed(bid, code, { points }, day);
}

/**
 * Take the answers of a file in place of the drafts.
 *
 * @param {Bid} bid
 * @param {AnswerFile} file
 * @returns {Bid}
 */
export function withAnswers(bid, file) {
  const matched = matchAnswers(file, bid.pack, bid.bank);
  const asked = matched.filter((each) => each.state !== "gone");
  const drafts = Object.fromEntries(
    asked.flatMap(({ code, state, answer }) => {
      // Points of another wording may be other points: the bidder looks at them anew.
      const points = answer && state === "same" ? answer.points : [];
      return answer ? [[code, { text: answer.text, points, updated: answer.updated }]] : [];
    }),
  );
  return { ...bid, drafts, matched, unsaved: false };
}

/** @param {Bid} bid @returns {Answer[]} to questions that the pack no longer asks */
export function goneAnswers(bid) {
  return bid.matched.flatMap(({ state, answer }) => (state === "gone" && answer?.text ? [answer] : []));
}

/**
 * Return the file of a bid. It has the answers whose question is gone, so that none is lost, and the questions that are
 * not answered yet, so that new ones can be told from them later.
 *
 * @param {Bid} bid
 * @returns {AnswerFile}
 */
export function bidFile(bid) {
  const questions = wordedQuestions(bid.pack, bid.bank);
  const answers = questions.map(({ code, text: question }) => ({ code, ...draftOf(bid, code), question }));
  return answerFileOf(bid.pack, [...answers, ...goneAnswers(bid)], bid.print);
}

/** @param {Bid} bid @returns {Map<string, string>} the drafts' texts by code */
export function textsOf(bid) {
  return new Map(Object.entries(bid.drafts).map(([code, { text }]) => [code, text]));
}

/** @param {Bid} bid @returns {string} all answers as a file of plain text, which says the pack that they answer */
export function answersText(bid) {
  const { name, issue } = bid.pack.public;
  const state = issue.number > 0 ? `issue ${issue.number}` : "a draft, not issued";
  const head = `Answers to ${name ? `“${name}”` : "a pack"}, ${state}, fingerprint ${bid.print}`;
  return `${head}\n\n\n${plainAnswers(bid.pack, bid.bank, textsOf(bid))}`;
}

/** @param {Bid} bid @returns {boolean} whether anything is drafted or ticked */
export function isBegun(bid) {
  const drafts = Object.values(bid.drafts);
  return goneAnswers(bid).length > 0 || drafts.some(({ text, points }) => text !== "" || points.length > 0);
}

/** @param {AnswerFile} file @returns {string} how many answers it has, in words */
export function countOf({ answers }) {
  const count = answers.filter((each) => each.text !== "").length;
  return count === 1 ? "1 answer" : `${count} answers`;
}

/**
 * Return how long an answer is, in words for the reader.
 *
 * @param {string} text
 * @param {number} limit 0 for none
 * @returns {{words: number, over: number, said: string}} over: how many words above the limit
 */
export function lengthOf(text, limit) {
  const words = countWords(text);
  const over = limit > 0 ? Math.max(words - limit, 0) : 0;
  const said = limit > 0 ? `${words} of ${limit} words` : words === 1 ? "1 word" : `${words} words`;
  return { words, over, said: over > 0 ? `${said}: ${over} over the limit` : said };
}
