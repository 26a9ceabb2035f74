/**
 * Reads what was kept on the device as a pack, with the bank of the release that it names.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Bank} Bank
 */

import { readPack } from "../read-pack.mjs";
import { isRecord } from "../shape.mjs";
import { loadBank } from "./files.mjs";

/**
 * Read what was kept, which an older release may have written, or which may be damaged.
 *
 * @param {App} app
 * @param {unknown} value
 * @returns {Promise<{pack: import("../types.mjs").Pack | null, bank: Bank, told: string}>} told: what the reader has
 *   to know of it, in sentences
 */
export async function readKept({ bank: open, present }, value) {
  const release = releaseOf(value);
  const bank = release === present.release ? present : await bankOf(release, present.words);
  if (!bank) {
    const told = release ? `The questions of release ${release} could not be loaded.` : "The pack is damaged.";
    return { pack: null, bank: open, told };
  }
  const { pack, problems, warnings } = readPack(value, bank);
  const older = bank === present ? [] : [`Its questions are those of an older release, ${release}.`];
  return { pack, bank, told: [...problems.slice(0, 1).map((each) => each.message), ...older, ...warnings].join(" ") };
}

/** @param {unknown} pack @returns {string} the release of the bank that it names, or "" */
function releaseOf(pack) {
  const bank = isRecord(pack) ? pack.bank : undefined;
  const release = isRecord(bank) ? bank.release : undefined;
  return typeof release === "string" && /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(release) ? release : "";
}

/** @param {string} release @param {Bank["words"]} words @returns {Promise<Bank | null>} null where it cannot be loaded */
async function bankOf(release, words) {
  try {
    return release ? await loadBank(release, words) : null;
  } catch {
    return null;
  }
}
