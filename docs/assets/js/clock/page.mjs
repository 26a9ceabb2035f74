/**
 * Starts the clock. What a reader gives it stands in the fragment of the address alone; nothing is sent or kept.
 */

import { h, render } from "../../vendor/preact.mjs";
import { find } from "../shared/element.mjs";
import { showLaterStyles } from "../shared/later-styles.mjs";
import { App } from "./view/app.mjs";
import { Clock } from "./view/clock.mjs";

const root = find(document, "[data-clock]", HTMLElement);
/** What stands on the page without script. */
const rules = find(document, "[data-clock-rules]", HTMLElement);
const failed = find(root, "[data-clock-failed]", HTMLElement);

async function start() {
  const answer = await fetch(root.dataset.rules ?? "");
  const data = await answer.json();
  let hasBegun = location.hash !== "";
  const app = new App(data, root.dataset.root ?? "", () => {
    // Before a day is given there is no answer.
    if (hasBegun) {
      showLaterStyles();
    }
    hasBegun = true;
    render(h(Clock, { app }), root);
    // What was counted with stands on paper only where nothing was counted.
    rules.dataset.print = root.querySelector("[data-told]") ? "skip" : "";
  });
  root.replaceChildren();
  app.read();
  // Both come where a reader goes back; a link to another answer brings the second alone.
  addEventListener("popstate", () => app.read());
  addEventListener("hashchange", () => app.read());
}

start().catch(() => {
  failed.hidden = false;
});
