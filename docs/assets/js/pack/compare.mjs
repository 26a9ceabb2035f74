/**
 * Says what the bank changed since a pack was made, question by question, and takes it over.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Chosen} Chosen
 * @typedef {import("./types.mjs").Own} Own
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./word-diff.mjs").Piece} Piece
 * @typedef {{code: string, part: "question" | "gate", change: "same" | "changed" | "retired" | "gone", heir: string,
 *   wording: Piece[], points: Piece[]}} Change heir: what replaces a retired one, where the new bank has it. Where the
 *   heir of several is the same, they were merged. wording and points are empty where nothing was changed
 */

import { askedGate } from "./gate-words.mjs";
import { pointLines } from "./points.mjs";
import { wordDiff } from "./word-diff.mjs";
import { balanced } from "./weights.mjs";

/**
 * Compare what a pack took from its bank with another release of that bank.
 *
 * @param {Pack} pack
 * @param {Bank} before the release that the pack names
 * @param {Bank} after
 * @returns {Change[]} one for each question and gate of the bank that the pack has, in its order
 */
export function compareBanks(pack, before, after) {
  const own = new Set(pack.public.own.map((each) => each.code));
  const questions = pack.public.questions.filter((each) => !own.has(each.code));
  return [
    ...questions.map(({ code }) => changeOf("question", code, textsOf(before, code), after)),
    ...pack.public.gates.map(({ code }) => changeOf("gate", code, textsOf(before, code), after)),
  ];
}

/** @param {Bank} bank @param {string} code @returns {{wording: string, points: string} | null} */
function textsOf(bank, code) {
  const question = bank.questionOf.get(code);
  const gate = bank.gateOf.get(code);
  if (question) {
    return { wording: question.question, points: pointLines(question.points).join("\n") };
  }
  return gate ? { wording: gate.question, points: gate.evidence.join("\n") } : null;
}

/**
 * @param {"question" | "gate"} part
 * @param {string} code
 * @param {{wording: string, points: string} | null} old
 * @param {Bank} after
 * @returns {Change}
 */
function changeOf(part, code, old, after) {
  const now = textsOf(after, code);
  const heir = now ? "" : heirOf(after, code);
  const next = now ?? (heir ? textsOf(after, heir) : null);
  const wording = old && next ? changedPieces(old.wording, next.wording) : [];
  const points = old && next ? changedPieces(old.points, next.points) : [];
  const kept = wording.length === 0 && points.length === 0 ? "same" : "changed";
  return { code, part, change: now ? kept : after.retiredOf.has(code) ? "retired" : "gone", heir, wording, points };
}

/** @param {string} before @param {string} after @returns {Piece[]} none where they are the same */
function changedPieces(before, after) {
  return before === after ? [] : wordDiff(before, after);
}

/** @param {Bank} bank @param {string} code @returns {string} the one in use that replaces it, or "" */
export function heirOf(bank, code) {
  const seen = new Set();
  let heir = code;
  while (bank.retiredOf.has(heir) && !seen.has(heir)) {
    seen.add(heir);
    heir = bank.retiredOf.get(heir)?.replaced_by ?? "";
  }
  return heir !== code && (bank.questionOf.has(heir) || bank.gateOf.has(heir)) ? heir : "";
}

/**
 * Move a pack to another release of its bank. What is accepted takes the new wording, or its heir's. What is not keeps
 * the old one, as adapted wording or as an own question, so that nothing changes unseen.
 *
 * @param {Pack} pack
 * @param {Bank} before
 * @param {Bank} after
 * @param {ReadonlySet<string>} accepted codes
 * @returns {Pack}
 */
export function takeOver(pack, before, after, accepted) {
  const { id, release, digest } = after;
  const changes = new Map(compareBanks(pack, before, after).map((each) => [each.code, each]));
  const moved = pack.public.questions.map((each) => movedQuestion(each, changes.get(each.code), before, accepted));
  const gates = pack.public.gates.flatMap((each) => movedGate(each, changes.get(each.code), askedGate(pack, before, each).wording, accepted));
  const own = [...pack.public.own, ...moved.flatMap((each) => each.own ?? [])];
  const questions = merged(moved.map((each) => each.question));
  const taken = { ...pack.public, gates: uniqueByCode(gates), questions, own };
  return balanced({ ...pack, bank: { id, release, digest }, public: taken }, after);
}

/**
 * @param {Chosen} chosen
 * @param {Change | undefined} change
 * @param {Bank} before
 * @param {ReadonlySet<string>} accepted
 * @returns {{question: Chosen, own?: Own}}
 */
function movedQuestion(chosen, change, before, accepted) {
  const old = before.questionOf.get(chosen.code);
  if (!change || !old || change.change === "same") {
    return { question: chosen };
  }
  const text = chosen.text ?? old.question;
  const points = chosen.points ?? pointLines(old.points);
  const takes = accepted.has(chosen.code);
  if (change.change === "changed") {
    const kept = { ...(change.wording.length > 0 ? { text } : {}), ...(change.points.length > 0 ? { points } : {}) };
    return { question: takes ? chosen : { ...chosen, ...kept } };
  }
  if (takes && change.heir) {
    const { code: _code, text: _text, points: _points, ...rest } = chosen;
    return { question: { code: change.heir, ...rest } };
  }
  const code = `own-${chosen.code}`;
  const { text: _text, points: _points, ...rest } = chosen;
  return { question: { ...rest, code }, own: { code, criterion: old.criterion, text, points, kind: old.kind } };
}

/**
 * @param {import("./types.mjs").ChosenGate} gate
 * @param {Change | undefined} change
 * @param {string} text as it was asked
 * @param {ReadonlySet<string>} accepted
 * @returns {import("./types.mjs").ChosenGate[]} none where the new bank has neither it nor an heir
 */
function movedGate(gate, change, text, accepted) {
  if (!change || change.change === "same") {
    return [gate];
  }
  if (change.change === "changed") {
    return [accepted.has(gate.code) ? gate : { ...gate, text }];
  }
  return change.heir ? [{ code: change.heir }] : [];
}

/**
 * Return a pack file's value with heirs in place of the retired codes that a reader was offered, to be read again.
 *
 * @param {unknown} value a file that was read and refused
 * @param {import("./types.mjs").Offer[]} offers
 * @returns {unknown} without a code that has no heir, and without the fingerprint, which is that of the old codes
 */
export function withHeirs(value, offers) {
  const heirs = new Map(offers.map((each) => [each.code, each.heir]));
  const copy = /** @type {{fingerprint?: string, public: import("./types.mjs").PublicPart}} */ (structuredClone(value));
  const { questions, gates } = copy.public;
  const taken = (/** @type {string} */ code) => heirs.get(code) ?? code;
  const renamed = questions.map((each) => ({ ...each, code: taken(each.code) })).filter((each) => each.code);
  const asked = gates.map((each) => ({ ...each, code: taken(each.code) })).filter((each) => each.code);
  return { ...copy, fingerprint: "", public: { ...copy.public, questions: merged(renamed), gates: uniqueByCode(asked) } };
}

/** @param {Chosen[]} questions @returns {Chosen[]} those with one code as one, which has the weight of all */
function merged(questions) {
  /** @type {Map<string, Chosen>} */
  const found = new Map();
  for (const each of questions) {
    const first = found.get(each.code);
    found.set(each.code, first ? { ...first, weight: first.weight + each.weight } : each);
  }
  return [...found.values()];
}

/** @template {{code: string}} T @param {T[]} items @returns {T[]} */
function uniqueByCode(items) {
  return [...new Map(items.map((each) => [each.code, each])).values()];
}
