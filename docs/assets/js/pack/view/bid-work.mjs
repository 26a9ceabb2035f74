/**
 * What a bidder does: every change of the answers goes through here, is kept where the bidder said so, and warns before
 * the page is left with answers that are saved nowhere.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {import("../types.mjs").AnswerFile} AnswerFile
 */

import { isBegun, withAnswers } from "../bidding.mjs";
import { Keeper } from "./kept-answers.mjs";

/** How long after the last key the answers are kept. In milliseconds. */
const PAUSE = 500;

export const keeper = new Keeper();
const waiting = { timer: 0 };
/** @type {WeakSet<App>} */
const watched = new WeakSet();

/** Warn before answers are lost, and keep what is typed when the page is left. @param {App} app */
export function watch(app) {
  if (app.bid) {
    keeper.follow(app.bid);
  }
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

/** Take the answers of a file in place of those drafted here. @param {App} app @param {AnswerFile} file */
export function replaceAnswers(app, file) {
  app.replaced = app.bid;
  changeBid(app, (bid) => ({ ...withAnswers(bid, file), unsaved: true }));
}

/** Bring back the answers that a file took the place of. It can be undone in the same way. @param {App} app */
export function bringBack(app) {
  const { replaced } = app;
  if (replaced) {
    app.replaced = app.bid;
    changeBid(app, () => ({ ...replaced, unsaved: true }));
    app.turn("bid", "bidding", "Your answers are as they were before. “Undo” goes back to the others.");
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
