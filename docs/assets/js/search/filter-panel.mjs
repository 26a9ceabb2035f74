/**
 * The filters of the results: their checkboxes, how many results each would leave, and which are chosen.
 *
 * @typedef {{facets: Facet[], records: Record<string, number[]>}} Filters and by the id of each result the indices of
 *   its options, counted through all facets: { en_8144a74: [0, 16] }
 * @typedef {import("../shared/filter.mjs").Facet} Facet
 * @typedef {import("./types.mjs").Hit} Hit
 * @typedef {import("./filter-view.mjs").LabelledBox} LabelledBox
 */

import { countOf, pickedIn, showCounts, tickPicked } from "../shared/facet-boxes.mjs";
import { facetTests, filterRows, readPicked, tokenOf } from "../shared/filter.mjs";
import { chipsOf, fieldsetsOf } from "./filter-view.mjs";

/**
 * Return hits with their facets' tokens.
 *
 * @param {Hit[]} hits
 * @param {Filters} filters
 */
export function rowsOf(hits, { facets, records }) {
  const tokens = facets.flatMap(({ name, options }) => options.map((option) => tokenOf(name, option.value)));
  return hits.map((hit) => ({ hit, tokens: (records[hit.id] ?? []).flatMap((index) => tokens[index] ?? []) }));
}

export class FilterPanel {
  /**
   * @param {{facets: HTMLElement, chosen: HTMLElement, chips: HTMLElement}} parts the places of the checkboxes, and
   *   of what is chosen
   * @param {HTMLElement} field that takes the focus when the last choice is taken away
   * @param {Filters} filters what results can be filtered by
   */
  constructor(parts, field, filters) {
    this.parts = parts;
    this.field = field;
    this.filters = filters;
    const { fieldsets, boxes } = fieldsetsOf(filters.facets);
    this.boxes = boxes;
    parts.facets.replaceChildren(...fieldsets);
  }

  /** Return results with their facets' tokens. @param {Hit[]} hits */
  rows(hits) {
    return rowsOf(hits, this.filters);
  }

  /** @returns {import("../shared/filter.mjs").Picked} */
  get picked() {
    return pickedIn(this.boxes);
  }

  /** Tick what an address asks for. @param {URLSearchParams} query */
  read(query) {
    tickPicked(this.boxes, readPicked(query, this.filters.facets));
  }

  clear() {
    tickPicked(this.boxes, new Map());
  }

  /** Filter results by what is ticked. @param {Hit[]} hits */
  filter(hits) {
    return filterRows(this.rows(hits), facetTests(this.picked, this.filters.facets));
  }

  /** Show how many results each option would leave, and what is chosen. @param {Hit[]} hits before filtering */
  show(hits) {
    const { counts } = this.filter(hits);
    showCounts(this.boxes, counts);
    for (const box of this.boxes) {
      // An option that leads to nothing is left out, but never under the reader's hands.
      box.label.hidden = countOf(box, counts) === 0 && !box.input.checked && box.input !== document.activeElement;
    }
    for (const fieldset of this.parts.facets.querySelectorAll("fieldset")) {
      fieldset.hidden = !fieldset.querySelector("label:not([hidden])");
    }
    this.showChosen();
  }

  showChosen() {
    const { chosen, chips } = this.parts;
    const ticked = this.boxes.filter(({ input }) => input.checked);
    const focused = chosen.contains(document.activeElement);
    chips.replaceChildren(...chipsOf(ticked));
    chosen.hidden = ticked.length === 0;
    if (focused) {
      (chips.querySelector("button") ?? this.field).focus();
    }
  }
}
