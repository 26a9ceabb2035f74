/**
 * The form of the self-assessment: its questions, its answers, and filling it in.
 *
 * @typedef {import("./answers.mjs").Answers} Answers
 * @typedef {import("./plan.mjs").Aid} Aid
 * @typedef {import("./plan.mjs").Assessment} Assessment
 * @typedef {import("./plan.mjs").Question} Question
 */

import { find, findAll } from "../shared/element.mjs";

const HELP = ":scope > [data-help]";
// Those in the list alone: the first step above it may hold links to glossary terms.
const AIDS = `${HELP} [data-kind]`;

/**
 * Read the questions and texts of the page.
 *
 * @param {HTMLFormElement} form
 * @returns {Assessment}
 */
export function readAssessment(form) {
  const answers = findAll(find(form, "[role=group]", HTMLElement), "label", HTMLLabelElement);
  return {
    questions: findAll(form, "[data-question]", HTMLElement).map(questionOf),
    labels: new Map(answers.map((label) => [find(label, "input", HTMLInputElement).value, textOf(label)])),
    abbreviations: abbreviations(),
    origin: form.dataset.origin ?? "",
    whose: form.dataset.whose ?? "",
  };
}

/** @param {HTMLElement} part @returns {Question} */
function questionOf(part) {
  return {
    id: part.id,
    title: textOf(find(part, "h2", HTMLElement)),
    ...helpOf(part),
    followUps: findAll(part, "[data-follow-up]", HTMLElement).map((each) => ({
      id: each.dataset.followUp ?? "",
      text: textOf(find(each, "p", HTMLElement)),
      ...helpOf(each),
    })),
    longestNote: find(part, "textarea", HTMLTextAreaElement).maxLength,
  };
}

/** @param {HTMLElement} part @returns {{firstStep: string, aids: Aid[]}} */
function helpOf(part) {
  const step = part.querySelector(`${HELP} [data-first-step]`);
  const aids = findAll(part, AIDS, HTMLElement).map((each) => {
    const link = find(each, "a", HTMLAnchorElement);
    return { kind: each.dataset.kind ?? "", title: textOf(link), href: link.href };
  });
  return { firstStep: step?.textContent ?? "", aids };
}

/** Return the abbreviations in the page's list of words. @returns {{short: string, full: string}[]} */
function abbreviations() {
  return findAll(document, "[data-words] dt", HTMLElement).flatMap((term) => {
    const [, full, short] = /^(.+) \(([A-Z]{2,})\)/.exec(term.textContent ?? "") ?? [];
    return full && short ? [{ short, full }] : [];
  });
}

/** @param {Element} element */
function textOf(element) {
  return (element.textContent ?? "").trim();
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return {
    inputs: findAll(form, "input", HTMLInputElement),
    areas: findAll(form, "textarea", HTMLTextAreaElement),
  };
}

/** Return the names of the form's fields. @param {HTMLFormElement} form */
export function namesOf(form) {
  const { inputs, areas } = fieldsOf(form);
  return {
    questions: new Set(inputs.map((input) => input.name)),
    notes: new Set(areas.map((area) => area.name)),
  };
}

/** @param {HTMLFormElement} form @returns {Answers} */
export function readForm(form) {
  const { inputs, areas } = fieldsOf(form);
  const checked = inputs.filter((input) => input.checked);
  const written = areas.filter((area) => area.value.trim());
  return {
    answers: Object.fromEntries(checked.map((input) => [input.name, input.value])),
    notes: Object.fromEntries(written.map((area) => [area.name, area.value.trim()])),
  };
}

/** @param {HTMLFormElement} form @param {Answers} data in place of what it says */
export function fillForm(form, { answers, notes }) {
  const { inputs, areas } = fieldsOf(form);
  for (const input of inputs) {
    input.checked = answers[input.name] === input.value;
  }
  for (const area of areas) {
    area.value = notes[area.name] ?? "";
  }
}
