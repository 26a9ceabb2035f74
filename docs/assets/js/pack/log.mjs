/**
 * Issues a pack, and logs what was clarified since. The public half of the log is the same for all bidders; who was
 * told is private. The day is given by whoever calls.
 *
 * @typedef {import("./types.mjs").LogEntry} LogEntry
 * @typedef {import("./types.mjs").Pack} Pack
 */

import { fingerprint } from "./canonical.mjs";

/** @param {Pack} pack @returns {boolean} whether bidders have been given it */
export function isIssued(pack) {
  return pack.public.issue.number > 0;
}

/** @param {Pack} pack @returns {boolean} whether anything public was changed since the last issue */
export function isChanged(pack) {
  return isIssued(pack) && fingerprint(pack) !== pack.public.issue.fingerprint;
}

/** @param {Pack} pack @returns {LogEntry[]} what was clarified, and is not issued yet */
export function pending(pack) {
  return pack.public.log.filter((each) => each.number > pack.public.issue.number);
}

/** @param {Pack} pack @returns {boolean} whether it can be issued: a new issue says what was changed, and why */
export function mayIssue(pack) {
  return !isIssued(pack) || pending(pack).length > 0;
}

/**
 * Log a clarification, for the next issue.
 *
 * @param {Pack} pack
 * @param {{what: string, why: string, codes: string[]}} clarification codes of the questions and gates concerned
 * @param {string} day
 * @returns {Pack} the same where it was never issued: a draft is changed without a log
 */
export function clarify(pack, { what, why, codes }, day) {
  if (!isIssued(pack)) {
    return pack;
  }
  const entry = { number: pack.public.issue.number + 1, date: day, what, why, codes };
  return { ...pack, public: { ...pack.public, log: [...pack.public.log, entry] } };
}

/**
 * Stamp a pack with its next number, the day and its fingerprint.
 *
 * @param {Pack} pack
 * @param {string} day
 * @returns {Pack} the same where it may not be issued
 */
export function issue(pack, day) {
  if (!mayIssue(pack)) {
    return pack;
  }
  const stamp = { number: pack.public.issue.number + 1, date: day, fingerprint: "" };
  const stamped = { ...pack, public: { ...pack.public, issue: stamp } };
  return { ...stamped, public: { ...stamped.public, issue: { ...stamp, fingerprint: fingerprint(stamped) } } };
}
