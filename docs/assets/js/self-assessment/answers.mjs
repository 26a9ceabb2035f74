/**
 * The answers and notes of the self-assessment as text, to keep and to save, and back. Only what the form knows is
 * taken over, so that a strange file can do no harm. Values in, values out.
 *
 * @typedef {{answers: Record<string, string>, notes: Record<string, string>}} Answers by the names of their fields:
 *   { answers: { trust: "in-hand" }, notes: { "trust-notes": "Ask Nova" } }
 * @typedef {{kind: string, values: string[], questions: Set<string>, notes: Set<string>}} Known what a file of the
 *   form says it is, the values of answers, and the names of the form's fields
 */

const LARGEST_FILE = 100_000;
// Notes of earlier releases could be this long. They are kept; the plan takes their beginning.
const LONGEST_NOTE = 2000;

/** @param {unknown} value @returns {value is Record<string, unknown>} whether it is an object of JSON */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

/** @param {unknown} value @returns {[string, unknown][]} */
function entriesOf(value) {
  return isRecord(value) ? Object.entries(value) : [];
}

/**
 * Read answers from text, and keep those that the form knows.
 *
 * @param {string} text
 * @param {Known} known
 * @returns {Answers | null} null where the text holds no answers to this form
 */
export function parseAnswers(text, known) {
  const found = parseJson(text);
  if (!isRecord(found) || found.kind !== known.kind) {
    return null;
  }
  /** @type {Answers} */
  const kept = { answers: {}, notes: {} };
  for (const [name, value] of entriesOf(found.answers)) {
    if (known.questions.has(name) && typeof value === "string" && known.values.includes(value)) {
      kept.answers[name] = value;
    }
  }
  for (const [name, value] of entriesOf(found.notes)) {
    if (known.notes.has(name) && typeof value === "string") {
      kept.notes[name] = value.slice(0, LONGEST_NOTE);
    }
  }
  return kept;
}

/** @param {string} text @returns {unknown} undefined where it is no JSON */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {Answers} data @param {string} kind @param {number} [indent] */
export function writeAnswers({ answers, notes }, kind, indent) {
  return JSON.stringify({ kind, version: 1, answers, notes }, null, indent);
}

/**
 * Read answers from a file.
 *
 * @param {Blob | undefined} file
 * @param {Known} known
 */
export async function readFile(file, known) {
  return file && file.size <= LARGEST_FILE ? parseAnswers(await file.text(), known) : null;
}
