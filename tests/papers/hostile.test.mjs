/** Files that are chosen in place of an evaluator's: each is told in words, and none is merged by half. */

import assert from "node:assert/strict";
import test from "node:test";

import { LARGEST_FILE, merged, MOST_FILES } from "../../docs/assets/js/papers/merge.mjs";
import { bookFile } from "./books.mjs";
import { evaluatorSheets } from "./filled.mjs";
import { HOSTILE } from "./hostile.mjs";
import { contest, moderationOf } from "./samples.mjs";

const MADE = contest();
const GOOD = moderationOf(MADE);
const [ONE, TWO] = GOOD.marks.map((marks, at) => evaluatorSheets(MADE, marks, GOOD.panel[at]));
const first = { name: "one.xlsx", bytes: bookFile(ONE) };

test("there are at least 40 hostile files", () => {
  assert.ok(HOSTILE.length >= 40, `${HOSTILE.length}`);
  assert.equal(new Set(HOSTILE.map(({ name }) => name)).size, HOSTILE.length);
});

test("the files that they are made from are sound", async () => {
  const { moderation, problems, warnings } = await merged(MADE, GOOD.lineup, [first, { name: "two.xlsx", bytes: bookFile(TWO) }]);
  assert.deepEqual([problems, warnings], [[], []]);
  assert.deepEqual(moderation.marks, GOOD.marks);
});

for (const { name, file, says } of HOSTILE) {
  test(`told in words, and nothing is merged: ${name}`, async () => {
    const before = JSON.stringify(MADE);
    const { moderation, problems } = await merged(MADE, GOOD.lineup, [first, { name: "two <b>.xlsx", bytes: file(TWO) }]);
    assert.equal(moderation, null);
    assert.match(problems.join("\n"), says);
    assert.ok(problems.length <= 21, `${problems.length}`);
    for (const problem of problems) {
      assert.match(problem, /^“two <b>\.xlsx”: [A-Z].*\.$/s);
      assert.ok(problem.length < 500 && !/undefined|NaN|\[object|Error\b/.test(problem), problem);
    }
    assert.equal(JSON.stringify(MADE), before);
    assert.equal({}.admin, undefined);
  });
}

test("too many files, and none, are told before any is read", async () => {
  const many = Array.from({ length: MOST_FILES + 1 }, () => ({ name: "x", bytes: new Uint8Array() }));
  for (const files of [[], many]) {
    const { moderation, problems } = await merged(MADE, null, files);
    assert.equal(moderation, null);
    assert.match(problems.join(), /from one to 20/);
    assert.equal(problems.length, 1);
  }
  assert.equal(LARGEST_FILE, 20_000_000);
});
