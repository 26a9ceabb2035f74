/**
 * Turns the answers of a self-assessment into a plan that fits on one sheet. Values in, values out: it knows
 * nothing of the page, of where answers are kept, or of how a plan looks.
 *
 * @typedef {{kind: string, title: string, href: string}} Aid a link that can help, and in one word what it leads to
 * @typedef {{id: string, firstStep: string, aids: Aid[]}} Part what is answered by itself
 * @typedef {Part & {text: string}} FollowUp
 * @typedef {Part & {title: string, followUps: FollowUp[], longestNote: number}} Question
 * @typedef {{questions: Question[], labels: Map<string, string>, abbreviations: {short: string, full: string}[],
 *   origin: string, whose: string}} Assessment with the answers' labels by their values, the page's list of
 *   abbreviations, the hub's name and release, and whose the words are
 * @typedef {{label: string, text: string}} Line
 * @typedef {{title: string, answer: string, lines: Line[], links: Aid[]}} PlanQuestion
 * @typedef {{title: string, questions: PlanQuestion[]}} Group
 * @typedef {{made: string, answered: number, summary: string, words: string, groups: Group[]}} Plan
 * @typedef {import("./answers.mjs").Answers} Answers
 */

/** The groups of a plan, by the answer that puts a question into one; "" stands for no answer. */
const GROUPS = new Map([
  ["not-started", "Start here"],
  ["in-hand", "Keep going"],
  ["in-place", "In place"],
  ["", "Not answered yet"],
]);
/** The answers that leave something to do, with what is said before the first step. */
const STEPS = new Map([
  ["not-started", "A first step"],
  ["in-hand", "If not done yet"],
]);
const NO_ANSWER = "Not answered";

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
 * Return a note on one line, cut where it is too long.
 *
 * @param {string} note
 * @param {number} most how many characters it may have
 */
export function shortened(note, most) {
  const line = note.replaceAll(/\s+/g, " ");
  // Half a sign is no sign: a cut may not leave the first half of a pair.
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…` : line;
}

/**
 * Return what a plan says of a question, and the group that it belongs to.
 *
 * @param {Question} question
 * @param {Answers} data
 * @param {Map<string, string>} labels of the answers
 * @returns {{state: string, planned: PlanQuestion}}
 */
function plannedQuestion(question, data, labels) {
  const answer = data.answers[question.id] ?? "";
  const label = STEPS.get(answer);
  const further = question.followUps
    .map((part) => ({ part, answer: data.answers[part.id] ?? "" }))
    .filter((each) => STEPS.has(each.answer));
  const lines = label === undefined ? [] : [{ label, text: question.firstStep }];
  for (const { part, answer: own } of further) {
    lines.push({ label: labels.get(own) ?? own, text: `${part.text} ${part.firstStep}`.trim() });
  }
  const note = data.notes[`${question.id}-notes`];
  if (note) {
    lines.push({ label: "Notes", text: shortened(note, question.longestNote) });
  }
  const open = [...(label === undefined ? [] : [question]), ...further.map((each) => each.part)];
  const links = open.length > 0 ? chosenAids(open.map((part) => part.aids), question.aids) : [];
  // A question stands where its least advanced part belongs.
  const answers = new Set([answer, ...further.map((each) => each.answer)]);
  const state = [...GROUPS.keys()].find((value) => answers.has(value)) ?? "";
  return { state, planned: { title: question.title, answer: labels.get(answer) ?? NO_ANSWER, lines, links } };
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

/**
 * Sort the questions by what is to be done about them.
 *
 * @param {Assessment} assessment
 * @param {Answers} data
 * @param {Date} today
 * @returns {Plan}
 */
export function planOf({ questions, labels, abbreviations, origin, whose }, data, today) {
  const all = questions.map((question) => plannedQuestion(question, data, labels));
  const groups = [...GROUPS]
    .map(([value, title]) => ({
      title,
      questions: all.filter(({ state }) => state === value).map(({ planned }) => planned),
    }))
    .filter((group) => group.questions.length > 0);
  const answered = questions.filter((question) => data.answers[question.id]).length;
  const day = today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return {
    made: `Made on ${day} with the self-assessment of the ${origin}. ${whose}`,
    answered,
    summary: `${answered} of ${questions.length} questions answered.`,
    words: spelledOut(all.flatMap(({ planned }) => planned.lines.map((line) => line.text)).join(" "), abbreviations),
    groups,
  };
}
