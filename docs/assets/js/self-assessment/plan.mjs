/**
 * Turns the answers of a self-assessment into a plan: its levels, its actions, and what can help. Values in, values
 * out: it knows nothing of the page, of where answers are kept, or of how a plan looks.
 *
 * @typedef {import("./types.mjs").Aid} Aid
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Assessment} Assessment
 * @typedef {import("./types.mjs").Earlier} Earlier
 * @typedef {import("./types.mjs").Part} Part
 * @typedef {import("./types.mjs").Question} Question
 * @typedef {{title: string, isFollowUp: boolean, now: number, wanted: number, earlier: number}} LevelRow levels from 1; 0
 *   stands for none
 * @typedef {{question: string, now: string, wanted: string, action: string, isSuggested: boolean, owner: string,
 *   date: string, next: string}} ActionRow
 * @typedef {{made: string, chosen: number, summary: string, words: string, scale: string[], levels: LevelRow[],
 *   compared: string, actions: ActionRow[], notes: {title: string, text: string}[],
 *   help: {title: string, aids: Aid[]}[]}} Plan compared: how the levels have moved since earlier answers; nothing
 *   without these
 */

import { progressOf } from "./progress.mjs";

/** From this level on, nothing has to be done unless the reader wants to. */
const IN_PLACE = 3;
const NOT_CHOSEN = "Not chosen";

/**
 * Take the first link of each open part, then the first of each kind that is still missing.
 *
 * @param {Aid[][]} lists what helps with each open part
 * @param {Aid[]} rest what helps with the question as a whole
 * @returns {Aid[]}
 */
export function chosenAids(lists, rest) {
  /** @type {Map<string, Aid>} */
  const taken = new Map();
  for (const list of lists) {
    const first = list.find((aid) => !taken.has(aid.href));
    if (first) {
      taken.set(first.href, first);
    }
  }
  const kinds = new Set([...taken.values()].map((aid) => aid.kind));
  for (const aid of [...lists.flat(), ...rest]) {
    if (!kinds.has(aid.kind)) {
      kinds.add(aid.kind);
      taken.set(aid.href, aid);
    }
  }
  return [...taken.values()];
}

/**
 * Spell out each abbreviation of a text, for paper has no list of words.
 *
 * @param {string} text
 * @param {{short: string, full: string}[]} abbreviations
 */
export function spelledOut(text, abbreviations) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { short, full } of abbreviations) {
    if (!found.has(short) && new RegExp(`\\b${short}\\b`).test(text)) {
      // A name keeps its capitals; other words have one because they begin the line.
      found.set(short, `${short} means ${/^.[^A-Z]*$/.test(full) ? full.toLowerCase() : full}.`);
    }
  }
  return [...found.values()].join(" ");
}

/** @param {string} day such as 2026-11-29 @returns {string} such as 29 November 2026 */
export function dayInWords(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** @param {string[]} scale @param {number} level @returns {string} such as “2 Under way” */
export function levelName(scale, level) {
  return level > 0 ? `${level} ${scale[level - 1] ?? ""}` : NOT_CHOSEN;
}

/** @param {Part} part @param {Answers} answers @returns {boolean} whether something is to be done about it */
function isOpen({ id }, { levels, wanted, actions }) {
  const now = levels[id] ?? 0;
  return id in actions || (now > 0 && now < IN_PLACE) || (wanted[id] ?? 0) > now;
}

/** @param {Part} part @param {Question} question @returns {string} how a table names it */
function nameOf(part, question) {
  return part === question ? question.title : `${question.title}: ${part.title}`;
}

/**
 * @param {Part} part
 * @param {Question} question
 * @param {Answers} answers
 * @param {string[]} scale
 * @returns {ActionRow}
 */
function actionRow(part, question, answers, scale) {
  const now = answers.levels[part.id] ?? 0;
  const wanted = answers.wanted[part.id] ?? 0;
  const { action = "", owner = "", date = "", next = "" } = answers.actions[part.id] ?? {};
  const aim = wanted || (now > 0 ? Math.min(now + 1, scale.length) : 0);
  const aimed = aim > 0 ? `${levelName(scale, aim)}: ${part.levels[aim - 1] ?? ""}` : "";
  return {
    question: nameOf(part, question),
    now: levelName(scale, now),
    wanted: wanted > 0 ? aimed : [`${NOT_CHOSEN}.`, aimed && `Next would be ${aimed}`].join(" ").trim(),
    action: action || part.firstStep,
    isSuggested: action === "" && part.firstStep !== "",
    owner,
    date: date && dayInWords(date),
    next,
  };
}

/**
 * Say how levels have moved since earlier answers.
 *
 * @param {LevelRow[]} rows
 * @param {string} saved the day of the earlier answers, or nothing
 */
function comparison(rows, saved) {
  const both = rows.filter(({ now, earlier }) => now > 0 && earlier > 0);
  const higher = both.filter(({ now, earlier }) => now > earlier).length;
  const lower = both.filter(({ now, earlier }) => now < earlier).length;
  const file = saved ? `the file of ${dayInWords(saved)}` : "the saved file";
  return `Compared with ${file}: ${higher} higher, ${lower} lower, ${both.length - higher - lower} the same, ${rows.length - both.length} not in both.`;
}

/**
 * Sort the questions by what is to be done about them.
 *
 * @param {Assessment} assessment
 * @param {Answers} answers
 * @param {string} today such as 2026-11-29
 * @param {Earlier | null} [earlier] to compare with
 * @returns {Plan}
 */
export function planOf({ questions, scale, abbreviations, origin, whose }, answers, today, earlier = null) {
  const every = questions.flatMap((question) => [question, ...question.followUps].map((part) => ({ part, question })));
  const levels = every.map(({ part, question }) => ({
    title: part.title,
    isFollowUp: part !== question,
    now: answers.levels[part.id] ?? 0,
    wanted: answers.wanted[part.id] ?? 0,
    earlier: earlier?.answers.levels[part.id] ?? 0,
  }));
  // The least advanced first. Sorting keeps the order of the form among equals.
  const open = every
    .filter(({ part }) => isOpen(part, answers))
    .toSorted((one, other) => (answers.levels[one.part.id] ?? 0) - (answers.levels[other.part.id] ?? 0));
  const actions = open.map(({ part, question }) => actionRow(part, question, answers, scale));
  const help = questions.flatMap((question) => {
    const lists = [question, ...question.followUps].filter((part) => isOpen(part, answers)).map((part) => part.aids);
    const aids = lists.length > 0 ? chosenAids(lists, question.aids) : [];
    return aids.length > 0 ? [{ title: question.title, aids }] : [];
  });
  const notes = questions.flatMap(({ id, title }) => (answers.notes[id] ? [{ title, text: answers.notes[id] }] : []));
  const chosen = levels.filter(({ now }) => now > 0).length;
  const said = actions.flatMap((row) => [row.wanted, row.action]).join(" ");
  return {
    made: `Made on ${dayInWords(today)} with the self-assessment of the ${origin}. ${whose}`,
    chosen,
    summary: progressOf(chosen, levels.length),
    words: spelledOut(said, abbreviations),
    scale,
    levels,
    compared: earlier ? comparison(levels, earlier.saved) : "",
    actions,
    notes,
    help,
  };
}
