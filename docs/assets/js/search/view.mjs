/** Makes the parts of the search page. Whatever comes from readers or the index goes in as text. */

/**
 * Make an element.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/**
 * Make one result.
 *
 * @param {import("./engine.mjs").Found} found
 */
export function resultOf(found) {
  const item = made("li", { class: "hub-result" });
  const link = made("a", { href: found.url }, found.title);
  item.append(
    made("p", { class: "hub-result__kind" }, found.part[0]),
    made("h3", { class: "hub-result__title" }, link),
    made("p", { class: "hub-result__passage" }, ...passageOf(found.excerpt)),
    made("p", { class: "hub-result__section" }, `In: ${found.part[1]}`),
  );
  return item;
}

/** Turn Pagefind's passage into text and marks. It writes < and > as entities, and nothing else. */
function passageOf(excerpt) {
  const text = (part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return excerpt
    .split(/<mark>(.*?)<\/mark>/u)
    .map((part, at) => (at % 2 ? made("mark", {}, text(part)) : text(part)));
}

/**
 * Make the checkboxes of every facet, once; their counts change later.
 *
 * @param {import("./address.mjs").Facet[]} facets
 */
export function fieldsetsOf(facets) {
  const boxes = [];
  const fieldsets = facets.map((facet) => {
    const fieldset = made("fieldset", { class: "hub-facet" }, made("legend", {}, facet.title));
    for (const value of facet.values) {
      const box = made("input", { type: "checkbox", name: facet.id, value: value.id });
      const count = made("span", { class: "hub-facet__count" });
      const label = made("label", { class: "hub-facet__value" }, box, made("span", {}, value.label, " ", count));
      fieldset.append(label);
      boxes.push({ facet, value, box, label, count });
    }
    return fieldset;
  });
  return { fieldsets, boxes };
}

/**
 * Make the chips of what is chosen.
 *
 * @param {{facet: {title: string}, value: {label: string}, box: HTMLInputElement}[]} ticked
 * @param {(box: HTMLInputElement) => void} remove
 */
export function chipsOf(ticked, remove) {
  return ticked.map(({ facet, value, box }) => {
    const chip = made(
      "button",
      { class: "hub-chip", type: "button" },
      made("span", { class: "hub-visually-hidden" }, "Remove the filter "),
      `${facet.title}: ${value.label}`,
      made("span", { class: "hub-chip__sign", "aria-hidden": "true" }, "×"),
    );
    chip.addEventListener("click", () => remove(box));
    return made("li", {}, chip);
  });
}

/**
 * Say what was searched for in place of what was typed, and how well the results fit.
 *
 * @param {import("./engine.mjs").Answer} answer
 */
export function notesOf({ corrected, unknown, whole, hits }) {
  const notes = [
    ...corrected.map(([typed, meant]) => `The hub has no “${typed}”. These are results for “${meant}”.`),
    ...unknown.map((word) => `The hub has no “${word}”.`),
  ];
  if (hits.length > whole) {
    notes.push(
      whole
        ? "Entries with all your words come first, then some with only part of them."
        : "No entry has all your words. These have some of them.",
    );
  }
  return notes;
}
