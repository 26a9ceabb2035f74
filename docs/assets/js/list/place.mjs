/**
 * Keeps a list that is opened from a reader's path on it: see “../site/paths.mjs”.
 */

/**
 * Return the query of an address with the place on a path that another one names, so that a page which writes its
 * address anew stays on the path.
 *
 * @param {string} query from “?” on, or empty
 * @param {string} search the address that was there, from “?” on
 */
export function withPlace(query, search) {
  const made = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(search)) {
    if (name === "path" || name === "step") {
      made.set(name, value);
    }
  }
  return made.size > 0 ? `?${made}` : "";
}
