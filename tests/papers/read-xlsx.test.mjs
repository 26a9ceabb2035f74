/** Values of workbooks: the same whichever program wrote the file, and none from a file that is no workbook. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { readWorkbook } from "../../docs/assets/js/papers/excel/read-xlsx.mjs";
import { bookFile, partsOf } from "./books.mjs";
import { HOW } from "../js/properties.mjs";
import { zipOf } from "./zips.mjs";

const CELLS = new Map([
  ["A1", "Code"],
  ["B1", " two\nlines & <more> _ "],
  ["AB2", 4],
  ["C3", -0.25],
  ["D3", true],
  ["E3", false],
  ["F9", "Code"],
  ["G9", "=1+1"],
]);
const SHEETS = [{ name: "Scores & reasons", cells: CELLS }, { name: "Pack", cells: new Map([["A1", "format"]]) }];
const WAYS = [{}, { shared: true }, { prefix: "x" }, { shared: true, prefix: "ns0" }, { places: false }];

async function raw(rows, change = (parts) => parts) {
  return readWorkbook(zipOf(change(partsOf([{ name: "One", cells: new Map(), raw: rows }]))));
}

for (const way of WAYS) {
  test(`all values are read where they stand, written so: ${JSON.stringify(way)}`, async () => {
    const { sheets, problems, epoch } = await readWorkbook(bookFile(SHEETS, way));
    assert.deepEqual(problems, []);
    assert.equal(epoch, 1900);
    assert.deepEqual(sheets.map(({ name }) => name), ["Scores & reasons", "Pack"]);
    assert.deepEqual(sheets[0].cells, CELLS);
  });
}

test("any values are read as they were written", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 }).map((each) => each.replaceAll(/_x[\da-f]{4}_|\r/gi, "-"));
  const place = fc.tuple(fc.constantFrom("A", "Z", "AA", "ABC"), fc.integer({ min: 1, max: 90 })).map((each) => each.join(""));
  const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0), fc.boolean());
  const cells = fc.array(fc.tuple(place, value)).map((each) => new Map(each));
  await fc.assert(
    fc.asyncProperty(cells, fc.constantFrom(...WAYS), async (given, way) => {
      const { sheets } = await readWorkbook(bookFile([{ name: "One", cells: given }], way));
      assert.deepEqual(new Map([...sheets[0].cells].sort()), new Map([...given].sort()));
    }),
    HOW,
  );
});

test("a sound workbook in which bytes were changed is read or refused in words", async () => {
  const sound = WAYS.map((way) => bookFile(SHEETS, way));
  const slips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sound), slips, fc.nat(9), async (whole, places, cut) => {
      const bytes = whole.slice(0, cut === 0 ? (places[0]?.[0] ?? 0) % whole.length : whole.length);
      places.forEach(([at, byte]) => (bytes[at % bytes.length] = byte));
      const { sheets, problems } = await readWorkbook(bytes);
      assert.ok(problems.every((each) => /^[A-Z].*\.$/s.test(each) && each.length < 500 && !/undefined|NaN|\[object/.test(each)));
      assert.ok(problems.length === 0 || sheets.length === 0);
    }),
    HOW,
  );
});

test("rich text is one text, without what tells how it is spoken", async () => {
  const { sheets } = await raw('<row><c t="inlineStr"><is><r><t>Good </t></r><r><rPr><b/></rPr><t>work</t></r><rPh><t>no</t></rPh></is></c></row>');
  assert.equal(sheets[0].cells.get("A1"), "Good work");
});

test("a formula counts as the value that it last had, and one that never had any is named", async () => {
  const { sheets } = await raw('<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>two</v></c><c><f>A1</f></c><c t="e"><f>A1</f><v>#REF!</v></c></row>');
  assert.deepEqual([...sheets[0].cells.values()], [2, "two", "#REF!"]);
  assert.deepEqual([...sheets[0].uncalculated], ["C1"]);
});

test("characters that Excel writes as codes come back, and line ends are all alike", async () => {
  const { sheets } = await raw('<row><c t="inlineStr"><is><t>a_x000D_\nb&#13;c_x0041__x005F_x0042_</t></is></c></row>');
  assert.equal(sheets[0].cells.get("A1"), "a\nb\ncA_x0042_");
});

test("the year from which days are counted is told", async () => {
  const changed = (parts) => parts.map((part) => ({ ...part, data: part.data.replace("<sheets>", '<workbookPr date1904="1"/><sheets>') }));
  assert.equal((await raw("", changed)).epoch, 1904);
});

const without = (name) => (parts) => parts.filter((part) => part.name !== name);
const withPart = (name) => (parts) => [...parts, { name, data: "x" }];
const instead = (name, data) => (parts) => parts.map((part) => (part.name === name ? { ...part, data } : part));
const cell = (inner) => [`<row>${inner}</row>`];
const BAD = {
  "no workbook inside": ["", without("xl/workbook.xml"), /missing/],
  "no relations": ["", without("_rels/.rels"), /missing/],
  "no relations of the workbook": ["", without("xl/_rels/workbook.xml.rels"), /missing/],
  "a sheet whose part is missing": ["", without("xl/worksheets/sheet1.xml"), /missing/],
  "shared strings that are missing": ["", without("xl/sharedStrings.xml"), /missing/],
  "macros": ["", withPart("xl/vbaProject.bin"), /macros/],
  "macros of old": ["", withPart("xl/macrosheets/sheet1.xml"), /macros/],
  "links to other files": ["", withPart("xl/externalLinks/externalLink1.xml"), /other files/],
  "data from elsewhere": ["", withPart("xl/connections.xml"), /other files/],
  "a Word document": ["", withPart("word/document.xml"), /Word document/],
  "a presentation": ["", withPart("ppt/presentation.xml"), /presentation/],
  "a binary workbook": ["", withPart("xl/workbook.bin"), /\.xlsb/],
  "a workbook of LibreOffice's own": ["", withPart("content.xml"), /another program/],
  "a workbook of Numbers' own": ["", withPart("Index/Document.iwa"), /another program/],
  "entities": ["", instead("xl/worksheets/sheet1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'), /not written as Office/],
  "a sheet that was cut off": ["", instead("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"), /not written as Office/],
  "a number that is none": [...cell('<c><v>4 or 5</v></c>'), undefined, /“One” has a value in A1/],
  "a number without end": [...cell('<c r="B1"><v>1e999</v></c>'), undefined, /in B1/],
  "blanks in place of a number": [...cell("<c><v> </v></c>"), undefined, /in A1/],
  "a shared text that is not there": [...cell('<c t="s"><v>7</v></c>'), undefined, /in A1/],
  "a shared text by the name of a field": [...cell('<c t="s"><v>length</v></c>'), undefined, /in A1/],
  "a text that no cell can hold": [...cell(`<c t="str"><v>${"x".repeat(32_768)}</v></c>`), undefined, /in A1/],
  "a cell that is no place": [...cell('<c r="constructor"><v>1</v></c>'), undefined, /in constructor/],
  "a cell twice": [...cell('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), undefined, /in A1/],
};

for (const [name, [rows, change, says]] of Object.entries(BAD)) {
  test(`told in words: ${name}`, async () => {
    const { sheets, problems } = await raw(rows, change);
    assert.deepEqual(sheets, []);
    assert.equal(problems.length, 1);
    assert.match(problems[0], says);
    assert.match(problems[0], /^[A-Z].*\.$/);
  });
}

test("two sheets of one name are no workbook", async () => {
  const { problems } = await readWorkbook(bookFile([SHEETS[1], { ...SHEETS[1], name: "pack" }]));
  assert.equal(problems.length, 1);
});
