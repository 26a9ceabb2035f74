/** What takes long is found in steps; own numbers stand in the pack; a grant is spoken of in its own words. */

import assert from "node:assert/strict";
import test from "node:test";

import { setAssumed, withoutAssumed } from "../../docs/assets/js/pack/checks/assumed.mjs";
import { burden } from "../../docs/assets/js/pack/checks/burden.mjs";
import { burdenLines, changedLines } from "../../docs/assets/js/pack/checks/burden-words.mjs";
import { findingsOf, foremost } from "../../docs/assets/js/pack/checks/findings.mjs";
import { fragility, fragilityFindings, fragilitySteps, howFound } from "../../docs/assets/js/pack/checks/fragility.mjs";
import { overlaps, samePoints } from "../../docs/assets/js/pack/checks/overlap.mjs";
import { finish } from "../../docs/assets/js/pack/checks/steps.mjs";
import { studySteps } from "../../docs/assets/js/pack/checks/study.mjs";
import { inTerms } from "../../docs/assets/js/pack/checks/terms.mjs";
import { fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { encodeLink } from "../../docs/assets/js/pack/link-write.mjs";
import { emptyPack, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { comparePacks } from "../../docs/assets/js/pack/pack-diff.mjs";
import { addQuestion, wordedQuestions } from "../../docs/assets/js/pack/questions.mjs";
import { packFileOf } from "../../docs/assets/js/pack/pack-file.mjs";
import { readPack } from "../../docs/assets/js/pack/read-pack.mjs";
import { BANK } from "../pack/checked.mjs";
import { frozen, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const CODES = BANK.questions.slice(0, 12).map((each) => each.code);
const PACK = frozen(CODES.reduce((pack, code) => addQuestion(pack, BANK, code), emptyPack(BANK)));

test("in steps the same is found as at once, and there are many steps", () => {
  always(packsOf(BANK, 15), (pack) => {
    const study = finish(studySteps(frozen(pack), BANK));
    assert.deepEqual([study.near, finish(fragilitySteps(pack, BANK))], [overlaps(pack, BANK), fragility(pack, BANK)]);
    assert.equal(study.near.length, study.overlap.length);
  });
  for (const steps of [studySteps, fragilitySteps]) {
    assert.ok([...steps(PACK, BANK)].length > 20);
  }
});

test("the pairs with the same point are those that the search for overlaps finds", () => {
  always(packsOf(BANK, 25), (pack) => {
    const found = overlaps(pack, BANK).filter((each) => each.points.length > 0).map((each) => each.codes.join());
    assert.deepEqual(new Set(samePoints(wordedQuestions(pack, BANK)).map(String)), new Set(found));
  });
});

test("of many findings, the first of each check come first", () => {
  const finding = (check, text) => ({ check, codes: [], text, target: "public.name" });
  const [one, two, three, four] = [finding("a", "1"), finding("a", "2"), finding("b", "3"), finding("a", "4")];
  assert.deepEqual(foremost([one, two, three, four], 3), [one, three, two]);
  assert.deepEqual(foremost([], 3), []);
  assert.deepEqual(findingsOf(PACK, BANK, null).map((each) => each.check), []);
});

test("own numbers change the label, the fingerprint and the file, and go with the last of them", () => {
  const own = setAssumed(PACK, BANK, "bidders", "high", 9);
  assert.deepEqual(own.public.assumptions, { bidders: { low: 3, high: 9 } });
  assert.deepEqual(burden(own, BANK)?.bidders, { low: 3, high: 9 });
  assert.notEqual(fingerprint(own), fingerprint(PACK));
  assert.deepEqual(readPack(packFileOf(own, "public", ""), BANK).pack?.public, own.public);
  assert.deepEqual(encodeLink(own, BANK).leftOut, ["own numbers for what answering costs"]);
  assert.deepEqual(comparePacks(PACK, BANK, own, BANK).map((each) => each.field), ["assumptions"]);
  assert.deepEqual(withoutAssumed(own, "bidders"), PACK);
  assert.deepEqual(setAssumed(own, BANK, "bidders", "high", 7), PACK, "the bank's own number is no own number");
  assert.equal(changedLines(burdenLines(burden(PACK, BANK)), burdenLines(burden(PACK, BANK))), "");
  assert.match(changedLines(burdenLines(burden(PACK, BANK)), burdenLines(burden(own, BANK))), /^Time of all evaluators.* Cost to all 3 to 9 expected bidders: [^.]*\.$/);
});

test("what is no number from 1 to a million, or not assumed, changes nothing", () => {
  for (const value of [0, -4, 0.4, NaN, Infinity, 1e6 + 1]) {
    assert.equal(setAssumed(PACK, BANK, "bidders", "low", value), PACK);
  }
  for (const id of ["toString", "__proto__", "gone"]) {
    assert.equal(setAssumed(PACK, BANK, id, "low", 5), PACK);
  }
});

test("a file refuses own numbers that are none", () => {
  for (const assumptions of [{ bidders: { low: 0, high: 3 } }, { bidders: { low: 1 } }, [], { bidders: 3 }, JSON.parse('{"__proto__": {"low": 1, "high": 1}}')]) {
    assert.equal(readPack({ ...PACK, public: { ...PACK.public, assumptions } }, BANK).pack, null, JSON.stringify(assumptions));
  }
});

test("a grant has applicants and applications, and a tender bidders and bids", () => {
  assert.equal(inTerms("A bidder's bid, and a tender for bidders. Bids bide.", "grant"), "An applicant's application, and an application for applicants. Applications bide.");
  assert.equal(inTerms("A bidder's bid", "competitive"), "A bidder's bid");
  const grant = setPublic(PACK, { route: "grant" });
  const found = fragility(grant, BANK);
  const dead = { ...found, dead: ["Q-1"] };
  const texts = [howFound(found, "grant"), ...fragilityFindings(dead, BANK, "grant").map((each) => each.text), ...burdenLines(burden(grant, BANK)).map((each) => each.label)];
  assert.doesNotMatch(texts.join(" "), /\bbid|tender/i);
});
