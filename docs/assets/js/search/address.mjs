/**
 * What a reader has asked for, and the address that says the same. An address may come from anyone: only
 * what the hub knows is read from it.
 */

const LONGEST = 200;

/**
 * @typedef {{text: string, chosen: Map<string, Set<string>>}} State the text, and the values of each facet
 * @typedef {{id: string, title: string, values: {id: string, label: string}[]}} Facet
 */

/**
 * Read the state from the part of an address behind the question mark.
 *
 * @param {string} search
 * @param {Facet[]} facets
 * @returns {State}
 */
export function stateOf(search, facets) {
  const parameters = new URLSearchParams(search);
  const chosen = new Map();
  for (const facet of facets) {
    const known = new Set(facet.values.map((value) => value.id));
    const values = parameters.getAll(facet.id).filter((value) => known.has(value));
    if (values.length) {
      chosen.set(facet.id, new Set(values));
    }
  }
  return { text: textOf(search), chosen };
}

/** @param {string} search */
export function textOf(search) {
  return (new URLSearchParams(search).get("q") ?? "").slice(0, LONGEST);
}

/** @param {string} search whether an address asks for a facet, known or not */
export function asksForFilters(search) {
  return [...new URLSearchParams(search).keys()].some((name) => name !== "q");
}

/** @param {State} state */
export function addressOf({ text, chosen }) {
  const parameters = new URLSearchParams();
  if (text.trim()) {
    parameters.set("q", text.trim());
  }
  for (const [facet, values] of chosen) {
    for (const value of values) {
      parameters.append(facet, value);
    }
  }
  const query = parameters.toString();
  return query ? `?${query}` : "./";
}
