/** Makes elements of the search page. Text from readers or the index is only inserted as text. */

import { element } from "../shared/element.mjs";

/**
 * @typedef {import("../shared/facet-boxes.mjs").FacetBox} FacetBox
 * @typedef {FacetBox & {label: HTMLElement}} LabelledBox
 */

/**
 * Make one result.
 *
 * @param {import("./engine.mjs").Found} found
 */
export function resultOf(found) {
  const [kind, section] = found.part;
  return element(
    "li",
    { class: "hub-result" },
    element("p", { class: "hub-result__kind" }, kind),
    element("h3", { class: "hub-result__title" }, element("a", { href: found.url }, found.title)),
    element("p", {}, ...passageOf(found.excerpt)),
    element("p", { class: "hub-result__section" }, `In: ${section}`, ...addOf(found.add)),
  );
}

/** Make the link that adds a result to a tender pack, where there is one. @param {string} href */
function addOf(href) {
  const [code = ""] = /[^=]*$/u.exec(href) ?? [];
  const attributes = { href, "data-add": code, "data-print": "skip" };
  return code ? [" ", element("a", attributes, "Add to pack", element("span", {}, ` ${code}`))] : [];
}

/**
 * Turn Pagefind's passage into text and marks. It writes < and > as entities, and nothing else.
 *
 * @param {string} excerpt
 */
function passageOf(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/u).map((part, at) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 === 1 ? element("mark", {}, text) : text;
  });
}

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

/**
 * Return notes on corrected words, and on how well the results match.
 *
 * @param {{corrected: [string, string][], unknown: string[], withAllWords: number, hits: unknown[]}} answer
 */
export function notesOf({ corrected, unknown, withAllWords, hits }) {
  const notes = [
    ...corrected.map(([typed, meant]) => `The hub has no “${typed}”. These are results for “${meant}”.`),
    ...unknown.map((word) => `The hub has no “${word}”.`),
  ];
  if (hits.length > withAllWords) {
    notes.push(
      withAllWords > 0
        ? "Entries with all your words come first, then some with only part of them."
        : "No entry has all your words. These have some of them.",
    );
  }
  return notes;
}
