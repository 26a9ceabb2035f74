/**
 * Compares words by their letters: what a word's stem is, whether the hub uses it, and which known word is nearest.
 */

/** The endings that a word may have without being another word, the longest first. */
const ENDINGS = ["ations", "ation", "ings", "ing", "ies", "ers", "ed", "er", "es", "ly", "al", "s", "y", "e"];

/** Return a word without its ending, where at least four letters are left. @param {string} word */
export function stemOf(word) {
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= 4);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * Whether the hub uses a word, or one that begins with it.
 *
 * @param {string} word
 * @param {string[]} known
 */
export function isKnown(word, known) {
  const stem = stemOf(word);
  return word.length < 4 || /\d/u.test(word) || known.some((each) => each.startsWith(stem));
}

/**
 * Return the known word that a reader most likely meant, or "".
 *
 * @param {string} word
 * @param {string[]} known most used first
 */
export function nearest(word, known) {
  const most = word.length > 6 ? 2 : 1;
  let best = "";
  let least = most + 1;
  for (const each of known) {
    if (Math.abs(each.length - word.length) <= most) {
      const apart = distance(word, each, least);
      // A first letter is seldom wrong.
      const cost = apart + (each[0] === word[0] ? 0 : 0.5);
      if (cost < least) {
        [best, least] = [each, cost];
      }
    }
  }
  return best;
}

/**
 * Count the letters to add, leave out, change or swap to make one word of another.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} limit above which the count is not worked out: the limit and 1 stands for it
 */
export function distance(one, other, limit) {
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(
        Math.min(
          at(last, column) + 1,
          at(next, column - 1) + 1,
          at(last, column - 1) + same,
          swapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > limit) {
      return limit + 1;
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

/** @param {number[]} row @param {number} column */
function at(row, column) {
  return row[column] ?? Infinity;
}
