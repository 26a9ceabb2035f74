/** Answers read out of Word files: all that people see in them, and nothing else. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { biddersPaper } from "../../docs/assets/js/papers/papers-for/bidders.mjs";
import { isHint } from "../../docs/assets/js/papers/word/answer-box.mjs";
import { ANSWER } from "../../docs/assets/js/papers/known/hints.mjs";
import { wordDocument } from "../../docs/assets/js/papers/word/document.mjs";
import { readAnswers } from "../../docs/assets/js/papers/word/read-docx.mjs";
import { zipped } from "../../docs/assets/js/papers/zip.mjs";
import { contest } from "./samples.mjs";
import { WORD_FRAME } from "./word-frame.mjs";
import { HOW } from "../js/properties.mjs";
import { ANSWERS, BLOCKS } from "./word-samples.mjs";

const HEAD = { title: "Soup", description: "", foot: "" };
const CODES = new Set(["Q-1", "Q-2"]);

// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** @param {{code: string, text: string}[]} answers */
function bid(answers) {
  const blocks = answers.map(({ code, text }) => ({ kind: "answer", tag: code, title: `Answer to ${code}`, text }));
  return wordDocument(WORD_FRAME, HEAD, blocks);
}

/** Return a file with some markup in its body. */
function fileOf(body, more = []) {
  const root = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  const parts = [...WORD_FRAME].filter(([name]) => name !== "word/document.xml").map(([name, data]) => ({ name, data }));
  return zipped([...parts, { name: "word/document.xml", data: root }, ...more]);
}

const p = (inner, look = "") => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`;
const r = (text, look = "") => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const control = (tag, content, look = "") => `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${look}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const table = (...rows) => `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

async function read(body, codes = CODES) {
  return readAnswers(await fileOf(body), { codes });
}

/** Return the text of the answer to Q-1, whose control has some markup in it. */
async function answer(content, look = "") {
  const { answers } = await readAnswers(await fileOf(control("Q-1", content, look)));
  return answers[0]?.text;
}

test("sixty answers with lists and odd characters are read as they were written", async () => {
  const codes = new Set(ANSWERS.map(({ code }) => code));
  assert.deepEqual(await readAnswers(await bid(ANSWERS), { codes }), { answers: ANSWERS, problems: [] });
});

test("any text is read as it was written, without what XML cannot hold and without empty lines around it", async () => {
  const lines = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("- a", "  - b", "- ", "1. c", "", " ", "\t")));
  await fc.assert(
    fc.asyncProperty(lines, async (texts) => {
      const text = texts.join("\n").replaceAll(NOT_IN_XML, "");
      const shown = text.split("\n");
      while (shown.length > 0 && shown.at(-1).trim() === "") {
        shown.pop();
      }
      while (shown.length > 0 && shown[0].trim() === "") {
        shown.shift();
      }
      const { answers } = await readAnswers(await bid([{ code: "Q-1", text }]));
      assert.equal(answers[0].text, shown.join("\n"));
    }),
    HOW,
  );
});

test("a sound document in which bytes were changed is read or refused in words", async () => {
  const sound = await bid(ANSWERS.slice(0, 5));
  const slips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(slips, async (places) => {
      const bytes = sound.slice();
      places.forEach(([at, byte]) => (bytes[at] = byte));
      const { answers, problems } = await readAnswers(bytes);
      assert.ok(problems.every((each) => each.length < 500 && !/undefined|NaN|\[object/.test(each)), problems.join());
      assert.ok(answers.every(({ code, text }) => typeof code === "string" && typeof text === "string"));
    }),
    HOW,
  );
});

test("a space that nobody wrote in is an empty answer, whatever its hint says", async () => {
  const { answers, problems } = await readAnswers(await wordDocument(WORD_FRAME, HEAD, BLOCKS));
  assert.deepEqual(answers.map(({ code, text }) => [code, text]), [
    ["QI-01", ""],
    ["QI-02", "Line one\n- point\n  - deeper\nLast"],
    ["organisation", ""],
  ]);
  assert.deepEqual(problems, []);
  assert.equal(await answer(p(r("Klicken Sie hier", '<w:rStyle w:val="Platzhaltertext"/>')), "<w:showingPlcHdr/>"), "");
  assert.equal(await answer(p(r(ANSWER[0], '<w:rStyle w:val="Placeholder"/>'))), "");
  assert.equal(await answer(p(r("Write your answer here, in at most 1,500 words."))), "");
});

test("a bidder's paper that nobody wrote in has a known hint for each of its codes", async () => {
  const { head, blocks } = biddersPaper(contest());
  const boxes = blocks.filter(({ kind }) => kind === "answer");
  const codes = new Set(boxes.map(({ tag }) => tag));
  const { answers, problems } = await readAnswers(await wordDocument(WORD_FRAME, head, blocks), { codes });
  assert.deepEqual(answers, [...codes].map((code) => ({ code, text: "" })));
  assert.deepEqual(problems, []);
  assert.deepEqual(boxes.filter(({ placeholder }) => !isHint(placeholder)), []);
});

test("what someone wrote into a hint, or beside one, is an answer", async () => {
  assert.equal(await answer(p(r("We do."), "") , "<w:showingPlcHdr/>"), "We do.");
  assert.equal(await answer(p(r(ANSWER[0], '<w:rStyle w:val="PlaceholderText"/>') + r(" We do."))), " We do.");
  assert.equal(await answer(p(r("Write your answer We do. here."))), "Write your answer We do. here.");
});

test("signs that Word has elements for are characters", async () => {
  const signs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/><w:sym w:char=\"2192\"/></w:r>";
  assert.equal(await answer(p(signs, "<w:tabs><w:tab w:val=\"left\"/></w:tabs>")), "a\tb\nc\n\u2011\u00AD☺→");
});

test("tracked changes count as accepted", async () => {
  const moved = `<w:moveFrom>${r("from")}</w:moveFrom><w:moveTo>${r("to")}</w:moveTo>`;
  const text = p(`${r("kept ")}<w:ins>${r("new ")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>${moved}`);
  assert.equal(await answer(text), "kept new to");
  assert.equal(await answer(p(r("one "), "<w:rPr><w:del/></w:rPr>") + p(r("line"))), "one line");
  assert.equal(await answer(p(r("two"), "<w:rPr><w:ins/></w:rPr>") + p(r("lines"))), "two\nlines");
  const deleted = table([p(r("a"))], [p(r("b"))]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
  assert.equal(await answer(p(r("x")) + deleted), "x\nb");
});

test("links, smart tags, nested controls and the results of fields are text; the instructions of fields are not", async () => {
  const field = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = "<w:r><w:instrText> IF x </w:instrText></w:r>";
  const nested = `${field("begin")}${instruction}${field("begin")}${instruction}${field("separate")}${r("inner")}${field("end")}${field("separate")}${r("shown")}${field("end")}`;
  const parts = [
    `<w:hyperlink>${r("link ")}</w:hyperlink>`,
    `<w:smartTag><w:smartTagPr/>${r("tag ")}</w:smartTag>`,
    `<w:sdt><w:sdtPr><w:tag w:val="date"/></w:sdtPr><w:sdtContent>${r("date ")}</w:sdtContent></w:sdt>`,
    `<w:fldSimple w:instr=" PAGE ">${r("1 ")}</w:fldSimple>`,
    nested,
    `${field("begin")}<w:r><w:instrText> XE y </w:instrText></w:r>${field("end")}${r(" end")}`,
    "<w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> base</w:t></w:r></w:rubyBase></w:ruby>",
  ];
  assert.equal(await answer(p(parts.join(""))), "link tag date 1 shown end base");
});

test("items of lists begin with a hyphen or with their number, whether the paragraph or its style says so", async () => {
  const item = (text, id, level = 0) => p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
  const styled = (text, style) => p(r(text), `<w:pStyle w:val="${style}"/>`);
  const none = p(r("no item"), '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>');
  assert.equal(
    await answer([item("a", 2), item("b", 2), styled("c", "ListBullet"), styled("d", "ListBullet2"), item("e", 5), none, item("f", 2)].join("")),
    "1. a\n2. b\n- c\n  - d\n1. e\nno item\n2. f",
  );
});

test("a table in an answer gives a line for each row, with tabs between its cells", async () => {
  const inner = table([p(r("a")), p(r("b")) + p(r("c"))], [p(r("d")), p("")]);
  assert.equal(await answer(p(r("before")) + inner + p(r("after"))), "before\na\tb c\nd\t\nafter");
});

test("a text box is read once, in lines of its own", async () => {
  const box = (text) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
  const shape = `<w:r><mc:AlternateContent><mc:Choice>${box("in a box")}</mc:Choice><mc:Fallback>${box("in a box")}</mc:Fallback></mc:AlternateContent></w:r>`;
  assert.equal(await answer(p(r("before") + shape)), "before\nin a box");
});

test("what cannot be read is told for the answer that it is in", async () => {
  const lost = [
    ["<w:r><w:drawing><pic/></w:drawing></w:r>", "a picture"],
    ['<w:r><w:footnoteReference w:id="1"/></w:r>', "a footnote"],
    ['<w:r><w:object><OLEObject/></w:object></w:r>', "an object of another program"],
    ['<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>', "a sign of a typeface of signs"],
    [r("secret", "<w:vanish/>"), "hidden text"],
  ];
  for (const [markup, what] of lost) {
    const { answers, problems } = await read(control("Q-1", p(r("a") + markup)) + control("Q-2", p(r("b"))));
    assert.deepEqual(problems, [`The answer to Q-1 has ${what}, which could not be read and was left out.`]);
    assert.match(answers[0].text, /^a\uFFFD?$/);
  }
});

test("in a table of ours all that stands below the first row is the answer, even if its control is gone or elsewhere", async () => {
  const head = p(r("Answer to Q-1"));
  const lost = table([head], [p(r("We do.")) + p(r("And more."))]);
  assert.deepEqual((await read(lost + control("Q-2", p("")))).answers[0], { code: "Q-1", text: "We do.\nAnd more." });
  const beside = table([p(r("Head that someone changed"))], [p(r("before")) + control("Q-1", p(r("inside"))) + p(r("after"))], [p(r("row"))]);
  assert.deepEqual((await read(beside)).answers[0], { code: "Q-1", text: "before\ninside\nafter\nrow" });
  const other = table([p(r("Answer to Q-9"))], [p(r("no answer of ours"))]) + table([head, p("")], [p(r("two columns")), p("")]);
  assert.deepEqual((await read(other)).answers, []);
});

test("a control is known by its name where a program took its tag away, once where it made copies of it", async () => {
  const named = (text) => `<w:sdt><w:sdtPr><w:alias w:val="Answer to Q-1"/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;
  const { answers } = await read(p(named("We do.")));
  assert.deepEqual(answers, [{ code: "Q-1", text: "We do." }]);
  const copied = table([p(r("Answer to Q-1"))], [p(named("a b c") + named("ba b c") + named(" ca b c"))]);
  assert.deepEqual((await read(copied)).answers, [{ code: "Q-1", text: "a b c" }]);
});

test("a code twice, a code of another pack and a question without a space are told in words", async () => {
  const twice = control("Q-1", p("")) + control("Q-1", p(r("second"))) + control("Q-1", p(r("third"))) + control("X-9", p(r("other")) + control("Q-2", p(r("inside"))));
  const { answers, problems } = await read(twice, new Set([...CODES, "Q-3"]));
  assert.deepEqual(answers, [{ code: "Q-1", text: "second" }, { code: "Q-2", text: "inside" }]);
  assert.deepEqual(problems, [
    "The file has more than one answer space for Q-1. The first one with text was taken.",
    "The file has an answer space “X-9”, which is no question of this pack. It was left out.",
    "The file has no answer space for Q-3.",
  ]);
});

test("a file that is none of ours is told in words, and nothing is thrown", async () => {
  const files = [
    [new TextEncoder().encode("no file"), /./],
    [await zipped([{ name: "xl/workbook.xml", data: "<workbook/>" }]), /no Word document/],
    [await fileOf(p(r("A letter"))), /no answer spaces/],
    [await fileOf(control("Q-1", p("")), [{ name: "word/vbaProject.bin", data: "x" }]), /macros/],
    [await zipped([{ name: "word/document.xml", data: '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }]), /not written as Office files are/],
    [await zipped([{ name: "word/document.xml", data: "<w:document><w:body>" }]), /Save it again/],
  ];
  for (const [bytes, says] of files) {
    const { answers, problems } = await readAnswers(bytes);
    assert.deepEqual(answers, []);
    assert.equal(problems.length, 1);
    assert.match(problems[0], says);
  }
});

test("the document's part is found whatever number Word on the web gives it", async () => {
  const bytes = await zipped([{ name: "word/document2.xml", data: `<w:document xmlns:w="w"><w:body>${control("Q-1", p(r("a")))}</w:body></w:document>` }]);
  assert.deepEqual((await readAnswers(bytes)).answers, [{ code: "Q-1", text: "a" }]);
});
