/**
 * The headings by which a table can be ordered: a button in each, and aria-sort for the way it is ordered.
 */

const HEADINGS = "th[data-order]";

/** Put a button into each heading. @param {(order: string) => void} choose */
export function makeHeadingButtons(choose) {
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hub-order";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => choose(heading.dataset.order));
    heading.append(button);
  }
}

/** Say in each heading how the table is ordered. @param {string} order with a minus where it is turned round */
export function markHeadings(order) {
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const own = heading.dataset.order;
    const way = { [own]: "ascending", [`-${own}`]: "descending" }[order] ?? "none";
    heading.setAttribute("aria-sort", way);
  }
}
