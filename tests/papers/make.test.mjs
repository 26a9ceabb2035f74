/** Packs that a stranger could send, through all that makes files: each paper is sound, and text stays text. */

import assert from "node:assert/strict";
import test from "node:test";

import { emptyPack, setGate, setPrivate, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn } from "../../docs/assets/js/pack/questions.mjs";
import { readWorkbook } from "../../docs/assets/js/papers/excel/read-xlsx.mjs";
import * as maker from "../../docs/assets/js/papers/make.mjs";
import { together } from "../../docs/assets/js/papers/read-back.mjs";
import { unzipped } from "../../docs/assets/js/papers/unzip.mjs";
import { readAnswers } from "../../docs/assets/js/papers/word/read-docx.mjs";
import { parseXml, xmlTextIn } from "../../docs/assets/js/papers/xml-read.mjs";
import { zipped } from "../../docs/assets/js/papers/zip.mjs";
import { FRAME, STYLES } from "./frame.mjs";
import { BANK, lineupOf, moderationOf, packOf } from "./samples.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { WORD_FRAME } from "./word-frame.mjs";

const parts = (frame) => [...frame].map(([name, data]) => ({ name, data }));
const FILES = {
  "word.docx": await zipped(parts(WORD_FRAME)),
  "excel.xlsx": await zipped(parts(FRAME)),
  "styles.json": new TextEncoder().encode(JSON.stringify(STYLES)),
};
const get = async (file) => FILES[file];
const given = (pack) => ({ pack, bank: BANK, get });
const LINEUP = lineupOf(3, 2);

/** Texts that a program could take for something else. */
const REFUSED = { "what no pack holds": "a\u0000b\u0008c \ud800 e" };
const HOSTILE = {
  "a formula": "=HYPERLINK(\"http://evil.example\";\"x\")",
  "an old command": "=cmd|' /C calc'!A0",
  "a sign before a word": "@SUM(1+1)",
  "XML of a document": "</w:t></w:r><w:p><w:fldSimple w:instr=\"DDEAUTO c:\\\\calc\"/></w:p>]]>&amp;&lt;",
  "XML of a sheet": "]]></t></is></c><c r=\"A1\"><f>1+1</f></c><!--",
  "an entity": "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;",
  "script": "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "an escape of Excel": "_x0041__x000D_ _x005F_x0041_",
  "text that is turned round": "abc \u202edcba\u2066x\u200b",
  "what XML has no room for": "a\ufffe b\uffff c",
  "lines and tabs": "one\ntwo\n\n\tthree\r\nfour",
  "a word of 10,000 characters": "x".repeat(10_000),
  "letters of all kinds": "e\u0301 \u{1f600} العربية עברית 漢字 ‘’“”–",
};

/** A pack in which each text that somebody can write is this one. */
function strange(text) {
  let pack = packOf({ route: "competitive", name: text, contact: text, tie: text, stages: [{ title: text, text }] });
  pack = addOwn(pack, BANK, { criterion: BANK.criteria[0].id, text, points: [text, `- ${text}`], kind: "scored" });
  pack = setPublic(pack, {
    gates: pack.public.gates.map(({ code }) => ({ code, text })),
    questions: pack.public.questions.map((each, at) => (at === 0 ? { ...each, text, points: [text] } : each)),
    log: [{ number: 2, date: "2027-03-15", what: text, why: text, codes: ["Q-1"] }],
  });
  const reason = { why: text, weight: text, who: text, when: "2027-02-02" };
  return setPrivate(pack, {
    reasons: { "Q-1": reason, price: reason, gates: reason },
    panel: [{ role: text, name: text, organisation: text, scores: true, experience: text }],
    conflicts: [{ who: text, what: text, managed: text, when: "2027-02-02" }],
    told: [{ number: 2, who: text, how: text, when: "2027-03-16" }],
  });
}

/** The lineup with this text as each name. */
function named(text) {
  return {
    bidders: LINEUP.bidders.map(({ id }) => ({ id, name: `${text} ${id}` })),
    evaluators: LINEUP.evaluators.map(({ id }) => ({ id, role: `${text} ${id}`, name: text })),
  };
}

/** Every file of a pack, by what it is. */
async function everyPaper(pack, lineup = LINEUP) {
  const contest = contestOf(pack, BANK);
  const bare = moderationOf(contest, { bidders: lineup.bidders.length, evaluators: lineup.evaluators.length });
  const moderation = { ...bare, lineup, marks: bare.marks.map((each, at) => ({ ...each, evaluator: lineup.evaluators[at], bidders: lineup.bidders })) };
  const of = given(pack);
  return {
    bidders: await maker.forBidders(of),
    evaluators: await maker.forEvaluators(of),
    evaluator: await maker.forEvaluator(of, lineup, lineup.evaluators[0]),
    moderation: await maker.toModerate(of, moderation),
    systems: await maker.forSystems(of),
    csv: await maker.asText(of, "csv"),
    json: await maker.asText(of, "json"),
    criteria: await maker.asText(of, "ocds"),
    record: await maker.record(of, moderation),
    one: await maker.forOneBidder(of, { ...moderation, decision: { awarded: ["A"], date: "", makers: "", reasons: "", abandoned: "" } }, "B"),
  };
}

/** Fail where a part of an Office file is not well formed, or holds what only a program acts on. */
async function assertSound({ name, data }) {
  const files = await unzipped(data, () => true);
  for (const [part, bytes] of files) {
    const text = xmlTextIn(bytes);
    parseXml(text);
    assert.ok(!/<w:(object|altChunk|hyperlink)|<oleObject|<hyperlink|TargetMode="External"/.test(text), `${name}: ${part}`);
  }
  return files;
}

/** What a program works out in an Office file: fields, and formulas as they are but for the names of people in them. */
function workedOut(files) {
  return [...files].flatMap(([part, bytes]) => {
    const found = xmlTextIn(bytes).matchAll(/<w:instrText[^>]*>([^<]*)<|<w:fldSimple[^>]*w:instr="([^"]*)"|<f>([^<]*)<\/f>/g);
    return [...found].map(([, one, other, formula]) => `${part}: ${one ?? other ?? formula?.replaceAll(/"[^"]*"/g, '""')}`);
  });
}

for (const [name, text] of Object.entries({ ...HOSTILE, ...REFUSED })) {
  test(`every paper is made, is sound and keeps its texts as texts: ${name}`, async () => {
    const pack = strange(text);
    const made = await everyPaper(pack, named(text.slice(0, 100)));
    const plain = await everyPaper(strange("Plain."), named("Plain."));
    for (const [kind, file] of Object.entries(made)) {
      if ("problems" in file) {
        // Names that are part of every text keep the paper for one bidder from being made; it says so.
        assert.equal(kind, "one");
        assert.ok(file.problems.every((each) => /^[^]*[.?!]$/.test(each)), file.problems.join());
        continue;
      }
      assert.match(file.name, /^[a-z0-9-]+(\.[A-Z]|-[A-Z])?\.(docx|xlsx|csv|json)$/i);
      if (/\.(docx|xlsx)$/.test(file.name)) {
        assert.deepEqual(workedOut(await assertSound(file)), workedOut(await assertSound(plain[kind])), kind);
      } else if (file.name.endsWith(".json")) {
        JSON.parse(file.data);
      } else {
        assert.ok(!/(^|,|\n)"?[=@+-]/.test(file.data.replaceAll(/"(?:[^"]|"")*"/g, (cell) => (/^"[=@+\t-]/.test(cell) ? cell : '""'))), "a cell of the table begins as a formula does");
      }
    }
  });

}

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`what evaluators were given is read back as it was: ${name}`, async () => {
    const pack = strange(text);
    const lineup = named(text.slice(0, 60));
    const files = [];
    for (const evaluator of lineup.evaluators) {
      const { name: file, data } = await maker.forEvaluator(given(pack), lineup, evaluator);
      files.push({ name: file, bytes: data });
    }
    const { moderation, problems } = await together(given(pack), files, () => {});
    assert.deepEqual(problems, []);
    assert.equal(moderation.lineup.bidders.length, lineup.bidders.length);
    assert.equal(moderation.lineup.evaluators.length, lineup.evaluators.length);
  });
}

test("60 questions of the buyer's own, each as long as may be, give all papers and come back", async () => {
  const long = (at) => `${at}: ${"long words ".repeat(272)}`.slice(0, 3000);
  let pack = emptyPack(BANK);
  for (let at = 0; at < 60; at += 1) {
    pack = addOwn(pack, BANK, { criterion: BANK.criteria[at % 5].id, text: long(at), points: Array.from({ length: 40 }, (_, point) => long(point).slice(0, at === 0 ? 3000 : 200)), kind: "scored" });
  }
  pack = setGate(setPublic(setRoute(pack, BANK, "competitive"), { name: "x".repeat(200) }), BANK, BANK.gates[0].code, true);
  const made = await everyPaper(pack);
  for (const [kind, file] of Object.entries(made)) {
    assert.ok(!("problems" in file), `${kind}: ${file.problems}`);
    if (/\.(docx|xlsx)$/.test(file.name)) {
      await assertSound(file);
    }
  }
  const { answers } = await readAnswers(made.bidders.data);
  assert.equal(answers.filter(({ code }) => code.startsWith("own-")).length, 60);
  const { problems } = await together(given(pack), [{ name: "one.xlsx", bytes: made.evaluator.data }], () => {});
  assert.deepEqual(problems, []);
  for (const kind of ["evaluator", "moderation"]) {
    const book = await readWorkbook(made[kind].data);
    assert.deepEqual(book.problems, []);
    const longest = Math.max(...book.sheets.flatMap(({ cells }) => [...cells.values()].map((value) => String(value).length)));
    assert.ok(longest <= 32_767, `${kind}: a cell of ${longest} characters, more than Excel has room for`);
  }
});
