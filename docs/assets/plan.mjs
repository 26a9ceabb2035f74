/**
 * Turns the answers of a self-assessment into a plan.
 * Reads the questions from the page; knows nothing of where answers are kept.
 */

const GROUPS = [
  ["not-started", "Start here"],
  ["in-hand", "Keep going"],
  ["in-place", "In place"],
  ["", "Not answered yet"],
];
const WORDS = { "not-started": "Not started", "in-hand": "In hand", "in-place": "In place", "": "Not answered" };
const MOST_LINKS = 3;
// The list alone: words of the glossary are links too, in the first step above it.
const HELP = ".hub-assessment__help .hub-links > li > a";

/**
 * @typedef {{title: string, lines: string[], links: {title: string, href: string}[]}} PlanQuestion
 * @typedef {{summary: string, groups: {title: string, questions: PlanQuestion[]}[]}} Plan
 */

/**
 * Sort the questions by what is to be done about them.
 *
 * @param {HTMLFormElement} form
 * @param {{answers: Record<string, string>, notes: Record<string, string>}} data
 * @returns {Plan}
 */
export function planOf(form, data) {
  const questions = [...form.querySelectorAll("[data-question]")].map((question) => {
    const answer = data.answers[question.id] ?? "";
    const done = answer === "in-place";
    const lines = done ? [] : [`A first step: ${question.querySelector("[data-first-step]").textContent}`];
    for (const followUp of question.querySelectorAll("[data-follow-up]")) {
      const state = data.answers[followUp.dataset.followUp] ?? "";
      if (state !== "in-place" && state !== "") {
        lines.push(`${WORDS[state]}: ${followUp.querySelector("p").textContent}`);
      }
    }
    const notes = data.notes[`${question.id}-notes`];
    if (notes) {
      lines.push(`Notes: ${notes}`);
    }
    const links = done ? [] : [...question.querySelectorAll(HELP)].slice(0, MOST_LINKS);
    return {
      answer,
      title: question.querySelector("h2").textContent,
      lines,
      links: links.map((link) => ({ title: link.textContent.trim(), href: link.href })),
    };
  });
  const groups = GROUPS.map(([value, title]) => ({
    title,
    questions: questions.filter((question) => question.answer === value),
  })).filter((group) => group.questions.length > 0);
  const answered = questions.filter((question) => question.answer !== "").length;
  return { summary: `${answered} of ${questions.length} questions answered.`, groups };
}
