/**
 * The checkboxes with which readers choose options of facets.
 *
 * @typedef {import("./filter.mjs").Facet} Facet
 * @typedef {import("./filter.mjs").Option} Option
 * @typedef {import("./filter.mjs").Picked} Picked
 * @typedef {{facet: Facet, option: Option, input: HTMLInputElement, count: Element}} FacetBox with the element
 *   that shows how many entries the option would leave
 */

import { tokenOf } from "./filter.mjs";

/** @param {FacetBox[]} boxes in the order of the facets @returns {Picked} */
export function pickedIn(boxes) {
  /** @type {Picked} */
  const picked = new Map();
  for (const { facet, option, input } of boxes) {
    if (input.checked) {
      picked.set(facet.name, [...(picked.get(facet.name) ?? []), option.value]);
    }
  }
  return picked;
}

/** Tick what is picked, and nothing else. @param {FacetBox[]} boxes @param {Picked} picked */
export function tickPicked(boxes, picked) {
  for (const { facet, option, input } of boxes) {
    input.checked = picked.get(facet.name)?.includes(option.value) ?? false;
  }
}

/** @param {FacetBox} box @param {Map<string, number>} counts by token */
export function countOf({ facet, option }, counts) {
  return counts.get(tokenOf(facet.name, option.value)) ?? 0;
}

/**
 * Show after each option how many entries it would leave.
 *
 * @param {FacetBox[]} boxes
 * @param {Map<string, number>} counts by token
 */
export function showCounts(boxes, counts) {
  for (const box of boxes) {
    box.count.textContent = `(${countOf(box, counts).toLocaleString("en-GB")})`;
  }
}
