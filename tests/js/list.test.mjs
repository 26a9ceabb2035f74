/** A list's choices, order, sentence and download. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { folded, readChoices, sentenceOf, testsOf, wordsOfNone, writeChoices } from "../../docs/assets/js/list/choices.mjs";
import { rowsAt, textsAt } from "../../docs/assets/js/list/csv-rows.mjs";
import { listSheet } from "../../docs/assets/js/list/excel-list.mjs";
import { mend, wordsOf } from "../../docs/assets/js/list/mending.mjs";
import { rowsOfIndex, sortedRows } from "../../docs/assets/js/list/rows.mjs";
import { directionOf } from "../../docs/assets/js/list/sortable-table.mjs";
import { listBlocks } from "../../docs/assets/js/list/word-list.mjs";
import { filterRows } from "../../docs/assets/js/shared/filter.mjs";
import { always } from "./properties.mjs";
import { STRANGE } from "./strange.mjs";

const FACETS = [
  {
    name: "weighting",
    title: "Weighting",
    options: ["high", "low"].map((value) => ({ value, label: value.toUpperCase(), said: value })),
  },
];
const ORDERS = ["title", "weighting"];
const NOUN = { one: "question", many: "questions" };
const NONE = { words: "", order: "", picked: new Map() };

const rowOf = (title, weighting = "high") => ({
  url: `https://hub.example/${title}/`,
  cells: new Map([["Title", title]]),
  tokens: new Set([`weighting:${weighting}`]),
  text: folded(title),
});
const titles = (rows) => rows.map((row) => row.cells.get("Title"));
const read = (text) => readChoices(new URLSearchParams(text), FACETS, ORDERS);

test("text is compared without accents, capitals, curly apostrophes or doubled spaces", () => {
  assert.equal(folded("L’Été \n  À  PLYMOUTH"), "l'ete a plymouth");
  always(fc.string({ unit: "grapheme" }), (text) => assert.equal(folded(folded(text)), folded(text)));
});

test("choices are read from an address as they were written to it", () => {
  const choices = fc.record(
    {
      words: fc.string({ unit: "grapheme-ascii", maxLength: 100 }).map((words) => words.trim()),
      order: fc.constantFrom("", "title", "-title", "weighting", "-weighting"),
      picked: fc
        .subarray(["high", "low"])
        .map((values) => new Map(values.length > 0 ? [["weighting", values]] : [])),
    },
    { noNullPrototype: true },
  );
  always(choices, (made) => assert.deepEqual(read(writeChoices(made)), made));
});

test("an address without a choice has no query", () => {
  assert.equal(writeChoices(NONE), "");
  assert.deepEqual(read(""), NONE);
});

test("an address from a stranger gives no order that is not offered, no control signs and at most 100 signs", () => {
  assert.equal(read("order=price").order, "");
  assert.equal(read("order=--title").order, "");
  assert.equal(read("order=-title").order, "-title");
  assert.equal(read("words=a%00b%0Ac").words, "a b c");
  assert.equal(read(`words=${"x".repeat(300)}`).words.length, 100);
});

test("an entry passes when it has every word, wherever it stands", () => {
  const rows = [rowOf("Fair funding"), rowOf("Funding the fair start"), rowOf("Unfair")];
  const tests = testsOf({ ...NONE, words: "FÁIR  fund" }, FACETS);
  assert.deepEqual(titles(filterRows(rows, tests).shown), ["Fair funding", "Funding the fair start"]);
});

test("the sentence says what is shown and what each choice hides", () => {
  const rows = [rowOf("Fair"), rowOf("Funding"), rowOf("Trust", "low"), rowOf("Fair play", "low")];
  const said = (choices) => sentenceOf(filterRows(rows, testsOf({ ...NONE, ...choices }, FACETS)), rows.length, NOUN);
  const high = new Map([["weighting", ["high"]]]);
  assert.equal(said({}), "4 questions");
  assert.equal(said({ picked: high }), "2 of 4 questions; 2 hidden by Weighting: high");
  assert.equal(
    said({ picked: high, words: "fair" }),
    "1 of 4 questions; 2 hidden by Weighting: high; 2 hidden by Words: fair; 1 of them by more than one choice",
  );
  assert.equal(sentenceOf({ shown: [], hiddenBy: new Map(), bySeveral: 0 }, 1, NOUN), "1 question");
  assert.equal(sentenceOf({ shown: [], hiddenBy: new Map(), bySeveral: 0 }, 1234, NOUN), "1,234 questions");
});

test("without an order the list's own stays", () => {
  const rows = [rowOf("b"), rowOf("a")];
  assert.equal(sortedRows(rows, "", FACETS), rows);
});

test("a column orders from A to Z, numbers as numbers, and a minus turns it round", () => {
  const rows = ["QI-10", "Élan", "QI-9", "east"].map((title) => rowOf(title));
  assert.deepEqual(titles(sortedRows(rows, "title", FACETS)), ["east", "Élan", "QI-9", "QI-10"]);
  assert.deepEqual(titles(sortedRows(rows, "-title", FACETS)), ["QI-10", "QI-9", "Élan", "east"]);
});

test("a facet orders as its options stand, and entries that are alike keep their order", () => {
  const rows = [rowOf("a", "low"), rowOf("b"), rowOf("c", "low"), rowOf("d")];
  assert.deepEqual(titles(sortedRows(rows, "weighting", FACETS)), ["b", "d", "a", "c"]);
  assert.deepEqual(titles(sortedRows(rows, "-weighting", FACETS)), ["a", "c", "b", "d"]);
});

test("an order loses no entry and leaves the list as it was", () => {
  const some = fc.array(fc.tuple(fc.string(), fc.constantFrom("high", "low", "none")), { maxLength: 20 });
  always(fc.tuple(some, fc.constantFrom("title", "-title", "weighting", "odd")), ([cells, order]) => {
    const rows = cells.map(([title, weighting]) => rowOf(title, weighting));
    const before = [...rows];
    const sorted = sortedRows(rows, order, FACETS);
    assert.deepEqual(rows, before);
    assert.deepEqual(new Set(sorted), new Set(rows));
    assert.equal(sorted.length, rows.length);
  });
});

test("an index becomes rows with whole addresses, named cells and their tokens", () => {
  const index = { columns: ["Code", "Title"], tokens: ["a:1", "b:2"], rows: [["x/", ["QI-01", "É"], [1, 0]]] };
  assert.deepEqual(rowsOfIndex(index, new URL("https://hub.example/sub/")), [
    {
      url: "https://hub.example/sub/x/",
      cells: new Map([
        ["Code", "QI-01"],
        ["Title", "É"],
      ]),
      tokens: new Set(["b:2", "a:1"]),
      text: "qi-01 e",
    },
  ]);
});

test("a heading says whether its column orders the table, and which way", () => {
  assert.equal(directionOf("title", "title"), "ascending");
  assert.equal(directionOf("title", "-title"), "descending");
  assert.equal(directionOf("title", "place"), "none");
  assert.equal(directionOf("title", ""), "none");
});

const lineOf = (cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`;

// The last ten columns of each of the hub's tables, and those of a row: an address, and what is the same in all.
const ENDING = ["Origin", "What the origin means", "Sources", "Id", "Address", "Hub", "Release", "Released", "Rights", "Notice"];
const endingAt = (address) => ENDING.map((title) => (title === "Address" ? address : title.toUpperCase()));

test("rows of a file are taken whole, in the order asked for, below its header", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", "=", " ", "é") });
  const table = fc.array(cell, { minLength: 1, maxLength: 8 });
  always(table, (texts) => {
    const rows = texts.map((text, at) => lineOf([text, ...endingAt(`https://hub.example/${at}/`)]));
    const head = lineOf(["Text", ...ENDING]);
    const file = `\ufeff${head}${rows.join("")}`;
    const addresses = texts.map((_, at) => `https://hub.example/${at}/`).reverse();
    assert.equal(rowsAt(file, ["nowhere", ...addresses]), `\ufeff${head}${rows.toReversed().join("")}`);
  });
});

test("texts of a file come back whole, whatever guards a spreadsheet in it", () => {
  always(fc.array(STRANGE, { minLength: 1, maxLength: 4 }), (texts) => {
    const guarded = (text) => (/^['\t\r\n=+@-]|^\s*[=\uff1d]/u.test(text) ? `'${text}` : text);
    const lines = texts.map((text, at) => lineOf([guarded(text), ...endingAt(`u${at}`)]));
    const file = `\ufeff${lineOf(["Text", ...ENDING])}${lines.join("")}`;
    const { rows } = textsAt(file, texts.map((_, at) => `u${at}`));
    assert.deepEqual(rows.map(([text]) => text), texts);
  });
});

test("whatever stands in an address, the list's own address for it says the same", () => {
  const query = fc.oneof(
    STRANGE.map((text) => `words=${text}`),
    STRANGE.map((text) => String(new URLSearchParams({ words: text }))),
    fc.tuple(STRANGE, STRANGE).map(([one, other]) => `weighting=${one}&weighting=low&order=${other}&weighting=high&order=title`),
    fc.webQueryParameters(),
    STRANGE,
  );
  always(query, (text) => {
    const choices = read(text);
    assert.ok(choices.words.length <= 100 && choices.words.isWellFormed() && !/\p{Cc}/u.test(choices.words));
    assert.ok(choices.order === "" || ORDERS.includes(choices.order.replace("-", "")));
    assert.deepEqual(read(writeChoices(choices)), choices);
    assert.equal(writeChoices(read(writeChoices(choices))), writeChoices(choices));
    filterRows([rowOf("Fair"), rowOf(text)], testsOf(choices, FACETS));
  });
});

test("a file without a header is refused", () => {
  assert.throws(() => rowsAt("<html>", []), TypeError);
});

test("a slip in a word that no entry has is put right, and a real word or a code is not", () => {
  const rows = ["Community care", "Community grants", "Value"].map((title) => rowOf(title));
  const known = wordsOf(rows);
  assert.deepEqual(known.slice(0, 1), ["community"]);
  assert.deepEqual(wordsOfNone("Comunity care", rows), ["comunity"]);
  const dictionary = new Set(["valve"]);
  const meant = mend(["comunity", "communities", "valve", "qi-01", "zebra"], known, dictionary);
  assert.deepEqual([...meant], [["comunity", "community"], ["communities", "communit"]]);
});

test("what is looked for in place of a slip is found, and said unless it is the stem of the word", () => {
  const rows = ["Community care", "Grants"].map((title) => rowOf(title));
  const meant = new Map([["comunity", "community"]]);
  const choices = { ...NONE, words: "comunity" };
  const filtered = filterRows(rows, testsOf(choices, FACETS, meant));
  assert.deepEqual(titles(filtered.shown), ["Community care"]);
  assert.equal(
    sentenceOf(filtered, 2, NOUN, meant),
    "1 of 2 questions; 1 hidden by Words: comunity. No question has “comunity”: these have “community”",
  );
  const stem = new Map([["communities", "communit"]]);
  assert.equal(sentenceOf(filtered, 2, NOUN, stem), "1 of 2 questions; 1 hidden by Words: comunity");
});

test("rows become texts for Word and Excel, without what guards a spreadsheet", () => {
  const lines = [["Title", "Who", "Where", "When", ...ENDING], ['A "good" case', "'=1\n b", "", "", ...endingAt("u")], ["Other", "", "", "", ...endingAt("v")]];
  const table = textsAt(`\ufeff${lines.map(lineOf).join("")}`, ["v", "u"]);
  assert.deepEqual(table.columns, lines[0]);
  assert.deepEqual(table.rows, [lines[2], ['A "good" case', "=1\n b", "", "", ...endingAt("u")]]);
  const [heading, known] = listBlocks(table);
  const ending = ENDING.map((title, at) => [title, endingAt("v")[at]]);
  assert.deepEqual([heading.text, known.rows], ["Other", [["Title", "Other"], ...ending]]);
  const sheet = listSheet(table);
  assert.deepEqual(sheet.rows.map(({ cells }) => cells.map(({ v }) => v)), [table.columns, ...table.rows]);
});

test("a file whose columns are called otherwise is read as one with the program's own headings", () => {
  const own = ENDING.map((title) => `${title} of ours`);
  const rows = [["Care", "c", ...endingAt("u")], ["Worth", "w", ...endingAt("v")]];
  const said = [["Term", "What it means", ...ENDING], ["Wort", "Bedeutung", ...own]].map((head) =>
    textsAt(`\ufeff${[head, ...rows].map(lineOf).join("")}`, ["v"]),
  );
  assert.deepEqual(said.map((table) => table.rows), [[rows[1]], [rows[1]]]);
  const [ours, others] = said.map(listBlocks);
  assert.deepEqual(ours[0].head, ["Term", "What it means", "Address"]);
  assert.deepEqual(others[0].head, ["Wort", "Bedeutung", "Address of ours"]);
  assert.deepEqual([others[0].rows, others.slice(1)], [[["Worth", "w", "v"]], ours.slice(1)]);
  assert.deepEqual(others.slice(1).map(({ runs }) => runs), [["RIGHTS"], ["NOTICE"]]);
});
