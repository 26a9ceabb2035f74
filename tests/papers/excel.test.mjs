/** Workbooks of papers, as XML: what Excel asks for, and what people typed stays text. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { cellName, columnName, dayNumber, sheetPrefix } from "../../docs/assets/js/papers/excel/places.mjs";
import { readWorkbook } from "../../docs/assets/js/papers/excel/read-xlsx.mjs";
import { fitting, storedText } from "../../docs/assets/js/papers/excel/texts.mjs";
import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { unzipped } from "../../docs/assets/js/papers/unzip.mjs";
import { find, parseXml } from "../../docs/assets/js/papers/xml-read.mjs";
import { zipped } from "../../docs/assets/js/papers/zip.mjs";
import { FRAME, STYLES } from "./frame.mjs";
import { always } from "../js/properties.mjs";

const HEAD = { title: "Scores & more", description: "pack 4743e84340" };
/** The order of ECMA-376, part 1, 18.3.1.99, as far as it is used here. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations pageMargins pageSetup headerFooter";
const HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "<v>1</v>", "]]>", "&amp;", '"', "'", "_x0041_", "_x005F_x0041_", "_x0041_x0042_", "__xFFFF__"];

/** @param {import("../../docs/assets/js/papers/excel/sheet.mjs").Sheet[]} sheets */
async function textsOf(sheets, names) {
  const bytes = await workbook(FRAME, STYLES, HEAD, sheets, names);
  const parts = await unzipped(bytes, () => true);
  return new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

const sheetOf = (fields) => ({ name: "Scores", columns: [10, 20], rows: [], ...fields });

async function sheetText(fields) {
  return (await textsOf([sheetOf(fields)])).get("xl/worksheets/sheet1.xml");
}

/** As ISO/IEC 29500-1, 22.4.2.4 has it: each part read once, from the left. */
const read = (stored) => stored.replace(/_x([\dA-Fa-f]{4})_/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));

async function storedTexts(texts) {
  const parts = await textsOf([sheetOf({ rows: texts.map((v) => ({ cells: [{ v }] })) })]);
  const items = parseXml(parts.get("xl/sharedStrings.xml")).children;
  return items.map((item) => item.children[0].children.join(""));
}

test("the parts of a sheet are in the order that Excel asks for", async () => {
  const text = await sheetText({
    tab: "brand",
    rows: [{ cells: [{ v: "a" }, { v: 1, s: "inputScore" }] }],
    freeze: { row: 1, column: 1 },
    merges: ["A1:B1"],
    protect: true,
    conditions: [{ range: "B1", formula: "B1<1", style: "bad" }],
    validations: [{ range: "B1", whole: { min: 0, max: 4 }, title: "Score", message: "A whole number." }],
  });
  assert.deepEqual(parseXml(text).children.map(({ name }) => name), ORDER.split(" "));
});

test("every part that is written is well formed, whatever people typed", async () => {
  const typed = fc.string({ unit: "binary" });
  const parts = await textsOf([
    sheetOf({
      rows: HOSTILE.map((v) => ({ cells: [{ v }, { f: `"${v.replaceAll('"', '""')}"`, v, s: "result" }] })),
      conditions: [{ range: "A1", formula: 'A1<"&"', style: "warn" }],
      validations: [{ range: "A1", list: ["<a>", '"b"'], title: "<&>", message: 'Two\nlines & "marks"' }],
    }),
  ]);
  parts.forEach((text) => assert.ok(parseXml(text)));
  always(typed, (text) => assert.ok(parseXml(`<t>${storedText(text)}</t>`)));
});

test("a text is stored as the text that it is, and no cell of it has a formula", async () => {
  assert.deepEqual((await storedTexts(HOSTILE)).map(read), HOSTILE);
  const text = await sheetText({ rows: HOSTILE.map((v) => ({ cells: [{ v }] })) });
  assert.doesNotMatch(text, /<f>|t="str"/);
  always(fc.stringMatching(/^[_xX0-9A-F]{0,30}$/), (each) => assert.equal(read(storedText(each)), each));
});

test("what XML cannot hold is left out, and every other sign stays", async () => {
  assert.deepEqual(await storedTexts(["a\u0000\u0007b\ud800c\ufffe", "\u202e漢\u{1f600}\t\n "]), ["abc", "\u202e漢\u{1f600}\t\n "]);
});

test("a text that is too long for a cell is cut between characters, and says so", () => {
  const most = 32_767;
  assert.equal(fitting("a".repeat(most)).length, most);
  const cut = fitting(`a${"\u{1f600}".repeat(most)}`);
  assert.match(cut, /^a(\u{1f600})+… \[The rest is left out: a cell holds 32,767 characters\.\]$/u);
  assert.ok(cut.length <= most);
});

test("a text that several cells have is written once", async () => {
  const parts = await textsOf([sheetOf({ rows: [{ cells: [{ v: "a" }, { v: "a" }, { v: "b" }] }] })]);
  assert.match(parts.get("xl/sharedStrings.xml"), /count="3" uniqueCount="2"/);
});

test("a formula has its value beside it, and an empty cell has none", async () => {
  const cells = [
    { f: "1+1", v: 2, s: "number" },
    { f: 'IF(A1<3,"a","")', v: "", s: "result" },
    { f: "A1=2", v: true, s: "result" },
    { v: null, s: "inputScore" },
    {},
    { v: 0, s: "score" },
    { v: false },
  ];
  const text = await sheetText({ rows: [{ cells }] });
  const { number, result, inputScore, score, text: plain } = STYLES.excel.cells;
  assert.match(text, new RegExp(`<c r="A1" s="${number[0]}"><f>1\\+1</f><v>2</v></c>`));
  assert.match(text, new RegExp(`<c r="B1" s="${result[0]}" t="str"><f>IF\\(A1&lt;3,&quot;a&quot;,&quot;&quot;\\)</f><v></v></c>`));
  assert.match(text, new RegExp(`<c r="C1" s="${result[0]}" t="b"><f>A1=2</f><v>1</v></c>`));
  assert.match(text, new RegExp(`<c r="D1" s="${inputScore[0]}"/><c r="F1" s="${score[0]}"><v>0</v></c>`));
  assert.match(text, new RegExp(`<c r="G1" s="${plain[0]}" t="b"><v>0</v></c></row>`));
});

test("a cell is open to typing where it says so or is for input", async () => {
  const { text: plain, input } = STYLES.excel.cells;
  const text = await sheetText({ protect: true, rows: [{ cells: [{ v: "a", unlocked: true }, { v: "a" }, { v: "a", s: "input" }] }] });
  assert.deepEqual([...text.matchAll(/<c r="\w+" s="(\d+)"/g)].map(([, style]) => Number(style)), [plain[1], plain[0], input[1]]);
  assert.doesNotMatch(text, /password|hashValue/);
});

test("a row is as high as its longest text needs, over merged columns too", async () => {
  const words = "word ".repeat(40).trim();
  const heights = async (fields) => [...(await sheetText(fields)).matchAll(/<row r="\d+"(?: ht="([\d.]+)")?/g)].map(([, high]) => Number(high ?? 0));
  const rows = [{ cells: [{ v: words }] }, { cells: [{ v: 1, s: "score" }] }, { cells: [] }, { cells: [{ v: "a" }], height: 60 }];
  const [narrow, one, none, least] = await heights({ rows });
  const [merged] = await heights({ rows, merges: ["A1:B1"] });
  assert.ok(narrow > merged && merged > one, `${narrow} ${merged} ${one}`);
  assert.deepEqual([one, none, least], [15.75, 0, 60]);
  const [highest] = await heights({ rows: [{ cells: [{ v: words.repeat(100) }] }] });
  assert.equal(highest, 409);
});

test("the lines of a text are counted as its words wrap, never fewer than its letters need", async () => {
  const lines = async (v) => (Number(/ ht="([\d.]+)"/.exec(await sheetText({ columns: [12], rows: [{ cells: [{ v }] }] }))[1]) - 3) / 12.75;
  // 12 digits of 7 pixels without 3 are 81 pixels: 13 letters of 6.
  assert.equal(await lines("a".repeat(13)), 1);
  assert.equal(await lines("a".repeat(14)), 2);
  assert.equal(await lines("aaaaaaaaaa aaa"), 2);
  assert.equal(await lines("a\nb\r\nc"), 3);
  assert.equal(await lines(`aa ${"b".repeat(27)} c`), 4);
  // Capitals and signs of Chinese take the room of two letters.
  assert.deepEqual([await lines("W".repeat(13)), await lines("漢".repeat(13)), await lines("W".repeat(6))], [2, 2, 1]);
});

test("what is frozen, hidden, repeated and named is said where Excel looks for it", async () => {
  const parts = await textsOf(
    [
      sheetOf({ name: "Pack", hidden: true }),
      sheetOf({ name: "It's & so", freeze: { row: 2, column: 0 }, columns: [10, 0], print: { titleRows: [1, 2], landscape: false } }),
    ],
    { Total: "'Pack'!$A$1" },
  );
  const book = parts.get("xl/workbook.xml");
  assert.match(book, /<workbookView activeTab="1" windowWidth="1"\/>/);
  assert.match(book, /<sheet name="Pack" sheetId="1" state="hidden" r:id="sheet1"\/><sheet name="It's &amp; so" sheetId="2" r:id="sheet2"\/>/);
  assert.match(book, /<definedName name="_xlnm.Print_Titles" localSheetId="1">'It''s &amp; so'!\$1:\$2<\/definedName><definedName name="Total">'Pack'!\$A\$1</);
  const sheet = parts.get("xl/worksheets/sheet2.xml");
  assert.match(sheet, /<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"\/><selection pane="bottomLeft"\/>/);
  assert.match(sheet, /<col min="2" max="2" width="0.71" customWidth="1" hidden="1"\/>/);
  assert.match(sheet, /orientation="portrait" fitToWidth="1" fitToHeight="0"/);
  assert.match(sheet, /Scores &amp;&amp; more&amp;R/);
  assert.match(sheet, /<oddFooter>&amp;L.*pack 4743e84340&amp;R.*Page &amp;P of &amp;N</);
  assert.match(parts.get("xl/worksheets/sheet1.xml"), /orientation="landscape"/);
});

test("a wide sheet is printed over as many pages as it asks for, each with its first rows and columns", async () => {
  const parts = await textsOf([sheetOf({ name: "Wide", print: { titleRows: [5, 5], titleColumns: 3, wide: 2 } })]);
  assert.match(parts.get("xl/workbook.xml"), /localSheetId="0">'Wide'!\$A:\$C,'Wide'!\$5:\$5</);
  assert.match(parts.get("xl/worksheets/sheet1.xml"), /orientation="landscape" fitToWidth="2" fitToHeight="0"/);
});

test("a title in the head of printed pages stays a title, and as long as Excel takes", async () => {
  for (const title of ["&".repeat(300), "&P of 1", "\u{1f600}".repeat(200), "two\nlines"]) {
    const bytes = await workbook(FRAME, STYLES, { title, description: "d" }, [sheetOf({})]);
    const sheet = new TextDecoder().decode((await unzipped(bytes, () => true)).get("xl/worksheets/sheet1.xml"));
    const header = find(parseXml(sheet), "oddHeader").children.join("");
    assert.ok(header.length <= 255, title);
    const shown = /^&L&"Arial,Regular"&8 ((?:&&|[^&])*)&R&"Arial,Regular"&8 &A$/u.exec(header)[1].replaceAll("&&", "&");
    assert.ok(title.replace("\n", " ").startsWith(shown.replace(/…$/, "")) && shown.isWellFormed());
  }
});

test("every sheet is in the list of parts and of relations, and the skeleton's own is gone", async () => {
  const parts = await textsOf(["a", "b", "c"].map((name) => sheetOf({ name })));
  const types = parseXml(parts.get("[Content_Types].xml")).children.map(({ attributes }) => attributes.PartName);
  assert.deepEqual(types, ["/xl/styles.xml", 1, 2, 3].map((each) => (typeof each === "number" ? `/xl/worksheets/sheet${each}.xml` : each)));
  const relations = parseXml(parts.get("xl/_rels/workbook.xml.rels")).children.map(({ attributes }) => attributes.Id);
  assert.deepEqual(relations.toSorted(), ["rId2", "rId3", "sheet1", "sheet2", "sheet3"]);
  assert.doesNotMatch(parts.get("xl/workbook.xml"), /Styles/);
  assert.equal(parts.get("xl/worksheets/sheet1.xml").includes("<worksheet/>"), false);
});

test("a rule for typing says in words what may be typed, within Excel's limits", async () => {
  const long = "Choose one. ".repeat(50);
  const text = await sheetText({
    validations: [
      { range: "A1:A9", list: ["0", "1", "n/a"], title: "Score", message: long },
      { range: "B1", list: "'Words'!$A$1:$A$3", title: long, message: "Choose." },
      { range: "C1", decimal: { min: 0, max: 1e9 }, title: "Price", message: "In pounds." },
    ],
  });
  const rules = parseXml(text).children.find(({ name }) => name === "dataValidations").children;
  assert.deepEqual(rules.map(({ attributes: { type, sqref } }) => [type, sqref]), [["list", "A1:A9"], ["list", "B1"], ["decimal", "C1"]]);
  assert.deepEqual(rules.map(({ children }) => children.map((each) => each.children.join(""))), [['"0,1,n/a"'], ["'Words'!$A$1:$A$3"], ["0", "1000000000"]]);
  rules.forEach(({ attributes: { prompt, error, promptTitle, errorTitle } }) => {
    assert.ok(prompt.length <= 225 && error === prompt && promptTitle.length <= 32 && errorTitle === promptTitle);
  });
});

test("what Excel could not open is refused in words", async () => {
  const refused = async (fields, message) => assert.rejects(sheetText(fields), { message });
  for (const name of ["", "a".repeat(32), "a/b", "a:b", "[a]", "'a", "a'", "History", "a\nb"]) {
    await refused({ name }, /^Excel has no sheet of the name/);
  }
  await assert.rejects(textsOf([sheetOf({ name: "One" }), sheetOf({ name: "ONE" })]), /has it already/);
  await refused({ hidden: true }, /needs a sheet that shows/);
  await refused({ rows: [{ cells: [{ f: "1+".repeat(4097), v: 1 }] }] }, /^The formula in Scores, A1 is longer/);
  await refused({ rows: [{ cells: [{ v: Number.NaN }] }] }, /^The number in Scores, A1/);
  await refused({ validations: [{ range: "A1", list: ["a,b"], title: "", message: "" }] }, /comma/);
  await refused({ validations: [{ range: "A1", list: ["a".repeat(256)], title: "", message: "" }] }, /too long/);
});

test("the same sheets give the same bytes, and no name of a person or time is among them", async () => {
  const sheets = [sheetOf({ rows: [{ cells: [{ v: "a" }] }] })];
  const [one, other] = [await workbook(FRAME, STYLES, HEAD, sheets), await workbook(FRAME, STYLES, HEAD, structuredClone(sheets))];
  assert.deepEqual(one, other);
  const core = (await textsOf(sheets)).get("docProps/core.xml");
  assert.deepEqual(parseXml(core).children.map(({ name }) => name), ["title", "description", "language"]);
});

test("columns, cells, sheets and days are called as Excel calls them", () => {
  assert.deepEqual([0, 25, 26, 701, 702, 16_383].map(columnName), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  assert.equal(cellName(0, 1), "B1");
  assert.equal(sheetPrefix("It's"), "'It''s'!");
  assert.deepEqual(["1900-03-01", "2026-11-28"].map(dayNumber), [61, 46_354]);
});

test("files are stored in their order, whole and without times", async () => {
  const files = [
    { name: "b.xml", data: "ä" },
    { name: "ä/a.bin", data: new Uint8Array([0, 255]) },
    { name: "empty", data: "" },
  ];
  const bytes = await zipped(files);
  const parts = await unzipped(bytes, () => true);
  assert.deepEqual([...parts].map(([name, part]) => [name, [...part]]), [["b.xml", [195, 164]], ["ä/a.bin", [0, 255]], ["empty", []]]);
  // The first file's method, time and day.
  assert.deepEqual([...bytes.subarray(8, 14)], [0, 0, 0, 0, 0x21, 0]);
});

test("what is written is what our own reader finds, hidden sheets and values of formulas too", async () => {
  const rows = fc.array(fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constantFrom(...HOSTILE))));
  const cases = fc.sample(rows, { seed: 14, numRuns: 50 });
  const sheets = cases.map((each, at) =>
    sheetOf({
      name: `Sheet ${at}`,
      hidden: at % 3 === 1,
      rows: each.map((values) => ({ cells: values.map((v, column) => ({ v, ...(column % 4 === 3 ? { f: "A1" } : {}) })) })),
    }),
  );
  const { sheets: found, problems } = await readWorkbook(await workbook(FRAME, STYLES, HEAD, sheets));
  assert.deepEqual(problems, []);
  cases.forEach((each, at) => {
    const cells = each.flatMap((values, row) => values.map((v, column) => [cellName(row, column), v]));
    const kept = new Map(cells.filter(([, v]) => v !== "").map(([name, v]) => [name, v === 0 ? 0 : v]));
    const filled = [...found[at].cells].filter(([, v]) => v !== "");
    assert.deepEqual(new Map(filled), kept);
  });
});
