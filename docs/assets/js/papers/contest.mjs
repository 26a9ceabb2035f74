/**
 * What a pack asks and how it is judged, in the form that all papers are made from. Values in, values out.
 *
 * Only what everybody is given is in it. Points that are not published are in no paper and are never scored.
 *
 * @typedef {import("../pack/types.mjs").Bank} Bank
 * @typedef {import("../pack/types.mjs").Pack} Pack
 * @typedef {import("../pack/types.mjs").Point} Point
 * @typedef {import("../pack/types.mjs").PublicPart} PublicPart
 * @typedef {import("../pack/questions.mjs").Worded} Worded
 * @typedef {import("./types.mjs").Contest} Contest
 * @typedef {import("./types.mjs").How} How
 * @typedef {import("./types.mjs").Question} Question
 */

import { fingerprint, given } from "../pack/canonical.mjs";
import { burden } from "../pack/checks/burden.mjs";
import { datesOf } from "../pack/dates.mjs";
import { askedGate, saidOn } from "../pack/gate-words.mjs";
import { pointLines } from "../pack/points.mjs";
import { inWords } from "../pack/price.mjs";
import { wordedQuestions } from "../pack/questions.mjs";
import { dayLabels, modeSentence, peopleOf, tieTitle } from "../pack/route-words.mjs";
import { labelOf, routeOf } from "../pack/routes.mjs";
import { criterionShares } from "../pack/weights.mjs";

/**
 * Return what a pack asks.
 *
 * @param {Pack} pack
 * @param {Bank} bank that of the pack
 * @returns {Contest}
 */
export function contestOf(pack, bank) {
  const open = given(pack.public);
  const shown = { ...pack, public: open };
  const { mode, issue } = open;
  const questions = wordedQuestions(shown, bank).map((each, at) => questionOf(each, at + 1, open, bank));
  return {
    bank: pack.bank,
    source: { name: bank.name, address: bank.address, rights: bank.rights },
    name: open.name,
    print: fingerprint(pack),
    issue: { number: issue.number, date: issue.date },
    ...routeFacts(open, bank),
    service: bank.services.find((each) => each.id === open.service)?.label ?? "",
    scale: { steps: bank.scale.steps, most: mostOf(bank) },
    sections: sectionsOf(shown, bank, questions),
    questions,
    gates: gatesOf(pack, bank),
    price: priceOf(shown, bank),
    tie: mode === "narrative" ? "" : open.tie.trim(),
    published: open.published,
    contact: open.contact,
    value: open.value,
    stages: open.stages,
    log: open.log,
    burden: burden(shown, bank),
  };
}

/** @param {Bank} bank @returns {number} the highest score */
function mostOf({ scale }) {
  return Math.max(...scale.steps.map((each) => each.score));
}

/** @param {PublicPart} open @param {Bank} bank */
function routeFacts({ route, mode, dates }, bank) {
  const { regime } = routeOf(route);
  const { offer, bidder } = peopleOf(route);
  const info = bank.modes.find((each) => each.id === mode);
  const labels = dayLabels(route);
  return {
    route,
    routeLabel: labelOf(bank, route),
    regime,
    law: bank.law !== false,
    compares: !route.startsWith("direct") && mode !== "narrative",
    mode,
    modeLabel: info?.label ?? mode,
    modeWords: modeSentence(mode, route, info?.sentence ?? ""),
    people: { offer, bidder },
    tieTitle: tieTitle(mode, offer),
    dates: datesOf(route).map((name) => ({ name, label: labels[name], day: dates[name] ?? "" })),
  };
}

/**
 * How an answer is judged. A pass-fail question without a lowest score that passes has only pass and fail.
 *
 * @param {Worded} question
 * @param {PublicPart["mode"]} mode
 * @returns {How}
 */
function howOf({ kind, minimum = 0 }, mode) {
  if (mode === "narrative" || kind === "narrative") {
    return "words";
  }
  if (mode === "scored" && kind === "scored") {
    return "score";
  }
  return minimum > 0 ? "floor" : "pass";
}

/** @param {Worded} worded @param {number} number @param {PublicPart} open @param {Bank} bank @returns {Question} */
function questionOf(worded, number, open, bank) {
  const { code, criterion, text, notes, words, kind, own, adapted } = worded;
  const how = howOf(worded, open.mode);
  const points = open.published ? worded.points : [];
  const original = bank.questionOf.get(code);
  return {
    code,
    number,
    section: criterion,
    title: worded.title || (own ? code.replace(/^own-/, "Own question ") : code),
    text,
    points: pointLines(points),
    grid: points.flatMap(gridRows),
    notes,
    evidence: original?.evidence ?? [],
    words,
    weight: how === "score" ? worded.weight : 0,
    minimum: how === "score" || how === "floor" ? worded.minimum : undefined,
    kind,
    how,
    scores: scoresOf(how, bank),
    levels: original?.levels ?? null,
    own,
    adapted,
  };
}

/** @param {How} how @param {Bank} bank @returns {number[]} the scores that can be given, lowest first */
function scoresOf(how, { scale }) {
  if (how === "words") {
    return [];
  }
  return how === "pass" ? [0, 1] : scale.steps.map((each) => each.score).toSorted((one, other) => one - other);
}

/** @param {Point} point @returns {string[]} a row for each of its parts, or for itself where it has none */
function gridRows({ text, points }) {
  const lead = text.endsWith(":") ? text : `${text.replace(/\.$/, "")}:`;
  return points.length === 0 ? [text] : points.map((part) => `${lead} ${part}`);
}

/** @param {Pack} pack @param {Bank} bank @param {Question[]} questions @returns {Contest["sections"]} */
function sectionsOf(pack, bank, questions) {
  const { mode, minimums } = pack.public;
  return criterionShares(pack, bank).map(({ id, title, weight, price }) => ({
    id,
    title,
    // Only scores have shares and a mean.
    weight: mode === "scored" ? weight - price : 0,
    price: mode === "scored" ? price : 0,
    minimum: mode === "scored" && Object.hasOwn(minimums, id) ? minimums[id] : undefined,
    questions: questions.filter((each) => each.section === id),
  }));
}

/** @param {Pack} pack @param {Bank} bank @returns {Contest["gates"]} */
function gatesOf(pack, bank) {
  return pack.public.gates.flatMap((asked) => {
    const { gate, title, wording } = askedGate(pack, bank, asked);
    return gate ? [{ code: asked.code, title, group: gate.group, part: gate.part, text: wording, evidence: gate.evidence.map((each) => saidOn(pack.public.route, each)) }] : [];
  });
}

/** @param {Pack} pack @param {Bank} bank @returns {Contest["price"]} */
function priceOf(pack, bank) {
  const { price, mode } = pack.public;
  const share = mode === "scored" ? price.share : 0;
  const apart = criterionShares(pack, bank).every((each) => each.price === 0) && share > 0;
  return { formula: price.formula, share, fixed: price.fixed, words: inWords(price, mode), apart };
}
