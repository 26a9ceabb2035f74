/** The papers of what a pack asks: for those who answer and for those who judge. */

import assert from "node:assert/strict";
import test from "node:test";

import { burdenLines } from "../../docs/assets/js/pack/checks/burden-words.mjs";
import { dayInWords, grouped, pounds } from "../../docs/assets/js/pack/checks/figures.mjs";
import { setCriterionMinimum, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { setMinimum, setText, setWords } from "../../docs/assets/js/pack/questions.mjs";
import { MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { perCent } from "../../docs/assets/js/pack/weights.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { biddersPaper, ORGANISATION } from "../../docs/assets/js/papers/papers-for/bidders.mjs";
import { evaluatorsPaper } from "../../docs/assets/js/papers/papers-for/evaluators.mjs";
import { BANK as CHECKED } from "../pack/checked.mjs";
import { packsOf } from "../pack/samples.mjs";
import { below, boxes, headings, isSound, linesOf, rowsOf, wholeText } from "./read.mjs";
import { BANK, contest, packOf, realBank } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const PAPERS = [biddersPaper, evaluatorsPaper];
const each = ROUTES.flatMap(({ id: route }) => MODES.map((mode) => ({ route, mode })));
const termsOf = (paper, { number, title, code }) => below(paper, `${number}. ${title} (${code})`)[0];

test("each weight, limit and minimum score stands below its question, to the digit", () => {
  always(packsOf(BANK), (pack) => {
    const made = contestOf(pack, BANK);
    for (const paper of PAPERS.map((make) => make(made))) {
      for (const question of made.questions) {
        const terms = termsOf(paper, question);
        assert.equal(/(\d+\.\d) per cent of the score/.exec(terms)?.[1], question.how === "score" ? perCent(question.weight) : undefined);
        assert.equal(/([\d,]+) words at most/.exec(terms)?.[1], question.words > 0 ? grouped(question.words) : undefined);
        assert.equal(/at least (\d) of 4/.exec(terms)?.[1], question.minimum?.toString());
        assert.ok(linesOf(paper.blocks).includes(question.text.trim()));
      }
      assert.ok(isSound(paper));
    }
  });
});

test("the shares of the criteria and of price come to 100.0 in the table, as in the pack", () => {
  for (const route of ["competitive", "light-touch"]) {
    const made = contest({ route });
    const rows = rowsOf(biddersPaper(made), "Criterion", "Per cent of the score");
    const [inside, apart] = [made.sections.reduce((sum, one) => sum + one.price, 0), rows.some(([name]) => name === "Price")];
    assert.equal(rows.reduce((sum, row) => sum + Math.round(10 * Number(row[1])), 0), 1000);
    assert.deepEqual([inside, apart], route === "light-touch" ? [0, true] : [200, false]);
  }
});

test("days, scale, price, value, contact and fingerprint are those of the pack", () => {
  const made = contest();
  const lines = linesOf(biddersPaper(made).blocks);
  const whole = lines.join("\n");
  for (const { label, day } of made.dates.filter((date) => date.day)) {
    assert.equal(lines[lines.indexOf(label) + 1], dayInWords(day));
  }
  for (const { score, label, sentence } of made.scale.steps) {
    assert.equal(lines[lines.indexOf(`${score} ${label}`) + 1], sentence);
  }
  assert.match(whole, /Issue 2 of Monday 15 March 2027 · Fingerprint [0-9a-f]{10}/);
  assert.ok(whole.includes(made.print) && whole.includes(made.tie) && whole.includes(made.price.words));
  assert.ok(whole.includes("£120,000 a year for 3 years") && whole.includes("Questions to: soup@buyer.example"));
  assert.ok(whole.includes(`For example, ${pounds(324_000)} gets 20.0 per cent.`));
  assert.match(whole, /Send in your offer by Monday 12 April 2027/);
  // As on the page, where no number of years is set yet.
  const open = linesOf(biddersPaper(contest({ value: { yearly: 400_000, years: 0 } })).blocks).join("\n");
  assert.ok(open.includes("For example, £360,000 gets 20.0 per cent."), open);
  assert.equal(biddersPaper(made).head.foot, `Soup for all · Issue 2 of Monday 15 March 2027 · Fingerprint ${made.print}`);
});

test("a draft says so, and a pack without a name is called by its route", () => {
  const paper = biddersPaper(contest({ name: "", issue: { number: 0, date: "", fingerprint: "" } }));
  assert.match(paper.head.foot, /^Competitive Process · Draft, not issued · Fingerprint [0-9a-f]{10}$/);
  assert.equal(paper.name, "pack-for-bidders.docx");
});

test("the paper with answers is named after the pack as it is called, and a grant's after applicants", () => {
  const made = contest({ name: "Soup for all" });
  assert.equal(biddersPaper(made, true).name, "soup-for-all-answers-of-bidders.docx");
  const grant = contest({ name: "Soup for all", route: "grant" });
  assert.deepEqual([false, true].map((filled) => biddersPaper(grant, filled).name), ["soup-for-all-for-applicants.docx", "soup-for-all-answers-of-applicants.docx"]);
});

test("the lowest price is that of the offers that pass what the pack has: gates, minimum scores, both or none", () => {
  const says = (pack) => /The lowest price is that of [^.]*\./.exec(wholeText(biddersPaper(contestOf(pack, BANK))))?.[0];
  const least = (pack) => setMinimum(pack, "Q-1", 2);
  assert.equal(says(least(packOf())), "The lowest price is that of the offers that pass the gates and minimum scores.");
  assert.equal(says(setCriterionMinimum(packOf({ gates: [] }), "care", 2)), "The lowest price is that of the offers that pass the minimum scores.");
  assert.equal(says(packOf()), "The lowest price is that of the offers that pass the gates.");
  assert.equal(says(packOf({ gates: [] })), "The lowest price is that of the offers that are compared.");
});

test("bidders have one box for each gate and each question, with its code, its limit and nothing in it", () => {
  const pack = setWords(packOf(), "Q-2", 0);
  const made = contestOf(pack, BANK);
  const found = boxes(biddersPaper(made));
  assert.deepEqual(found.map((box) => box.tag), [ORGANISATION, ...made.gates.map((gate) => gate.code), ...made.questions.map((question) => question.code)]);
  assert.ok(found.every((box) => !box.text));
  const of = (code) => found.find((box) => box.tag === code);
  assert.deepEqual([of("Q-1").placeholder, of("Q-1").words, of("Q-2").placeholder], ["Write your answer here, in at most 250 words.", 250, "Write your answer here."]);
  assert.deepEqual(boxes(evaluatorsPaper(made)), []);
});

test("published points stand in order with their parts", () => {
  for (const make of PAPERS) {
    const lines = below(make(contest()), "1. ");
    const at = lines.indexOf("A good answer shows");
    assert.deepEqual(lines.slice(at + 1, at + 3), ["Shows 1.", "Shows how:\n– one part\n– another part"]);
  }
});

test("evaluators have the notes below each question, and bidders after all of them", () => {
  const made = contest();
  assert.deepEqual(below(evaluatorsPaper(made), "1. ").slice(-2), ["Notes for those who judge", "Read it twice."]);
  assert.ok(!below(biddersPaper(made), "Questions").includes("Read it twice."));
  const noted = made.questions.filter((question) => question.notes.length > 0);
  const lines = noted.flatMap(({ number, title, code, notes }) => [`${number}. ${title} (${code})`, ...notes]);
  assert.deepEqual(below(biddersPaper(made), "Notes for those who judge").slice(1, 1 + lines.length), lines);
});

test("where points are not published, neither paper has points, notes or levels", () => {
  const secret = setText(packOf({ published: false }), BANK, "Q-1", { points: ["A secret point."] });
  for (const make of PAPERS) {
    assert.doesNotMatch(wholeText(make(contestOf(secret, BANK))), /secret|Shows \d|Read it twice|A good answer shows|Notes for those/);
  }
  const real = realBank();
  const codes = real.questions.slice(0, 12).map((question) => question.code);
  const texts = real.questions.slice(0, 12).flatMap(({ levels, notes, points }) => [...Object.values(levels ?? {}), ...notes, ...points.map((point) => point.text)]);
  const whole = PAPERS.map((make) => wholeText(make(contest({ bank: real, codes, published: false })))).join("\n");
  assert.deepEqual(texts.filter((text) => whole.includes(text)), []);
});

test("evaluators have the levels of each question whose wording is the bank's, and bidders have none", () => {
  const real = realBank();
  const codes = real.questions.slice(0, 3).map((question) => question.code);
  const pack = setText(packOf({ bank: real, codes }), real, codes[0], { text: "In our own words?" });
  const made = contestOf(pack, real);
  const levels = made.questions.slice(0, 3).map((question) => question.levels.strong);
  assert.deepEqual(levels.map((text) => wholeText(evaluatorsPaper(made)).includes(text)), [false, true, true]);
  assert.deepEqual(levels.map((text) => wholeText(biddersPaper(made)).includes(text)), [false, false, false]);
});

test("nothing of the private part is in either paper", () => {
  always(packsOf(BANK), (pack) => {
    const hidden = setPrivate(pack, {
      reasons: { "Q-1": { why: "SECRET", weight: "SECRET", who: "SECRET", when: "2031-01-01" }, price: { why: "SECRET", weight: "", who: "", when: "" } },
      panel: [{ role: "SECRET", name: "SECRET", organisation: "SECRET", scores: true, experience: "SECRET" }],
      conflicts: [{ who: "SECRET", what: "SECRET", managed: "SECRET", when: "2031-01-01" }],
      remarks: { "Q-1": "SECRET" },
      told: [{ number: 1, who: "SECRET", how: "SECRET", when: "2031-01-01" }],
    });
    for (const make of PAPERS) {
      assert.doesNotMatch(wholeText(make(contestOf(hidden, BANK))), /SECRET/);
    }
  });
});

test("the burden label is the same to the digit as everywhere else", () => {
  const codes = ["Q-1", "Q-2"];
  const made = contest({ bank: CHECKED, codes });
  const rows = rowsOf(biddersPaper(made), "Estimate");
  assert.deepEqual(rows, burdenLines(made.burden).map(({ label, text }) => [label, text]));
  assert.equal(rows.length, 6);
});

test("what was clarified is told with its issue, its day and its reason", () => {
  const [row] = rowsOf(biddersPaper(contest()), "Issue");
  assert.equal(row[0], "Issue 2, Monday 15 March 2027");
  assert.deepEqual(linesOf(row[1]), ["A limit was raised.", "Why: Bidders asked.", "Concerns: Q-1"]);
});

test("the papers for a grant speak of applications and applicants, and of no tender, award notice or standstill", () => {
  for (const mode of MODES) {
    const made = contest({ route: "grant", mode, log: [] });
    for (const paper of PAPERS.map((make) => make(made))) {
      const whole = wholeText(paper);
      assert.doesNotMatch(whole, /tender|award|standstill|bidder|buyer(?!\.example)|\boffer|contract|regulation|PSR/i, mode);
      assert.match(whole, /applicant/);
    }
  }
  assert.match(biddersPaper(contest({ route: "grant" })).head.title, /Application form$/);
});

test("the route's own words stand for what is sent in, and by whom, in rules that were written for bids", () => {
  const whole = wholeText(biddersPaper(contest({ route: "most-suitable" })));
  assert.match(whole, /The provider is told so.* A proposal is left out for its price/);
  assert.doesNotMatch(whole, /\boffers?\b/);
});

test("only routes with a standstill speak of it", () => {
  const told = ROUTES.filter(({ id }) => /standstill/.test(wholeText(biddersPaper(contest({ route: id }))))).map(({ id }) => id);
  assert.deepEqual(told, ["direct-c", "most-suitable", "competitive"]);
});

test("weights and scores are told only where answers are scored", () => {
  for (const { route, mode } of each) {
    const whole = wholeText(biddersPaper(contest({ route, mode })));
    assert.equal(/per cent of the score/i.test(whole), mode === "scored", `${route} ${mode}`);
  }
});

test("evaluators are told to judge by what bidders were given, and never to score in words alone", () => {
  const rules = (wanted) => below(evaluatorsPaper(contest(wanted)), "How to judge").join("\n");
  assert.match(rules({}), /A blank is never 0/);
  assert.match(rules({}), /its points and its notes, for these are what bidders were given/);
  assert.match(rules({ published: false }), /the question and the scale alone: bidders were given no points and no notes/);
  assert.match(rules({ mode: "narrative", route: "most-suitable" }), /Give no scores/);
  assert.doesNotMatch(rules({ mode: "narrative", published: false }), /scale/);
});

test("the last line alone names the source, and no line speaks of drafts", () => {
  for (const { route, mode } of each) {
    for (const make of PAPERS) {
      const lines = linesOf(make(contest({ route, mode })).blocks);
      assert.deepEqual(lines.filter((line) => /Riverside|hub/.test(line)), [lines.at(-1)]);
      assert.match(lines.at(-1), /^Source of the questions: Riverside hub, release 1\.2\.0, https:\/\/riverside-hub\.example\/\./);
      assert.doesNotMatch(lines.slice(0, -1).join("\n"), /our reading|draft/i);
    }
  }
});

test("hostile texts stay text, line by line", () => {
  const hostile = "=cmd|' /C calc'!A0\n<w:p/>]]>&amp;\n\u202Eevil\n{{constructor}}";
  const pack = setPublic(setText(packOf(), BANK, "Q-1", { text: hostile, points: [hostile] }), {
    name: hostile,
    tie: hostile,
    contact: hostile,
    stages: [{ title: hostile, text: hostile }],
    log: [{ number: 2, date: "2027-03-15", what: hostile, why: hostile, codes: [] }],
  });
  const lines = linesOf(biddersPaper(contestOf(pack, BANK)).blocks);
  assert.ok(lines.includes(hostile));
  for (const line of hostile.split("\n")) {
    assert.ok(lines.filter((each) => each === line).length >= 2, line);
  }
  assert.match(biddersPaper(contestOf(pack, BANK)).name, /^[a-z0-9-]+\.docx$/);
});

test("the headings of a paper are its parts in order", () => {
  assert.deepEqual(headings(biddersPaper(contest({ bank: CHECKED, codes: ["Q-1"] })), 1), [
    "Dates",
    "How to answer",
    "Stages",
    "How each offer is judged",
    "What this asks of those who answer",
    "Clarifications",
    "Gates: what every bidder must meet",
    "Questions",
    "Notes for those who judge",
  ]);
});

test("where one provider alone is asked, the label counts one, and speaks of providers", () => {
  for (const [route, alone, who] of [["direct-a", true, "provider"], ["direct-c", true, "provider"], ["direct-b", false, "provider"], ["most-suitable", false, "provider"], ["competitive", false, "bidder"]]) {
    const made = contestOf(packOf({ bank: realBank(), codes: ["QI-01"], own: false, route }), realBank());
    const labels = rowsOf(biddersPaper(made), "Estimate", "Amount").map(([label]) => label);
    assert.equal(labels.some((label) => /expected/.test(label)), !alone, route);
    assert.ok(labels.includes(`Cost to one ${who}`) && labels.includes(alone ? "Time of all evaluators" : `Time of all evaluators, for all ${who}s`), route);
  }
});

test("a mode of pass or fail speaks of lowest scores only where there are some", () => {
  const judged = (pack) => wholeText(biddersPaper(contestOf(pack, BANK)));
  const pack = packOf({ mode: "pass-fail" });
  assert.match(judged(packOf({ mode: "pass-fail", codes: ["Q-10"], own: false })), /Each answer passes or fails\. Nobody is ranked\./);
  assert.match(judged(setMinimum(pack, "Q-1", 2)), /Each question has a lowest score that passes/);
});
