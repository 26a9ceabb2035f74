/**
 * The form of a list: what can be chosen, what is chosen, and how many entries each choice would leave.
 */

import { find, findAll } from "../shared/element.mjs";
import { pickedIn, showCounts, tickPicked } from "../shared/facet-boxes.mjs";
import { readChoices } from "./choices.mjs";

/**
 * @typedef {import("../shared/facet-boxes.mjs").FacetBox} FacetBox
 * @typedef {import("../shared/filter.mjs").Facet} Facet
 * @typedef {import("./choices.mjs").Choices} Choices
 */

/** The pause between the last key and what follows from the words. */
const TYPING_PAUSE_MS = 150;

/** @param {HTMLFormElement} form @returns {FacetBox[]} */
function boxesOf(form) {
  return findAll(form, "[data-facet]", HTMLElement).flatMap((group) => {
    /** @type {Facet} */
    const facet = { name: group.dataset.facet ?? "", title: group.dataset.facetTitle ?? "", options: [] };
    return findAll(group, "input", HTMLInputElement).map((input) => {
      const { label = "", inSentence: said, optionMark: mark } = input.dataset;
      const option = { value: input.value, label, said, mark };
      facet.options.push(option);
      const count = find(input.closest("label") ?? group, "[data-count]", HTMLElement);
      return { facet, option, input, count };
    });
  });
}

export class ListForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    const order = form.elements.namedItem("order");
    this.form = form;
    this.boxes = boxesOf(form);
    this.facets = [...new Set(this.boxes.map((box) => box.facet))];
    this.words = find(form, "[name=words]", HTMLInputElement);
    this.select = order instanceof HTMLSelectElement ? order : undefined;
    this.orders = [...(this.select?.options ?? [])].map((option) => option.value).filter(Boolean);
    /** Whether the order is descending, for which a select has no word. */
    this.descending = false;
  }

  /**
   * Call back on each choice at once, and on words when typing pauses.
   *
   * @param {(typing: boolean) => void} update is given whether words were typed
   */
  follow(update) {
    let waiting = 0;
    this.form.addEventListener("input", ({ target }) => {
      clearTimeout(waiting);
      if (target === this.select) {
        this.descending = false;
      }
      const typing = target === this.words;
      waiting = setTimeout(() => update(typing), typing ? TYPING_PAUSE_MS : 0);
    });
  }

  /** @param {URLSearchParams} query of an address @returns {Choices} */
  read(query) {
    return readChoices(query, this.facets, this.orders);
  }

  /** Put choices into the form. @param {Choices} choices */
  fill({ words, order, picked }) {
    this.words.value = words;
    tickPicked(this.boxes, picked);
    this.setOrder(order);
  }

  /** Put an order into the form. @param {string} order with a minus where it is descending */
  setOrder(order) {
    this.descending = order.startsWith("-");
    if (this.select) {
      this.select.value = order.replace(/^-/, "");
    }
  }

  /** @returns {Choices} what the form says */
  get choices() {
    const query = new URLSearchParams({ words: this.words.value });
    if (this.select?.value) {
      query.set("order", (this.descending ? "-" : "") + this.select.value);
    }
    return { ...this.read(query), picked: pickedIn(this.boxes) };
  }

  /** Show after each choice how many entries it would leave. @param {Map<string, number>} counts */
  showCounts(counts) {
    showCounts(this.boxes, counts);
  }
}
