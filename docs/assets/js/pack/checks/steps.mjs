/**
 * Work that can be done in steps, so that a page stays usable while it is done. Values in, values out.
 */

/**
 * Do all steps at once.
 *
 * @template T
 * @param {Generator<void, T>} steps
 * @returns {T} what they lead to
 */
export function finish(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}
