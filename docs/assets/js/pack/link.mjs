/**
 * Reads a pack from the fragment of a link, as "link-write.mjs" writes it.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Problem} Problem
 * @typedef {import("./types.mjs").Reading} Reading
 * @typedef {import("./link-fields.mjs").Head} Head
 */

import { BitReader, isBase64Url } from "./bits.mjs";
import { bankSum, readBody, readHead } from "./link-fields.mjs";
import { checkSum, FORMAT, LINK_START } from "./link-write.mjs";
import { problemOf } from "./read-json.mjs";
import { readPack } from "./read-pack.mjs";

const LONGEST = 1000;
const DAMAGED = "This link was cut off or changed on its way. Copy the whole of it, or ask for it again.";

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
