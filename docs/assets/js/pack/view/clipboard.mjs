/**
 * Copies text.
 */

/** @param {string} text @returns {Promise<boolean>} whether it is on the clipboard, which some browsers refuse */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
