/** How the files that readers save are named. Values in, values out. */

/** @param {string} name of the pack @param {string} end @returns {string} the name of a file */
export function fileName(name, end) {
  const plain = name.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
  const words = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "").slice(0, 60);
  return words ? `${words}-${end}` : `pack-${end}`;
}
