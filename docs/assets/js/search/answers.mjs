/** Makes the cards that come before the results, and the groups after the best of them. It is loaded with them. */

import { element } from "../shared/element.mjs";
import { addLinks } from "./adding.mjs";

/** How many results of a group are shown at first. */
const FIRST = 3;

/**
 * Make the card of an answer: what it is, its title as a link, its text, and where that is told in full.
 *
 * @param {import("./types.mjs").LeadFound} lead
 */
export function cardOf({ label, title, url, says, more, adds }) {
  const [name, address] = more;
  const full = name && address ? [element("a", { href: address }, name)] : [];
  const where = element("p", { class: "hub-result__section" }, ...full);
  addLinks(where, adds);
  return element(
    "li",
    { class: "hub-result hub-result--answer" },
    element("p", { class: "hub-result__kind" }, label),
    element("h3", { class: "hub-result__title" }, element("a", { href: url }, title)),
    element("p", {}, says),
    where,
  );
}

/**
 * @template T
 * @typedef {object} Group results of kinds that belong together
 * @property {string} name
 * @property {T[]} hits
 */

/**
 * Divide results into groups, in their order and without those that are empty.
 *
 * @template T
 * @param {{hit: T, tokens: string[]}[]} rows results with their facets' tokens: "type:case"
 * @param {import("../shared/filter.mjs").Facet[]} facets of which one is that of types
 * @param {import("./types.mjs").Vocabulary["groups"]} groups
 * @returns {Group<T>[]}
 */
export function groupsOf(rows, facets, groups) {
  const types = facets.find(({ name }) => name === "type");
  const labels = new Map((types?.options ?? []).map(({ value, label }) => [`type:${value}`, label]));
  return groups
    .map(([name, kinds]) => ({
      name,
      hits: rows.filter(({ tokens }) => kinds.includes(kindOf(tokens, labels))).map(({ hit }) => hit),
    }))
    .filter(({ hits }) => hits.length > 0);
}

/** @param {string[]} tokens @param {Map<string, string>} labels */
const kindOf = (tokens, labels) => tokens.map((token) => labels.get(token)).find(Boolean) ?? "";

/**
 * Make a group's part of the page: a heading with the number of results, the first of them, and a button for the rest.
 *
 * @template T
 * @param {Group<T>} group
 * @param {(hits: T[]) => Promise<HTMLElement[]>} make makes the results
 * @param {(step: () => Promise<void>) => Promise<void>} attempt reports what fails
 */
export async function groupPartOf({ name, hits }, make, attempt) {
  const list = element("ol", { class: "hub-find__list" }, ...(await make(hits.slice(0, FIRST))));
  const part = element("section", { class: "hub-find__group" }, element("h3", {}, `${name} (${hits.length})`), list);
  if (hits.length > FIRST) {
    const more = { class: "hub-tool", type: "button", "data-print": "skip" };
    const button = element("button", more, `Show all ${hits.length}`, hidden(` of ${name}`));
    button.addEventListener("click", () =>
      attempt(async () => {
        const rest = await make(hits.slice(FIRST));
        list.append(...rest);
        button.remove();
        rest[0]?.querySelector("a")?.focus();
      }),
    );
    part.append(button);
  }
  return part;
}

/** @param {string} text */
const hidden = (text) => element("span", { class: "hub-visually-hidden" }, text);
