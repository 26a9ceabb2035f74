/** The flat sheet of a pack for e-tendering systems, and the published rules that it keeps. */

import assert from "node:assert/strict";
import test from "node:test";
import { isDeepStrictEqual } from "node:util";

import { bridgesBook, FOR_WHOM } from "../../docs/assets/js/papers/bridges/book.mjs";
import { ABOUT, COLUMNS, flatCsv, flatJson, rowsOf } from "../../docs/assets/js/papers/bridges/flat-sheet.mjs";
import { findings, RULES } from "../../docs/assets/js/papers/bridges/rules.mjs";
import { BONFIRE, highest, PROACTIS, tablesOf } from "../../docs/assets/js/papers/bridges/systems.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { guarded } from "../../docs/assets/js/pack/csv.mjs";
import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { unzipped } from "../../docs/assets/js/papers/unzip.mjs";
import { parseXml } from "../../docs/assets/js/papers/xml-read.mjs";
import { emptyPack, setGate, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, addQuestion, setText } from "../../docs/assets/js/pack/questions.mjs";
import { BANK, bankFile, bankOf, packsOf } from "../pack/samples.mjs";
import { FRAME, STYLES } from "./frame.mjs";
import { always } from "../js/properties.mjs";

/** in that order: two of care and one of worth. Q-10 is passed or failed. */
function soup(...codes) {
  const pack = setGate(setPublic(emptyPack(BANK), { name: "Soup", minimums: { care: 2 } }), BANK, "G-1", true);
  return (codes.length > 0 ? codes : ["Q-1", "Q-6", "Q-2"]).reduce((each, code) => addQuestion(each, BANK, code), pack);
}

const withPrice = (pack) => setPrice(pack, BANK, { formula: "lowest", share: 400, fixed: 0 });
const rowsIn = (pack) => rowsOf(contestOf(pack, BANK));
const found = (rows) => findings(rows).map(({ id, codes }) => [id, codes]);
const column = (rows, field) => rows.map((row) => row[field]);

test("gates come first, then the questions of each criterion, then the price", () => {
  const rows = rowsIn(withPrice(soup()));
  assert.deepEqual(column(rows, "code"), ["G-1", "Q-1", "Q-6", "Q-2", "price"]);
  assert.deepEqual(column(rows, "section"), [
    "01 Gates",
    "02 Criterion care",
    "02 Criterion care",
    "03 Criterion worth",
    "04 Price",
  ]);
  assert.deepEqual(column(rows, "reference"), ["00-01-G-1", "01-Q-1", "02-Q-6", "03-Q-2", "99-price"]);
});

test("weights of sections come to 1000 with the price, and those of rows too", () => {
  const rows = rowsIn(withPrice(soup()));
  assert.equal(rows.reduce((sum, row) => sum + (row.weight ?? 0), 0), 1000);
  assert.equal(rows.at(-1).sectionWeight, 400);
  assert.deepEqual(found(rows), []);
});

test("sections of a pack that scores answers come to 100.0 per cent, unless none of its answers gets a score", () => {
  always(packsOf(BANK), (pack) => {
    const rows = rowsIn(pack);
    const scored = rows.some(({ kind }) => kind === "score");
    const weighed = [...Map.groupBy(rows, ({ section }) => section).values()].flatMap(([row]) => (row.sectionWeight === null ? [] : [row.sectionWeight]));
    const total = weighed.reduce((sum, weight) => sum + weight, 0);
    assert.equal(found(rows).some(([id]) => id === "weights"), weighed.length > 0 && total !== 1000);
    assert.equal(total, scored ? 1000 : pack.public.mode === "scored" ? pack.public.price.share : 0);
  });
});

test("references sort as the questions stand, also where there are more than a hundred", () => {
  const bank = bankOf(120);
  const pack = bank.questions.reduce((each, { code }) => addQuestion(each, bank, code), emptyPack(bank));
  const rows = rowsOf(contestOf(withPrice(pack), bank));
  const inNumbers = rows.map(({ reference, code }) => [reference, code]).toSorted(([one], [other]) => (one < other ? -1 : 1));
  assert.deepEqual(inNumbers.map(([, code]) => code), [...pack.public.questions.map(({ code }) => code), "price"]);
  assert.deepEqual(found(rows).filter(([id]) => id === "order"), []);
});

test("nothing is weighed where nothing is scored", () => {
  for (const mode of ["pass-fail", "narrative"]) {
    const rows = rowsIn(setPublic(withPrice(soup()), { mode }));
    assert.ok(rows.every((row) => row.weight === null && row.sectionWeight === null));
    assert.deepEqual(found(rows), []);
    assert.ok(tablesOf(rows).proactis.rows.every((row) => row[2] === null && row[6] === null && row[7] === null));
  }
});

test("what bidders are told stands apart from what is for those who judge", () => {
  const [gate, first] = rowsIn(soup());
  assert.equal(gate.published, "What can show it:\n- A number.");
  assert.equal(first.published, "A good answer shows:\n- Shows 1.\n- Shows how:\n  - one part\n  - another part\nNotes for those who judge:\n- Read it twice.");
  assert.match(first.buyers, /^Scale:\n- 0 Score 0: So\.\n/);
});

test("points and notes that are not published are in no text for bidders", () => {
  const rows = rowsIn(setPublic(soup(), { published: false }));
  const [, first] = rows;
  assert.equal(first.published, "");
  assert.match(first.buyers, /Not published, so it helps to read and is no reason for a score:\n- Read it twice\.$/);
  assert.doesNotMatch(JSON.stringify(rows), /Shows 1/);
});

test("Proactis scores share out a section as the weights do, in whole numbers", () => {
  always(packsOf(BANK), (pack) => {
    const rows = rowsIn(pack);
    for (const inside of Map.groupBy(rows, ({ section }) => section).values()) {
      const most = highest(inside);
      const weights = inside.map(({ weight }) => weight ?? 0);
      for (const [at, score] of most.entries()) {
        assert.ok(score === null || Number.isInteger(score));
        assert.equal((score ?? 0) * weights[0], (most[0] ?? 0) * weights[at]);
      }
    }
  });
});

test("sheets of systems have a row for each row of the flat sheet, and exactly the published columns", () => {
  const rows = rowsIn(withPrice(soup()));
  const { proactis, bonfire } = tablesOf(rows);
  assert.deepEqual(proactis.columns, PROACTIS);
  assert.deepEqual(bonfire.columns, BONFIRE);
  for (const { columns, rows: lines } of [proactis, bonfire]) {
    assert.equal(lines.length, rows.length);
    assert.ok(lines.every((line) => line.length === columns.length));
  }
  assert.equal(bonfire.rows.reduce((sum, row) => sum + row[4] * 10, 0), 1000);
});

/** A pack that breaks a rule, and the codes that the finding names. */
const BROKEN = {
  sections: () => [emptyPack(BANK), []],
  weights: () => [withPrice(emptyPack(BANK)), []],
  kinds: () => [soup("Q-5", "Q-10"), ["Q-10"]],
  question: () => [setText(soup("Q-1"), BANK, "Q-1", { text: "How? ".repeat(51) }), ["Q-1"]],
  plain: () => [setText(soup("Q-1"), BANK, "Q-1", { text: "How <b>soon</b>?" }), ["Q-1"]],
  "proactis-section": () => [addQuestion(emptyPack(LONG), LONG, "Q-1"), ["Q-1"], LONG],
  "proactis-weights": () => [withPrice(emptyPack(BANK)), []],
  "bonfire-values": () => [addOwn(soup("Q-1"), BANK, { criterion: "care", text: " ", points: [], kind: "scored" }), ["own-1"]],
  cell: () => [addOwn(soup("Q-1"), BANK, { criterion: "care", text: "How?", points: Array(11).fill("x".repeat(3_000)), kind: "scored" }), ["own-1"]],
};
const LONG = bankOf(3, { criteria: bankFile(3).criteria.map((each) => ({ ...each, title: "Long ".repeat(30) })) });

/** What holds of the rows and the sheets of every pack, by the way in which they are made. */
const KEPT = {
  names: (rows) => rows.every(({ section }) => /^\d\d [\p{L}\d]/u.test(section)),
  order: (rows) => [...Map.groupBy(rows, ({ section }) => section).values()].every((inside) => isSorted(column(inside, "reference"))),
  reference: (rows) => rows.every(({ reference }) => /^[\w.-]{1,60}$/.test(reference)) && new Set(column(rows, "reference")).size === rows.length,
  headings: (rows) => new Set(column(rows, "heading")).size === new Set(column(rows, "heading").map((each) => each.trim().toLowerCase())).size,
  "proactis-columns": (_, { proactis }) => isDeepStrictEqual(proactis.columns, PROACTIS),
  "proactis-types": (_, { proactis }) => cellsOf(proactis, "Question Type").every((value) => ["Yes/No", "Text", "Attachment", "Drop-Down"].includes(value)),
  "proactis-scores": (_, { proactis }) => ["Score Min", "Score Max"].every((title) => cellsOf(proactis, title).every((value) => value === null || /^\d+$/.test(String(value)))),
  "bonfire-columns": (_, { bonfire }) => isDeepStrictEqual(bonfire.columns, BONFIRE),
  "bonfire-points": (_, { bonfire }) => cellsOf(bonfire, "Points").every((value) => typeof value === "number" && value >= 0),
  "bonfire-description": (rows, { bonfire }) => rows.every(({ published }, at) => cellsOf(bonfire, "Question")[at].includes(published)),
};
const isSorted = (texts) => texts.every((text, at) => at === 0 || texts[at - 1] < text);
const cellsOf = ({ columns, rows }, title) => rows.map((row) => row[columns.indexOf(title)]);

test("each rule is kept by the way in which the sheets are made, or has a case that breaks it", () => {
  assert.deepEqual(Object.keys(KEPT).toSorted(), RULES.filter(({ check }) => !check).map(({ id }) => id).toSorted());
  assert.deepEqual(Object.keys(BROKEN).toSorted(), RULES.filter(({ check }) => check).map(({ id }) => id).toSorted());
  assert.deepEqual(findings(rowsIn(soup())), []);
});

for (const { id, system, rule, source, check } of RULES) {
  test(`${system}: ${rule}`, () => {
    assert.ok(source.length > 0);
    if (!check) {
      always(packsOf(BANK), (pack) => {
        const rows = rowsIn(pack);
        assert.ok(KEPT[id](rows, tablesOf(rows)));
      });
      return;
    }
    const [pack, codes, bank = BANK] = BROKEN[id]();
    const fault = findings(rowsOf(contestOf(pack, bank))).find((each) => each.id === id);
    assert.ok(fault, "the rule finds nothing");
    assert.equal(fault.system, system);
    assert.deepEqual(fault.codes, codes);
    assert.ok(codes.every((code) => fault.text.includes(code)), fault.text);
  });
}

test("a question of more than 250 characters is named for AWARD, and one of 250 is not", () => {
  const ask = (length) => rowsIn(setText(soup("Q-1"), BANK, "Q-1", { text: "x".repeat(length) }));
  assert.deepEqual(found(ask(250)), []);
  assert.deepEqual(found(ask(251)), [["question", ["Q-1"]]]);
  assert.match(findings(ask(251))[0].text, /^AWARD: A question of more than 250 characters .* Not so for Q-1\.$/);
});

test("the flat sheet has the eleven columns, and CSV adds what the file is", () => {
  const contest = contestOf(soup(), BANK);
  const [head, first] = flatCsv(contest).slice(1).split("\r\n");
  assert.equal(head, [...COLUMNS.map(([title]) => title), "About this sheet"].join(","));
  assert.ok(first.endsWith(`"Pack ${contest.print}, a draft. ${ABOUT}"`));
  assert.equal(JSON.parse(flatJson(contest)).about, ABOUT);
});

test("weights in CSV have one decimal, and no limit and no weight are empty", () => {
  const [, gate, first] = flatCsv(contestOf(withPrice(soup()), BANK)).split("\r\n");
  assert.match(gate, /^01 Gates,,00-01-G-1,Gates,What is your number 1\?,Text Area,,,,"What can show it:/);
  assert.match(first, /^02 Criterion care,\d\d\.\d,01-Q-1,Criterion care,How will you .*\?,Text Area,\d\d\.\d,4,250,"A good answer/);
});

test("a question that a spreadsheet could calculate is guarded in CSV and stays as it is in the workbook", () => {
  const pack = setText(soup("Q-1"), BANK, "Q-1", { text: "=1+1" });
  assert.ok(flatCsv(contestOf(pack, BANK)).includes(`,${guarded("=1+1")},`));
  const flat = bridgesBook(contestOf(pack, BANK)).sheets.find(({ name }) => name === "Flat sheet");
  const cell = flat.rows.flatMap(({ cells }) => cells).find(({ v }) => v === "=1+1");
  assert.deepEqual(cell, { v: "=1+1", s: "text" });
});

test("the workbook says what it is, for whom each text is, and what each rule finds", () => {
  const pack = setText(soup("Q-1"), BANK, "Q-1", { text: "x".repeat(251) });
  const { name, description, sheets } = bridgesBook(contestOf(pack, BANK));
  const [readMe, flat] = sheets;
  const texts = readMe.rows.flatMap(({ cells }) => cells.map(({ v }) => v));
  assert.equal(name, "soup-for-e-tendering.xlsx");
  assert.equal(description, ABOUT);
  assert.ok(texts.some((each) => each.includes(ABOUT)));
  assert.ok([...FOR_WHOM, ...RULES.map(({ rule }) => rule)].every((each) => texts.includes(each)));
  assert.equal(texts.filter((each) => each === "Kept").length, RULES.length - 1);
  assert.deepEqual(flat.rows[0].cells.map(({ v }) => v), COLUMNS.map(([title]) => title));
  assert.deepEqual(sheets.map((each) => each.name), ["Read me", "Flat sheet", "Proactis", "Bonfire"]);
});

test("a text that a cell cannot hold is told, and the rest reaches the workbook as it is", async () => {
  const points = Array.from({ length: 40 }, () => "word ".repeat(599));
  const pack = addOwn(withPrice(soup("Q-1")), BANK, { criterion: "care", text: "How?", points, kind: "scored" });
  const book = bridgesBook(contestOf(pack, BANK));
  assert.deepEqual(found(rowsIn(pack)), [["cell", ["own-1"]]]);
  const parts = await unzipped(await workbook(FRAME, STYLES, book, book.sheets), () => true);
  const texts = parseXml(new TextDecoder().decode(parts.get("xl/sharedStrings.xml"))).children.map((item) => item.children[0].children.join(""));
  assert.ok(rowsIn(pack).every(({ reference, question }) => texts.includes(reference) && texts.includes(question)));
  assert.ok(texts.every((text) => text.length <= 32_767));
});
