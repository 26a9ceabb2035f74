/**
 * What a pack is saved as.
 *
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").PackFile} PackFile
 */

import { fingerprint, given } from "./canonical.mjs";

/**
 * Return what to save of a pack.
 *
 * @param {Pack} pack
 * @param {"public" | "full"} kind
 * @param {string} schema the address of the schema
 * @returns {PackFile}
 */
export function packFileOf(pack, kind, schema) {
  const shown = { $schema: schema, format: pack.format, kind, fingerprint: fingerprint(pack), bank: pack.bank };
  return kind === "full"
    ? { ...shown, public: pack.public, private: pack.private }
    : { ...shown, public: given(pack.public) };
}
