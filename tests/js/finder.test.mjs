/** Finders: exact arithmetic, answers that are followed, and addresses that anybody may have written. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { inLink, parsed, perCent, pounds } from "../../docs/assets/js/finder/amounts.mjs";
import { sumsOf, testsOf } from "../../docs/assets/js/finder/arithmetic.mjs";
import { hasAnswers, readFragment, writeFragment } from "../../docs/assets/js/finder/fragment.mjs";
import { sheetBlocks } from "../../docs/assets/js/finder/sheet-word.mjs";
import { answersInWords, dayInWords, isOverdue, linesOf, resultOf, todayInWords } from "../../docs/assets/js/finder/told.mjs";
import { counting, used, walked } from "../../docs/assets/js/finder/walk.mjs";
import { recordBlocks } from "../../docs/assets/js/finder/word.mjs";
import { always } from "./properties.mjs";

const POUNDS = { name: "first", label: "First value", unit: "pounds", least: 1 };
const VALUES = {
  id: "values",
  question: "What are they worth?",
  why: "Two tests.",
  sources: "a rule",
  amounts: [POUNDS, { name: "next", label: "Next value", unit: "pounds", least: 0 }],
  sums: [{ name: "rise", label: "The rise", how: "minus", of: ["next", "first"] }],
  tests: [
    { name: "large", label: "At least £500,000", of: "rise", measure: "at-least", limit: 500_000, per_cent: 100, provision: "rule 1" },
    { name: "quarter", label: "At least a quarter", of: "rise", measure: "at-least", than: "first", per_cent: 25, provision: "rule 2" },
    { name: "small", label: "Below £500,000", of: "rise", measure: "below", limit: 500_000, per_cent: 100, provision: "rule 3" },
    { name: "higher", label: "The next is higher", of: "next", measure: "above", than: "first", per_cent: 100, provision: "rule 4" },
  ],
  answers: [
    { label: "Both", when: { tests: { large: true, quarter: true } }, leads_to: "back" },
    { label: "Not both", leads_to: "free" },
    { key: "unknown", label: "Not known", leads_to: "free" },
  ],
};
const OUTCOME = { suggestion: "Think.", reason: "So it is.", checks: ["Look."], sources: "a rule" };
const FINDER = {
  id: "small",
  title: "A small finder",
  home: "https://hub.example/",
  address: "https://hub.example/small/",
  made: "Small hub, release 1.0.0",
  origin: "Ours",
  notice: "No advice.",
  reviewed: "2026-11-29",
  review_by: "2027-05-29",
  record: ["What this is about"],
  links: {},
  steps: [
    {
      id: "new",
      question: "Is it new?",
      why: "It matters.",
      sources: "a rule",
      answers: [
        { key: "yes", label: "Yes", leads_to: "values" },
        { key: "no", label: "No", leads_to: "free" },
      ],
    },
    VALUES,
    {
      id: "back",
      question: "Was it new?",
      why: "Nobody is asked twice.",
      sources: "a rule",
      answers: [
        { label: "Yes", when: { answers: { new: ["yes"] } }, leads_to: "bound" },
        { label: "No", leads_to: "free" },
      ],
    },
  ],
  outcomes: [
    { ...OUTCOME, id: "free", title: "You may", may: ["easy"], more_checks: [{ text: "Find the values.", when: { answers: { values: ["unknown"] } } }] },
    { ...OUTCOME, id: "bound", title: "You must", must: "hard", onward: [{ page: "/law/hard/", label: "Read on" }], more_reasons: [{ text: "It is large.", when: { tests: { large: true } } }] },
  ],
  processes: [
    { id: "easy", title: "The easy way", page: "law/easy/", key_criteria: false, duties: [{ title: "Tell", by: "At once.", provision: "rule 5" }] },
    { id: "hard", title: "The hard way", page: "law/hard/", key_criteria: true, duties: [{ title: "Wait", by: "A day.", provision: "rule 6", schedule: 2 }] },
  ],
};
const LARGE = { new: "yes", values: { first: 160_000_000, next: 215_000_000 } };
const TODAY = new Date("2026-11-29T12:00:00Z");
const pence = fc.integer({ min: 100, max: 99_999_999_999_99 });

test("a test at its limit is met by “at least”, and not by “below” or “above”", () => {
  const at = (first, next) => testsOf(VALUES, { first, next });
  assert.deepEqual(at(200_000_000, 250_000_000), { large: true, quarter: true, small: false, higher: true });
  assert.deepEqual(at(200_000_000, 249_999_999), { large: false, quarter: false, small: true, higher: true });
  assert.deepEqual(at(200_000_001, 250_000_001), { large: true, quarter: false, small: false, higher: true });
  assert.deepEqual(at(100, 100), { large: false, quarter: false, small: true, higher: false });
});

test("no amount is rounded in a test, however large", () => {
  always(fc.tuple(pence, pence), ([first, next]) => {
    const { quarter, large } = testsOf(VALUES, { first, next });
    const rise = BigInt(next) - BigInt(first);
    assert.equal(quarter, rise * 4n >= BigInt(first));
    assert.equal(large, rise >= 50_000_000n);
    assert.equal(sumsOf(VALUES, { first, next }).rise, Number(rise));
  });
});

test("months are compared as they are, and pounds in pence", () => {
  const step = {
    ...VALUES,
    amounts: [{ name: "term", label: "Term", unit: "months", least: 0 }],
    sums: [],
    tests: [{ name: "short", label: "Short", of: "term", measure: "below", limit: 12, per_cent: 100, provision: "rule" }],
  };
  assert.deepEqual([testsOf(step, { term: 11 }), testsOf(step, { term: 12 })], [{ short: true }, { short: false }]);
  assert.equal(linesOf(step, { term: 1 })[0].working, "1 month");
});

test("a share never seems to reach a limit that it does not reach", () => {
  assert.equal(perCent(55_000_000, 160_000_000), "34.37 per cent");
  assert.equal(perCent(25, 100), "25 per cent");
  assert.equal(perCent(-1, 3), "−33.33 per cent");
  always(fc.tuple(pence, pence), ([part, whole]) => {
    if (BigInt(part) * 4n < BigInt(whole)) {
      assert.ok(Number.parseFloat(perCent(part, whole)) < 25);
    }
  });
});

test("the arithmetic is shown with each figure and what a test comes to", () => {
  const lines = linesOf(VALUES, LARGE.values);
  assert.deepEqual(
    lines.map(({ working }) => working),
    [
      "£1,600,000",
      "£2,150,000",
      "£2,150,000 − £1,600,000 = £550,000",
      "£550,000. Rule 1.",
      "25 per cent of £1,600,000 is £400,000, and £550,000 is 34.37 per cent of it. Rule 2.",
      "£550,000. Rule 3.",
      "£2,150,000 beside £1,600,000. Rule 4.",
    ],
  );
  assert.deepEqual(lines.map(({ met }) => met), [undefined, undefined, undefined, true, true, false, true]);
  assert.match(linesOf(VALUES, { first: 101, next: 300 })[4].working, /is a little over £0\.25, and £1\.99 is/);
});

test("amounts are taken as people write them, and nothing else is", () => {
  const taken = { "1,600,000": 160_000_000, "£1600000": 160_000_000, " 980.50 ": 98_050, "1 600 000": 160_000_000, "£ 1": 100 };
  for (const [text, value] of Object.entries(taken)) {
    assert.equal(parsed(text, POUNDS), value, text);
  }
  for (const text of ["", "0", "-5", "1.5", "1,60", "1.600.000", "12e3", "ten", "100,000,000,000", "NaN", "1,000,00", "<b>1</b>"]) {
    assert.equal(parsed(text, POUNDS), null, text);
  }
  const term = { name: "term", label: "Term", unit: "months", least: 1 };
  assert.deepEqual([parsed("36", term), parsed("36.00", term), parsed("0", term), parsed("1200", term)], [36, null, null, null]);
});

test("an amount comes back from its link as it was", () => {
  always(pence, (value) => {
    assert.equal(parsed(inLink(value, "pounds"), POUNDS), value);
    assert.equal(parsed(pounds(value), POUNDS), value);
  });
});

test("answers are followed to an outcome, and a step that looks back asks nobody", () => {
  const way = walked(FINDER, LARGE);
  assert.equal(way.outcome.id, "bound");
  assert.deepEqual(way.taken.map(({ step }) => step.id), ["new", "values", "back"]);
  assert.deepEqual(answersInWords(way).map(({ answer }) => answer), ["Yes", "First value: £1,600,000; Next value: £2,150,000"]);
  assert.equal(walked(FINDER, { new: "yes" }).next.id, "values");
  assert.equal(walked(FINDER, {}).next.id, "new");
});

test("an answer that is changed keeps what still counts, and drops the rest", () => {
  assert.deepEqual(counting(FINDER, { ...LARGE, new: "no" }), { new: "no" });
  assert.deepEqual(counting(FINDER, { ...LARGE, values: "unknown" }), { new: "yes", values: "unknown" });
});

test("the result says only what holds for the answers", () => {
  const said = (answers) => {
    const way = walked(FINDER, answers);
    return resultOf(FINDER, way, way.outcome);
  };
  assert.deepEqual(said(LARGE).reasons, ["So it is.", "It is large."]);
  assert.deepEqual([said(LARGE).must.map(({ id }) => id), said(LARGE).may], [["hard"], []]);
  assert.deepEqual(said({ new: "yes", values: "unknown" }).checks, ["Look.", "Find the values."]);
  assert.deepEqual(said({ new: "no" }).checks, ["Look."]);
  assert.equal(said(LARGE).workings[0].so, "Both");
});

test("a fragment leads back to the same answers", () => {
  for (const answers of [{}, { new: "no" }, LARGE, { new: "yes", values: "unknown" }]) {
    assert.deepEqual(readFragment(FINDER, `#${writeFragment(FINDER, answers)}`), { answers, at: "" });
  }
  assert.equal(writeFragment(FINDER, LARGE, "values"), "new=yes&first=1600000&next=2150000&at=values");
  assert.equal(readFragment(FINDER, "new=yes&first=1600000&next=2150000&at=values").at, "values");
  assert.equal(readFragment(FINDER, "new=yes&at=values").at, "", "only what was answered is asked again");
});

test("an anchor of the page holds no answers", () => {
  assert.deepEqual([hasAnswers("#release-0.4.0"), hasAnswers("#new=yes")], [false, true]);
});

test("a fragment that anybody wrote gives only answers that the finder has", () => {
  const pieces = fc.constantFrom("new", "values", "first", "next", "at", "yes", "no", "unknown", "=", "&", "__proto__", "constructor", "%00", "£", "1e9", "-1");
  const strange = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.array(pieces, { maxLength: 30 }).map((each) => each.join("")));
  always(strange, (fragment) => {
    const { answers, at } = readFragment(FINDER, fragment);
    const way = walked(FINDER, answers);
    assert.deepEqual(used(way), answers);
    assert.ok(at === "" || Object.hasOwn(answers, at));
    for (const [step, given] of Object.entries(answers)) {
      const { answers: ways, amounts = [] } = FINDER.steps.find(({ id }) => id === step);
      assert.ok(typeof given === "string" ? ways.some(({ key }) => key === given) : amounts.every(({ name }) => Number.isSafeInteger(given[name])));
    }
  });
});

test("rules are overdue on the day after they were due, and not before", () => {
  assert.equal(isOverdue(FINDER, new Date("2027-05-29T23:00:00Z")), false);
  assert.equal(isOverdue(FINDER, new Date("2027-05-30T00:00:00Z")), true);
  assert.equal(dayInWords("2027-05-29"), "29 May 2027");
});

test("a record of half past midnight in summer is of the day that the reader’s clock shows", () => {
  const { TZ } = process.env;
  process.env.TZ = "Europe/London";
  try {
    assert.equal(todayInWords(new Date("2026-05-31T23:30:00Z")), "1 June 2026");
    assert.equal(todayInWords(new Date("2026-12-01T23:30:00Z")), "1 December 2026");
  } finally {
    process.env.TZ = TZ ?? "UTC";
  }
});

test("the record in Word has every answer, the arithmetic, the reasons, the checks and the way back", () => {
  const blocks = JSON.stringify(recordBlocks(FINDER, walked(FINDER, LARGE), { "What this is about": "A <b>café</b>" }, TODAY));
  const parts = ["You must", "It is large.", "£2,150,000 − £1,600,000 = £550,000", "The hard way", "Look.", "Is it new?"];
  parts.push("Read on: https://hub.example/law/hard/", "A <b>café</b>", "29 May 2027", "https://hub.example/small/#new=yes&first=1600000&next=2150000");
  assert.deepEqual(parts.filter((part) => !blocks.includes(part)), []);
  assert.ok(!blocks.includes("Overdue"));
  assert.match(JSON.stringify(recordBlocks(FINDER, walked(FINDER, LARGE), {}, new Date("2028-01-01"))), /Overdue for review/);
});

test("without an outcome there is no record", () => {
  assert.deepEqual(recordBlocks(FINDER, walked(FINDER, { new: "yes" }), {}, TODAY), []);
});

test("a sheet in Word has each part with what was written", () => {
  const blocks = sheetBlocks([{ title: "The key criteria", parts: [{ title: "Value", hint: "The balance.", written: "Line one\nLine two" }] }]);
  assert.deepEqual(blocks[0], { kind: "heading", level: 1, text: "The key criteria" });
  assert.equal(blocks[1].rows[0][1], "Line one\nLine two");
});
