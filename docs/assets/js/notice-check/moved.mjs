/**
 * Where words are in a draft that was changed since it was checked. Values in, values out.
 *
 * @typedef {import("./types.mjs").Span} Span
 */

/** By how many characters beside them equal words are told apart. */
const BESIDE = 40;

/**
 * Return where words of the draft that was checked are now; null where they were changed.
 *
 * @param {string} now the draft as it is
 * @param {string} draft as it was checked
 * @param {Span} span
 * @returns {Span | null}
 */
export function placeNow(now, draft, [start, end]) {
  const moved = Math.abs(now.length - draft.length);
  /** @type {Span[]} What was changed may be just before the words, or just after them. */
  const pieces = [[Math.max(0, start - BESIDE), end], [start, end + BESIDE]];
  for (const [first, last] of pieces) {
    const found = now.indexOf(draft.slice(first, last), first - moved);
    if (found !== -1) {
      return [found + start - first, found + end - first];
    }
  }
  return null;
}
