/**
 * Folds what a narrow window has no room for, and unfolds the part of a page that an address leads to.
 */

/**
 * Fold each part where its own media query says so, also when the window gets another width.
 *
 * @param {Iterable<HTMLDetailsElement>} parts each with its query, such as “(width < 52rem)”
 */
export function foldWhereNarrow(parts) {
  for (const part of parts) {
    const query = matchMedia(part.dataset.folds ?? "");
    const fold = () => {
      part.open = !query.matches;
    };
    query.addEventListener("change", fold);
    fold();
  }
}

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
