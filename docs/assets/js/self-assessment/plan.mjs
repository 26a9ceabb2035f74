/**
 * Turns the answers of a self-assessment into a plan that fits on one sheet.
 * Reads the questions from the page; knows nothing of where answers are kept or how a plan looks.
 */

const GROUPS = [
  ["not-started", "Start here"],
  ["in-hand", "Keep going"],
  ["in-place", "In place"],
  ["", "Not answered yet"],
];
const WORDS = { "not-started": "Not started", "in-hand": "In hand", "in-place": "In place", "": "Not answered" };
const STEPS = { "not-started": "A first step", "in-hand": "If not done yet" };
// The list alone: words of the glossary are links too, in the first step above it.
const HELP = ":scope > .hub-assessment__help > .hub-links > li";

/**
 * @typedef {{label: string, text: string}} Line
 * @typedef {{kind: string, title: string, href: string}} Aid
 * @typedef {{title: string, answer: string, lines: Line[], links: Aid[]}} PlanQuestion
 * @typedef {{made: string, answered: number, summary: string, words: string, groups: {title: string, questions: PlanQuestion[]}[]}} Plan
 */

/** @param {string} answer */
function isOpen(answer) {
  return answer === "not-started" || answer === "in-hand";
}

/** @param {Element} part @returns {Aid[]} */
function aidsOf(part) {
  return [...part.querySelectorAll(HELP)].map((each) => {
    const link = each.querySelector("a");
    return { kind: each.dataset.kind, title: link.textContent.trim(), href: link.href };
  });
}

/**
 * Take the first link of each open part, then the first of each kind that is still missing.
 *
 * @param {Aid[][]} lists What helps with each open part.
 * @param {Aid[]} rest What helps with the question as a whole.
 * @returns {Aid[]}
 */
function chosen(lists, rest) {
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

/** @param {string} note @param {number} most */
function cut(note, most) {
  const line = note.replaceAll(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…` : line;
}

/** @param {Element} part */
function stepOf(part) {
  return part.querySelector(":scope > .hub-assessment__help [data-first-step]")?.textContent ?? "";
}

/** @param {HTMLElement} question @param {import("./answers.mjs").Answers} data @returns {PlanQuestion & {state: string}} */
function planned(question, data) {
  const answer = data.answers[question.id] ?? "";
  const further = [...question.querySelectorAll("[data-follow-up]")]
    .map((part) => ({ part, answer: data.answers[part.dataset.followUp] ?? "" }))
    .filter((each) => isOpen(each.answer));
  const lines = isOpen(answer) ? [{ label: STEPS[answer], text: stepOf(question) }] : [];
  for (const each of further) {
    lines.push({ label: WORDS[each.answer], text: `${each.part.querySelector("p").textContent} ${stepOf(each.part)}`.trim() });
  }
  const note = data.notes[`${question.id}-notes`];
  if (note) {
    lines.push({ label: "Notes", text: cut(note, question.querySelector("textarea").maxLength) });
  }
  const parts = [...(isOpen(answer) ? [question] : []), ...further.map((each) => each.part)];
  const links = parts.length > 0 ? chosen(parts.map(aidsOf), aidsOf(question)) : [];
  const answers = [answer, ...further.map((each) => each.answer)];
  // A question stands where its least advanced part belongs.
  const state = GROUPS.map(([value]) => value).find((value) => answers.includes(value));
  return { state, title: question.querySelector("h2").textContent, answer: WORDS[answer], lines, links };
}

/** Spell out each abbreviation of the plan as the page's list of words does, for paper has no list. @param {string} text */
function wordsOf(text) {
  const found = new Map();
  for (const term of document.querySelectorAll(".hub-words dt")) {
    const [, full, short] = term.textContent.match(/^(.+) \(([A-Z]{2,})\)/) ?? [];
    if (short && !found.has(short) && new RegExp(`\\b${short}\\b`).test(text)) {
      // A name keeps its capitals; other words have one because they begin the line.
      found.set(short, `${short} means ${/^.[^A-Z]*$/.test(full) ? full.toLowerCase() : full}.`);
    }
  }
  return [...found.values()].join(" ");
}

/**
 * Sort the questions by what is to be done about them.
 *
 * @param {HTMLFormElement} form
 * @param {import("./answers.mjs").Answers} data
 * @param {Date} today
 * @returns {Plan}
 */
export function planOf(form, data, today) {
  const questions = [...form.querySelectorAll("[data-question]")].map((question) => planned(question, data));
  const groups = GROUPS.map(([value, title]) => ({
    title,
    questions: questions.filter((question) => question.state === value),
  })).filter((group) => group.questions.length > 0);
  const answered = questions.filter((question) => question.answer !== WORDS[""]).length;
  const day = today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return {
    made: `Made on ${day} with the self-assessment of the ${form.dataset.origin}. ${form.dataset.whose}`,
    answered,
    summary: `${answered} of ${questions.length} questions answered.`,
    words: wordsOf(questions.flatMap((each) => each.lines.map((line) => line.text)).join(" ")),
    groups,
  };
}
