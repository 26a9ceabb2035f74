/** What was changed between two texts, two packs, and two releases of a bank. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { readBank } from "../../docs/assets/js/pack/bank.mjs";
import { compareBanks, heirOf, takeOver } from "../../docs/assets/js/pack/compare.mjs";
import { emptyPack, setGate, setPrice, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { comparePacks } from "../../docs/assets/js/pack/pack-diff.mjs";
import { addOwn, addQuestion, move, setText, setWords, wordedQuestions } from "../../docs/assets/js/pack/questions.mjs";
import { readPack } from "../../docs/assets/js/pack/read-pack.mjs";
import { isWeighed, totalOf } from "../../docs/assets/js/pack/weights.mjs";
import { wordDiff } from "../../docs/assets/js/pack/word-diff.mjs";
import { BANK, bankFile, frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

/** The next release: Q-1 reworded, Q-2 with other points, Q-3 and Q-4 merged into gone, G-1 reworded, G-2 retired. */
function nextRelease() {
  const file = bankFile(40);
  const gone = new Set(["Q-3", "Q-4", "Q-6"]);
  const questions = file.questions.filter((each) => !gone.has(each.code));
  questions[0] = { ...questions[0], question: "How will you do the thing of number 1, and when?" };
  questions[1] = { ...questions[1], points: [...questions[1].points, { text: "Shows more.", points: [] }] };
  const retired = (kind, number, code, heir) => ({ kind, number, code, title: code, replaced_by: heir });
  return readBank({
    ...file,
    release: "2.0.0",
    digest: "f".repeat(64),
    questions,
    gates: file.gates.filter((each) => each.code !== "G-2").map((each) => (each.code === "G-1" ? { ...each, question: "Who are you?" } : each)),
    retired: [retired("question", 3, "Q-3", "Q-4"), retired("question", 4, "Q-4", "Q-5"), retired("gate", 2, "G-2", "G-3")],
  });
}

const NEXT = nextRelease();
const CODES = ["Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6", "Q-7"];
const PACK = ["G-1", "G-2"].reduce(
  (pack, code) => setGate(pack, BANK, code, true),
  CODES.reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK)),
);

test("pieces without what came in are the first text, and without what went out the second", () => {
  const words = fc.array(fc.constantFrom("how", "will", "you", "we", "\n", "it?"), { maxLength: 30 }).map((each) => each.join(" "));
  always(fc.oneof(fc.tuple(words, words), fc.tuple(fc.string(), fc.string())), ([before, after]) => {
    const pieces = wordDiff(before, after);
    const textOf = (kind) => pieces.filter((each) => each.kind !== kind).map((each) => each.text).join("");
    assert.equal(textOf("in"), before);
    assert.equal(textOf("out"), after);
    assert.ok(pieces.every((each, at) => each.kind !== pieces[at - 1]?.kind));
  });
});

test("one changed word is one word out and one in", () => {
  assert.deepEqual(wordDiff("How will you help people?", "How will they help people?"), [
    { kind: "same", text: "How will " },
    { kind: "out", text: "you " },
    { kind: "in", text: "they " },
    { kind: "same", text: "help people?" },
  ]);
  const long = "a ".repeat(4000);
  assert.equal(wordDiff(`x ${long}`, `y ${long} b`).at(-1).kind, "in");
});

test("each question and gate is the same, changed, retired with its heir, or gone", () => {
  const changes = compareBanks(PACK, BANK, NEXT);
  assert.deepEqual(
    changes.map((each) => [each.code, each.change, each.heir]),
    [
      ["Q-1", "changed", ""],
      ["Q-2", "changed", ""],
      ["Q-3", "retired", "Q-5"],
      ["Q-4", "retired", "Q-5"],
      ["Q-5", "same", ""],
      ["Q-6", "gone", ""],
      ["Q-7", "same", ""],
      ["G-1", "changed", ""],
      ["G-2", "retired", "G-3"],
    ],
  );
  assert.ok(changes[0].wording.some((piece) => piece.kind === "in" && piece.text.includes("when?")));
  assert.deepEqual([changes[1].wording, changes[1].points.at(-1).kind], [[], "in"]);
  assert.ok(changes[2].wording.length > 0);
  assert.deepEqual(compareBanks(PACK, BANK, BANK).filter((each) => each.change !== "same"), []);
});

test("heirs of heirs are found, and a circle of them ends", () => {
  assert.equal(heirOf(NEXT, "Q-3"), "Q-5");
  const round = { ...NEXT, retiredOf: new Map([["A", { replaced_by: "B" }], ["B", { replaced_by: "A" }]]) };
  assert.equal(heirOf(round, "A"), "");
});

test("what is taken over has the new wording, and what was merged is one question with the weight of all", () => {
  const before = new Map(PACK.public.questions.map((each) => [each.code, each.weight]));
  const taken = takeOver(frozen(PACK), BANK, NEXT, new Set([...CODES, "G-1", "G-2"]));
  assert.deepEqual(taken.bank, { id: "riverside", release: "2.0.0", digest: NEXT.digest });
  assert.deepEqual(taken.public.questions.map((each) => each.code), ["Q-1", "Q-2", "Q-5", "own-Q-6", "Q-7"]);
  assert.equal(taken.public.questions[2].weight, before.get("Q-3") + before.get("Q-4") + before.get("Q-5"));
  assert.ok(wordedQuestions(taken, NEXT).every((each) => !each.adapted));
  assert.equal(wordedQuestions(taken, NEXT)[3].text, BANK.questionOf.get("Q-6").question);
  assert.deepEqual(taken.public.gates, [{ code: "G-1" }, { code: "G-3" }]);
});

test("what is not taken over keeps its wording word by word", () => {
  const kept = takeOver(PACK, BANK, NEXT, new Set());
  const [before, after] = [wordedQuestions(PACK, BANK), wordedQuestions(kept, NEXT)];
  assert.deepEqual(after.map((each) => each.text), before.map((each) => each.text));
  assert.deepEqual(after.map((each) => each.weight), before.map((each) => each.weight));
  assert.equal(kept.public.gates[0].text, BANK.gateOf.get("G-1").question);
});

test("whatever is taken over of whatever pack, the result is sound in the new bank", () => {
  always(fc.tuple(packsOf(BANK), fc.subarray([...CODES, "G-1", "G-2"])), ([pack, accepted]) => {
    const taken = takeOver(frozen(pack), BANK, NEXT, new Set(accepted));
    const plain = setPublic(taken, { name: "", own: taken.public.own.map((each) => ({ ...each, text: "x" })) });
    const clean = setPublic(plain, { questions: plain.public.questions.map((each) => ({ ...each, ...(each.text ? { text: "x" } : {}) })) });
    assert.deepEqual(readPack(clean, NEXT).problems, []);
    assert.ok(totalOf(taken) === 1000 || !taken.public.questions.some((each) => isWeighed(taken, NEXT, each.code)));
  });
});

test("two packs are compared field by field, and wording word by word", () => {
  const changes = [
    (pack) => setPublic(pack, { name: "Soup" }),
    (pack) => setText(pack, BANK, "Q-1", { text: "How will you do the thing?" }),
    (pack) => setWords(pack, "Q-2", 500),
    (pack) => move(pack, "Q-7", -1),
    (pack) => setGate(pack, BANK, "G-2", false),
    (pack) => setPrice(pack, BANK, { formula: "fixed", fixed: 9 }),
  ];
  const other = changes.reduce((pack, change) => change(pack), PACK);
  const found = comparePacks(PACK, BANK, other, BANK);
  assert.deepEqual(found.map((each) => [each.code, each.field]), [
    ["", "name"],
    ["", "price"],
    ["G-2", "gate"],
    ["Q-1", "wording"],
    ["Q-2", "words"],
    ["", "order"],
  ]);
  assert.ok(found[3].pieces.some((piece) => piece.kind === "out"));
  assert.deepEqual(comparePacks(PACK, BANK, PACK, BANK), []);
  const more = addOwn(PACK, BANK, { criterion: "care", text: "Why?", points: [], kind: "narrative" });
  assert.deepEqual(comparePacks(PACK, BANK, more, BANK).filter((each) => each.field === "question").map((each) => each.after), ["Why?"]);
});
