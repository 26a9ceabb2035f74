/**
 * Compares two texts word by word.
 *
 * @typedef {{kind: "same" | "out" | "in", text: string}} Piece what both texts have, the first alone, the second alone
 */

const LONGEST = 3000;

/** @param {string} text @returns {string[]} its words, each with the space after it */
function wordsOf(text) {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/**
 * Return the pieces that lead from one text to the other: without those "in" they are the first text, without those
 * "out" the second.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Piece[]}
 */
export function wordDiff(before, after) {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) {
    start += 1;
  }
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) {
    end += 1;
  }
  const middle = pieces(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const tail = end > 0 ? one.slice(-end) : [];
  return joined([...one.slice(0, start).map(same), ...middle, ...tail.map(same)]);
}

/** @param {string} text @returns {Piece} */
function same(text) {
  return { kind: "same", text };
}

/** @param {string[]} one @param {string[]} other @returns {Piece[]} */
function pieces(one, other) {
  if (one.length > LONGEST || other.length > LONGEST) {
    return [
      { kind: "out", text: one.join("") },
      { kind: "in", text: other.join("") },
    ];
  }
  const lengths = commonLengths(one, other);
  const width = other.length + 1;
  /** @type {Piece[]} */
  const found = [];
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const down = lengths[(left + 1) * width + right] ?? -1;
    const across = lengths[left * width + right + 1] ?? -1;
    if (left < one.length && right < other.length && one[left] === other[right]) {
      found.push(same(one[left] ?? ""));
      left += 1;
      right += 1;
    } else if (left < one.length && (right === other.length || down >= across)) {
      found.push({ kind: "out", text: one[left] ?? "" });
      left += 1;
    } else {
      found.push({ kind: "in", text: other[right] ?? "" });
      right += 1;
    }
  }
  return found;
}

/**
 * @param {string[]} one
 * @param {string[]} other
 * @returns {Uint16Array} for each pair of places, the length of the longest common run of words after them
 */
function commonLengths(one, other) {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let left = one.length - 1; left >= 0; left -= 1) {
    for (let right = other.length - 1; right >= 0; right -= 1) {
      const at = left * width + right;
      lengths[at] =
        one[left] === other[right]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** @param {Piece[]} found @returns {Piece[]} with neighbours of a kind as one */
function joined(found) {
  /** @type {Piece[]} */
  const whole = [];
  for (const { kind, text } of found) {
    const last = whole.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else if (text) {
      whole.push({ kind, text });
    }
  }
  return whole;
}
