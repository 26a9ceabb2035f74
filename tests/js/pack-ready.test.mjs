/** "Ready?": each point of each route and mode, absent and present. */

import assert from "node:assert/strict";
import test from "node:test";

import { afterStandstill, daysAfter } from "../../docs/assets/js/pack/checks/days.mjs";
import { ready } from "../../docs/assets/js/pack/checks/ready.mjs";
import { issue } from "../../docs/assets/js/pack/log.mjs";
import { emptyPack, setGate, setPrice, setPrivate, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, addQuestion, setMinimum, setText, setWeight, setWords } from "../../docs/assets/js/pack/questions.mjs";
import { DATES, isPsr, MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { WHOLE } from "../../docs/assets/js/pack/weights.mjs";
import { BANK as CHECKED } from "../pack/checked.mjs";
import { bankOf, frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const { digest: _digest, ...file } = CHECKED;
// Here no two questions hold the same point, and no mode takes all kinds.
const BANK = bankOf(40, {
  ...file,
  modes: file.modes.map((each) => ({ ...each, kinds: each.id === "narrative" ? ["scored", "narrative"] : each.kinds })),
  questions: file.questions.map((each) => ({ ...each, points: [{ text: `Shows what ${each.code} asks.`, points: [] }] })),
});
const FULL = ["direct-c", "most-suitable", "competitive"];
/** Routes whose law says that a buyer asks about sub-contractors: the PSR, and section 28 of the Procurement Act. */
const excludes = (route) => isPsr(route) || route === "light-touch";
const ROUTE_IDS = ROUTES.map((each) => each.id);
const EVERY = ROUTE_IDS.flatMap((route) => MODES.map((mode) => ({ route, mode })));
const CODES = ["Q-1", "Q-2", "Q-3", "Q-4", "Q-5"];
const DAYS = ["2027-03-01", "2027-03-15", "2027-03-19", "2027-04-12", "2027-05-10", "2027-07-01"];

const reasonFor = () => ({ why: "It matters here.", weight: "As much as the others.", who: "Lead commissioner", when: "2027-01-12" });

/** Return a pack of a route and mode that lacks nothing but what the mode itself cannot give. */
function complete({ route, mode }) {
  let pack = CODES.reduce((made, code) => addQuestion(made, BANK, code), emptyPack(BANK));
  pack = setRoute(pack, BANK, route);
  pack = setPublic(pack, {
    mode,
    name: "Soup for all",
    value: { yearly: 400_000, years: 3 },
    contact: "soup-team@riverside.example",
    dates: Object.fromEntries(DATES.map((name, at) => [name, DAYS[at]])),
    stages: [{ title: "One stage", text: "All offers are read." }],
  });
  const buys = route !== "grant" && mode === "scored";
  pack = setPrice(pack, BANK, buys ? { formula: "lowest", share: 300 } : { formula: "none" });
  if (mode !== "narrative") {
    pack = setPublic(CODES.reduce((made, code) => setMinimum(made, code, 2), pack), { tie: "The better answer to Q-1 wins." });
  }
  if (excludes(route)) {
    pack = ["D-1", "D-2", ...(FULL.includes(route) ? ["G-2"] : [])].reduce((made, code) => setGate(made, BANK, code, true), pack);
  }
  return setPrivate(pack, {
    reasons: Object.fromEntries([...CODES, "price"].map((code) => [code, reasonFor()])),
    panel: [{ role: "Chair", name: "", organisation: "", scores: false, experience: "Ten panels." }, { role: "Nurse", name: "", organisation: "", scores: true, experience: "Trained." }],
    conflicts: [{ who: "Chair", what: "None", managed: "", when: "2027-02-01" }, { who: "Nurse", what: "Sits on a board", managed: "Stands back there", when: "2027-02-01" }],
  });
}

/** The points that no pack of a route and mode can hold. */
const UNFIT = [
  ...["direct-a", "direct-b"].map((route) => ({ route, mode: "scored", id: "mode" })),
  { route: "competitive", mode: "narrative", id: "mode" },
];
const missing = (pack) => ready(pack, BANK).filter((each) => !each.ok).map((each) => each.id);
const withoutReason = (code, field) => (pack) =>
  setPrivate(pack, { reasons: { ...pack.private.reasons, [code]: { ...pack.private.reasons[code], [field]: " " } } });
const withDates = (dates) => (pack) => setPublic(pack, { dates: { ...pack.public.dates, ...dates } });
const withQuestions = (change) => (pack) => setPublic(pack, { questions: pack.public.questions.map(change) });
const without = (code) => (pack) => setGate(pack, BANK, code, false);

/** For each point, changes that take away what it asks for. */
const BREAKS = {
  name: [(pack) => setPublic(pack, { name: " " })],
  value: [(pack) => setPublic(pack, { value: { yearly: 0, years: 3 } }), (pack) => setPublic(pack, { value: { yearly: 5, years: 0 } })],
  contact: ["", "Jo", "jo.bloggs@riverside.example"].map((contact) => (pack) => setPublic(pack, { contact })),
  dates: [withDates({ decision: "" }), withDates({ start: "" })],
  "date-order": [withDates({ start: "2027-05-09" }), withDates({ start: DAYS[4] })],
  "fourteen-days": [withDates({ published: "2027-04-27" }), withDates({ published: "" })],
  standstill: [withDates({ decision: "2027-06-25" }), withDates({ decision: "" })],
  log: [(pack) => setPublic(issue(pack, "2027-02-01"), { name: "Another" })],
  gates: [without("G-2")],
  "gates-not-required": [(pack) => setGate(pack, BANK, "G-2", true)],
  "gates-fit": [(pack) => setGate(pack, BANK, "G-1", true, "Was your turnover £5 million?")],
  "sub-contractors": [without("D-1")],
  exclusion: [without("D-2")],
  stages: [(pack) => setPublic(pack, { stages: [] })],
  "no-shortlist": [(pack) => setPublic(setGate(pack, BANK, "G-2", true), { stages: [{ title: "One", text: "" }, { title: "Two", text: "" }] })],
  panel: [
    (pack) => setPrivate(pack, { panel: [] }),
    (pack) => setPrivate(pack, { panel: pack.private.panel.map((each) => ({ ...each, experience: "" })) }),
  ],
  conflicts: [
    (pack) => setPrivate(pack, { conflicts: [] }),
    (pack) => setPrivate(pack, { conflicts: pack.private.conflicts.map((each) => ({ ...each, managed: "" })) }),
    (pack) => setPrivate(pack, { panel: [] }),
  ],
  questions: [(pack) => setPublic(pack, { questions: [] })],
  criteria: [(pack) => addOwn(pack, BANK, { criterion: "gone", text: "How?", points: ["Shows how."], kind: "scored" })],
  kinds: [
    (pack) =>
      addOwn(pack, BANK, { criterion: "care", text: "How?", points: ["Shows how."], kind: pack.public.mode === "narrative" ? "pass-fail" : "narrative" }),
  ],
  reasons: [withoutReason("Q-1", "why")],
  agreed: [withoutReason("Q-1", "who"), withoutReason("Q-1", "when")],
  words: [(pack) => setWords(pack, "Q-2", 0)],
  wording: [(pack) => setText(pack, BANK, "Q-2", { text: "Do you always care?" })],
  points: [(pack) => setPublic(pack, { published: false }), (pack) => setText(pack, BANK, "Q-2", { points: [] })],
  "same-point": [(pack) => setText(pack, BANK, "Q-2", { points: ["Shows what Q-1 asks."] })],
  mode: [(pack) => setPublic(pack, { mode: pack.public.route === "competitive" ? "narrative" : "scored" })],
  weights: [withQuestions((each) => ({ ...each, weight: each.weight + 1 }))],
  "weight-reasons": [withoutReason("Q-3", "weight")],
  nought: [(pack) => setPublic(pack, { questions: pack.public.questions.filter((each) => each.code !== "Q-4") })],
  minimums: [
    (pack) => CODES.reduce((made, code) => setMinimum(made, code, undefined), pack),
    (pack) => setMinimum(pack, "Q-1", 5),
    (pack) => setPublic(pack, { minimums: { care: 5 } }),
  ],
  floors: [(pack) => setMinimum(pack, "Q-1", undefined), (pack) => setMinimum(pack, "Q-1", 0)],
  "no-scores": [
    (pack) => setMinimum(pack, "Q-1", 2),
    (pack) => setPublic(pack, { minimums: { care: 2 } }),
    (pack) => setPrice(pack, BANK, { formula: "lowest", share: 200 }),
  ],
  tie: [(pack) => setPublic(pack, { tie: "" })],
  price: [
    (pack) => setPrice(pack, BANK, { formula: "lowest", share: 0 }),
    (pack) => setPrice(pack, BANK, { formula: "fixed", fixed: 0 }),
    (pack) => withoutReason("price", "why")(setPrice(pack, BANK, { formula: "none" })),
  ],
  "no-price": [(pack) => setPrice(pack, BANK, { formula: "lowest", share: 200 })],
};

for (const { route, mode } of EVERY) {
  const expected = UNFIT.filter((each) => each.route === route && each.mode === mode).map((each) => each.id);
  const pack = frozen(complete({ route, mode }));
  const points = ready(pack, BANK);
  assert.ok(points.every((each) => /^(public|private)(\.[A-Za-z0-9-]+)+$/.test(each.target)));

  test(`${route}, ${mode}: at least 12 points, and a complete pack holds each`, () => {
    assert.ok(points.length >= 12, `${points.length}`);
    assert.deepEqual(missing(pack), expected);
    assert.equal(new Set(points.map((each) => each.id)).size, points.length);
  });

  test(`${route}, ${mode}: each point fails where what it asks for is missing, and leads to where it is mended`, () => {
    for (const { id, ok, text } of points.filter((each) => !expected.includes(each.id))) {
      for (const [at, change] of (BREAKS[id] ?? assert.fail(`nothing breaks ${id}`)).entries()) {
        const broken = change(pack);
        const point = ready(broken, BANK).find((each) => each.id === id);
        assert.ok(ok && point, id);
        assert.equal(point.ok, false, `${id}, change ${at}`);
        assert.notEqual(point.text, text);
        assert.match(point.target, /^(public|private)(\.[A-Za-z0-9-]+)+$/, id);
      }
    }
  });
}

test("an empty pack lacks most, and every point says so in a sentence", () => {
  for (const { route, mode } of EVERY) {
    const points = ready(setPublic(emptyPack(BANK), { route, mode }), BANK);
    assert.ok(points.filter((each) => !each.ok).length >= 6, `${route}, ${mode}`);
    assert.ok(points.every((each) => /^[A-Z].*\.$/s.test(each.text)));
  }
});

test("whatever the pack, the points can be told, and no two have one id", () => {
  always(packsOf(BANK, 20), (pack) => {
    const points = ready(frozen(pack), BANK);
    assert.ok(points.length >= 12);
    assert.ok(points.every((each) => each.text !== "" && !/undefined|NaN|\[object/.test(each.text + each.target)), JSON.stringify(points));
  });
});

test("a grant hears no word of notices, standstill, tenders, contracts, bidders or regulations", () => {
  for (const mode of MODES) {
    for (const pack of [complete({ route: "grant", mode }), setPublic(emptyPack(BANK), { route: "grant", mode })]) {
      const text = ready(pack, BANK).map((each) => each.text).join(" ");
      assert.doesNotMatch(text, /notice|standstill|tender|contract|bidder|offer|regulation|procure|PSR/i);
    }
  }
});

test("gates are required for the processes with basic selection, and a question on sub-contractors where the law asks it", () => {
  for (const { route, mode } of EVERY) {
    const ids = ready(complete({ route, mode }), BANK).map((each) => each.id);
    assert.equal(ids.includes("gates"), FULL.includes(route), route);
    assert.equal(ids.includes("standstill"), FULL.includes(route) || route === "call-off", route);
    assert.equal(ids.includes("sub-contractors"), excludes(route), route);
    assert.equal(ids.includes("no-scores"), mode === "narrative", route);
  }
});

test("what is explained holds: a criterion at nought, price that is not compared, gates and minimum scores", () => {
  const reasons = (codes) => (pack) => setPrivate(pack, { reasons: { ...pack.private.reasons, ...Object.fromEntries(codes.map((code) => [code, reasonFor()])) } });
  const scored = complete({ route: "competitive", mode: "scored" });
  for (const id of ["nought", "gates-fit", "minimums"]) {
    const broken = BREAKS[id][0](scored);
    assert.ok(missing(broken).includes(id), id);
    assert.ok(!missing(reasons(["together", "good-it-does", "reach", "gates", "minimums"])(broken)).includes(id), id);
  }
  const zero = setWeight(scored, BANK, "Q-4", 0);
  assert.deepEqual([missing(zero), missing(reasons(["reach"])(zero))], [["nought"], []]);
  assert.equal(zero.public.questions.reduce((sum, each) => sum + each.weight, 300), WHOLE);
});

test("a point that holds leads to where it can be looked at", () => {
  const targets = new Map(ready(emptyPack(BANK), BANK).map((each) => [each.id, each.target]));
  assert.equal(targets.get("log"), "public.issue");
  const asked = { ...emptyPack(BANK), public: { ...emptyPack(BANK).public, route: "competitive" } };
  const counted = BANK.questions.reduce((pack, { code }) => addQuestion(pack, BANK, code), asked);
  const point = ready(counted, BANK).find((each) => each.id === "nought");
  assert.deepEqual([point?.ok, point?.target], [true, "public.criteria"]);
});

test("a point names criteria by their titles, and leads to the field of each", () => {
  const scored = complete({ route: "competitive", mode: "scored" });
  const point = (id, pack) => ready(pack, BANK).find((each) => each.id === id);
  const left = point("nought", BREAKS.nought[0](scored));
  assert.deepEqual([left.text.endsWith(": Criterion reach."), left.target], [true, "private.reasons.reach.why"]);
  const high = point("minimums", setPublic(scored, { minimums: { care: 5 } }));
  assert.deepEqual([high.text, high.target], ["This minimum score is not on the scale: Criterion care.", "public.minimums.care"]);
  const question = point("minimums", setMinimum(scored, "Q-1", 5));
  assert.equal(question.target, "public.questions.Q-1.minimum");
  assert.equal(point("words", setWords(scored, "Q-2", 0)).target, "public.questions.Q-2.words");
  assert.equal(point("words", scored).target, "public.questions");
});

test("the points of a route and mode are those that its law and its way of judging ask for", () => {
  for (const { route, mode } of EVERY) {
    const ids = ready(complete({ route, mode }), BANK).map((each) => each.id);
    const compares = !route.startsWith("direct-");
    assert.equal(ids.includes("price"), compares && route !== "grant" && mode !== "narrative", `${route}, ${mode}`);
    assert.equal(ids.includes("tie"), compares && mode !== "narrative", `${route}, ${mode}`);
    assert.equal(ids.includes("floors"), mode === "pass-fail");
    assert.deepEqual(["weights", "weight-reasons", "minimums"].map((id) => ids.includes(id)), [mode, mode, mode].map((each) => each === "scored"));
    assert.deepEqual(
      ["fourteen-days", "stages", "no-shortlist", "no-price", "exclusion", "gates-not-required"].filter((id) => ids.includes(id)).toSorted(),
      [
        ...(route === "most-suitable" ? ["fourteen-days"] : []),
        ...(route === "competitive" ? ["stages"] : []),
        ...(route === "below-threshold" ? ["no-shortlist"] : []),
        ...(route === "grant" ? ["no-price"] : []),
        ...(excludes(route) && route !== "call-off" ? ["exclusion"] : []),
        ...(isPsr(route) && !FULL.includes(route) ? ["gates-not-required"] : []),
      ].toSorted(),
    );
  }
});

test("a point holds at its very limit", () => {
  const scored = complete({ route: "competitive", mode: "scored" });
  assert.deepEqual(missing(withDates({ start: afterStandstill(DAYS[4]) })(scored)), []);
  assert.deepEqual(missing(setPublic(scored, { stages: [{ title: "One", text: "" }], minimums: { care: 4 } })), []);
  const shortlist = setGate(complete({ route: "below-threshold", mode: "scored" }), BANK, "G-2", true);
  assert.deepEqual(missing(shortlist), []);
  const { panel, conflicts } = scored.private;
  const named = setPrivate(scored, {
    panel: panel.map((each) => ({ ...each, name: `Jo, ${each.role}` })),
    conflicts: conflicts.map((each) => ({ ...each, who: `Jo, ${each.who}` })),
  });
  assert.deepEqual(missing(named), []);
  const nobody = setPrivate(named, { conflicts: named.private.conflicts.map((each) => ({ ...each, who: "" })) });
  assert.deepEqual(missing(nobody), ["conflicts"]);
  for (const field of ["role", "experience"]) {
    assert.deepEqual(missing(setPrivate(named, { panel: named.private.panel.map((each) => ({ ...each, [field]: "" })) })), ["panel"]);
  }
});

test("steps may share a day, but nothing is sent in or starts on the day of the step before", () => {
  const scored = complete({ route: "light-touch", mode: "scored" });
  assert.deepEqual(missing(withDates({ questions: DAYS[0], answers: DAYS[0] })(scored)), []);
  assert.deepEqual(missing(withDates({ offers: DAYS[2] })(scored)), ["date-order"]);
  const narrative = complete({ route: "light-touch", mode: "narrative" });
  const priced = ready(BREAKS["no-scores"][2](narrative), BANK).find((each) => each.id === "no-scores");
  assert.equal(priced.target, "public.price.share");
});

test("what is missing for price leads to the price, or to the reason for none", () => {
  const scored = complete({ route: "competitive", mode: "scored" });
  const [share, fixed, none] = BREAKS.price.map((change) => ready(change(scored), BANK).find((each) => each.id === "price")?.target);
  assert.deepEqual([share, fixed, none], ["public.price", "public.price", "private.reasons.price.why"]);
});

test("five codes are named, and more are counted", () => {
  const short = (count) => {
    const pack = ["Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6"].slice(0, count).reduce((made, code) => setWords(addQuestion(made, BANK, code), code, 0), emptyPack(BANK));
    return ready(pack, BANK).find((each) => each.id === "words")?.text;
  };
  assert.equal(short(5), "Set a word limit: Q-1, Q-2, Q-3, Q-4, Q-5.");
  assert.equal(short(6), "Set a word limit: Q-1, Q-2, Q-3, Q-4, Q-5 and 1 more.");
});

test("fourteen days are counted to the day", () => {
  const decided = (decision) => missing(withDates({ published: "2026-06-01", questions: "", answers: "", offers: "", decision })(complete({ route: "most-suitable", mode: "narrative" })));
  assert.deepEqual(decided("2026-06-15"), []);
  assert.deepEqual(decided("2026-06-14"), ["fourteen-days"]);
  assert.equal(daysAfter("2028-02-28", 2), "2028-03-01");
});

test("a contract may be made the day after the eighth working day, as in real notices", () => {
  for (const [published, last] of [["2026-04-17", "2026-04-29"], ["2026-01-20", "2026-02-02"], ["2026-03-20", "2026-04-01"], ["2026-06-01", "2026-06-12"]]) {
    assert.equal(afterStandstill(published), daysAfter(last, 1));
  }
});

test("a public holiday makes the first day for a contract later", () => {
  const holidays = "2027-03-26 2027-03-29";
  assert.equal(afterStandstill("2027-03-22", holidays), "2027-04-07");
  const bank = { ...BANK, words: { ...BANK.words, holidays } };
  const lacks = (start) =>
    ready(withDates({ decision: "2027-03-22", start })(complete({ route: "competitive", mode: "scored" })), bank).find((each) => each.id === "standstill");
  assert.equal(lacks("2027-04-07").ok, true);
  assert.equal(lacks("2027-04-06").ok, false);
  assert.match(lacks("2027-04-06").text, /from Wednesday 7 April 2027 at the earliest/);
});

test("what is our reading of the law is called so, and what the law says is not", () => {
  const said = (route, id) => ready(setPublic(emptyPack(BANK), { route, dates: { decision: "2026-06-01" } }), BANK).find((each) => each.id === id).text;
  for (const id of ["standstill", "sub-contractors"]) {
    assert.match(said("call-off", id), /Our reading: /);
    assert.doesNotMatch(said("competitive", id), /reading/);
  }
  assert.match(said("direct-c", "standstill"), /published on Monday 1 June 2026, the contract can be made from Saturday 13 June 2026 at the earliest/);
  assert.match(said("light-touch", "sub-contractors"), /Procurement Act 2023, section 28/);
  assert.match(said("light-touch", "exclusion"), /Procurement Act 2023, section 26/);
});
