/** Rules behind the steps of the tender pack: numbers as typed, days by route, reasons, and where a field is. */

import assert from "node:assert/strict";
import test from "node:test";

import { datesOf, misplaced } from "../../docs/assets/js/pack/dates.mjs";
import { emptyPack, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { reasonOf, setReason } from "../../docs/assets/js/pack/reasons.mjs";
import { isFullRoute, MODES, modesFor, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { poundsIn, tenthsIn } from "../../docs/assets/js/pack/typed.mjs";
import { App } from "../../docs/assets/js/pack/view/state.mjs";
import { stepOf } from "../../docs/assets/js/pack/view/steps.mjs";
import { BANK } from "../pack/samples.mjs";

test("a number per cent may have a point or a comma", () => {
  const read = ["12.5", "12,5", " 12.5 %", "12.5 per cent", "0", "100", ".5", "7.", "12.34"].map(tenthsIn);
  assert.deepEqual(read, [125, 125, 125, 125, 0, 1000, 5, 70, 123]);
});

test("what is no number from 0 to 100 is none", () => {
  for (const text of ["", "x", "-1", "100.1", "101", "1e2", "NaN", "1,000", "12.5.1", "Infinity", "0x10"]) {
    assert.equal(tenthsIn(text), null, text);
  }
});

test("an amount may have a pound sign, commas, spaces, or k or m for thousand and million", () => {
  const read = ["400000", "£400,000", "400 000", "400k", "£1.2m", "", " ", "99.6"].map(poundsIn);
  assert.deepEqual(read, [400_000, 400_000, 400_000, 400_000, 1_200_000, 0, 0, 100]);
  for (const text of ["lots", "-5", "1e9", "£", "99999999999", "4 hundred"]) {
    assert.ok([null, 0].includes(poundsIn(text)), text);
  }
  assert.equal(poundsIn("lots"), null);
});

test("a comma in an amount stands before three digits, so that none with another meaning counts ten times", () => {
  for (const text of ["1,2m", "2,5k", "400,00", "12,34,567", "1,2345", ",5"]) {
    assert.equal(poundsIn(text), null, text);
  }
  assert.deepEqual(["1,250k", "£12,345,678.90", "1 250 000"].map(poundsIn), [1_250_000, 12_345_679, 1_250_000]);
});

test("a direct award needs two days, a competition and a grant all six", () => {
  assert.deepEqual(datesOf("direct-c"), ["decision", "start"]);
  assert.equal(datesOf("competitive").length, 6);
  assert.equal(datesOf("grant").length, 6);
  assert.ok(datesOf("most-suitable").includes("published"));
});

test("a day before an earlier step is misplaced, and so is an end on the day of the beginning", () => {
  assert.deepEqual(misplaced({ published: "2026-03-02", offers: "2026-03-02" }), ["offers"]);
  assert.deepEqual(misplaced({ published: "2026-03-02", decision: "2026-03-01", start: "2026-04-01" }), ["decision"]);
  assert.deepEqual(misplaced({ questions: "2026-03-02", answers: "2026-03-02" }), []);
});

test("each route has modes that fit it, and a direct award is never ranked by scores", () => {
  for (const { id } of ROUTES) {
    assert.ok(modesFor(id).length > 0 && modesFor(id).every((mode) => MODES.includes(mode)));
  }
  assert.ok(!modesFor("direct-a").includes("scored") && !modesFor("competitive").includes("narrative"));
  assert.deepEqual(ROUTES.map((each) => each.id).filter(isFullRoute), ["direct-c", "most-suitable", "competitive"]);
});

test("a reason is kept by code, changed in part, and not kept when it is emptied", () => {
  const pack = setReason(setReason(emptyPack(BANK), "price", { why: "The price is fixed." }), "price", { who: "Buyer" });
  assert.deepEqual(reasonOf(pack, "price"), { why: "The price is fixed.", weight: "", who: "Buyer", when: "" });
  assert.deepEqual(setReason(pack, "price", { why: " ", who: "" }).private.reasons, {});
  assert.equal(reasonOf(pack, "constructor").why, "");
});

test("each field leads to the step in which it is changed", () => {
  const [gate] = BANK.gates;
  const [criterion] = BANK.criteria;
  const steps = {
    "public.tie": "service",
    "public.mode": "service",
    "public.gates": "gates",
    "private.reasons.gates.why": "gates",
    [`private.reasons.${gate.code}.why`]: "gates",
    [`private.reasons.${criterion.id}.why`]: "weights",
    "private.reasons.price.why": "weights",
    "private.reasons.minimums.why": "weights",
    "private.reasons.Q-1.weight": "weights",
    "private.reasons.Q-1.why": "questions",
    "public.questions.Q-1.minimum": "weights",
    "public.questions.Q-1.words": "questions",
    "private.panel": "share",
  };
  for (const [target, step] of Object.entries(steps)) {
    assert.equal(stepOf(target, BANK), step, target);
  }
});

test("undoing the first change leads the focus on, since its button can do no more", () => {
  const app = new App(BANK, emptyPack(BANK), () => {});
  app.change((pack) => setPublic(pack, { name: "One" }), "");
  app.change((pack) => setPublic(pack, { name: "Two" }), "");
  app.undo();
  assert.deepEqual([app.pack.public.name, app.focus], ["One", ""]);
  app.undo();
  assert.deepEqual([app.pack.public.name, app.focus], ["", "pack-title"]);
});
