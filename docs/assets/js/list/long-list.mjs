/**
 * A list of many pages: its entries come from an index, and what was found stands in place of the page.
 *
 * @typedef {import("./rows.mjs").Row} Row
 * @typedef {import("./form.mjs").Facet} Facet
 */

import { find } from "../shared/element.mjs";
import { rowsOfIndex } from "./rows.mjs";
import { fromTemplate } from "./view.mjs";

/** How many entries are shown at first, and more at each press of the button: all at once would take long. */
const FEW = 100;

export class LongList {
  /**
   * @param {string} index the index's address
   * @param {Facet[]} facets
   */
  constructor(index, facets) {
    this.index = index;
    this.facets = facets;
    this.page = find(document, "[data-list-page]", HTMLElement);
    this.pager = find(document, "[data-list-pager]", HTMLElement);
    this.found = find(document, "[data-list-found]", HTMLElement);
    this.results = find(document, "[data-list-results]", HTMLElement);
    this.rest = find(document, "[data-list-rest]", HTMLElement);
    this.template = find(document, "[data-list-template]", HTMLTemplateElement);
    this.most = FEW;
    /** @type {Row[]} */
    this.rows = [];
    this.rest.addEventListener("click", () => this.showMore());
  }

  /**
   * Fetch the entries of every page.
   *
   * @param {URL} root the site's address
   * @returns {Promise<Row[]>}
   * @throws {Error} when the index cannot be read
   */
  async fetchRows(root) {
    const answer = await fetch(this.index);
    if (!answer.ok) {
      throw new Error(`the index answered ${answer.status}`);
    }
    return rowsOfIndex(await answer.json(), root);
  }

  /**
   * Show what was found in place of this page of the list, or the page again.
   *
   * @param {Row[]} rows
   * @param {boolean} isFiltered
   */
  show(rows, isFiltered) {
    this.rows = rows;
    this.page.hidden = isFiltered;
    this.pager.hidden = isFiltered;
    this.found.hidden = !isFiltered;
    this.results.replaceChildren();
    this.showUpTo(FEW);
  }

  /** @param {number} most how many entries to show of what was found */
  showUpTo(most) {
    if (!this.found.hidden) {
      this.most = most;
      for (const row of this.rows.slice(this.results.childElementCount, most)) {
        this.results.append(fromTemplate(this.template, row, this.facets));
      }
      this.rest.hidden = most >= this.rows.length;
    }
  }

  showMore() {
    const first = this.results.childElementCount;
    this.showUpTo(this.most + FEW);
    this.results.children[first]?.querySelector("a")?.focus();
  }
}
