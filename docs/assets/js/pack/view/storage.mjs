/**
 * The only place of the pack builder that touches what a browser keeps.
 */

/** @returns {Storage | null} null where the browser blocks it, which it says at the first touch */
export function deviceStorage() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
