/**
 * Has checks that take long done when the browser is idle, and keeps what they find for as long as what they depend on
 * is the same.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 */

/** For so many milliseconds at a time; what a reader does comes between. */
const SLICE = 10;
const SOON = 200;
/** After so many milliseconds it is announced that the checks are done. */
const LONG = 600;

/** So many results are kept, for what is undone and done again. */
const MOST_KEPT = 20;

/** @param {App} app @returns {unknown[]} all that the checks depend on; a change of anything else does not undo them */
function keyOf({ bank, pack: { public: open } }) {
  return [bank, open.questions, open.own, open.price, open.mode, open.route];
}

/** @param {unknown[]} one @param {unknown[]} other @returns {boolean} */
function isSame(one, other) {
  return one.every((each, at) => each === other[at]);
}

/** @template T what is found */
export class Study {
  /** @param {(pack: Pack, bank: Bank) => Generator<void, T>} steps */
  constructor(steps) {
    this.steps = steps;
    /** @type {{key: unknown[], found: T}[]} the newest last */
    this.kept = [];
    /** What is being looked at. @type {unknown[]} */
    this.wanted = [];
  }

  /**
   * Return what was found in the pack as it is.
   *
   * @param {App} app which is painted again when it is found
   * @returns {T | undefined} undefined where it is not found yet
   */
  of(app) {
    const key = keyOf(app);
    const known = this.kept.find((each) => isSame(key, each.key));
    if (!known && !isSame(key, this.wanted)) {
      this.wanted = key;
      whenIdle(() => this.look(app, key));
    }
    return known?.found;
  }

  /** @param {App} app @param {unknown[]} key */
  async look(app, key) {
    const begun = performance.now();
    const steps = this.steps(app.pack, app.bank);
    try {
      const done = await inSlices(steps, () => isSame(key, keyOf(app)));
      if (done) {
        this.kept = [...this.kept.slice(1 - MOST_KEPT), { key, found: done.value }];
        const late = app.step === "check" && performance.now() - begun > LONG;
        app.say(late ? "All checks are done." : app.said);
      }
    } finally {
      this.wanted = isSame(key, this.wanted) ? [] : this.wanted;
    }
  }
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

/**
 * Do steps in short slices.
 *
 * @template T
 * @param {Generator<void, T>} steps
 * @param {() => boolean} goesOn
 * @returns {Promise<{value: T} | null>} null where it was stopped
 */
async function inSlices(steps, goesOn) {
  while (goesOn()) {
    for (const until = performance.now() + SLICE; performance.now() < until; ) {
      const next = steps.next();
      if (next.done) {
        return next;
      }
    }
    await new Promise((next) => {
      setTimeout(next);
    });
  }
  return null;
}
