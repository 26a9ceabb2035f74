/** What was changed between two packs, in words that a clarification can use. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { changesBetween } from "../../docs/assets/js/pack/change-words.mjs";
import { isEmpty } from "../../docs/assets/js/pack/is-empty.mjs";
import { emptyPack, setGate, setPrice, setPrivate, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion, move, removeQuestion, setText, setWords } from "../../docs/assets/js/pack/questions.mjs";
import { BANK, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const START = ["Q-1", "Q-2", "Q-3"].reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK));
const changes = (after, before = START) => changesBetween(before, BANK, after, BANK);
const said = (after) => changes(after).map(({ code, label, before, after: now }) => [code, label, before, now]);

test("a pack differs in nothing from itself, whatever is in it", () => {
  always(packsOf(BANK), (pack) => assert.deepEqual(changes(pack, pack), []));
});

test("each change names its field in words, and none shows the form of a file", () => {
  always(fc.tuple(packsOf(BANK), packsOf(BANK)), ([before, after]) => {
    for (const { label, before: old, after: now } of changes(after, before)) {
      assert.match(label, /^[A-Z][a-z ]+$/);
      assert.equal(/[{}"]|undefined|\[object/.test(label), false);
      assert.equal([old, now].some((text) => text.startsWith("{") || text.startsWith("[{")), false);
    }
  });
});

test("fields of the whole pack are said as readers know them", () => {
  assert.deepEqual(said(setPublic(START, { value: { yearly: 400_000, years: 3 } })), [
    ["", "Value", "", "£400,000 a year for 3 years"],
  ]);
  assert.deepEqual(said(setRoute(START, BANK, "grant")), [["", "Route", "Competitive Process", "Grant"]]);
  assert.deepEqual(said(setPublic(START, { published: false })), [
    ["", "Points of a good answer", "published with each question", "not published"],
  ]);
  assert.deepEqual(said(setPublic(START, { dates: { offers: "2027-02-22" } })), [
    ["", "Dates", "", "last day to answer Monday 22 February 2027"],
  ]);
});

test("price is said by its rule, and the weights that it moves are there", () => {
  const found = changes(setPrice(START, BANK, { formula: "lowest", share: 300 }));
  assert.match(found[0].after, /^Price counts for 30\.0 per cent of the score\./);
  assert.deepEqual(found.slice(1).map((each) => each.label), ["Weight", "Weight", "Weight"]);
});

test("wording is compared word by word, and what is new or taken out has no other side", () => {
  const [worded] = changes(setText(START, BANK, "Q-1", { text: "How will you do the other thing?" }));
  assert.deepEqual([worded.code, worded.label], ["Q-1", "Wording"]);
  assert.ok(worded.pieces.some((each) => each.kind === "in"));
  const [gate] = changes(setGate(START, BANK, "G-1", true));
  assert.deepEqual([gate.code, gate.label, gate.before], ["G-1", "Gate", ""]);
  const out = changes(removeQuestion(START, BANK, "Q-2")).find((each) => each.code === "Q-2");
  assert.deepEqual([out.label, out.after], ["Question", ""]);
  assert.deepEqual(said(setWords(START, "Q-3", 500)), [["Q-3", "Word limit", "250", "500"]]);
  assert.deepEqual(said(move(START, "Q-3", -2)), [["", "Order of the questions", "Q-1, Q-2, Q-3", "Q-3, Q-1, Q-2"]]);
});

test("nothing private is ever a change that others read", () => {
  assert.deepEqual(changes(setPrivate(START, { remarks: { price: "SECRET" } })), []);
});

test("a pack is empty until anything is done with it", () => {
  assert.ok(isEmpty(emptyPack(BANK), BANK));
  assert.equal(isEmpty(START, BANK), false);
  assert.equal(isEmpty(setPublic(emptyPack(BANK), { contact: "a@example.org" }), BANK), false);
  assert.equal(isEmpty(setPrivate(emptyPack(BANK), { remarks: { price: "x" } }), BANK), false);
});
