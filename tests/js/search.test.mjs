/** What the search looks for, and what it says of it. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { addsOf } from "../../docs/assets/js/search/adding.mjs";
import { addressOf, asksForFilters, textOf } from "../../docs/assets/js/search/address.mjs";
import { groupsOf } from "../../docs/assets/js/search/answers.mjs";
import { distance, meantBy, nearest, readDictionary } from "../../docs/assets/js/search/corrections.mjs";
import { Engine } from "../../docs/assets/js/search/engine.mjs";
import { rowsOf } from "../../docs/assets/js/search/filter-panel.mjs";
import { leadsFor } from "../../docs/assets/js/search/leads.mjs";
import { once } from "../../docs/assets/js/search/once.mjs";
import { passageOf } from "../../docs/assets/js/search/passage.mjs";
import {
  likeness,
  looserThan,
  splitIntoWords,
  takeOutKind,
  variantsOf,
  withoutFiller,
} from "../../docs/assets/js/search/query.mjs";
import { isTogether, rankedByTitle } from "../../docs/assets/js/search/ranking.mjs";
import { isKnown, stemOf } from "../../docs/assets/js/search/spelling.mjs";
import { candidatesOf, codesOf, suggestionsFor } from "../../docs/assets/js/search/suggestions.mjs";
import { notesOf } from "../../docs/assets/js/search/view.mjs";
import { always, alwaysLater } from "./properties.mjs";
import { STRANGE } from "./strange.mjs";

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

test("short words, numbers and words of the dictionary are never put right", () => {
  const dictionary = new Set(["funnel", "constructor"]);
  assert.equal(meantBy("fnd", ["fund"], dictionary), "");
  assert.equal(meantBy("2027x", ["2027"], dictionary), "");
  assert.equal(meantBy("funnel", ["funnels"], dictionary), "");
  assert.equal(meantBy("constructor", ["contractor"], dictionary), "");
  assert.equal(meantBy("fnuding", ["funding"], dictionary), "funding");
});

test("the hub knows a word that begins one of its own, and asks the index for short ones", () => {
  assert.ok(isKnown("fundings", ["funding"]));
  assert.ok(!isKnown("fnuding", ["funding"]));
  assert.ok(!isKnown("fun", ["funding"]));
});

test("the dictionary is read back as it was written: what a word shares with the last one, and the rest", () => {
  assert.deepEqual([...readDictionary("0abandon\n7ed\n3ck\n0zoo")], ["abandon", "abandoned", "aback", "zoo"]);
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
  const answer = { corrected: [["fnud", "fund"]], unknown: ["xyzzy"], withAllWords: 1, near: false, hits: [{}], all: [{}] };
  assert.deepEqual(notesOf(answer), [
    "The hub has no “fnud”. These are results for “fund”.",
    "The hub has no “xyzzy”.",
  ]);
  const rest = { corrected: [], unknown: [], near: false, hits: [{}, {}], all: [{}, {}] };
  assert.match(notesOf({ ...rest, withAllWords: 1 })[0], /^Entries with all your words come first/);
  assert.match(notesOf({ ...rest, withAllWords: 0 })[0], /^No entry has all your words/);
  assert.match(notesOf({ ...rest, withAllWords: 2, near: true })[0], /^The hub has nothing on just this/);
  assert.deepEqual(notesOf({ ...rest, withAllWords: 9, all: Array(9) }), ["These are the best. Filters look through all 9."]);
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

const LEADS = [
  ["Best answer", "Find out", "finder/", "Answer a few.", ["finder", "loan or deal"], []],
  ["Rule", "When a wait ends", "law/wait/#end", "On the eighth day.", ["wait ends"], ["Which days", "clock/"]],
  ["Glossary term", "Loan (LN)", "glossary/#loan", "Money to give back.", ["loan ln", "loan", "ln"], []],
  ["Question", "QI-01 Needs", "matrix/QI-01/", "How?", ["qi01"], []],
];
const titlesOf = (rows) => rows.map(([, title]) => title);

test("an answer comes first for its words, however they are asked for, and a term for its name alone", () => {
  assert.deepEqual(titlesOf(leadsFor(["loan", "or", "deal"], LEADS)), ["Find out"]);
  assert.deepEqual(titlesOf(leadsFor("which should i use loan or deal".split(" "), LEADS)), ["Find out"]);
  assert.deepEqual(titlesOf(leadsFor(["what", "is", "a", "loan"], LEADS)), ["Loan (LN)"]);
  assert.deepEqual(titlesOf(leadsFor(["ln", "meaning"], LEADS)), ["Loan (LN)"]);
  assert.deepEqual(titlesOf(leadsFor(["loan", "shark"], LEADS)), []);
  assert.deepEqual(titlesOf(leadsFor(["is", "qi01", "hard"], LEADS)), ["QI-01 Needs"]);
});

test("no text makes an answer that the file does not have", () => {
  always(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), (words) => {
    assert.ok(leadsFor(words, LEADS).every((row) => LEADS.includes(row)));
  });
  for (const word of ["constructor", "__proto__", "tostring", "hasownproperty"]) {
    assert.deepEqual(leadsFor([word], LEADS), []);
    assert.deepEqual(variantsOf([word], {}), { typed: { terms: word, factor: 1 }, meant: [] });
  }
});

const CANDIDATES = candidatesOf(LEADS, [
  ["Page", "Loans of things", "loans/"],
  ["Page", "Finder, once more", "finder/"],
]);
const suggested = (text) => suggestionsFor(text, CANDIDATES, codesOf(CANDIDATES)).map(({ title }) => title);

test("what is typed so far suggests answers, then terms, then pages, each address once", () => {
  assert.deepEqual(suggested("loa"), ["Find out", "Loan (LN)", "Loans of things"]);
  assert.deepEqual(suggested("finde"), ["Find out"]);
  assert.deepEqual(suggested("qi 1"), ["QI-01 Needs"]);
  assert.deepEqual(suggested("of things"), ["Loans of things"]);
  assert.deepEqual(suggested("l"), []);
  assert.deepEqual(suggested("zzz"), []);
});

test("any text has at most seven suggestions", () => {
  const many = candidatesOf([], Array.from({ length: 20 }, (_, at) => ["Page", `Aaa ${at}`, `${at}/`]));
  assert.equal(suggestionsFor("aa", many, codesOf(many)).length, 7);
  always(fc.string({ unit: "grapheme" }), (text) => {
    assert.ok(suggestionsFor(text, CANDIDATES, codesOf(CANDIDATES)).length <= 7);
  });
});

test("a passage begins with its text or its sentence, keeps its marks, and says where it was cut", () => {
  const whole = `One two. Three four five six. ${"more ".repeat(50)}end.`;
  assert.match(passageOf(whole, "four <mark>five</mark> six. more", true), /^One two\. Three four <mark>five<\/mark> six\..* …$/);
  assert.match(passageOf(whole, "four <mark>five</mark> six. more", false), /^Three four <mark>five<\/mark> six\..* …$/);
  assert.equal(passageOf("One <mark> two", "One", true), "One <mark> two");
  const long = `${"word ".repeat(100)}needle and thread`;
  assert.match(passageOf(long, "<mark>needle</mark> and thread", false), /^… .*<mark>needle<\/mark> and thread$/);
});

test("results far below the best are left out", async () => {
  const read = async () => ({ title: "", part: ["Tip", "Tips"], text: "" });
  const ranked = await rankedByTitle([{ id: "a", score: 100 }, { id: "b", score: 20 }, { id: "c", score: 10 }], { words: ["x"], kind: "" }, { prefixes: [], digits: 1 }, read);
  assert.deepEqual(ranked.map(({ id }) => id), ["a", "b"]);
});

test("two or three words must stand together somewhere, or the results are only the nearest", () => {
  const found = (text) => [{ found: { title: "", text } }];
  const asked = [{ terms: "theory change" }];
  assert.ok(isTogether(found("A theory of its change"), asked, []));
  assert.ok(!isTogether(found(`Theory ${"and ".repeat(9)} change`), asked, []));
  assert.ok(!isTogether(found("A theory of change"), asked, ["section"]));
  assert.ok(isTogether(found("none"), [{ terms: "one" }], []));
  assert.ok(isTogether(found("none"), [{ terms: "a sentence of many words" }], []));
  assert.ok(!isTogether([], [{ terms: "one" }], []));
});

test("results are grouped by their kinds, in the order of the groups, without those that are empty", () => {
  const facets = [{ name: "type", title: "Type", options: [{ value: "tip", label: "Tip" }, { value: "case", label: "Case" }] }];
  const rows = [
    { hit: 1, tokens: ["place:leeds", "type:case"] },
    { hit: 2, tokens: ["type:tip"] },
    { hit: 3, tokens: ["type:case"] },
    { hit: 4, tokens: [] },
  ];
  const groups = [["Advice", ["Tip"], true], ["Empty", ["Term"], true], ["Examples", ["Case"], true]];
  assert.deepEqual(groupsOf(rows, facets, groups), [
    { name: "Advice", hits: [2] },
    { name: "Examples", hits: [1, 3] },
  ]);
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
    pack: { Tip: "pack/#add=", Set: "pack/#set=" },
    sets: { "advice-set": [["small", "Small, up to £50,000"], ["large", "Large"]] },
    parts: [["Term", "Terms"], ["Tip", "Tips"]],
    groups: [["Advice", ["Tip"], true]],
    words: "contract grant mou",
  };
  const known = vocabulary.words.split(" ");
  engine.ready = async () => ({ pagefind, vocabulary, leads: LEADS, known, withSynonyms: new Set(["mou"]) });
  engine.corrections = async () => ({ meantBy, dictionary: new Set(["constructor", "poster"]) });
  return engine;
}

test("a set of questions starts a pack of each of its sizes, and what the hub has no set for starts none", async () => {
  const engine = engineOf({});
  const { vocabulary } = await engine.ready();
  assert.deepEqual(addsOf("Set", "matrix/sets/advice-set/", vocabulary, engine.root), [
    { href: "https://hub.example/pack/#set=advice-set.small", code: "", label: "Small, up to £50,000" },
    { href: "https://hub.example/pack/#set=advice-set.large", code: "", label: "Large" },
  ]);
  for (const [kind, url] of [["Set", "matrix/sets/other-set/"], ["Set", "matrix/sets/constructor/"], ["Page", "matrix/sets/advice-set/"]]) {
    assert.deepEqual(addsOf(kind, url, vocabulary, engine.root), [], url);
  }
});

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
  const answer = await engineOf({ "contract grant": { both: 1 }, contract: { both: 1, one: 2 } }).find("contract grant");
  assert.deepEqual([idsOf(answer), answer.withAllWords], [["both", "one"], 1]);
});

test("a word that the hub does not have is put right, or left out", async () => {
  const answer = await engineOf({ grant: { one: 1 } }).find("garnt xyzzyq");
  assert.deepEqual([idsOf(answer), answer.corrected, answer.unknown], [["one"], [["garnt", "grant"]], ["xyzzyq"]]);
  const none = await engineOf({}).find("xyzzyq");
  assert.deepEqual([none.leads, none.hits, none.all, none.near, none.unknown], [[], [], [], true, ["xyzzyq"]]);
});

test("a real word that the hub lacks is left out and not put right, and does no harm", async () => {
  const engine = engineOf({ "contract": { one: 1 } });
  assert.deepEqual((await engine.find("constructor")).unknown, ["constructor"]);
  const { corrected, unknown, hits } = await engine.find("poster contract");
  assert.deepEqual([corrected, unknown, hits.map(({ id }) => id)], [[], ["poster"], ["one"]]);
  assert.deepEqual((await engine.find("__proto__ toString")).hits, []);
});

test("an answer leads from any page, says where it is told in full, and is no result again", async () => {
  const engine = engineOf({ loan: { "/glossary/#loan": 2, other: 1 }, '"loan"': { other: 1 } });
  const { leads, hits, all } = await engine.find("loan");
  assert.deepEqual(leads.map(({ url }) => url), ["/glossary/#loan"]);
  assert.deepEqual([hits.map(({ id }) => id), all.length], [["other"], 2]);
  const [rule] = (await engineOf({ '"wait"': { other: 1 }, '"ends"': { other: 1 } }).find("wait ends")).leads;
  assert.deepEqual([rule.url, rule.more], ["/law/wait/#end", ["Which days", "/clock/"]]);
});

test("a reader who only filters gets every entry", async () => {
  assert.deepEqual(idsOf(await engineOf({ all: { one: 1, two: 1 } }).everything()), ["one", "two"]);
});

test("a result says where its text was cut, of which kind it is, and how to add it to a pack", async () => {
  const engine = engineOf({ all: { one: 1 } });
  const { hits } = await engine.everything();
  assert.deepEqual(await engine.read(hits[0]), {
    url: "one",
    excerpt: "all some <mark>words</mark>",
    title: "one",
    part: ["Tip", "Tips"],
    adds: [{ href: "https://hub.example/pack/#add=one", code: "one", label: "one" }],
    text: "all some words",
  });
});

test("whatever is asked, the search answers with what it has, and the same again", async () => {
  const engine = engineOf({ contract: { one: 1 }, grant: { two: 2 }, '"loan"': { one: 1 }, "contract grant": { two: 1 } });
  const query = fc.oneof(STRANGE, fc.array(fc.oneof(STRANGE, fc.constantFrom("contract", "grant", "mou", "tip", "garnt", "what is a", "loan", "ln")), { maxLength: 14 }).map((parts) => parts.join(" ")));
  await alwaysLater(query, async (text) => {
    const answer = await engine.find(text);
    const { leads, hits, all, corrected, unknown } = answer;
    assert.ok(leads.length + hits.length <= 60 && hits.length <= all.length);
    assert.ok(all.every(({ id }) => ["one", "two"].includes(id)));
    assert.equal(new Set(idsOf(answer)).size, hits.length);
    assert.ok([...corrected.flat(), ...unknown].every((each) => /^[\p{L}\p{N}]+$/u.test(each)));
    assert.ok(notesOf(answer).every((note) => !/undefined|NaN|\[object/.test(note)));
    const again = await engine.find(text);
    assert.deepEqual([again.leads, idsOf(again), again.corrected, again.unknown], [leads, idsOf(answer), corrected, unknown]);
  });
});

test("whatever is asked, the address of its results asks the same", () => {
  always(STRANGE, (text) => {
    const asked = textOf(new URLSearchParams(addressOf(text, new Map())));
    assert.ok(asked.length <= 200 && asked.isWellFormed());
    assert.equal(textOf(new URLSearchParams(addressOf(asked, new Map()))), asked.trim());
    if (text.length <= 200) {
      assert.equal(asked, text.trim().toWellFormed());
    }
  });
});

test("a passage has the words of its text and no mark but its own", () => {
  always(fc.tuple(STRANGE, STRANGE, fc.boolean()), ([text, excerpt, fromStart]) => {
    // As in the index, where signs of markup are entities.
    const whole = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const passage = passageOf(whole, excerpt, fromStart);
    const bare = passage.replaceAll(/<\/?mark>/gu, "").replace(/^… /u, "").replace(/ …$/u, "");
    assert.doesNotMatch(bare, /[<>]/);
    assert.ok(whole.split(/\s+/u).join(" ").includes(bare), passage);
  });
});
