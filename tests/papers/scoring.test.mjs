/** Results of a moderation: what is missing, exact totals, ranks, ties, and the totals by a second way. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { setCriterionMinimum, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { exactly, lowestTerms } from "../../docs/assets/js/papers/fraction.mjs";
import { abnormallyLow } from "../../docs/assets/js/papers/low-price.mjs";
import { results } from "../../docs/assets/js/papers/scoring.mjs";
import { checkedSecondWay } from "../../docs/assets/js/papers/second-way.mjs";
import { spreadOf } from "../../docs/assets/js/papers/spread.mjs";
import { frozen } from "../pack/samples.mjs";
import { agreedOf, BANK, bigCase, casesOf, contest, marksOf, moderationOf, packOf, tieProposals } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const of = (found, id) => found.bidders.find((each) => each.id === id);
/** Change what is agreed on an answer. */
function agree(moderation, id, code, fields) {
  const changed = structuredClone(moderation);
  Object.assign(changed.agreed[id][code], fields);
  return changed;
}
/** A contest of two questions with 400 each and price 200, without gates. */
function plain(fields = {}, change = (pack) => pack) {
  const pack = packOf({ codes: ["Q-1", "Q-6"], route: "light-touch", gates: [], own: false, ...fields });
  const questions = pack.public.questions.map((each) => ({ ...each, weight: 400 }));
  return contestOf(change(setPublic(pack, { questions })), BANK);
}
const scores = (table) => ({ id }, { code }) => table[id][code];

test("a whole moderation has totals for all, and nothing is missing", () => {
  const made = contest();
  const found = results(frozen(made), frozen(moderationOf(made)));
  assert.deepEqual([found.ready, found.missing, found.notes], [true, [], []]);
  assert.deepEqual(found.bidders.map((each) => [each.rank, each.tied, each.settled]), [[1, false, ""], [2, false, ""], [3, false, ""]]);
  assert.deepEqual([found.first, found.ties], [["A"], []]);
});

test("full marks and the lowest price come to 1000 exactly", () => {
  always(casesOf({ modes: ["scored"] }), ({ contest: made }) => {
    const sum = made.questions.reduce((all, each) => all + each.weight, made.price.share);
    const best = results(made, moderationOf(made)).bidders[0];
    assert.deepEqual(best.exact, { n: BigInt(sum), d: 1n });
    assert.ok(sum === 1000 || made.questions.every((each) => each.how !== "score"));
  });
});

test("a total is the exact sum of weight times score over the highest score, and of share times lowest price over own", () => {
  always(casesOf({ modes: ["scored"] }), ({ contest: made, moderation }) => {
    const found = results(made, moderation);
    const prices = found.bidders.filter((each) => each.passes).map((each) => moderation.prices[each.id]);
    const lowest = exactly(Math.min(...prices, 1e9));
    for (const { id, exact } of found.bidders.filter((each) => each.passes)) {
      let sum = { n: 0n, d: 1n };
      const add = (n, d) => (sum = { n: sum.n * d + n * sum.d, d: sum.d * d });
      made.questions.filter((each) => each.how === "score").forEach(({ code, weight }) => add(BigInt(weight * moderation.agreed[id][code].score), 4n));
      const own = exactly(moderation.prices[id]);
      if (made.price.share > 0) {
        add(BigInt(made.price.share) * lowest.n * own.d, lowest.d * own.n);
      }
      assert.deepEqual(exact, lowestTerms(sum));
    }
  });
});

test("points of the questions make those of the criteria, and these with the price make the total", () => {
  always(casesOf({ modes: ["scored"] }), ({ contest: made, moderation }) => {
    for (const { questions, criteria, price, total, passes } of results(made, moderation).bidders.filter((each) => each.gateFailed.length === 0)) {
      for (const section of made.sections) {
        const sum = section.questions.reduce((all, { code }) => all + (questions[code].points ?? 0), 0);
        assert.ok(Math.abs(sum - criteria[section.id]) < 1e-9);
      }
      const all = Object.values(criteria).reduce((sum, each) => sum + each, price ?? 0);
      assert.ok(!passes || Math.abs(all - total) < 1e-9);
    }
  });
});

test("the order of the bidders changes nothing but the order of the results", () => {
  always(fc.tuple(casesOf(), fc.nat(3)), ([{ contest: made, moderation }, by]) => {
    const { bidders } = moderation.lineup;
    const turned = { ...moderation, lineup: { ...moderation.lineup, bidders: [...bidders.slice(by), ...bidders.slice(0, by)].toReversed() } };
    const [one, other] = [results(made, moderation), results(made, turned)];
    assert.deepEqual(one.first.toSorted(), other.first.toSorted());
    one.bidders.forEach((each) => assert.deepEqual(each, of(other, each.id)));
  });
});

test("a higher score of its own never lowers a bidder's total", () => {
  always(fc.tuple(casesOf({ modes: ["scored"] }), fc.nat(), fc.nat()), ([{ contest: made, moderation }, which, what]) => {
    const judged = made.questions.filter((each) => each.how !== "words");
    const question = judged[what % judged.length];
    const before = results(made, moderation);
    const { id, total } = before.bidders[which % before.bidders.length];
    const score = question && moderation.agreed[id][question.code].score;
    if (question && score < question.scores.at(-1)) {
      const after = of(results(made, agree(moderation, id, question.code, { score: score + 1 })), id);
      assert.ok(total === null || after.total >= total);
    }
  });
});

test("a blank is never nought: totals of all stay hidden, and it is named", () => {
  const made = contest();
  const moderation = moderationOf(made);
  const found = results(made, agree(moderation, "B", "Q-2", { score: null }));
  assert.deepEqual([found.ready, found.missing], [false, ["Bidder B, Q-2: there is no agreed score."]]);
  for (const each of found.bidders) {
    assert.deepEqual([each.total, each.exact, each.price, each.rank, each.passes], [null, null, null, null, false]);
    assert.deepEqual([each.criteria, Object.values(each.questions).filter((one) => one.points !== null)], [{}, []]);
  }
  assert.equal(of(found, "B").questions["Q-2"].score, null);
  assert.deepEqual(found.first, []);
});

test("a score that is not on the scale, or not a number, is no score", () => {
  const made = contest();
  for (const [score, said] of [[5, "5"], [2.5, "2.5"], [-1, "-1"], [Number.NaN, "NaN"], ["4", "4"]]) {
    const found = results(made, agree(moderationOf(made), "A", "Q-1", { score }));
    assert.deepEqual(found.missing, [`Bidder A, Q-1: ${said} is no score that can be given.`]);
    assert.equal(of(found, "A").questions["Q-1"].score, null);
  }
});

test("what an evaluator marks as not applicable is no number", () => {
  const made = contest();
  const moderation = moderationOf(made);
  moderation.marks[0].scores.A["Q-1"] = { score: 4, na: true, reason: "I know this bidder." };
  assert.deepEqual(spreadOf(made.questions[0], moderation.marks, "A").alone, [null, 4]);
  assert.equal(results(made, moderation).ready, true);
});

test("each score below the highest says why it is not higher, and each above the lowest why it is not lower", () => {
  const made = contest();
  const none = { strengths: "", weaknesses: " ", notHigher: "", notLower: "\n", quoted: "" };
  const needed = (score, code = "Q-1") => {
    const moderation = moderationOf(made, { scoreOf: (_bidder, { scores: all }) => Math.min(score, all.at(-1)) });
    return results(made, agree(moderation, "A", code, none)).missing;
  };
  const [strengths, weaknesses, higher, lower] = ["the strengths that decided", "the weaknesses that decided", "why not one higher", "why not one lower"];
  assert.deepEqual(needed(2), [`Bidder A, Q-1: say ${strengths}, ${lower}, ${weaknesses}, ${higher}.`]);
  assert.deepEqual(needed(4), [`Bidder A, Q-1: say ${strengths}, ${lower}.`]);
  assert.deepEqual(needed(0), [`Bidder A, Q-1: say ${weaknesses}, ${higher}.`]);
});

test("pass needs no weakness, fail no strength, and what no evaluator scored no quotation", () => {
  const made = contest({ codes: ["Q-10"], own: false });
  const one = (score, fields) => {
    const moderation = moderationOf(made, { bidders: 1, scoreOf: () => score });
    return results(made, agree({ ...moderation, marks: [] }, "A", "Q-10", { quoted: "", ...fields })).missing;
  };
  assert.deepEqual(one(1, { weaknesses: "", notHigher: "" }), []);
  assert.deepEqual(one(0, { strengths: "", notLower: "" }), []);
  assert.deepEqual(one(null), ["Bidder A, Q-10: there is no agreed result."]);
});

test("a score that nobody gave alone quotes the answer", () => {
  const made = contest();
  const moderation = moderationOf(made, { scoreOf: () => 4 });
  const changed = agree(moderation, "A", "Q-1", { score: 3, quoted: "" });
  assert.deepEqual(results(made, changed).missing, ["Bidder A, Q-1: say the words of the answer, since nobody alone gave this score."]);
  assert.equal(results(made, agree(changed, "A", "Q-1", { quoted: "“stair climber”, page 4" })).ready, true);
});

test("what is missing is named once each, and nothing else", () => {
  const made = contest();
  const whole = moderationOf(made);
  const holes = [
    ...whole.lineup.bidders.flatMap(({ id }) => made.questions.map(({ code }) => [`Bidder ${id}, ${code}: there is no agreed score.`, (each) => delete each.agreed[id][code]])),
    ...whole.lineup.bidders.flatMap(({ id }) => made.gates.map(({ code }) => [`Bidder ${id}, ${code}: say whether this gate is met.`, (each) => (each.gates[id][code].answer = "")])),
    ...whole.lineup.bidders.map(({ id }) => [`Bidder ${id}: there is no price.`, (each) => (each.prices[id] = null)]),
  ];
  always(fc.subarray(holes), (chosen) => {
    const holed = structuredClone(whole);
    chosen.forEach(([, make]) => make(holed));
    assert.deepEqual(results(made, holed).missing.toSorted(), chosen.map(([line]) => line).toSorted());
  });
});

test("no bidder at all, and a price of nought, are told", () => {
  const made = contest({ route: "grant" });
  assert.deepEqual(results(made, moderationOf(made, { bidders: 0 })).missing, ["There is no applicant yet."]);
  const moderation = moderationOf(made, { bidders: 1 });
  moderation.prices.A = 0;
  assert.deepEqual(results(made, moderation).missing, ["Applicant A: the price has to be above nought."]);
});

test("a gate that is not met keeps a bidder out, with a reason, and nothing else is asked of it", () => {
  const made = contest();
  const moderation = moderationOf(made);
  moderation.gates.A["G-1"] = { answer: "not met", note: "" };
  moderation.agreed.A = {};
  moderation.prices.A = null;
  assert.deepEqual(results(made, moderation).missing, ["Bidder A, G-1: say why this gate is not met."]);
  moderation.gates.A["G-1"].note = "It holds no insurance.";
  const found = results(made, moderation);
  assert.deepEqual([found.ready, found.first], [true, ["B"]]);
  const { out, passes, gateFailed, rank, total, below, criteria } = of(found, "A");
  assert.deepEqual({ out, passes, gateFailed, rank, total, below, criteria }, { out: true, passes: false, gateFailed: ["G-1"], rank: null, total: null, below: [], criteria: {} });
});

test("a bidder of whom nothing is there lacks each gate, score and price", () => {
  const made = contest({ codes: ["Q-1"], own: false });
  const moderation = { ...moderationOf(made, { bidders: 1 }), gates: {}, agreed: {}, prices: {} };
  assert.deepEqual(results(made, moderation).missing, [
    "Bidder A, G-1: say whether this gate is met.",
    "Bidder A, G-2: say whether this gate is met.",
    "Bidder A, Q-1: there is no agreed score.",
    "Bidder A: there is no price.",
  ]);
});

test("who is scored in part is not below the minimum of a criterion yet", () => {
  const made = plain({}, (pack) => setCriterionMinimum(pack, "care", 3));
  const half = agree(moderationOf(made), "A", "Q-6", { score: null });
  assert.deepEqual([of(results(made, half), "A").below, of(results(made, half), "A").out], [[], false]);
  const kept = contestOf(setCriterionMinimum(packOf({ codes: ["Q-1", "Q-6"], own: false }), "care", 3), BANK);
  const failed = agree(moderationOf(kept), "A", "Q-6", { score: null });
  failed.gates.A["G-1"] = { answer: "not met", note: "No insurance." };
  assert.deepEqual([results(kept, failed).ready, of(results(kept, failed), "A").below], [true, []]);
});

test("the lowest price is that of the offers that pass the gates and the minimum scores", () => {
  const made = plain({}, (pack) => setMinimum(pack, "Q-1", 2));
  const low = moderationOf(made, { scoreOf: ({ id }) => (id === "A" ? 1 : 4), prices: [50_000, 100_000, 125_000] });
  const found = results(made, low);
  assert.deepEqual(found.bidders.map((each) => [each.out, each.price, each.total]), [[true, null, null], [false, 200, 1000], [false, 160, 960]]);
  assert.deepEqual(of(found, "A").below, ["Q-1"]);
  // Whoever is out still learns its points.
  assert.deepEqual([of(found, "A").questions["Q-1"].points, of(found, "A").criteria.care], [100, 200]);
});

test("the minimum of a criterion is the mean of its scores by weight, and to reach it is enough", () => {
  const two = (pack) => {
    const questions = pack.public.questions.map((each) => ({ ...each, weight: each.code === "Q-1" ? 600 : 200 }));
    return setCriterionMinimum(setPublic(pack, { questions }), "care", 3);
  };
  const made = plain({}, two);
  const found = results(made, moderationOf(made, { scoreOf: scores({ A: { "Q-1": 4, "Q-6": 0 }, B: { "Q-1": 3, "Q-6": 2 }, C: { "Q-1": 2, "Q-6": 4 } }) }));
  assert.deepEqual(found.bidders.map((each) => [each.means.care, each.below]), [[3, []], [2.75, ["care"]], [2.5, ["care"]]]);
});

test("a minimum that cannot be worked out is told, and keeps nobody out", () => {
  const made = contestOf(setCriterionMinimum(packOf({ codes: ["Q-1"] }), "reach", 3), BANK);
  const found = results(made, moderationOf(made));
  assert.deepEqual(found.notes, ["The minimum score of Criterion reach cannot be worked out, since nothing in it has a weight."]);
  assert.ok(found.bidders.every((each) => each.passes));
});

test("a price a fifth below the mean of the others is a reason to ask, and keeps nobody out", () => {
  const made = contest();
  const found = results(made, moderationOf(made, { prices: [100_000, 79_000, 100_000] }));
  assert.match(found.notes.join(), /^Bidder B: the price is a fifth or more below/);
  assert.equal(of(found, "B").rank, 1);
  const fifth = results(made, moderationOf(made, { bidders: 2, prices: [80_000.1, 64_000.08] }));
  assert.match(fifth.notes.join(), /^Bidder B: the price is a fifth or more below/);
  const moderation = moderationOf(made, { prices: [100_000, 95_000, 10_000] });
  moderation.gates.C["G-1"] = { answer: "not met", note: "No insurance." };
  assert.deepEqual(results(made, moderation).notes, []);
});

test("a price that is a fifth below the mean of the others is abnormally low", () => {
  assert.deepEqual(abnormallyLow([100, 80, 100]), [1]);
  assert.deepEqual(abnormallyLow([100, 81, 100]), []);
  assert.deepEqual(abnormallyLow([100]), []);
});

test("a price that is a fifth below to the penny is abnormally low, and a penny more is not", () => {
  const fifths = fc.tuple(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 7 }));
  always(fifths, ([fourPence, others]) => {
    const pounds = (/** @type {number} */ pence) => [pence / 100, ...Array(others).fill((5 * fourPence) / 100)];
    assert.ok(abnormallyLow(pounds(4 * fourPence)).includes(0), String(pounds(4 * fourPence)));
    assert.ok(!abnormallyLow(pounds(4 * fourPence + 1)).includes(0), String(pounds(4 * fourPence + 1)));
  });
  assert.deepEqual(abnormallyLow([153_461.04, 191_826.3]), [0]);
});

test("prices with pence are exact: what is level is a tie, and a penny is not", () => {
  const made = plain({ tie: "" });
  const at = (prices) => results(made, moderationOf(made, { bidders: 2, prices })).bidders.map((each) => each.rank);
  assert.deepEqual(at([0.3, 0.1 + 0.2]), [1, 2]);
  assert.deepEqual(at([100_000.1, 100_000.1]), [1, 1]);
  assert.deepEqual(at([100_000.1, 100_000.11]), [1, 2]);
  assert.deepEqual(exactly(1.5e-7), { n: 15n, d: 100_000_000n });
  assert.deepEqual(exactly(2e21), { n: 2n * 10n ** 21n, d: 1n });
});

test("totals that only rounding would make equal are no tie", () => {
  const made = plain();
  const found = results(made, moderationOf(made, { bidders: 2, scoreOf: () => 4, prices: [1_000_000_000.01, 1_000_000_000] }));
  assert.deepEqual(found.bidders.map((each) => each.rank), [2, 1]);
  assert.equal(found.bidders[0].tied, false);
});

const LEVEL = { A: { "Q-1": 4, "Q-6": 2 }, B: { "Q-1": 2, "Q-6": 4 } };

test("a tie under a rule of the buyer's own is left to people, and so is one without a rule", () => {
  for (const [tie, said] of [["The chair decides.", "apply the published rule"], ["", "no rule for this is published"]]) {
    const made = plain({ tie });
    const found = results(made, moderationOf(made, { bidders: 2, scoreOf: scores(LEVEL), prices: [90_000, 90_000] }));
    assert.deepEqual(found.bidders.map((each) => [each.rank, each.tied, each.settled]), [[1, true, ""], [1, true, ""]]);
    assert.deepEqual(found.first, ["A", "B"]);
    assert.deepEqual(found.ties, [{ ids: ["A", "B"], rank: 1, settled: "", text: `Bidder A and Bidder B end level. Bidder A and Bidder B are tied: ${said}.` }]);
  }
});

test("after a tie the next rank counts all who are level", () => {
  const made = plain({ tie: "" });
  const found = results(made, moderationOf(made, { bidders: 4, scoreOf: ({ id }) => (id === "A" ? 1 : id === "D" ? 4 : 2), prices: [1, 1, 1, 1] }));
  assert.deepEqual(found.bidders.map((each) => each.rank), [4, 2, 2, 1]);
});

test("the rule of the criterion that counts most breaks a tie where it can", () => {
  const rule = tieProposals("light-touch", "scored", true, true)[0];
  const made = contestOf(setPublic(packOf({ codes: ["Q-1", "Q-2"], route: "light-touch", own: false, gates: [], tie: rule }), {
    questions: [{ code: "Q-1", weight: 500, words: 0 }, { code: "Q-2", weight: 250, words: 0 }],
    price: { formula: "lowest", share: 250, fixed: 0 },
  }), BANK);
  const found = results(made, moderationOf(made, { scoreOf: scores({ A: { "Q-1": 2, "Q-2": 4 }, B: { "Q-1": 3, "Q-2": 2 }, C: { "Q-1": 0, "Q-2": 0 } }), prices: [90_000, 90_000, 90_000] }));
  assert.deepEqual(found.bidders.map((each) => [each.rank, each.tied, each.settled !== ""]), [[2, true, true], [1, true, true], [3, false, false]]);
  assert.deepEqual(found.first, ["B"]);
  assert.match(found.ties[0].text, /^Bidder A and Bidder B end level\. By the published rule \(more marks .*\) the order is Bidder B, then Bidder A\.$/);
});

test("where price is part of a criterion, it counts in what that criterion weighs and in its marks", () => {
  const rule = tieProposals("competitive", "scored", true, true)[0];
  const pack = packOf({ codes: ["Q-1", "Q-2"], own: false, gates: [], tie: rule });
  const questions = [{ code: "Q-1", weight: 400, words: 0 }, { code: "Q-2", weight: 100, words: 0 }];
  const made = contestOf(setPublic(pack, { questions, price: { formula: "lowest", share: 500, fixed: 0 } }), BANK);
  // A has 200 and 0 + 500, B has 400 and 50 + 250: level, and the criterion with the price counts most.
  const table = { A: { "Q-1": 2, "Q-2": 0 }, B: { "Q-1": 4, "Q-2": 2 } };
  const found = results(made, moderationOf(made, { bidders: 2, scoreOf: scores(table), prices: [50_000, 100_000] }));
  assert.deepEqual(found.bidders.map((each) => [each.total, each.rank, each.tied]), [[700, 1, true], [700, 2, true]]);
});

test("criteria that count the same and disagree break no tie", () => {
  const rule = tieProposals("light-touch", "scored", true, true)[0];
  const pack = packOf({ codes: ["Q-1", "Q-2"], route: "light-touch", own: false, gates: [], tie: rule });
  const questions = [{ code: "Q-1", weight: 400, words: 0 }, { code: "Q-2", weight: 400, words: 0 }];
  const made = contestOf(setPublic(pack, { questions }), BANK);
  const found = results(made, moderationOf(made, { scoreOf: scores({ A: { "Q-1": 4, "Q-2": 2 }, B: { "Q-1": 2, "Q-2": 4 }, C: { "Q-1": 3, "Q-2": 3 } }), prices: [9, 9, 9] }));
  assert.deepEqual(found.first, ["A", "B", "C"]);
});

test("the rule of the lower price breaks a tie, and leaves what has one price", () => {
  const rule = tieProposals("light-touch", "scored", true, true)[1];
  const made = contestOf(setPrice(packOf({ codes: ["Q-1"], route: "light-touch", own: false, gates: [], tie: rule }), BANK, { formula: "lowest", share: 0 }), BANK);
  const found = results(made, moderationOf(made, { bidders: 4, scoreOf: () => 3, prices: [120_000, 110_000, 110_000, 130_000] }));
  assert.deepEqual(found.bidders.map((each) => each.rank), [3, 1, 1, 4]);
  assert.deepEqual(found.first, ["B", "C"]);
  assert.match(found.ties[0].text, /the order is Bidder B and Bidder C, then Bidder A, then Bidder D\. Bidder B and Bidder C are tied: apply the published rule\.$/);
});

test("where answers pass or fail, the lowest price of those who pass decides", () => {
  const made = plain({ mode: "pass-fail" }, (pack) => setMinimum(pack, "Q-1", 2));
  const found = results(made, moderationOf(made, { scoreOf: scores({ A: { "Q-1": 1, "Q-6": 1 }, B: { "Q-1": 4, "Q-6": 1 }, C: { "Q-1": 2, "Q-6": 1 } }), prices: [80_000, 100_000, 90_000] }));
  assert.deepEqual(found.bidders.map((each) => [each.passes, each.rank, each.total]), [[false, null, null], [true, 2, null], [true, 1, null]]);
  assert.deepEqual(of(found, "A").below, ["Q-1"]);
});

test("where answers pass or fail without a price, more marks decide only under the rule that says so", () => {
  const [marks, lots] = tieProposals("light-touch", "pass-fail", false, true);
  const at = (tie) => {
    const pack = setPrice(packOf({ codes: ["Q-1"], route: "light-touch", mode: "pass-fail", own: false, gates: [], tie }), BANK, { formula: "none" });
    const made = contestOf(setMinimum(pack, "Q-1", 2), BANK);
    return results(made, moderationOf(made, { bidders: 2, scoreOf: ({ id }) => (id === "A" ? 3 : 4) }));
  };
  assert.deepEqual([at(marks).first, at(lots).first], [["B"], ["A", "B"]]);
  assert.equal(at(lots).ties[0].text, "Bidder A and Bidder B pass. Bidder A and Bidder B are tied: apply the published rule.");
});

test("no rule of more marks is proposed where no answer has marks, and one that is published is for people to apply", () => {
  const [lots, ...more] = tieProposals("light-touch", "pass-fail", false, false);
  assert.match(lots, /lots are drawn/);
  assert.deepEqual(more, []);
  for (const tie of tieProposals("light-touch", "pass-fail", false, true)) {
    const made = contestOf(setPrice(packOf({ codes: ["Q-1"], route: "light-touch", mode: "pass-fail", own: false, gates: [], tie }), BANK, { formula: "none" }), BANK);
    assert.deepEqual(results(made, moderationOf(made, { bidders: 2 })).first, ["A", "B"], tie);
  }
});

test("a reason is a few words: one letter, a dash or “yes” keeps the totals hidden as nothing at all does", () => {
  const made = contest({ codes: ["Q-1"] });
  for (const strengths of ["", "x", " ok ", "-  -  - -", "Strong."]) {
    const moderation = moderationOf(made);
    Object.assign(moderation.agreed.A["Q-1"], { strengths });
    assert.equal(results(made, moderation).ready, false, strengths);
  }
  const moderation = moderationOf(made);
  Object.assign(moderation.agreed.A["Q-1"], { strengths: "Names it." });
  assert.equal(results(made, moderation).ready, true);
});

test("fail in a question that passes or fails keeps a bidder out of a scored contest too", () => {
  const made = contest({ codes: ["Q-1", "Q-10"] });
  const found = results(made, moderationOf(made, { scoreOf: ({ id }, { how, scores: all }) => (id === "A" && how === "pass" ? 0 : all.at(-1)) }));
  assert.deepEqual([of(found, "A").below, found.first], [["Q-10"], ["B"]]);
  assert.equal(of(found, "B").questions["Q-10"].points, null);
});

test("a narrative has findings in words, and no number, rank or price", () => {
  const made = contest({ mode: "narrative", route: "most-suitable" });
  const moderation = moderationOf(made);
  moderation.prices = {};
  moderation.agreed.A["Q-1"] = agreedOf(null, { strengths: "", weaknesses: "" });
  assert.deepEqual(results(made, moderation).missing, ["Provider A, Q-1: say the strengths that decided or the weaknesses that decided."]);
  delete moderation.agreed.A["Q-1"];
  assert.deepEqual(results(made, moderation).missing, ["Provider A, Q-1: say what was found."]);
  moderation.agreed.A["Q-1"] = agreedOf(4, { weaknesses: "" });
  const found = results(made, moderation);
  assert.deepEqual([found.ready, found.first, found.ties], [true, [], []]);
  assert.ok(found.bidders.every((each) => each.passes && each.rank === null && each.total === null && Object.values(each.questions).every((one) => one.score === null && one.points === null)));
});

test("routes to one provider rank nobody", () => {
  const made = contest({ route: "direct-c" });
  const found = results(made, moderationOf(made));
  assert.ok(found.ready && found.bidders.every((each) => each.rank === null && each.total > 0));
});

test("an abandoned process has no first place and no totals", () => {
  const made = contest();
  const decision = { awarded: [], date: "", makers: "", reasons: "", abandoned: "2027-05-04" };
  const found = results(made, { ...moderationOf(made), decision });
  assert.deepEqual([found.ready, found.abandoned, found.missing, found.first], [false, true, [], []]);
  assert.ok(found.bidders.every((each) => each.total === null));
});

test("the second way agrees with the first", () => {
  always(casesOf(), ({ contest: made, moderation }) => {
    const checked = checkedSecondWay(made, moderation);
    assert.deepEqual([checked.agrees, results(made, moderation).ready], [true, true]);
  });
  const big = bigCase();
  assert.equal(checkedSecondWay(big.contest, big.moderation).agrees, true);
});

test("the second way sees a total, a rank or a pass that is not right, and weights that do not come to 1000", () => {
  const made = contest();
  const moderation = moderationOf(made, { scoreOf: ({ id }) => (id === "A" ? 3 : 2) });
  const wrong = (fields) => {
    const found = results(made, moderation);
    Object.assign(found.bidders[1], fields);
    return checkedSecondWay(made, moderation, found).agrees;
  };
  assert.equal(wrong({}), true);
  assert.ok([{ total: 600 }, { rank: 1 }, { tied: true }, { passes: false }].every((each) => !wrong(each)));
  const short = { ...made, questions: made.questions.slice(1) };
  assert.equal(checkedSecondWay(short, moderation).agrees, false);
  assert.match(results(short, moderation).notes.join(), /^The weights come to \d+\.\d per cent, and not to 100\.$/);
});

test("the spread of scores is flagged at a difference of two, or where some pass and some do not", () => {
  const question = { ...contest().questions[0], minimum: 3 };
  const at = (...given) => {
    const marks = given.map((score) => ({ scores: { A: { "Q-1": { score, reason: "So." } } } }));
    const { spread, wide, across } = spreadOf(question, marks, "A");
    return [spread, wide, across];
  };
  assert.deepEqual(at(3, 4), [1, false, false]);
  assert.deepEqual(at(2, 4), [2, true, true]);
  assert.deepEqual(at(2, 3, null), [1, false, true]);
  assert.deepEqual(at(0, 2), [2, true, false]);
  assert.deepEqual(at(3, null), [null, false, false]);
  assert.deepEqual(at(), [null, false, false]);
});

test("marks of somebody who judges nothing need not be there", () => {
  const made = contest();
  const moderation = moderationOf(made);
  moderation.marks = [marksOf(made, moderation.lineup.evaluators[0], [], () => 0)];
  assert.equal(results(made, moderation).ready, true);
});
