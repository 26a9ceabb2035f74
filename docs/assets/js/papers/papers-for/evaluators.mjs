/**
 * The paper for those who judge: what bidders are told, with how to judge and what answers of three levels look like.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {import("./blocks.mjs").Paper} Paper
 */

import { askedPaper } from "./asked.mjs";
import { heading, list, table } from "./blocks.mjs";
import { NOTES } from "./questions.mjs";

/** @type {Record<Contest["mode"], string>} */
const JUDGE = {
  scored: "Give each answer a score on the scale. Write why it earns that score, and why not one higher or lower. A blank is never 0.",
  "pass-fail": "Say for each answer whether it passes, and why.",
  narrative: "Write for each answer what is met, partly met or not met, and why. Give no scores.",
};

/** @param {Contest} contest @returns {Paper} */
export function evaluatorsPaper(contest) {
  return askedPaper(contest, "Questions and notes for evaluators", "for-evaluators.docx", instructions(contest), () => [], ({ levels, adapted, notes }) => {
    if (!contest.published) {
      return [];
    }
    // The bank wrote the levels for its own wording.
    const rows = levels && !adapted ? [["Weak", levels.weak], ["Fair", levels.fair], ["Strong", levels.strong]] : [];
    return [...(notes.length > 0 ? [heading(3, NOTES), ...list(notes)] : []), ...table(["Answer", "To help you read: what it is like"], [20, 80], rows)];
  });
}

/** @param {Contest} contest @returns {Block[]} */
function instructions({ mode, published, people }) {
  const { offer, bidder } = people;
  const basis = published
    ? [
        `Judge by the question, its points and its notes, for these are what ${bidder}s were given.`,
        "Note for each point whether you found it met, partly met or not met, or did not find it, and where.",
        "The descriptions of a weak, a fair and a strong answer help you to read. Where they ask for more than the points do, the points hold.",
      ]
    : [
        mode === "narrative"
          ? `Judge by the question alone: ${bidder}s were given no points and no notes, so neither can be a reason.`
          : `Judge by the question and the scale alone: ${bidder}s were given no points and no notes, so neither can be a reason.`,
      ];
  const rules = [`Declare any interest before you read the ${offer}s.`, `Read each ${offer} on its own, and judge it alone before the panel meets.`, ...basis, JUDGE[mode]];
  return [heading(1, "How to judge"), ...list(rules, true)];
}
