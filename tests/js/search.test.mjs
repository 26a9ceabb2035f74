/** What the search looks for, and what it says of it. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { addressOf, asksForFilters, textOf } from "../../docs/assets/js/search/address.mjs";
import { Engine } from "../../docs/assets/js/search/engine.mjs";
import { rowsOf } from "../../docs/assets/js/search/filter-panel.mjs";
import { once } from "../../docs/assets/js/search/once.mjs";
import {
  likeness,
  looserThan,
  splitIntoWords,
  takeOutKind,
  variantsOf,
  withoutFiller,
} from "../../docs/assets/js/search/query.mjs";
import { distance, isKnown, nearest, stemOf } from "../../docs/assets/js/search/spelling.mjs";
import { notesOf } from "../../docs/assets/js/search/view.mjs";
import { always } from "./properties.mjs";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

test("a question's code is read in its one form, however it is typed", () => {
  for (const typed of ["QI-01", "qi 1", "Qi‑1!", "qi01", "QI – 001"]) {
    assert.deepEqual(splitIntoWords(typed, { prefixes: ["QI"], digits: 2 }), ["qi01"], typed);
  }
  assert.deepEqual(splitIntoWords("no 1", { prefixes: ["QI"], digits: 2 }), ["no", "1"]);
  assert.deepEqual(splitIntoWords("qi 1", { prefixes: ["QI"], digits: 3 }), ["qi001"]);
  assert.deepEqual(splitIntoWords("qi 1"), ["qi", "1"]);
});

test("whatever is typed becomes at most ten words in small letters, without signs", () => {
  always(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
    const words = splitIntoWords(text, { prefixes: ["QI", "LS"], digits: 2 });
    assert.ok(words.length <= 10);
    assert.ok(words.every((each) => /^[\p{L}\p{N}]+$/u.test(each)));
  });
  assert.deepEqual(splitIntoWords("We can’t PAY"), ["we", "cant", "pay"]);
});

test("filler is left out, unless there is nothing else", () => {
  assert.deepEqual(withoutFiller(["how", "do", "we", "fund", "it"]), ["fund"]);
  assert.deepEqual(withoutFiller(["how", "to"]), ["how", "to"]);
  assert.deepEqual(withoutFiller([]), []);
});

test("the name of a kind is taken out of a query that says more", () => {
  const kinds = { "case study": "Case study", tip: "Tip" };
  assert.deepEqual(takeOutKind(["case", "studies", "in", "leeds"], kinds), { rest: ["in", "leeds"], kind: "Case study" });
  assert.deepEqual(takeOutKind(["case", "studies"], kinds), { rest: ["case", "studies"], kind: "" });
  assert.deepEqual(takeOutKind(["tip", "of", "the"], kinds), { rest: ["tip", "of", "the"], kind: "" });
});

test("other words for the same thing are searches of their own, and count less than the words as typed", () => {
  const synonyms = { charity: ["vcse organisation"], "small charity": ["micro provider"], cash: ["grant"] };
  const { typed, meant } = variantsOf(["a", "small", "charity", "cash"], synonyms);
  assert.deepEqual(typed, { terms: "small charity cash", factor: 1 });
  assert.deepEqual(
    meant.map((each) => each.terms),
    ["micro provider cash", "small charity grant", "micro provider grant"],
  );
  assert.ok(meant.every((each) => each.factor < 1));
});

test("a query has at most eight searches, none of them twice", () => {
  const synonyms = fc.dictionary(word, fc.array(word, { minLength: 1, maxLength: 5 }), { noNullPrototype: true });
  always(fc.tuple(fc.array(word, { minLength: 1, maxLength: 10 }), synonyms), ([words, others]) => {
    const { typed, meant } = variantsOf(words, others);
    const terms = [typed, ...meant].map((each) => each.terms);
    assert.ok(terms.length <= 8);
    assert.equal(new Set(terms).size, terms.length);
  });
});

test("looser searches have one word less, then neighbours, then each word alone", () => {
  const loosened = looserThan([{ terms: "fair long funding deal", factor: 1 }]);
  assert.deepEqual(
    loosened.map((each) => each.map(({ terms }) => terms)),
    [
      ["long funding deal", "fair funding deal", "fair long deal", "fair long funding"],
      ["fair long", "long funding", "funding deal"],
      ["fair", "long", "funding", "deal"],
    ],
  );
  const factors = loosened.map(([first]) => first.factor);
  assert.deepEqual(factors, factors.toSorted((one, other) => other - one));
  assert.deepEqual(looserThan([{ terms: "fair", factor: 1 }]), [[], [], []]);
});

test("a stem keeps at least four letters of its word", () => {
  assert.equal(stemOf("commissioning"), stemOf("commissioners"));
  always(fc.string({ unit: fc.constantFrom(..."aeginrst") }), (each) => {
    const stem = stemOf(each);
    assert.ok(each.startsWith(stem));
    assert.ok(stem.length >= Math.min(4, each.length));
  });
});

test("short words and numbers are never put right", () => {
  assert.ok(isKnown("xyz", []));
  assert.ok(isKnown("2027x", []));
  assert.ok(isKnown("fundings", ["funding"]));
  assert.ok(!isKnown("fnuding", ["funding"]));
});

/** Count by the textbook, without a limit. */
function countedApart(one, other) {
  const rows = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  for (const [at, row] of rows.entries()) {
    for (const to of row.keys()) {
      if (at === 0 || to === 0) {
        row[to] = at + to;
        continue;
      }
      const change = one[at - 1] === other[to - 1] ? 0 : 1;
      row[to] = Math.min(rows[at - 1][to] + 1, row[to - 1] + 1, rows[at - 1][to - 1] + change);
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
        row[to] = Math.min(row[to], rows[at - 2][to - 2] + 1);
      }
    }
  }
  return rows[one.length][other.length];
}

test("words are as far apart as letters must be added, left out, changed or swapped", () => {
  always(fc.tuple(word, word), ([one, other]) => {
    assert.equal(distance(one, other, 20), countedApart(one, other));
    assert.equal(distance(one, other, 20), distance(other, one, 20));
    assert.ok(distance(one, other, 2) === countedApart(one, other) || countedApart(one, other) > 2);
  });
});

test("a word typed wrongly is taken for the nearest known word, the most used where two are as near", () => {
  assert.equal(nearest("comissioning", ["commissioning", "contracting"]), "commissioning");
  assert.equal(nearest("fnuding", ["finding", "funding"]), "funding");
  assert.equal(nearest("grent", ["great", "green"]), "great");
  assert.equal(nearest("zzzzz", ["great", "green"]), "");
});

test("two lists of words are alike from 0 to 1", () => {
  assert.equal(likeness(["fair", "funding"], ["funding", "fairly"]), 1);
  assert.equal(likeness(["fair"], ["trust"]), 0);
  assert.equal(likeness(["fair", "trust"], ["fair", "deal"]), 0.5);
});

test("an address says what was typed and chosen, and nothing where there is neither", () => {
  assert.equal(addressOf("  fair & <b>  ", new Map([["type", ["case", "tip"]]])), "?q=fair+%26+%3Cb%3E&type=case&type=tip");
  assert.equal(addressOf("  ", new Map()), "./");
});

test("an address gives at most 200 characters of text, and says whether it asks for a facet", () => {
  assert.equal(textOf(new URLSearchParams({ q: "x".repeat(300) })).length, 200);
  assert.equal(textOf(new URLSearchParams()), "");
  assert.equal(asksForFilters(new URLSearchParams("q=type")), false);
  assert.equal(asksForFilters(new URLSearchParams("q=x&type=odd")), true);
});

test("a result is filtered by the options of its record; one without a record has none", () => {
  const option = (value) => ({ value, label: value });
  const facets = [
    { name: "type", title: "Type", options: [option("case"), option("tip")] },
    { name: "place", title: "Place", options: [option("leeds")] },
  ];
  const rows = rowsOf([{ id: "en_1" }, { id: "en_2" }], { facets, records: { en_1: [1, 2] } });
  assert.deepEqual(
    rows.map((row) => row.tokens),
    [["type:tip", "place:leeds"], []],
  );
});

test("notes say what was searched for in place of what was typed, and when words are missing", () => {
  const answer = { corrected: [["fnud", "fund"]], unknown: ["xyzzy"], withAllWords: 1, hits: [{}] };
  assert.deepEqual(notesOf(answer), [
    "The hub has no “fnud”. These are results for “fund”.",
    "The hub has no “xyzzy”.",
  ]);
  const rest = { corrected: [], unknown: [], hits: [{}, {}] };
  assert.match(notesOf({ ...rest, withAllWords: 1 })[0], /^Entries with all your words come first/);
  assert.match(notesOf({ ...rest, withAllWords: 0 })[0], /^No entry has all your words/);
});

test("what was loaded is loaded once, and what failed is tried again", async () => {
  const asked = [];
  const load = once((failures) => {
    asked.push(failures);
    return failures < 2 ? Promise.reject(new Error("the network")) : Promise.resolve("words");
  });
  await assert.rejects(Promise.all([load(), load()]), /the network/);
  await assert.rejects(load(), /the network/);
  assert.deepEqual(await Promise.all([load(), load()]), ["words", "words"]);
  assert.equal(await load(), "words");
  assert.deepEqual(asked, [0, 1, 2]);
});

/** An engine that has loaded a small index: what Pagefind finds for some terms, and scores. */
function engineOf(index) {
  const engine = new Engine(new URL("https://hub.example/"));
  const data = (url) => async () => ({ url, excerpt: "some <mark>words</mark>", raw_content: "all some words", meta: { title: url, name: "", part: "ab1" } });
  const pagefind = {
    search: async (terms) => ({
      results: Object.entries((terms === null ? index.all : index[terms]) ?? {}).map(([id, score]) => ({ id, score, data: data(id) })),
    }),
  };
  const vocabulary = {
    prefixes: ["QI"],
    digits: 2,
    synonyms: { mou: ["accord"] },
    kinds: { tip: "Tip" },
    pack: { Tip: "pack/#add=" },
    parts: [["Term", "Terms"], ["Tip", "Tips"]],
    words: "contract grant mou",
  };
  const known = vocabulary.words.split(" ");
  engine.ready = async () => ({ pagefind, vocabulary, known, withSynonyms: new Set(["mou"]) });
  return engine;
}

const idsOf = ({ hits }) => hits.map((hit) => hit.id);

test("a result of several searches has the sum of their scores, other words counting less", async () => {
  const engine = engineOf({ mou: { one: 1, two: 1 }, accord: { two: 1, three: 1 } });
  const { hits, withAllWords } = await engine.find("MoU");
  assert.deepEqual(
    hits.map(({ id, score }) => [id, score]),
    [["two", 1.6], ["one", 1], ["three", 0.6]],
  );
  assert.equal(withAllWords, 3);
});

test("with few results, entries with some of the words are added, and are not whole", async () => {
  const answer = await engineOf({ "contract grant": { both: 1 }, contract: { both: 1, one: 1 } }).find("contract grant");
  assert.deepEqual([idsOf(answer), answer.withAllWords], [["both", "one"], 1]);
});

test("a word that the hub does not have is put right, or left out", async () => {
  const answer = await engineOf({ grant: { one: 1 } }).find("garnt xyzzyq");
  assert.deepEqual([idsOf(answer), answer.corrected, answer.unknown], [["one"], [["garnt", "grant"]], ["xyzzyq"]]);
  assert.deepEqual(await engineOf({}).find("xyzzyq"), { hits: [], withAllWords: 0, corrected: [], unknown: ["xyzzyq"] });
});

test("a reader who only filters gets every entry", async () => {
  assert.deepEqual(idsOf(await engineOf({ all: { one: 1, two: 1 } }).everything()), ["one", "two"]);
});

test("a result says where its text was cut, of which kind it is, and how to add it to a pack", async () => {
  const engine = engineOf({ all: { one: 1 } });
  const { hits } = await engine.everything();
  assert.deepEqual(await engine.read(hits[0]), {
    url: "one",
    excerpt: "… some <mark>words</mark>",
    title: "one",
    part: ["Tip", "Tips"],
    add: "https://hub.example/pack/#add=one",
  });
});
