/**
 * What a bidder does: every change of the answers goes through here, is kept where the bidder said so, and warns before
 * the page is left with answers that are saved nowhere.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {import("../opening.mjs").Opening} Opening
 */

import { isBegun, withAnswers } from "../bidding.mjs";
import { dropAnswers, fileOf, Keeper } from "./kept-answers.mjs";

/** How long after the last key the answers are kept. In milliseconds. */
const PAUSE = 500;

export const keeper = new Keeper();
const waiting = { timer: 0 };
/** @type {WeakSet<App>} */
const watched = new WeakSet();

/** Warn before answers are lost, and keep what is typed when the page is left. @param {App} app */
export function watch(app) {
  if (watched.has(app)) {
    return;
  }
  watched.add(app);
  addEventListener("beforeunload", (event) => {
    keepNow(app);
    if (app.bid?.unsaved && isBegun(app.bid)) {
      event.preventDefault();
    }
  });
  // A phone closes pages that are out of sight without another word.
  document.addEventListener("visibilitychange", () => keepNow(app));
}

/** Take a change over. @param {App} app @param {(bid: Bid) => Bid} update */
export function changeBid(app, update) {
  if (app.bid) {
    app.bid = update(app.bid);
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(() => keepNow(app), PAUSE);
  }
}

/**
 * Show a bid. Its answers go on being kept where those before them were, or where they were opened on the device.
 *
 * @param {App} app @param {Bid} bid @param {string} said @param {string} [from] the key of the kept answers that it has
 * @param {boolean} [keeps]
 */
export function openBid(app, bid, said, from = "", keeps = from !== "" || keeper.key !== "") {
  keepNow(app);
  if (!keeps) {
    keeper.stop("");
  }
  const trouble = keeps ? keeper.follow(bid, from) : "";
  app.bid = { ...bid, unsaved: trouble ? isBegun(bid) : bid.unsaved && keeper.key === "" };
  app.turn("bid", "bidding", trouble || said);
}

/**
 * Take answers, unless others are begun: then the bidder is asked.
 *
 * @param {App} app @param {Bid} bid @param {Opening} opening @param {string} said @param {boolean} [unsaved]
 */
export function openAnswers(app, bid, opening, said, unsaved = false) {
  if (isBegun(bid)) {
    app.asked = opening;
    app.turn("bid", "bidding.asks");
  } else {
    openBid(app, { ...withAnswers(bid, fileOf(opening)), unsaved }, said, opening.key);
  }
}

/**
 * Show a bid in the place of the one that is open, which can be brought back.
 *
 * @param {App} app @param {Bid} bid @param {string} said @param {string} [from] as before @param {boolean} [keeps]
 */
export function replaceBid(app, bid, said, from, keeps) {
  keepNow(app);
  app.replaced = app.bid && { ...app.bid, kept: keeper.key !== "" };
  openBid(app, bid, said, from, keeps);
}

/** Bring back the answers that others took the place of. It can be undone in the same way. @param {App} app */
export function bringBack(app) {
  const { replaced } = app;
  if (replaced) {
    const { kept, ...bid } = replaced;
    const said = "Your answers are as they were before. “Undo” goes back to the others.";
    replaceBid(app, { ...bid, unsaved: true }, said, "", kept);
  }
}

/** Delete answers that are kept on the device. @param {App} app @param {string} [key] those that are open */
export function forget(app, key = keeper.key) {
  if (key !== keeper.key) {
    dropAnswers(key);
    return;
  }
  keeper.drop();
  if (app.bid) {
    app.bid = { ...app.bid, unsaved: true };
  }
}

/** Keep the answers, if the bidder said so. @param {App} app */
function keepNow(app) {
  clearTimeout(waiting.timer);
  if (app.bid?.unsaved && keeper.key) {
    const trouble = keeper.write(app.bid);
    app.bid = { ...app.bid, unsaved: trouble !== "" };
    if (trouble) {
      app.say(trouble);
    }
  }
}

/** Say that the answers are saved or kept. @param {App} app */
export function saved(app) {
  if (app.bid) {
    app.bid = { ...app.bid, unsaved: false };
  }
}
