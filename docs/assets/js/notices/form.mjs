/**
 * The form of a notice: reads what is filled in, fills it, and hides what does not apply.
 *
 * @typedef {import("./compose.mjs").Values} Values
 * @typedef {import("./compose.mjs").Rules} Rules
 */

import { element, findAll } from "../shared/element.mjs";
import { applies, valueOf } from "./compose.mjs";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/** @param {HTMLFormElement} form @returns {Control[]} */
function controlsOf(form) {
  return [...findAll(form, "input", HTMLInputElement), ...findAll(form, "textarea", HTMLTextAreaElement)];
}

/** @param {Control} control @returns {boolean} */
function isRadio(control) {
  return control.type === "radio";
}

/** @param {HTMLFormElement} form @returns {Values} */
export function readForm(form) {
  /** @type {Values} */
  const values = {};
  for (const control of controlsOf(form)) {
    if (!isRadio(control) || (control instanceof HTMLInputElement && control.checked)) {
      values[control.name] = control.value;
    }
  }
  return values;
}

/** @param {HTMLFormElement} form @param {Values} values what it does not name stays as it is */
export function fillForm(form, values) {
  for (const control of controlsOf(form)) {
    const value = valueOf(values, control.name);
    if (control instanceof HTMLInputElement && isRadio(control)) {
      control.checked = control.checked ? value === "" || control.value === value : control.value === value;
    } else if (value !== "") {
      control.value = value;
    }
    showFull(control);
  }
}

/** @param {Control} field @returns {HTMLElement} a line below it, which belongs to it for screen readers too */
function lineBelow(field) {
  const line = element("p", { class: "hub-small", role: "alert", id: `${field.id}-full` });
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());
  field.after(line);
  return line;
}

/** Say below a field that it takes no more, because what is pasted beyond that is cut off. @param {EventTarget | null} field that changed */
export function showFull(field) {
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.maxLength > 0)) {
    const isFull = field.value.length >= field.maxLength;
    const line = field.nextElementSibling ?? (isFull ? lineBelow(field) : null);
    if (line) {
      line.textContent = isFull ? `This field is full. It holds ${field.maxLength.toLocaleString("en-GB")} characters.` : "";
    }
  }
}

/**
 * Hide the parts and the fields that do not apply to what is filled in.
 *
 * @param {HTMLFormElement} form
 * @param {Rules} rules
 * @param {Values} values
 * @param {ReadonlySet<number>} shown the numbers of paragraphs that apply
 */
export function showWhatApplies(form, rules, values, shown) {
  for (const part of findAll(form, "[data-part]", HTMLElement)) {
    part.hidden = !shown.has(Number(part.dataset.part));
  }
  for (const field of findAll(form, "[data-only-if]", HTMLElement)) {
    field.hidden = !applies(rules, field.dataset.onlyIf, values);
  }
}
