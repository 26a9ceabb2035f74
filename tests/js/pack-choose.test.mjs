/** Choosing questions: what is found and counted, the figures of the map, points as lines, and reasons. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { choicesIn, EVERYTHING, findQuestions, folded, placeOf } from "../../docs/assets/js/pack/choose.mjs";
import { figuresOf, mapOf } from "../../docs/assets/js/pack/map-figures.mjs";
import { emptyPack, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { linesIn, pointLines, pointsOf } from "../../docs/assets/js/pack/points.mjs";
import { addOwn, addQuestion, isFull, MOST_QUESTIONS, setText, setWeight } from "../../docs/assets/js/pack/questions.mjs";
import { isNoted, reasonOf, setReason, setRemark } from "../../docs/assets/js/pack/reasons.mjs";
import { BANK, bankFile, bankOf, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const EMPTY = emptyPack(BANK);
const packWith = (...codes) => codes.reduce((pack, code) => addQuestion(pack, BANK, code), EMPTY);
const questionsOf = (changes) => bankFile(6).questions.map((each) => ({ ...each, ...changes[each.code] }));

/** A bank of six questions with some differences, and the codes that are found in it. */
const FEW = bankOf(6, {
  services: [{ id: "soup", label: "Soup", summary: "" }, { id: "song", label: "Song", summary: "" }],
  questions: questionsOf({
    "Q-1": { services: ["soup"], title: "A café for Zoë’s carers", origin: "elsewhere" },
    "Q-2": { services: ["song"] },
    "Q-3": { kind: "narrative" },
    "Q-6": { area: "another" },
  }),
});
const found = (wanted, pack = emptyPack(FEW)) => {
  const { questions, counts } = findQuestions(FEW, pack, { ...EVERYTHING, ...wanted });
  return { codes: questions.map((each) => each.code), counts };
};

test("words are found in code, title, question, summary and points, whatever their case and accents", () => {
  for (const [words, codes] of [
    ["q-4", ["Q-4"]],
    ["q4", ["Q-4"]],
    ["CAFE zoes", ["Q-1"]],
    ["café Zoë's", ["Q-1"]],
    ["number 5", ["Q-5"]],
    ["about 2", ["Q-2"]],
    ["shows 3.", ["Q-3"]],
    ["another part q6", ["Q-6"]],
    ["   ", ["Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6"]],
    ["submarine", []],
  ]) {
    assert.deepEqual(found({ words }).codes, codes, words);
  }
  assert.equal(folded("ÉLAN’S"), "elans");
});

test("a question without tags fits each kind of service", () => {
  assert.deepEqual(found({ services: ["soup"] }).codes, ["Q-1", "Q-3", "Q-4", "Q-5", "Q-6"]);
  assert.deepEqual(found({ services: ["soup", "song"] }).codes.length, 6);
  assert.equal(found({}).counts.get("service:song"), 5);
});

test("areas narrow their own criterion, and leave other criteria whole", () => {
  const [first, second] = FEW.questions;
  assert.deepEqual(found({ criteria: [first.criterion] }).codes, ["Q-1", "Q-6"]);
  assert.deepEqual(found({ criteria: [first.criterion], areas: [placeOf(first)] }).codes, ["Q-1"]);
  assert.deepEqual(found({ criteria: [first.criterion, second.criterion], areas: [placeOf(first)] }).codes, ["Q-1", "Q-2"]);
});

test("questions are found by origin, by whether the pack has them, and by what its mode takes", () => {
  const pack = addQuestion(emptyPack(FEW), FEW, "Q-2");
  assert.deepEqual(found({ origins: ["elsewhere"] }).codes, ["Q-1"]);
  assert.deepEqual(found({ chosen: ["in"] }, pack).codes, ["Q-2"]);
  assert.equal(found({ chosen: ["out"] }, pack).codes.length, 5);
  assert.ok(!found({ suits: true }).codes.includes("Q-3"));
  const narrative = setPublic(pack, { mode: "narrative" });
  assert.ok(found({ suits: true }, narrative).codes.includes("Q-3"));
});

test("a count says how many questions an option would leave with the other choices", () => {
  const { counts } = found({ services: ["soup"], criteria: [FEW.questions[0].criterion] });
  assert.equal(counts.get(`place:${FEW.questions[0].criterion}`), 2);
  assert.equal(counts.get(`place:${FEW.questions[2].criterion}`), 1);
  assert.equal(counts.get("service:song"), 1);
  assert.equal(counts.get("origin:elsewhere"), 1);
  assert.equal(counts.get("chosen:out"), 2);
  assert.equal(choicesIn({ ...EVERYTHING, services: ["soup"], words: "a" }), 2);
  assert.equal(choicesIn(EVERYTHING), 0);
});

test("each question of a pack stands in one cell of the map, and the weights come to those of the pack", () => {
  always(packsOf(BANK), (pack) => {
    const rows = mapOf(pack, BANK);
    const cells = rows.flatMap((row) => row.cells);
    const { questions, price } = pack.public;
    assert.equal(cells.reduce((sum, each) => sum + each.questions, 0), questions.length);
    assert.equal(cells.reduce((sum, each) => sum + each.weight, 0), questions.reduce((sum, each) => sum + each.weight, 0));
    const inside = rows.reduce((sum, row) => sum + row.price, 0);
    assert.ok(inside === 0 || inside === price.share);
    assert.ok(cells.every((each) => (each.level === 0) === (each.questions === 0) && each.level <= 4));
    assert.ok(rows.every((row) => !row.left || (row.questions === 0 && questions.length > 0)));
  });
});

test("the heaviest cell has the highest level, and one that weighs nothing but is asked the lowest", () => {
  const weighed = (weight) => setWeight(setWeight(packWith("Q-1", "Q-2", "Q-3"), BANK, "Q-2", 0), BANK, "Q-1", weight);
  const levels = (weight) => mapOf(weighed(weight), BANK).map((row) => row.cells[0].level);
  assert.deepEqual(levels(900), [4, 1, 1, 0, 0]);
  assert.deepEqual(levels(700), [4, 1, 2, 0, 0]);
  assert.deepEqual(levels(500), [4, 1, 4, 0, 0]);
});

test("where answers get no score, the number of questions makes the level", () => {
  const pack = setPublic(packWith("Q-1", "Q-6", "Q-2"), { mode: "narrative" });
  assert.deepEqual(mapOf(pack, BANK).map((row) => row.cells[0].level), [4, 2, 0, 0, 0]);
  assert.equal(figuresOf({ questions: 2, weight: 180 }, false), "2");
  assert.equal(figuresOf({ questions: 2, weight: 180 }, true), "2 · 18.0%");
});

test("a criterion is left out only of a pack that asks something", () => {
  assert.ok(mapOf(EMPTY, BANK).every((row) => !row.left));
  assert.deepEqual(mapOf(packWith("Q-1"), BANK).map((row) => row.left), [false, true, true, true, true]);
});

test("own questions have a cell in the row of their criterion, and price counts in its row", () => {
  const own = addOwn(packWith("Q-1"), BANK, { criterion: "worth", text: "How?", points: [], kind: "scored" });
  const [, worth] = mapOf(setPrice(own, BANK, { formula: "lowest", share: 300 }), BANK);
  assert.deepEqual(worth.cells.map((each) => [each.place, each.questions]), [["worth.area-1", 0], ["", 1]]);
  assert.equal(worth.price, 300);
  assert.equal(worth.weight - worth.price, worth.cells[1].weight);
});

test("a pack takes as many questions as a file and a link can hold, and no more", () => {
  const bank = bankOf(MOST_QUESTIONS + 1);
  const full = bank.questions.reduce((pack, { code }) => addQuestion(pack, bank, code), emptyPack(bank));
  assert.equal(full.public.questions.length, MOST_QUESTIONS);
  assert.ok(isFull(full));
  assert.equal(addOwn(full, bank, { criterion: "care", text: "How?", points: [], kind: "scored" }), full);
});

test("points become lines and points again without a change", () => {
  const text = fc.stringMatching(/^[A-Z][a-z ]{0,20}[.:]$/);
  always(fc.array(fc.record({ text, points: fc.array(text) }, { noNullPrototype: true })), (points) => {
    assert.deepEqual(pointsOf(pointLines(points)), points);
  });
  assert.deepEqual(linesIn("\n• One.\r\n  2. Two.\n- part\n-\n"), ["One.", "Two.", "- part"]);
  assert.deepEqual(pointsOf(["- part"]), [{ text: "- part", points: [] }]);
});

test("points whose parts were taken out count as adapted, and those as in the bank do not", () => {
  const pack = packWith("Q-1");
  const lines = pointLines(BANK.questions[0].points);
  assert.equal(setText(pack, BANK, "Q-1", { points: lines }).public.questions[0].points, undefined);
  assert.deepEqual(setText(pack, BANK, "Q-1", { points: ["Shows 1."] }).public.questions[0].points, ["Shows 1."]);
});

test("a reason is kept while any of it is filled, and a remark while it has words", () => {
  const pack = setReason(packWith("Q-1"), "Q-1", { why: "It matters." });
  assert.deepEqual(reasonOf(pack, "Q-1"), { why: "It matters.", weight: "", who: "", when: "" });
  assert.ok(isNoted(pack, "Q-1") && !isNoted(pack, "Q-2"));
  assert.deepEqual(setReason(pack, "Q-1", { why: " " }).private.reasons, {});
  const remarked = setRemark(pack, "Q-2", "Look again.");
  assert.ok(isNoted(remarked, "Q-2"));
  assert.deepEqual(setRemark(remarked, "Q-2", "").private.remarks, {});
});
