/**
 * Which columns of the table readers see: a view of several, or each by itself. The page's address says which are left
 * out, so that a link and “Back” keep them. It is loaded when it is asked for.
 */

import { find, findAll } from "../shared/element.mjs";

/** What each view leaves out of the table. @type {Record<string, string[]>} */
const LEFT_OUT = { bidder: ["levels", "origin"], evaluator: ["use", "origin"] };
/** Between the columns in the address; no column has it in its name. */
const BETWEEN = ".";

/**
 * Show the columns that a reader has chosen, and write the choice to the address as one step of the browser's history.
 *
 * @param {HTMLFormElement} form with a select of views, and a checkbox for each column that can be left out
 * @param {EventTarget | null} changed what the reader changed
 */
export function chooseColumns(form, changed) {
  const view = viewOf(form);
  const boxes = boxesOf(form);
  const hidden =
    changed === view ? (LEFT_OUT[view.value] ?? []) : boxes.filter((box) => !box.checked).map((box) => box.value);
  const address = new URL(location.href);
  address.searchParams.delete("hide");
  if (hidden.length > 0) {
    address.searchParams.set("hide", hidden.join(BETWEEN));
  }
  history.pushState(null, "", address);
  show(form, hidden);
}

/** Show the columns that the address asks for. What it names that is no column is passed over. @param {HTMLFormElement} form */
export function showColumns(form) {
  const asked = (new URLSearchParams(location.search).get("hide") ?? "").split(BETWEEN);
  const known = boxesOf(form).map((box) => box.value);
  show(form, known.filter((column) => asked.includes(column)));
}

/** @param {HTMLFormElement} form @param {string[]} hidden columns, in the order of the form */
function show(form, hidden) {
  for (const box of boxesOf(form)) {
    box.checked = !hidden.includes(box.value);
  }
  find(document, "[data-list-table]", HTMLElement).dataset.hide = hidden.join(" ");
  // A choice that is no view has no name of its own.
  const view = viewOf(form);
  const fitting = ["", ...Object.keys(LEFT_OUT)].find((name) => (LEFT_OUT[name] ?? []).join(" ") === hidden.join(" "));
  view.selectedIndex = [...view.options].findIndex((option) => option.value === fitting);
}

/** @param {HTMLFormElement} form */
function viewOf(form) {
  return find(form, "[data-list-view]", HTMLSelectElement);
}

/** @param {HTMLFormElement} form */
function boxesOf(form) {
  return findAll(form, "input", HTMLInputElement);
}
