/** A bidder's answers: how words are counted, plain text, and a file that opens again after a clarification. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import fc from "fast-check";

import { answerFileOf, countWords, matchAnswers, plainAnswers, plainText, readAnswers, WORD_RULE } from "../../docs/assets/js/pack/answers.mjs";
import { fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion, removeQuestion, setText, setWords } from "../../docs/assets/js/pack/questions.mjs";
import { BANK } from "../pack/samples.mjs";
import { always } from "./properties.mjs";
import { slipsIn } from "./strange.mjs";

const COUNTS = JSON.parse(readFileSync(new URL("../pack/word-counts.json", import.meta.url), "utf8"));
const PACK = ["Q-1", "Q-2", "Q-3"].reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK));
const answerTo = (code, text) => ({ code, text, points: [0], updated: "2027-04-01", question: BANK.questionOf.get(code)?.question ?? "" });
const FILE = answerFileOf(PACK, [answerTo("Q-1", "We do.\n• One\n• Two"), answerTo("Q-3", "")]);

test("words are counted as the written rule says, in at least 50 cases", () => {
  assert.ok(COUNTS.length >= 50);
  for (const [text, words] of COUNTS) {
    assert.equal(countWords(text), words, JSON.stringify(text));
  }
  assert.match(WORD_RULE, /letter or a digit/);
});

test("the words of two texts with a space between them are those of both", () => {
  always(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), ([one, other]) => {
    assert.equal(countWords(`${one} ${other}`), countWords(one) + countWords(other));
  });
});

test("plain text keeps line breaks, and has the same words", () => {
  assert.equal(plainText("\r\nWe do:\r\n•\tOne\n  * Two \n– Three\n1. Four\u00a0times\n\n"), "We do:\n- One\n  - Two\n- Three\n1. Four times");
  assert.equal(plainText("a - b\n-5 degrees\n**bold**"), "a - b\n-5 degrees\n**bold**");
  always(fc.string(), (text) => {
    assert.equal(countWords(plainText(text)), countWords(text));
    assert.equal(plainText(plainText(text)), plainText(text));
  });
});

test("all answers together stand below their questions, with their words", () => {
  const text = plainAnswers(PACK, BANK, new Map([["Q-1", "• We do it."]]));
  assert.match(text, /^1\. Q-1\nHow will you do the thing that has the number 1\?\n\(3 of 250 words\)\n\n- We do it\.\n\n\n2\. Q-2\n/);
  assert.match(text, /3\. Q-3\n[^\n]+\n\(0 of 250 words\)\n\n\(no answer yet\)\n$/);
});

test("an answer of one word without a limit has one word", () => {
  const pack = setWords(PACK, "Q-1", 0);
  assert.match(plainAnswers(pack, BANK, new Map([["Q-1", "Yes."]])), /^1\. Q-1\n[^\n]+\n\(1 word\)\n/);
  assert.match(plainAnswers(pack, BANK, new Map([["Q-1", "Oh yes."]])), /\n\(2 words\)\n/);
});

test("answers come back from their file as they were", () => {
  assert.deepEqual(readAnswers(JSON.stringify(FILE)), { file: FILE, problems: [], warnings: [] });
  const named = JSON.stringify({ $schema: "https://hub.example/schema/v1/answers.schema.json", ...FILE });
  assert.deepEqual(readAnswers(named), { file: FILE, problems: [], warnings: [] });
  assert.equal(FILE.pack.fingerprint, fingerprint(PACK));
  assert.equal(answerFileOf(PACK, [], "0123456789").pack.fingerprint, "0123456789");
});

test("a file of another kind, and one that a stranger changed, is refused in words", () => {
  const bad = [
    ["", /not JSON/],
    ["[]", /no file of answers/],
    [JSON.stringify({ ...FILE, kind: "pack" }), /“pack”/],
    [JSON.stringify({ ...FILE, format: 2 }), /format 2/],
    [JSON.stringify({ ...FILE, answers: [FILE.answers[0], FILE.answers[0]] }), /two answers to Q-1/],
    [JSON.stringify({ ...FILE, answers: [{ ...FILE.answers[0], points: [-1] }] }), /found -1/],
    [JSON.stringify({ ...FILE, answers: [{ ...FILE.answers[0], code: "<b>" }] }), /a code such as/],
    [JSON.stringify(FILE).replace("{", '{"__proto__":{},'), /“__proto__”/],
    [JSON.stringify({ ...FILE, answers: Array(900).fill(FILE.answers[0]) }), /a list of 254 at most/],
  ];
  for (const [text, says] of bad) {
    const { file, problems } = readAnswers(text);
    assert.equal(file, null);
    assert.match(problems[0].message, says);
  }
});

test("after a clarification answers meet their questions again, and what changed is marked", () => {
  const clarified = removeQuestion(setText(PACK, BANK, "Q-1", { text: "How will you do the things that have the number 1?" }), BANK, "Q-3");
  const matched = matchAnswers(FILE, clarified, BANK);
  assert.deepEqual(matched.map((each) => [each.code, each.state]), [["Q-1", "changed"], ["Q-2", "new"], ["Q-3", "gone"]]);
  assert.ok(matched[0].pieces.some((piece) => piece.kind === "in" && piece.text.includes("things")));
  assert.equal(matched[2].answer.code, "Q-3");
  assert.deepEqual(matchAnswers(FILE, PACK, BANK).map((each) => each.state), ["same", "new", "same"]);
});

test("a sound file of answers with a slip is read or refused in words", () => {
  always(slipsIn(JSON.stringify(FILE)), (text) => {
    const { file, problems } = readAnswers(text);
    assert.equal(file === null, problems.length > 0);
    assert.ok(problems.every(({ message }) => message.length < 500 && !/undefined|NaN|\[object/.test(message)));
    if (file) {
      assert.deepEqual(readAnswers(JSON.stringify(file)).file, file);
      plainAnswers(PACK, BANK, new Map(file.answers.map((each) => [each.code, each.text])));
      matchAnswers(file, PACK, BANK);
    }
  });
});
