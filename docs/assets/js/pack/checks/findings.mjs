/**
 * All that checks find in a pack, in one list. None of it blocks anything. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./study.mjs").Study} Study
 */

import { balance } from "./balance.mjs";
import { gateFindings } from "./gates.mjs";

/**
 * Return what to look at, what weighs most first.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {Study | null} study what takes long to find, where it was found
 * @param {Finding[]} [decides] what trying out bids has found, where the reader asked for it
 * @returns {Finding[]}
 */
export function findingsOf(pack, bank, study, decides = []) {
  return [
    ...balance(pack, bank).findings,
    ...gateFindings(pack, bank),
    ...decides,
    ...(study ? [...study.wording, ...study.overlap] : []),
  ];
}

/**
 * Return the most important ones: the first of each check, and then the others.
 *
 * @param {Finding[]} findings
 * @param {number} most
 * @returns {Finding[]}
 */
export function foremost(findings, most) {
  const first = findings.filter((each, at) => findings.findIndex(({ check }) => check === each.check) === at);
  return [...new Set([...first, ...findings])].slice(0, most);
}
