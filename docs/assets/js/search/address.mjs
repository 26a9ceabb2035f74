/**
 * The query and filters of a reader, as an address. An address may be written by anyone: only
 * what the hub knows is read from it.
 */

import { writePicked } from "../shared/picked.mjs";

/** As many characters as the form takes. */
const LONGEST = 200;
/** What a cut leaves of a character that is two units long. */
const HALF = /[\ud800-\udbff]$/;

/** @param {URLSearchParams} query */
export function textOf(query) {
  return (query.get("q") ?? "").slice(0, LONGEST).replace(HALF, "");
}

/** @param {URLSearchParams} query @returns {boolean} whether it asks for a facet, known or not */
export function asksForFilters(query) {
  return [...query.keys()].some((name) => name !== "q");
}

/**
 * Return the search page's address, relative to itself.
 *
 * @param {string} text
 * @param {import("../shared/filter.mjs").Picked} picked
 */
export function addressOf(text, picked) {
  const query = new URLSearchParams();
  if (text.trim()) {
    query.set("q", text.trim());
  }
  writePicked(query, picked);
  return query.size > 0 ? `?${query}` : "./";
}
