import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  FIRST,
  allGridFields,
  columnOf,
  gridPoints,
  moderationFields,
  rowOf,
  scoreFields,
  sheetNames,
} from "../../docs/assets/js/papers/sheets/layout.mjs";

const EVALUATORS = [{ id: "1" }, { id: "2" }];

test("a field stands in the column of its place, and an unknown one is refused", () => {
  assert.equal(columnOf(allGridFields(EVALUATORS), "where:2"), "G");
  assert.throws(() => columnOf(scoreFields({ mode: "narrative", questions: [] }), "score"), RangeError);
});

test("no two things of a table stand in one row", () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(sizes, ([items, bidders]) => {
      const places = Array.from({ length: items * bidders }, (_, at) => rowOf(Math.floor(at / bidders), at % bidders, bidders));
      assert.deepEqual(places, places.map((_, at) => FIRST + at));
    }),
    { seed: 17 },
  );
});

test("a narrative has no field for a number, and no sheet that is named after scores", () => {
  const contest = { mode: "narrative", questions: [] };
  const fields = [...scoreFields(contest), ...moderationFields(contest, EVALUATORS)];
  assert.deepEqual(fields.filter((each) => /score|weight|minimum|agreed|spread/u.test(each)), []);
  assert.deepEqual([sheetNames(contest).scores, sheetNames(contest).individual], ["Findings", "Individual findings"]);
});

test("the point grid has a row for each published point, in the order of the questions", () => {
  const question = (code, grid) => ({ code, grid });
  const questions = [question("a", ["x", "y"]), question("b", []), question("c", ["z"])];
  assert.deepEqual(
    gridPoints({ mode: "scored", questions }).map(({ code, at, text }) => `${code}${at}${text}`),
    ["a0x", "a1y", "c0z"],
  );
});
