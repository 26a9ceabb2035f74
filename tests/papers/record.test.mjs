/** The record of a decision: regulation 24 letter by letter, and the same under plain names where it does not apply. */

import assert from "node:assert/strict";
import test from "node:test";

import { MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { decisionPaper } from "../../docs/assets/js/papers/papers-for/decision.mjs";
import { results } from "../../docs/assets/js/papers/scoring.mjs";
import { below, boxes, headings, isSound, linesOf, rowsOf, wholeText } from "./read.mjs";
import { casesOf, contest, moderationOf } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const NONE = { reasons: {}, panel: [], conflicts: [], remarks: {}, told: [] };
const LETTERS = [..."abcdefghij"];
const PSR = ["direct-a", "direct-b", "direct-c", "most-suitable", "competitive", "call-off"];
const each = ROUTES.flatMap(({ id: route }) => MODES.map((mode) => ({ route, mode })));
const DECIDED = { awarded: ["A"], date: "2027-05-10", makers: "The director of commissioning", reasons: "A showed most.", abandoned: "" };

test("each letter of regulation 24 has one heading, in order, for each route of the PSR and each mode", () => {
  for (const { route, mode } of each.filter((one) => PSR.includes(one.route))) {
    const made = contest({ route, mode });
    for (const moderation of [null, moderationOf(made)]) {
      const found = headings(decisionPaper(made, NONE, moderation), 1);
      assert.deepEqual(found.map((title) => /^\(([a-j])\) /.exec(title)?.[1]), LETTERS, `${route} ${mode}`);
    }
  }
});

test("other routes have as many headings under plain names, and a note that the PSR does not apply", () => {
  for (const { route, mode } of each.filter((one) => !PSR.includes(one.route))) {
    const paper = decisionPaper(contest({ route, mode }), NONE);
    assert.equal(headings(paper, 1).length, LETTERS.length);
    assert.doesNotMatch(headings(paper, 1).join(), /^\(|key criteria|basic selection/);
    assert.match(wholeText(paper), /The Provider Selection Regime does not apply to this route/);
    assert.equal(wholeText(paper).match(/regulation \d+/g).join(), "regulation 24");
  }
});

test("a heading that does not apply to a route says so and why, and has nothing else", () => {
  const not = (route) =>
    LETTERS.filter((letter) => {
      const lines = below(decisionPaper(contest({ route }), NONE), `(${letter}) `);
      const says = lines[0].startsWith("This does not apply to this route: ");
      assert.ok(!says || lines.length === 1);
      return says;
    }).join("");
  assert.deepEqual(Object.fromEntries(PSR.map((route) => [route, not(route)])), {
    "direct-a": "bef",
    "direct-b": "bef",
    "direct-c": "bf",
    "most-suitable": "bf",
    competitive: "e",
    "call-off": "e",
  });
});

test("each criterion is there with its share and its questions, and with how it was taken into account or room for that", () => {
  for (const route of ["direct-c", "most-suitable", "competitive", "light-touch", "grant"]) {
    const made = contest({ route });
    const kept = { ...NONE, reasons: { care: { why: "It is the heart of it.", weight: "", who: "The panel", when: "2027-02-01" } } };
    const rows = rowsOf(decisionPaper(made, kept), route === "light-touch" || route === "grant" ? "Criterion" : "Key criterion", "Share and questions");
    assert.deepEqual(rows.map((row) => row[0]), made.sections.map((section) => section.title), route);
    assert.deepEqual(linesOf(rows[0][2]), ["It is the heart of it.", "Agreed: The panel, Monday 1 February 2027"]);
    assert.ok(rows.slice(1).every((row) => row[2][0].kind === "answer"));
    assert.ok(made.sections.every((section, at) => section.questions.every(({ code }) => linesOf(rows[at][1]).join().includes(code))));
  }
});

test("the reasons for questions and weights stand beside them, and what has none is named once", () => {
  const reason = { why: "Because.", weight: "It decides.", who: "Lead", when: "2027-01-04" };
  const made = contest();
  const paper = decisionPaper(made, { ...NONE, reasons: { "Q-1": reason, price: { ...reason, why: "Money counts." } } });
  const rows = rowsOf(paper, "Question", "Weight, per cent");
  assert.deepEqual(linesOf(rows[0][2]), ["Because.", "Weight: It decides.", "Agreed: Lead, Monday 4 January 2027"]);
  assert.deepEqual(rows.map((row) => row[1]), [...made.questions.map((question) => (question.weight / 10).toFixed(1)), ""]);
  assert.deepEqual(linesOf(rows.at(-1)[2])[0], "Money counts.");
  const [missing] = boxes(paper).filter((box) => box.tag === "asked");
  assert.match(missing.placeholder, /: Q-2, Q-3, Q-4, Q-6, own-1$/);
});

test("without a moderation file, what only it can say stands once as room to fill in", () => {
  for (const { route, mode } of each) {
    const paper = decisionPaper(contest({ route, mode }), NONE);
    const tags = boxes(paper).map((box) => box.tag);
    assert.ok(isSound(paper), `${route} ${mode}`);
    for (const tag of ["chosen", "address", "people", "makers", "gates", "answers", "choice", "conflicts", "abandoned", "route"]) {
      assert.equal(tags.filter((one) => one === tag).length, 1, `${tag} ${route} ${mode}`);
    }
    assert.ok(boxes(paper).every((box) => box.placeholder.startsWith("To be filled in: ")));
  }
});

test("a moderation file fills them", () => {
  for (const { route, mode } of each) {
    const made = contest({ route, mode });
    const paper = decisionPaper(made, NONE, { ...moderationOf(made), decision: DECIDED });
    const tags = boxes(paper).map((box) => box.tag);
    assert.deepEqual(["chosen", "people", "makers", "gates", "answers", "choice", "conflicts"].filter((tag) => tags.includes(tag)), [], `${route} ${mode}`);
    assert.ok(isSound(paper), `${route} ${mode}`);
    const whole = wholeText(paper);
    assert.ok(["A, Provider A", "The director of commissioning", "Monday 10 May 2027", "A showed most.", "Ten years of such services."].every((text) => whole.includes(text)));
  }
});

test("totals, prices and ranks are those of the results, to four places", () => {
  always(casesOf(), ({ contest: made, moderation }) => {
    const found = results(made, moderation);
    const scored = made.mode === "scored";
    const rows = rowsOf(decisionPaper(made, NONE, moderation), "Who", scored ? "Per cent of the score" : "Result");
    const several = found.bidders.some(({ rank }) => rank > 1);
    assert.equal(rows.length, moderation.lineup.bidders.length);
    found.bidders.forEach((result, at) => {
      const lines = scored ? linesOf(rows[at][1]) : [];
      const total = result.total === null ? undefined : `Total: ${(result.total / 10).toFixed(4)}`;
      assert.equal(lines.find((line) => line.startsWith("Total: ")), total);
      const says = rows[at].at(-1);
      assert.equal(says.startsWith("Left out: "), result.out);
      assert.ok([...result.gateFailed, ...result.below].every((code) => says.includes(made.sections.find(({ id }) => id === code)?.title ?? code)));
      const stands = scored ? `Rank ${result.rank}` : made.mode === "narrative" ? "Meets every gate" : several ? `Passes, rank ${result.rank}` : "Passes";
      assert.ok(result.out || says === stands, says);
    });
  });
});

test("each agreed score is there with its reasons, dissent and who was there, and each evaluator's own score", () => {
  const made = contest();
  const moderation = moderationOf(made, { scoreOf: () => 3 });
  moderation.agreed.B["Q-2"] = { ...moderation.agreed.B["Q-2"], score: 2, dissent: "One of us saw a 3." };
  const row = rowsOf(decisionPaper(made, NONE, moderation), "Who", "Each evaluator alone").find((one) => linesOf(one[2]).includes("Dissent: One of us saw a 3."));
  assert.equal(row[0], "B, Provider B");
  assert.deepEqual(linesOf(row[1]), ["Evaluator 1: 3 of 4", "Evaluator 2: 3 of 4"]);
  assert.deepEqual(linesOf(row[2]), [
    "2 of 4",
    "Decisive strengths: It names who does it.",
    "Decisive weaknesses: It has no dates.",
    "Why not one higher: No dates.",
    "Why not one lower: It has names.",
    "Dissent: One of us saw a 3.",
    "Words of the answer: “every Tuesday”, page 2",
    "Present: Evaluators 1 and 2",
  ]);
});

test("while a reason is missing there are no totals, and the record names what is missing", () => {
  const made = contest();
  const moderation = moderationOf(made);
  moderation.agreed.A["Q-1"].notHigher = "";
  moderation.agreed.A["Q-1"].notLower = "";
  const lines = below(decisionPaper(made, NONE, moderation), "(f) ");
  const { missing } = results(made, moderation);
  assert.ok(missing.length > 0 && missing.every((text) => lines.includes(text)));
  assert.ok(lines.every((line) => !/^(Total|Rank)/.test(line)));
  assert.equal(boxes(decisionPaper(made, NONE, moderation)).some((box) => box.tag === "chosen"), true);
});

test("conflicts from the pack, the panel and the evaluators' files are told once each, with how each was managed", () => {
  const made = contest();
  const moderation = moderationOf(made);
  Object.assign(moderation.panel[0], { conflict: "A brother works there.", managed: "Did not read that offer.", recused: "yes" });
  moderation.marks[0].conflicts = "A brother works there.";
  moderation.marks[1].conflicts = "Sat on its board until 2020.";
  const kept = { ...NONE, conflicts: [{ who: "Chair", what: "Owns a share.", managed: "Left the room.", when: "2027-02-01" }] };
  const paper = decisionPaper(made, kept, moderation);
  const told = (head) => rowsOf(paper, "Who", head).map((row) => [row[0], ...linesOf(row[1])]);
  assert.deepEqual(told("What was declared"), [["Chair", "Owns a share."], ["Evaluator 1", "A brother works there."], ["Evaluator 2", "None."], ["Evaluator 2", "Sat on its board until 2020."]]);
  assert.deepEqual(told("How it was managed")[0], ["Chair", "Left the room. Monday 1 February 2027."]);
  assert.deepEqual(told("How it was managed")[1], ["Evaluator 1", "Did not read that offer.", "Regulation 21(4) keeps this person out of the decision."]);
  assert.equal(rowsOf(paper, "Decision", "How conflicts were managed").length, 4);
});

test("only the competitive process speaks of regulation 21(4)", () => {
  const told = ROUTES.filter(({ id }) => {
    const made = contest({ route: id });
    return /21\(4\)/.test(wholeText(decisionPaper(made, NONE, moderationOf(made))));
  });
  assert.deepEqual(told.map(({ id }) => id), ["competitive"]);
});

test("who was told of each issue is in the record", () => {
  const kept = { ...NONE, told: [{ number: 2, who: "All who asked", how: "by e-mail", when: "2027-03-16" }] };
  assert.ok(linesOf(decisionPaper(contest(), kept).blocks).includes("Issue 2: All who asked, by e-mail, Tuesday 16 March 2027"));
});

test("what was changed while the answers were judged is in the record, and whether totals had been seen", () => {
  const made = contest();
  const log = [{ when: "2027-05-03", who: "Chair", what: "A, Q-1: 3 to 2", why: "A page was missed.", after: true }, { when: "the day after", who: "Chair", what: "A role", why: "", after: false }];
  const lines = linesOf(decisionPaper(made, NONE, { ...moderationOf(made), log }).blocks);
  assert.ok(lines.includes("Monday 3 May 2027, Chair. A, Q-1: 3 to 2. A page was missed. After the totals were seen."));
  assert.ok(lines.includes("the day after, Chair. A role."));
});

test("a record of a grant speaks of applicants, and of no tender, award notice or standstill", () => {
  for (const mode of MODES) {
    const made = contest({ route: "grant", mode, log: [] });
    const whole = wholeText(decisionPaper(made, NONE, moderationOf(made))).replaceAll("Provider Selection Regime", "").replaceAll(/Provider [A-C]/g, "").replaceAll("buyer.example", "").replaceAll("The buyer", "");
    assert.doesNotMatch(whole, /tender|award|standstill|bidder|\boffers?\b|buyer|contract\b/i);
  }
});

test("an abandoned process has its day, and no other record has one", () => {
  const made = contest();
  const day = (decision) => below(decisionPaper(made, NONE, { ...moderationOf(made), decision }), "(j) ")[0];
  assert.equal(day({ ...DECIDED, awarded: [], abandoned: "2027-05-12" }), "Wednesday 12 May 2027");
  assert.equal(day({ ...DECIDED, abandoned: "in May" }), "in May");
  assert.match(day(DECIDED), /^To be filled in: the date, only if/);
});

test("weights are spoken of only where there are some", () => {
  for (const mode of MODES) {
    const made = contest({ route: "most-suitable", mode });
    const whole = wholeText(decisionPaper(made, NONE, moderationOf(made)));
    assert.equal(/Why these questions and weights/.test(whole) && /Weight, per cent/.test(whole) && /why they have their weights/.test(whole), mode === "scored", mode);
    assert.equal(/weights?\b/i.test(whole.replaceAll(/has a weight/g, "")), mode === "scored", mode);
  }
});

test("a direct award under C has room for why the considerable change threshold is not met, and no other route has", () => {
  const asks = ROUTES.filter(({ id }) => {
    const made = contest({ route: id });
    return boxes(decisionPaper(made, NONE)).some(({ placeholder }) => /considerable change threshold is not met \(regulation 6\(10\) to \(12\)\)/.test(placeholder));
  });
  assert.deepEqual(asks.map(({ id }) => id), ["direct-c"]);
});

test("a record of an abandoned process names nobody as chosen, and says why there are no results", () => {
  const made = contest();
  const paper = decisionPaper(made, NONE, { ...moderationOf(made), decision: { ...DECIDED, awarded: [], abandoned: "2027-05-12" } });
  assert.deepEqual(["(a) ", "(c) "].map((start) => below(paper, start)[0]), Array(2).fill("Nobody is chosen, since the process was abandoned."));
  assert.ok(below(paper, "Answers").includes("The process was abandoned, so there are no results."));
});

test("where the results do not bear out who is chosen, the record says so", () => {
  const made = contest();
  const moderation = moderationOf(made, { prices: [100, 200, 300] });
  const said = (awarded) => below(decisionPaper(made, NONE, { ...moderation, decision: { ...DECIDED, awarded } }), "(a) ").slice(awarded.length);
  assert.deepEqual(said(["A"]), []);
  assert.deepEqual(said(["A", "B"]), []);
  assert.deepEqual(said(["C"]), ["Bidder C is chosen, but is not first in the results."]);
  moderation.gates.A["G-1"] = { answer: "not met", note: "No cover." };
  assert.deepEqual(said(["A"]), ["Bidder A is chosen, but is left out in the results."]);
});
