/** Makes the checkboxes and the chips of the filters. */

import { element } from "../shared/element.mjs";

/**
 * @typedef {import("../shared/facet-boxes.mjs").FacetBox} FacetBox
 * @typedef {FacetBox & {label: HTMLElement}} LabelledBox
 */

/**
 * Make the checkboxes of every facet, once; their counts change later.
 *
 * @param {import("../shared/filter.mjs").Facet[]} facets
 */
export function fieldsetsOf(facets) {
  /** @type {LabelledBox[]} */
  const boxes = [];
  const fieldsets = facets.map((facet) => {
    const fieldset = element("fieldset", { class: "hub-facet" }, element("legend", {}, facet.title));
    for (const option of facet.options) {
      const input = element("input", { type: "checkbox", name: facet.name, value: option.value });
      const count = element("span", { class: "hub-facet__count" });
      const words = element("span", {}, option.label, " ", count);
      const label = element("label", { class: "hub-facet__value" }, input, words);
      fieldset.append(label);
      boxes.push({ facet, option, input, label, count });
    }
    return fieldset;
  });
  return { fieldsets, boxes };
}

/**
 * Make a chip for each chosen option; a click removes the choice.
 *
 * @param {FacetBox[]} ticked
 */
export function chipsOf(ticked) {
  return ticked.map(({ facet, option, input }) => {
    const chip = element(
      "button",
      { class: "hub-chip", type: "button" },
      element("span", { class: "hub-visually-hidden" }, "Remove the filter "),
      `${facet.title}: ${option.label}`,
      element("span", { class: "hub-chip__sign", "aria-hidden": "true" }, "×"),
    );
    chip.addEventListener("click", () => input.click());
    return element("li", {}, chip);
  });
}
