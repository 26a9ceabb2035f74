/** The parts of the search page that script changes, and the announcements of results. */

import { find } from "../shared/element.mjs";

/** The pause between the results and their announcement. In milliseconds. */
const QUIET = 700;

/** Return the page's parts by their names. @param {HTMLElement} root */
export function partsOf(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-search-part="${name}"]`, HTMLElement);
  const tasks = root.querySelector('[data-search-part="tasks"]');
  return {
    answers: part("answers"),
    body: part("body"),
    chips: part("chips"),
    chosen: part("chosen"),
    clear: part("clear"),
    empty: part("empty"),
    facets: part("facets"),
    fewer: part("fewer"),
    groups: part("groups"),
    filters: find(root, '[data-search-part="filters"]', HTMLDetailsElement),
    list: part("list"),
    more: part("more"),
    note: part("note"),
    off: part("off"),
    status: part("status"),
    tasks: tasks instanceof HTMLElement ? tasks : null,
    title: part("title"),
    unfilter: part("unfilter"),
  };
}

/** Announces results to screen readers once the reader stops typing. */
export class Announcer {
  /** @param {HTMLElement} status an element with the role “status” */
  constructor(status) {
    this.status = status;
    this.timer = 0;
  }

  /** Announce a text, in place of one that still waits. @param {string} text */
  announce(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.status.textContent = text;
    }, QUIET);
  }
}
