/**
 * Shows where a page stands on a reader's path. The page holds each of its places on paths; its address says by
 * which of them it was opened: “?path=buy-or-fund&step=3”. An address that names none of them shows nothing.
 */

import { findAll } from "../shared/element.mjs";

/**
 * Show the place of the page that its address names, with the ticks for its steps. Where the step is not one of this
 * page, another place on the same path is shown, for releases may add steps.
 *
 * @param {string} search the address from “?” on
 */
export function showPlace(search) {
  const asked = new URLSearchParams(search);
  const places = findAll(document, "[data-path]", HTMLElement).filter(({ dataset }) => dataset.path === asked.get("path"));
  (places.find(({ dataset }) => dataset.step === asked.get("step")) ?? places[0])?.removeAttribute("hidden");
  if (document.querySelector("[data-ticks]:not([hidden] *)")) {
    import("./path-ticks.mjs").then(({ followTicks }) => followTicks(document));
  }
}
