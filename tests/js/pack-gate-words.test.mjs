/** Gates in the words of a route: the bank's own everywhere but on a grant, which is no tender and ends in no contract. */

import assert from "node:assert/strict";
import test from "node:test";

import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { packCsv } from "../../docs/assets/js/pack/csv.mjs";
import { askedGate, gateOn, saidOn, whenAsked } from "../../docs/assets/js/pack/gate-words.mjs";
import { emptyPack, setGate, setGates, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { realBank } from "../papers/samples.mjs";

const BANK = realBank();
const CODES = BANK.gates.map((each) => each.code);
const packOn = (route) => setRoute(setGates(emptyPack(BANK), BANK, CODES), BANK, route);
/** What a grant has none of. Sub-contracts and the NHS Standard Contract are what they are, and "grant or contract" names both. */
const OF_TENDERS = /\b(tenders?|bidders?|bids?|(?<!sub-|grant or |Standard )contracts?)\b/iu;
const SHOWN = {
  asks: (gate, route) => [gateOn(gate, route).title, gateOn(gate, route).question, ...gate.evidence.map((each) => saidOn(route, each))],
  advises: (gate, route) => [whenAsked(gate, route), ...Object.values(gate.by_size).map((each) => saidOn(route, each))],
};
const wordsOf = (gate, route) => [...SHOWN.asks(gate, route), ...(gate.part === "declarations" ? [] : SHOWN.advises(gate, route))];

test("on a grant no gate speaks of tenders, bids and contracts, and elsewhere each is the bank's own", () => {
  for (const gate of BANK.gates) {
    assert.deepEqual(wordsOf(gate, "grant").filter((each) => OF_TENDERS.test(each)), [], gate.code);
  }
  for (const { id } of ROUTES.filter((each) => each.id !== "grant")) {
    assert.deepEqual(BANK.gates.map((gate) => gateOn(gate, id)), BANK.gates, id);
    assert.deepEqual(BANK.gates.map((gate) => whenAsked(gate, id)), BANK.gates.map((gate) => gate.ask_only_when), id);
  }
  assert.ok(BANK.gates.some((gate) => wordsOf(gate, "competitive").some((each) => OF_TENDERS.test(each))), "the bank's own do");
});

test("the words of an application are whole sentences", () => {
  const of = (code) => BANK.gateOf.get(code);
  const on = (code) => gateOn(of(code), "grant");
  assert.equal(on("BS-05").question, "Was your yearly turnover at least the amount that the application form names?");
  assert.equal(on("BS-06").title, "Able to carry the grant");
  assert.equal(saidOn("grant", of("BS-18").evidence[0]), "A statement in the applicant’s own words.");
  assert.match(saidOn("grant", of("BS-02").by_size.medium), /may apply, if it will hold it/);
  assert.equal(on("DE-01").question, "Do you intend to sub-contract all or part of this grant, and if so, to whom?");
  assert.equal(whenAsked(of("DE-01"), "grant"), "");
  assert.ok(of("BS-09").evidence.map((each) => saidOn("grant", each)).includes("The last report on a similar grant or contract."));
});

test("whoever reads a grant's gates reads the same: in the papers, in the table and on the page", () => {
  const pack = packOn("grant");
  const wording = (code) => askedGate(pack, BANK, { code }).wording;
  for (const { code, title, text } of contestOf(pack, BANK).gates) {
    assert.deepEqual([title, text], [gateOn(BANK.gateOf.get(code), "grant").title, wording(code)]);
  }
  const table = packCsv(pack, BANK);
  assert.deepEqual(CODES.filter((code) => !table.includes(wording(code))), []);
  assert.doesNotMatch(table, /the tender names/);
});

test("what a buyer has written is left alone, and the pack keeps the bank's code", () => {
  const own = setGate(packOn("grant"), BANK, "BS-05", true, "Say what this tender asks.");
  assert.equal(askedGate(own, BANK, own.public.gates.find((each) => each.code === "BS-05")).wording, "Say what this tender asks.");
  assert.deepEqual(packOn("grant").public.gates, CODES.map((code) => ({ code })));
  assert.deepEqual(askedGate(own, BANK, { code: "XX-1" }), { title: "", wording: "", gate: null });
});
