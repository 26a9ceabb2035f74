/**
 * Reads answers to the self-assessment that were kept or saved. Only what the form knows is taken over, so that a strange
 * file can do no harm. Values in, values out.
 *
 * @typedef {import("./types.mjs").Action} Action
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Known} Known
 * @typedef {{state: "read", answers: Answers, saved: string, format: number, unknown: number}} Read saved: the day, or
 *   nothing. unknown: how many of its levels, notes and actions are of questions or levels that this form does not have
 * @typedef {Read | {state: "newer", format: number} | {state: "strange"}} Reading newer: of a later release, and strange:
 *   no answers to this form
 */

import { FORMAT, noAnswers } from "./answers.mjs";

const LARGEST_FILE = 100_000;
// Notes of earlier releases could be this long. They are kept.
const LONGEST = { note: 2000, action: 300, owner: 100, next: 300 };
/** The three answers of format 1, by the levels that mean the same. */
const OLD_LEVELS = new Map([["not-started", 1], ["in-hand", 2], ["in-place", 3]]);
const OLD_NOTE = "-notes";
/** What a cut leaves of a character that is two units long. */
const HALF = /[\ud800-\udbff]$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {unknown} value @returns {value is Record<string, unknown>} whether it is an object of JSON */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {[string, unknown][]} */
function entriesOf(value) {
  return isRecord(value) ? Object.entries(value) : [];
}

/**
 * Return whatever of a record can be taken over.
 *
 * @template T
 * @param {unknown} record
 * @param {Set<string>} keys those that the form knows
 * @param {(value: unknown) => T | undefined} taken
 * @returns {Record<string, T>}
 */
function knownOf(record, keys, taken) {
  const found = entriesOf(record).flatMap(([key, value]) => {
    const kept = keys.has(key) ? taken(value) : undefined;
    return kept === undefined ? [] : [/** @type {[string, T]} */ ([key, kept])];
  });
  return Object.fromEntries(found);
}

/** @param {number} most @returns {(value: unknown) => string | undefined} takes a text that says something */
function textOf(most) {
  return (value) => {
    const kept = typeof value === "string" ? value.trim().slice(0, most).replace(HALF, "").trim() : "";
    return kept === "" ? undefined : kept;
  };
}

/** @param {unknown} value @returns {string} a day of the calendar, or nothing */
function dayOf(value) {
  if (typeof value !== "string" || !DAY.test(value)) {
    return "";
  }
  // Of 30 February, browsers make a day in March.
  const day = new Date(value);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : "";
}

/** @param {unknown} value @returns {Action | undefined} */
function actionOf(value) {
  if (!isRecord(value)) {
    return undefined;
  }
  const fields = {
    action: textOf(LONGEST.action)(value.action),
    owner: textOf(LONGEST.owner)(value.owner),
    date: dayOf(value.date),
    next: textOf(LONGEST.next)(value.next),
  };
  const filled = Object.entries(fields).filter(([, text]) => text);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** @param {Record<string, unknown>} record @param {Set<string>} keys @returns {number} of how many the form knows nothing */
function strangersOf(record, keys) {
  return entriesOf(record).filter(([key]) => !keys.has(key)).length;
}

/** @param {unknown} record @param {Record<string, number>} kept @returns {number} how many levels were not taken over */
function lostOf(record, kept) {
  return entriesOf(record).length - Object.keys(kept).length;
}

/** @param {Record<string, unknown>} found @param {Known} known @returns {Read} */
function readCurrent(found, known) {
  /** @param {unknown} value */
  const level = (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= known.levels ? value : undefined;
  const answers = {
    levels: knownOf(found.levels, known.parts, level),
    wanted: knownOf(found.wanted, known.parts, level),
    notes: knownOf(found.notes, known.questions, textOf(LONGEST.note)),
    actions: knownOf(found.actions, known.parts, actionOf),
  };
  const unknown =
    lostOf(found.levels, answers.levels) +
    lostOf(found.wanted, answers.wanted) -
    strangersOf(Object(found.wanted), known.parts) +
    strangersOf(Object(found.notes), known.parts) +
    strangersOf(Object(found.actions), known.parts);
  return { state: "read", answers, saved: dayOf(found.saved), format: FORMAT, unknown };
}

/** @param {Record<string, unknown>} found @param {Known} known @returns {Read} what a release until 0.3.0 saved */
function readFirst(found, known) {
  const notes = Object.fromEntries(
    entriesOf(found.notes).map(([name, note]) => [name.endsWith(OLD_NOTE) ? name.slice(0, -OLD_NOTE.length) : name, note]),
  );
  const levels = knownOf(found.answers, known.parts, (value) => OLD_LEVELS.get(String(value)));
  const answers = { ...noAnswers(), levels, notes: knownOf(notes, known.questions, textOf(LONGEST.note)) };
  const unknown = lostOf(found.answers, levels) + strangersOf(notes, known.questions);
  return { state: "read", answers, saved: "", format: 1, unknown };
}

/**
 * Read answers from text, and keep those that the form knows.
 *
 * @param {string} text
 * @param {Known} known
 * @returns {Reading}
 */
export function parseAnswers(text, known) {
  const found = parseJson(text);
  if (!isRecord(found) || found.kind !== known.kind) {
    return { state: "strange" };
  }
  const format = found.version ?? 1;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1) {
    return { state: "strange" };
  }
  if (format > FORMAT) {
    return { state: "newer", format };
  }
  return format === FORMAT ? readCurrent(found, known) : readFirst(found, known);
}

/** @param {string} text @returns {unknown} undefined where it is no JSON */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Read answers from a file.
 *
 * @param {Blob | undefined} file
 * @param {Known} known
 * @returns {Promise<Reading>}
 */
export async function readFile(file, known) {
  return file && file.size <= LARGEST_FILE ? parseAnswers(await file.text(), known) : { state: "strange" };
}
