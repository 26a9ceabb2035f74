/** Asks before something is replaced, in a dialog of the page. */

import { find } from "../shared/element.mjs";

/**
 * Ask, and wait for the answer. Escape means no.
 *
 * @param {HTMLDialogElement} dialog
 * @param {{question: string, note: string, yes: string}} words yes: what the button does
 * @returns {Promise<boolean>}
 */
export function ask(dialog, { question, note, yes }) {
  find(dialog, "[data-ask-question]", HTMLElement).textContent = question;
  find(dialog, "[data-ask-note]", HTMLElement).textContent = note;
  find(dialog, "[value=yes]", HTMLButtonElement).textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true });
  });
}
