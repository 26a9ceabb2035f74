/**
 * Keeps a reader's answers on the device, where the browser allows it. Knows nothing of what they say.
 * A browser that blocks storage throws at the first touch of it; a full one throws when it is written.
 */

const KEY = "keep-it-local-self-assessment";

/** What was kept before, and whether this browser blocks keeping. */
export function recall() {
  try {
    return { text: localStorage.getItem(KEY), blocked: false };
  } catch {
    return { text: null, blocked: true };
  }
}

/** @param {string} text @returns {boolean} Whether it is kept. */
export function keep(text) {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Leave nothing behind. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What blocks storage has kept nothing.
  }
}
