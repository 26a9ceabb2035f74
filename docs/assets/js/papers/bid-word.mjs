/**
 * A bidder's answers as a Word document, and back.
 *
 * @typedef {import("../pack/types.mjs").Bank} Bank
 * @typedef {import("../pack/types.mjs").Pack} Pack
 */

import { LONGEST_ANSWER } from "../pack/answers.mjs";
import { cleaned } from "../pack/cleaned.mjs";
import { contestOf } from "./contest.mjs";
import { biddersPaper, ORGANISATION } from "./papers-for/bidders.mjs";
import { loadSkeleton } from "./skeleton.mjs";
import { WORD_TYPE, wordDocument } from "./word/document.mjs";
import { readAnswers } from "./word/read-docx.mjs";

/**
 * Return the paper for bidders with their answers in it. It names the fingerprint that the page shows: a link lacks a
 * part of the pack, so what is left of it has another.
 *
 * @param {{pack: Pack, bank: Bank, print: string}} bid
 * @param {ReadonlyMap<string, string>} texts by code
 * @param {import("./skeleton.mjs").Get} get
 * @returns {Promise<{name: string, type: string, data: BlobPart}>}
 */
export async function answersPaper({ pack, bank, print }, texts, get) {
  const { name, head, blocks } = biddersPaper({ ...contestOf(pack, bank), print }, true);
  const filled = blocks.map((block) => (block.kind === "answer" ? { ...block, text: texts.get(block.tag) ?? "" } : block));
  return { name, type: WORD_TYPE, data: await wordDocument(await loadSkeleton("word", get), head, filled) };
}

/**
 * Read the answers in a Word document, without signs that no file of answers may have. What it says of gates and of the
 * organisation stays in it.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string[]} codes of the questions that are asked
 * @param {string[]} gates their codes
 * @returns {Promise<{answers: {code: string, text: string}[], problems: string[]}>}
 */
export async function answersIn(bytes, codes, gates) {
  const { answers: read, problems } = await readAnswers(bytes, { codes: new Set([...codes, ...gates, ORGANISATION]), needed: codes });
  const known = new Set(codes);
  const answers = read.map(({ code, text }) => ({ code, text: cleaned(text) }));
  const others = answers.filter(({ code, text }) => !known.has(code) && text !== "");
  const about = others.length > 0 ? ["This page has room for answers to questions alone. What you wrote about gates and your organisation stays in the document."] : [];
  const ours = answers.filter(({ code }) => known.has(code));
  const long = ours.filter(({ text }) => text.length > LONGEST_ANSWER);
  const left = long.map(({ code }) => `The answer to ${code} has more than 60,000 characters, so it stays in the document.`);
  return { answers: ours.filter((each) => !long.includes(each)), problems: [...problems, ...about, ...left] };
}
