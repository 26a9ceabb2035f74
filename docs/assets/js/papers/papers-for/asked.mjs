/**
 * The paper of what a pack asks, whoever reads it. It holds what everybody is given, and nothing else.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {import("./blocks.mjs").Paper} Paper
 */

import { paperOf } from "./blocks.mjs";
import { burdenBlocks, dateBlocks, factBlocks, gateBlocks, logBlocks, sourceBlocks, stageBlocks } from "./facts.mjs";
import { judgingBlocks } from "./judging.mjs";
import { questionBlocks } from "./questions.mjs";

/**
 * @param {Contest} contest
 * @param {string} title
 * @param {string} end of the file's name
 * @param {Block[]} instructions
 * @param {(asked: {code: string, title: string, words?: number}) => Block[]} room for an answer to a gate or a question
 * @param {(question: Question) => Block[]} more what follows a question
 * @param {Block[]} [last] what follows all questions
 * @returns {Paper}
 */
export function askedPaper(contest, title, end, instructions, room, more, last = []) {
  return paperOf(contest, title, end, [
    ...factBlocks(contest),
    ...dateBlocks(contest),
    ...instructions,
    ...stageBlocks(contest),
    ...judgingBlocks(contest),
    ...burdenBlocks(contest),
    ...logBlocks(contest),
    ...gateBlocks(contest, room),
    ...questionBlocks(contest, more),
    ...last,
    ...sourceBlocks(contest),
  ]);
}
