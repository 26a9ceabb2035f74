/** Answers as text, the plan that follows from them, and the plan as a Word document. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import fc from "fast-check";

import { holdingOf, layered, noAnswers, writeAnswers } from "../../docs/assets/js/self-assessment/answers.mjs";
import { parseAnswers, readFile } from "../../docs/assets/js/self-assessment/saved.mjs";
import { planBlocks } from "../../docs/assets/js/self-assessment/plan-word.mjs";
import { changeOf } from "../../docs/assets/js/self-assessment/plan-view.mjs";
import { chosenAids, levelName, planOf, spelledOut } from "../../docs/assets/js/self-assessment/plan.mjs";
import { progressOf, roomLeft } from "../../docs/assets/js/self-assessment/progress.mjs";
import { lineOf } from "../../docs/assets/js/papers/word/wordml.mjs";
import { readStored, removeStored, store } from "../../docs/assets/js/shared/storage.mjs";
import { escaped } from "../../docs/assets/js/shared/office-xml.mjs";
import { always } from "./properties.mjs";
import { slipsIn, STRANGE } from "./strange.mjs";

const KNOWN = {
  kind: "riverside-self-assessment",
  schema: "https://hub.example/schema/v1/self-assessment-answers.schema.json",
  levels: 4,
  parts: new Set(["trust", "trust-1", "funding"]),
  questions: new Set(["trust", "funding"]),
};
const DAY = "2027-11-22";
const NOTHING = noAnswers();
const aid = (kind, href) => ({ kind, title: `${kind} of ${href}`, href });
const levelsOf = (name) => [1, 2, 3, 4].map((level) => `${name} at ${level}.`);
const QUESTIONS = [
  {
    id: "trust",
    title: "Trust",
    asked: "Do you trust each other?",
    levels: levelsOf("Trust"),
    firstStep: "Meet each other.",
    aids: [aid("Tip", "a"), aid("Case study", "b")],
    followUps: [
      { id: "trust-1", title: "Meetings", asked: "Do you meet?", levels: levelsOf("Meetings"), firstStep: "Set a date.", aids: [aid("Tip", "c")] },
    ],
  },
  { id: "funding", title: "Funding", asked: "Who pays?", levels: levelsOf("Funding"), firstStep: "Ask for the VCSE.", aids: [], followUps: [] },
];
const ASSESSMENT = {
  questions: QUESTIONS,
  scale: ["Not started", "Under way", "In place", "Shared"],
  abbreviations: [{ short: "VCSE", full: "Voluntary, community and social enterprise" }],
  origin: "Riverside hub, release 0.2.0",
  whose: "Questions: Riverside.",
};
const planFor = (answers, earlier = null) => planOf(ASSESSMENT, { ...NOTHING, ...answers }, DAY, earlier);
const FULL = {
  levels: { trust: 2, "trust-1": 4 },
  wanted: { trust: 3 },
  notes: { trust: "A “note”\n& more" },
  actions: { trust: { action: "Meet", owner: "Nova", date: "2028-02-29", next: "Ring them" } },
};

test("answers that are saved are read as they were, with their day", () => {
  assert.deepEqual(parseAnswers(writeAnswers(FULL, KNOWN, DAY, 2), KNOWN), {
    state: "read",
    answers: FULL,
    saved: DAY,
    format: 2,
    unknown: 0,
  });
});

test("a saved file names its schema, its format and its day", () => {
  assert.deepEqual(JSON.parse(writeAnswers(NOTHING, KNOWN, DAY)), {
    $schema: KNOWN.schema,
    kind: KNOWN.kind,
    version: 2,
    saved: DAY,
    levels: {},
    wanted: {},
    notes: {},
    actions: {},
  });
});

test("the file that release 0.3.0 saved opens, its three answers at the levels that mean the same", () => {
  const text = readFileSync(new URL("saved/self-assessment-0.3.0.json", import.meta.url), "utf8");
  const old = JSON.parse(text);
  const parts = new Set([...Object.keys(old.answers), "spend-trend"]);
  const questions = new Set(["assess-sector", "assess-spend", "assess-escalation", "assess-representation", "assess-experience"]);
  const reading = parseAnswers(text, { ...KNOWN, kind: old.kind, parts, questions });
  assert.equal(reading.state, "read");
  assert.equal(reading.format, 1);
  assert.equal(reading.unknown, 0);
  assert.deepEqual(reading.answers.levels, {
    "assess-sector": 2,
    "assess-spend": 1,
    "spend-local": 2,
    "spend-size": 3,
    "spend-prevention": 1,
    "assess-escalation": 2,
    "escalation-in-time": 1,
    "assess-representation": 3,
    "representation-gaps": 2,
    "representation-equal": 1,
    "assess-experience": 3,
    "experience-good-practice": 2,
  });
  assert.equal(Object.keys(reading.answers.notes).length, 3);
  assert.equal(reading.answers.notes["assess-representation"], old.notes["assess-representation-notes"]);
});

test("a file of a later format is refused, with its number, and changes nothing", () => {
  const later = JSON.stringify({ kind: KNOWN.kind, version: 3, levels: { trust: 1 } });
  assert.deepEqual(parseAnswers(later, KNOWN), { state: "newer", format: 3 });
});

test("answers to questions that the form does not have are left out, and counted", () => {
  const file = { kind: KNOWN.kind, version: 2, levels: { trust: 1, gone: 2 }, notes: { gone: "A note" }, actions: { gone: {} } };
  const reading = parseAnswers(JSON.stringify(file), KNOWN);
  assert.deepEqual(reading.answers, { ...NOTHING, levels: { trust: 1 } });
  assert.equal(reading.unknown, 3);
});

test("levels that there are not are left out, and counted as answers that the form does not have", () => {
  for (const level of ["1e999", "-1", "0", "2.5", '"2"', "null", "99"]) {
    const text = `{"kind":"${KNOWN.kind}","version":2,"levels":{"trust":${level}},"wanted":{"trust":${level},"gone":1}}`;
    const reading = parseAnswers(text, KNOWN);
    assert.deepEqual([reading.answers, reading.unknown], [NOTHING, 2], level);
  }
  const first = parseAnswers(`{"kind":"${KNOWN.kind}","answers":{"trust":"in-hand","trust-1":"perhaps"}}`, KNOWN);
  assert.deepEqual([first.answers.levels, first.unknown], [{ trust: 2 }, 1]);
});

test("a format that no release had is no file of answers", () => {
  for (const version of ["0", "-1", "1.5", "2.5", "1e999", "-1e999", "true", "[1]"]) {
    assert.deepEqual(parseAnswers(`{"kind":"${KNOWN.kind}","version":${version},"answers":{}}`, KNOWN), { state: "strange" }, version);
  }
});

test("of whatever a file says, only what the form knows is kept", () => {
  const names = fc.constantFrom("trust", "trust-1", "odd", "__proto__", "constructor");
  const values = fc.oneof(fc.anything(), fc.dictionary(names, fc.anything()), fc.dictionary(names, fc.dictionary(fc.constantFrom("action", "date", "odd"), fc.anything())));
  const strange = fc.record({
    kind: fc.constantFrom(KNOWN.kind, "other"),
    version: fc.oneof(fc.constantFrom(1, 2, 3, undefined), fc.anything()),
    saved: fc.anything(),
    answers: values,
    levels: values,
    wanted: values,
    notes: values,
    actions: values,
  });
  const json = fc.oneof(fc.json(), strange.map((each) => JSON.stringify(each, (_, value) => (typeof value === "bigint" ? 0 : value))));
  always(json, (text) => {
    const reading = parseAnswers(text, KNOWN);
    if (reading.state !== "read") {
      return;
    }
    const { levels, wanted, notes, actions } = reading.answers;
    for (const [id, level] of [...Object.entries(levels), ...Object.entries(wanted)]) {
      assert.ok(KNOWN.parts.has(id) && Number.isInteger(level) && level >= 1 && level <= 4);
    }
    for (const [id, note] of Object.entries(notes)) {
      assert.ok(KNOWN.questions.has(id) && typeof note === "string" && note !== "" && note.length <= 2000);
    }
    for (const [id, action] of Object.entries(actions)) {
      assert.ok(KNOWN.parts.has(id) && Object.keys(action).length > 0);
      assert.ok(Object.entries(action).every(([name, each]) => ["action", "owner", "date", "next"].includes(name) && each.length <= 300));
    }
    assert.match(reading.saved, /^(\d{4}-\d{2}-\d{2})?$/);
  });
});

test("of a sound file with a slip, what is read is saved and read again as it was", () => {
  const sound = writeAnswers({ ...FULL, notes: { trust: "A note", funding: "x".repeat(1990) } }, KNOWN, DAY, 1);
  always(fc.oneof(slipsIn(sound), slipsIn(sound.replace('"version": 2', '"version": 1'))), (text) => {
    const reading = parseAnswers(text, KNOWN);
    assert.deepEqual(parseAnswers(text, KNOWN), reading);
    if (reading.state === "read") {
      const again = parseAnswers(writeAnswers(reading.answers, KNOWN, reading.saved), KNOWN);
      assert.deepEqual(again, { ...reading, format: 2, unknown: 0 });
      const texts = [...Object.values(reading.answers.notes), ...Object.values(reading.answers.actions).flatMap(Object.values)];
      assert.ok(texts.every((each) => each.length > 0 && !/[\ud800-\udbff]$/.test(each)));
      planBlocks(planFor(reading.answers));
    }
  });
});

test("a text that is cut ends with a whole character", () => {
  for (const length of [1998, 1999, 2000]) {
    const file = { kind: KNOWN.kind, version: 2, notes: { trust: `${"x".repeat(length)}\u{1f600}` } };
    const { notes } = parseAnswers(JSON.stringify(file), KNOWN).answers;
    assert.equal(notes.trust, length === 1998 ? file.notes.trust : "x".repeat(length));
  }
});

test("a text is kept however many spaces stand before it", () => {
  const file = { kind: KNOWN.kind, version: 2, notes: { trust: `${" ".repeat(2000)}A note`, funding: " ".repeat(3000) } };
  assert.deepEqual(parseAnswers(JSON.stringify(file), KNOWN).answers.notes, { trust: "A note" });
});

test("whatever is written into the form comes back from its file", () => {
  const text = STRANGE.map((each) => each.toWellFormed().slice(0, 100).toWellFormed().trim()).filter((each) => each !== "");
  const level = fc.integer({ min: 1, max: 4 });
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10));
  const some = (/** @type {any} */ fields) => fc.record(fields, { requiredKeys: [], noNullPrototype: true });
  const action = fc.record({ action: text, owner: text, date: day, next: text }, { requiredKeys: ["owner"], noNullPrototype: true });
  const parts = (/** @type {any} */ value) => some({ trust: value, "trust-1": value, funding: value });
  const answers = fc.record({ levels: parts(level), wanted: parts(level), notes: some({ trust: text, funding: text }), actions: parts(action) }, { noNullPrototype: true });
  always(answers, (given) => {
    assert.deepEqual(parseAnswers(writeAnswers(given, KNOWN, DAY), KNOWN), { state: "read", answers: given, saved: DAY, format: 2, unknown: 0 });
  });
});

test("what is no file of answers is refused", async () => {
  for (const text of ["", "{", "null", "7", "[]", "{}", '{"kind":"other"}', `{"kind":"${KNOWN.kind}","version":"2"}`]) {
    assert.deepEqual(parseAnswers(text, KNOWN), { state: "strange" }, text);
  }
  assert.deepEqual(await readFile(undefined, KNOWN), { state: "strange" });
  const large = `${writeAnswers(NOTHING, KNOWN, DAY)}${" ".repeat(100_000)}`;
  assert.deepEqual(await readFile(new Blob([large]), KNOWN), { state: "strange" });
  const read = await readFile(new Blob([writeAnswers(NOTHING, KNOWN, DAY)]), KNOWN);
  assert.deepEqual(read.answers, NOTHING);
});

test("a day that no calendar has is left out", () => {
  for (const date of ["2027-13-01", "2027-02-29", "2027-02-30", "2027-04-31", "2027-00-10"]) {
    const file = { kind: KNOWN.kind, version: 2, saved: date, actions: { trust: { date, owner: "Nova" } } };
    const reading = parseAnswers(JSON.stringify(file), KNOWN);
    assert.equal(reading.saved, "", date);
    assert.deepEqual(reading.answers.actions, { trust: { owner: "Nova" } }, date);
  }
});

test("what is filled in is said in words, and nothing is an empty text", () => {
  assert.equal(holdingOf(NOTHING), "");
  assert.equal(holdingOf(FULL), "2 levels, 1 note and 1 action");
  assert.equal(holdingOf({ ...NOTHING, wanted: { trust: 3 }, actions: { "trust-1": { owner: "Nova" } } }), "2 actions");
  assert.equal(holdingOf({ ...NOTHING, levels: { trust: 1 } }), "1 level");
});

test("where there is no storage, nothing is kept and that is said", () => {
  assert.deepEqual(readStored("key"), { text: null, blocked: true });
  assert.equal(store("key", "text"), false);
  assert.doesNotThrow(() => removeStored("key"));
});

test("a note's counter says what is left, and what is too many", () => {
  assert.equal(roomLeft(1000, 0), "At most 1,000 characters. 1,000 characters left.");
  assert.equal(roomLeft(1000, 999), "At most 1,000 characters. 1 character left.");
  assert.equal(roomLeft(1000, 2000), "At most 1,000 characters. 1,000 characters too many for a new note.");
});

test("progress counts levels in words", () => {
  assert.equal(progressOf(0, 13), "0 of 13 levels chosen.");
  assert.equal(progressOf(1, 1), "1 of 1 level chosen.");
});

test("every part has its level in the plan, whatever was answered", () => {
  const level = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  always(fc.record({ trust: level, "trust-1": level, funding: level }), (chosen) => {
    const levels = Object.fromEntries(Object.entries(chosen).filter(([, each]) => each));
    const plan = planFor({ levels });
    assert.deepEqual(plan.levels.map(({ title, now }) => [title, now]), [
      ["Trust", levels.trust ?? 0],
      ["Meetings", levels["trust-1"] ?? 0],
      ["Funding", levels.funding ?? 0],
    ]);
    const count = Object.keys(levels).length;
    assert.equal(plan.summary, `${count} of 3 levels chosen.`);
    assert.equal(plan.actions.length, Object.values(levels).filter((each) => each < 3).length);
  });
});

test("what is open stands in the plan with its first step, the least advanced first", () => {
  const plan = planFor({ levels: { trust: 2, "trust-1": 1, funding: 4 } });
  assert.deepEqual(plan.actions.map(({ question, now }) => [question, now]), [
    ["Trust: Meetings", "1 Not started"],
    ["Trust", "2 Under way"],
  ]);
  assert.deepEqual(plan.actions[1], {
    question: "Trust",
    now: "2 Under way",
    wanted: "Not chosen. Next would be 3 In place: Trust at 3.",
    action: "Meet each other.",
    isSuggested: true,
    owner: "",
    date: "",
    next: "",
  });
});

test("an action of one's own has its owner, date and next step, and what the wanted level looks like", () => {
  const [row] = planFor(FULL).actions;
  assert.deepEqual(row, {
    question: "Trust",
    now: "2 Under way",
    wanted: "3 In place: Trust at 3.",
    action: "Meet",
    isSuggested: false,
    owner: "Nova",
    date: "29 February 2028",
    next: "Ring them",
  });
});

test("what is in place is open only where a higher level is wanted or an action is planned", () => {
  assert.deepEqual(planFor({ levels: { trust: 3 } }).actions, []);
  assert.deepEqual(planFor({ levels: { trust: 3 }, wanted: { trust: 3 } }).actions, []);
  assert.equal(planFor({ levels: { trust: 3 }, wanted: { trust: 4 } }).actions.length, 1);
  assert.equal(planFor({ levels: { trust: 4 }, actions: { trust: { owner: "Nova" } } }).actions.length, 1);
  const [unlevelled] = planFor({ actions: { funding: { owner: "Nova" } } }).actions;
  assert.equal(unlevelled.now, "Not chosen");
  assert.equal(unlevelled.wanted, "Not chosen.");
});

test("levels are compared with those of a saved file", () => {
  const earlier = { answers: { ...NOTHING, levels: { trust: 3, "trust-1": 1 } }, saved: "2026-11-22" };
  const plan = planFor({ levels: { trust: 2, "trust-1": 3, funding: 1 } }, earlier);
  assert.equal(plan.compared, "Compared with the file of 22 November 2026: 1 higher, 1 lower, 0 the same, 1 not in both.");
  assert.deepEqual(plan.levels.map(changeOf), ["1 lower", "2 higher", "–"]);
  assert.equal(planFor({}).compared, "");
  assert.match(planFor({}, { ...earlier, saved: "" }).compared, /^Compared with the saved file: /);
  assert.equal(changeOf({ now: 2, earlier: 2 }), "The same");
});

test("the plan says when, with which release and whose words it was made, and spells out its abbreviations", () => {
  const plan = planFor({ levels: { funding: 1 } });
  assert.equal(
    plan.made,
    "Made on 22 November 2027 with the self-assessment of the Riverside hub, release 0.2.0. Questions: Riverside.",
  );
  assert.equal(plan.words, "VCSE means voluntary, community and social enterprise.");
  assert.equal(planFor({}).words, "");
  assert.equal(levelName(ASSESSMENT.scale, 0), "Not chosen");
});

test("an abbreviation is spelled out once, as a whole word, and a name keeps its capitals", () => {
  const list = [
    { short: "ICB", full: "Integrated Care Board" },
    { short: "ICB", full: "Another" },
    { short: "CB", full: "Other thing" },
  ];
  assert.equal(spelledOut("The ICB and the ICB", list), "ICB means Integrated Care Board.");
});

test("links are the first of each open part, then the first of each missing kind, none twice", () => {
  const [first, second, third, fourth] = [aid("Tip", "a"), aid("Tip", "b"), aid("Case study", "c"), aid("Action", "d")];
  assert.deepEqual(chosenAids([[first, second, third]], [fourth, second]), [first, third, fourth]);
  assert.deepEqual(chosenAids([[first], [first, second]], []), [first, second]);
  assert.deepEqual(chosenAids([], []), []);
});

test("text stays text in Word, without the signs that Word refuses", () => {
  always(fc.string({ unit: "binary-ascii" }), (text) => {
    const written = escaped(text);
    assert.doesNotMatch(written, /[<>"]/);
    const back = written.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    assert.equal(back, [...text].filter((sign) => sign >= " " || "\t\n\r".includes(sign)).join(""));
  });
});

test("the Word document is a table of actions with every column, then levels, notes and what can help", () => {
  const blocks = planBlocks(planFor(FULL));
  const tables = blocks.filter(({ kind }) => kind === "table");
  assert.deepEqual(tables[0].head, ["Question", "Level now", "Level wanted", "Action", "Owner", "Date", "Next step"]);
  assert.deepEqual(tables[0].rows, [
    ["Trust", "2 Under way", "3 In place: Trust at 3.", "Meet", "Nova", "29 February 2028", "Ring them"],
  ]);
  assert.deepEqual(tables[1].rows.map(([title, now]) => [title, now]), [
    ["Trust", "2 Under way"],
    ["– Meetings", "4 Shared"],
    ["Funding", "Not chosen"],
  ]);
  assert.deepEqual(blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text), [
    "Actions",
    "Levels",
    "Notes",
    "Trust",
    "What can help",
    "Trust",
  ]);
  const list = blocks.find(({ kind }) => kind === "list");
  assert.deepEqual(list.items[0], ["Tip: ", { text: "Tip of a", href: "a" }]);
});

test("a Word plan of nothing has empty rows to write in, and one of a comparison shows each change", () => {
  const [empty] = planBlocks(planFor({})).filter(({ kind }) => kind === "table");
  assert.equal(empty.rows.length, 5);
  assert.ok(empty.rows.flat().every((cell) => cell === ""));
  const earlier = { answers: { ...NOTHING, levels: { trust: 1 } }, saved: DAY };
  const [, levels] = planBlocks(planFor({ levels: { trust: 2 } }, earlier)).filter(({ kind }) => kind === "table");
  assert.deepEqual(levels.head.slice(-2), ["Earlier level", "Change"]);
  assert.deepEqual(levels.rows[0].slice(-2), ["1 Not started", "1 higher"]);
});

test("a link in Word is a field whose address ends where it should", () => {
  const written = lineOf("Normal", [{ text: "A & <b>", href: 'https://hub.example/?a&b"\\l x' }]);
  assert.match(written, /<w:fldSimple w:instr=" HYPERLINK &quot;https:\/\/hub\.example\/\?a&amp;b%22%5Cl x&quot; ">/);
  assert.match(written, /A &amp; &lt;b&gt;/);
});

test("answers above others take their place one by one", () => {
  const below = { levels: { trust: 1, funding: 2 }, wanted: { trust: 3 }, notes: { trust: "Before." }, actions: {} };
  const above = { ...noAnswers(), levels: { trust: 4 }, notes: { funding: "Now." } };
  assert.deepEqual(layered(below, above), {
    levels: { trust: 4, funding: 2 },
    wanted: { trust: 3 },
    notes: { trust: "Before.", funding: "Now." },
    actions: {},
  });
  assert.deepEqual(layered(below, noAnswers()), below);
});
