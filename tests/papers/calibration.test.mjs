/** The exercise before a tender: worked answers without their scores, what came out of it, and its workbook. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { calibrationBook } from "../../docs/assets/js/papers/calibration-book.mjs";
import { CLOSE, LEANS, outcomeOf } from "../../docs/assets/js/papers/calibration-results.mjs";
import { exerciseOf, isWorkedFile, unscored } from "../../docs/assets/js/papers/calibration.mjs";
import { toldOf } from "../../docs/assets/js/papers/practise.mjs";
import { readCalibration } from "../../docs/assets/js/papers/read-calibration.mjs";
import { scoresOf, STEPS, workedFile } from "./worked.mjs";
import { always } from "../js/properties.mjs";

const WORKED = workedFile();
const choices = fc
  .tuple(fc.subarray(WORKED.questions.map(({ code }) => code)), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  .map(([codes, count, seed]) => ({ codes, count, seed }));
const EIGHT = exerciseOf(WORKED, { codes: [], count: 8, seed: 1 });

test("the same choice gives the same exercise, and another seed another order", () => {
  always(choices, (choice) => assert.deepEqual(exerciseOf(WORKED, choice), exerciseOf(WORKED, choice)));
  const texts = [1, 2, 3].map((seed) => exerciseOf(WORKED, { codes: [], count: 18, seed }).items.map(({ text }) => text).join());
  assert.equal(new Set(texts).size, 3);
});

test("an exercise has as many answers as asked for, each once, of the questions that were chosen", () => {
  always(choices, (choice) => {
    const { items, key } = exerciseOf(WORKED, choice);
    const all = choice.codes.length > 0 ? choice.codes : WORKED.questions.map(({ code }) => code);
    assert.equal(items.length, Math.min(choice.count, all.length * 3));
    assert.equal(new Set(items.map(({ text }) => text)).size, items.length);
    assert.ok(items.every(({ code }) => all.includes(code)));
    assert.deepEqual(Object.keys(key), items.map(({ id }) => id));
  });
});

test("each question gives an answer before any gives a second", () => {
  always(choices, (choice) => {
    const { items } = exerciseOf(WORKED, choice);
    const all = choice.codes.length > 0 ? choice.codes : WORKED.questions.map(({ code }) => code);
    const counts = all.map((code) => items.filter((each) => each.code === code).length);
    assert.ok(Math.max(...counts) - Math.min(...counts) <= 1);
  });
});

test("what is shown says nothing of scores, levels and reasons", () => {
  const { items } = EIGHT;
  assert.deepEqual(Object.keys(items[0]), ["id", "code", "question", "organisation", "text"]);
  assert.doesNotMatch(JSON.stringify(items), /weak|fair|strong|score|shows/);
});

test("only the hub's file of worked answers is taken", () => {
  assert.ok(isWorkedFile(WORKED));
  for (const wrong of [null, 1, "x", [], {}, { ...WORKED, format: 2 }, { ...WORKED, questions: {} }]) {
    assert.ok(!isWorkedFile(wrong));
  }
});

test("nothing is told of a reader until every answer has a score", () => {
  const scores = { ...scoresOf(EIGHT, () => 0), 3: null };
  const { readers, ready, steps, words } = outcomeOf(EIGHT, [{ id: "1", scores }], STEPS);
  assert.deepEqual(unscored(EIGHT, scores), ["3"]);
  assert.deepEqual(readers, [{ id: "1", missing: ["3"], exact: 0, near: 0, of: 0, mean: 0, lean: "close", words: "" }]);
  assert.deepEqual([ready, steps, words], [0, [], ""]);
});

test("a copy that lacks one answer is told of one, and one that lacks more of how many", () => {
  const told = (given) => toldOf("Ana.xlsx", outcomeOf(EIGHT, [{ id: "1", scores: given }], STEPS).readers[0]);
  const scores = scoresOf(EIGHT, () => 0);
  assert.equal(told({ ...scores, 3: null }), "Ana.xlsx: 1 answer has no score yet, so it is left out.");
  assert.equal(told({ ...scores, 3: null, 5: null }), "Ana.xlsx: 2 answers have no score yet, so it is left out.");
  assert.match(told(scores), /^Ana\.xlsx: The agreed score in 8 of 8/);
});

test("a nought is a score, and a blank is none", () => {
  assert.deepEqual(unscored(EIGHT, Object.fromEntries(EIGHT.items.map(({ id }) => [id, 0]))), []);
  assert.deepEqual(unscored(EIGHT, {}).length, 8);
});

test("a reader sees how often the score is the agreed one or lies within one mark of it", () => {
  const agreed = EIGHT.items.map(({ id }) => EIGHT.key[id].score);
  const far = agreed.findIndex((score) => score < 2);
  const scores = scoresOf(EIGHT, (at) => (at === far ? 2 : 0));
  const [{ exact, near, of, words }] = outcomeOf(EIGHT, [{ id: "1", scores }], STEPS).readers;
  assert.deepEqual([exact, near, of], [7, 7, 8]);
  assert.match(words, /^The agreed score in 7 of 8, and within one mark of it in 7\. /);
});

test("a reader below the agreed scores is more severe, and one above more generous, in words without blame", () => {
  const reader = (scores) => outcomeOf(EIGHT, [{ id: "1", scores }], STEPS).readers[0];
  const severe = reader(Object.fromEntries(EIGHT.items.map(({ id }) => [id, 0])));
  const generous = reader(Object.fromEntries(EIGHT.items.map(({ id }) => [id, 4])));
  assert.ok(severe.mean < -CLOSE && generous.mean > CLOSE);
  assert.deepEqual([severe.lean, generous.lean, reader(scoresOf(EIGHT, () => 0)).lean], ["severe", "generous", "close"]);
  assert.ok(severe.words.includes(LEANS.severe) && severe.words.endsWith(`Difference in marks: ${severe.mean.toFixed(1)}.`));
  assert.doesNotMatch(Object.values(LEANS).join(), /wrong|bad|poor|harsh|fail|worst|best/i);
});

test("readers stay in the order in which they came", () => {
  const scorers = ["3", "1", "2"].map((id, at) => ({ id, scores: scoresOf(EIGHT, () => at) }));
  assert.deepEqual(outcomeOf(EIGHT, scorers, STEPS).readers.map(({ id }) => id), ["3", "1", "2"]);
});

test("the descriptor that divides is the one at which readers lie furthest apart", () => {
  const exercise = exerciseOf(WORKED, { codes: [], count: 18, seed: 4 });
  const one = { id: "1", scores: scoresOf(exercise, () => 0) };
  const other = { id: "2", scores: scoresOf(exercise, (_, score) => (score === 2 ? 2 : score === 3 ? -1 : 0)) };
  const { steps, divides, words } = outcomeOf(exercise, [one, other], STEPS);
  assert.deepEqual(steps.map(({ apart }) => apart), [0, 0, 2, 1, 0]);
  assert.deepEqual(divides, [2]);
  assert.equal(words, "What divides most is the descriptor of 2 (Score 2). Scores of answers that were agreed there lie 2.0 marks apart on average.");
});

test("each of the descriptors that divide equally is named, on the page and in the workbook", () => {
  const items = Array.from({ length: 8 }, (_, at) => ({ ...EIGHT.items[0], id: String(at + 1) }));
  const key = Object.fromEntries(items.map(({ id }, at) => [id, { score: at < 4 ? 1 : 2, reason: "" }]));
  // Their distances come to 24 in both: to the same mean, but not where it is rounded on the way.
  const given = [[2, 4, 4], [3, 0, 1], [3, 0, 4], [1, 4, 2], [0, 0, 4], [3, 2, 4], [4, 3, 0], [2, 0, 1]];
  const scorers = [0, 1, 2].map((reader) => ({ id: String(reader), scores: Object.fromEntries(items.map(({ id }, at) => [id, given[at][reader]])) }));
  const { divides, words } = outcomeOf({ ...EIGHT, items, key }, scorers, STEPS);
  assert.deepEqual(divides, [1, 2]);
  assert.match(words, /the descriptor of 1 \(Score 1\) and 2 \(Score 2\)\./);
  const compare = calibrationBook(EIGHT, STEPS).sheets.find(({ name }) => name === "Compare");
  const { f } = compare.rows.find(({ cells }) => cells[0]?.v === "Descriptor that divides most").cells[1];
  assert.ok(STEPS.every((_, at) => f.includes(`=MAX($D$10:$D$14)," and "&$B$${10 + at}`)), f);
});

test("two readers who both differ from the agreed score by the same are not divided", () => {
  const step = EIGHT.key[1].score;
  const scores = scoresOf(EIGHT, (_, score) => (score === step ? (step < 4 ? 1 : -1) : 0));
  const { divides, words } = outcomeOf(EIGHT, [{ id: "1", scores }, { id: "2", scores }], STEPS);
  assert.deepEqual([divides, words], [[], "No descriptor divides: every score is the same."]);
  assert.deepEqual(outcomeOf(EIGHT, [{ id: "1", scores }], STEPS).divides, [step]);
});

test("shares, means and distances of any scores agree with a plain count", () => {
  const score = fc.integer({ min: 0, max: 4 });
  always(fc.array(fc.array(score, { minLength: 8, maxLength: 8 }), { minLength: 2, maxLength: 4 }), (given) => {
    const scorers = given.map((scores, at) => ({ id: String(at), scores: Object.fromEntries(scores.map((each, place) => [String(place + 1), each])) }));
    const { readers, steps } = outcomeOf(EIGHT, scorers, STEPS);
    const agreed = EIGHT.items.map(({ id }) => EIGHT.key[id].score);
    for (const [at, { exact, near, mean }] of readers.entries()) {
      const apart = given[at].map((each, place) => each - agreed[place]);
      assert.equal(exact, apart.filter((each) => each === 0).length);
      assert.equal(near, apart.filter((each) => each >= -1 && each <= 1).length);
      assert.ok(Math.abs(mean * 8 - apart.reduce((sum, each) => sum + each, 0)) < 1e-9);
    }
    for (const { score: step, answers, apart } of steps) {
      const distances = agreed.flatMap((each, place) =>
        each === step ? given.flatMap((one, at) => given.slice(at + 1).map((other) => Math.abs(one[place] - other[place]))) : [],
      );
      assert.equal(answers, agreed.filter((each) => each === step).length);
      assert.ok(Math.abs(apart * (distances.length || 1) - distances.reduce((sum, each) => sum + each, 0)) < 1e-9);
    }
  });
});

/** The workbook as it is read back, with these scores typed into it. */
function typed(exercise, scores, change = (cells) => cells) {
  const sheets = calibrationBook(exercise, STEPS).sheets.map(({ name, rows }) => {
    const cells = rows.flatMap(({ cells: row }, at) => row.flatMap(({ v }, place) => (v === null || v === undefined || v === "" ? [] : [[`${"ABCDE"[place]}${at + 1}`, v]])));
    return { name, cells: new Map(cells) };
  });
  const answers = sheets.find(({ name }) => name === "Score").cells;
  for (const [at, { id }] of exercise.items.entries()) {
    if (scores[id] !== null && scores[id] !== undefined) {
      answers.set(`D${at + 2}`, scores[id]);
    }
  }
  return { sheets: change(sheets) };
}

test("the workbook shows no agreed score before all are scored: formulas alone show them, and their values are empty", () => {
  const [, score, compare, key] = calibrationBook(EIGHT, STEPS).sheets;
  assert.deepEqual([score.hidden, compare.hidden, key.hidden], [undefined, undefined, true]);
  const formulas = compare.rows.flatMap(({ cells }) => cells.filter(({ f }) => f));
  assert.ok(formulas.length > 40);
  for (const { f, v } of formulas.slice(1)) {
    assert.ok(f.startsWith("IF(COUNT(Score!$D$2:$D$9)=8,") && f.endsWith(',"")'));
    assert.equal(v, "");
  }
  assert.equal(formulas[0].v, 8);
  assert.ok(score.rows.slice(1).every(({ cells }) => cells[3].v === null && cells[3].s === "inputScore"));
  assert.deepEqual(score.validations.map(({ range, list }) => [range, list]), [["D2:D9", ["0", "1", "2", "3", "4"]]]);
});

test("a workbook that comes back gives its exercise and its scores, blanks too", () => {
  always(fc.tuple(choices, fc.array(fc.option(fc.constantFrom(0, 1, 2, 3, 4, "3", " 4 ")), { minLength: 20, maxLength: 20 })), ([choice, given]) => {
    const exercise = exerciseOf(WORKED, choice);
    const scores = Object.fromEntries(exercise.items.map(({ id }, at) => [id, given[at]]));
    const read = readCalibration(typed(exercise, scores), WORKED);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.exercise, exercise);
    assert.deepEqual(read.scores, Object.fromEntries(exercise.items.map(({ id }, at) => [id, given[at] === null ? null : Number(given[at])])));
  });
});

const REFUSED = {
  "another workbook": [(sheets) => sheets.slice(0, 1), /no workbook of a scoring exercise/],
  "a workbook without its key": [(sheets) => sheets.filter(({ name }) => name !== "Key"), /lacks the sheet/],
  "a key without a seed": [(sheets) => without(sheets, "seed"), /does not say which exercise/],
  "a key with words for numbers": [(sheets) => set(sheets, "count", "eight"), /does not say which exercise/],
  "a key of a billion answers": [(sheets) => set(sheets, "count", 1e9), /was changed/],
  "another seed": [(sheets) => set(sheets, "seed", 2), /another release of the question bank, or was changed/],
  "another fingerprint": [(sheets) => set(sheets, "print", "0000000000"), /another release/],
};

function set(sheets, wanted, value) {
  const { cells } = sheets.find(({ name }) => name === "Key");
  const [place] = [...cells].find(([, each]) => each === wanted);
  cells.set(place.replace("A", "B"), value);
  return sheets;
}

function without(sheets, wanted) {
  return set(sheets, wanted, "");
}

for (const [name, [change, says]] of Object.entries(REFUSED)) {
  test(`${name} is refused in words`, () => {
    const { exercise, scores, problems } = readCalibration(typed(EIGHT, scoresOf(EIGHT, () => 0), change), WORKED);
    assert.deepEqual([exercise, scores, problems.length], [null, {}, 1]);
    assert.match(problems[0], says);
  });
}

test("a score that is not on the scale is refused by the number of its answer", () => {
  for (const wrong of [5, -1, 2.5, "three", true]) {
    const scores = { ...scoresOf(EIGHT, () => 0), 2: wrong };
    assert.deepEqual(readCalibration(typed(EIGHT, scores), WORKED).problems, ["The scores of the answers 2 are not on the scale: give one of 0, 1, 2, 3, 4."]);
  }
});

test("agreed scores come from the bank, whatever the workbook says", () => {
  const changed = (sheets) => {
    sheets.find(({ name }) => name === "Key").cells.set("B2", 9);
    return sheets;
  };
  assert.deepEqual(readCalibration(typed(EIGHT, {}, changed), WORKED).exercise, EIGHT);
});
