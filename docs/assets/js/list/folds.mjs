/** The letters of a long list, which fold. They are open while a reader filters, and where an address leads into one. */

import { findAll } from "../shared/element.mjs";

/** Whether the letters are open because of a choice. */
let opened = false;

/** Open every letter, or fold them again, and say how many entries of each are shown. @param {boolean} open */
export function openFolds(open) {
  for (const fold of findAll(document, "details[data-list-fold]", HTMLDetailsElement)) {
    if (open !== opened) {
      fold.open = open;
    }
    for (const number of findAll(fold, "[data-list-number]", HTMLElement)) {
      number.textContent = `(${fold.querySelectorAll("[data-in]:not([hidden])").length})`;
    }
  }
  opened = open;
}

/** Open the letter into which the address leads, now and when a link changes it: not every browser does. */
export function followAddress() {
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest("details[data-list-fold]");
    if (target && fold instanceof HTMLDetailsElement && !fold.open) {
      fold.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", follow);
  follow();
}
