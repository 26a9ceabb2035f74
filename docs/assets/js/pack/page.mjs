/**
 * Starts the pack builder with the bank of this release. Nothing is sent anywhere, and nothing is kept before the
 * reader says so.
 */

import { h, render } from "../../vendor/preact.mjs";
import { find } from "../shared/element.mjs";
import { showLaterStyles } from "../shared/later-styles.mjs";
import { readBank } from "./bank.mjs";
import { emptyPack } from "./pack.mjs";
import { PackPage } from "./view/app.mjs";
import { start } from "./view/start.mjs";
import { App } from "./view/state.mjs";

const root = find(document, "[data-pack]", HTMLElement);
/** How to do it without script. */
const byHand = find(document, "[data-pack-by-hand]", HTMLElement);
byHand.hidden = true;

/** @param {App} app @returns {HTMLElement | undefined} the field that was asked for, or what is nearest to it */
function fieldFor({ focus: asked, step }) {
  const paths = [asked];
  for (let path = asked; path.includes("."); ) {
    path = path.slice(0, path.lastIndexOf("."));
    paths.push(path);
  }
  const exact = paths.map((path) => `[data-field="${CSS.escape(path)}"]`);
  // A group may have no field of its own: then its first one. At the end, the heading of the step.
  exact.splice(1, 0, `[data-field^="${CSS.escape(asked)}."]`);
  for (const selector of [...exact, `[data-field="${step}"]`]) {
    const found = root.querySelector(selector);
    if (found instanceof HTMLElement) {
      return found;
    }
  }
  return undefined;
}

/** Move the focus to the field that was asked for. @param {App} app */
function focus(app) {
  const field = app.focus === "" ? undefined : fieldFor(app);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
  app.focus = "";
}

/** Scroll as far as the status line covers the field that has the focus. */
function uncover() {
  const field = root.contains(document.activeElement) ? document.activeElement?.getBoundingClientRect() : null;
  const line = root.querySelector('[role="status"]')?.getBoundingClientRect();
  if (field && line && field.bottom > line.top && field.top < line.bottom) {
    scrollBy(0, Math.min(field.bottom - line.top, field.top));
  }
}

async function startPage() {
  const address = new URL(root.dataset.bank ?? "", document.baseURI);
  const answers = await Promise.all([fetch(address), fetch(new URL("words.json", address))]);
  const [file, words] = await Promise.all(answers.map((each) => each.json()));
  const bank = readBank(file, words);
  if (!bank) {
    throw new TypeError("this is no bank of format 1");
  }
  let painting = false;
  let hasBegun = false;
  const paint = () => {
    // A field that is taken away while it has the focus may still tell of what was typed in it.
    if (painting) {
      queueMicrotask(paint);
      return;
    }
    painting = true;
    // The first step of a new pack needs none of them.
    if (hasBegun || app.step !== "service" || app.screen !== "build") {
      showLaterStyles();
    }
    hasBegun = true;
    try {
      render(h(PackPage, { app }), root);
    } finally {
      painting = false;
    }
    focus(app);
    // When the line is laid out.
    requestAnimationFrame(uncover);
  };
  const app = new App(bank, emptyPack(bank), paint);
  // What is shown without script.
  root.replaceChildren();
  app.keptAs = root.dataset.keptAs ?? "";
  root.addEventListener("focusin", uncover);
  await start(app);
}

startPage().catch(() => {
  root.classList.remove("hub-pack-root");
  root.querySelector("[data-pack-loading]")?.remove();
  byHand.hidden = false;
  find(byHand, "[data-pack-failed]", HTMLElement).hidden = false;
});
