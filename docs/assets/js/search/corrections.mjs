/**
 * Puts words right that neither the hub nor the dictionary has. It is loaded when a reader types a word that the hub
 * does not have. It knows no page: values in, values out.
 */

/**
 * Read the dictionary, in which each line has how many letters a word shares with the one before, and its other
 * letters: “0abandon”, “7ed”.
 *
 * @param {string} text
 * @returns {Set<string>}
 */
export function readDictionary(text) {
  const words = new Set();
  let word = "";
  for (const line of text.split("\n")) {
    word = word.slice(0, Number.parseInt(line[0] ?? "0", 36)) + line.slice(1);
    words.add(word);
  }
  return words;
}

/**
 * Return the known word that a reader most likely meant by one that the hub does not have, or "". A word of the
 * dictionary, a short one and one with a digit mean themselves.
 *
 * @param {string} word
 * @param {string[]} known most used first
 * @param {Set<string>} dictionary
 */
export function meantBy(word, known, dictionary) {
  return word.length < 4 || /\d/u.test(word) || dictionary.has(word) ? "" : nearest(word, known);
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
