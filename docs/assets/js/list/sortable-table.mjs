/**
 * The headings by which a table can be ordered: a button in each, and aria-sort for its order.
 */

import { findAll } from "../shared/element.mjs";

const HEADINGS = "th[data-order]";

/** Put a button into each heading. @param {(order: string) => void} choose takes the heading's order */
export function makeHeadingButtons(choose) {
  for (const heading of findAll(document, HEADINGS, HTMLTableCellElement)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hub-order";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => choose(heading.dataset.order ?? ""));
    heading.append(button);
  }
}

/** Set the order of the table on each heading. @param {string} order with a minus where it is descending */
export function markHeadings(order) {
  for (const heading of findAll(document, HEADINGS, HTMLTableCellElement)) {
    heading.setAttribute("aria-sort", directionOf(heading.dataset.order ?? "", order));
  }
}

/**
 * Return what aria-sort says of a heading.
 *
 * @param {string} own the heading's order
 * @param {string} order the table's
 */
export function directionOf(own, order) {
  if (order === own) {
    return "ascending";
  }
  return order === `-${own}` ? "descending" : "none";
}
