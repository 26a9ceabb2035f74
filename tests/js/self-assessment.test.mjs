/** Answers as text, the plan that follows from them, and the plan as a Word document. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { parseAnswers, readFile, writeAnswers } from "../../docs/assets/js/self-assessment/answers.mjs";
import { roomLeft } from "../../docs/assets/js/self-assessment/note-counter.mjs";
import { documentFiles, planDocument } from "../../docs/assets/js/self-assessment/plan-docx.mjs";
import { chosenAids, planOf, shortened, spelledOut } from "../../docs/assets/js/self-assessment/plan.mjs";
import { readStored, removeStored, store } from "../../docs/assets/js/shared/storage.mjs";
import { escaped } from "../../docs/assets/js/shared/office-xml.mjs";
import { always } from "./properties.mjs";

const KNOWN = {
  kind: "riverside-self-assessment",
  values: ["not-started", "in-hand", "in-place"],
  questions: new Set(["trust", "trust-1", "funding"]),
  notes: new Set(["trust-notes"]),
};
const LOOK = {
  colours: { brand: "#aaaaaa", link: "#bbbbbb", "ink-soft": "#cccccc" },
  sizes: [8, 9, 10, 10.5, 12, 13, 16, 22, 40],
  spaces: [2, 3, 4, 6, 8, 12, 16, 24, 40],
};
const NOTHING = { answers: {}, notes: {} };
const aid = (kind, href) => ({ kind, title: `${kind} of ${href}`, href });
const QUESTIONS = [
  {
    id: "trust",
    title: "Trust",
    firstStep: "Meet each other.",
    aids: [aid("Tip", "a"), aid("Case study", "b")],
    followUps: [{ id: "trust-1", text: "Do you meet?", firstStep: "Set a date.", aids: [aid("Tip", "c")] }],
    longestNote: 20,
  },
  { id: "funding", title: "Funding", firstStep: "Ask for the VCSE.", aids: [], followUps: [], longestNote: 20 },
];
const ASSESSMENT = {
  questions: QUESTIONS,
  labels: new Map([
    ["not-started", "Not started"],
    ["in-hand", "In hand"],
    ["in-place", "In place"],
  ]),
  abbreviations: [{ short: "VCSE", full: "Voluntary, community and social enterprise" }],
  origin: "Riverside hub, release 0.2.0",
  whose: "Questions: Riverside.",
};
const planFor = (answers, notes = {}) => planOf(ASSESSMENT, { answers, notes }, new Date(2027, 10, 22));
const grouped = (plan) => plan.groups.map(({ title, questions }) => [title, questions.map((each) => each.title)]);

test("answers that are saved are read as they were", () => {
  const data = { answers: { trust: "in-hand" }, notes: { "trust-notes": "A “note”\n& more" } };
  assert.deepEqual(parseAnswers(writeAnswers(data, KNOWN.kind, 2), KNOWN), data);
});

test("a file of release 0.3.0 is read", () => {
  const text = '{"kind":"riverside-self-assessment","version":1,"answers":{"trust":"in-place"},"notes":{}}';
  assert.deepEqual(parseAnswers(text, KNOWN), { answers: { trust: "in-place" }, notes: {} });
  assert.equal(writeAnswers({ answers: { trust: "in-place" }, notes: {} }, KNOWN.kind), text);
});

test("of whatever a file says, only what the form knows is kept", () => {
  const strange = fc.record({
    kind: fc.constantFrom(KNOWN.kind, "other"),
    answers: fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom("trust", "odd", "__proto__"), fc.anything())),
    notes: fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom("trust-notes", "odd"), fc.anything())),
  });
  const json = fc.oneof(fc.json(), strange.map((each) => JSON.stringify(each, (_, value) => (typeof value === "bigint" ? 0 : value))));
  always(json, (text) => {
    const data = parseAnswers(text, KNOWN);
    for (const [name, value] of Object.entries(data?.answers ?? {})) {
      assert.ok(KNOWN.questions.has(name) && KNOWN.values.includes(value));
    }
    for (const [name, value] of Object.entries(data?.notes ?? {})) {
      assert.ok(KNOWN.notes.has(name) && typeof value === "string" && value.length <= 2000);
    }
  });
});

test("what is no file of answers is refused", async () => {
  for (const text of ["", "{", "null", "7", "[]", "{}", '{"kind":"other"}']) {
    assert.equal(parseAnswers(text, KNOWN), null, text);
  }
  assert.equal(await readFile(undefined, KNOWN), null);
  const large = `${writeAnswers(NOTHING, KNOWN.kind)}${" ".repeat(100_000)}`;
  assert.equal(await readFile(new Blob([large]), KNOWN), null);
  assert.deepEqual(await readFile(new Blob([writeAnswers(NOTHING, KNOWN.kind)]), KNOWN), NOTHING);
});

test("where there is no storage, nothing is kept and that is said", () => {
  assert.deepEqual(readStored("key"), { text: null, blocked: true });
  assert.equal(store("key", "text"), false);
  assert.doesNotThrow(() => removeStored("key"));
});

test("a note's counter says what is left, and what is too many", () => {
  assert.equal(roomLeft(180, 0), "At most 180 characters. 180 characters left.");
  assert.equal(roomLeft(180, 179), "At most 180 characters. 1 character left.");
  assert.equal(roomLeft(180, 181), "At most 180 characters. 1 character too many. The plan leaves the rest out.");
  assert.equal(roomLeft(180, 2000), "At most 180 characters. 1,820 characters too many. The plan leaves the rest out.");
});

test("questions are sorted by their least advanced part", () => {
  assert.deepEqual(grouped(planFor({})), [["Not answered yet", ["Trust", "Funding"]]]);
  assert.deepEqual(grouped(planFor({ trust: "in-place", funding: "not-started" })), [
    ["Start here", ["Funding"]],
    ["In place", ["Trust"]],
  ]);
  assert.deepEqual(grouped(planFor({ trust: "in-place", "trust-1": "in-hand", funding: "in-hand" })), [
    ["Keep going", ["Trust", "Funding"]],
  ]);
});

test("every question is in the plan once, whatever was answered", () => {
  const answer = fc.constantFrom("not-started", "in-hand", "in-place", undefined);
  always(fc.record({ trust: answer, "trust-1": answer, funding: answer }), (answers) => {
    const plan = planFor(answers);
    assert.deepEqual(plan.groups.flatMap((group) => group.questions.map((each) => each.title)).toSorted(), [
      "Funding",
      "Trust",
    ]);
    const answered = [answers.trust, answers.funding].filter(Boolean).length;
    assert.equal(plan.summary, `${answered} of 2 questions answered.`);
  });
});

test("an open part has its first step, a note its own line, and a part in place neither", () => {
  const [{ questions }] = planFor({ trust: "not-started", "trust-1": "in-hand" }, { "trust-notes": "Ask\n Nova" }).groups;
  assert.deepEqual(questions[0].lines, [
    { label: "A first step", text: "Meet each other." },
    { label: "In hand", text: "Do you meet? Set a date." },
    { label: "Notes", text: "Ask Nova" },
  ]);
  const [, { questions: done }] = planFor({ trust: "in-place", funding: "in-hand" }).groups;
  assert.deepEqual(done[0], { title: "Trust", answer: "In place", lines: [], links: [] });
});

test("the plan says when, with which release and whose words it was made, and spells out its abbreviations", () => {
  const plan = planFor({ funding: "not-started" });
  assert.equal(
    plan.made,
    "Made on 22 November 2027 with the self-assessment of the Riverside hub, release 0.2.0. Questions: Riverside.",
  );
  assert.equal(plan.words, "VCSE means voluntary, community and social enterprise.");
  assert.equal(planFor({}).words, "");
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

test("a note is cut to its limit and never within a sign", () => {
  assert.equal(shortened("a  b\n c", 10), "a b c");
  assert.equal(shortened("abcdef", 4), "abc…");
  always(fc.tuple(fc.string({ unit: "binary" }), fc.integer({ min: 2, max: 30 })), ([note, most]) => {
    const cut = shortened(note, most);
    assert.ok(cut.length <= most);
    assert.ok(cut.isWellFormed());
  });
});

test("text stays text in Word, without the signs that Word refuses", () => {
  always(fc.string({ unit: "binary-ascii" }), (text) => {
    const written = escaped(text);
    assert.doesNotMatch(written, /[<>"]/);
    const back = written.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    assert.equal(back, [...text].filter((sign) => sign >= " " || "\t\n\r".includes(sign)).join(""));
  });
});

test("each link of a plan has its relation in the Word document", () => {
  const files = documentFiles("T & <t>", "https://hub.example/?a&b", planFor({ trust: "not-started", "trust-1": "in-hand" }), LOOK);
  const links = [...files["word/document.xml"].matchAll(/r:id="(link\d+)"/g)].map(([, id]) => id);
  assert.deepEqual(links, ["link1", "link2", "link3"]);
  for (const [at, target] of ["a", "c", "b"].entries()) {
    assert.match(files["word/_rels/document.xml.rels"], new RegExp(`Id="link${at + 1}"[^>]* Target="${target}"`));
  }
  assert.match(files["docProps/core.xml"], /<dc:title>T &amp; &lt;t&gt;</);
});

test("a plan is one ZIP file that says that it is a Word document", async () => {
  const blob = await planDocument("Title", "https://hub.example/", planFor({}), LOOK);
  assert.equal(blob.type, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  assert.equal((await blob.slice(0, 2).text()).toString(), "PK");
});

test("the styles of the Word document have the colours that they are given", () => {
  const styles = documentFiles("Title", "https://hub.example/", planFor({}), LOOK)["word/styles.xml"];
  for (const [style, colour] of [["Heading1", "AAAAAA"], ["Hyperlink", "BBBBBB"], ["Made", "CCCCCC"]]) {
    assert.match(styles, new RegExp(`w:styleId="${style}"(?:(?!</w:style>).)*<w:color w:val="${colour}"/>`));
  }
});

test("the styles of the Word document have the sizes and spaces that they are given", () => {
  const styles = documentFiles("Title", "https://hub.example/", planFor({}), LOOK)["word/styles.xml"];
  assert.match(styles, /w:styleId="Made"(?:(?!<\/w:style>).)*<w:spacing w:before="0" w:after="40" w:line="207"/);
  assert.match(styles, /w:styleId="Heading2"(?:(?!<\/w:style>).)*<w:keepLines\/><w:spacing w:before="80" w:after="40" w:line="276"/);
  assert.match(styles, /w:styleId="Heading2"(?:(?!<\/w:style>).)*<w:sz w:val="24"\/>/);
});
