/**
 * Reads what the page of the self-assessment asks, and what can help.
 *
 * @typedef {import("./types.mjs").Aid} Aid
 * @typedef {import("./types.mjs").Assessment} Assessment
 * @typedef {import("./types.mjs").Part} Part
 * @typedef {import("./types.mjs").Question} Question
 */

import { find, findAll } from "../shared/element.mjs";

/**
 * Read the questions and texts of the page.
 *
 * @param {HTMLFormElement} form
 * @returns {Assessment}
 */
export function readAssessment(form) {
  const names = find(form, "[data-levels]", HTMLElement);
  return {
    questions: findAll(form, "[data-question]", HTMLElement).map(questionOf),
    scale: findAll(names, "[data-name]", HTMLElement).map(textOf),
    abbreviations: abbreviations(),
    origin: form.dataset.origin ?? "",
    whose: form.dataset.whose ?? "",
  };
}

/** @param {HTMLElement} place @returns {Question} */
function questionOf(place) {
  const followUps = findAll(place, "[data-follow-up]", HTMLElement);
  const title = textOf(find(place, "h2", HTMLElement));
  return {
    ...partOf(place, place.id, title),
    followUps: followUps.map((each) => partOf(each, each.dataset.followUp ?? "", textOf(find(each, "h3", HTMLElement)))),
  };
}

/** @param {HTMLElement} place @param {string} id @param {string} title @returns {Part} */
function partOf(place, id, title) {
  // A question's own help is before that of its follow-ups.
  const help = find(place, "[data-help]", HTMLElement);
  const step = help.querySelector("[data-first-step]");
  // Those in the list alone: the first step above it may hold links to glossary terms.
  const aids = findAll(help, "[data-kind]", HTMLElement).map((each) => {
    const link = find(each, "a", HTMLAnchorElement);
    return { kind: each.dataset.kind ?? "", title: textOf(link), href: link.href };
  });
  return {
    id,
    title,
    asked: textOf(find(place, "[data-asked]", HTMLElement)),
    levels: findAll(find(place, "[data-levels]", HTMLElement), "[data-level]", HTMLElement).map(textOf),
    firstStep: step ? textOf(step) : "",
    aids,
  };
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
  return (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
