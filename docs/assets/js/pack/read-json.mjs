/**
 * Turns a text that anyone may have written into a value of JSON, if it is neither too large nor too deep.
 *
 * @typedef {import("./types.mjs").Problem} Problem
 */

export const LARGEST_FILE = 1_000_000;
const DEEPEST = 12;
const MOST_VALUES = 50_000;

/** @param {string} found @param {string} expected @param {string} message @returns {Problem} */
export function problemOf(found, expected, message) {
  return { path: "the whole", found, expected, message };
}

/**
 * Parse a text.
 *
 * @param {string} text
 * @returns {{value: unknown, problem: Problem | null}}
 */
export function parseJson(text) {
  // Of any text, UTF-8 has at least as many bytes as there are characters.
  if (text.length > LARGEST_FILE || new TextEncoder().encode(text).length > LARGEST_FILE) {
    return refused("more than 1 MB", "1 MB at most", "This file is larger than 1 MB. A pack is far smaller.");
  }
  try {
    const value = /** @type {unknown} */ (JSON.parse(text.replace(/^\ufeff/, "")));
    return { value, problem: tooDeep(value) };
  } catch {
    return refused("text that is no JSON", "JSON", "This is no file of a pack, or it was cut off: it is not JSON.");
  }
}

/** @param {string} found @param {string} expected @param {string} message */
function refused(found, expected, message) {
  return { value: undefined, problem: problemOf(found, expected, message) };
}

/** @param {unknown} value @returns {Problem | null} where it has too many levels or too many values */
export function tooDeep(value) {
  const left = [{ value, depth: 1 }];
  let seen = 0;
  for (let next = left.pop(); next; next = left.pop()) {
    seen += 1;
    if (next.depth > DEEPEST || seen > MOST_VALUES) {
      const found = seen > MOST_VALUES ? "more values" : "deeper levels";
      return problemOf(found, "those of a pack", `This file has ${found} than a pack can have.`);
    }
    if (typeof next.value === "object" && next.value !== null) {
      for (const inner of Object.values(next.value)) {
        left.push({ value: inner, depth: next.depth + 1 });
      }
    }
  }
  return null;
}
