/** Counts the characters left for each note, and copies notes to where they print in full. */

import { find, findAll } from "../shared/element.mjs";

/**
 * Return how many characters are left for a note, in words.
 *
 * @param {number} most how many characters it may have
 * @param {number} length how many it has
 */
export function roomLeft(most, length) {
  const left = most - length;
  const number = new Intl.NumberFormat("en-GB").format(Math.abs(left));
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  const room =
    left < 0 ? `${number} ${characters} too many. The plan leaves the rest out.` : `${number} ${characters} left.`;
  return `At most ${most} characters. ${room}`;
}

/** @param {HTMLFormElement} form */
export function showNotes(form) {
  for (const question of findAll(form, "[data-question]", HTMLElement)) {
    const area = find(question, "textarea", HTMLTextAreaElement);
    const count = find(question, "[data-count]", HTMLElement);
    const text = roomLeft(area.maxLength, area.value.length);
    if (count.textContent !== text) {
      count.textContent = text;
    }
    // A text box prints only the lines that it shows; a paragraph prints all.
    find(question, "[data-written]", HTMLElement).textContent = area.value.trim();
  }
}

/** @param {EventTarget | null} area @returns {area is HTMLTextAreaElement} whether this is a note that takes no more */
export function isFull(area) {
  return area instanceof HTMLTextAreaElement && area.value.length >= area.maxLength;
}
