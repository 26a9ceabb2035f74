/**
 * Loads what every search needs once. It knows no page: a function in, a function out.
 */

/**
 * Return a function that loads something the first time only, and again after it has failed.
 *
 * @template T
 * @param {(failures: number) => Promise<T>} load is given how often it has failed before
 * @returns {() => Promise<T>}
 */
export function once(load) {
  /** @type {Promise<T> | undefined} */
  let loading;
  let failures = 0;
  return () => {
    loading ??= load(failures).catch((error) => {
      loading = undefined;
      failures += 1;
      throw error;
    });
    return loading;
  };
}
