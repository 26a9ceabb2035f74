/** What a reader has chosen of a list, as buttons that take a choice away again. It is loaded with the first choice. */

import { element, find, findAll } from "../shared/element.mjs";

/**
 * @typedef {import("./form.mjs").FacetBox} FacetBox
 * @typedef {import("./form.mjs").ListForm} ListForm
 */

export class ChosenFilters {
  /**
   * @param {ListForm} listForm
   * @param {() => void} update follows when the words are taken away
   */
  constructor(listForm, update) {
    this.listForm = listForm;
    this.update = update;
    this.list = find(document, "[data-list-chosen]", HTMLUListElement);
  }

  /** Show what is chosen, and how many options of each facet are. */
  show() {
    const { words, boxes, form } = this.listForm;
    const ticked = boxes.filter(({ input }) => input.checked);
    const focused = this.list.contains(document.activeElement);
    const chips = ticked.map(({ facet, option, input }) => chip(`${facet.title}: ${option.label}`, () => input.click()));
    if (words.value.trim()) {
      chips.unshift(chip(`Words: ${words.value.trim()}`, () => this.clearWords()));
    }
    this.list.replaceChildren(...chips.map((each) => element("li", {}, each)));
    this.list.hidden = chips.length === 0;
    if (focused) {
      (chips[0] ?? words).focus();
    }
    for (const group of findAll(form, "[data-facet]", HTMLElement)) {
      const number = ticked.filter(({ facet }) => facet.name === group.dataset.facet).length;
      find(group, "[data-facet-chosen]", HTMLElement).textContent = number > 0 ? `(${number} chosen)` : "";
    }
    for (const opener of findAll(form, "[data-list-open]", HTMLElement)) {
      opener.textContent = ticked.length > 0 ? `Filters (${ticked.length} chosen)` : "Filters";
    }
  }

  clearWords() {
    this.listForm.words.value = "";
    this.update();
  }
}

/** @param {string} text @param {() => void} remove @returns {HTMLButtonElement} */
function chip(text, remove) {
  const hidden = element("span", { class: "hub-visually-hidden" }, "Remove ");
  const made = element("button", { class: "hub-tool", type: "button" }, hidden, text);
  made.addEventListener("click", remove);
  return made;
}
