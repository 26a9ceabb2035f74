/**
 * Decides what the page begins with: a link, the pack that was open last, or a new one; and takes up what other pages
 * put into the address.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { loadKeeper, loadTaking } from "./later.mjs";
import { deviceStorage } from "./storage.mjs";

/** Fragments of the address that hold a pack, as "LINK_START" of link-write.mjs says, or ask for a link or file. */
const ASKS = /^(p=|open$)/;

/** Fragments that ask for questions, gates or a set. */
const ADDS = /(^|&)(add|gate|set)=/;

/** Warn before unsaved work is left, once for each state of the pack. @param {App} app */
function guardWork(app) {
  /** @type {import("../types.mjs").Pack | null} */
  let warned = null;
  addEventListener("beforeunload", (event) => {
    if (app.unsaved && warned !== app.pack) {
      warned = app.pack;
      event.preventDefault();
      // For browsers of before 2023.
      event.returnValue = "unsaved";
    }
  });
}

/** @param {App} app @returns {boolean} whether the reader has chosen to keep packs on this device */
function keeps(app) {
  try {
    return (deviceStorage()?.getItem(`${app.keptAs}-packs`) ?? null) !== null;
  } catch {
    return false;
  }
}

/** @param {App} app @param {boolean} first whether the page has only now been opened */
async function follow(app, first) {
  const fragment = location.hash.slice(1);
  const asks = ASKS.test(fragment);
  if (first && keeps(app)) {
    const { startKeeping } = await loadKeeper();
    await startKeeping(app, !asks);
  }
  if (asks) {
    app.receive(fragment === "open" ? null : { fragment });
  } else if (ADDS.test(fragment)) {
    const { takeUp } = await loadTaking();
    takeUp(app, fragment);
  }
}

/** @param {App} app */
export async function start(app) {
  guardWork(app);
  addEventListener("hashchange", () => follow(app, false));
  try {
    await follow(app, true);
  } catch {
    app.say("What is kept on this device could not be loaded. Load the page again before you change anything.");
  }
  app.paint();
}
