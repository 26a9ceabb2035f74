/**
 * What a list keeps of its address when it writes its own choices there: the place on a reader's path
 * (see “../site/paths.mjs”), and the columns of a table (see “columns.mjs”).
 */

const KEPT = new Set(["path", "step"]);

/**
 * Return the query of an address with what another one names that belongs to other parts of the page.
 *
 * @param {string} query from “?” on, or empty
 * @param {string} search the address that was there, from “?” on
 * @param {boolean} [columns] whether the page has a table whose columns can be chosen
 */
export function withPlace(query, search, columns = false) {
  const made = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(search)) {
    if (KEPT.has(name) || (columns && name === "hide")) {
      made.set(name, value);
    }
  }
  return made.size > 0 ? `?${made}` : "";
}
