/**
 * Unfolds the part of a page that an address leads to.
 */

/**
 * Unfold whatever an address leads to, which newer browsers do by themselves.
 *
 * @param {string} hash the end of the address, from “#” on
 */
export function unfold(hash) {
  const place = document.getElementById(hash.slice(1));
  const folded = place?.closest("details:not([open])");
  if (place && folded instanceof HTMLDetailsElement) {
    folded.open = true;
    place.scrollIntoView();
  }
}
