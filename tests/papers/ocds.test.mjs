/** The criteria of a pack in the fields of the Open Contracting Data Standard. */

import assert from "node:assert/strict";
import test from "node:test";

import { criteriaJson, criteriaOf, SCHEMA } from "../../docs/assets/js/papers/bridges/ocds.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { emptyPack, setGate, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion, setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { BANK, bankFile, bankOf, packsOf } from "../pack/samples.mjs";
import { always } from "../js/properties.mjs";

const started = ["Q-1", "Q-6", "Q-2"].reduce((pack, code) => addQuestion(pack, BANK, code), setPublic(emptyPack(BANK), { name: "Soup" }));
const lotOf = (pack, bank = BANK) => criteriaOf(contestOf(pack, bank)).tender.lots[0];
const numbersOf = (pack) => (lotOf(pack).awardCriteria?.criteria ?? []).map(({ numbers = [] }) => numbers);

test("weights are exact percentages that add up to 100 with the price", () => {
  const pack = setPrice(started, BANK, { formula: "lowest", share: 400, fixed: 0 });
  const criteria = lotOf(pack).awardCriteria.criteria;
  const weights = criteria.flatMap(({ numbers }) => numbers.filter(({ weight }) => weight === "percentageExact"));
  assert.equal(weights.reduce((sum, { number }) => sum + Math.round(number * 10), 0), 1000);
  assert.deepEqual(criteria.map(({ type }) => type), ["quality", "quality", "quality", "price"]);
  assert.deepEqual(criteria.at(-1).numbers, [{ number: 40, weight: "percentageExact" }]);
});

test("weights of any pack add up to 100, or there are none", () => {
  always(packsOf(BANK), (pack) => {
    const weights = numbersOf(pack).flat().filter(({ weight }) => weight);
    const total = weights.reduce((sum, { number }) => sum + Math.round(number * 10), 0);
    const scored = contestOf(pack, BANK).questions.some(({ how }) => how === "score");
    assert.equal(total, scored ? 1000 : pack.public.mode === "scored" ? pack.public.price.share : 0);
  });
});

test("a minimum score is a threshold, of a question and of a whole criterion", () => {
  const pack = setPublic(setMinimum(started, "Q-1", 3), { minimums: { care: 2 } });
  const criteria = lotOf(pack).awardCriteria.criteria;
  assert.deepEqual(criteria[0].numbers[1], { number: 3, threshold: "minimumScore" });
  const whole = criteria.find(({ name }) => name === "Criterion care");
  assert.deepEqual(whole.numbers, [{ number: 2, threshold: "minimumScore" }]);
  assert.equal(whole.description, "The scores of its questions must come to 2 of 4 on average, by their weights.");
});

test("a fixed price is fixed in total, and a price that is not compared is no criterion", () => {
  const fixed = lotOf(setPrice(started, BANK, { formula: "fixed", share: 0, fixed: 90_000 })).awardCriteria.criteria.at(-1);
  assert.deepEqual([fixed.type, fixed.numbers], ["price", [{ number: 90_000, fixed: "total" }]]);
  const none = lotOf(setPrice(started, BANK, { formula: "none", share: 0, fixed: 0 })).awardCriteria.criteria;
  assert.ok(none.every(({ type }) => type === "quality"));
});

test("where answers are passed or failed there are thresholds and no weights, and in words there are no numbers", () => {
  const pack = setPrice(setMinimum(started, "Q-1", 3), BANK, { formula: "lowest", share: 400, fixed: 0 });
  const passed = numbersOf(setPublic(pack, { mode: "pass-fail" }));
  assert.deepEqual(passed, [[{ number: 3, threshold: "minimumScore" }], [], [], []]);
  assert.deepEqual(numbersOf(setPublic(pack, { mode: "narrative" })).flat(), []);
});

test("a gate is a selection criterion of its kind in Schedule 16, and a declaration is another", () => {
  const groups = ["Suitable for the activity", "Economic and financial standing", "Technical and professional ability", "Suitable"];
  const { gates } = bankFile(3);
  const bank = bankOf(3, {
    gates: groups.map((group, at) => ({ ...gates[at], group, part: at === 3 ? "declarations" : "basic-selection" })),
  });
  const pack = bank.gates.reduce((each, { code }) => setGate(each, bank, code, true), emptyPack(bank));
  const { criteria } = lotOf(pack, bank).selectionCriteria;
  assert.deepEqual(criteria.map(({ type }) => type), ["suitability", "economic", "technical", "other"]);
  assert.deepEqual(criteria[0], {
    type: "suitability",
    subType: "G-1 Gate 1",
    description: "What is your number 1?",
    appliesTo: ["supplier"],
    verificationMethod: "A number.",
  });
});

test("what a pack does not have is left out", () => {
  const file = criteriaOf(contestOf(emptyPack(BANK), BANK));
  assert.deepEqual(Object.keys(file.tender), ["id", "description", "lots"]);
  assert.ok(!Object.hasOwn(file.tender.lots[0], "selectionCriteria"));
});

test("the file names its schema and its pack, and says that it was tried in no system", () => {
  const file = JSON.parse(criteriaJson(contestOf(started, BANK)));
  assert.equal(file.$schema, `${BANK.address}${SCHEMA}`);
  assert.equal(file.tender.id, contestOf(started, BANK).print);
  assert.equal(file.about, "Made to published rules, and not tried in the system itself.");
});

test("the file of a grant says that the standard is for contracts", () => {
  const file = criteriaOf(contestOf(setPublic(started, { route: "grant" }), BANK));
  assert.match(file.about, /The standard is for contracts\. A grant is none/);
});

test("points that are not published are not in the file", () => {
  assert.match(JSON.stringify(lotOf(started)), /Shows 1/);
  assert.doesNotMatch(JSON.stringify(lotOf(setPublic(started, { published: false }))), /Shows 1|Read it twice/);
});
