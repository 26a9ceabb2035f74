/**
 * Compares words by their letters: what a word's stem is, and whether the hub uses it.
 */

/** The endings that a word may have without being another word, the longest first. */
const ENDINGS = ["ations", "ation", "ings", "ing", "ies", "ers", "ed", "er", "es", "ly", "al", "s", "y", "e"];

/** Return a word without its ending, where at least four letters are left. @param {string} word */
export function stemOf(word) {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= 4);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * Whether the hub uses a word, or one that begins with it. The known words have four letters or more.
 *
 * @param {string} word
 * @param {string[]} known
 */
export function isKnown(word, known) {
  const stem = stemOf(word);
  return word.length >= 4 && known.some((each) => each.startsWith(stem));
}
