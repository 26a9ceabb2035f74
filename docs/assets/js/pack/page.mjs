/**
 * Starts the pack builder with the bank of this release. Nothing is sent anywhere, and nothing is kept before the
 * reader says so.
 */

import { h, render } from "../../vendor/preact.mjs";
import { find } from "../shared/element.mjs";
import { readBank } from "./bank.mjs";
import { emptyPack } from "./pack.mjs";
import { PackPage } from "./view/app.mjs";
import { start } from "./view/start.mjs";
import { App } from "./view/state.mjs";

const root = find(document, "[data-pack]", HTMLElement);
/** How to do it without script. */
const byHand = find(document, "[data-pack-by-hand]", HTMLElement);
byHand.hidden = true;

/** Move the focus to the field that was asked for, or to the nearest one that holds it. @param {App} app */
function focus(app) {
  for (let path = app.focus; path !== ""; path = path.slice(0, Math.max(path.lastIndexOf("."), 0))) {
    const field = root.querySelector(`[data-field="${CSS.escape(path)}"]`);
    if (field instanceof HTMLElement) {
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      break;
    }
  }
  app.focus = "";
}

async function startPage() {
  const answer = await fetch(root.dataset.bank ?? "");
  const bank = readBank(await answer.json());
  if (!bank) {
    throw new TypeError("this is no bank of format 1");
  }
  let painting = false;
  const paint = () => {
    // A field that is taken away while it has the focus may still tell of what was typed in it.
    if (painting) {
      queueMicrotask(paint);
      return;
    }
    painting = true;
    try {
      render(h(PackPage, { app }), root);
    } finally {
      painting = false;
    }
    focus(app);
  };
  const app = new App(bank, emptyPack(bank), paint);
  // What is shown without script.
  root.replaceChildren();
  app.keptAs = root.dataset.keptAs ?? "";
  await start(app);
}

startPage().catch(() => {
  root.classList.remove("hub-pack-root");
  root.querySelector("[data-pack-loading]")?.remove();
  byHand.hidden = false;
  find(byHand, "[data-pack-failed]", HTMLElement).hidden = false;
});
