/**
 * The texts of the tender pack that editors write, in content/pack-words.yml. Values in, values out.
 */

/**
 * @param {{words: import("./types.mjs").PackWords}} bank
 * @param {string} id of the text
 * @param {Readonly<Record<string, string>>} [values] what stands in the place of each name in braces
 * @returns {string}
 */
export function said({ words }, id, values = {}) {
  return (words[id] ?? "").replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
