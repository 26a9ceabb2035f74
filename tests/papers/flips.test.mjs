/** Single scores that decide who comes first, by brute force too. Names of cases are those of reported judgments. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { flips } from "../../docs/assets/js/papers/flips.mjs";
import { results } from "../../docs/assets/js/papers/scoring.mjs";
import { frozen } from "../pack/samples.mjs";
import { BANK, bigCase, casesOf, contest, moderationOf, packOf } from "./samples.mjs";

const NEAR = 1e-9;

/** Who passes, worked out anew and simply. */
function passes({ gates, questions, sections }, { agreed, gates: answers }, id) {
  const score = ({ code }) => agreed[id][code].score;
  const sum = (list, value) => list.reduce((all, each) => all + value(each), 0);
  return (
    gates.every(({ code }) => answers[id][code].answer === "met") &&
    questions.every((each) => each.how === "words" || (each.how === "pass" ? score(each) === 1 : score(each) >= (each.minimum ?? 0))) &&
    sections.every(({ minimum = 0, questions: own }) => {
      const scored = own.filter((each) => each.how === "score");
      return sum(scored, (each) => each.weight * score(each)) >= minimum * sum(scored, (each) => each.weight);
    })
  );
}

/** Who is first, before any rule for a tie. */
function leaders(made, moderation) {
  const ids = moderation.lineup.bidders.map((each) => each.id).filter((id) => passes(made, moderation, id));
  const lowest = Math.min(...ids.map((id) => moderation.prices[id]));
  const worth = (id) => {
    if (made.mode === "pass-fail") {
      return made.price.formula === "lowest" ? -moderation.prices[id] : 0;
    }
    const marks = made.questions.reduce((sum, { code, weight }) => sum + (weight * (moderation.agreed[id][code].score ?? 0)) / 4, 0);
    return marks + (made.price.formula === "lowest" ? (made.price.share * lowest) / moderation.prices[id] : 0);
  };
  const best = Math.max(...ids.map(worth));
  return ids.filter((id) => worth(id) > best - NEAR).toSorted();
}

/** Every change of one score by one step, with the first place that follows. */
function everyChange(made, moderation) {
  return moderation.lineup.bidders.flatMap(({ id: bidder }) =>
    made.questions.flatMap(({ code, scores }) => {
      const from = moderation.agreed[bidder][code].score;
      return [from - 1, from + 1].filter((to) => scores.includes(to)).map((to) => {
        const agreed = { ...moderation.agreed, [bidder]: { ...moderation.agreed[bidder], [code]: { ...moderation.agreed[bidder][code], score: to } } };
        return { bidder, code, from, to, changed: { ...moderation, agreed } };
      });
    }),
  );
}

test("the list of flips is that of brute force on 1,000 random cases, with minimums, prices, gates and ties", () => {
  const seen = { cases: 0, scored: 0, passFail: 0, byMinimum: 0, byPrice: 0, toTie: 0, toNobody: 0 };
  fc.assert(
    fc.property(casesOf({ modes: ["scored", "scored", "pass-fail"] }), ({ contest: made, moderation }) => {
      const before = results(made, moderation);
      const now = before.first.toSorted();
      const found = flips(made, moderation);
      const failed = new Set(before.bidders.filter((each) => each.gateFailed.length > 0).map((each) => each.id));
      const brute = everyChange(made, moderation).flatMap(({ changed, ...tried }) => {
        const { first } = results(made, changed);
        const led = leaders(made, changed);
        assert.ok(first.every((id) => led.includes(id)) && (first.length > 0) === (led.length > 0));
        assert.ok(!made.tie.startsWith("The chair") || first.length === led.length);
        const flipped = first.toSorted().join() !== now.join();
        assert.ok(!flipped || !failed.has(tried.bidder));
        if (flipped) {
          seen.byMinimum += Number(passes(made, changed, tried.bidder) !== passes(made, moderation, tried.bidder));
          seen.byPrice += Number(made.price.share > 0 && made.price.formula === "lowest");
          seen.toTie += Number(first.length > 1);
          seen.toNobody += Number(first.length === 0);
        }
        return flipped ? [{ ...tried, winner: first.length === 1 ? first[0] : "", first }] : [];
      });
      const key = (each) => `${each.bidder} ${each.code} ${each.to}`;
      const sorted = (list) => list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
      assert.deepEqual(sorted(found), sorted(brute));
      seen.cases += 1;
      seen.scored += Number(made.mode === "scored" && found.length > 0);
      seen.passFail += Number(made.mode === "pass-fail" && found.length > 0);
    }),
    { seed: 17, numRuns: 1000 },
  );
  assert.equal(seen.cases, 1000);
  // Each way to change the first place is among the cases, and often.
  assert.ok(Object.values(seen).every((each) => each >= 25), JSON.stringify(seen));
});

test("of 60 questions and 8 bidders each flip is one step on the scale, and what it says comes true", () => {
  const { contest: made, moderation } = bigCase();
  const found = flips(made, moderation);
  assert.ok(found.length > 0);
  for (const { bidder, code, from, to, first } of found) {
    assert.ok(made.questions.find((each) => each.code === code).scores.includes(to) && Math.abs(from - to) === 1);
    const { changed } = everyChange(made, moderation).find((each) => each.bidder === bidder && each.code === code && each.to === to);
    assert.deepEqual(results(made, changed).first, first);
  }
});

test("somebody who is alone can lose the first place only by missing a minimum", () => {
  const made = contest({ codes: ["Q-1", "Q-10"] });
  const found = flips(made, moderationOf(made, { bidders: 1 }));
  assert.deepEqual(found, [{ bidder: "A", code: "Q-10", from: 1, to: 0, winner: "", first: [] }]);
});

test("no flips are shown while totals are hidden, and none where nobody is ranked", () => {
  const tight = { bidders: 2, scoreOf: () => 3, prices: [1, 1] };
  const made = contest({ tie: "" });
  const moderation = moderationOf(made, tight);
  assert.ok(flips(frozen(made), frozen(moderation)).length > 0);
  const open = structuredClone(moderation);
  open.agreed.A["Q-1"].notHigher = "";
  assert.deepEqual(flips(made, open), []);
  const decision = { awarded: [], date: "", makers: "", reasons: "", abandoned: "2027-05-04" };
  assert.deepEqual(flips(made, { ...moderation, decision }), []);
  const direct = contest({ route: "direct-c" });
  assert.deepEqual(flips(direct, moderationOf(direct, tight)), []);
  const narrative = contest({ mode: "narrative", route: "most-suitable" });
  assert.deepEqual(flips(narrative, moderationOf(narrative, tight)), []);
});

/** Ten questions of 10 per cent each, and no price. */
function tenQuestions(change = (pack) => pack) {
  const codes = ["Q-1", "Q-2", "Q-3", "Q-4", "Q-6", "Q-7", "Q-8", "Q-9", "Q-11", "Q-12"];
  const pack = setPrice(packOf({ codes, own: false, route: "light-touch" }), BANK, { formula: "none" });
  return contestOf(change(setPublic(pack, { questions: pack.public.questions.map((each) => ({ ...each, weight: 100 })) })), BANK);
}

test("Braceurself v NHS England: one mark that all misread together, and that decided, is shown", () => {
  const made = tenQuestions();
  // All evaluators alone gave 4; together they agree 3, since they misread what the bidder offers.
  const alone = ({ id }, { code }) => (id === "A" && code === "Q-2") || (id === "B" && code === "Q-3") ? 3 : 4;
  const moderation = moderationOf(made, { bidders: 2, evaluators: 3, scoreOf: alone });
  moderation.agreed.B["Q-3"].score = 4;
  Object.assign(moderation.agreed.A["Q-2"], { score: 4 });
  Object.assign(moderation.agreed.A["Q-1"], { score: 3, quoted: "" });
  // The mark that nobody gave alone has to quote the bid: that is where a misreading shows.
  assert.deepEqual(results(made, moderation).missing, ["Bidder A, Q-1: say the words of the answer, since nobody alone gave this score."]);
  moderation.agreed.A["Q-1"].quoted = "“a stair climber”, page 12";
  const found = results(made, moderation);
  assert.deepEqual([found.first, found.bidders.map((each) => each.total)], [["B"], [975, 1000]]);
  // The margin is 2.5 per cent, and the list names that one mark.
  const [flip, ...others] = flips(made, moderation).filter((each) => each.bidder === "A");
  assert.deepEqual(flip, { bidder: "A", code: "Q-1", from: 3, to: 4, winner: "", first: ["A", "B"] });
  assert.deepEqual(others, []);
});

test("EnergySolutions v NDA: a score that would lift a bidder over a minimum is shown", () => {
  const made = tenQuestions((pack) => setMinimum(pack, "Q-1", 3));
  const moderation = moderationOf(made, { bidders: 2, scoreOf: ({ id }, { code }) => (id === "A" ? (code === "Q-1" ? 2 : 4) : 3) });
  const found = results(made, moderation);
  assert.deepEqual([found.first, found.bidders[0].below], [["B"], ["Q-1"]]);
  assert.deepEqual(
    flips(made, moderation).filter((each) => each.bidder === "A"),
    [{ bidder: "A", code: "Q-1", from: 2, to: 3, winner: "A", first: ["A"] }],
  );
});
