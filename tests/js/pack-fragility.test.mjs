/** Whether each question, each criterion and price can change who comes first. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { tryAll } from "../../docs/assets/js/pack/checks/all-pairs.mjs";
import { BIDS, fragility, fragilityFindings, howFound, LEAST_CHANGED, SEED } from "../../docs/assets/js/pack/checks/fragility.mjs";
import { PRICES, priceGap } from "../../docs/assets/js/pack/checks/pairs.mjs";
import { chance, tryMany } from "../../docs/assets/js/pack/checks/sample.mjs";
import { finish } from "../../docs/assets/js/pack/checks/steps.mjs";
import { emptyPack, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion, setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { priceIsIn, share } from "../../docs/assets/js/pack/weights.mjs";
import { bankOf, frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const BANK = bankOf(80);
const SCORES = [0, 1, 2, 3, 4];
const CODES = BANK.questions.filter((each) => each.kind === "scored").map((each) => each.code);

/** Return a pack whose questions have these weights, or shares of what price leaves. */
function packOf(weights, { price = 0, route = "competitive", minimum } = {}) {
  const codes = CODES.slice(0, weights.length);
  const chosen = codes.reduce((pack, code) => addQuestion(pack, BANK, code), setPublic(emptyPack(BANK), { route }));
  const priced = setPrice(chosen, BANK, { formula: price > 0 ? "lowest" : "none", share: price });
  const tenths = share(1000 - price, weights);
  const questions = priced.public.questions.map((each, at) => ({ ...each, weight: tenths[at] }));
  const pack = { ...priced, public: { ...priced.public, questions } };
  return minimum === undefined ? pack : setMinimum(pack, codes[0], minimum);
}

/** Make every bid, compare each with each, and leave each part out: as slow and as plain as can be. */
function byForce(pack) {
  const { questions, price } = pack.public;
  let bids = [[]];
  for (const { minimum = 0 } of questions) {
    bids = bids.flatMap((bid) => SCORES.filter((score) => score >= minimum).map((score) => [...bid, score]));
  }
  const prices = price.share > 0 ? PRICES : [1];
  const offers = bids.flatMap((scores) => prices.map((offered) => ({ scores, offered })));
  const inside = priceIsIn(pack, BANK);
  const criterionOf = (at) => BANK.questionOf.get(questions[at].code).criterion;
  const counts = new Map();
  let pairs = 0;
  for (const [at, one] of offers.entries()) {
    for (const other of offers.slice(at + 1)) {
      pairs += 1;
      const lowest = Math.min(one.offered, other.offered);
      const parts = questions.map(({ weight }, place) => ((one.scores[place] - other.scores[place]) * weight) / 4);
      const gap = (lowest / one.offered - lowest / other.offered) * price.share;
      const total = parts.reduce((sum, part) => sum + part, gap);
      const order = (value) => (Math.abs(value) < 1e-9 ? 0 : Math.sign(value));
      const left = (id, has, priced) => {
        const part = parts.reduce((sum, value, place) => sum + (has(place) ? value : 0), priced ? gap : 0);
        counts.set(id, (counts.get(id) ?? 0) + (order(total) === order(total - part) ? 0 : 1));
      };
      questions.forEach(({ code }, place) => left(code, (each) => each === place, false));
      for (const { id } of BANK.criteria) {
        left(id, (place) => criterionOf(place) === id, id === inside);
      }
      left("price", () => false, true);
      left("quality", () => true, false);
    }
  }
  return { pairs, share: (id) => counts.get(id) / pairs };
}

test("what is counted for all pairs is what comparing each bid with each finds", () => {
  const cases = fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 }),
    price: fc.constantFrom(0, 0, 300, 411, 900, 1000),
    route: fc.constantFrom("competitive", "light-touch"),
    minimum: fc.constantFrom(undefined, 2, 4),
  });
  const holds = ({ weights, ...how }) => {
    const pack = packOf(how.price > 0 ? weights.slice(0, 2) : weights, how);
    const found = fragility(pack, BANK);
    const { pairs, share: expected } = byForce(pack);
    assert.equal(found.method, "all");
    assert.equal(found.pairs, pairs);
    for (const { id, changed } of found.effects) {
      assert.ok(Math.abs(changed - (pairs === 0 ? 0 : expected(id))) < 1e-12, `${id}: ${changed}, not ${expected(id)}`);
    }
  };
  fc.assert(fc.property(cases, holds), { seed: 14, numRuns: 40 });
});

test("many bids drawn by chance come near to what all pairs say", () => {
  const pack = packOf([5, 4, 3, 3, 2, 1], { price: 300 });
  const exact = fragility(pack, BANK);
  const values = pack.public.questions.map(({ code, weight }) => ({ code, criterion: "", values: SCORES.map((score) => score * weight) }));
  const items = [...values.map((each) => ({ kind: "question", id: each.code, questions: [each], price: false })), { kind: "price", id: "price", questions: [], price: true }];
  const { changed } = finish(tryMany({ questions: values, gaps: [], items }, 1200, 60_000, 7));
  for (const [at, { id }] of items.entries()) {
    const expected = exact.effects.find((each) => each.id === id).changed;
    assert.ok(Math.abs(changed[at] - expected) < 0.006, `${id}: ${changed[at]}, not ${expected}`);
  }
});

test("six questions are tried in full, and seven by chance, which is said", () => {
  const six = fragility(packOf([1, 1, 1, 1, 1, 1]), BANK);
  assert.equal(howFound(six, "competitive"), "Found by counting all 122,062,500 pairs of the 15,625 bids that can be made.");
  const seven = fragility(packOf([1, 1, 1, 1, 1, 1, 1]), BANK);
  assert.deepEqual([seven.method, seven.bids, seven.seed], ["sample", BIDS, SEED]);
  assert.match(howFound(seven, "competitive"), /10,000 bids drawn by chance from seed 16/);
});

test("the same pack always gives the same figures", () => {
  const pack = packOf(Array.from({ length: 30 }, (_, at) => at + 1), { price: 250 });
  assert.deepEqual(fragility(pack, BANK), fragility(structuredClone(pack), BANK));
  const [one, other] = [chance(16), chance(16)];
  const drawn = Array.from({ length: 1000 }, () => one());
  assert.ok(drawn.every((number) => number >= 0 && number < 1 && number === other()));
  assert.ok(Math.abs(drawn.reduce((sum, number) => sum + number, 0) / 1000 - 0.5) < 0.03);
});

test("whatever the pack, shares are from 0 to 1, and nothing is scored outside the mode of scores", () => {
  fc.assert(
    fc.property(packsOf(BANK, 25), (pack) => {
      const found = fragility(frozen(pack), BANK);
      assert.equal(found === null, pack.public.mode !== "scored" || !pack.public.questions.some((each) => BANK.questionOf.get(each.code)?.kind === "scored" || pack.public.own.some((own) => own.code === each.code && own.kind === "scored")));
      assert.ok((found?.effects ?? []).every(({ changed }) => changed >= 0 && changed <= 1));
      assert.ok(fragilityFindings(found, BANK, "competitive").every((each) => each.text !== "" && each.target.startsWith("public.")));
    }),
    { seed: 14, numRuns: 60 },
  );
});

test("a question that changes next to nothing is dead", () => {
  const dead = fragility(packOf([500, 499, 0]), BANK);
  assert.deepEqual(dead.dead, [CODES[2]]);
  assert.match(fragilityFindings(dead, BANK, "competitive")[0].text, /fewer than one pair of bids in a hundred/);
  assert.equal(LEAST_CHANGED, 0.01);
  const light = fragility(packOf([203, 179, 157, 139, 113, 97, 71, 37, 4]), BANK);
  assert.deepEqual(light.dead, [CODES[8]]);
});

test("a light question beside equal ones is not dead: it decides where the others leave a tie", () => {
  const found = fragility(packOf([330, 330, 330, 10]), BANK);
  assert.ok(found.effects[3].changed > LEAST_CHANGED);
  assert.deepEqual(found.dead, []);
});

test("price that decides more than quality is found, and what it outweighs", () => {
  const calm = fragility(packOf([1, 1, 1, 1, 1], { price: 300, route: "light-touch" }), BANK);
  assert.deepEqual([calm.swamped, calm.outweighed], [false, []]);
  const loud = fragility(packOf([1, 1, 1, 1, 1], { price: 700, route: "light-touch" }), BANK);
  assert.equal(loud.swamped, true);
  assert.equal(loud.outweighed.length, 5);
  assert.deepEqual(fragilityFindings(loud, BANK, "competitive").map((each) => each.codes[0]), Array.from({ length: 6 }, () => "price"));
  assert.equal(fragility(packOf([1, 1]), BANK).effects.some((each) => each.kind === "price"), false);
});

test("a minimum narrows what quality can make up for", () => {
  const outweighed = (minimum) => fragility(packOf([1, 1, 1, 1, 1], { price: 350, route: "light-touch", minimum }), BANK).outweighed;
  // A third of 350 is 117 tenths, and each criterion can make 130: with a minimum of 2, half of that.
  assert.deepEqual([outweighed(undefined), outweighed(2)], [[], ["care"]]);
});

test("price outweighs no criterion that it is part of, or that counts for nothing or is not asked about", () => {
  const { effects, outweighed } = fragility(packOf([1, 0], { price: 900, route: "light-touch" }), BANK);
  assert.deepEqual(outweighed, ["care"]);
  assert.deepEqual(effects.filter((each) => each.kind === "criterion").map((each) => each.id), ["care", "worth"]);
  assert.ok(!fragility(packOf([1, 1, 1, 1, 1], { price: 700 }), BANK).outweighed.includes("worth"));
});

test("the lowest price gets all, and another its part of it", () => {
  assert.equal(Math.round(priceGap(0.8, 1.2, 300)), 100);
  always(fc.tuple(fc.constantFrom(...PRICES), fc.constantFrom(...PRICES)), ([one, other]) => {
    assert.ok(Math.abs(priceGap(one, other, 300) + priceGap(other, one, 300)) < 1e-9);
  });
});

test("a minimum above the scale fails all bids, and is no fault of the check", () => {
  assert.doesNotThrow(() => fragility(packOf([1, 1], { minimum: 9 }), BANK));
  assert.deepEqual(finish(tryAll({ questions: [], gaps: [[0, 1]], items: [] })), { bids: 1, pairs: 0, changed: [] });
});
