/** What someone sent: which bank it is read with, what is refused, and what a buyer takes over. */

import assert from "node:assert/strict";
import test from "node:test";

import { answerFileOf } from "../../docs/assets/js/pack/answers.mjs";
import { fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { encodeLink } from "../../docs/assets/js/pack/link-write.mjs";
import { changesSince, openSent, packToBuy, replaced } from "../../docs/assets/js/pack/opening.mjs";
import { emptyPack, fromSet, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { hasPrivate } from "../../docs/assets/js/pack/private-part.mjs";
import { addOwn, setText } from "../../docs/assets/js/pack/questions.mjs";
import { packFileOf } from "../../docs/assets/js/pack/pack-file.mjs";
import { readPackText } from "../../docs/assets/js/pack/read-pack.mjs";
import { HOSTILE } from "../pack/hostile.mjs";
import { HOSTILE_ANSWERS, STRANGE_ANSWERS } from "../pack/hostile-answers.mjs";
import { BANK, bankFile, bankOf } from "../pack/samples.mjs";

const PACK = setPublic(fromSet(emptyPack(BANK), BANK, BANK.sets[0].sets[0]), { name: "Soup" });
const FILE = packFileOf(PACK, "public", "");
const LINK = encodeLink(PACK, BANK).fragment;
const ANSWERS = answerFileOf(PACK, [{ code: "Q-1", text: "We do.", points: [0], updated: "2027-04-01", question: "How?" }]);

/** A later release, in which Q-1 is worded in another way and Q-2 is merged into Q-1. */
function laterBank() {
  const { questions, retired } = bankFile(40);
  const kept = questions.filter((each) => each.code !== "Q-2");
  const [first, ...others] = kept;
  const merged = { kind: "question", number: 2, code: "Q-2", title: "Question 2", replaced_by: "Q-1" };
  return bankOf(40, {
    release: "1.3.0",
    questions: [{ ...first, question: "How will you do the other thing that has the number 1?" }, ...others],
    retired: [...retired, merged],
  });
}

const LATER = laterBank();
const never = () => Promise.reject(new Error("must not be asked for"));

/** Return what loads the bank of a release, and a list of those that were asked for. */
function shelf(banks) {
  const asked = [];
  const load = async (release) => {
    asked.push(release);
    return banks[release] ?? null;
  };
  return { asked, load };
}

test("what is of today's release opens without another bank", async () => {
  const link = await openSent({ fragment: LINK }, BANK, never);
  const file = await openSent({ text: JSON.stringify(FILE) }, BANK, never);
  assert.deepEqual([link.kind, link.from, link.print, link.asksMore], ["pack", "link", fingerprint(PACK), false]);
  assert.deepEqual([file.kind, file.from, file.print, file.warnings], ["pack", "public", fingerprint(PACK), []]);
  assert.deepEqual(file.pack, PACK);
});

test("what is of an older release opens with the bank of that release", async () => {
  for (const source of [{ fragment: LINK }, { text: JSON.stringify(FILE) }]) {
    const { asked, load } = shelf({ "1.2.0": BANK });
    const opened = await openSent(source, LATER, load);
    assert.deepEqual(asked, ["1.2.0"]);
    assert.equal(opened.bank, BANK);
    assert.deepEqual(opened.pack.public.questions, PACK.public.questions);
  }
});

test("a release that the hub does not have, or cannot give just now, is told", async () => {
  const missing = await openSent({ fragment: LINK }, LATER, shelf({}).load);
  assert.match(missing.problems[0].message, /release 1\.2\.0 of the question bank, which this hub does not have/);
  assert.equal(missing.again, false);
  const down = await openSent({ text: JSON.stringify(FILE) }, LATER, never);
  assert.match(down.problems[0].message, /could not be loaded. Check your connection/);
  assert.equal(down.again, true);
});

test("what another hub made is refused without asking for its bank", async () => {
  const theirs = { ...FILE, fingerprint: "", bank: { ...FILE.bank, id: "elsewhere", release: "7.7.7" } };
  const file = await openSent({ text: JSON.stringify(theirs) }, BANK, never);
  assert.match(file.problems[0].message, /elsewhere/);
  const other = bankOf(40, { id: "elsewhere", release: "7.7.7" });
  const link = encodeLink(fromSet(emptyPack(other), other, other.sets[0].sets[0]), other).fragment;
  assert.match((await openSent({ fragment: link }, BANK, never)).problems[0].message, /another bank/);
});

test("each hostile file and link is refused with its message, and none asks for anything but a release", async () => {
  const good = packFileOf(setPrivate(PACK, { remarks: { "Q-1": "x" } }), "full", "");
  for (const { name, file, link, says } of HOSTILE) {
    const { asked, load } = shelf({});
    const source = file ? { text: file(structuredClone(good)) } : { fragment: link(LINK) };
    const opened = await openSent(source, BANK, load);
    const messages = opened.problems.map((each) => each.message).join("\n");
    const elsewhere = /another release|format of answers|bidder/.test(name);
    assert.ok(elsewhere || says.test(messages), `${name}: ${messages}`);
    assert.ok(opened.kind === "refused" && messages.length > 20, name);
    assert.ok(asked.every((each) => /^[\d.]+$/.test(each)), name);
  }
});

test("answers are told from packs, and hostile ones are refused in words", async () => {
  const opened = await openSent({ text: JSON.stringify(ANSWERS) }, BANK, never);
  assert.deepEqual([opened.kind, opened.file], ["answers", ANSWERS]);
  for (const { name, file, says } of HOSTILE_ANSWERS) {
    const refused = await openSent({ text: file(structuredClone(ANSWERS)) }, BANK, never);
    assert.equal(refused.kind, "refused", name);
    assert.match(refused.problems.map((each) => each.message).join("\n"), says, name);
  }
  for (const { name, file } of STRANGE_ANSWERS) {
    assert.equal((await openSent({ text: file(structuredClone(ANSWERS)) }, BANK, never)).kind, "answers", name);
  }
  assert.equal({}.admin, undefined);
});

test("a file with a retired code opens with what replaced it, and the file stays as it is", async () => {
  const [question] = FILE.public.questions;
  const old = { ...FILE, fingerprint: "", public: { ...FILE.public, questions: [{ ...question, code: "OLD-1", weight: 1000 }] } };
  const text = JSON.stringify(old);
  const { offers } = await openSent({ text }, BANK, never);
  assert.deepEqual(offers.map((each) => [each.code, each.heir]), [["OLD-1", "Q-1"]]);
  const opened = await openSent({ text: replaced(text, offers) }, BANK, never);
  assert.deepEqual(opened.pack.public.questions.map((each) => each.code), ["Q-1"]);
  assert.equal(text, JSON.stringify(old));
});

test("what changed since is listed, and a buyer keeps the pack as it was unless something is taken over", async () => {
  const opened = await openSent({ text: JSON.stringify(FILE) }, LATER, shelf({ "1.2.0": BANK }).load);
  assert.deepEqual(changesSince(opened, LATER).map((each) => [each.code, each.change, each.heir]), [
    ["Q-1", "changed", ""],
    ["Q-2", "retired", "Q-1"],
  ]);
  const as = packToBuy(opened, LATER, { accepted: new Set(), moves: false });
  assert.equal(as.bank, BANK);
  assert.equal(fingerprint(as.pack), opened.print);
  const left = packToBuy(opened, LATER, { accepted: new Set(), moves: true });
  assert.equal(left.pack.public.questions.find((each) => each.code === "Q-1").text, BANK.questionOf.get("Q-1").question);
  assert.deepEqual(left.pack.public.own.map((each) => each.code), ["own-Q-2"]);
  const all = packToBuy(opened, LATER, { accepted: new Set(["Q-1", "Q-2"]), moves: false });
  assert.equal(all.bank, LATER);
  assert.deepEqual(all.pack.public.questions.map((each) => [each.code, each.text]), [["Q-3", undefined], ["Q-1", undefined]]);
  const today = { ...opened, bank: LATER };
  assert.equal(packToBuy(today, LATER, { accepted: new Set(["Q-1"]), moves: true }).pack, opened.pack);
});

test("a link whose pack asks more than it carries says so, and warns of no weights that are in the file", async () => {
  const own = addOwn(PACK, BANK, { criterion: "care", text: "How?", points: [], kind: "scored" });
  const opened = await openSent({ fragment: encodeLink(own, BANK).fragment }, BANK, never);
  assert.deepEqual([opened.asksMore, opened.warnings], [true, []]);
  const worded = setText(PACK, BANK, "Q-1", { text: "How so?" });
  assert.equal((await openSent({ fragment: encodeLink(worded, BANK).fragment }, BANK, never)).asksMore, true);
});

test("a full file is told from a public one, and whether it holds anything private", async () => {
  const full = packFileOf(setPrivate(PACK, { remarks: { "Q-1": "x" } }), "full", "");
  const opened = await openSent({ text: JSON.stringify(full) }, BANK, never);
  assert.deepEqual([opened.from, hasPrivate(opened.pack), hasPrivate(PACK)], ["full", true, false]);
});

test("a public file has no points that are not published, and opens with the same fingerprint as the full one", () => {
  const worded = setText(PACK, BANK, "Q-1", { points: ["SECRET"] });
  const own = addOwn(worded, BANK, { criterion: "care", text: "Ours?", points: ["SECRET"], kind: "scored" });
  const hidden = setPublic(own, { published: false });
  const file = packFileOf(hidden, "public", "");
  assert.equal(JSON.stringify(file).includes("SECRET"), false);
  assert.equal(JSON.stringify(packFileOf(hidden, "full", "")).includes("SECRET"), true);
  assert.equal(JSON.stringify(packFileOf(own, "public", "")).match(/SECRET/g)?.length, 2);
  const read = readPackText(JSON.stringify(file), BANK);
  assert.deepEqual([read.problems, read.pack && fingerprint(read.pack)], [[], fingerprint(hidden)]);
  assert.notEqual(fingerprint(hidden), fingerprint(own));
  // What no public file keeps is not saved by one.
  assert.deepEqual([hasPrivate(hidden), hasPrivate(own)], [true, false]);
  assert.equal(encodeLink(setPublic(worded, { published: false }), BANK).leftOut.includes("adapted points"), false);
});
