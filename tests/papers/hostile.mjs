/**
 * Files that are chosen in place of an evaluator's: damaged, changed, of something else, or made to do harm. Each is made
 * from the sheets of a sound one; "says" is what must be told of it.
 */

import { columnOf, FIRST, gateFields, GOLDEN, gridFields, PANEL, scoreFields } from "../../docs/assets/js/papers/sheets/layout.mjs";
import { bookFile, partsOf } from "./books.mjs";
import { zipOf } from "./zips.mjs";

const BIDDERS = [{ id: "A" }, { id: "B" }, { id: "C" }];
const SCORES = scoreFields({ mode: "scored", questions: [] });

/** The place of a field in the first row of a table, or in one further down. */
const at = (fields, field, down = 0) => `${columnOf(fields, field)}${FIRST + down}`;
const score = (down = 0) => at(SCORES, "score", down);
const reason = at(SCORES, "reason");
const mark = at(gridFields(BIDDERS), "mark:B");

/** Change cells of one sheet; null takes a cell away. */
function cells(name, changes) {
  return (sheets) =>
    sheets.map((sheet) => {
      const changed = new Map(sheet.cells);
      for (const [place, value] of sheet.name === name ? Object.entries(changes) : []) {
        changed.delete(place);
        if (value !== null) {
          changed.set(place, value);
        }
      }
      return { ...sheet, cells: changed };
    });
}

/** Change what the sheet “Pack” says of a record: the value in a place from 1, of the record that begins so. */
function pack(start, place, value) {
  return (sheets) => {
    const known = sheets.find(({ name }) => name === "Pack").cells;
    const rows = [...known.keys()].map((each) => Number(each.slice(1)));
    const row = rows.find((each) => start.every((text, column) => known.get(`${"AB"[column]}${each}`) === text));
    return cells("Pack", { [`${"ABCDEF"[place]}${row}`]: value })(sheets);
  };
}

/** Make the file one of another evaluator, all through. */
function ofEvaluator(id) {
  const who = Object.fromEntries(BIDDERS.map((_bidder, down) => [at(GOLDEN, "who", down), id]));
  return (sheets) => pack(["evaluator"], 1, id)(cells("Golden thread", who)(sheets));
}

const without = (name) => (sheets) => sheets.filter((sheet) => sheet.name !== name);
const made = (change, way) => (sheets) => bookFile(change(sheets), way);
const parts = (change) => (sheets) => zipOf(change(partsOf(sheets)));
const withPart = (name, data = "x") => parts((all) => [...all, { name, data }]);
const withoutPart = (name) => parts((all) => all.filter((part) => part.name !== name));
const partChanged = (name, change) => parts((all) => all.map((part) => (part.name === name ? { ...part, ...change(part) } : part)));
const inScores = (from, to) => partChanged("xl/worksheets/sheet6.xml", ({ data }) => ({ data: data.replace(from, to) }));
const bytes = (text) => () => new TextEncoder().encode(text);
const zeros = (count) => new Uint8Array(count);

const DENSE = dense(16_000_000);

export const HOSTILE = [
  { name: "no bytes", file: bytes(""), says: /no Office file/ },
  { name: "a text file with the name of a workbook", file: bytes("Code,Score\n".repeat(50)), says: /no Office file/ },
  { name: "a page of the web with the name of a workbook", file: bytes("<html><script>alert(1)</script></html>".repeat(9)), says: /no Office file/ },
  { name: "a PDF", file: bytes(`%PDF-1.7\n${"1 0 obj\n".repeat(20)}`), says: /PDF/ },
  { name: "an old or encrypted workbook", file: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...zeros(2000)]), says: /\.xls.*password/ },
  { name: "a Word document", file: withPart("word/document.xml"), says: /Word document/ },
  { name: "a workbook of LibreOffice", file: withPart("content.xml"), says: /another program/ },
  { name: "a workbook of Numbers", file: withPart("Index/Document.iwa"), says: /another program/ },
  { name: "a file that was cut off", file: (sheets) => bookFile(sheets).slice(0, -100), says: /damaged/ },
  { name: "a file with a byte changed", file: (sheets) => bookFile(sheets).map((byte, place) => (place === 3000 ? byte ^ 255 : byte)), says: /damaged/ },
  { name: "more than 20 MB", file: () => zeros(20_000_001), says: /larger than 20 MB/ },
  { name: "a bomb of noughts", file: parts((all) => [...all, { name: "xl/worksheets/sheet99.xml", data: zeros(19_000_000), packed: true }]), says: /far larger/ },
  { name: "a bomb that lies about its size", file: partChanged("xl/sharedStrings.xml", () => ({ data: zeros(90_000_000), size: 900_000 })), says: /damaged/ },
  { name: "many bombs together", file: parts((all) => [...all, ...[1, 2, 3, 4].map((each) => ({ name: `xl/a${each}.xml`, data: DENSE, packed: true }))]), says: /far larger/ },
  { name: "parts upon each other", file: partChanged("xl/sharedStrings.xml", () => ({ at: 0 })), says: /damaged/ },
  { name: "names that lead out of the file", file: withPart("../../escape.xml"), says: /not put together/ },
  { name: "a part twice", file: withPart("xl/workbook.xml"), says: /not put together/ },
  { name: "more parts than any workbook", file: parts((all) => [...all, ...Array.from({ length: 2000 }, (_none, each) => ({ name: `xl/media/${each}.png`, data: "x" }))]), says: /not put together/ },
  { name: "a part that is encrypted", file: partChanged("xl/workbook.xml", () => ({ flags: 1 })), says: /password/ },
  { name: "macros", file: withPart("xl/vbaProject.bin"), says: /macros/ },
  { name: "links to other files", file: withPart("xl/externalLinks/externalLink1.xml"), says: /other files/ },
  { name: "no list of sheets", file: withoutPart("xl/workbook.xml"), says: /missing/ },
  { name: "a sheet without its part", file: withoutPart("xl/worksheets/sheet6.xml"), says: /missing/ },
  { name: "entities that grow", file: inScores("<worksheet", '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><worksheet'), says: /not written as Office/ },
  { name: "elements without end", file: inScores("<sheetData>", `<sheetData>${"<row>".repeat(5000)}`), says: /not written as Office/ },
  { name: "a text longer than a cell", file: made(cells("Scores", { [reason]: "x".repeat(40_000) })), says: new RegExp(`“Scores” has a value in ${reason}`) },
  { name: "a shared text that is none", file: inScores(/<is>.*?<\/is>/s, '</c><c r="ZZ1" t="s"><v>99</v>'), says: /“Scores” has a value in ZZ1/ },
  { name: "a number that is a word", file: inScores(/<c r="[A-Z]+\d+"><v>\d<\/v>/, '<c r="XX6"><v>four</v>'), says: /“Scores” has a value in XX6/ },
  { name: "a score that is a formula without a value", file: inScores(new RegExp(`<c r="${score()}"><v>\\d</v>`), `<c r="${score()}"><f>4+0</f>`), says: new RegExp(`${score()} holds a formula`) },
  { name: "a score that is an error", file: made(cells("Scores", { [score()]: "#REF!" })), says: new RegExp(`“Scores”, cell ${score()} holds “#REF!”.*0, 1, 2, 3, 4`) },
  { name: "a reason that became an error", file: made(cells("Scores", { [reason]: "#NAME?" })), says: new RegExp(`cell ${reason} holds “#NAME\\?”`) },
  { name: "a score between two", file: made(cells("Scores", { [score()]: 3.5 })), says: new RegExp(`“Scores”, cell ${score()} holds “3.5”.*0, 1, 2, 3, 4 or n/a`) },
  { name: "a score above the scale", file: made(cells("Scores", { [score(1)]: 5 })), says: new RegExp(`${score(1)} holds “5”`) },
  { name: "a score below nought", file: made(cells("Scores", { [score()]: -1 })), says: /holds “-1”/ },
  { name: "a score in words", file: made(cells("Scores", { [score()]: "good" })), says: /holds “good”/ },
  { name: "a score that is yes", file: made(cells("Scores", { [score()]: true })), says: /holds “true”/ },
  { name: "a score that is a day", file: made(cells("Scores", { [score()]: 46_000 })), says: /holds “46000”/ },
  { name: "a score that turns text round", file: made(cells("Scores", { [score()]: "\u202e4\u202c" + "x".repeat(999) })), says: /holds “4x+…”/ },
  { name: "a score that is a page of the web", file: made(cells("Scores", { [score()]: "<img src=x onerror=alert(1)>" })), says: /holds “<img/ },
  { name: "an unknown mark in the grid", file: made(cells("Point grid", { [mark]: "mostly" })), says: new RegExp(`“Point grid”, cell ${mark} holds “mostly”.*met, partly, not, not found`) },
  { name: "an unknown answer to a gate", file: made(cells("Gates", { [at(gateFields(BIDDERS), "answer:A")]: "maybe" })), says: /“Gates”, cell .*met, not met or nothing/ },
  { name: "a row of a question that is taken out", file: made(cells("Scores", { A6: null, C6: null })), says: /no row for “Q-1 A: Provider A”/ },
  { name: "a row of a question twice", file: made(cells("Scores", { C7: "A: Provider A" })), says: /row 7 \(“Q-1 A: Provider A”\).*there twice/ },
  { name: "a row of a question that nobody asked", file: made(cells("Scores", { A70: "Q-77", C70: "A: Provider A", [at(SCORES, "reason", 64)]: "Good." })), says: /row 70 \(“Q-77 A: Provider A”\)/ },
  { name: "a point whose wording was changed", file: made(cells("Point grid", { B6: "Shows more." })), says: /“Point grid” has no row for “Q-1 Shows 1/ },
  { name: "words typed below a table", file: made(cells("Scores", { [at(SCORES, "reason", 90)]: "See my e-mail." })), says: /row 96/ },
  { name: "a weight that shows is another", file: made(cells("Scores", { [at(SCORES, "weight")]: 99 })), says: /“Scores”, cell D6 holds “99”; expected was “21.8”, as it was given out/ },
  { name: "a minimum that shows where there is none", file: made(cells("Scores", { [at(SCORES, "minimum")]: 3 })), says: /“Scores”, cell E6 holds “3”; expected was nothing/ },
  { name: "a bidder that shows is another", file: made(cells("Scores", { C7: "B: Provider C" })), says: /no row for “Q-1 B: Provider B”/ },
  { name: "a question that shows is another", file: made(cells("Questions", { C6: "1. Question 1\nWho is cheapest?" })), says: /“Questions”, cell C6 holds “1. Question 1 Who is cheapest\?”/ },
  { name: "points that show are others", file: made(cells("Questions", { D6: "Knows the chair." })), says: /“Questions”, cell D6/ },
  { name: "no sheet of questions", file: made(without("Questions")), says: /“Questions” is missing/ },
  { name: "no sheet of scores", file: made(without("Scores")), says: /“Scores” is missing/ },
  { name: "no point grid", file: made(without("Point grid")), says: /“Point grid” is missing/ },
  { name: "no sheet by which it is known", file: made(without("Pack")), says: /“Pack”.*missing/ },
  { name: "a sheet by which it is known that is empty", file: made((sheets) => [...without("Pack")(sheets), { name: "Pack", cells: new Map() }]), says: /missing or empty/ },
  { name: "another pack", file: made((sheets) => pack(["print"], 1, "0123456789")(pack(["name"], 1, "Tea for all")(sheets))), says: /another pack: “Tea for all”.*“0123456789”/ },
  { name: "the pack as it was before it changed", file: made(pack(["print"], 1, "0123456789")), says: /another pack/ },
  { name: "another issue of the pack", file: made((sheets) => pack(["print"], 1, "0123456789")(pack(["issue"], 1, 1)(sheets))), says: /issue “1”.*issue 2/ },
  { name: "a moderation file", file: made(pack(["kind"], 1, "moderation")), says: /is the moderation file/ },
  { name: "a format of later", file: made(pack(["format"], 1, 2)), says: /format “2”/ },
  { name: "another bank", file: made(pack(["bank"], 3, "0".repeat(64))), says: /the bank's digest was changed/ },
  { name: "a longer scale", file: made(pack(["scale"], 2, 5)), says: /the highest score was changed: it is “5”, and in the pack “4”/ },
  { name: "another way of judging", file: made(pack(["mode"], 1, "narrative")), says: /the way of judging was changed/ },
  { name: "the weight of a criterion changed", file: made(pack(["section", "care"], 2, 999)), says: /the weight of the section care was changed: it is “999”/ },
  { name: "the minimum of a criterion changed", file: made(pack(["section", "care"], 3, 4)), says: /the minimum of the section care was changed: it is “4”, and in the pack nothing/ },
  { name: "a weight changed", file: made(pack(["question", "Q-2"], 2, 1)), says: /“Pack”, cell C\d+, the weight of the question Q-2 was changed: it is “1”/ },
  { name: "a highest score changed", file: made(pack(["question", "Q-2"], 3, 10)), says: /the highest score of the question Q-2/ },
  { name: "a minimum changed", file: made(pack(["question", "Q-2"], 4, 3)), says: /the minimum of the question Q-2/ },
  { name: "fewer points than were published", file: made(pack(["question", "Q-2"], 5, 1)), says: /the number of points of the question Q-2/ },
  { name: "a question taken out", file: made(pack(["question", "Q-2"], 1, "Q-20")), says: /the question Q-2 is missing[\s\S]*“Q-20” is none of this pack/ },
  { name: "a gate taken out", file: made(pack(["gate", "G-1"], 0, null)), says: /the gate G-1 is missing/ },
  { name: "no bidder", file: made((sheets) => BIDDERS.reduce((all, { id }) => pack(["bidder", id], 0, null)(all), sheets)), says: /who the bidders are/ },
  { name: "a bidder twice", file: made(pack(["bidder", "B"], 1, "A")), says: /who the bidders are/ },
  { name: "a bidder by the name of a field", file: made(pack(["bidder", "B"], 1, "__proto__")), says: /who the bidders are/ },
  { name: "no evaluator", file: made(pack(["evaluator"], 0, null)), says: /who the evaluators are/ },
  { name: "a bidder by another name", file: made(pack(["bidder", "B"], 2, "Provider X")), says: /no row for “Q-1 B: Provider X”/ },
  { name: "an evaluator whom nobody knows", file: made((sheets) => ofEvaluator("9")(sheets)), says: /evaluator 9, whom this page does not have/ },
  { name: "the same evaluator as another file", file: made((sheets) => ofEvaluator("1")(sheets)), says: /of evaluator 1, and so is “one.xlsx”/ },
  { name: "a member of the panel with an unknown answer", file: made(cells("Panel", { [at(PANEL, "recused")]: "perhaps" })), says: /“Panel”, cell .*yes, no or nothing/ },
];

/** Bytes of which every 32 are alike, by a fixed draw, so that they pack no more densely than sheets. */
function dense(count) {
  let seed = 17;
  return Uint8Array.from({ length: count }, (_none, place) => {
    seed = place % 32 === 0 ? (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0 : seed;
    return seed >>> 24;
  });
}
