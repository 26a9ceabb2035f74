/** What one bidder is told: its own record and that of whoever was chosen, and nothing of any other. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { disclosurePaper } from "../../docs/assets/js/papers/papers-for/disclosure.mjs";
import { leakFinder, leaks } from "../../docs/assets/js/papers/papers-for/leaks.mjs";
import { results } from "../../docs/assets/js/papers/scoring.mjs";
import { below, boxes, isSound, linesOf, rowsOf, wholeText } from "./read.mjs";
import { casesOf, contest, lineupOf, moderationOf } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const NAMES = ["Riverside Trust", "Mind the Valley CIC", "Tanglewood Carers Ltd", "Ækte Hjælp"];
const DECIDED = { awarded: ["A"], date: "2027-05-10", makers: "Jo Bloggs, director", reasons: "The first showed most.", abandoned: "" };

/** A moderation of four bidders with names. */
function named(made, wanted = {}) {
  const moderation = moderationOf(made, { bidders: 4, ...wanted });
  moderation.lineup.bidders.forEach((bidder, at) => Object.assign(bidder, { name: NAMES[at] }));
  moderation.marks.forEach((marks) => Object.assign(marks, { bidders: moderation.lineup.bidders }));
  return moderation;
}

const made = contest();
const told = (moderation, bidder = "B", winners = moderation.decision ? [] : ["A"]) => disclosurePaper(made, moderation, bidder, winners);
const sound = (change = () => {}) => {
  const moderation = named(made);
  change(moderation);
  return moderation;
};

test("it is refused in words while a reason is missing, and names what is missing", () => {
  const moderation = sound(({ agreed }) => Object.assign(agreed.C["Q-1"], { notLower: "" }));
  const { paper, problems } = told(moderation);
  assert.equal(paper, null);
  assert.deepEqual(problems, ["Nothing can be told before the results are ready.", ...results(made, moderation).missing]);
  assert.ok(problems.length > 1);
});

test("it is refused for another pack, another issue, a bidder who is not there, and where nobody is chosen yet", () => {
  const only = ({ paper, problems }) => [paper, problems.length, problems[0]];
  assert.deepEqual(only(told({ ...sound(), print: "0000000000" })), [null, 1, "The moderation file belongs to another pack, or to another issue of it."]);
  assert.deepEqual(only(told({ ...sound(), issue: 3 })), [null, 1, "The moderation file belongs to another pack, or to another issue of it."]);
  assert.deepEqual(only(told(sound(), "Z")), [null, 1, "The moderation file has no bidder Z."]);
  const level = named(made, { prices: [100, 100, 100, 100] });
  assert.deepEqual(results(made, level).first.length > 1, true);
  assert.deepEqual(only(told(level, "B", [])), [null, 1, "Say first who was chosen: the moderation file does not, and the results alone do not tell it."]);
  // Not even where one alone is first: who is chosen is what people decide.
  assert.deepEqual(only(told(sound(), "B", [])), only(told(level, "B", [])));
  assert.ok(told(level, "B", ["C"]).paper);
  assert.ok(told({ ...level, decision: { ...DECIDED, awarded: ["B"] } }).paper);
});

test("the bidder gets its own and the winner's scores, comments and reasons, each evaluator's by role", () => {
  const moderation = sound(({ marks, agreed }) => {
    for (const [at, { scores }] of marks.entries()) {
      for (const id of ["A", "B", "C"]) {
        scores[id]["Q-1"] = { score: 3, reason: `Comment ${at + 1} about ${id === "C" ? "the third" : id}.` };
      }
    }
    Object.assign(agreed.A["Q-1"], { strengths: "Strength of the winner." });
    Object.assign(agreed.B["Q-1"], { dissent: "One of us disagreed." });
  });
  const { paper } = told(moderation);
  const lines = below(paper, "1. Question 1 (Q-1)");
  assert.deepEqual(lines.filter((line) => line.startsWith("Comment")), ["Comment 1 about B.", "Comment 2 about B.", "Comment 1 about A.", "Comment 2 about A."]);
  assert.ok(lines.includes("Decisive strengths: Strength of the winner.") && lines.includes("Dissent: One of us disagreed."));
  assert.ok(lines.includes("Points: 1 met (page 1); 2 met (page 2); 3 met (page 3)") && lines.includes("Points: 1 met; 2 met; 3 met"));
  assert.equal(lines.filter((line) => /^Evaluator \d: 3 of 4$/.test(line)).length, 4);
  assert.equal(rowsOf(paper, "Who", "Each evaluator alone").length, 2 * made.questions.length);
  assert.ok(isSound(paper));
});

test("the winner's price, the words quoted from its offer and the places in it are withheld, and the log says so", () => {
  const moderation = sound(({ agreed, prices, gates }) => {
    agreed.A["Q-1"].quoted = "“a secret recipe”";
    agreed.B["Q-1"].quoted = "“our own words”";
    prices.A = 98_765;
    gates.A["G-1"] = { answer: "met", note: "Its reserves are low." };
  });
  const whole = wholeText(told(moderation).paper);
  assert.doesNotMatch(whole, /secret recipe|98.?765|reserves are low/);
  assert.match(whole, /our own words/);
  assert.ok(rowsOf(told(moderation).paper, "What", "Why").some(([what]) => /its price, its words, and where/.test(what)));
});

test("the totals told are those of the results, of these two alone", () => {
  const moderation = sound();
  const found = results(made, moderation);
  const rows = rowsOf(told(moderation).paper, "Who", "Per cent of the score");
  assert.deepEqual(rows.map((row) => row[0]), ["B, Mind the Valley CIC", "A, Riverside Trust"]);
  const total = (id) => `Total: ${(found.bidders.find((one) => one.id === id).total / 10).toFixed(4)}`;
  assert.deepEqual(rows.map((row) => linesOf(row[1]).at(-1)), [total("B"), total("A")]);
});

test("the winner is told its own record once", () => {
  const { paper } = told(sound(), "A");
  assert.equal(rowsOf(paper, "Who", "Per cent of the score").length, 1);
  assert.ok(linesOf(paper.blocks).includes("Chosen: A, Riverside Trust"));
  assert.ok(rowsOf(paper, "What", "Why").every(([what]) => !/price/.test(what)));
});

test("people, experience and conflicts are told by role, and no name that was typed is in it", () => {
  const moderation = sound(({ panel, marks, lineup, agreed }) => {
    Object.assign(panel[0], { name: "Alex Secretname", conflict: "A brother works there.", managed: "Did not read that offer." });
    Object.assign(marks[0].evaluator, { name: "Alex Secretname" });
    lineup.evaluators[0].name = "Alex Secretname";
    agreed.B["Q-1"].present = "Alex Secretname";
  });
  const { paper } = told({ ...moderation, decision: DECIDED });
  const whole = wholeText(paper);
  assert.doesNotMatch(whole, /Secretname|Jo Bloggs/);
  for (const text of ["Evaluator 1", "Ten years of such services.", "Training: January 2027", "A brother works there.", "Did not read that offer.", "The first showed most.", "Decided on: Monday 10 May 2027"]) {
    assert.ok(whole.includes(text.replace(/^(Training|Decided on): /, "")), text);
  }
});

test("a text that speaks of another bidder is withheld as a whole, with a line in the log and a note", () => {
  const said = [
    "Less clear than Tanglewood.",
    "As good as tanglewood carers.",
    "TANGLEWOOD has more staff.",
    "Unlike Tangle\u200Bwood, it has no plan.",
    "Tánglewood’s plan is better.",
    "Write to info@tanglewoodcarers.example for more.",
    "Bidder C has more staff.",
    "Ranked below bidders C and D.",
    "It is weaker than C.",
    "C is stronger on this point.",
    "Provider D: the same.",
    "Aekte Hjaelp wrote more.".replace("Aekte Hjaelp", "Ækte Hjælp"),
  ];
  for (const reason of said) {
    const moderation = sound(({ marks }) => Object.assign(marks[0].scores.B["Q-1"], { reason }));
    const { paper, notes, problems } = told(moderation);
    assert.deepEqual(problems, [], reason);
    assert.ok(!wholeText(paper).includes(reason), reason);
    assert.ok(below(paper, "1. Question 1 (Q-1)").includes("Withheld: see the log at the end."), reason);
    assert.ok(rowsOf(paper, "What", "Why").some(([what]) => what === "The comment of evaluator 1 on Q-1: it speaks of another bidder"), reason);
    assert.ok(notes.some((note) => note.startsWith("The comment of evaluator 1 on Q-1: this is withheld")), reason);
  }
});

test("it does so wherever people write: agreed reasons, gates, panel, decision and golden thread", () => {
  const name = "Better than Tanglewood Carers.";
  const places = {
    "A reason of the panel on Q-2": ({ agreed }) => Object.assign(agreed.A["Q-2"], { notHigher: name }),
    "A note on G-1": ({ gates }) => Object.assign(gates.B["G-1"], { note: name }),
    "What is recorded of a member of the panel": ({ panel }) => Object.assign(panel[1], { conflict: name }),
    "What evaluator 2 declared": ({ marks }) => Object.assign(marks[1], { conflicts: name }),
    "The reasons for the decision": (moderation) => Object.assign(moderation, { decision: { ...DECIDED, reasons: name } }),
    "What was seen across an offer": ({ golden }) => Object.assign(golden.A, { seen: name }),
    "A place that evaluator 1 noted on Q-1": ({ marks }) => Object.assign(marks[0].grid.B["Q-1"][0], { where: name }),
    "The role of an evaluator": ({ marks }) => Object.assign(marks[1].evaluator, { role: "Once at Tanglewood Carers" }),
  };
  for (const [what, change] of Object.entries(places)) {
    const { paper } = told(sound(change));
    assert.doesNotMatch(wholeText(paper), /Tanglewood/, what);
    assert.ok(rowsOf(paper, "What", "Why").some(([row]) => row.startsWith(what)), what);
  }
});

test("words that are no sign of anybody are let through", () => {
  const find = leakFinder(made, named(made), ["B", "A"]);
  const innocent = [
    "The commissioning lead, a carer and the finance lead judged this.",
    "Carers are named, and so is who leads. Bear in mind the distance.",
    "A provider of care with a plan. Each bidder had a chance to ask.",
    "Offers a visit each week. It offers care in the valley.",
    "Direct Award Process C. Hepatitis C is treated. Vitamin D has effects.",
    "Riverside Trust and Mind the Valley CIC both wrote this.",
    "Better than A in part.",
    "Point C of the plan, and part D, are good.",
    "Trust grows. A community interest company (CIC) runs it.",
    "1 of 4, 100.0000, £98,765, page 12, Q-1",
    "The second bidder and bidder 1 were asked the same, as were bidders one and two.",
    "They offer 3 visits a week, the third plan of its kind, and a fifth visit to the bidder.",
    "A blue queue has value, and 4th year pupils of Y3 are heard.",
  ];
  assert.deepEqual(innocent.filter((text) => find(text).length > 0), []);
});

test("another bidder is found by a short form, a plural, initials, letters without marks, and its letter alone", () => {
  const said = {
    "Age UK Ossett": ["Age UK has a plan.", "AgeUK wrote more.", "The AUO plan.", "Clearer in A.U.O. than here."],
    "Saint John Ambulance": ["S.J.A. trains people.", "SJA trains people.", "Saint John trains people."],
    "Barnardo’s": ["Barnardos does this.", "BARNARDO’S does."],
    "The Women’s Centre": ["TWC has one.", "The WC offer."],
    "Community Links": ["CL was ahead.", "community-links was ahead."],
    "Ærø Fællesskab": ["AERO wrote more.", "Faellesskab wrote more."],
    "Łódź Straße": ["Lodz wrote more.", "STRASSE wrote more."],
    "Tanglewood Carers Ltd": ["Tangle-wood wrote more.", "Tanglewoods wrote more.", "TCL wrote more.", "Ｔａｎｇｌｅｗｏｏｄ wrote more.", "T a n g l e w o o d wrote more.", "T.a.n.g.l.e.w.o.o.d", "tanglewood_bid.docx"],
    "Müller Pflege": ["Mueller wrote more.", "MUELLER wrote more.", "Muller wrote more."],
    "Mueller Care": ["Müller wrote more.", "Müllers plan."],
    "Соре Carers": ["Cope wrote more."],
    "Cope Carers": ["С\u043epe wrote more.", "C0pe wrote more.", "\u0421ope wrote more."],
    "Lilith Tendring": ["L1l1th wrote more.", "Ten\u0501ring wrote more.", "T3ndr1ng wrote more.", "T\u0435ndring wrote more."],
    "": ["The third bidder had more.", "Bidder 3 had more.", "Provider no. 3 had more.", "The 3rd placed bidder.", "the fourth bidder", "bidder three had more", "Bidder #3", "bidders 1 and 3", "the third place bidder", "Applicant number three", "Bidder \u0421 had more.", "C came first.", "It goes against C here.", "As for C and B: the same.", "Candidate C.", "The bidder “C”.", "Bidder (C).", "Bidder-C.", "Provider no. C", "C: 4", "C’s plan.", "C would have one."],
  };
  for (const [name, texts] of Object.entries(said)) {
    const moderation = named(made);
    moderation.lineup.bidders[2].name = name;
    const find = leakFinder(made, moderation, ["B", "A"]);
    assert.deepEqual(texts.filter((text) => find(text).length === 0), [], name);
  }
  const third = named(made);
  assert.deepEqual(["Better than A.", "A was weaker.", "A’s plan."].filter((text) => leakFinder(made, third, ["B", "C"])(text).length === 0), []);
  const innocent = ["A&E, R&D and a T-shirt", "Age groups: C. difficile, C-19, D’Arcy, Class C, options C", "A plan. And a GP.", "Age is noted, uk too."];
  assert.deepEqual(innocent.filter((text) => leakFinder(made, third, ["B"])(text).length > 0), []);
});

test("a bidder whose name is part of the winner's, or of what everybody is given, stops nothing sound", () => {
  const moderation = named(made);
  moderation.lineup.bidders[0].name = "Valley Mind";
  moderation.lineup.bidders[2].name = "Mind";
  moderation.lineup.bidders[3].name = "Soup for all";
  const find = leakFinder(made, moderation, ["B", "A"]);
  assert.deepEqual(["Valley Mind wrote it.", "Soup for all is what we buy.", "Keep in mind."].filter((text) => find(text).length > 0), []);
  assert.equal(find("Weaker than Mind.").length, 1);
});

test("the paper's properties and its file's name are looked at too", () => {
  const moderation = sound();
  const { paper } = told(moderation);
  assert.deepEqual(leaks(paper, made, moderation, ["B", "A"]), []);
  assert.equal(leaks({ ...paper, head: { ...paper.head, title: "For Tanglewood" } }, made, moderation, ["B", "A"]).length, 1);
  assert.equal(leaks({ ...paper, name: "tanglewood-carers.docx" }, made, moderation, ["B", "A"]).length, 1);
});

test("five words in a row from the record of another are found, and words that everybody is given are not", () => {
  const moderation = sound(({ agreed }) => Object.assign(agreed.C["Q-1"], { strengths: "They train six peer workers every month in Ossett. All read alone and then together they said." }));
  const find = leakFinder(made, moderation, ["B", "A"]);
  assert.equal(find("We saw: train six PEER workers, every month.").length, 1);
  assert.deepEqual(find("They train six peer workers."), ["words about another bidder"]);
  assert.deepEqual(find("train six peer workers"), []);
  assert.deepEqual(find("All read alone."), []);
});

test("no record, name or letter of another is in any disclosure", () => {
  const secret = fc.integer({ min: 0, max: 9999 });
  always(fc.tuple(casesOf({}, 4), fc.array(secret, { minLength: 6, maxLength: 6 }), fc.nat(3), fc.nat(3)), ([{ contest: one, moderation }, seeds, who, won]) => {
    const { bidders } = moderation.lineup;
    bidders.forEach((bidder, at) => Object.assign(bidder, { name: `Zorble${seeds[at]}x${at} Group` }));
    const [bidder, winner] = [bidders[who % bidders.length].id, bidders[won % bidders.length].id];
    const others = bidders.filter(({ id }) => id !== bidder && id !== winner);
    for (const { id } of bidders) {
      const text = `record${id} holds quite secret words of ${id.toLowerCase()}${seeds[4]}`;
      for (const question of one.questions) {
        moderation.marks.forEach(({ scores }) => Object.assign(scores[id][question.code], { reason: text }));
        Object.assign(moderation.agreed[id][question.code], { strengths: text, quoted: text });
      }
      Object.assign(moderation.golden[id], { seen: text });
    }
    // Somebody writes of another in the record of the one that it is for.
    const code = one.questions[0]?.code;
    const slips = others.flatMap(({ id, name }) => [`Weaker than ${name}.`, `Bidder ${id} did more.`]);
    const slip = slips[seeds[5] % (slips.length || 1)];
    if (code && slip) {
      moderation.agreed[bidder][code].weaknesses = slip;
    }
    const { paper, problems } = disclosurePaper(one, moderation, bidder, [winner]);
    const found = results(one, moderation);
    assert.equal(paper === null, !found.ready, problems.join());
    if (paper) {
      const whole = wholeText(paper);
      for (const { id, name } of others) {
        assert.ok(!whole.includes(name) && !whole.includes(`record${id}`) && !whole.includes(`Bidder ${id} `), `${id} in ${bidder}`);
      }
      assert.deepEqual(leaks(paper, one, moderation, [bidder, winner]), []);
      assert.ok(code === undefined || whole.includes(`record${bidder}`));
      assert.ok(isSound(paper));
    }
  });
});

test("each route and mode has one, in the words of its law", () => {
  for (const { id: route } of ROUTES) {
    for (const mode of MODES) {
      const one = contest({ route, mode, log: [] });
      const { paper, problems } = disclosurePaper(one, named(one), "B", ["A"]);
      assert.deepEqual(problems, [], `${route} ${mode}`);
      const whole = wholeText(paper);
      const standstill = ["direct-c", "most-suitable", "competitive", "call-off"].includes(route);
      assert.equal(/regulation 12\(4\)\(b\)/.test(whole), standstill, route);
      assert.equal(/regulation 12\(5\)/.test(whole), !["light-touch", "below-threshold", "grant"].includes(route), route);
      if (route === "grant") {
        assert.doesNotMatch(whole, /tender|award|standstill|bidder|\boffers?\b/i);
      }
    }
  }
});

test("where the process was abandoned, the bidder gets its own record alone", () => {
  const moderation = { ...sound(), decision: { ...DECIDED, awarded: [], abandoned: "2027-05-12" } };
  const { paper, problems } = told(moderation);
  assert.deepEqual(problems, []);
  assert.ok(linesOf(paper.blocks).includes("Chosen: nobody, for it was abandoned"));
  assert.doesNotMatch(wholeText(paper), /Riverside|Tanglewood/);
});

test("the log has a reason to look at, somebody to name, and rows for what people add", () => {
  const { paper } = told(sound());
  const rows = rowsOf(paper, "What", "Why");
  assert.equal(rows.length, 6);
  assert.ok(rows.every((row) => row[1][0].kind === "answer" && row[2][0].kind === "answer"));
  assert.deepEqual(rows.slice(0, 3).map((row) => row[1][0].text), ["It might prejudice fair competition between providers: regulation 12(5)(b).", "It would prejudice legitimate commercial interests: regulation 12(5)(a).", ""]);
  assert.ok(rows.slice(3).every((row) => row[0][0].kind === "answer"));
  assert.equal(new Set(boxes(paper).map((box) => box.tag)).size, boxes(paper).length);
});

test("the names of bidders may be empty: then their letters tell them apart", () => {
  const moderation = moderationOf(made, { bidders: 3 });
  moderation.lineup = lineupOf(3, 2);
  moderation.lineup.bidders.forEach((bidder) => Object.assign(bidder, { name: "" }));
  const { paper } = told(moderation);
  assert.deepEqual(rowsOf(paper, "Who", "Per cent of the score").map((row) => row[0]), ["Bidder B", "Bidder A"]);
});

test("it has room for what only the record of the decision holds, where regulation 24 applies", () => {
  for (const { id: route, regime } of ROUTES) {
    const one = contest({ route, log: [] });
    const { paper } = disclosurePaper(one, named(one), "B", ["A"]);
    const tags = boxes(paper).map(({ tag }) => tag);
    assert.equal(tags.includes("record"), regime === "psr", route);
  }
});

test("before it is sent, somebody is told where the results do not bear out who is chosen", () => {
  const { notes, paper } = told(sound(({ gates }) => Object.assign(gates.A["G-1"], { answer: "not met", note: "No cover." })), "B", ["A"]);
  assert.equal(notes[0], "Bidder A is chosen, but is left out in the results. Make sure of it before anything is sent.");
  assert.ok(paper);
  assert.ok(!told(sound(), "B", ["A"]).notes.some((note) => /is chosen, but/.test(note)));
});
