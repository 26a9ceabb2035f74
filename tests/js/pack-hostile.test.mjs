/** Files and links of strangers: each bad one has a clear message, and changes nothing. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { bankDigest, fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { withHeirs } from "../../docs/assets/js/pack/compare.mjs";
import { decodeLink } from "../../docs/assets/js/pack/link.mjs";
import { encodeLink } from "../../docs/assets/js/pack/link-write.mjs";
import { emptyPack, fromSet, setGate, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { packFileOf } from "../../docs/assets/js/pack/pack-file.mjs";
import { bankNamed, readPack, readPackText } from "../../docs/assets/js/pack/read-pack.mjs";
import { cleaned } from "../../docs/assets/js/pack/cleaned.mjs";
import { HOSTILE } from "../pack/hostile.mjs";
import { BANK, bankFile, frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";
import { slipsIn } from "./strange.mjs";

const SCRIPT = "<img src=x onerror=alert(1)>";
const KEPT = setPrivate(
  setPublic(setGate(fromSet(emptyPack(BANK), BANK, BANK.sets[0].sets[0]), BANK, "G-3", true), { name: "Soup", service: "soup" }),
  { remarks: { "Q-1": "Draft." } },
);
const GOOD = packFileOf(KEPT, "full", "");
const LINK = encodeLink(KEPT, BANK).fragment;

test("there are at least 60 hostile files and links", () => {
  assert.ok(HOSTILE.length >= 60, `${HOSTILE.length}`);
  assert.equal(new Set(HOSTILE.map((each) => each.name)).size, HOSTILE.length);
});

test("what they are made from is sound", () => {
  assert.deepEqual(readPackText(JSON.stringify(GOOD), BANK).problems, []);
  assert.deepEqual(decodeLink(LINK, BANK).problems, []);
});

for (const { name, file, link, says } of HOSTILE) {
  test(`refused with a clear message: ${name}`, () => {
    const before = JSON.stringify([GOOD, KEPT, BANK.questions]);
    const read = file ? readPackText(file(structuredClone(GOOD)), BANK) : decodeLink(link(LINK), BANK);
    assert.equal(read.pack, null);
    const messages = read.problems.map((each) => each.message);
    assert.ok(messages.some((message) => says.test(message)), messages.join("\n"));
    for (const { path, found, expected, message } of read.problems) {
      assert.ok(path && found && expected && message.length < 500, message);
      assert.ok(!/undefined|\[object|Error\b/.test(message), message);
    }
    assert.equal(JSON.stringify([GOOD, KEPT, BANK.questions]), before);
    assert.equal({}.admin, undefined);
  });
}

test("values that JSON does not have are refused too", () => {
  const [question, ...others] = GOOD.public.questions;
  for (const weight of [NaN, Infinity, -Infinity, 10n, () => 1, Symbol("1"), new Date(0)]) {
    const value = { ...GOOD, fingerprint: "", public: { ...GOOD.public, questions: [{ ...question, weight }, ...others] } };
    assert.equal(readPack(value, BANK).pack, null);
  }
  const round = { ...GOOD };
  round.public = round;
  assert.match(readPack(round, BANK).problems[0].message, /deeper levels/);
});

test("a retired code is offered with its heir, and what is offered can be taken", () => {
  const value = { ...GOOD, fingerprint: "", public: { ...GOOD.public, questions: [{ code: "OLD-1", weight: 1000, words: 50 }], gates: [{ code: "OLD-G" }] } };
  assert.deepEqual(readPack(value, BANK).retired, [
    { code: "OLD-1", kind: "question", title: "Old", heir: "Q-1" },
    { code: "OLD-G", kind: "gate", title: "Old gate", heir: "" },
  ]);
  const { pack, problems } = readPack(withHeirs(frozen(value), readPack(value, BANK).retired), BANK);
  assert.deepEqual([problems, pack.public.questions, pack.public.gates], [[], [{ code: "Q-1", weight: 1000, words: 50 }], []]);
});

test("script in every text is a text like any other, and comes back as it was", () => {
  const texts = {
    name: SCRIPT,
    tie: SCRIPT,
    contact: SCRIPT,
    stages: [{ title: SCRIPT, text: SCRIPT }],
    gates: [{ code: "G-1", text: SCRIPT }],
    questions: [{ code: "Q-1", weight: 600, words: 250, text: SCRIPT, points: [SCRIPT] }, { code: "own-1", weight: 400, words: 50 }],
    own: [{ code: "own-1", criterion: "care", text: SCRIPT, points: [SCRIPT], kind: "scored" }],
    log: [{ number: 1, date: "2027-01-01", what: SCRIPT, why: SCRIPT, codes: ["Q-1"] }],
  };
  const person = { role: SCRIPT, name: SCRIPT, organisation: SCRIPT, scores: true, experience: SCRIPT };
  const pack = setPrivate(setPublic(emptyPack(BANK), texts), { panel: [person], remarks: { "Q-1": SCRIPT } });
  const read = readPackText(JSON.stringify(packFileOf(pack, "full", "")), BANK);
  assert.deepEqual(read, { pack, problems: [], retired: [], warnings: [] });
});

test("every pack comes back from its file as it was, with nothing to warn of", () => {
  always(packsOf(BANK), (pack) => {
    const cleanedPack = JSON.parse(JSON.stringify(pack), (_, value) => (typeof value === "string" ? cleaned(value) : value));
    const read = readPackText(JSON.stringify(packFileOf(cleanedPack, "full", "")), BANK);
    assert.deepEqual(read, { pack: cleanedPack, problems: [], retired: [], warnings: [] });
    const shown = readPackText(JSON.stringify(packFileOf(cleanedPack, "public", "")), BANK);
    assert.equal(fingerprint(shown.pack), fingerprint(pack));
  });
});

test("whatever a file holds, reading never throws and never changes it", () => {
  const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(GOOD.public)));
  const fields = Object.fromEntries(Object.keys(GOOD.public).map((name) => [name, part]));
  const files = fc.record({ format: fc.constant(1), bank: fc.constant(GOOD.bank), public: fc.record(fields, { requiredKeys: [] }), private: fc.jsonValue() }, { requiredKeys: ["format"] });
  always(fc.oneof(files, fc.jsonValue(), fc.anything()), (value) => {
    const read = readPack(frozen(value), BANK);
    assert.equal(read.pack === null, read.problems.length > 0);
  });
  always(fc.string({ unit: "binary" }), (text) => {
    assert.equal(readPackText(text, BANK).pack, null);
  });
});

test("a sound file with a slip is a pack or is refused in words, and a pack is kept as it was read", () => {
  always(fc.oneof(slipsIn(JSON.stringify({ ...GOOD, fingerprint: "" })), slipsIn(JSON.stringify(GOOD))), (text) => {
    const read = readPackText(text, BANK);
    assert.deepEqual(readPackText(text, BANK), read);
    assert.equal(read.pack === null, read.problems.length > 0);
    for (const { path, found, expected, message } of read.problems) {
      assert.ok(path && found && expected && message.length < 500 && !/undefined|NaN|\[object/.test(message), message);
    }
    if (read.pack) {
      const again = readPackText(JSON.stringify(packFileOf(read.pack, "full", "")), BANK);
      assert.deepEqual([again.pack, again.problems], [read.pack, []]);
    }
    bankNamed(text);
  });
});

test("what nobody knows is left out with a warning, and weights that do not come to 100 are told", () => {
  const [question, ...others] = GOOD.public.questions;
  const value = { ...GOOD, fingerprint: "", extra: 1, public: { ...GOOD.public, colour: "red", questions: [{ ...question, weight: 10, smell: "good" }, ...others] } };
  const { pack, warnings } = readPack(value, BANK);
  assert.equal(pack.public.colour, undefined);
  assert.deepEqual(warnings.slice(0, 3), [
    "“extra” is not known here, and was left out.",
    "public, “colour” is not known here, and was left out.",
    "public, questions, item 1, “smell” is not known here, and was left out.",
  ]);
  assert.match(warnings[3], /come to 51\.0 per cent/);
});

test("a bank that is not the same as when the pack was made is told", () => {
  const other = { ...GOOD, fingerprint: "", bank: { ...GOOD.bank, digest: bankDigest(bankFile(3)) } };
  assert.match(readPack(other, BANK).warnings[0], /not the same as when/);
});

test("a file says which bank it needs before it is read", () => {
  assert.deepEqual(bankNamed(JSON.stringify(GOOD)), { bank: GOOD.bank, problems: [] });
  assert.deepEqual(bankNamed(`\ufeff${JSON.stringify(GOOD)}`).problems, []);
  for (const text of ["7", "[]", "{}", '{"format":1}', '{"format":1,"bank":{"id":"x","release":"/etc","digest":""}}']) {
    assert.equal(bankNamed(text).bank, null);
    assert.ok(bankNamed(text).problems.length > 0);
  }
});

test("text from a clipboard loses what no reader sees", () => {
  assert.equal(cleaned("a\u200bb\r\nc\ufeff\u202e\td\ud800 e\u0301"), "ab\nc\td\ufffd \u00e9");
});
