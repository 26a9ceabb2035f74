/**
 * Folds the menu away on narrow screens, and unfolds the part of a page that an address leads to.
 */

/**
 * Make the menu fold away. A class on the root element hides it, so that it stays open
 * where script does not run.
 *
 * @param {HTMLElement} button
 * @param {HTMLElement} menu
 */
export function foldMenu(button, menu) {
  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("hub-menu--open", open);
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      set(false);
      button.focus();
    }
  });
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
