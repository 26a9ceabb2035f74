/**
 * Starts a finder, or the sheet that goes with one. Nothing is sent anywhere, and nothing is kept: the state is in the
 * fragment of the address.
 */

import { find } from "../shared/element.mjs";
import { startSheet } from "./sheet.mjs";
import { FinderApp } from "./view/app.mjs";

/** Open the list of all questions where the address leads into it. @param {HTMLElement} list */
function openForAnchor(list) {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (target && list.contains(target)) {
    list.setAttribute("open", "");
    target.scrollIntoView();
    target.focus();
  }
}

/**
 * Load the rules of a finder. Until they are there, what the first question would push down is not shown.
 *
 * @param {string} address
 */
async function rulesAt(address) {
  const { classList } = document.documentElement;
  classList.add("hub-waits");
  try {
    const answer = await fetch(address);
    return await answer.json();
  } finally {
    classList.remove("hub-waits");
  }
}

/** @param {HTMLElement} place */
async function startFinder(place) {
  const finder = await rulesAt(place.dataset.finderTool ?? "");
  const list = find(document, "[data-finder-list]", HTMLElement);
  list.removeAttribute("open");
  place.hidden = false;
  // What was asked one by one stands in its place on paper.
  list.dataset.print = "skip";
  new FinderApp(finder, place, place.dataset.root ?? "").start();
  addEventListener("hashchange", () => openForAnchor(list));
  openForAnchor(list);
}

const place = document.querySelector("[data-finder-tool]");
const sheet = document.querySelector("[data-finder-sheet]");
if (place instanceof HTMLElement) {
  // Without the rules the list of all questions stays open, and says the same.
  startFinder(place).catch(() => {});
}
if (sheet instanceof HTMLFormElement) {
  startSheet(sheet);
}
