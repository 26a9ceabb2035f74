/**
 * Prints what is folded in browsers that cannot show it by the style sheet for paper, because they do not know
 * “::details-content”. It is loaded by those alone. Without script their paper says what to open.
 */

import { findAll } from "../shared/element.mjs";

/** What is folded, and belongs on paper: a long list of files does not. */
const FOLDED = "main details:not([open], [data-long])";

/** Open what is folded while the page is printed. */
export function printFolds() {
  /** What is open for the print alone. @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...opened, ...findAll(document, FOLDED, HTMLDetailsElement)];
    for (const fold of opened) {
      fold.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) {
      fold.open = false;
    }
    opened = [];
  });
}
