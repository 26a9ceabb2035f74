/** Evaluators' files become one moderation, and the moderation file comes back as it was. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { cleaned } from "../../docs/assets/js/pack/cleaned.mjs";
import { merged, reopened } from "../../docs/assets/js/papers/merge.mjs";
import { columnOf, FIRST, gridFields, moderationFields, PRICES, scoreFields } from "../../docs/assets/js/papers/sheets/layout.mjs";
import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { needsPrice } from "../../docs/assets/js/papers/missing.mjs";
import { moderationBook } from "../../docs/assets/js/papers/papers-for/moderation-book.mjs";
import { bookFile } from "./books.mjs";
import { evaluatorSheets, moderationSheets, typedSheets } from "./filled.mjs";
import { FRAME, STYLES } from "./frame.mjs";
import { bigCase, contest, contestsOf, lineupOf, moderationOf } from "./samples.mjs";

const MADE = contest({ codes: ["Q-1", "Q-2", "Q-5", "Q-10"] });
const GOOD = moderationOf(MADE);
const [MARKS] = GOOD.marks;
const SCORES = scoreFields(MADE);
const HEAD = { title: "Scores", description: "A test" };

/** The place of a field in the row of a question and a bidder in “Scores”, both by their places. */
const placeOf = (fields, field, question = 0, bidder = 0) => `${columnOf(fields, field)}${FIRST + question * 3 + bidder}`;

function fileOf(sheets, name = "one.xlsx", way = {}) {
  return { name, bytes: bookFile(sheets, way) };
}

/** Read one evaluator's file in which some cells of a sheet are others. */
async function readWith(name, changes, marks = MARKS) {
  const sheets = evaluatorSheets(MADE, marks, GOOD.panel[0]);
  const { cells } = sheets.find((sheet) => sheet.name === name);
  for (const [place, value] of Object.entries(changes)) {
    cells.delete(place);
    if (value !== null) {
      cells.set(place, value);
    }
  }
  return merged(MADE, null, [fileOf(sheets)]);
}

const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((each) => (cleaned(each).trim() === "" || /^#|_x/.test(each) ? "" : cleaned(each)));
const by = (items, value) => fc.record(Object.fromEntries(items.map((each) => [each.id ?? each.code, value(each)])));

/** One evaluator's file with any marks, blanks among them. */
function marksOf(made, evaluator, { bidders }) {
  const change = fc.record({ when: fc.constant("2027-04-20"), who: fc.constant("Chair"), what: text, why: text, after: fc.constant(true) }, { requiredKeys: ["when", "who", "what", "why"] });
  const mark = ({ how, scores }) =>
    how === "words"
      ? fc.record({ score: fc.constant(null), reason: text })
      : fc.oneof(
          fc.record({ score: fc.option(fc.constantFrom(...scores)), reason: text }),
          fc.record({ score: fc.constant(null), na: fc.constant(true), reason: text }),
        );
  const point = fc.record({ found: fc.constantFrom("", "met", "partly", "not", "not found"), where: text });
  return fc.record({
    evaluator: fc.constant(evaluator),
    bidders: fc.constant(bidders),
    scores: by(bidders, () => by(made.questions, mark)),
    grid: by(bidders, () => by(made.questions, ({ grid }) => fc.tuple(...grid.map(() => point)))),
    gates: by(bidders, () => by(made.gates, () => fc.record({ answer: fc.constantFrom("", "met", "not met"), note: text }))),
    golden: by(bidders, () => fc.record({ seen: text, where: text, counted: text })),
    conflicts: text,
    changes: fc.array(change, { maxLength: 3 }),
  });
}

/** A moderation with anything typed, or nothing. */
function moderationsOf(made, lineup) {
  const { bidders } = lineup;
  const isNarrative = made.mode === "narrative";
  const agreed = ({ how, scores }) =>
    fc.record({
      score: how === "words" ? fc.constant(null) : fc.option(fc.constantFrom(...scores)),
      ...Object.fromEntries(["strengths", "weaknesses", "dissent", "present", "quoted"].map((field) => [field, text])),
      ...Object.fromEntries(["notHigher", "notLower"].map((field) => [field, isNarrative ? fc.constant("") : text])),
    });
  const day = fc.constantFrom("", "2027-05-10", "next week");
  const answers = ["role", "name", "organisation", "experience", "training", "conflict", "managed"].map((field) => [field, field === "role" ? fc.constant("Member") : text]);
  return fc.record({
    print: fc.constant(made.print),
    issue: fc.constant(made.issue.number),
    lineup: fc.constant(lineup),
    marks: fc.tuple(...lineup.evaluators.map((each) => marksOf(made, each, lineup))),
    agreed: by(bidders, () => by(made.questions, agreed)),
    prices: by(bidders, () => (needsPrice(made) ? fc.option(fc.constantFrom(1, 90_000.5, 1e9)) : fc.constant(null))),
    gates: by(bidders, () => by(made.gates, () => fc.record({ answer: fc.constantFrom("", "met", "not met"), note: text }))),
    panel: fc.array(fc.record({ ...Object.fromEntries(answers), scores: fc.boolean(), recused: fc.constantFrom("", "yes", "no") }), { maxLength: 4 }),
    golden: by(bidders, () => fc.record({ seen: text, where: text, counted: text })),
    log: fc.array(fc.record({ when: day, who: fc.constant("Chair"), what: text, why: text, after: fc.boolean() }), { maxLength: 3 }),
    decision: fc.record({ awarded: fc.subarray(bidders.map(({ id }) => id)), date: day, makers: text, reasons: text, abandoned: day }),
  });
}

const cases = contestsOf().chain((made) => {
  const lineup = lineupOf(2, 2);
  return fc.tuple(...lineup.evaluators.map((each) => marksOf(made, each, lineup))).map((marks) => ({ made, lineup, marks }));
});

test("any marks are read as they were given, from files of any kind and in any order", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ made, lineup, marks }) => {
      const files = marks.map((each, at) => fileOf(evaluatorSheets(made, each, GOOD.panel[at]), `${at}.xlsx`, { shared: at === 1, prefix: at === 1 ? "x" : "" }));
      const { moderation, problems } = await merged(made, lineup, files.toReversed());
      assert.deepEqual(problems, []);
      assert.deepEqual(structuredClone(moderation.marks), structuredClone(marks));
    }),
    { seed: 14, numRuns: 60 },
  );
});

test("what the site writes, with marks typed into it, is read as it was typed", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ made, lineup, marks }) => {
      const files = await Promise.all(marks.map(async (each, at) => ({ name: `${at}`, bytes: await workbook(FRAME, STYLES, HEAD, typedSheets(made, each, GOOD.panel[at])) })));
      const { moderation, problems } = await merged(made, lineup, files);
      assert.deepEqual(problems, []);
      assert.deepEqual(structuredClone(moderation.marks), structuredClone(marks));
    }),
    { seed: 17, numRuns: 40 },
  );
});

test("any moderation file that the site writes comes back as it was", async () => {
  const lineup = lineupOf(3, 2);
  const any = contestsOf().chain((made) => moderationsOf(made, lineup).map((moderation) => ({ made, moderation })));
  await fc.assert(
    fc.asyncProperty(any, async ({ made, moderation }) => {
      const { head, sheets } = moderationBook(made, moderation);
      const read = await reopened(made, { name: "m.xlsx", bytes: await workbook(FRAME, STYLES, head, sheets) });
      assert.deepEqual(read.problems, []);
      // What each declared is in the panel's row, and what each changed in the log, once the files are put together.
      const marks = moderation.marks.map((each) => ({ ...each, conflicts: "", changes: [] }));
      assert.deepEqual(structuredClone(read.moderation), structuredClone({ ...moderation, marks }));
    }),
    { seed: 17, numRuns: 40 },
  );
});

test("rows that people moved are found by their codes and bidders", async () => {
  const turned = (sheet) => {
    const rows = [...sheet.cells].map(([place, value]) => ({ column: place.replace(/\d+/, ""), row: Number(place.replace(/[A-Z]+/, "")), value }));
    const last = Math.max(...rows.map(({ row }) => row));
    return { ...sheet, cells: new Map(rows.map(({ column, row, value }) => [`${column}${row < FIRST ? row : FIRST + last - row}`, value])) };
  };
  const sheets = evaluatorSheets(MADE, MARKS, GOOD.panel[0]).map((sheet) => (["Panel", "Change log", "Pack"].includes(sheet.name) ? sheet : turned(sheet)));
  const { moderation, problems } = await merged(MADE, null, [fileOf(sheets)]);
  assert.deepEqual(problems, []);
  assert.deepEqual(moderation.marks, [MARKS]);
});

test("the moderation begins with nothing agreed, no price and no answer to a gate", async () => {
  const { moderation } = await merged(MADE, GOOD.lineup, GOOD.marks.map((marks, at) => fileOf(evaluatorSheets(MADE, marks, GOOD.panel[at]), `${at}`)));
  const blank = { score: null, strengths: "", weaknesses: "", notHigher: "", notLower: "", dissent: "", present: "", quoted: "" };
  assert.deepEqual(moderation.lineup, GOOD.lineup);
  assert.deepEqual(moderation.panel, GOOD.panel);
  assert.deepEqual(Object.values(moderation.agreed.B), MADE.questions.map(() => blank));
  assert.deepEqual(moderation.prices, { A: null, B: null, C: null });
  assert.deepEqual(Object.values(moderation.gates.C), MADE.gates.map(() => ({ answer: "", note: "" })));
  assert.equal(moderation.print, MADE.print);
  assert.equal(moderation.issue, 2);
});

test("blanks are told, and never count as nought", async () => {
  const { moderation, warnings } = await readWith("Scores", { [placeOf(SCORES, "score")]: null, [placeOf(SCORES, "reason")]: "   " });
  assert.equal(moderation.marks[0].scores.A["Q-1"].score, null);
  assert.deepEqual(warnings, ["“one.xlsx”: Not judged yet: Q-1 for A."]);
});

test("a score without a reason, and a reason without a score, are told", async () => {
  const places = { [placeOf(SCORES, "score", 0, 1)]: null, [placeOf(SCORES, "reason", 1, 2)]: null };
  const { moderation, warnings } = await readWith("Scores", places);
  assert.equal(moderation.marks[0].scores.B["Q-1"].score, null);
  assert.deepEqual(warnings, ["“one.xlsx”: A score without a reason: Q-2 for C.", "“one.xlsx”: A reason without a score: Q-1 for B."]);
});

test("scores that were typed as text count, and are told", async () => {
  const place = placeOf(SCORES, "score");
  const { moderation, warnings } = await readWith("Scores", { [place]: " 3 " });
  assert.equal(moderation.marks[0].scores.A["Q-1"].score, 3);
  assert.match(warnings.join(), new RegExp(`typed as text.*${place}\\.$`));
});

test("words may be typed in capitals and with blanks around", async () => {
  const pass = await readWith("Scores", { [placeOf(SCORES, "score", 3)]: " Fail", [placeOf(SCORES, "score", 0)]: "N/A" });
  assert.equal(pass.moderation.marks[0].scores.A["Q-10"].score, 0);
  assert.deepEqual(pass.moderation.marks[0].scores.A["Q-1"], { score: null, na: true, reason: MARKS.scores.A["Q-1"].reason });
  const mark = `${columnOf(gridFields(MARKS.bidders), "mark:A")}${FIRST}`;
  const grid = await readWith("Point grid", { [mark]: "NOT  found " });
  assert.equal(grid.moderation.marks[0].grid.A["Q-1"][0].found, "not found");
});

test("many blanks are told in one sentence", async () => {
  const blank = Object.fromEntries(MADE.questions.flatMap((_question, at) => [0, 1, 2].flatMap((bidder) => ["score", "reason"].map((field) => [placeOf(SCORES, field, at, bidder), null]))));
  const { warnings } = await readWith("Scores", blank);
  assert.deepEqual(warnings, ["“one.xlsx”: Not judged yet: Q-1 for A, Q-2 for A, Q-5 for A, Q-10 for A, own-1 for A and 10 more."]);
});

test("files whose long names differ at their ends alone are told apart", async () => {
  const sheets = evaluatorSheets(MADE, MARKS, GOOD.panel[0]);
  const long = "support-for-people-who-look-after-somebody-in-the-community-draft-evaluator";
  const { problems } = await merged(MADE, null, [1, 2].map((at) => fileOf(sheets, `${long}-${at}.xlsx`)));
  assert.match(problems.join(" "), /^“support-for-people-who-look-.{1,3}….*-draft-evaluator-2.xlsx”: The file is of evaluator 1, and so is “support.*…[^“]*-draft-evaluator-1.xlsx”/);
});

test("text that turns round or hides is read without that", async () => {
  const { moderation } = await readWith("Scores", { [placeOf(SCORES, "reason")]: "A\u202egood\u202c one\u200b" });
  assert.equal(moderation.marks[0].scores.A["Q-1"].reason, "Agood one");
});

test("an evaluator whose file is missing is told", async () => {
  const { moderation, warnings } = await merged(MADE, GOOD.lineup, [fileOf(evaluatorSheets(MADE, MARKS, GOOD.panel[0]))]);
  assert.equal(moderation.marks.length, 1);
  assert.deepEqual(warnings, ["No file of evaluator 2 (Evaluator 2) was chosen. The moderation file will be without this evaluator."]);
});

test("files with other bidders, of another issue or of the same evaluator do not go together", async () => {
  const [one, two] = GOOD.marks;
  const others = one.bidders.map(({ id }) => ({ id, name: `Trust ${id}` }));
  const earlier = contest({ codes: ["Q-1", "Q-2", "Q-5", "Q-10"], issue: { number: 1, date: "2027-03-01", fingerprint: "" } });
  const first = fileOf(evaluatorSheets(MADE, one, GOOD.panel[0]), "one.xlsx");
  const cases = [
    [MADE, { ...two, bidders: others }, /^“two.xlsx”: The file has the bidders A \(Trust A\), B .*and “one.xlsx” has A \(Provider A\)/],
    [MADE, { ...two, evaluator: one.evaluator }, /^“two.xlsx”: The file is of evaluator 1, and so is “one.xlsx”/],
    [earlier, two, /^“two.xlsx”: The file is of issue “1” of the pack, and issue 2 is open/],
  ];
  for (const [made, marks, says] of cases) {
    const { moderation, problems } = await merged(MADE, null, [first, fileOf(evaluatorSheets(made, marks, GOOD.panel[1]), "two.xlsx")]);
    assert.equal(moderation, null);
    assert.match(problems.join("\n"), says);
  }
});

test("how many files were read is told after each", async () => {
  const seen = [];
  const files = GOOD.marks.map((marks, at) => fileOf(evaluatorSheets(MADE, marks, GOOD.panel[at]), `${at}`));
  await merged(MADE, null, files, (read) => seen.push(read));
  assert.deepEqual(seen, [1, 2]);
});

for (const mode of ["scored", "pass-fail", "narrative"]) {
  test(`a moderation file comes back as it was: ${mode}`, async () => {
    const made = contest({ mode, codes: ["Q-1", "Q-2", "Q-5", "Q-10"] });
    const moderation = moderationOf(made);
    moderation.log = [{ when: "2027-05-02", who: "Chair", what: "Score of Q-1 for A", why: "A page was overlooked.", after: true }];
    moderation.decision = { awarded: ["A", "C"], date: "2027-05-10", makers: "The board", reasons: "Best\nfor people.", abandoned: "" };
    moderation.prices = mode === "narrative" ? { A: null, B: null, C: null } : { ...moderation.prices, B: null };
    const { moderation: read, problems, warnings } = await reopened(made, fileOf(moderationSheets(made, moderation), "m.xlsx", { shared: true }));
    assert.deepEqual([problems, warnings], [[], []]);
    const kept = ({ notHigher, notLower, ...agreed }) => (mode === "narrative" ? agreed : { notHigher, notLower, ...agreed });
    const plain = (each) => ({
      ...each,
      agreed: Object.fromEntries(Object.entries(each.agreed).map(([id, codes]) => [id, Object.fromEntries(Object.entries(codes).map(([code, agreed]) => [code, kept(agreed)]))])),
    });
    assert.deepEqual(plain(read), plain(moderation));
  });
}

const AGREED = moderationFields(MADE, GOOD.lineup.evaluators);
const WRONG = {
  "an agreed score between two": ["Moderation", `${columnOf(AGREED, "agreed")}${FIRST}`, 2.5, /“Moderation”, cell .* holds “2.5”.*0, 1, 2, 3, 4\./],
  "an agreed score that does not apply": ["Moderation", `${columnOf(AGREED, "agreed")}${FIRST}`, "n/a", /holds “n\/a”/],
  "a price in words": ["Prices", `${columnOf(PRICES, "price")}${FIRST}`, "about 90k", /“Prices”, cell .*amount in pounds/],
  "a price below nought": ["Prices", `${columnOf(PRICES, "price")}${FIRST}`, -5, /holds “-5”/],
  "a bidder who was not there": ["Decision", `B${FIRST}`, "A, Z", /“Decision”, cell B6 holds “A, Z”.*A, B, C or nothing/],
  "a fingerprint of another pack": ["Pack", "B4", "0123456789", /another pack/],
  "an evaluator's file": ["Pack", "B2", "evaluator", /is an evaluator's file, where the moderation file is wanted/],
};

for (const [name, [sheet, place, value, says]] of Object.entries(WRONG)) {
  test(`a moderation file is refused in words: ${name}`, async () => {
    const sheets = moderationSheets(MADE, GOOD).map((each) => {
      return each.name === sheet ? { ...each, cells: new Map([...each.cells, [place, value]]) } : each;
    });
    const { moderation, problems } = await reopened(MADE, fileOf(sheets, "m.xlsx"));
    assert.equal(moderation, null);
    assert.match(problems.join("\n"), says);
  });
}

test("60 questions, 8 bidders and 5 evaluators are merged and come back", async () => {
  const { contest: made, moderation } = bigCase();
  const files = moderation.marks.map((marks, at) => fileOf(evaluatorSheets(made, marks, moderation.panel[at]), `${at}`, { shared: at % 2 === 1 }));
  const { moderation: begun } = await merged(made, moderation.lineup, files);
  assert.deepEqual(begun.marks, moderation.marks);
  const read = await reopened(made, fileOf(moderationSheets(made, moderation)));
  assert.deepEqual(read.problems, []);
  assert.deepEqual(read.moderation.agreed, moderation.agreed);
});
