/**
 * The form of a list: what can be chosen, what is chosen, and how many entries each choice would leave.
 */

import { readChoices } from "./filter.mjs";

/** @param {HTMLFormElement} form @returns {import("./filter.mjs").Facet[]} */
function facetsOf(form) {
  return [...form.querySelectorAll("[data-facet]")].map((group) => ({
    name: group.dataset.facet,
    title: group.dataset.facetTitle,
    options: [...group.querySelectorAll("input")].map((input) => ({
      value: input.value,
      label: input.dataset.label,
      said: input.dataset.said ?? input.dataset.label,
      mark: input.dataset.optionMark ?? "",
    })),
  }));
}

export class ListForm {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.facets = facetsOf(form);
    this.orders = [...(form.elements.order?.options ?? [])].map((option) => option.value).filter(Boolean);
    /** Whether the order is turned round, for which a select has no word: "-" or "". */
    this.turned = "";
  }

  /** Read choices from an address's query, or from what the form sends. @param {URLSearchParams} query */
  read(query) {
    return readChoices(query, this.facets, this.orders);
  }

  /** Put choices into the form. @param {import("./filter.mjs").Choices} choices */
  fill(choices) {
    this.form.elements.words.value = choices.words;
    for (const input of this.form.querySelectorAll("input[type=checkbox]")) {
      input.checked = choices.picked.get(input.name)?.includes(input.value) ?? false;
    }
    this.order(choices.order);
  }

  /** Put an order into the form. @param {string} order */
  order(order) {
    this.turned = order.startsWith("-") ? "-" : "";
    if (this.form.elements.order) {
      this.form.elements.order.value = order.replace(/^-/, "");
    }
  }

  /** Read the choices from the form. */
  asked() {
    const query = new URLSearchParams(new FormData(this.form));
    if (query.get("order")) {
      query.set("order", this.turned + query.get("order"));
    }
    return this.read(query);
  }

  /** Say beside each choice how many entries it would leave. @param {Map<string, number>} counts */
  count(counts) {
    for (const input of this.form.querySelectorAll("input[type=checkbox]")) {
      const number = counts.get(`${input.name}:${input.value}`) ?? 0;
      const place = input.closest("label").querySelector("[data-count]");
      place.textContent = `(${number.toLocaleString("en-GB")})`;
    }
  }
}
