/** Checks of a pack: balance, overlaps, wording, gates and burden. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { balance } from "../../docs/assets/js/pack/checks/balance.mjs";
import { burden, DOCUMENT_RULE, hoursToWrite, UNLIMITED_RULE } from "../../docs/assets/js/pack/checks/burden.mjs";
import { burdenLines, hours } from "../../docs/assets/js/pack/checks/burden-words.mjs";
import { grouped, pounds, span, whole } from "../../docs/assets/js/pack/checks/figures.mjs";
import { findingsOf } from "../../docs/assets/js/pack/checks/findings.mjs";
import { gateFindings, highestAmount } from "../../docs/assets/js/pack/checks/gates.mjs";
import { overlapFindings, overlaps, wordUse } from "../../docs/assets/js/pack/checks/overlap.mjs";
import { lifetime, sizeOf } from "../../docs/assets/js/pack/checks/size.mjs";
import { faultsOf, wordingFindings } from "../../docs/assets/js/pack/checks/wording.mjs";
import { emptyPack, setGate, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, addQuestion, setText, setWeight, setWords } from "../../docs/assets/js/pack/questions.mjs";
import { criterionShares } from "../../docs/assets/js/pack/weights.mjs";
import { BANK, GATES, RANGES, table, WORDINGS } from "../pack/checked.mjs";
import { bankFile, bankOf, frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const HOURS = table("hours");
const withQuestions = (...codes) => codes.reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK));
const withGates = (value, ...gates) =>
  gates.reduce((pack, [code, text]) => setGate(pack, BANK, code, true, text), setPublic(emptyPack(BANK), { value }));
const SMALL = { yearly: 40_000, years: 2 };
const LARGE = { yearly: 400_000, years: 3 };
const textsOf = (findings) => findings.map((each) => each.text);
const isFinding = ({ check, codes, text, target }) => check !== "" && Array.isArray(codes) && /\.$|”$/.test(text) && /^(public|private)\./.test(target);

test("no check changes the pack, and each finding says what is found and where it is mended", () => {
  always(packsOf(BANK, 25), (pack) => {
    frozen(pack);
    const found = findingsOf(pack, BANK, null);
    assert.ok(found.every(isFinding), JSON.stringify(found));
    assert.ok(burden(pack, BANK));
  });
});

test("the balance of a pack comes to 1000, price included", () => {
  always(packsOf(BANK), (pack) => {
    const { shares, price } = balance(pack, BANK);
    const all = criterionShares(pack, BANK).reduce((sum, each) => sum + each.weight, 0);
    assert.equal(shares.reduce((sum, each) => sum + each.weight, 0), all);
    assert.ok(price === 0 || price === pack.public.price.share);
  });
});

test("a criterion that is left out, counts for nothing or counts most is found", () => {
  const pack = setWeight(withQuestions("Q-1", "Q-2", "Q-3", "Q-4"), BANK, "Q-2", 0);
  assert.deepEqual(textsOf(balance(pack, BANK).findings), [
    "Criterion worth counts for nothing, although a question asks about it.",
    "Nothing is asked about Criterion good-it-does.",
  ]);
  const heavy = setWeight(withQuestions("Q-1", "Q-2", "Q-3", "Q-4", "Q-5"), BANK, "Q-1", 600);
  assert.deepEqual(textsOf(balance(heavy, BANK).findings), [
    "Criterion care counts for 60.0 per cent, which is more than all the others together.",
  ]);
  assert.deepEqual(balance(withQuestions("Q-1", "Q-2", "Q-3", "Q-4", "Q-5"), BANK).findings, []);
  assert.deepEqual(balance(emptyPack(BANK), BANK).findings, []);
  const half = setWeight(withQuestions("Q-1", "Q-2", "Q-3", "Q-4", "Q-5"), BANK, "Q-1", 500);
  assert.deepEqual(balance(half, BANK).findings, []);
});

test("price stands beside the criteria where it is inside none of them", () => {
  const priced = (route) => setPrice(setPublic(withQuestions("Q-1"), { route }), BANK, { formula: "lowest", share: 300 });
  assert.equal(balance(priced("light-touch"), BANK).price, 300);
  assert.equal(balance(priced("competitive"), BANK).price, 0);
});

test("each wording has the faults that the table says, as in the build", () => {
  for (const [wording, faults] of WORDINGS.cases) {
    assert.deepEqual(faultsOf(wording, WORDINGS).map((each) => each.fault), faults, wording);
  }
});

test("own and adapted wording is tried, and the bank's own is not", () => {
  const adapted = setText(withQuestions("Q-1", "Q-2"), BANK, "Q-2", { text: "Do you always care?" });
  const own = addOwn(adapted, BANK, { criterion: "care", text: "How will you use QIPP?", points: [], kind: "scored" });
  assert.deepEqual(wordingFindings(own, BANK).map((each) => [each.codes[0], each.target]), [
    ["Q-2", "public.questions.Q-2.text"],
    ["Q-2", "public.questions.Q-2.text"],
    ["own-1", "public.questions.own-1.text"],
  ]);
});

test("questions that hold the same point, name each other or share rare words are near", () => {
  const bank = bankOf(40, {
    questions: bankFile(40).questions.map((each, at) => ({
      ...each,
      points: [{ text: at === 1 ? "  shows 1 " : `Shows ${at + 1}.`, points: [] }],
      notes: at === 2 ? ["See Q-4 for money."] : [],
      question: at >= 4 && at < 6 ? "Lanterns, kettles, ladders, violins or teapots: what of them?" : `What is ${at}?`,
    })),
  });
  const pack = ["Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6"].reduce((made, code) => addQuestion(made, bank, code), emptyPack(bank));
  const found = overlaps(pack, bank, wordUse(bank));
  assert.deepEqual(found.map((each) => each.codes.join()), ["Q-1,Q-2", "Q-3,Q-4", "Q-5,Q-6"]);
  assert.deepEqual(found[2]?.words, ["kettle", "ladder", "lantern", "teapot", "them", "violin"]);
  assert.deepEqual(found.map((each) => [each.points.length, each.named, each.share]), [[1, false, 0], [0, true, 0], [0, false, 100]]);
  assert.equal(new Set(textsOf(overlapFindings(found, BANK))).size, 3);
});

test("amounts are read as they are written", () => {
  for (const [text, amount] of [["£5 million", 5e6], ["£1.5m of cover", 15e5], ["£80,000 or £20k", 80_000], ["many", 0], ["£ 500 a year", 500], ["£2.5mn a year", 25e5], ["£400 000", 4e5], ["£1,250k", 125e4], ["£10 thousand", 1e4]]) {
    assert.equal(highestAmount(text), amount, text);
  }
});

test("a size is the first band that holds the value of a year and of the term", () => {
  assert.equal(sizeOf(BANK, SMALL)?.id, "small");
  assert.equal(sizeOf(BANK, { yearly: 50_000, years: 4 })?.id, "large");
  assert.equal(sizeOf(BANK, { yearly: 0, years: 4 }), null);
  assert.equal(lifetime({ yearly: 100, years: 0 }), 100);
});

test("a turnover above twice the value is found, and one of twice is not", () => {
  const ask = (value, text) => gateFindings(withGates(value, ["G-1", text]), BANK);
  assert.deepEqual(ask(LARGE, "Was your turnover at least £2,400,000?"), []);
  const [found] = ask(LARGE, "Was your turnover at least £2,400,001?");
  assert.match(found?.text ?? "", /ceiling is twice the estimated value: £2,400,000/);
  assert.match(ask(LARGE, "Was your turnover three times the value?")[0]?.text ?? "", /£3,600,000/);
  assert.match(ask({ yearly: 0, years: 0 }, "Is your turnover 4 times the value?")[0]?.text ?? "", /4 times the value/);
  assert.deepEqual(ask({ yearly: 0, years: 0 }, "Is your turnover £9 million?"), []);
  assert.deepEqual(ask({ yearly: 0, years: 0 }, "Is your turnover 2 times the value?"), []);
  const grant = setPublic(withGates(LARGE, ["G-1", "Is your turnover £9 million?"]), { route: "grant" });
  assert.match(gateFindings(grant, BANK)[0]?.text ?? "", /more than twice the value/);
});

test("cover, papers and gates that do not fit the size are found", () => {
  const texts = (value, ...gates) => textsOf(gateFindings(withGates(value, ...gates), BANK));
  assert.match(texts(SMALL, ["G-2", "Do you hold public liability insurance of £10 million?"])[0] ?? "", /cover of £10,000,000/);
  assert.deepEqual(texts(SMALL, ["G-2", "Do you hold public liability insurance of £5 million?"]), []);
  assert.deepEqual(texts(LARGE, ["G-2", "Do you hold public liability insurance of £10 million?"]), []);
  assert.match(texts(SMALL, ["G-2", "Do you hold insurance, and a policy on hard hats?"])[0] ?? "", /“policy”/);
  assert.deepEqual(texts(LARGE, ["G-3", "Have you a policy on risks?"]), []);
  const asks = { ...BANK, gateOf: new Map([["G-2", { ...BANK.gates[1], question: "Have you a policy?" }]]) };
  assert.deepEqual(gateFindings(withGates(SMALL, ["G-2", "Have you a policy on hats?"]), asks), []);
  assert.deepEqual(gateFindings(withGates(SMALL, ["G-2"]), asks), []);
  assert.deepEqual(texts(SMALL, ["G-3"]), ["G-3 (Risks) is in no set of this size. The bank says: Do not ask."]);
  assert.equal(texts(SMALL, ["G-2"], ["D-1"], ["D-2"]).at(-1), "The pack has 3 gates. A set of this size has 2 at most.");
  assert.deepEqual(texts({ yearly: 0, years: 0 }, ["G-2"], ["D-1"], ["D-2"]), []);
  assert.deepEqual(texts({ yearly: 0, years: 0 }, ["G-2", "Do you hold insurance of £90 million?"]), []);
  assert.deepEqual(texts(SMALL, ["G-2", "Do you hold £90 million?"]), []);
  assert.deepEqual(texts(LARGE, ["G-2", "Do you hold insurance of £12 million?"]), []);
  assert.match(texts(LARGE, ["G-2", "Do you hold insurance of £12.1 million?"])[0] ?? "", /£12,000,000 is a lot/);
});

test("the number of gates is set beside the sets for the same service, where there are any", () => {
  const [own] = BANK.sets;
  const other = { ...own, id: "tea-set", service: "tea", sets: [{ size: "small", note: "", gates: ["G-2", "D-1", "D-2"], questions: [] }] };
  const bank = { ...BANK, sets: [...BANK.sets, other] };
  const pack = withGates(SMALL, ["G-2"], ["D-1"], ["D-2"]);
  assert.match(gateFindings(setPublic(pack, { service: "soup" }), bank)[0]?.text ?? "", /3 gates. A set of this size has 2/);
  assert.deepEqual(gateFindings(setPublic(pack, { service: "tea" }), bank), []);
  assert.deepEqual(gateFindings(setPublic(pack, { service: "" }), bank), []);
  assert.deepEqual(gateFindings(setPublic(pack, { service: "no-set" }), bank), []);
});

test("so many words and gates cost the hours that the table says, as in the build", () => {
  for (const { assumptions, cases } of HOURS) {
    const assume = (end) => (id) => assumptions.find((each) => each.id === id)[end];
    for (const [words, gates, text] of cases) {
      const [low, high] = ["low", "high"].map((end) => whole(hoursToWrite({ words, gates }, assume(end))));
      assert.equal(hours({ low, high }), text, `${words} words`);
    }
  }
});

const PACK = ["G-1", "G-2", "D-1", "D-2"].reduce(
  (pack, code) => setGate(pack, BANK, code, true),
  setPublic(setWords(setWords(withQuestions("Q-1", "Q-2", "Q-3"), "Q-1", 400), "Q-2", 350), { value: LARGE }),
);

test("the label says each figure, and its rules are written", () => {
  assert.deepEqual(burdenLines(burden(PACK, BANK)).map(({ label, text }) => `${label}: ${text}`), [
    "Words asked: 1,000 at most",
    "Documents asked: 3",
    "Time to write, for one bidder: 9 to 32 hours",
    "Time of all evaluators, for all bidders: 6 to 47 hours",
    "Cost to one bidder: £180 to £1,280, under 0.1 to 0.3 per cent of a year's value",
    "Cost to all 3 to 7 expected bidders: £540 to £8,960, 0.1 to 2.2 per cent of a year's value",
  ]);
  assert.match(DOCUMENT_RULE, /one form for all declarations/);
  assert.match(UNLIMITED_RULE, /3,150 words/);
  const open = burden(setWords(PACK, "Q-3", 0), BANK);
  assert.match(burdenLines(open)[0]?.text ?? "", /3,900 at most, 1 of the answers without a limit/);
  assert.match(burdenLines(burden(setPublic(PACK, { route: "grant" }), BANK))[5]?.label ?? "", /expected applicants/);
  assert.match(burdenLines(burden(setPublic(PACK, { route: "most-suitable" }), BANK))[5]?.label ?? "", /expected providers/);
  assert.equal(burden(setPublic(PACK, { value: { yearly: 0, years: 0 } }), BANK)?.shareOfOne, null);
});

test("a reader's own numbers take the place of the bank's, and what is no number does not", () => {
  const same = burden(PACK, BANK);
  for (const wrong of [NaN, 0, -1, Infinity]) {
    assert.deepEqual(burden(PACK, BANK, { bidders: { low: wrong, high: 3 } }), same);
  }
  assert.deepEqual(burden(PACK, BANK, { bidders: { low: 9, high: 2 } })?.bidders, { low: 2, high: 9 });
  assert.deepEqual(burden(PACK, BANK, JSON.parse('{"__proto__": {"low": 1, "high": 1}}')), same);
  assert.equal(burden(PACK, bankOf(3)), null);
  for (const id of Object.keys(RANGES)) {
    const less = { ...BANK, assumptions: BANK.assumptions.filter((each) => each.id !== id) };
    assert.equal(burden(PACK, less), null, id);
  }
});

/** Whether no figure of one burden is lower than in another. */
function costsNoLess(more, less) {
  const figures = ({ words, documents, write, evaluate, one, all, shareOfOne, shareOfAll }) =>
    [{ low: words, high: documents }, write, evaluate, one, all, shareOfOne, shareOfAll].flatMap((each) => (each ? [each.low, each.high] : []));
  return figures(more).every((figure, at) => figure >= figures(less)[at]);
}

test("more words, gates, questions or bidders never cost less", () => {
  const codes = fc.constantFrom(...BANK.questions.map((each) => each.code));
  const steps = fc.integer({ min: 1, max: 63 });
  always(fc.tuple(packsOf(BANK, 20), codes, steps, steps, fc.constantFrom(...GATES.map(([code]) => code))), ([drawn, code, one, other, gate]) => {
    const pack = setPublic(addQuestion(drawn, BANK, code), { value: LARGE });
    const [few, many] = [Math.min(one, other) * 50, Math.max(one, other) * 50];
    const before = burden(setWords(pack, code, few), BANK);
    assert.ok(costsNoLess(burden(setWords(pack, code, many), BANK), before));
    assert.ok(costsNoLess(burden(setWords(pack, code, 0), BANK), burden(setWords(pack, code, many), BANK)), "no limit");
    assert.ok(costsNoLess(burden(setGate(pack, BANK, gate, true), BANK), burden(setGate(pack, BANK, gate, false), BANK)));
    assert.ok(costsNoLess(burden(addQuestion(pack, BANK, "Q-40"), BANK), burden(pack, BANK)));
    const bidders = (most) => burden(pack, BANK, { bidders: { low: 1, high: most } });
    assert.ok(costsNoLess(bidders(many), bidders(few)));
  });
});

test("figures are written in one way", () => {
  assert.deepEqual([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
  assert.deepEqual([0.5, 1.49, 2.5].map(whole), [1, 1, 3]);
  assert.equal(span({ low: 3, high: 3 }), "3");
  assert.equal(span({ low: 950, high: 1900 }, pounds), "£950 to £1,900");
});
