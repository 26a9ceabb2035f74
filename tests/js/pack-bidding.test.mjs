/** A bidder's drafts: changed, counted, kept in a file by code, and set beside a clarified pack. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { readAnswers } from "../../docs/assets/js/pack/answers.mjs";
import {
  answersText,
  bidFile,
  countOf,
  draftOf,
  goneAnswers,
  isBegun,
  lengthOf,
  setDraft,
  startBid,
  textsOf,
  tickPoint,
  withAnswers,
} from "../../docs/assets/js/pack/bidding.mjs";
import { fileName } from "../../docs/assets/js/pack/file-name.mjs";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion, removeQuestion, setText } from "../../docs/assets/js/pack/questions.mjs";
import { STRANGE_ANSWERS } from "../pack/hostile-answers.mjs";
import { BANK, frozen } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const PACK = ["Q-1", "Q-2", "Q-3"].reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK));
const DAY = "2027-04-01";
const EMPTY = frozen(startBid({ pack: PACK, bank: BANK, print: "0123456789", asksMore: false }));
const BEGUN = frozen(tickPoint(setDraft(EMPTY, "Q-1", "We do.\n• One", DAY), "Q-3", 1, true, DAY));

test("a file of plain text says which pack it answers", () => {
  const text = answersText(BEGUN);
  assert.match(text, /^Answers to a pack, a draft, not issued, fingerprint 0123456789\n\n\n1\. Q-1\n/);
  assert.match(text, /\n\nWe do\.\n- One\n/);
});

test("a draft or a tick begins a bid, and changes nothing that was", () => {
  assert.deepEqual([isBegun(EMPTY), EMPTY.unsaved, isBegun(BEGUN), BEGUN.unsaved], [false, false, true, true]);
  assert.deepEqual(draftOf(BEGUN, "Q-1"), { text: "We do.\n• One", points: [], updated: DAY });
  assert.deepEqual(draftOf(BEGUN, "Q-3").points, [1]);
  assert.deepEqual(draftOf(tickPoint(tickPoint(BEGUN, "Q-3", 0, true, DAY), "Q-3", 1, false, DAY), "Q-3").points, [0]);
  assert.equal(setDraft(BEGUN, "Q-1", "We do.\n• One", DAY), BEGUN);
  assert.deepEqual(draftOf(BEGUN, "constructor"), { text: "", points: [], updated: "" });
});

test("whatever is typed comes back from the file", () => {
  always(fc.string({ unit: "binary" }), (text) => {
    const bid = setDraft(EMPTY, "Q-2", text, DAY);
    const { file, problems } = readAnswers(JSON.stringify(bidFile(bid)));
    assert.deepEqual(problems, []);
    assert.equal(draftOf(withAnswers(EMPTY, file), "Q-2").text, draftOf(bid, "Q-2").text);
  });
});

test("the file has the questions that wait for an answer, so that new ones are told from them", () => {
  const file = bidFile(BEGUN);
  assert.deepEqual(file.answers.map((each) => [each.code, each.text !== ""]), [["Q-1", true], ["Q-2", false], ["Q-3", false]]);
  assert.equal(countOf(file), "1 answer");
  assert.equal(file.pack.fingerprint, "0123456789");
  assert.deepEqual(file.evidence, []);
  const grown = startBid({ pack: addQuestion(PACK, BANK, "Q-4"), bank: BANK, print: "", asksMore: false });
  assert.deepEqual(withAnswers(grown, file).matched.map((each) => each.state), ["same", "same", "same", "new"]);
});

test("after a clarification no answer is lost, and ticks of another wording are taken back", () => {
  const file = bidFile(tickPoint(setDraft(BEGUN, "Q-3", "And so on.", DAY), "Q-1", 0, true, DAY));
  const clarified = removeQuestion(setText(PACK, BANK, "Q-1", { text: "How will you do another thing?" }), BANK, "Q-3");
  const bid = withAnswers(startBid({ pack: clarified, bank: BANK, print: "", asksMore: false }), file);
  assert.deepEqual(bid.matched.map((each) => [each.code, each.state]), [["Q-1", "changed"], ["Q-2", "same"], ["Q-3", "gone"]]);
  assert.deepEqual(draftOf(bid, "Q-1"), { text: "We do.\n• One", points: [], updated: DAY });
  assert.deepEqual(goneAnswers(bid).map((each) => each.text), ["And so on."]);
  assert.deepEqual(bidFile(bid).answers.map((each) => each.code), ["Q-1", "Q-2", "Q-3"]);
  assert.equal(textsOf(bid).get("Q-1"), "We do.\n• One");
  assert.equal(isBegun(withAnswers(EMPTY, bidFile(EMPTY))), false);
});

test("strange answers open as the texts that they are", () => {
  for (const { name, file } of STRANGE_ANSWERS) {
    const read = readAnswers(file(structuredClone(bidFile(BEGUN))));
    const bid = withAnswers(EMPTY, read.file);
    assert.deepEqual(readAnswers(JSON.stringify(bidFile(bid))).problems, [], name);
  }
});

test("the length of an answer is said with its limit, and over it", () => {
  assert.deepEqual(lengthOf("one two", 0), { words: 2, over: 0, said: "2 words" });
  assert.equal(lengthOf("one", 0).said, "1 word");
  assert.equal(lengthOf("one", 400).said, "1 of 400 words");
  assert.deepEqual(lengthOf("one two three", 2), { words: 3, over: 1, said: "3 of 2 words: 1 over the limit" });
});

test("the name of a file follows from the pack's, in plain letters", () => {
  assert.equal(fileName("Café & Garden: “Soup”", "answers.json"), "cafe-garden-soup-answers.json");
  assert.equal(fileName("../../etc", "answers.txt"), "etc-answers.txt");
  assert.equal(fileName("<>", "answers.txt"), "pack-answers.txt");
});
