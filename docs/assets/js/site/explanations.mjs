/**
 * Takes the focus to an explanation that a marked word has opened, so that a screen reader reads it at once. The browser
 * opens and closes it, and takes the focus back to the word.
 *
 * @param {Event} event of any part of the page that has opened or closed
 */
export function readExplanation({ target }) {
  if (target instanceof HTMLElement && target.matches("[popover]:popover-open")) {
    target.focus({ preventScroll: true });
  }
}
