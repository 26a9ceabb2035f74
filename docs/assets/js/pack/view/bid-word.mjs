/**
 * A bidder's answers as a Word document, and answers that were written in one.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {import("../types.mjs").AnswerFile} AnswerFile
 * @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>}} ReadFile
 */

import { saveFile } from "../../shared/save-file.mjs";
import { answerFileOf } from "../answers.mjs";
import { draftOf, goneAnswers, textsOf } from "../bidding.mjs";
import { wordedQuestions } from "../questions.mjs";
import { openAnswers } from "./bid-work.mjs";
import { today } from "./clock.mjs";
import { hubFile } from "./files.mjs";

const load = () => import("../../papers/bid-word.mjs");

/** @param {unknown} fault @returns {string} */
function failed(fault) {
  return `This did not work: ${fault instanceof Error ? fault.message : String(fault)} Your answers here are as they were.`;
}

/** @param {App} app */
export async function saveWord(app) {
  if (!app.bid) {
    return;
  }
  app.say("Making the Word document…");
  try {
    const { answersPaper } = await load();
    const { name, type, data } = await answersPaper(app.bid, textsOf(app.bid), hubFile);
    saveFile(new Blob([data], { type }), name);
    app.say(`Your answers are saved as ${name}.`);
  } catch (fault) {
    app.say(failed(fault));
  }
}

/**
 * Take the answers of a Word document. The reader is asked before it takes the place of anything drafted here.
 *
 * @param {App} app @param {ReadFile[]} files @param {string[]} refused
 */
export async function readWord(app, [file], refused) {
  const { bid } = app;
  if (!bid || !file) {
    tell(app, refused);
    return;
  }
  app.show({ wordLines: [] }, "Reading the Word document…");
  try {
    const { answersIn } = await load();
    const codes = wordedQuestions(bid.pack, bid.bank).map((each) => each.code);
    const { answers, problems } = await answersIn(file.bytes, codes, bid.pack.public.gates.map((each) => each.code));
    const empty = problems.length === 0 && answers.every((each) => each.text === "");
    tell(app, empty ? ["No answer is written in the document yet."] : problems);
    const texts = new Map(answers.filter((each) => each.text !== "").map(({ code, text }) => [code, text]));
    // The reader may have opened another pack meanwhile.
    if (app.bid?.print === bid.print && texts.size > 0) {
      take(app, app.bid, texts);
    }
  } catch (fault) {
    tell(app, [failed(fault)]);
  }
}

/** @param {App} app @param {string[]} lines what could not be read */
function tell(app, lines) {
  app.show({ wordLines: lines }, lines.join(" "));
}

/** @param {App} app @param {Bid} bid @param {Map<string, string>} texts */
function take(app, bid, texts) {
  const taken = texts.size === 1 ? "1 answer is taken from the Word document." : `${texts.size} answers are taken from the Word document.`;
  openAnswers(app, bid, { file: fileWith(bid, texts), key: "" }, taken, true);
}

/**
 * The answers as they are then. Where the document has none, what is drafted here stays.
 *
 * @param {Bid} bid @param {Map<string, string>} texts @returns {AnswerFile}
 */
function fileWith(bid, texts) {
  const answers = wordedQuestions(bid.pack, bid.bank).map(({ code, text: question }) => {
    const draft = draftOf(bid, code);
    const text = texts.get(code) ?? draft.text;
    return { code, question, text, points: draft.points, updated: text === draft.text ? draft.updated : today() };
  });
  return answerFileOf(bid.pack, [...answers, ...goneAnswers(bid)], bid.print);
}
