/**
 * Keeps a text on the reader's device, where the browser allows it. Knows nothing of what it says.
 * A browser that blocks storage throws at the first touch of it; a full one throws when it is written.
 */

/**
 * Read what was kept before.
 *
 * @param {string} key
 * @returns {{text: string | null, blocked: boolean}} and whether this browser blocks keeping
 */
export function readStored(key) {
  try {
    return { text: localStorage.getItem(key), blocked: false };
  } catch {
    return { text: null, blocked: true };
  }
}

/** @param {string} key @param {string} text @returns {boolean} whether it is kept */
export function store(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function removeStored(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // What blocks storage has kept nothing.
  }
}
