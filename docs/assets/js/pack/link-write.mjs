/**
 * Writes the public part of a pack as a short text for a link, as far as a link has room. Nothing private is ever
 * looked at. Questions and gates stand there by their permanent numbers.
 *
 * The text: a character for the format, three for a check sum of the rest, then the bits of "link-fields.mjs".
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 */

import { BitWriter } from "./bits.mjs";
import { fingerprint, given } from "./canonical.mjs";
import { writeBody, writeHead } from "./link-fields.mjs";
import { sha256 } from "./sha256.mjs";

/** What the fragment of an address begins with where it holds a pack. */
export const LINK_START = "p=";
export const FORMAT = "B";

/** @param {string} payload @returns {string} three characters that depend on every one of the payload */
export function checkSum(payload) {
  const sum = new BitWriter();
  sum.add(Number.parseInt(sha256(FORMAT + payload).slice(0, 6), 16) >> 6, 18);
  return sum.text();
}

/**
 * Write a pack as the fragment of a link, without the "#".
 *
 * @param {Pack} pack
 * @param {Bank} bank the one that it names
 * @returns {{fragment: string, leftOut: string[]}} and what travels in a file alone, in words
 */
export function encodeLink(pack, bank) {
  const writer = new BitWriter();
  const leftOut = leftOutOf(pack);
  writeHead(writer, pack, fingerprint(pack), asksMore(pack));
  writeBody(writer, pack, bank);
  const payload = writer.text();
  return { fragment: `${LINK_START}${FORMAT}${checkSum(payload)}${payload}`, leftOut };
}

/** @param {Pack} pack @returns {boolean} whether a link cannot hold all that bidders are asked */
function asksMore({ public: shown }) {
  const { own, questions, gates } = given(shown);
  const worded = [...questions, ...gates].some((each) => each.text !== undefined);
  return own.length > 0 || worded || questions.some((each) => each.points !== undefined);
}

/** @param {Pack} pack @returns {string[]} in words, what of the public part a link has no room for */
function leftOutOf({ public: all }) {
  const shown = given(all);
  /** @type {[boolean, string][]} */
  const parts = [
    [shown.name !== "", "the name of the tender"],
    [shown.service !== "", "the kind of service"],
    [shown.value.yearly > 0 || shown.value.years > 0, "the value"],
    [shown.contact !== "", "the contact"],
    [shown.tie !== "", "the rule for a tie"],
    [Object.keys(shown.criteria).length > 0, "the shares of criteria that were set first"],
    [shown.stages.length > 0, "the stages"],
    [[...shown.questions, ...shown.gates].some((each) => each.text !== undefined), "adapted wording"],
    [shown.questions.some((each) => each.points !== undefined), "adapted points"],
    [shown.own.length > 0, "own questions"],
    [shown.assumptions !== undefined, "own numbers for what answering costs"],
    [shown.issue.date !== "", "the day of the issue"],
    [shown.log.length > 0, "the log of clarifications"],
  ];
  return parts.flatMap(([there, words]) => (there ? [words] : []));
}
