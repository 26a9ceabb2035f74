/** The pack as a table for a spreadsheet, and what other pages put aside for it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import fc from "fast-check";

import { codesIn, packOfSet, wantedIn, withAdded } from "../../docs/assets/js/pack/adding.mjs";
import { fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { CHANGES, COLUMNS, guarded, packCsv } from "../../docs/assets/js/pack/csv.mjs";
import { emptyPack, setGate, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, addQuestion, setMinimum, setText, setWords } from "../../docs/assets/js/pack/questions.mjs";
import { BANK, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

/** Read CSV as RFC 4180 has it. */
function cells(text) {
  const rows = [[""]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).splice(-1, 1, quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    (end === "," ? rows.at(-1) : rows).push(end === "," ? "" : [""]);
  }
  return rows.slice(0, -1);
}

const rowsOf = (pack) => cells(packCsv(pack, BANK).slice(1)).slice(1);

test("there is a row for each gate and question, all of them as wide, numbered in order", () => {
  always(packsOf(BANK), (pack) => {
    const text = packCsv(pack, BANK);
    assert.ok(text.startsWith("\ufeff") && text.endsWith("\r\n"));
    const [head, ...rows] = cells(text.slice(1));
    const { gates, questions } = pack.public;
    assert.deepEqual(head, COLUMNS);
    assert.deepEqual(rows.map((row) => row[1]), [...gates, ...questions].map((each) => each.code));
    assert.deepEqual(rows.map((row) => row[0]), rows.map((_, at) => String(at + 1)));
    assert.ok(rows.every((row) => row.length === COLUMNS.length));
  });
});

test("each row says what was changed from the bank", () => {
  let pack = setGate(emptyPack(BANK), BANK, "G-1", true);
  pack = setGate(pack, BANK, "G-2", true, "Our wording?");
  pack = ["Q-1", "Q-2", "Q-3", "Q-4"].reduce((each, code) => addQuestion(each, BANK, code), pack);
  pack = setText(pack, BANK, "Q-2", { text: "How, in our words?" });
  pack = setWords(pack, "Q-3", 500);
  pack = setMinimum(pack, "Q-4", 2);
  pack = addOwn(pack, BANK, { criterion: "care", text: "Ours?", points: ["Ours."], kind: "scored" });
  const { none, set, adapted, added } = CHANGES;
  assert.deepEqual(rowsOf(pack).map((row) => row[10]), [none, adapted, none, adapted, set, set, added]);
});

test("each row names the pack by its fingerprint, which no spreadsheet takes for a number", () => {
  const pack = addQuestion(setGate(emptyPack(BANK), BANK, "G-1", true), BANK, "Q-1");
  assert.deepEqual(rowsOf(pack).map((row) => row.at(-1)), Array(2).fill(`pack ${fingerprint(pack)}`));
});

test("points are there only where they are published", () => {
  const pack = addQuestion(emptyPack(BANK), BANK, "Q-1");
  assert.equal(rowsOf(pack)[0][9], "Shows 1.\nShows how:\n- one part\n- another part");
  assert.equal(rowsOf(setPublic(pack, { published: false }))[0][9], "");
});

test("weights are there only where answers are scored", () => {
  const pack = addQuestion(emptyPack(BANK), BANK, "Q-1");
  assert.equal(rowsOf(pack)[0][6], "100.0");
  assert.equal(rowsOf(setPublic(pack, { mode: "narrative" }))[0][6], "");
});

test("nothing private is ever in the table", () => {
  const pack = addQuestion(emptyPack(BANK), BANK, "Q-1");
  const secret = setPrivate(pack, { remarks: { "Q-1": "SECRET" }, panel: [{ role: "SECRET", name: "SECRET" }] });
  assert.equal(packCsv(secret, BANK), packCsv(pack, BANK));
});

test("a text that a spreadsheet could calculate gets an apostrophe, as the hub's own tables give it", () => {
  const guard = readFileSync(new URL("../../hooks/guidancehub/downloads/csv/formula_guard.py", import.meta.url), "utf8");
  const [, starts] = /_STARTS: Final = frozenset\("(.+)"\)/.exec(guard);
  const signs = [...starts.replaceAll(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))];
  assert.equal(signs.length, 12);
  for (const sign of signs) {
    assert.equal(guarded(`${sign}1+1`), `'${sign}1+1`);
    assert.equal(guarded(`\u200b \u00a0${sign}1`), `'\u200b \u00a0${sign}1`);
  }
  for (const text of ["'", "\tx", "\rx", "\nx"]) {
    assert.equal(guarded(text), `'${text}`);
  }
  always(fc.string(), (text) => {
    const safe = guarded(text);
    assert.ok(safe === text || safe === `'${text}`);
    assert.equal(safe.startsWith("'") ? safe.slice(1) : safe, text);
  });
});

test("whatever a question says comes back from the table as it was", () => {
  always(fc.string({ unit: "grapheme" }), (text) => {
    const own = { criterion: "care", text, points: [], kind: "scored" };
    const [row] = rowsOf(addOwn(emptyPack(BANK), BANK, own));
    assert.equal(row[5], guarded(text));
  });
});

test("an address asks for questions, gates and a set by their codes", () => {
  assert.deepEqual(wantedIn("add=Q-1,Q-2&gate=G-1"), { codes: ["Q-1", "Q-2", "G-1"], set: "" });
  assert.deepEqual(wantedIn("set=some-set.large"), { codes: [], set: "some-set.large" });
  assert.deepEqual(wantedIn("content"), { codes: [], set: "" });
});

test("what was put aside is added once, and what the bank does not know is told", () => {
  const start = addQuestion(emptyPack(BANK), BANK, "Q-2");
  const { pack, said } = withAdded(start, BANK, ["Q-1", "Q-2", "G-3", "OLD-1", "NO-9"]);
  assert.deepEqual(pack.public.questions.map((each) => each.code), ["Q-2", "Q-1"]);
  assert.deepEqual(pack.public.gates, [{ code: "G-3" }]);
  assert.equal(
    said,
    "Added to the pack: Q-1 and G-3. In the pack already: Q-2. OLD-1 is retired, and Q-1 replaced it. This hub has no question or gate NO-9.",
  );
  const again = withAdded(pack, BANK, ["Q-1", "G-3"]);
  assert.equal(again.pack, pack);
});

test("whatever stands where codes are put aside, nothing throws", () => {
  always(fc.oneof(fc.string(), fc.json()), (text) => {
    const { pack } = withAdded(emptyPack(BANK), BANK, codesIn(text));
    assert.ok(pack.public.questions.length <= BANK.questions.length);
    wantedIn(text);
    packOfSet(BANK, text);
  });
  assert.deepEqual(codesIn('["Q-1", 3, "Q-1", "<b>", "G-1"]'), ["Q-1", "G-1"]);
});

test("a set starts a pack of its service, and an unknown one does not", () => {
  const [set] = BANK.sets;
  const made = packOfSet(BANK, `${set.id}.${set.sets[0].size}`);
  assert.equal(made.pack.public.service, set.service);
  assert.ok(made.pack.public.questions.length > 0);
  assert.equal(packOfSet(BANK, "no-set.large"), null);
});
