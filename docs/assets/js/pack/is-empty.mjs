/**
 * Whether anything was done with a pack yet. Values in, values out.
 *
 * @typedef {import("./types.mjs").Pack} Pack
 */

import { canonical } from "./canonical.mjs";
import { emptyPack } from "./pack.mjs";
import { hasPrivate } from "./private-part.mjs";

/** @param {Pack} pack @param {import("./types.mjs").Bank} bank @returns {boolean} whether it is as a new one */
export function isEmpty(pack, bank) {
  return !hasPrivate(pack) && canonical(pack.public) === canonical(emptyPack(bank).public);
}
