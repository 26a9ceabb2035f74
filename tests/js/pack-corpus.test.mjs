/** Every link and file that was ever made of format 1 opens, with the bank of its release, and says what it said. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import test from "node:test";

import { readAnswers } from "../../docs/assets/js/pack/answers.mjs";
import { readBank } from "../../docs/assets/js/pack/bank.mjs";
import { bankDigest, canonical, fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { compareBanks, takeOver } from "../../docs/assets/js/pack/compare.mjs";
import { decodeLink, peekLink } from "../../docs/assets/js/pack/link.mjs";
import { encodeLink } from "../../docs/assets/js/pack/link-write.mjs";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { wordedQuestions } from "../../docs/assets/js/pack/questions.mjs";
import { bankNamed, readPackText } from "../../docs/assets/js/pack/read-pack.mjs";
import { cleaned } from "../../docs/assets/js/pack/cleaned.mjs";

const ROOT = new URL("../../", import.meta.url);
const textOf = (path) => readFileSync(new URL(path, ROOT), "utf8");
const BANKS = new Map(
  globSync("banks/*.json", { cwd: ROOT }).map((path) => {
    const file = JSON.parse(textOf(path));
    return [file.release, { file, bank: readBank(file), text: textOf(path) }];
  }),
);
const NEWEST = [...BANKS.values()].toSorted((one, other) => (one.file.released < other.file.released ? -1 : 1)).at(-1).bank;
const LINKS = JSON.parse(textOf("tests/pack/corpus/links.json"));
const FILES = globSync("tests/pack/corpus/*.json", { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
const isPack = (path) => !/\/(links|answers.*)\.json$/.test(path);

test("every kept bank is canonical, and its digest is the same in both languages", () => {
  for (const [release, { file, bank, text }] of BANKS) {
    assert.equal(`${canonical(file)}\n`, text, release);
    assert.equal(bankDigest(file), file.digest, release);
    assert.ok(bank.questionOf.size > 0);
  }
});

test("every text of a kept bank can stand in a file, and every rule of its style is a regular expression", () => {
  for (const { file } of BANKS.values()) {
    JSON.stringify(file, (_, value) => {
      assert.equal(typeof value === "string" ? cleaned(value) : value, value);
      return value;
    });
    for (const { pattern } of file.style.rules) {
      assert.ok(new RegExp(pattern, "iu"));
    }
    assert.match("The ICB asks.", new RegExp(file.style.jargon, "u"));
    assert.ok(file.questions.every((each) => each.words % 50 === 0 && each.number < 1024));
    assert.equal(file.criteria.filter((each) => each.price).length, 1);
  }
});

for (const { name, release, fragment, head, public: shown } of LINKS) {
  test(`a link opens as it did: ${name}`, () => {
    const { bank } = BANKS.get(release);
    assert.equal(peekLink(fragment).head.release, release);
    const read = decodeLink(fragment, bank);
    assert.deepEqual([read.problems, read.head, read.pack.public], [[], head, shown]);
    assert.deepEqual(read.pack.private, emptyPack(bank).private);
    assert.ok(fragment.length <= 300);
    assert.equal(encodeLink(read.pack, bank).fragment.length, fragment.length);
    assert.ok(wordedQuestions(read.pack, bank).every((each) => each.text !== ""));
    const codes = new Set(compareBanks(read.pack, bank, NEWEST).map((each) => each.code));
    assert.equal(takeOver(read.pack, bank, NEWEST, codes).bank.release, NEWEST.release);
  });
}

for (const path of FILES.filter(isPack)) {
  test(`a file opens as it did: ${path.split("/").at(-1)}`, () => {
    const text = textOf(path);
    const { bank } = BANKS.get(bankNamed(text).bank.release);
    const { pack, problems } = readPackText(text, bank);
    assert.deepEqual(problems, []);
    const value = JSON.parse(text);
    assert.deepEqual(pack.public, value.public);
    assert.equal(fingerprint(pack), value.fingerprint);
    assert.deepEqual(pack.private, value.private ?? emptyPack(bank).private);
    const fragment = encodeLink(pack, bank).fragment;
    assert.ok(!JSON.stringify(decodeLink(fragment, bank)).includes("Twelve panels"));
  });
}

test("a bidder's file opens as it did", () => {
  for (const path of FILES.filter((each) => each.includes("/answers"))) {
    const { file, problems } = readAnswers(textOf(path));
    assert.deepEqual([problems, file], [[], JSON.parse(textOf(path))]);
  }
});
