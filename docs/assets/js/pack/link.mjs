/**
 * Writes the public part of a pack as a short text for a link, as far as a link has room, and reads it. Nothing
 * private is ever looked at. Questions and gates stand there by their permanent numbers.
 *
 * The text: a character for the format, three for a check sum of the rest, then the bits of "link-fields.mjs".
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Problem} Problem
 * @typedef {import("./types.mjs").Reading} Reading
 * @typedef {import("./link-fields.mjs").Head} Head
 */

import { BitReader, BitWriter, isBase64Url } from "./bits.mjs";
import { fingerprint } from "./canonical.mjs";
import { bankSum, readBody, readHead, writeBody, writeHead } from "./link-fields.mjs";
import { problemOf } from "./read-json.mjs";
import { readPack } from "./read-pack.mjs";
import { sha256 } from "./sha256.mjs";

/** What the fragment of an address begins with where it holds a pack. */
export const LINK_START = "p=";
const FORMAT = "B";
const LONGEST = 1000;
const DAMAGED = "This link was cut off or changed on its way. Copy the whole of it, or ask for it again.";

/** @param {string} payload @returns {string} three characters that depend on every one of the payload */
function checkSum(payload) {
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
function asksMore({ public: { own, questions, gates } }) {
  const worded = [...questions, ...gates].some((each) => each.text !== undefined);
  return own.length > 0 || worded || questions.some((each) => each.points !== undefined);
}

/** @param {Pack} pack @returns {string[]} in words, what of the public part a link has no room for */
function leftOutOf({ public: shown }) {
  /** @type {[boolean, string][]} */
  const parts = [
    [shown.name !== "", "the name of the tender"],
    [shown.service !== "", "the kind of service"],
    [shown.value.yearly > 0, "the value"],
    [shown.contact !== "", "the contact"],
    [shown.tie !== "", "the rule for a tie"],
    [shown.stages.length > 0, "the stages"],
    [[...shown.questions, ...shown.gates].some((each) => each.text !== undefined), "adapted wording"],
    [shown.questions.some((each) => each.points !== undefined), "adapted points"],
    [shown.own.length > 0, "own questions"],
    [shown.assumptions !== undefined, "own numbers for what answering costs"],
    [shown.log.length > 0, "the log of clarifications"],
  ];
  return parts.flatMap(([there, words]) => (there ? [words] : []));
}

/**
 * Read the head of a link, which says the release whose bank is needed for the rest.
 *
 * @param {string} fragment
 * @returns {{head: Head | null, problem: Problem | null}}
 */
export function peekLink(fragment) {
  const opened = payloadOf(fragment);
  if (typeof opened !== "string") {
    return { head: null, problem: opened };
  }
  try {
    return { head: readHead(new BitReader(opened)), problem: null };
  } catch {
    return { head: null, problem: problemOf("too few bits", "a whole link", DAMAGED) };
  }
}

/** @param {string} fragment @returns {string | Problem} its payload */
function payloadOf(fragment) {
  const text = fragment.startsWith(LINK_START) ? fragment.slice(LINK_START.length) : "";
  if (text === "" || text.length > LONGEST) {
    const found = text ? `${text.length} characters` : "no pack";
    return problemOf(found, `a pack of ${LONGEST} characters at most`, `This link holds ${found}. ${DAMAGED}`);
  }
  if (!isBase64Url(text)) {
    return problemOf("other characters", "letters, digits, - and _", DAMAGED);
  }
  if (!text.startsWith(FORMAT)) {
    const message = "This link is of another format than 1. Open it where it was made, or reload this page.";
    return problemOf("another format", "format 1", message);
  }
  const payload = text.slice(4);
  if (text.slice(1, 4) !== checkSum(payload)) {
    return problemOf("another check sum", "that of the link", DAMAGED);
  }
  return payload;
}

/**
 * Read a pack from a link.
 *
 * @param {string} fragment
 * @param {Bank} bank the release that the link names; "peekLink" says which
 * @returns {Reading & {head: Head | null}} head has the fingerprint of the whole pack, and whether that asks more
 */
export function decodeLink(fragment, bank) {
  const { head, problem } = peekLink(fragment);
  if (!head || problem) {
    return { ...refusal(problem ?? problemOf("nothing", "a link", DAMAGED)), head: null };
  }
  if (head.bankSum !== bankSum(bank.id) || head.release !== bank.release) {
    const expected = `release ${bank.release} of the bank ${bank.id}`;
    const message = `This link was made with another bank than ${expected}. Open it on the hub where it was made.`;
    return { ...refusal(problemOf(`release ${head.release}`, expected, message)), head };
  }
  try {
    const payload = payloadOf(fragment);
    const reader = new BitReader(typeof payload === "string" ? payload : "");
    readHead(reader);
    return { ...readPack(readBody(reader, head, bank), bank), head };
  } catch (error) {
    const message = error instanceof RangeError ? `${DAMAGED} (${error.message})` : DAMAGED;
    return { ...refusal(problemOf("bits of no pack", "a pack", message)), head };
  }
}

/** @param {Problem} problem @returns {Reading} */
function refusal(problem) {
  return { pack: null, problems: [problem], retired: [], warnings: [] };
}
