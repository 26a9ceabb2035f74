/**
 * Reads the file of a bank. Takes any bank, with any codes, criteria and levels.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").BankFile} BankFile
 * @typedef {import("./types.mjs").Kind} Kind
 * @typedef {import("./types.mjs").Mode} Mode
 */

const LISTS = [
  "origins",
  "weightings",
  "criteria",
  "questions",
  "gates",
  "retired",
  "sets",
  "services",
  "modes",
  "sizes",
  "assumptions",
];
const TEXTS = ["id", "release", "digest"];

/** @param {unknown} value @returns {value is BankFile} whether it has the form of a bank's file */
function isBankFile(value) {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const fields = new Map(Object.entries(value));
  return (
    fields.get("format") === 1 &&
    TEXTS.every((name) => typeof fields.get(name) === "string") &&
    LISTS.every((name) => Array.isArray(fields.get(name)))
  );
}

/**
 * Read a bank from the value of its JSON.
 *
 * @param {unknown} value
 * @param {import("./types.mjs").PackWords} [words] which are the same whichever bank a pack has
 * @returns {Bank | null} null where it is no bank of format 1
 */
export function readBank(value, words = {}) {
  if (!isBankFile(value)) {
    return null;
  }
  const retired = (/** @type {"question" | "gate"} */ kind) => value.retired.filter((each) => each.kind === kind);
  return {
    ...value,
    words,
    questionOf: new Map(value.questions.map((each) => [each.code, each])),
    gateOf: new Map(value.gates.map((each) => [each.code, each])),
    retiredOf: new Map(value.retired.map((each) => [each.code, each])),
    criterionOf: new Map(value.criteria.map((each) => [each.id, each])),
    codeOf: {
      question: codesOf([...value.questions, ...retired("question")]),
      gate: codesOf([...value.gates, ...retired("gate")]),
    },
  };
}

/** @param {{number: number, code: string}[]} entries @returns {Map<number, string>} */
function codesOf(entries) {
  return new Map(entries.map((each) => [each.number, each.code]));
}

/** @type {readonly Kind[]} */
const KINDS = ["scored", "pass-fail", "narrative"];

/** @param {Bank} bank @param {Mode} mode @returns {readonly Kind[]} what a mode takes; all where the bank does not say */
export function kindsOf(bank, mode) {
  return bank.modes.find((each) => each.id === mode)?.kinds ?? KINDS;
}

/** @param {Bank} bank @returns {string} the id of the criterion inside which price counts, or "" */
export function priceCriterion(bank) {
  return bank.criteria.find((each) => each.price)?.id ?? "";
}

/** @param {Bank} bank @param {string} code @returns {number} the level of a question's weighting, 1 where none is known */
export function levelOf(bank, code) {
  const weighting = bank.questionOf.get(code)?.weighting;
  return bank.weightings.find((each) => each.id === weighting)?.level ?? 1;
}
