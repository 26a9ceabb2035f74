/** The letters of a long list, which fold. They are open while a reader looks for words, and where an address leads into one. */

import { findAll } from "../shared/element.mjs";

/** Whether the letters are open because of words. */
let opened = false;

/** Open every letter, or fold them again. @param {boolean} open */
export function openFolds(open) {
  if (open !== opened) {
    opened = open;
    for (const fold of findAll(document, "details[data-list-fold]", HTMLDetailsElement)) {
      fold.open = open;
    }
  }
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
