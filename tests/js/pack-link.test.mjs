/** Links: short, the same pack back, and nothing private in them. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import fc from "fast-check";

import { readBank } from "../../docs/assets/js/pack/bank.mjs";
import { BitReader, BitWriter } from "../../docs/assets/js/pack/bits.mjs";
import { fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { decodeLink, peekLink } from "../../docs/assets/js/pack/link.mjs";
import { encodeLink, LINK_START } from "../../docs/assets/js/pack/link-write.mjs";
import { emptyPack, setPrice, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { packFileOf } from "../../docs/assets/js/pack/pack-file.mjs";
import { DATES, MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { share } from "../../docs/assets/js/pack/weights.mjs";
import { BANK, bankOf, CRITERIA, DAY, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";
import { forged } from "../pack/hostile.mjs";

const REAL = readBank(JSON.parse(readFileSync(new URL("../../banks/0.4.0.json", import.meta.url), "utf8")));
const LARGE = bankOf(1000);
const PRIVATE = "Confidential 7 Ada Lovelace";

/** Return what of a pack a link holds. */
function carried(pack) {
  const { route, mode, scale, published, issue, price, dates, minimums, gates, questions, own } = pack.public;
  const ours = new Set(own.map((each) => each.code));
  const order = new Map(BANK.gates.map((each, at) => [each.code, at]));
  return {
    bank: pack.bank,
    about: { route, mode, scale, published, price, dates, minimums, number: issue.number },
    gates: gates.map((each) => each.code).toSorted((one, other) => order.get(one) - order.get(other)),
    questions: questions
      .filter((each) => !ours.has(each.code))
      .map(({ code, weight, words, minimum }) => ({ code, weight, words, minimum })),
  };
}

/** Packs with so many questions of a bank in any order, and everything that a link has room for. */
function fullPacks(bank, most, withScores) {
  const scored = bank.questions.filter((each) => each.kind === "scored").map((each) => each.code);
  const count = Math.min(most, scored.length);
  const scores = fc.constantFrom(...bank.scale.steps.map((step) => step.score));
  return fc
    .record({
      codes: fc.shuffledSubarray(scored, { minLength: count, maxLength: count }),
      wanted: fc.array(fc.nat(1000), { minLength: count, maxLength: count }),
      words: fc.array(fc.integer({ min: 0, max: 63 }), { minLength: count, maxLength: count }),
      least: fc.array(scores, { minLength: count, maxLength: count }),
      gates: fc.subarray(bank.gates.map((each) => each.code)),
      route: fc.constantFrom(...ROUTES.map((each) => each.id)),
      mode: fc.constantFrom(...MODES),
      price: fc.constantFrom({ formula: "lowest", share: 300 }, { formula: "fixed", fixed: 900_000_000 }, { formula: "none" }),
      days: fc.array(DAY, { minLength: DATES.length, maxLength: DATES.length }),
      minimums: fc.array(scores, { minLength: bank.criteria.length, maxLength: bank.criteria.length }),
    })
    .map(({ codes, wanted, words, least, gates, route, mode, price, days, minimums }) => {
      const pack = setPrice(emptyPack(bank), bank, price);
      const weights = share(1000 - pack.public.price.share, wanted.slice(0, codes.length));
      const questions = codes.map((code, at) => ({
        code,
        weight: weights[at],
        words: words[at] * 50,
        ...(withScores ? { minimum: least[at] } : {}),
      }));
      return setPublic(pack, {
        questions,
        route,
        mode,
        gates: gates.map((code) => ({ code })),
        dates: Object.fromEntries(DATES.map((name, at) => [name, days[at]])),
        minimums: Object.fromEntries(bank.criteria.map((each, at) => [each.id, minimums[at]])),
        issue: { number: 3, date: "2027-01-01", fingerprint: "0123456789" },
      });
    });
}

test("a link of 60 questions takes at most 300 characters, of a bank of 1,000 questions too", () => {
  for (const [bank, withScores] of [[REAL, true], [bankOf(127), true], [LARGE, false]]) {
    always(fullPacks(bank, 60, withScores), (pack) => {
      const { fragment } = encodeLink(pack, bank);
      assert.ok(fragment.length <= 300, `${fragment.length}`);
    });
  }
});

test("a link gives back all that it has room for, in the same order", () => {
  always(packsOf(BANK), (pack) => {
    const read = decodeLink(encodeLink(pack, BANK).fragment, BANK);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(carried(read.pack), carried(pack));
  });
  always(fullPacks(LARGE, 60, true), (pack) => {
    const read = decodeLink(encodeLink(pack, LARGE).fragment, LARGE);
    assert.deepEqual(carried(read.pack), carried(pack));
    assert.deepEqual(encodeLink(read.pack, LARGE).fragment.length, encodeLink(pack, LARGE).fragment.length);
  });
});

test("a link says its release, the fingerprint of the whole pack, and whether that asks more", () => {
  always(packsOf(BANK), (pack) => {
    const { fragment, leftOut } = encodeLink(pack, BANK);
    const { head } = peekLink(fragment);
    assert.equal(head.release, BANK.release);
    assert.equal(head.fingerprint, fingerprint(pack));
    const worded = pack.public.questions.some((each) => each.text !== undefined);
    assert.equal(head.asksMore, pack.public.own.length > 0 || worded);
    assert.equal(leftOut.includes("own questions"), pack.public.own.length > 0);
    assert.equal(leftOut.includes("the name of the tender"), pack.public.name !== "");
  });
});

test("a link that leaves nothing out opens the same pack, and one that does says what", () => {
  const bare = { name: "", service: "", value: { yearly: 0, years: 0 }, contact: "", tie: "", stages: [], log: [] };
  const texts = fc.constantFrom({}, { criteria: { care: 1000 } }, { value: { yearly: 0, years: 2 } });
  const issues = fc.constantFrom({}, { issue: { number: 2, date: "2027-01-04", fingerprint: "0123456789" } });
  always(fc.tuple(packsOf(BANK), texts, issues), ([pack, text, issued]) => {
    const open = { ...pack, public: { ...pack.public, ...bare, ...text, ...issued } };
    const { fragment, leftOut } = encodeLink(open, BANK);
    const read = decodeLink(fragment, BANK).pack;
    assert.equal(leftOut.length === 0, fingerprint(read) === fingerprint(open), leftOut.join());
  });
});

test("whatever is private, the link is the same, and read again it holds nothing private", () => {
  const secret = {
    reasons: { "Q-1": { why: PRIVATE, weight: PRIVATE, who: PRIVATE, when: "2027-01-01" } },
    panel: [{ role: "Chair", name: PRIVATE, organisation: PRIVATE, scores: false, experience: PRIVATE }],
    conflicts: [{ who: PRIVATE, what: PRIVATE, managed: PRIVATE, when: "" }],
    remarks: { "Q-1": PRIVATE },
    told: [{ number: 1, who: PRIVATE, how: PRIVATE, when: "" }],
  };
  always(packsOf(BANK), (pack) => {
    const whole = setPrivate(pack, secret);
    const { fragment } = encodeLink(whole, BANK);
    assert.equal(fragment, encodeLink(pack, BANK).fragment);
    const read = decodeLink(fragment, BANK);
    assert.deepEqual(read.pack.private, emptyPack(BANK).private);
    assert.ok(!JSON.stringify(read).includes("Ada"));
    assert.deepEqual([read.pack.public.name, read.pack.public.contact, read.pack.public.log], ["", "", []]);
    assert.ok(!JSON.stringify(packFileOf(whole, "public", "")).includes("Ada"));
    assert.equal("private" in packFileOf(whole, "public", ""), false);
  });
});

test("numbers of questions and gates are permanent: a bank in another order and with more reads the same link", () => {
  const larger = bankOf(60);
  const turned = readBank({ ...larger, digest: BANK.digest, questions: larger.questions.toReversed(), gates: larger.gates.toReversed() });
  always(packsOf(BANK), (pack) => {
    const read = decodeLink(encodeLink(pack, BANK).fragment, turned);
    assert.deepEqual(carried(read.pack), carried(pack));
  });
});

test("a link in which any one character is changed is refused", () => {
  const pack = setPublic(emptyPack(BANK), { questions: [{ code: "Q-1", weight: 1000, words: 250 }] });
  const { fragment } = encodeLink(pack, BANK);
  for (let at = 0; at < fragment.length; at += 1) {
    for (const other of ["A", "z", "_", "!", ""]) {
      const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
      if (changed !== fragment) {
        const read = decodeLink(changed, BANK);
        assert.equal(read.pack, null, changed);
        assert.ok(read.problems[0].message.length > 20);
      }
    }
  }
});

test("whatever a fragment holds, it is read or refused, and never throws", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ABCDabcd01-_"), maxLength: 400 });
  always(fc.oneof(fc.string(), letters, letters.map((each) => `${LINK_START}B${each}`)), (fragment) => {
    const read = decodeLink(fragment, BANK);
    assert.ok(read.pack === null && read.problems.length > 0);
  });
});

test("whatever bits stand behind a right check sum, they are a pack or are refused in words", () => {
  const numbers = fc.array(fc.tuple(fc.nat(2 ** 30 - 1), fc.integer({ min: 1, max: 30 })), { maxLength: 60 });
  const release = fc.constantFrom([1, 2, 0], [1, 2, 0], [0, 0, 1]);
  always(fc.tuple(numbers, release), ([given, of]) => {
    const write = (to) => given.forEach(([value, bits]) => to.add(value % 2 ** bits, bits));
    const fragment = forged(write, BANK.id, of)();
    const read = decodeLink(fragment, BANK);
    assert.deepEqual(decodeLink(fragment, BANK), read);
    assert.equal(read.pack === null, read.problems.length > 0);
    for (const { path, found, expected, message } of read.problems) {
      assert.ok(path && found && expected && message.length < 500 && !/undefined|NaN|\[object/.test(message), message);
    }
    if (read.pack) {
      assert.deepEqual(carried(decodeLink(encodeLink(read.pack, BANK).fragment, BANK).pack), carried(read.pack));
    }
  });
});

test("numbers come back from bits as they went in", () => {
  const item = fc.oneof(
    fc.tuple(fc.constant("fixed"), fc.nat(2 ** 30 - 1)),
    fc.tuple(fc.constant("short"), fc.nat(4095)),
    fc.tuple(fc.constant("rice"), fc.nat(1000)),
  );
  always(fc.array(item, { maxLength: 30 }), (items) => {
    const to = new BitWriter();
    for (const [kind, value] of items) {
      ({ fixed: () => to.add(value, 30), short: () => to.addShort(value), rice: () => to.addRice(value, 4) })[kind]();
    }
    const from = new BitReader(to.text());
    for (const [kind, value] of items) {
      assert.equal({ fixed: () => from.take(30), short: () => from.takeShort(), rice: () => from.takeRice(4, 1000) }[kind](), value);
    }
    assert.ok(from.isDone());
    assert.throws(() => from.take(7), RangeError);
  });
  assert.equal(CRITERIA.length, BANK.criteria.length);
});
