/**
 * Takes the focus to an explanation that a marked word has opened, so that a screen reader reads it at once. The browser
 * opens and closes it, and takes the focus back to the word. The menu of a phone is a popover too, and keeps the focus
 * where it is.
 *
 * @param {Event} event of any part of the page that has opened or closed
 */
export function readExplanation({ target }) {
  if (target instanceof HTMLElement && target.matches("[data-explanations] :popover-open")) {
    target.focus({ preventScroll: true });
  }
}
