/**
 * Has the checks that take long done when the browser is idle, and keeps what they find for as long as what they
 * depend on is the same.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../checks/study.mjs").Study} Study
 */

import { studySteps } from "../checks/study.mjs";

/** For so many milliseconds at a time; what a reader does comes between. */
const SLICE = 10;
const SOON = 200;
/** After so many milliseconds it is announced that the checks are done. */
const LONG = 600;

/** So many results are kept, for what is undone and done again. */
const MOST_KEPT = 20;

/** @type {{key: unknown[], study: Study}[]} the newest last */
let kept = [];
/** @type {unknown[]} what is being looked at */
let wanted = [];

/** @param {App} app @returns {unknown[]} all that the checks depend on; a change of anything else does not undo them */
function keyOf({ bank, pack: { public: open } }) {
  return [bank, open.questions, open.own, open.price, open.mode, open.route];
}

/** @param {unknown[]} one @param {unknown[]} other @returns {boolean} */
function isSame(one, other) {
  return one.every((each, at) => each === other[at]);
}

/**
 * Return what was found in the pack as it is.
 *
 * @param {App} app which is painted again when it is found
 * @returns {Study | null} null where it is not found yet
 */
export function studyOf(app) {
  const key = keyOf(app);
  const found = kept.find((each) => isSame(key, each.key))?.study ?? null;
  if (!found && !isSame(key, wanted)) {
    wanted = key;
    whenIdle(() => study(app, key));
  }
  return found;
}

/** @param {() => void} run */
function whenIdle(run) {
  if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(run, { timeout: SOON });
  } else {
    // Safari does not say when it is idle.
    setTimeout(run, SOON);
  }
}

/** @param {App} app @param {unknown[]} key */
async function study(app, key) {
  const begun = performance.now();
  const goesOn = () => isSame(key, keyOf(app));
  try {
    const found = await inSlices(studySteps(app.pack, app.bank), goesOn);
    if (found) {
      kept = [...kept.slice(1 - MOST_KEPT), { key, study: found }];
      const late = app.step === "check" && performance.now() - begun > LONG;
      app.say(late ? "All checks are done." : app.said);
    }
  } finally {
    wanted = isSame(key, wanted) ? [] : wanted;
  }
}

/**
 * Do steps in short slices.
 *
 * @template T
 * @param {Generator<void, T>} steps
 * @param {() => boolean} goesOn
 * @returns {Promise<T | null>} null where it was stopped
 */
async function inSlices(steps, goesOn) {
  while (goesOn()) {
    for (const until = performance.now() + SLICE; performance.now() < until; ) {
      const { done, value } = steps.next();
      if (done) {
        return value;
      }
    }
    await new Promise((next) => {
      setTimeout(next);
    });
  }
  return null;
}
