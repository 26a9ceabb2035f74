/**
 * Makes the files of the papers. All that the page asks for is here, so that none of it loads before the first paper is
 * asked for.
 *
 * @typedef {import("../pack/types.mjs").Bank} Bank
 * @typedef {import("../pack/types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").Evaluator} Evaluator
 * @typedef {import("./types.mjs").Lineup} Lineup
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {import("./papers-for/blocks.mjs").Paper} Paper
 * @typedef {import("./papers-for/evaluator-book.mjs").Book} Book
 * @typedef {{pack: Pack, bank: Bank, get: import("./skeleton.mjs").Get}} Given get: of files below assets/papers/
 * @typedef {{name: string, type: string, data: BlobPart, lines?: string[]}} Made a file. lines: what to look at in it,
 *   in whole sentences
 * @typedef {{problems: string[]}} Refused why nothing was made, in whole sentences
 */

import { fileName } from "../pack/file-name.mjs";
import { bridgesBook } from "./bridges/book.mjs";
import { flatCsv, flatJson, rowsOf } from "./bridges/flat-sheet.mjs";
import { criteriaJson } from "./bridges/ocds.mjs";
import { findings } from "./bridges/rules.mjs";
import { contestOf } from "./contest.mjs";
import { EXCEL_TYPE, workbook } from "./excel/workbook.mjs";
import { biddersPaper } from "./papers-for/bidders.mjs";
import { decisionPaper } from "./papers-for/decision.mjs";
import { disclosurePaper } from "./papers-for/disclosure.mjs";
import { evaluatorBook } from "./papers-for/evaluator-book.mjs";
import { evaluatorsPaper } from "./papers-for/evaluators.mjs";
import { moderationBook } from "./papers-for/moderation-book.mjs";
import { loadSkeleton, loadStyles } from "./skeleton.mjs";
import { WORD_TYPE, wordDocument } from "./word/document.mjs";

/** @param {Given} given @returns {Contest} */
function asked({ pack, bank }) {
  return contestOf(pack, bank);
}

/** @param {Given} given @param {Paper} paper @param {string[]} [lines] @returns {Promise<Made>} */
async function word({ get }, { name, head, blocks }, lines = []) {
  return { name, type: WORD_TYPE, data: await wordDocument(await loadSkeleton("word", get), head, blocks), lines };
}

/** @param {Given} given @param {Book} book @param {string[]} [lines] @returns {Promise<Made>} */
async function excel({ get }, { name, head, sheets }, lines = []) {
  const [skeleton, styles] = await Promise.all([loadSkeleton("excel", get), loadStyles(get)]);
  return { name, type: EXCEL_TYPE, data: await workbook(skeleton, styles, head, sheets), lines };
}

/** @param {Given} given @returns {Promise<Made>} */
export function forBidders(given) {
  return word(given, biddersPaper(asked(given)));
}

/** @param {Given} given @returns {Promise<Made>} */
export function forEvaluators(given) {
  return word(given, evaluatorsPaper(asked(given)));
}

/** @param {Given} given @param {Lineup} lineup @param {Evaluator} evaluator @returns {Promise<Made>} */
export function forEvaluator(given, lineup, evaluator) {
  return excel(given, evaluatorBook(asked(given), evaluator, lineup.bidders));
}

/** @param {Given} given @returns {Promise<Made>} with what the published rules of some system would not take */
export function forSystems(given) {
  const contest = asked(given);
  const { name, sheets, ...head } = bridgesBook(contest);
  return excel(given, { name, head, sheets }, findings(rowsOf(contest)).map((each) => `${each.system}: ${each.text}`));
}

const TEXTS = {
  csv: { end: "flat-sheet.csv", type: "text/csv;charset=utf-8", write: flatCsv },
  json: { end: "flat-sheet.json", type: "application/json", write: flatJson },
  ocds: { end: "criteria.json", type: "application/json", write: criteriaJson },
};

/** @param {Given} given @param {keyof typeof TEXTS} kind @returns {Promise<Made>} */
export async function asText(given, kind) {
  const { end, type, write } = TEXTS[kind];
  return { name: fileName(given.pack.public.name, end), type, data: write(asked(given)) };
}

/** @param {Given} given @param {Moderation} moderation in which nothing is agreed yet @returns {Promise<Made>} */
export function toModerate(given, moderation) {
  return excel(given, moderationBook(asked(given), moderation));
}

/** @param {Given} given @param {Moderation | null} moderation @returns {Promise<Made>} */
export function record(given, moderation) {
  return word(given, decisionPaper(asked(given), given.pack.private, moderation));
}

/**
 * Make what one bidder is told. It is refused where results are missing, and where it would tell of others.
 *
 * @param {Given} given
 * @param {Moderation} moderation
 * @param {string} bidder its id
 * @param {string[]} winners ids; none where the moderation file names them
 * @returns {Promise<Made | Refused>}
 */
export async function forOneBidder(given, moderation, bidder, winners) {
  const { paper, problems, notes } = disclosurePaper(asked(given), moderation, bidder, winners);
  return paper ? word(given, paper, notes) : { problems };
}
