/**
 * What a reader fills in before script comes, which may take long on a slow connection.
 */

import { findAll } from "./element.mjs";

/** Pages whose fields the browser itself fills again, with what they held before. */
const FILLED_AGAIN = new Set(["reload", "back_forward"]);

/** @returns {boolean} */
function isFilledAgain() {
  const [opened] = performance.getEntriesByType("navigation");
  return opened instanceof PerformanceNavigationTiming && FILLED_AGAIN.has(opened.type);
}

/**
 * Return the names of the fields that no longer hold what the page came with, because a reader was faster than its script.
 *
 * @param {HTMLFormElement} form
 * @returns {Set<string>}
 */
export function filledEarly(form) {
  if (isFilledAgain()) {
    return new Set();
  }
  const boxes = findAll(form, "input", HTMLInputElement).filter((each) => each.checked !== each.defaultChecked || each.value !== each.defaultValue);
  const areas = findAll(form, "textarea", HTMLTextAreaElement).filter((each) => each.value !== each.defaultValue);
  const selects = findAll(form, "select", HTMLSelectElement).filter((each) => each.selectedIndex > 0);
  return new Set([...boxes, ...areas, ...selects].map(({ name }) => name));
}
