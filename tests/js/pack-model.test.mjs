/** The tender pack: its model, its weights, its price, its fingerprint and its log. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";

import fc from "fast-check";

import { kindsOf, readBank } from "../../docs/assets/js/pack/bank.mjs";
import { bankDigest, canonical, fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { clarify, isChanged, issue, mayIssue, pending } from "../../docs/assets/js/pack/log.mjs";
import { emptyPack, fromSet, setCriterion, setGate, setPrice, setPrivate, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { pointLines } from "../../docs/assets/js/pack/points.mjs";
import { earned, example, inWords } from "../../docs/assets/js/pack/price.mjs";
import { addOwn, addQuestion, lock, move, removeQuestion, setText, setWeight, setWords, wordedQuestions } from "../../docs/assets/js/pack/questions.mjs";
import { ROUTES, routeOf } from "../../docs/assets/js/pack/routes.mjs";
import { sha256 } from "../../docs/assets/js/pack/sha256.mjs";
import { balanced, criterionShares, isWeighed, perCent, settle, share, suggested, totalOf } from "../../docs/assets/js/pack/weights.mjs";
import { BANK, bankFile, bankOf, changeOf, CRITERIA, frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const withQuestions = (...codes) => codes.reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK));
const weightsOf = (pack) => pack.public.questions.map((each) => each.weight);
const codesOf = (pack) => pack.public.questions.map((each) => each.code);
const isWhole = (pack) => totalOf(pack) === 1000 || !pack.public.questions.some((each) => isWeighed(pack, BANK, each.code));

test("whatever is changed in whatever order, the weights are whole tenths that come to 1000", () => {
  always(packsOf(BANK), (pack) => {
    assert.ok(isWhole(pack), `${totalOf(pack)}`);
    assert.ok(weightsOf(pack).every((weight) => Number.isInteger(weight) && weight >= 0));
  });
});

test("no change changes the pack that it was given", () => {
  always(fc.tuple(packsOf(BANK, 15), changeOf(BANK)), ([pack, change]) => {
    change(frozen(pack));
  });
});

test("a pack that is balanced stays as it is when it is balanced again", () => {
  always(packsOf(BANK), (pack) => {
    const once = balanced(pack, BANK);
    assert.deepEqual(balanced(once, BANK), once);
  });
});

test("seven equal questions come to 100 per cent", () => {
  const pack = withQuestions("Q-1", "Q-4", "Q-7", "Q-13", "Q-16", "Q-19", "Q-22");
  assert.deepEqual(weightsOf(pack), [143, 143, 143, 143, 143, 143, 142]);
});

test("one question has 100 per cent, whatever it is set to", () => {
  assert.deepEqual(weightsOf(withQuestions("Q-1")), [1000]);
  assert.deepEqual(weightsOf(setWeight(withQuestions("Q-1"), BANK, "Q-1", 400)), [1000]);
  assert.deepEqual(weightsOf(setWeight(withQuestions("Q-1"), BANK, "Q-1", 0)), [1000]);
});

test("a question of 100 leaves nought for the others, and they come back in proportion when all is suggested anew", () => {
  const pack = setWeight(withQuestions("Q-1", "Q-2", "Q-3"), BANK, "Q-2", 1000);
  assert.deepEqual(weightsOf(pack), [0, 1000, 0]);
  assert.deepEqual(weightsOf(suggested(pack, BANK)), [500, 333, 167]);
});

test("a criterion at nought computes", () => {
  const pack = setCriterion(withQuestions("Q-1", "Q-3", "Q-4"), BANK, "together", 0);
  assert.deepEqual(criterionShares(pack, BANK).map((each) => each.weight), [501, 0, 0, 499, 0]);
  assert.equal(totalOf(pack), 1000);
});

test("high, medium and low suggest weights as their levels are", () => {
  assert.deepEqual(weightsOf(suggested(withQuestions("Q-1", "Q-2", "Q-3"), BANK)), [500, 333, 167]);
});

test("a locked weight stays while others are added, taken out and weighed", () => {
  let pack = lock(setWeight(withQuestions("Q-1", "Q-2", "Q-3"), BANK, "Q-1", 250), "Q-1", true);
  const changes = [
    (each) => addQuestion(each, BANK, "Q-4"),
    (each) => setWeight(each, BANK, "Q-2", 400),
    (each) => removeQuestion(each, BANK, "Q-3"),
    (each) => suggested(each, BANK),
    (each) => setPrice(each, BANK, { formula: "lowest", share: 300 }),
  ];
  for (const change of changes) {
    pack = change(pack);
    assert.equal(weightsOf(pack)[0], 250);
    assert.equal(totalOf(pack), 1000);
  }
});

test("locks that leave no room give way in proportion, and never to 99.9 or 100.1", () => {
  let pack = withQuestions("Q-1", "Q-2");
  pack = lock(lock(setWeight(pack, BANK, "Q-1", 600), "Q-1", true), "Q-2", true);
  const priced = setPrice(pack, BANK, { formula: "lowest", share: 333 });
  assert.deepEqual(weightsOf(priced), [400, 267]);
  assert.deepEqual(weightsOf(removeQuestion(pack, BANK, "Q-2")), [1000]);
});

test("a question that is passed or failed has no weight", () => {
  const pack = withQuestions("Q-1", "Q-10");
  assert.deepEqual(weightsOf(pack), [1000, 0]);
});

test("on routes of the PSR price counts inside the criterion of value, and the five come to 100", () => {
  const pack = setPrice(withQuestions("Q-1", "Q-2", "Q-3"), BANK, { formula: "lowest", share: 200 });
  for (const { id, regime } of ROUTES) {
    const routed = setRoute(pack, BANK, id);
    const shares = criterionShares(routed, BANK);
    const sum = shares.reduce((total, each) => total + each.weight, 0);
    assert.equal(sum, regime === "psr" ? 1000 : 800, id);
    assert.equal(shares.find((each) => each.id === "worth").price, regime === "psr" ? 200 : 0, id);
    assert.equal(totalOf(routed), 1000);
  }
  assert.throws(() => routeOf("auction"), RangeError);
});

test("shares of criteria that are set first are what their questions come to, price included", () => {
  let pack = setPrice(withQuestions("Q-1", "Q-2", "Q-3", "Q-6", "Q-7"), BANK, { formula: "lowest", share: 150 });
  pack = setCriterion(pack, BANK, "worth", 400);
  const shares = Object.fromEntries(criterionShares(pack, BANK).map((each) => [each.id, each.weight]));
  assert.equal(shares.worth, 400);
  assert.equal(Object.values(shares).reduce((one, other) => one + other, 0), 1000);
  // The share of a criterion that nothing is asked about goes to the others.
  assert.equal(shares.reach, 0);
  assert.equal(criterionShares(removeQuestion(pack, BANK, "Q-3"), BANK)[2].weight, 0);
  assert.equal(totalOf(removeQuestion(pack, BANK, "Q-3")), 1000);
  // A criterion cannot count less than the price that is part of it.
  assert.equal(criterionShares(setCriterion(pack, BANK, "worth", 20), BANK)[1].weight, 150);
});

test("the method of the largest remainder gives whole numbers that come to the total", () => {
  const wants = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 }));
  always(wants, ([total, wanted]) => {
    const shares = share(total, wanted);
    const sum = wanted.reduce((one, other) => one + other, 0);
    assert.equal(shares.reduce((one, other) => one + other, 0), total);
    for (const [at, each] of shares.entries()) {
      assert.ok(Number.isInteger(each) && each >= 0);
      assert.ok(sum === 0 || Math.abs(each - (wanted[at] * total) / sum) < 1);
      assert.ok(sum === 0 || wanted[at] > 0 || each === 0);
    }
  });
});

test("what is fixed stays, and what has a least gets it, wherever that is possible", () => {
  const claim = fc.record({ wanted: fc.nat(500), least: fc.nat(150), fixed: fc.boolean() });
  always(fc.array(claim, { minLength: 1, maxLength: 12 }), (claims) => {
    const given = settle(1000, claims);
    assert.equal(given.reduce((one, other) => one + other, 0), 1000);
    const least = claims.reduce((sum, each) => sum + each.least, 0);
    if (least <= 1000 && claims.some((each) => !each.fixed)) {
      for (const [at, each] of claims.entries()) {
        assert.ok(each.fixed ? given[at] === each.least : given[at] >= each.least);
      }
    }
  });
});

test("questions move up and down, and stop at the ends", () => {
  const pack = withQuestions("Q-1", "Q-2", "Q-3");
  assert.deepEqual(codesOf(move(pack, "Q-3", -1)), ["Q-1", "Q-3", "Q-2"]);
  assert.deepEqual(codesOf(move(pack, "Q-3", -9)), ["Q-3", "Q-1", "Q-2"]);
  assert.deepEqual(codesOf(move(pack, "Q-1", 9)), ["Q-2", "Q-3", "Q-1"]);
  assert.equal(move(pack, "Q-9", 1), pack);
});

test("adding what is there, or what no bank has, changes nothing", () => {
  const pack = withQuestions("Q-1");
  assert.equal(addQuestion(pack, BANK, "Q-1"), pack);
  assert.equal(addQuestion(pack, BANK, "Q-999"), pack);
  assert.equal(setGate(pack, BANK, "G-999", true), pack);
});

test("adapted wording is kept beside a reference to the bank, and wording as in the bank is not", () => {
  const original = BANK.questionOf.get("Q-1");
  const adapted = setText(withQuestions("Q-1"), BANK, "Q-1", { text: "How will you cook?", points: ["Cooks."] });
  const [worded] = wordedQuestions(adapted, BANK);
  assert.deepEqual([worded.text, worded.original, worded.adapted], ["How will you cook?", original.question, true]);
  assert.deepEqual(worded.points, [{ text: "Cooks.", points: [] }]);
  const back = setText(adapted, BANK, "Q-1", { text: original.question, points: pointLines(original.points) });
  assert.deepEqual(back, withQuestions("Q-1"));
});

test("own questions have codes of their own, a place, a weight and a limit, and go without a trace", () => {
  const one = addOwn(withQuestions("Q-1"), BANK, { criterion: "care", text: "Why?", points: [], kind: "scored" });
  const two = addOwn(one, BANK, { criterion: "reach", text: "Who?", points: ["Names."], kind: "narrative" });
  assert.deepEqual(codesOf(two), ["Q-1", "own-1", "own-2"]);
  assert.deepEqual(weightsOf(two), [750, 250, 0]);
  assert.equal(wordedQuestions(two, BANK)[2].own, true);
  const kept = setPrivate(two, { remarks: { "own-1": "Hm.", "Q-1": "Yes." }, reasons: { "own-1": {} } });
  const left = removeQuestion(kept, BANK, "own-1");
  assert.deepEqual([left.public.own.map((each) => each.code), left.private.remarks, left.private.reasons], [["own-2"], { "Q-1": "Yes." }, {}]);
});

test("word limits go in steps of 50", () => {
  for (const [given, kept] of [[0, 0], [24, 0], [25, 50], [333, 350], [99_999, 3150], [-5, 0]]) {
    assert.equal(setWords(withQuestions("Q-1"), "Q-1", given).public.questions[0].words, kept);
  }
});

test("gates stand in the order of the bank, and in own wording where that differs", () => {
  let pack = setGate(setGate(emptyPack(BANK), BANK, "G-9", true), BANK, "G-2", true, "Who are you?");
  assert.deepEqual(pack.public.gates, [{ code: "G-2", text: "Who are you?" }, { code: "G-9" }]);
  pack = setGate(setGate(pack, BANK, "G-9", false), BANK, "G-2", true, BANK.gateOf.get("G-2").question);
  assert.deepEqual(pack.public.gates, [{ code: "G-2" }]);
});

test("a set gives its gates, questions, weights and limits", () => {
  const pack = fromSet(withQuestions("Q-9"), BANK, BANK.sets[0].sets[0]);
  assert.deepEqual([codesOf(pack), weightsOf(pack)], [["Q-3", "Q-1", "Q-2"], [500, 300, 200]]);
  assert.deepEqual(pack.public.gates, [{ code: "G-1" }, { code: "G-2" }]);
});

test("any bank, codes, criteria and levels do", () => {
  const other = bankOf(3, { criteria: [], weightings: [], sets: [], gates: [], scale: { number: 9, origin: "x", note: "", steps: [{ score: 5, label: "", sentence: "" }] } });
  const pack = addQuestion(addQuestion(emptyPack(other), other, "Q-1"), other, "Q-2");
  assert.deepEqual([weightsOf(pack), pack.public.scale, criterionShares(pack, other)], [[500, 500], 9, []]);
  assert.deepEqual(kindsOf(BANK, "scored"), ["scored", "pass-fail"]);
  assert.deepEqual(kindsOf(bankOf(3, { modes: [] }), "scored"), ["scored", "pass-fail", "narrative"]);
  for (const value of [null, 3, "x", [], {}, { ...bankFile(2), format: 2 }, { ...bankFile(2), questions: {} }]) {
    assert.equal(readBank(value), null);
  }
});

test("the lowest price gets all of the share, and any other its part", () => {
  const how = { share: 300, formula: "lowest", fixed: 0 };
  assert.equal(earned(how, 90, 90), 300);
  assert.equal(earned(how, 120, 90), 225);
  assert.equal(earned({ ...how, formula: "fixed", share: 0 }, 90, 90), 0);
  assert.deepEqual(example(how, 100_000).map((each) => Math.round(each.tenths)), [300, 270, 225]);
  assert.deepEqual(example(how, 0).map((each) => each.price), [90_000, 100_000, 120_000]);
  assert.match(inWords(how, "scored"), /30\.0 per cent/);
  assert.match(inWords({ share: 0, formula: "fixed", fixed: 90_000 }, "scored"), /£90,000 is fixed/);
  assert.match(inWords({ share: 0, formula: "none", fixed: 0 }, "scored"), /no share/);
});

test("where nothing is scored, no words on price speak of a score or a share", () => {
  for (const formula of ["lowest", "fixed", "none"]) {
    const said = inWords({ share: 1000, formula, fixed: 90_000 }, "pass-fail");
    assert.ok(said !== "" && !/score|share|per cent/.test(said), said);
  }
  assert.match(inWords({ share: 1000, formula: "lowest", fixed: 0 }, "pass-fail"), /among those that pass/);
});

test("only a price that is scored has a share", () => {
  for (const formula of ["none", "fixed"]) {
    assert.equal(setPrice(withQuestions("Q-1"), BANK, { formula, share: 300 }).public.price.share, 0);
  }
});

test("SHA-256 is that of the trade for every text", () => {
  const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 0, max: 200 }).map((length) => "x".repeat(length)));
  always(texts, (text) => {
    assert.equal(sha256(text), createHash("sha256").update(new TextEncoder().encode(text)).digest("hex"));
  });
});

test("canonical JSON is the same whatever the order of fields, and reads back", () => {
  always(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
    const turned = Object.fromEntries(Object.entries(value).reverse());
    assert.equal(canonical(turned), canonical(value));
    assert.equal(canonical(JSON.parse(canonical(value))), canonical(value));
  });
  assert.equal(canonical({ b: [1, 0.5, null], a: "e\u0301", c: undefined }), '{"a":"é","b":[1,0.5,null]}');
  for (const value of [NaN, Infinity, () => 1, 10n, undefined]) {
    assert.throws(() => canonical([value]), TypeError);
  }
});

test("the fingerprint differs where anything public or the bank differs, and not for locks or private things", () => {
  const pack = withQuestions("Q-1", "Q-2");
  const print = fingerprint(pack);
  assert.match(print, /^[0-9a-f]{10}$/);
  assert.equal(fingerprint(lock(pack, "Q-1", true)), print);
  assert.equal(fingerprint(setPrivate(pack, { remarks: { "Q-1": "Draft." } })), print);
  assert.equal(fingerprint(JSON.parse(JSON.stringify(pack))), print);
  const others = [
    setPublic(pack, { name: "Soup" }),
    setPublic(pack, { published: false }),
    move(pack, "Q-1", 1),
    setWeight(pack, BANK, "Q-1", 700),
    setText(pack, BANK, "Q-1", { text: "Why?" }),
    { ...pack, bank: { ...pack.bank, digest: "0".repeat(64) } },
  ];
  assert.equal(new Set([print, ...others.map(fingerprint)]).size, others.length + 1);
});

test("a bank has the digest of all its fields but the digest", () => {
  const file = bankFile(3);
  assert.equal(bankDigest(file), file.digest);
  assert.notEqual(bankDigest({ ...file, name: "Another" }), file.digest);
});

test("a draft changes without a log, and an issue has a number, a day and a fingerprint", () => {
  const draft = withQuestions("Q-1", "Q-2");
  assert.equal(clarify(draft, { what: "x", why: "y", codes: [] }, "2027-04-01"), draft);
  const first = issue(draft, "2027-04-01");
  assert.deepEqual(first.public.issue, { number: 1, date: "2027-04-01", fingerprint: fingerprint(first) });
  assert.equal(isChanged(first), false);
  assert.equal(mayIssue(first), false);
  assert.equal(issue(first, "2027-04-02"), first);
});

test("a later issue says what was clarified and why, and privately who was told", () => {
  const first = issue(withQuestions("Q-1", "Q-2"), "2027-04-01");
  const longer = setWords(first, "Q-1", 500);
  assert.equal(isChanged(longer), true);
  const logged = clarify(longer, { what: "500 words", why: "Asked by a bidder", codes: ["Q-1"] }, "2027-04-08");
  assert.deepEqual(pending(logged).map((each) => each.number), [2]);
  const second = issue(logged, "2027-04-09");
  assert.equal(second.public.issue.number, 2);
  assert.notEqual(second.public.issue.fingerprint, first.public.issue.fingerprint);
  assert.deepEqual([pending(second), isChanged(second)], [[], false]);
  const told = [{ number: 2, who: "All bidders", how: "Portal", when: "2027-04-09" }];
  assert.equal(isChanged({ ...second, private: { ...second.private, told } }), false);
});

test("tenths are shown as per cent with one digit", () => {
  assert.deepEqual([0, 5, 125, 1000].map(perCent), ["0.0", "0.5", "12.5", "100.0"]);
  assert.equal(CRITERIA.length, 5);
});
