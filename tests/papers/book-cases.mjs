/**
 * Moderations for tests of the workbooks: evaluators who differ, reasons that are missing now and then, and the same before
 * anybody agreed on anything.
 */

import fc from "fast-check";

import { setCriterionMinimum } from "../../docs/assets/js/pack/pack.mjs";
import { setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { needsPrice } from "../../docs/assets/js/papers/missing.mjs";
import { bankOf } from "../pack/samples.mjs";
import { casesOf, moderationOf, packOf } from "./samples.mjs";

const EVALUATORS = 3;
const CHANGE = { when: "2027-05-04", who: "Chair", what: "B, Q-1: from 3 to 2", why: "A page had been missed.", after: true };
const DECISION = { awarded: ["A"], date: "2027-05-10", makers: "The board", reasons: "It came first.", abandoned: "" };
const MISSING = ["strengths", "weaknesses", "notHigher", "notLower", "quoted", "score", "price", "gate", "present", "abandoned"];

/** One evaluator's file made into several that differ: by a step, by not applicable, or by a blank. */
function severalMarks({ questions }, { marks, lineup }, turns) {
  const [mine] = marks;
  return lineup.evaluators.map((evaluator, place) => ({
    ...mine,
    evaluator,
    scores: Object.fromEntries(
      lineup.bidders.map(({ id }, which) => [id, Object.fromEntries(questions.map((question, at) => [question.code, turned(question, mine.scores[id][question.code], turns[(place * 7 + which * 3 + at) % turns.length])]))]),
    ),
  }));
}

function turned({ scores, how }, mark, turn) {
  if (how === "words") {
    return { ...mark, score: null };
  }
  if (turn === "n/a") {
    return { score: null, na: true, reason: "I know this provider." };
  }
  const score = scores[(scores.indexOf(mark.score) + turn + scores.length) % scores.length];
  return { ...mark, score: turn === 9 ? null : score };
}

/** Cases with several evaluators, in some of which a reason, a score, a price or a gate is still missing. */
export function bookCases(wanted, most = 4) {
  const turns = fc.array(fc.constantFrom(0, 0, 1, 2, 9, "n/a"), { minLength: 5, maxLength: 11 });
  const missing = fc.constantFrom(...MISSING, ...MISSING.map(() => ""));
  return fc.tuple(casesOf(wanted, most), turns, missing, fc.nat(99)).map(([{ contest, moderation }, moved, gone, place]) => {
    const evaluators = Array.from({ length: EVALUATORS }, (_, at) => ({ id: String(at + 1), role: `Reader ${at + 1}` }));
    const lineup = { ...moderation.lineup, evaluators };
    const made = { ...moderation, lineup, marks: severalMarks(contest, { ...moderation, lineup }, moved), log: [CHANGE], decision: DECISION };
    if (!needsPrice(contest)) {
      made.prices = Object.fromEntries(Object.keys(made.prices).map((id) => [id, null]));
    }
    return { contest, moderation: without(contest, structuredClone(made), gone, place) };
  });
}

/** The same with one thing taken away. */
function without({ questions, gates }, moderation, gone, place) {
  const { bidders } = moderation.lineup;
  const { id } = bidders[place % bidders.length];
  const { code } = questions[place % questions.length];
  if (gone === "price") {
    moderation.prices[id] = null;
  } else if (gone === "gate") {
    moderation.gates[id][gates[place % gates.length].code] = { answer: "", note: "" };
  } else if (gone === "abandoned") {
    moderation.decision.abandoned = "2027-05-12";
  } else if (gone !== "") {
    moderation.agreed[id][code][gone] = gone === "score" ? null : "";
  }
  return moderation;
}

/** The same moderation before the panel met: all that is typed in it is blank. */
export function beforePanel(moderation) {
  const blank = (record, value) => Object.fromEntries(Object.keys(record).map((key) => [key, value]));
  return { ...moderation, agreed: {}, prices: blank(moderation.prices, null), gates: {}, golden: {}, panel: [], log: [], decision: undefined };
}

/** A contest whose scale has uneven steps, in which one step decides, a minimum is at stake, and no rule breaks ties. */
export function unevenCase() {
  const steps = [0, 30, 60, 80, 100].map((score) => ({ score, label: `Score ${score}`, sentence: "So." }));
  const bank = bankOf(40, { scale: { number: 2, origin: "hub", note: "Ours.", steps } });
  let pack = packOf({ bank, codes: ["Q-1", "Q-2", "Q-3"], own: false, tie: "" });
  pack = setCriterionMinimum(setMinimum(pack, "Q-2", 60), bank.questions[0].criterion, 60);
  const made = contestOf(pack, bank);
  const given = { A: [80, 60, 80], B: [60, 80, 80], C: [60, 60, 60] };
  return { contest: made, moderation: moderationOf(made, { scoreOf: ({ id }, { number }) => given[id][number - 1], prices: [100_000, 100_000, 99_000] }) };
}
