/** The tender pack: how far a weight, a share or a price can go, and what the rest becomes. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import {
  byCriterion,
  emptyPack,
  fromSet,
  setCriterion,
  setCriterionMinimum,
  setGate,
  setGates,
  setPrice,
  setPublic,
  setRoute,
  usefulGates,
} from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion, lock, setWeight } from "../../docs/assets/js/pack/questions.mjs";
import { criteriaTotal, criterionRoom, priceRoom, questionRoom } from "../../docs/assets/js/pack/room.mjs";
import { startsFor } from "../../docs/assets/js/pack/sets.mjs";
import { criterionOf, criterionShares, equal, isWeighed, perCent, sumOf, totalOf } from "../../docs/assets/js/pack/weights.mjs";
import { BANK, CRITERIA, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const withQuestions = (...codes) => codes.reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK));
const weightOf = (pack, code) => pack.public.questions.find((each) => each.code === code)?.weight;
const lockedOf = (pack, but = "") =>
  pack.public.questions.filter((each) => each.locked && each.code !== but).map((each) => [each.code, each.weight]);
const withRoom = fc.tuple(packsOf(BANK), fc.double({ min: 0, max: 1, noNaN: true }));
const at = ({ least, most }, part) => least + Math.round((most - least) * part);

test("a question gets the weight that it is set to wherever there is room, and what is locked stays", () => {
  always(withRoom, ([pack, part]) => {
    for (const { code } of pack.public.questions.filter((each) => isWeighed(pack, BANK, each.code))) {
      const room = questionRoom(pack, BANK, code);
      assert.ok(room.least <= room.most && room.most <= 1000, JSON.stringify(room));
      const after = setWeight(pack, BANK, code, at(room, part));
      assert.equal(weightOf(after, code), at(room, part));
      assert.deepEqual(lockedOf(after, code), lockedOf(pack, code));
      assert.equal(totalOf(after), 1000);
    }
  });
});

test("price gets the share that it is set to wherever there is room, and what is locked stays", () => {
  always(withRoom, ([pack, part]) => {
    const share = at(priceRoom(pack, BANK), part);
    const after = setPrice(pack, BANK, { formula: "lowest", share });
    assert.equal(after.public.price.share, share);
    assert.deepEqual(lockedOf(after), lockedOf(pack));
  });
});

test("a criterion gets the share that it is set to, and what is locked stays, where each criterion has a question", () => {
  const whole = packsOf(BANK).map((pack) =>
    CRITERIA.reduce((each, criterion) => {
      const question = BANK.questions.find((one) => one.criterion === criterion && one.kind === "scored");
      return question ? addQuestion(each, BANK, question.code) : each;
    }, pack),
  );
  always(fc.tuple(whole, fc.double({ min: 0, max: 1, noNaN: true })), ([pack, part]) => {
    for (const id of CRITERIA) {
      const room = criterionRoom(pack, BANK, id);
      if (room.least > room.most) {
        continue;
      }
      const after = setCriterion(pack, BANK, id, at(room, part));
      assert.equal(after.public.criteria[id], at(room, part));
      assert.equal(criterionShares(after, BANK).find((each) => each.id === id)?.weight, at(room, part));
      assert.deepEqual(lockedOf(after), lockedOf(pack));
    }
  });
});

test("shares of criteria that were set come to what is left beside the price, whatever follows", () => {
  always(packsOf(BANK), (pack) => {
    const after = setCriterion(pack, BANK, CRITERIA[0], 200);
    assert.equal(sumOf(Object.values(after.public.criteria), (each) => each), criteriaTotal(after, BANK));
    const dearer = setPrice(after, BANK, { formula: "lowest", share: 400 });
    assert.equal(sumOf(Object.values(dearer.public.criteria), (each) => each), criteriaTotal(dearer, BANK));
  });
});

test("shares of criteria can be set before there is a question, and hold when there are", () => {
  const shares = (pack) => Object.fromEntries(criterionShares(pack, BANK).map(({ id, weight }) => [id, weight]));
  let pack = byCriterion(emptyPack(BANK), BANK);
  pack = setCriterion(pack, BANK, CRITERIA[0], 500);
  pack = setCriterion(pack, BANK, CRITERIA[1], 100);
  assert.equal(pack.public.criteria[CRITERIA[1]], 100);
  for (const criterion of CRITERIA) {
    pack = addQuestion(pack, BANK, BANK.questions.find((one) => one.criterion === criterion && one.kind === "scored").code);
  }
  assert.deepEqual(shares(pack), pack.public.criteria);
});

test("a weight in the last open place has no room", () => {
  let pack = withQuestions("Q-1", "Q-2");
  pack = lock(pack, "Q-1", true);
  const room = questionRoom(pack, BANK, "Q-2");
  assert.equal(room.least, room.most);
  assert.deepEqual(questionRoom(withQuestions("Q-1"), BANK, "Q-1"), { least: 1000, most: 1000 });
});

test("criterion first, a question has room inside its criterion alone", () => {
  const pack = setCriterion(withQuestions("Q-1", "Q-2", "Q-3", "Q-4", "Q-5"), BANK, criterionOf(emptyPack(BANK), BANK, "Q-1"), 300);
  const inside = pack.public.questions.filter((each) => criterionOf(pack, BANK, each.code) === criterionOf(pack, BANK, "Q-1"));
  assert.equal(questionRoom(pack, BANK, "Q-1").most, sumOf(inside, (each) => each.weight));
});

test("equal weights are equal but for roundings, and what is locked stays", () => {
  const pack = lock(setWeight(withQuestions("Q-1", "Q-4", "Q-7"), BANK, "Q-1", 505), "Q-1", true);
  assert.deepEqual(equal(pack, BANK).public.questions.map((each) => perCent(each.weight)), ["50.5", "24.8", "24.7"]);
});

test("the minimum score of a criterion is set, and taken away", () => {
  const pack = setCriterionMinimum(emptyPack(BANK), CRITERIA[0], 2);
  assert.deepEqual(pack.public.minimums, { [CRITERIA[0]]: 2 });
  assert.deepEqual(setCriterionMinimum(pack, CRITERIA[0], undefined).public.minimums, {});
});

test("a route takes from a set only the gates that it has a use for", () => {
  const [one, other] = BANK.gates;
  const bank = { ...BANK, gates: [{ ...one, part: "basic-selection" }, { ...other, part: "declarations" }] };
  const codes = [other.code, one.code];
  const used = (route) => usefulGates(setRoute(emptyPack(BANK), BANK, route), bank, codes);
  for (const route of ["direct-c", "most-suitable", "competitive", "light-touch", "below-threshold"]) {
    assert.deepEqual(used(route), [one.code, other.code], route);
  }
  for (const route of ["direct-a", "direct-b", "call-off"]) {
    assert.deepEqual(used(route), [other.code], route);
  }
  assert.deepEqual(used("grant"), [one.code]);
  const grant = fromSet(setRoute(emptyPack(BANK), BANK, "grant"), bank, { ...BANK.sets[0].sets[0], gates: codes });
  assert.deepEqual(grant.public.gates, [{ code: one.code }]);
});

test("gates that are taken over keep the wording that they were given", () => {
  const [one, other] = BANK.gates;
  const pack = setGate(emptyPack(BANK), BANK, one.code, true, "Who are you?");
  assert.deepEqual(setGates(pack, BANK, [other.code, one.code]).public.gates, [{ code: one.code, text: "Who are you?" }, { code: other.code }]);
  assert.deepEqual(setGates(pack, BANK, []).public.gates, []);
});

test("the set of the service and the size comes first, and all others follow", () => {
  const [set] = BANK.sets;
  const [sized] = set.sets;
  const size = BANK.sizes.find((each) => each.id === sized.size);
  const pack = setPublic(emptyPack(BANK), { service: set.service, value: { yearly: size.yearly ?? 9e9, years: 1 } }).public;
  const { proposed, others } = startsFor(BANK, pack);
  assert.deepEqual(proposed, [{ set, sized }]);
  assert.equal(proposed.length + others.length, sumOf(BANK.sets, (each) => each.sets.length));
  assert.equal(startsFor(BANK, emptyPack(BANK).public).proposed.length, 0);
});
