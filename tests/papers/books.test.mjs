/** The workbooks of evaluators and of moderation, as cells. What a spreadsheet program makes of them is tried in tests/office. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { perCent } from "../../docs/assets/js/pack/weights.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { columnName } from "../../docs/assets/js/papers/excel/places.mjs";
import { readWorkbook } from "../../docs/assets/js/papers/excel/read-xlsx.mjs";
import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { flips } from "../../docs/assets/js/papers/flips.mjs";
import { evaluatorBook } from "../../docs/assets/js/papers/papers-for/evaluator-book.mjs";
import { moderationBook } from "../../docs/assets/js/papers/papers-for/moderation-book.mjs";
import { readEvaluator } from "../../docs/assets/js/papers/read-evaluator.mjs";
import { readModeration } from "../../docs/assets/js/papers/read-moderation.mjs";
import { results } from "../../docs/assets/js/papers/scoring.mjs";
import { columnOf, FIRST, moderationFields } from "../../docs/assets/js/papers/sheets/layout.mjs";
import { frozen } from "../pack/samples.mjs";
import { beforePanel, bookCases } from "./book-cases.mjs";
import { FRAME, STYLES } from "./frame.mjs";
import { BANK, bigCase, contest, lineupOf, moderationOf, packOf, realBank } from "./samples.mjs";
import { always } from "../js/properties.mjs";

const RUNS = 40;
const FUNCTIONS = "ABS AND COUNT COUNTBLANK COUNTIF FIND IF INDEX ISNA ISNUMBER LEFT LEN MATCH MAX MIN OR SUBSTITUTE SUM SUMIF SUMPRODUCT TRIM".split(" ");

const cellsOf = ({ sheets }) => sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, sheet: sheet.name }))));
const textsOf = (book) => cellsOf(book).flatMap(({ v }) => (typeof v === "string" ? [v] : []));
const sheetOf = (book, name) => book.sheets.find((sheet) => sheet.name === name);
const bidders = lineupOf(3, 1).bidders;
const [evaluator] = lineupOf(1, 1).evaluators;

/** The values of a row of "Totals" by its label, one for each bidder. */
function totalsOf(book, label) {
  const row = sheetOf(book, "Totals").rows.find(({ cells }) => cells[1]?.v === label);
  return row?.cells.slice(4).map(({ v }) => v);
}

async function readBack(book) {
  return readWorkbook(await workbook(FRAME, STYLES, book.head, book.sheets));
}

test("a moderation workbook is read back as the moderation that it was made of", async () => {
  for (const made of fc.sample(bookCases({}), { seed: 17, numRuns: RUNS })) {
    const { moderation, problems } = readModeration(await readBack(moderationBook(frozen(made.contest), frozen(made.moderation))), made.contest);
    assert.deepEqual(problems, []);
    const narrative = made.contest.mode === "narrative";
    const agreed = (each) => JSON.stringify(each.agreed, (key, value) => (narrative && key.startsWith("not") ? "" : value));
    assert.equal(agreed(moderation), agreed(made.moderation));
    const { agreed: _one, marks: _marks, ...rest } = moderation;
    const { agreed: _other, marks: given, ...whole } = made.moderation;
    assert.deepEqual(rest, whole);
    for (const [at, { scores, grid, gates }] of given.entries()) {
      assert.deepEqual([moderation.marks[at].scores, moderation.marks[at].grid, moderation.marks[at].gates], [scores, grid, gates]);
    }
  }
});

test("an evaluator's workbook is read back as that of this evaluator, with nothing judged", async () => {
  for (const { contest: made } of fc.sample(bookCases({}), { seed: 3, numRuns: RUNS })) {
    const { marks, problems } = readEvaluator(await readBack(evaluatorBook(frozen(made), evaluator, bidders)), made);
    assert.deepEqual(problems, []);
    assert.deepEqual([marks.evaluator, marks.bidders], [evaluator, bidders]);
    const scores = Object.values(marks.scores).flatMap((each) => Object.values(each));
    assert.ok(scores.every(({ score, reason, na }) => score === null && reason === "" && na === undefined));
  }
});

test("totals, price, ranks and what is out are those of the results, to the last digit", () => {
  fc.assert(
    fc.property(bookCases({ modes: ["scored", "pass-fail"] }), ({ contest: made, moderation }) => {
      const book = moderationBook(made, moderation);
      const { bidders: found, ready } = results({ ...made, tie: "" }, moderation);
      const by = (value) => found.map((each) => value(each) ?? "");
      const tenths = (value) => (value === null ? "" : value / 10);
      if (made.mode === "scored") {
        assert.deepEqual(totalsOf(book, "Total"), by(({ total }) => tenths(total)));
      }
      if (made.price.share > 0) {
        assert.deepEqual(totalsOf(book, "Price"), by(({ price }) => tenths(price)));
      }
      if (made.compares) {
        assert.deepEqual(totalsOf(book, "Rank, from what is not rounded"), by(({ rank }) => rank));
      }
      assert.deepEqual(totalsOf(book, "Result").map((each) => each === "passes"), found.map(({ passes }) => ready && passes));
      const points = sheetOf(book, "Totals").rows.flatMap(({ cells }) => (cells[0]?.v && cells[4]?.s === "percent4" ? [cells] : []));
      for (const [{ v: code }, , { v: weight }, , ...cells] of points) {
        assert.equal(weight, Number(perCent(made.questions.find((each) => each.code === code).weight)));
        assert.deepEqual(cells.map(({ v }) => v), by(({ questions }) => tenths(questions[code].points)));
      }
    }),
    { seed: 17, numRuns: 200 },
  );
});

test("no total, rank or flip shows while anything is missing, and the sheet says how many things are", () => {
  const seen = { ready: 0, not: 0 };
  fc.assert(
    fc.property(bookCases({ modes: ["scored", "pass-fail"] }), ({ contest: made, moderation }) => {
      const book = moderationBook(made, moderation);
      const { missing: open, abandoned } = results(made, moderation);
      const missing = [...open, ...(abandoned ? ["the rest"] : [])];
      const status = sheetOf(book, "Totals").rows[3].cells[0].v;
      const shown = cellsOf(book).filter(({ sheet, f, v }) => ["Totals", "One-mark flips"].includes(sheet) && f && v !== "" && v !== 0 && !/^(Nothing|Not|Single)/.test(v));
      seen[missing.length > 0 ? "not" : "ready"] += 1;
      if (missing.length > 0) {
        assert.equal(status, `Not ready: ${missing.length} ${missing.length === 1 ? "thing" : "things"} missing. See “Checks”.`);
        assert.deepEqual(shown, []);
      } else {
        assert.match(status, /^Nothing is missing/);
        assert.ok(shown.length > 0);
      }
    }),
    { seed: 5, numRuns: 100 },
  );
  assert.ok(seen.ready > 10 && seen.not > 10, JSON.stringify(seen));
});

test("each agreed score is blank until it is typed, and no formula stands where people type", () => {
  const made = contest();
  const moderation = moderationOf(made);
  const book = moderationBook(made, beforePanel(moderation));
  const column = columnOf(moderationFields(made, moderation.lineup.evaluators), "agreed");
  const rows = sheetOf(book, "Moderation").rows.slice(FIRST - 1);
  const at = rows[0].cells.findIndex((_, place) => columnName(place) === column);
  assert.equal(rows.length, made.questions.length * 3);
  assert.ok(rows.every(({ cells }) => cells[at].v === null && cells[at].unlocked && cells[at].s === "inputScore"));
  for (const each of [book, evaluatorBook(made, evaluator, bidders)]) {
    assert.ok(each.sheets.every(({ protect }) => protect));
    assert.ok(cellsOf(each).every(({ f, unlocked }) => f === undefined || !unlocked));
  }
});

test("the sheet of the decision says who is chosen but out, whether by a gate or by a minimum", () => {
  const cell = (made, moderation, awarded) => {
    const decision = { awarded, date: "", makers: "", reasons: "", abandoned: "" };
    return sheetOf(moderationBook(made, { ...moderation, decision }), "Decision").rows[3].cells[0];
  };
  const line = (...given) => cell(...given).v;
  for (const mode of ["scored", "pass-fail", "narrative"]) {
    const made = contest({ mode });
    const moderation = moderationOf(made);
    assert.equal(line(made, moderation, ["A", "B"]), "");
    moderation.gates.B[made.gates[0].code] = { answer: "not met", note: "No insurance." };
    assert.equal(line(made, moderation, ["A", "B"]), "Bidder B is chosen, but is left out in the results.", mode);
    assert.equal(line(made, moderation, ["A"]), "", mode);
    // A gate counts at once in the formula too: the results may still be hidden.
    assert.match(cell(made, moderation, ["A", "B"]).f, /'Checks'!\$?B\$?7>0/, mode);
  }
});

test("formulas are plain ones, and no text of people is in any", () => {
  const name = '"&HYPERLINK("http://x")&"';
  always(bookCases({}), ({ contest: made, moderation }) => {
    const lineup = { ...moderation.lineup, bidders: moderation.lineup.bidders.map(({ id }) => ({ id, name })) };
    for (const { f } of cellsOf(moderationBook(made, { ...moderation, lineup })).filter((cell) => cell.f)) {
      assert.ok(!f.includes("HYPERLINK") && f.length < 8000);
      const used = f.replaceAll(/"[^"]*"|'[^']*'/g, "").match(/[A-Z]+(?=\()/g) ?? [];
      assert.deepEqual(used.filter((each) => !FUNCTIONS.includes(each)), []);
    }
  });
});

test("what people typed stays text, whatever it begins with", async () => {
  const made = contest();
  const moderation = moderationOf(made);
  const hostile = "=1+1";
  moderation.lineup.bidders[0].name = hostile;
  moderation.marks[0].scores.A["Q-1"].reason = hostile;
  moderation.agreed.A["Q-1"].strengths = hostile;
  moderation.panel[0].role = hostile;
  const book = moderationBook(made, moderation);
  const cells = cellsOf(book).filter(({ v }) => v === hostile);
  assert.ok(cells.length >= 5 && cells.every(({ f }) => f === undefined));
  const { moderation: back } = readModeration(await readBack(book), made);
  assert.deepEqual([back.lineup, back.agreed, back.panel], [moderation.lineup, moderation.agreed, moderation.panel]);
});

test("scores are chosen from the scale, and only evaluators may type n/a", () => {
  const made = contest({ codes: ["Q-1", "Q-5", "Q-10"] });
  const lists = (book, name) => sheetOf(book, name).validations.map(({ list }) => list.join(" "));
  assert.deepEqual(lists(evaluatorBook(made, evaluator, bidders), "Scores"), ["0 1 2 3 4 n/a", "fail pass n/a"]);
  assert.deepEqual(lists(moderationBook(made, moderationOf(made)), "Moderation"), ["0 1 2 3 4", "fail pass"]);
  assert.deepEqual(lists(evaluatorBook(made, evaluator, bidders), "Point grid"), ["met partly not not found"]);
});

test("what is far apart or on both sides of a minimum is flagged", () => {
  const pack = packOf({ codes: ["Q-1"], own: false });
  const made = contestOf({ ...pack, public: { ...pack.public, questions: [{ ...pack.public.questions[0], minimum: 2 }] } }, BANK);
  const flagOf = (one, other) => {
    const moderation = moderationOf(made, { bidders: 1 });
    [one, other].forEach((score, at) => (moderation.marks[at].scores.A["Q-1"] = { score, reason: "So." }));
    const fields = moderationFields(made, moderation.lineup.evaluators);
    const { cells } = sheetOf(moderationBook(made, moderation), "Moderation").rows[FIRST - 1];
    return ["spread", "flag"].map((field) => cells[fields.indexOf(field)].v);
  };
  assert.deepEqual(flagOf(3, 3), [0, ""]);
  assert.deepEqual(flagOf(1, 2), [1, "across the minimum"]);
  assert.deepEqual(flagOf(4, 2), [2, "two or more apart"]);
  assert.deepEqual(flagOf(4, 1), [3, "two or more apart, across the minimum"]);
  assert.deepEqual(flagOf(null, 1), ["", ""]);
});

test("the sheet of flips names each single mark that changes the first place, and no other", () => {
  const seen = { flips: 0 };
  fc.assert(
    fc.property(bookCases({ modes: ["scored", "pass-fail"] }), ({ contest: made, moderation }) => {
      const found = flips({ ...made, tie: "" }, moderation);
      const sheet = sheetOf(moderationBook(made, moderation), "One-mark flips");
      const named = (sheet?.rows.slice(FIRST - 1, FIRST - 1 + made.questions.length) ?? []).flatMap(({ cells }) =>
        cells.slice(3).flatMap(({ v }, at) => (v ? [`${cells[0].v} ${moderation.lineup.bidders[Math.floor(at / 2)].id} ${at % 2 === 0 ? "up" : "down"}`] : [])),
      );
      assert.deepEqual(named.toSorted(), found.map(({ code, bidder, from, to }) => `${code} ${bidder} ${to > from ? "up" : "down"}`).toSorted());
      seen.flips += named.length;
    }),
    { seed: 9, numRuns: 400 },
  );
  assert.ok(seen.flips > 100);
});

test("Braceurself v NHS England: the one mark that decided is named, and so is who would come first", () => {
  const made = contest({ codes: ["Q-1", "Q-2"], own: false });
  const scoreOf = ({ id }, { code }) => ({ A: { "Q-1": 3, "Q-2": 3 }, B: { "Q-1": 2, "Q-2": 4 } })[id][code];
  const moderation = moderationOf(made, { bidders: 2, scoreOf, prices: [100_000, 100_000] });
  const first = results(made, moderation).first[0];
  const texts = sheetOf(moderationBook(made, moderation), "One-mark flips").rows.slice(FIRST - 1, FIRST + 1).flatMap(({ cells }) => cells.slice(3).map(({ v }) => v));
  assert.ok(texts.some((text) => text === `${first === "A" ? "B" : "A"} first`));
});

test("Lancashire Care v Lancashire County Council: points that were not assessed are named on the checks and in the grid", () => {
  const made = contest();
  const moderation = moderationOf(made);
  moderation.marks[1].grid.B["Q-1"][2] = { found: "", where: "" };
  const book = moderationBook(made, moderation);
  assert.ok(textsOf({ sheets: [sheetOf(book, "Checks")] }).includes("Bidder B, Q-1: Evaluator 2 has not assessed point 3."));
  const rows = sheetOf(book, "Point grid").rows.filter(({ cells }) => cells.at(-1)?.v === "Evaluator 2");
  assert.deepEqual(rows.map(({ cells }) => [cells[0].v, cells[2].v]), [["Q-1", "B: Provider B"]]);
});

test("nothing private and no unpublished point is in a workbook, and one of an evaluator has no other evaluator", () => {
  const open = packOf({ published: false });
  const pack = {
    ...open,
    private: { reasons: { "Q-1": { why: "Secret why", weight: "Secret weight", who: "", when: "" } }, panel: [{ role: "Chair", name: "Secret Name", organisation: "", scores: true, experience: "" }], conflicts: [{ who: "Secret who", what: "", managed: "", when: "" }], remarks: { "Q-2": "Secret remark" }, told: [] },
  };
  const made = contestOf(pack, BANK);
  for (const book of [evaluatorBook(made, evaluator, bidders), moderationBook(made, moderationOf(made))]) {
    const texts = [...textsOf(book), book.name, ...Object.values(book.head)].join("\n");
    assert.ok(!/Secret|Shows 1|Names it|one part/.test(texts));
    assert.match(texts, /not published with this pack/);
  }
  const own = textsOf(evaluatorBook(made, { id: "2", role: "Second reader" }, bidders)).join("\n");
  assert.ok(own.includes("Second reader") && !/Evaluator 1|Evaluator 3/.test(own));
});

test("a narrative has no number, no total and no flip, and a grant speaks of applicants and applications", () => {
  const made = contest({ mode: "narrative", route: "most-suitable" });
  const books = [evaluatorBook(made, evaluator, bidders), moderationBook(made, moderationOf(made))];
  for (const book of books) {
    assert.deepEqual(book.sheets.map(({ name }) => name).filter((name) => ["Totals", "One-mark flips", "Scores", "Individual scores"].includes(name)), []);
    const judged = ["Findings", "Individual findings", "Moderation"].flatMap((name) => sheetOf(book, name)?.rows ?? []).flatMap(({ cells }) => cells);
    assert.ok(judged.length > 0 && judged.every(({ v, s }) => typeof v !== "number" && !/score|percent/i.test(s ?? "")));
  }
  for (const mode of ["scored", "pass-fail", "narrative"]) {
    const grant = contest({ route: "grant", mode, tie: "Lots are drawn.", log: [], own: false });
    const texts = [evaluatorBook(grant, evaluator, bidders), moderationBook(grant, moderationOf(grant))].flatMap((book) => textsOf({ sheets: book.sheets.filter(({ hidden }) => !hidden) }));
    assert.ok(texts.includes("Applicant"));
    assert.deepEqual(texts.filter((text) => /\bbid(?:der)?s?\b|\boffers?\b/i.test(text)), []);
  }
});

test("weights that do not come to 100 differ on the checks, and totals a second way agree", () => {
  const made = contest();
  const results1 = sheetOf(moderationBook(made, moderationOf(made)), "Checks").rows.flatMap(({ cells }) => (["agrees", "differs"].includes(cells[3]?.v) ? [cells[3].v] : []));
  assert.ok(results1.length >= 8 && results1.every((each) => each === "agrees"));
  const odd = { ...made, price: { ...made.price, share: 100 } };
  const checks = sheetOf(moderationBook(odd, moderationOf(odd)), "Checks").rows.find(({ cells }) => String(cells[0]?.v).startsWith("The weights"));
  assert.deepEqual(checks.cells.slice(1).map(({ v }) => v), [90, 100, "differs"]);
});

test("60 questions, 8 bidders and 5 evaluators make a file of less than 4 million bytes", async () => {
  const big = bigCase();
  const { head, sheets } = moderationBook(big.contest, big.moderation);
  assert.ok((await workbook(FRAME, STYLES, head, sheets)).length < 4e6);
});

test("a moderation without a bidder is refused in words", () => {
  const made = contest();
  assert.throws(() => moderationBook(made, { ...moderationOf(made), lineup: { bidders: [], evaluators: [] } }), /There is no bidder yet/);
});

test("a sheet with many columns prints on as many pages as it takes to be read, and no text above it is cut there", () => {
  const made = contest();
  const book = moderationBook(made, moderationOf(made, { bidders: 26 }));
  for (const { name, columns, print, merges = [], freeze } of [...book.sheets, ...evaluatorBook(made, evaluator, lineupOf(26, 1).bidders).sheets]) {
    const wide = print?.wide ?? 1;
    const kept = columns.slice(0, print?.titleColumns ?? 0).reduce((sum, each) => sum + each, 0);
    const all = columns.reduce((sum, each) => sum + each, 0);
    assert.ok(name === "Questions" || kept + (all - kept) / wide <= 220, name);
    if (wide > 1) {
      assert.equal(print.titleColumns, freeze.column);
      assert.deepEqual(merges.map((range) => range.replaceAll(/\d/g, "").split(":")[1]), merges.map(() => columnName(freeze.column - 1)), name);
    }
  }
});

test("a narrow column of a bidder is headed by its letter alone, so that no name is broken", () => {
  const made = contest();
  const long = [{ id: "A", name: "Tanglewood Carers Ltd" }];
  const [, , found, where] = sheetOf(evaluatorBook(made, evaluator, long), "Point grid").rows[FIRST - 2].cells;
  assert.deepEqual([found.v, where.v], ["A: found", "A: Tanglewood Carers Ltd: where in the offer"]);
});

test("what is typed as a score is compared with each choice, for a lookup would take p* for pass", () => {
  const made = contest({ mode: "pass-fail" });
  const lineup = lineupOf(2, 1);
  const books = [evaluatorBook(made, evaluator, lineup.bidders), moderationBook(made, moderationOf(made))];
  const states = books.flatMap((book) => cellsOf(book)).filter(({ f = "" }) => f.includes("not a score that can be given"));
  assert.equal(states.length, made.questions.length * (2 + 3));
  assert.ok(states.every(({ f }) => !/MATCH|LOOKUP|ISNA/.test(f) && /SUMPRODUCT\(--\([A-Z]+\d+=\{"fail","pass"/.test(f)));
});

test("notes are on the sheet of questions only where they were given out, and levels only for the bank's own wording", () => {
  const notesOf = (made) => sheetOf(evaluatorBook(made, evaluator, bidders), "Questions").rows.slice(FIRST - 1).map(({ cells }) => cells[4].v);
  const asked = { bank: realBank(), codes: ["QI-01", "AI-02"], own: false };
  const given = contest(asked);
  assert.ok(notesOf(given).every((text) => text.includes("Weak: ")));
  const adapted = structuredClone(given);
  adapted.questions.forEach((each) => Object.assign(each, { adapted: true }));
  assert.ok(notesOf(adapted).every((text) => text !== "" && !text.includes("Weak: ")));
  assert.deepEqual(notesOf(contest({ ...asked, published: false })), given.questions.map(() => ""));
});
