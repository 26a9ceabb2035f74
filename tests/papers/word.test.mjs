/** Papers as Word documents: what Word asks for, and what people typed stays text. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { unzipped } from "../../docs/assets/js/papers/unzip.mjs";
import { wordDocument } from "../../docs/assets/js/papers/word/document.mjs";
import { childrenOf, find, parseXml, textOf } from "../../docs/assets/js/papers/xml-read.mjs";
import { WORD_FRAME } from "./word-frame.mjs";
import { HOW } from "../js/properties.mjs";
import { BLOCKS, HOSTILE } from "./word-samples.mjs";

const HEAD = { title: "Soup & <more>", description: "Fingerprint 4743e84340", foot: "Soup \u202Eand \"more\"" };
/** The orders of ECMA-376, part 1, 17, as far as they are used here. */
const ORDERS = {
  document: "body",
  pPr: "pStyle keepNext pageBreakBefore numPr tabs spacing ind",
  rPr: "rStyle b bCs i iCs",
  tbl: "tblPr tblGrid tr",
  tblPr: "tblStyle tblW tblLayout tblLook tblCaption",
  tr: "trPr tc",
  tc: "tcPr p tbl sdt",
  sdt: "sdtPr sdtContent",
  sdtPr: "alias tag id lock showingPlcHdr",
  sectPr: "footerReference pgSz pgMar",
  num: "abstractNumId lvlOverride",
};

/** @param {import("../../docs/assets/js/papers/word/document.mjs").Block[]} blocks */
async function partsOf(blocks, head = HEAD) {
  const parts = await unzipped(await wordDocument(WORD_FRAME, head, blocks), () => true);
  return new Map([...parts].map(([name, part]) => [name, parseXml(new TextDecoder().decode(part))]));
}

async function bodyOf(blocks) {
  return find((await partsOf(blocks)).get("word/document.xml"), "body");
}

/** Return every element of a name, at any depth. */
function all(node, name) {
  return node.children.flatMap((each) => (typeof each === "string" ? [] : [...(each.name === name ? [each] : []), ...all(each, name)]));
}

// What XML cannot hold, and what Word has elements for.
// oxlint-disable-next-line no-control-regex
const NOT_IN_TEXT = /[\u0000-\u0008\t-\r\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

const value = (node, ...path) => path.reduce((inner, name) => inner && childrenOf(inner, name)[0], node)?.attributes.val;
const styles = (body) => all(body, "p").map((each) => value(each, "pPr", "pStyle"));

function checkOrder(node) {
  const order = ORDERS[node.name]?.split(" ");
  const names = node.children.filter((each) => typeof each === "object").map(({ name }) => name);
  if (order && node.name !== "tc") {
    const places = names.map((name) => order.indexOf(name));
    assert.ok(!places.includes(-1), `${node.name}: ${names}`);
    assert.deepEqual(places, places.toSorted((one, other) => one - other), node.name);
  }
  if (node.name === "tc") {
    assert.equal(names[0], "tcPr");
    assert.notEqual(names.at(-1), "tbl", "Word asks for a paragraph after a table that ends a cell");
    assert.ok(names.length > 1);
  }
  node.children.filter((each) => typeof each === "object").forEach(checkOrder);
}

test("elements are in the order that Word asks for", async () => {
  for (const blocks of [BLOCKS, HOSTILE]) {
    const parts = await partsOf(blocks);
    checkOrder(parts.get("word/document.xml"));
    checkOrder(parts.get("word/numbering.xml"));
  }
});

test("the same blocks give the same bytes", async () => {
  assert.deepEqual(await wordDocument(WORD_FRAME, HEAD, BLOCKS), await wordDocument(WORD_FRAME, HEAD, structuredClone(BLOCKS)));
});

test("the title stands first, and each heading has the style of its level", async () => {
  const body = await bodyOf(BLOCKS);
  assert.equal(textOf(all(body, "p")[0]), HEAD.title);
  assert.deepEqual(
    styles(body).filter((style) => /^(?:Title|Heading)/.test(style)),
    ["Title", "Heading1", "Heading2", "Heading1", "Heading2", "Heading3"],
  );
});

test("a heading without words is left out", async () => {
  assert.deepEqual(styles(await bodyOf([{ kind: "heading", level: 2, text: " " }, { kind: "text", runs: ["a"] }])), ["Title", "Normal"]);
});

test("a break begins a page: a heading does so itself, and other blocks after an empty paragraph", async () => {
  const heading = await bodyOf([{ kind: "break" }, { kind: "heading", level: 1, text: "A" }]);
  assert.equal(all(heading, "pageBreakBefore").length, 1);
  assert.equal(all(heading, "br").length, 0);
  const text = await bodyOf([{ kind: "break" }, { kind: "text", runs: ["A"] }]);
  assert.deepEqual(all(text, "br").map(({ attributes }) => attributes.type), ["page"]);
});

test("a question, a note and what leads to a list stay on the page of what follows", async () => {
  const texts = [
    { kind: "text", runs: ["Question"], style: "Asked" },
    { kind: "text", runs: ["Note"], style: "Note" },
    { kind: "text", runs: ["Text"] },
    { kind: "text", runs: ["Leads:"] },
    { kind: "list", items: ["a", "b"] },
    { kind: "text", runs: ["Last"], style: "Note" },
  ];
  const kept = all(await bodyOf(texts), "p").filter((each) => all(each, "keepNext").length > 0);
  assert.deepEqual(kept.map(textOf), ["Question", "Note", "Leads:"]);
});

test("each numbered list has numbers of its own, which begin with 1", async () => {
  const parts = await partsOf(BLOCKS);
  const used = all(parts.get("word/document.xml"), "numId").map(({ attributes }) => attributes.val);
  assert.deepEqual(used, ["6", "6", "7", "7"]);
  const lists = all(parts.get("word/numbering.xml"), "num");
  assert.deepEqual(lists.map(({ attributes }) => attributes.numId), ["2", "3", "5", "6", "7"]);
  for (const list of lists.slice(-2)) {
    assert.equal(value(list, "abstractNumId"), "2");
    assert.equal(value(list, "lvlOverride", "startOverride"), "1");
  }
});

test("a table repeats its header on each page, and its rows stay whole", async () => {
  const [table] = all(await bodyOf(BLOCKS), "tbl");
  const rows = childrenOf(table, "tr");
  assert.deepEqual(rows.map((row) => all(row, "tblHeader").length), [1, ...rows.slice(1).map(() => 0)]);
  assert.ok(rows.every((row) => all(row, "cantSplit").length === 1));
  assert.equal(value(table, "tblPr", "tblCaption"), "The scale");
  assert.equal(value(table, "tblPr", "tblLook"), "06a0");
  assert.deepEqual(all(table, "gridCol").map(({ attributes }) => attributes.w), ["1445", "5782", "2409"]);
  assert.equal(value(childrenOf(rows[1], "tc")[0], "p", "pPr", "pStyle"), "TableStrong");
});

test("a row that may be longer than a page can be on two pages", async () => {
  const body = await bodyOf([{ kind: "table", head: ["A", "B"], widths: [90, 10], rows: [["x", "word ".repeat(200)], ["y", "z"]] }]);
  assert.deepEqual(childrenOf(all(body, "tbl")[0], "tr").map((row) => all(row, "cantSplit").length), [1, 0, 1]);
});

test("two tables never touch, for Word would join them", async () => {
  const table = { kind: "table", head: ["A"], widths: [100], rows: [["x"]] };
  const body = await bodyOf([table, table, { kind: "answer", tag: "Q-1", title: "A" }]);
  assert.deepEqual(body.children.map(({ name }) => name), ["p", "tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]);
});

test("an answer's control has the code as its tag, cannot be deleted, and shows a hint until there is text", async () => {
  const controls = all(await bodyOf(BLOCKS), "sdt");
  assert.deepEqual(controls.map((each) => value(each, "sdtPr", "tag")), ["QI-01", "QI-02", "organisation"]);
  assert.deepEqual(controls.map((each) => value(each, "sdtPr", "id")), ["1", "2", "3"]);
  assert.ok(controls.every((each) => value(each, "sdtPr", "lock") === "sdtLocked"));
  assert.deepEqual(controls.map((each) => all(each, "showingPlcHdr").length), [1, 0, 1]);
  assert.deepEqual(controls.map((each) => all(each, "rStyle").length), [1, 0, 1]);
});

test("an answer has more room where it may have more words, and its row can be on two pages", async () => {
  const words = [1, 300, 500, 9000];
  const body = await bodyOf(words.map((each) => ({ kind: "answer", tag: "Q-1", title: "A", words: each })));
  assert.deepEqual(all(body, "trHeight").map(({ attributes }) => attributes.val), ["900", "3300", "5500", "6500"]);
  assert.ok(all(body, "tbl").every((table) => all(childrenOf(table, "tr")[1], "cantSplit").length === 0));
});

test("a control's name ends with its code, and has no more letters than Word allows", async () => {
  const body = await bodyOf([
    { kind: "answer", tag: "QI-01", title: "Answer to QI-01" },
    { kind: "answer", tag: "organisation", title: "Your organisation" },
    { kind: "answer", tag: "own-1", title: "\u{1F469}".repeat(80) },
  ]);
  const names = all(body, "alias").map(({ attributes }) => attributes.val);
  assert.deepEqual(names.slice(0, 2), ["Answer to QI-01", "Your organisation (organisation)"]);
  assert.ok(names[2].length <= 64 && names[2].isWellFormed());
  assert.match(names[2], / \(own-1\)$/);
});

test("every part that is written is well formed, whatever people typed, and holds what they typed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      const head = { title: text, description: text, foot: text };
      const parts = await partsOf([{ kind: "text", runs: [text] }, { kind: "table", head: [text], widths: [1], rows: [[text]], name: text }], head);
      const kept = text.replaceAll(NOT_IN_TEXT, "");
      assert.ok(textOf(all(parts.get("word/document.xml"), "p")[1]).startsWith(kept));
      assert.ok(textOf(parts.get("word/footer1.xml")).startsWith(kept));
      assert.ok(textOf(find(parts.get("docProps/core.xml"), "title")).replaceAll(/[\t\n]/g, "").startsWith(kept));
    }),
    HOW,
  );
});

test("what is asked stays on the page of the space for its answer", async () => {
  const answer = { kind: "answer", tag: "Q-1", title: "A" };
  const asked = { kind: "text", runs: ["Why?"], style: "Asked" };
  const list = { kind: "list", items: ["one", "two"], numbered: true };
  const kept = async (blocks) => all(await bodyOf(blocks), "keepNext").length;
  const [first, last] = all(await bodyOf([list, answer]), "p").filter((each) => all(each, "numPr").length > 0);
  assert.deepEqual([first, last].map((each) => all(each, "keepNext").length), [0, 1]);
  assert.deepEqual(await Promise.all([[asked, list], [{ kind: "text", runs: ["So."] }, answer], [{ kind: "text", runs: ["So."] }, { ...answer, bare: true }], [list]].map(kept)), [1, 1, 0, 0]);
});

test("a bare answer is a control without a box, also in a cell", async () => {
  const bare = (tag) => ({ kind: "answer", tag, title: "Who", placeholder: "To be filled in: who", bare: true });
  const body = await bodyOf([bare("who"), { kind: "table", head: ["Who"], widths: [1], rows: [[[bare("what"), { ...bare("why"), text: "Because.\n- one" }]]] }]);
  assert.equal(all(body, "tbl").length, 1);
  assert.deepEqual(all(body, "sdt").map((each) => [value(each, "sdtPr", "tag"), ...styles(each), textOf(find(each, "sdtContent"))]), [
    ["who", "Normal", "To be filled in: who"],
    ["what", "TableText", "To be filled in: who"],
    ["why", "TableText", "ListBullet", "Because.one"],
  ]);
  assert.deepEqual(all(body, "showingPlcHdr").length, 2);
});

test("signs that turn the direction of text end with the words that they came with", async () => {
  const body = await bodyOf([{ kind: "text", runs: ["\u202Ea\u2067b", " (500 words)"] }, { kind: "answer", tag: "own-1", title: "\u202Ea" }]);
  assert.equal(textOf(all(body, "p")[1]), "\u202Ea\u2067b\u2069\u202C (500 words)");
  assert.equal(textOf(all(body, "tr")[0]), "\u202Ea\u202C (own-1)");
  assert.equal(textOf((await partsOf([])).get("word/footer1.xml")), `${HEAD.foot}\u202CPage 1 of 1`);
});

test("tabs and ends of lines are Word's own", async () => {
  const [, paragraph] = all(await bodyOf([{ kind: "text", runs: ["a\tb\r\nc\nd\re"] }]), "p");
  const signs = find(paragraph, "r").children.map((each) => (each.name === "t" ? textOf(each) : each.name));
  assert.deepEqual(signs, ["a", "tab", "b", "br", "c", "br", "d", "br", "e"]);
});

test("the file says its title, what it is and its language, and names no person", async () => {
  const core = (await partsOf([])).get("docProps/core.xml");
  assert.deepEqual(core.children.map((each) => [each.name, textOf(each)]), [
    ["title", HEAD.title],
    ["description", HEAD.description],
    ["language", "en-GB"],
  ]);
});

test("a short table of plain texts stays on one page, and no other does", async () => {
  const row = ["A score", "What it means"];
  const kept = async (rows) => all(await bodyOf([{ kind: "table", head: row, widths: [30, 70], rows }]), "keepNext").length;
  assert.equal(await kept(Array.from({ length: 5 }, () => row)), 2 + 2 * 4);
  assert.equal(await kept(Array.from({ length: 9 }, () => row)), 0);
  assert.equal(await kept([["A score", [{ kind: "text", runs: ["Two"] }]]]), 0);
});
