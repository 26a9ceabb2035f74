/**
 * Keeps a reader's answers on the device, where the browser allows it. Knows nothing of what they say.
 * A browser that blocks storage throws at the first touch of it; a full one throws when it is written.
 */

/** @param {string} key @returns What was kept before, and whether this browser blocks keeping. */
export function recall(key) {
  try {
    return { text: localStorage.getItem(key), blocked: false };
  } catch {
    return { text: null, blocked: true };
  }
}

/** @param {string} key @param {string} text @returns {boolean} Whether it is kept. */
export function keep(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Leave nothing behind. @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // What blocks storage has kept nothing.
  }
}
