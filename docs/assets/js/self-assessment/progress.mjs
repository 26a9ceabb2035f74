/** Shows how far the form is filled in, how much room notes have, and copies notes to where they print in full. */

import { find, findAll } from "../shared/element.mjs";

/**
 * Return how many characters are left for a note, in words.
 *
 * @param {number} most how many characters it may have
 * @param {number} length how many it has
 */
export function roomLeft(most, length) {
  const left = most - length;
  const number = (/** @type {number} */ value) => new Intl.NumberFormat("en-GB").format(Math.abs(value));
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  const room = `${number(left)} ${characters} ${left < 0 ? "too many for a new note." : "left."}`;
  return `At most ${number(most)} characters. ${room}`;
}

/** @param {Element} place @param {string} text */
function setText(place, text) {
  // The same words again would be read out again where they are live.
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

/** @param {HTMLFormElement} form */
export function showNotes(form) {
  for (const question of findAll(form, "[data-question]", HTMLElement)) {
    const area = find(question, "[data-notes]", HTMLTextAreaElement);
    setText(find(question, "[data-count]", HTMLElement), roomLeft(area.maxLength, area.value.length));
    // A text box prints only the lines that it shows; a paragraph prints all.
    setText(find(question, "[data-written]", HTMLElement), area.value.trim());
  }
}

/** @param {EventTarget | null} field @returns {field is HTMLTextAreaElement | HTMLInputElement} whether it takes no more */
export function isFull(field) {
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");
  return isText && field.maxLength > 0 && field.value.length >= field.maxLength;
}

/** @param {number} done @param {number} all */
export function progressOf(done, all) {
  return `${done} of ${all} level${all === 1 ? "" : "s"} chosen.`;
}

/** Show for each question how many of its levels are chosen. @param {HTMLFormElement} form */
export function showProgress(form) {
  for (const question of findAll(form, "[data-question]", HTMLElement)) {
    const groups = findAll(question, "[data-levels]", HTMLElement);
    const done = groups.filter((group) => group.querySelector(":checked")).length;
    setText(find(question, "[data-done]", HTMLElement), progressOf(done, groups.length));
  }
}
