/** What a pack asks, in the form that all papers are made from. */

import assert from "node:assert/strict";
import test from "node:test";

import { fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { setCriterionMinimum, setPrivate } from "../../docs/assets/js/pack/pack.mjs";
import { setMinimum, setText } from "../../docs/assets/js/pack/questions.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { packsOf } from "../pack/samples.mjs";
import { BANK, contest, packOf, realBank } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const asked = (made, code) => made.questions.find((each) => each.code === code);

test("a contest holds the facts that all papers print", () => {
  const pack = packOf();
  const made = contestOf(pack, BANK);
  assert.equal(made.print, fingerprint(pack));
  assert.deepEqual(made.issue, { number: 2, date: "2027-03-15" });
  assert.deepEqual([made.name, made.service, made.routeLabel, made.compares], ["Soup for all", "Soup", "Competitive Process", true]);
  assert.deepEqual(made.people, { offer: "offer", bidder: "bidder" });
  assert.deepEqual(made.bank, pack.bank);
  assert.equal(made.scale.most, 4);
  assert.deepEqual(made.gates.map((each) => each.code), ["G-1", "G-2"]);
  assert.deepEqual(made.dates.map((each) => each.day), ["2027-03-01", "", "", "2027-04-12", "2027-05-10", "2027-07-01"]);
});

test("the weights of the sections and the price come to 1000", () => {
  for (const route of ["competitive", "light-touch"]) {
    const made = contest({ route });
    const sum = made.sections.reduce((all, each) => all + each.weight, made.price.share);
    assert.equal(sum, 1000, route);
    assert.equal(made.price.apart, route === "light-touch");
    assert.equal(made.sections.reduce((all, each) => all + each.price, 0), route === "light-touch" ? 0 : 200);
  }
});

test("each question is in its section, and once in the pack's order", () => {
  always(packsOf(BANK), (pack) => {
    const made = contestOf(pack, BANK);
    assert.deepEqual(made.questions.map((each) => [each.number, each.code]), pack.public.questions.map((each, at) => [at + 1, each.code]));
    const inside = made.sections.flatMap((each) => each.questions.map((question) => question.code));
    assert.deepEqual(inside.toSorted(), made.questions.map((each) => each.code).toSorted());
  });
});

test("the point grid has a row for each published point, or for each of its parts", () => {
  const made = contest();
  assert.deepEqual(asked(made, "Q-1").points, ["Shows 1.", "Shows how:", "- one part", "- another part"]);
  assert.deepEqual(asked(made, "Q-1").grid, ["Shows 1.", "Shows how: one part", "Shows how: another part"]);
  assert.deepEqual(asked(made, "own-1").grid, ["Names it.", "Says why: one", "Says why: two"]);
});

test("points that are not published are nowhere in a contest", () => {
  const secret = setText(packOf({ published: false }), BANK, "Q-1", { points: ["A secret point."] });
  const made = contestOf(secret, BANK);
  assert.ok(made.questions.every((each) => each.points.length === 0 && each.grid.length === 0));
  assert.doesNotMatch(JSON.stringify(made), /secret|Names it|Shows/);
});

test("nothing of the private part is in a contest", () => {
  const pack = setPrivate(packOf(), {
    reasons: { "Q-1": { why: "SECRET", weight: "SECRET", who: "SECRET", when: "SECRET" } },
    remarks: { "Q-1": "SECRET" },
    panel: [{ role: "SECRET", name: "SECRET", organisation: "", scores: true, experience: "" }],
  });
  assert.doesNotMatch(JSON.stringify(contestOf(pack, BANK)), /SECRET/);
});

test("the mode and the kind of a question say how it is judged", () => {
  const codes = ["Q-1", "Q-5", "Q-10", "Q-20"];
  const how = (mode) => {
    const pack = ["Q-1", "Q-20"].reduce((made, code) => setMinimum(made, code, 2), packOf({ codes, mode }));
    return contestOf(pack, BANK).questions.map(({ code, how: judged, scores, minimum }) => [code, judged, scores.length, minimum]);
  };
  assert.deepEqual(how("scored"), [["Q-1", "score", 5, 2], ["Q-5", "words", 0, undefined], ["Q-10", "pass", 2, undefined], ["Q-20", "floor", 5, 2], ["own-1", "score", 5, undefined]]);
  assert.deepEqual(how("pass-fail"), [["Q-1", "floor", 5, 2], ["Q-5", "words", 0, undefined], ["Q-10", "pass", 2, undefined], ["Q-20", "floor", 5, 2], ["own-1", "pass", 2, undefined]]);
  assert.deepEqual(how("narrative").map((each) => each[1]), ["words", "words", "words", "words", "words"]);
});

test("only scored contests have weights, shares and least means", () => {
  for (const mode of ["pass-fail", "narrative"]) {
    const made = contestOf(setCriterionMinimum(packOf({ mode }), "care", 2), BANK);
    assert.ok(made.sections.every((each) => each.weight === 0 && each.price === 0 && each.minimum === undefined), mode);
    assert.ok(made.questions.every((each) => each.weight === 0), mode);
    assert.equal(made.price.share, 0);
  }
  const made = contestOf(setCriterionMinimum(packOf(), "care", 2), BANK);
  assert.equal(made.sections.find((each) => each.id === "care").minimum, 2);
});

test("routes to one provider, and narratives, compare nobody", () => {
  assert.equal(contest({ route: "direct-b", mode: "pass-fail" }).compares, false);
  assert.equal(contest({ route: "most-suitable", mode: "narrative" }).compares, false);
  assert.deepEqual(contest({ route: "grant" }).people, { offer: "application", bidder: "applicant" });
});

test("the hub's own bank makes a contest too", () => {
  const bank = realBank();
  const made = contest({ bank, codes: bank.questions.map((each) => each.code) });
  assert.equal(made.questions.length, bank.questions.length + 1);
  assert.ok(made.questions.filter((each) => each.code !== "own-1").every((each) => each.title !== "" && each.notes.length > 0));
  assert.notEqual(made.burden, null);
});
