/** Which columns of the table readers see: a view of several, or each by itself. It is loaded when it is asked for. */

import { find, findAll } from "../shared/element.mjs";

/** What each view leaves out of the table. @type {Record<string, string[]>} */
const LEFT_OUT = { bidder: ["levels", "origin"], evaluator: ["use", "origin"] };

/**
 * Show the columns that the form asks for.
 *
 * @param {HTMLFormElement} form with a select of views, and a checkbox for each column that can be left out
 * @param {EventTarget | null} changed what the reader changed
 */
export function showColumns(form, changed) {
  const view = find(form, "[data-list-view]", HTMLSelectElement);
  const boxes = findAll(form, "input", HTMLInputElement);
  if (changed === view) {
    for (const box of boxes) {
      box.checked = !(LEFT_OUT[view.value] ?? []).includes(box.value);
    }
  }
  const hidden = boxes.filter((box) => !box.checked).map((box) => box.value);
  find(document, "[data-list-table]", HTMLElement).dataset.hide = hidden.join(" ");
  // A choice that is no view has no name of its own.
  const fitting = ["", ...Object.keys(LEFT_OUT)].find((name) => (LEFT_OUT[name] ?? []).join(" ") === hidden.join(" "));
  view.selectedIndex = [...view.options].findIndex((option) => option.value === fitting);
}
