/**
 * Keeps which steps of paths a reader has done. Nothing is kept before “Keep my ticks on this device” is ticked, and
 * all of it goes when that is cleared. What is kept is a list of steps, each as its path and its page:
 * ["buy-or-fund /principles/"]. Steps that a release no longer has stay in it and do no harm.
 */

import { findAll } from "../shared/element.mjs";
import { readStored, removeStored, store } from "../shared/storage.mjs";

/** The most steps that are kept. All paths together have fewer. */
const MOST = 500;

/** @param {string} key @returns {Set<string> | undefined} the steps that are kept; undefined where none may be */
function keptSteps(key) {
  const { text } = readStored(key);
  try {
    const kept = JSON.parse(text ?? "null");
    return Array.isArray(kept) ? new Set(kept.filter((each) => typeof each === "string").slice(0, MOST)) : undefined;
  } catch {
    return undefined;
  }
}

/** Show the boxes of the steps on a page, ticked as they are kept, and follow them. @param {Document} page */
export function followTicks(page) {
  const steps = findAll(page, "[data-tick]", HTMLInputElement);
  const keeps = findAll(page, "[data-tick-keep]", HTMLInputElement);
  const key = keeps[0]?.dataset.tickKeep ?? "";

  /** @param {string} [extra] what else is to be said */
  const say = (extra = "") => {
    const seen = steps.filter((step) => !step.closest("[hidden]"));
    const done = seen.filter((step) => step.checked).length;
    const count = seen.length > 1 ? `${done} of ${seen.length} steps done. ` : "";
    for (const said of findAll(page, "[data-tick-said]", HTMLElement)) {
      said.textContent = `${count}${extra}`;
    }
  };
  const show = () => {
    const kept = keptSteps(key);
    for (const keep of keeps) {
      keep.checked = kept !== undefined;
    }
    for (const step of kept ? steps : []) {
      step.checked = kept?.has(step.value) ?? false;
    }
    say();
  };
  /** @param {Set<string>} done */
  const write = (done) => {
    for (const step of steps) {
      done[step.checked ? "add" : "delete"](step.value);
    }
    const isKept = store(key, JSON.stringify([...done].slice(0, MOST)));
    for (const keep of keeps) {
      keep.checked = isKept;
    }
    say(isKept ? "Kept on this device." : "This browser does not allow it.");
  };

  for (const part of findAll(page, "[data-ticks]", HTMLElement)) {
    part.hidden = false;
  }
  for (const step of steps) {
    step.addEventListener("change", () => {
      const kept = keptSteps(key);
      for (const same of steps) {
        // A page may be two steps of a path, and stand on it twice.
        same.checked = same.value === step.value ? step.checked : same.checked;
      }
      if (kept) {
        write(kept);
      } else {
        say("Not kept.");
      }
    });
  }
  for (const keep of keeps) {
    keep.addEventListener("change", () => {
      if (keep.checked) {
        write(keptSteps(key) ?? new Set());
      } else {
        removeStored(key);
        for (const each of keeps) {
          each.checked = false;
        }
        say("Nothing is kept here any more.");
      }
    });
  }
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
}
