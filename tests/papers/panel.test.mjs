/** The panel of a moderation: what evaluators wrote of themselves, and whom and what the pack names besides. */

import assert from "node:assert/strict";
import test from "node:test";

import { panelWith } from "../../docs/assets/js/papers/panel.mjs";
import { decisionPaper } from "../../docs/assets/js/papers/papers-for/decision.mjs";
import { contest, moderationOf } from "./samples.mjs";

const MADE = contest();
const [WROTE, OTHER] = moderationOf(MADE).panel;
const member = (fields) => ({ role: "", name: "", organisation: "", scores: true, experience: "", ...fields });
const conflict = (fields) => ({ who: "", what: "", managed: "", when: "", ...fields });

test("a member of the pack's panel who handed in no file is on the panel, by role alone", () => {
  const panel = panelWith([WROTE], { panel: [member({ role: "Chair", scores: false, organisation: "The board" })], conflicts: [] });
  assert.deepEqual(panel.map(({ role, name, scores }) => [role, name, scores]), [[WROTE.role, "", true], ["Chair", "", false]]);
  assert.equal(panel[1].organisation, "The board");
});

test("what an evaluator wrote stands before what the pack says, which fills what is blank", () => {
  const kept = { panel: [member({ role: WROTE.role.toUpperCase(), name: "A Person", experience: "None." })], conflicts: [] };
  const [first, ...others] = panelWith([WROTE, OTHER], kept);
  assert.deepEqual(first, { ...WROTE, name: "A Person" });
  assert.deepEqual(others, [OTHER]);
});

test("two members of one role are two, where two files have it, and the second is added where one has", () => {
  const two = [member({ role: "Nurse", name: "One" }), member({ role: "Nurse", name: "Two" })];
  const file = { ...WROTE, role: "Nurse" };
  assert.deepEqual(panelWith([file], { panel: two, conflicts: [] }).map((each) => each.name), ["One", "Two"]);
  assert.deepEqual(panelWith([file, { ...file }], { panel: two, conflicts: [] }).map((each) => each.name), ["One", "Two"]);
});

test("a conflict that the pack names is with whoever has it, or in a row of its own, and takes no other's place", () => {
  const declared = conflict({ who: WROTE.role, what: "Sister works for A.", managed: "Does not judge A." });
  const open = { ...WROTE, conflict: "", managed: "" };
  assert.equal(panelWith([open], { panel: [], conflicts: [declared] })[0].conflict, "Sister works for A.");
  const [wrote, added] = panelWith([WROTE], { panel: [], conflicts: [declared] });
  assert.equal(wrote.conflict, WROTE.conflict);
  assert.deepEqual([added.role, added.conflict, added.managed, added.scores], [WROTE.role, "Sister works for A.", "Does not judge A.", false]);
});

test("what was given is not changed", () => {
  const given = Object.freeze({ ...WROTE, name: "" });
  panelWith([given], { panel: [member({ role: WROTE.role, name: "X" })], conflicts: [] });
  assert.equal(given.name, "");
});

test("the record names a conflict once that the pack and the workbook both have", () => {
  const declared = conflict({ who: "Chair", what: "Sister works for A.", managed: "Stands back.", when: "2027-02-01" });
  const kept = { reasons: {}, panel: [], conflicts: [declared], remarks: {}, told: [] };
  const moderation = moderationOf(MADE);
  const text = JSON.stringify(decisionPaper(MADE, kept, { ...moderation, panel: panelWith(moderation.panel, kept) }).blocks);
  assert.equal(text.split("Sister works for A.").length - 1, 1);
  assert.ok(text.includes("Stands back."));
});
