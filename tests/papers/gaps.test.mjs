/** What the record of a moderation lacks. The name of the case is that of a reported judgment. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { beforeAward, gapLines, gaps } from "../../docs/assets/js/papers/gaps.mjs";
import { results } from "../../docs/assets/js/papers/scoring.mjs";
import { frozen } from "../pack/samples.mjs";
import { bigCase, contest, moderationOf } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const whole = (made) => moderationOf(made, { scoreOf: ({ id }, { scores }) => (id === "A" ? scores.at(-1) : scores[1]) });

test("a whole record has no gap, and nothing is left to do before an award", () => {
  const made = contest();
  assert.deepEqual(gaps(frozen(made), frozen(whole(made))), []);
  assert.deepEqual(beforeAward(made, whole(made)), []);
  const big = bigCase();
  assert.deepEqual(beforeAward(big.contest, big.moderation), []);
});

test("Lancashire Care v Lancashire County Council: each published point that was not assessed is named, though all scores are there", () => {
  const made = contest();
  const moderation = whole(made);
  moderation.marks[1].grid.B["Q-1"][2] = { found: "", where: "" };
  moderation.marks[1].grid.B["Q-1"][0] = { found: "", where: "page 3" };
  moderation.marks[0].grid.A["own-1"].pop();
  assert.equal(results(made, moderation).ready, true);
  assert.deepEqual(gaps(made, moderation), [
    { evaluator: "1", bidder: "A", code: "own-1", place: 3, point: "Says why: two" },
    { evaluator: "2", bidder: "B", code: "Q-1", place: 1, point: "Shows 1." },
    { evaluator: "2", bidder: "B", code: "Q-1", place: 3, point: "Shows how: another part" },
  ]);
  assert.deepEqual(beforeAward(made, moderation), [
    "Bidder A, own-1: Evaluator 1 has not assessed point 3.",
    "Bidder B, Q-1: Evaluator 2 has not assessed points 1, 3.",
  ]);
});

test("the gaps are exactly the points that were left out, of any evaluator, bidder and question", () => {
  const made = contest();
  const full = whole(made);
  const places = full.marks.flatMap(({ evaluator }, at) =>
    full.lineup.bidders.flatMap(({ id }) => made.questions.flatMap(({ code, grid }) => grid.map((_, place) => [at, evaluator.id, id, code, place]))),
  );
  always(fc.subarray(places), (left) => {
    const holed = structuredClone(full);
    left.forEach(([at, , id, code, place]) => (holed.marks[at].grid[id][code][place].found = ""));
    const found = gaps(made, holed).map((each) => [each.evaluator, each.bidder, each.code, each.place - 1].join(" "));
    assert.deepEqual(found.toSorted(), left.map(([, ...rest]) => rest.join(" ")).toSorted());
  });
});

test("before an award, whoever is chosen but is out in the results is named", () => {
  const made = contest();
  const moderation = { ...moderationOf(made), decision: { awarded: ["A"], date: "2027-05-10", makers: "The board", reasons: "It came first.", abandoned: "" } };
  const said = () => beforeAward(made, moderation).filter((each) => /is chosen/.test(each));
  assert.deepEqual(said(), []);
  moderation.gates.A[made.gates[0].code] = { answer: "not met", note: "No insurance." };
  assert.deepEqual(said(), ["Bidder A is chosen, but is left out in the results."]);
});

test("an evaluator whose file is not there has assessed nothing", () => {
  const made = contest();
  const moderation = whole(made);
  moderation.marks.pop();
  const points = made.questions.reduce((sum, each) => sum + each.grid.length, 0);
  const found = gaps(made, moderation);
  assert.equal(found.length, points * 3);
  assert.ok(found.every((each) => each.evaluator === "2"));
  assert.ok(beforeAward(made, moderation).includes("Evaluator 2 has not said what interests there are, or that there are none."));
});

test("an evaluator may leave an answer to others, but somebody has to judge it", () => {
  const made = contest({ codes: ["Q-1"], own: false });
  const moderation = whole(made);
  const leave = (at) => {
    moderation.marks[at].scores.A["Q-1"] = { score: null, na: true, reason: "I know this bidder." };
    moderation.marks[at].grid.A["Q-1"] = [];
  };
  leave(0);
  assert.deepEqual(beforeAward(made, moderation), []);
  leave(1);
  assert.deepEqual(gapLines(made, gaps(made, moderation)), ["Bidder A, Q-1: Nobody has assessed points 1, 2, 3."]);
});

test("nothing of a bidder that a gate keeps out need be assessed, and no point that is not published", () => {
  const made = contest();
  const moderation = whole(made);
  moderation.gates.C["G-1"] = { answer: "not met", note: "It holds no insurance." };
  moderation.marks.forEach((each) => (each.grid.C = {}));
  assert.deepEqual(gaps(made, moderation), []);
  const unpublished = contest({ published: false });
  const bare = whole(unpublished);
  bare.marks.forEach((each) => (each.grid = {}));
  assert.deepEqual(gaps(unpublished, bare), []);
});

test("before an award each evaluator has given a score and a reason, and the record says who agreed and who has an interest", () => {
  const made = contest({ tie: "" });
  const moderation = moderationOf(made, { prices: [1, 1, 2] });
  moderation.marks[0].scores.A["Q-1"] = { score: null, reason: " " };
  moderation.marks[0].scores.A["Q-2"] = { score: 4, reason: "" };
  moderation.marks[1].conflicts = "";
  moderation.panel[0].conflict = "";
  moderation.agreed.C["Q-3"].present = "";
  assert.deepEqual(beforeAward(made, moderation), [
    "Bidder A, Q-1: Evaluator 1 has given no score and no reason.",
    "Bidder A, Q-2: Evaluator 1 has given no reason.",
    "Bidder C, Q-3: say who was there when it was agreed.",
    "Evaluator 2 has not said what interests there are, or that there are none.",
    "Evaluator 1: no interest is declared, nor that there is none.",
    "Bidder A and Bidder B end level. Bidder A and Bidder B are tied: no rule for this is published.",
  ]);
});
