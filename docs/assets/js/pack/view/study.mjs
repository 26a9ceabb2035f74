/**
 * Has the checks that take long done when the browser is idle, and keeps what they find for as long as the public part
 * of the pack is the same.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../checks/study.mjs").Study} Study
 * @typedef {import("../types.mjs").PublicPart} PublicPart
 */

import { loadCheck } from "./later.mjs";

/** For so many milliseconds at a time; what a reader does comes between. */
const SLICE = 10;
const SOON = 200;
/** After so many milliseconds it is announced that the checks are done. */
const LONG = 600;

/** @type {WeakMap<PublicPart, Study>} */
const studies = new WeakMap();
/** @type {PublicPart | null} */
let wanted = null;

/**
 * Return what was found in the pack as it is.
 *
 * @param {App} app which is painted again when it is found
 * @returns {Study | null} null where it is not found yet
 */
export function studyOf(app) {
  const open = app.pack.public;
  const found = studies.get(open) ?? null;
  if (!found && wanted !== open) {
    wanted = open;
    whenIdle(() => study(app, open));
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

/** @param {App} app @param {PublicPart} open */
async function study(app, open) {
  const begun = performance.now();
  try {
    const { look } = await loadCheck();
    const found = await inSlices(look(app.pack, app.bank), () => app.pack.public === open);
    if (found) {
      studies.set(open, found);
      const late = app.step === "check" && performance.now() - begun > LONG;
      app.say(late ? "All checks are done." : app.said);
    }
  } catch {
    // The part did not load. The next painting tries again.
  } finally {
    wanted = wanted === open ? null : wanted;
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
