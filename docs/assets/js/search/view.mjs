/** Makes elements of the search page. Text from readers or the index is only inserted as text. */

import { element } from "../shared/element.mjs";
import { addLinks } from "./adding.mjs";

/** More results than are shown, beside the answers, are only for filters. */
const MOST_LEADS = 3;

/**
 * Make one result.
 *
 * @param {import("./types.mjs").Found} found
 */
export function resultOf(found) {
  const [kind, section] = found.part;
  const where = element("p", { class: "hub-result__section" }, `In: ${section}`);
  addLinks(where, found.adds);
  return element(
    "li",
    { class: "hub-result" },
    element("p", { class: "hub-result__kind" }, kind),
    element("h3", { class: "hub-result__title" }, element("a", { href: found.url }, found.title)),
    element("p", {}, ...passageOf(found.excerpt)),
    where,
  );
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
 * Return notes on corrected words, and on how well the results match.
 *
 * @param {Pick<import("./types.mjs").Answer, "corrected" | "unknown" | "withAllWords" | "near" | "hits" | "all">} answer
 */
export function notesOf({ corrected, unknown, withAllWords, near, hits, all }) {
  const notes = [
    ...corrected.map(([typed, meant]) => `The hub has no “${typed}”. These are results for “${meant}”.`),
    ...unknown.map((word) => `The hub has no “${word}”.`),
  ];
  if (near && hits.length > 0) {
    notes.push("The hub has nothing on just this. These pages are nearest, and have some of the words.");
  } else if (all.length > hits.length + MOST_LEADS) {
    notes.push(`These are the best. Filters look through all ${all.length}.`);
  } else if (hits.length > withAllWords) {
    notes.push(
      withAllWords > 0
        ? "Entries with all your words come first, then some with only part of them."
        : "No entry has all your words. These have some of them.",
    );
  }
  return notes;
}
