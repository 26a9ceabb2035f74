/**
 * Checks the codes and amounts of a pack against its bank.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Offer} Offer
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./shape.mjs").Notes} Notes
 * @typedef {"question" | "gate"} Part
 */

import { heirOf } from "./compare.mjs";
import { refuse } from "./shape.mjs";
import { isWeighed, perCent, totalOf, WHOLE } from "./weights.mjs";

/**
 * Note what of a pack its bank does not know, and what is there twice.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {Notes} notes
 * @returns {Offer[]} each code that is retired, with its heir
 */
export function checkCodes(pack, bank, notes) {
  const { questions, gates, own } = pack.public;
  checkBank(pack, bank, notes);
  const ours = own.map((each) => each.code);
  const offers = [
    ...checkList("question", questions, new Set([...bank.questionOf.keys(), ...ours]), bank, notes),
    ...checkList("gate", gates, new Set(bank.gateOf.keys()), bank, notes),
  ];
  checkOwn(pack, bank, notes);
  checkCriteria(pack, bank, notes);
  checkAmounts(pack, bank, notes);
  return offers;
}

/** @param {Pack} pack @param {Bank} bank @param {Notes} notes */
function checkBank({ bank: named }, bank, notes) {
  if (named.id !== bank.id) {
    refuse(notes, ["bank", "id"], named.id, `${bank.id}, the bank of this hub`);
  } else if (named.release !== bank.release) {
    refuse(notes, ["bank", "release"], named.release, bank.release);
  } else if (named.digest !== bank.digest) {
    notes.warnings.push(`The bank of release ${bank.release} is not the same as when this pack was made.`);
  }
}

/**
 * @param {Part} part
 * @param {{code: string}[]} items
 * @param {ReadonlySet<string>} known
 * @param {Bank} bank
 * @param {Notes} notes
 * @returns {Offer[]}
 */
function checkList(part, items, known, bank, notes) {
  /** @type {Offer[]} */
  const offers = [];
  const seen = new Set();
  for (const [at, { code }] of items.entries()) {
    const path = [`${part}s`, `item ${at + 1}`, "code"];
    const retired = bank.retiredOf.get(code);
    if (seen.has(code)) {
      refuse(notes, path, code, "each code once");
    } else if (retired && !known.has(code)) {
      const heir = heirOf(bank, code);
      offers.push({ code, kind: part, title: retired.title, heir });
      const hint = heir ? `${heir}, which replaced it: ${code} is retired` : "another code: this one is retired";
      refuse(notes, path, code, hint);
    } else if (!known.has(code)) {
      refuse(notes, path, code, `the code of a ${part} in release ${bank.release} of the bank`);
    }
    seen.add(code);
  }
  return offers;
}

/** @param {Pack} pack @param {Bank} bank @param {Notes} notes */
function checkOwn(pack, bank, notes) {
  const placed = new Set(pack.public.questions.map((each) => each.code));
  const seen = new Set();
  for (const [at, { code, criterion }] of pack.public.own.entries()) {
    const path = ["own", `item ${at + 1}`];
    if (seen.has(code) || bank.questionOf.has(code)) {
      refuse(notes, [...path, "code"], code, "a code that nothing else has");
    }
    if (!placed.has(code)) {
      refuse(notes, [...path, "code"], code, "a code that stands in “questions” too");
    }
    if (!bank.criterionOf.has(criterion)) {
      refuse(notes, [...path, "criterion"], criterion, "the id of a criterion");
    }
    seen.add(code);
  }
}

/** @param {Pack} pack @param {Bank} bank @param {Notes} notes */
function checkCriteria(pack, bank, notes) {
  for (const field of /** @type {const} */ (["minimums", "criteria"])) {
    for (const id of Object.keys(pack.public[field])) {
      if (!bank.criterionOf.has(id)) {
        refuse(notes, [field], id, "the id of a criterion");
      }
    }
  }
  const { service } = pack.public;
  if (service && !bank.services.some((each) => each.id === service)) {
    refuse(notes, ["service"], service, "the id of a kind of service");
  }
}

/** @param {Pack} pack @param {Bank} bank @param {Notes} notes */
function checkAmounts(pack, bank, notes) {
  const { price, questions, scale, minimums } = pack.public;
  if (scale !== bank.scale.number) {
    refuse(notes, ["scale"], scale, `${bank.scale.number}, the scale of this bank`);
  }
  if (price.formula !== "lowest" && price.share > 0) {
    refuse(notes, ["price", "share"], price.share, "0 where the formula is not “lowest”");
  }
  const scores = new Set(bank.scale.steps.map((step) => step.score));
  for (const [at, { minimum }] of questions.entries()) {
    if (minimum !== undefined && !scores.has(minimum)) {
      refuse(notes, ["questions", `item ${at + 1}`, "minimum"], minimum, "a score of the scale");
    }
  }
  for (const [id, minimum] of Object.entries(minimums)) {
    if (!scores.has(minimum)) {
      refuse(notes, ["minimums", id], minimum, "a score of the scale");
    }
  }
  if (questions.some((each) => isWeighed(pack, bank, each.code)) && totalOf(pack) !== WHOLE) {
    notes.warnings.push(`The weights come to ${perCent(totalOf(pack))} per cent, and should come to 100.0.`);
  }
}
