/**
 * Contests, and moderations of them: complete ones, random ones, and a big one. The bank is the made-up one of the pack,
 * or that of a release.
 */

import { readFileSync } from "node:fs";

import fc from "fast-check";

import { readBank } from "../../docs/assets/js/pack/bank.mjs";
import { emptyPack, setCriterionMinimum, setGate, setPrice, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, addQuestion, setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { peopleOf } from "../../docs/assets/js/pack/route-words.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { tieRules } from "../../docs/assets/js/papers/known/ties.mjs";
import { bankOf, CRITERIA } from "../pack/samples.mjs";

/** Question 5 is read in words, question 10 passes or fails. */
export const BANK = withKinds(bankOf(60));

function withKinds(bank) {
  bank.questionOf.get("Q-5").kind = "narrative";
  return bank;
}

/** Return a release of the hub's own bank; `file` is that of a built site where there is one. */
export function realBank(file = new URL("../../banks/0.4.0.json", import.meta.url)) {
  return readBank(JSON.parse(readFileSync(file, "utf8")));
}

/**
 * A pack with gates, a price and a log, and with a question of its own unless `own` is false. Changes are its public
 * fields.
 */
export function packOf({ bank = BANK, codes = ["Q-1", "Q-2", "Q-3", "Q-4", "Q-6"], own = true, route = "competitive", mode = "scored", ...fields } = {}) {
  let pack = codes.reduce((made, code) => addQuestion(made, bank, code), emptyPack(bank));
  pack = setRoute(pack, bank, route);
  pack = own ? addOwn(pack, bank, { criterion: bank.criteria[0].id, text: "What would you stop doing?", points: ["Names it.", "Says why:", "- one", "- two"], kind: "scored" }) : pack;
  pack = setPrice(pack, bank, { formula: "lowest", share: 200 });
  pack = bank.gates.slice(0, 2).reduce((made, { code }) => setGate(made, bank, code, true), pack);
  return setPublic(pack, {
    mode,
    name: "Soup for all",
    service: bank.services[0].id,
    contact: "soup@buyer.example",
    value: { yearly: 120_000, years: 3 },
    tie: "The panel draws lots.",
    stages: [{ title: "Read", text: "All read alone." }],
    dates: { published: "2027-03-01", offers: "2027-04-12", decision: "2027-05-10", start: "2027-07-01" },
    issue: { number: 2, date: "2027-03-15", fingerprint: "" },
    log: [{ number: 2, date: "2027-03-15", what: "A limit was raised.", why: "Bidders asked.", codes: codes.slice(0, 1) }],
    ...fields,
  });
}

/** The rules for a tie that a pack proposes. */
export const tieProposals = (route, mode, price, marks) => tieRules(peopleOf(route).offer, mode, price, marks);

/** The contest of such a pack. */
export function contest(wanted = {}) {
  return contestOf(packOf(wanted), wanted.bank ?? BANK);
}

const MARKED = { strengths: "It names who does it.", weaknesses: "It has no dates.", notHigher: "No dates.", notLower: "It has names.", dissent: "", present: "Evaluators 1 and 2", quoted: "“every Tuesday”, page 2" };
const idOf = (at) => String.fromCodePoint(65 + at);
export const lineupOf = (bidders, evaluators) => ({
  bidders: Array.from({ length: bidders }, (_, at) => ({ id: idOf(at), name: `Provider ${idOf(at)}` })),
  evaluators: Array.from({ length: evaluators }, (_, at) => ({ id: String(at + 1), role: `Evaluator ${at + 1}` })),
});
const byId = (items, value) => Object.fromEntries(items.map((each, at) => [each.id ?? each.code, value(each, at)]));

/** What the panel agrees on a score: all reasons are there. */
export const agreedOf = (score, fields = {}) => ({ score, ...MARKED, ...fields });

/** One evaluator's file with all marks: `scoreOf(bidder, question)` gives each score, every point is met. */
export function marksOf({ questions, gates }, evaluator, bidders, scoreOf) {
  return {
    evaluator,
    bidders,
    scores: byId(bidders, (bidder) => byId(questions, (question) => ({ score: question.how === "words" ? null : scoreOf(bidder, question), reason: `${bidder.id} shows most of ${question.code}.` }))),
    grid: byId(bidders, () => byId(questions, ({ grid }) => grid.map((_, at) => ({ found: "met", where: `page ${at + 1}` })))),
    gates: byId(bidders, () => byId(gates, () => ({ answer: "met", note: "" }))),
    golden: byId(bidders, () => ({ seen: "People with lived experience lead.", where: questions[0]?.code ?? "", counted: questions[0]?.code ?? "" })),
    conflicts: "None.",
    changes: [],
  };
}

/**
 * A complete moderation. `scoreOf(bidder, question)` gives the agreed scores, and each evaluator's own; `prices` are by
 * place.
 */
export function moderationOf(made, { bidders = 3, evaluators = 2, scoreOf = (_bidder, { scores }) => scores.at(-1), prices = [] } = {}) {
  const lineup = lineupOf(bidders, evaluators);
  const panel = lineup.evaluators.map(({ role }) => ({ role, name: "", organisation: "The buyer", scores: true, experience: "Ten years of such services.", training: "January 2027", conflict: "None.", managed: "", recused: "no" }));
  return {
    print: made.print,
    issue: made.issue.number,
    lineup,
    marks: lineup.evaluators.map((each) => marksOf(made, each, lineup.bidders, scoreOf)),
    agreed: byId(lineup.bidders, (bidder) => byId(made.questions, (question) => agreedOf(question.how === "words" ? null : scoreOf(bidder, question)))),
    prices: byId(lineup.bidders, (_, at) => prices[at] ?? 100_000 + 10_000 * at),
    gates: byId(lineup.bidders, () => byId(made.gates, () => ({ answer: "met", note: "" }))),
    panel,
    golden: byId(lineup.bidders, () => ({ seen: "People with lived experience lead.", where: "Q-1", counted: "Q-1" })),
    log: [],
  };
}

/** Contests of all routes and modes, small enough to try every change of a score. */
export function contestsOf({ modes = ["scored", "pass-fail", "narrative"], routes = ["competitive", "most-suitable", "light-touch", "call-off", "grant"], bank = BANK } = {}) {
  const minimum = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
  const codes = fc.uniqueArray(fc.constantFrom("Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6", "Q-7", "Q-10"), { minLength: 1, maxLength: 6 });
  const parts = [codes, fc.constantFrom(...routes), fc.constantFrom(...modes), fc.constantFrom("lowest", "lowest", "none", "fixed"), fc.integer({ min: 0, max: 600 })];
  const more = [fc.array(minimum, { minLength: 6, maxLength: 6 }), fc.option(fc.tuple(fc.constantFrom(...CRITERIA), fc.integer({ min: 0, max: 4 })), { nil: undefined }), fc.integer({ min: 0, max: 2 })];
  return fc.tuple(...parts, ...more).map(([chosen, route, mode, formula, share, minimums, least, rule]) => {
    let pack = packOf({ bank, codes: chosen, route, mode });
    pack = setPrice(pack, bank, { formula, share, fixed: 90_000 });
    pack = chosen.reduce((made, code, at) => setMinimum(made, code, minimums[at]), pack);
    pack = least ? setCriterionMinimum(pack, ...least) : pack;
    return contestOf(setPublic(pack, { tie: tieOf(pack.public, rule) }), bank);
  });
}

/** The rules that the pack proposes, or one of the buyer's own. */
function tieOf({ route, mode, price }, rule) {
  return tieProposals(route, mode, price.formula === "lowest", true)[rule] ?? "The chair decides, and says why.";
}

/** A contest with a complete moderation: any scores, few enough prices that ties come, now and then a gate not met. */
export function casesOf(wanted = {}, most = 4) {
  return contestsOf(wanted).chain((made) => {
    const count = most * (made.questions.length || 1);
    const places = fc.array(fc.nat(99), { minLength: count, maxLength: count });
    const prices = fc.array(fc.constantFrom(64_000.08, 80_000.1, 90_000, 100_000.5, 125_000), { minLength: most, maxLength: most });
    return fc.tuple(fc.integer({ min: 1, max: most }), places, prices, fc.nat(most * 3)).map(([bidders, given, asked, out]) => {
      const scoreOf = ({ id }, { scores, number }) => scores[given[(id.codePointAt(0) - 65) * made.questions.length + number - 1] % scores.length];
      const moderation = moderationOf(made, { bidders, evaluators: 1, scoreOf, prices: asked });
      const failed = moderation.gates[idOf(out)];
      if (failed) {
        failed[made.gates[0].code] = { answer: "not met", note: "No insurance." };
      }
      return { contest: made, moderation };
    });
  });
}

/** 60 questions, 8 bidders and 5 evaluators, by a fixed draw: nobody is out, and the first are close. */
export function bigCase({ bank = BANK, bidders = 8, evaluators = 5 } = {}) {
  const codes = bank.questions.slice(0, 59).map((each) => each.code);
  const made = contest({ bank, codes });
  let seed = 17;
  const drawn = (most) => ((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) >> 16) % most;
  const scoreOf = (_bidder, { how, scores }) => (how === "pass" ? 1 : (scores[2 + drawn(3)] ?? 0));
  const prices = Array.from({ length: bidders }, (_, at) => 100_000 + 250.5 * at);
  return { contest: made, moderation: moderationOf(made, { bidders, evaluators, scoreOf, prices }) };
}
