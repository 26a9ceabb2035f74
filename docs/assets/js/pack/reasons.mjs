/**
 * Why a pack asks what it asks, kept in its private part by code. Values in, values out.
 *
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Reason} Reason
 */

import { setPrivate } from "./pack.mjs";

/** @type {Reason} */
const NONE = { why: "", weight: "", who: "", when: "" };

/**
 * Return the reason that a pack keeps.
 *
 * @param {Pack} pack
 * @param {string} key a code, the id of a criterion, "price", "gates" or "minimums"
 * @returns {Reason} with empty fields where none was given
 */
export function reasonOf(pack, key) {
  return Object.hasOwn(pack.private.reasons, key) ? (pack.private.reasons[key] ?? NONE) : NONE;
}

/**
 * Change a reason. One of which nothing is left is not kept.
 *
 * @param {Pack} pack
 * @param {string} key
 * @param {Partial<Reason>} fields
 * @returns {Pack}
 */
export function setReason(pack, key, fields) {
  const reason = { ...reasonOf(pack, key), ...fields };
  const others = Object.entries(pack.private.reasons).filter(([each]) => each !== key);
  const kept = Object.values(reason).some((each) => each.trim() !== "") ? [...others, [key, reason]] : others;
  return setPrivate(pack, { reasons: Object.fromEntries(kept) });
}

/** @param {Pack} pack @param {string} code @returns {boolean} whether there is a reason or a remark */
export function isNoted(pack, code) {
  return Object.hasOwn(pack.private.reasons, code) || Object.hasOwn(pack.private.remarks, code);
}

/** @param {Pack} pack @param {string} code @param {string} text "" to take it away @returns {Pack} */
export function setRemark(pack, code, text) {
  const others = Object.entries(pack.private.remarks).filter(([each]) => each !== code);
  return setPrivate(pack, { remarks: Object.fromEntries(text.trim() === "" ? others : [...others, [code, text]]) });
}
