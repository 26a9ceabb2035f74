/**
 * The form of the self-assessment: what is filled in, and filling it in.
 *
 * @typedef {import("./types.mjs").Action} Action
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Known} Known
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field
 */

import { find, findAll } from "../shared/element.mjs";

const ACTION = /** @type {const} */ (["action", "owner", "date", "next"]);

/** @param {HTMLFormElement} form @returns {Known} */
export function knownBy(form) {
  const groups = findAll(form, "[data-levels]", HTMLElement).map((group) => findAll(group, "input", HTMLInputElement));
  return {
    kind: form.dataset.keptAs ?? "",
    schema: form.dataset.schema ?? "",
    levels: groups[0]?.length ?? 0,
    parts: new Set(groups.flat().map((input) => input.name)),
    questions: new Set(findAll(form, "[data-question]", HTMLElement).map(({ id }) => id)),
  };
}

/** @param {HTMLFormElement} form @param {string} name @returns {Field} */
function fieldOf(form, name) {
  return /** @type {Field} */ (form.elements.namedItem(name));
}

/** @param {Iterable<string>} keys @param {(key: string) => string} text @returns {[string, string][]} what is filled in */
function filled(keys, text) {
  return [...keys].map((key) => /** @type {[string, string]} */ ([key, text(key).trim()])).filter(([, words]) => words);
}

/** @param {HTMLFormElement} form @param {Known} known @returns {Answers} */
export function readForm(form, { parts, questions }) {
  const said = new FormData(form);
  /** @param {string} name */
  const text = (name) => String(said.get(name) ?? "");
  /** @param {string} end */
  const numbers = (end) => filled(parts, (id) => text(id + end)).map(([id, level]) => [id, Number(level)]);
  const actions = [...parts].flatMap((id) => {
    const fields = filled(ACTION, (name) => text(`${id}-${name}`));
    return fields.length > 0 ? [[id, /** @type {Action} */ (Object.fromEntries(fields))]] : [];
  });
  return {
    levels: Object.fromEntries(numbers("")),
    wanted: Object.fromEntries(numbers("-wanted")),
    notes: Object.fromEntries(filled(questions, (id) => text(`${id}-notes`))),
    actions: Object.fromEntries(actions),
  };
}

/** @param {HTMLFormElement} form @param {Known} known @param {Answers} answers in place of what it says */
export function fillForm(form, { parts, questions }, { levels, wanted, notes, actions }) {
  for (const input of findAll(form, "[data-levels] input", HTMLInputElement)) {
    input.checked = levels[input.name] === Number(input.value);
  }
  for (const id of parts) {
    fieldOf(form, `${id}-wanted`).value = String(wanted[id] ?? "");
    for (const name of ACTION) {
      fieldOf(form, `${id}-${name}`).value = actions[id]?.[name] ?? "";
    }
    const fold = find(form, `[data-action="${CSS.escape(id)}"]`, HTMLDetailsElement);
    fold.open = id in actions || id in wanted;
  }
  for (const id of questions) {
    fieldOf(form, `${id}-notes`).value = notes[id] ?? "";
  }
}
