/**
 * Reads a pack of format 1 from what anyone may have written.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").BankRef} BankRef
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").PackFile} PackFile
 * @typedef {import("./types.mjs").Problem} Problem
 * @typedef {import("./types.mjs").Reading} Reading
 * @typedef {import("./shape.mjs").Notes} Notes
 */

import { fingerprint } from "./canonical.mjs";
import { checkCodes } from "./pack-codes.mjs";
import { bankRef, emptyPrivate, privatePart, publicPart } from "./pack-shape.mjs";
import { parseJson, problemOf, tooDeep } from "./read-json.mjs";
import { describe, isRecord, oneOf, optional, record, text, withDefault } from "./shape.mjs";

const HEX = /^([0-9a-f]{10})?$/;

/** @type {import("./shape.mjs").Reader<PackFile>} */
const packFile = record({
  $schema: withDefault(text(200), () => ""),
  format: withDefault(/** @type {import("./shape.mjs").Reader<1>} */ ({ read: () => 1 }), () => 1),
  kind: withDefault(oneOf(/** @type {const} */ (["public", "full"])), () => /** @type {const} */ ("full")),
  fingerprint: withDefault(text(10, HEX, "a fingerprint of ten hexadecimal digits"), () => ""),
  bank: bankRef,
  public: publicPart,
  private: optional(privatePart),
});

/**
 * Read a pack from the text of a file.
 *
 * @param {string} content
 * @param {Bank} bank the release that it names; "bankNamed" says which
 * @returns {Reading}
 */
export function readPackText(content, bank) {
  const { value, problem } = parseJson(content);
  return problem ? refusedWith(problem) : readPack(value, bank);
}

/** @param {Problem} problem @returns {Reading} */
function refusedWith(problem) {
  return { pack: null, problems: [problem], retired: [], warnings: [] };
}

/** @param {unknown} value @returns {Problem | null} where it cannot be a pack of format 1 at all */
function wrongKind(value) {
  const deep = tooDeep(value);
  if (deep || !isRecord(value)) {
    return deep ?? problemOf(describe(value), "a pack", "This file holds no pack.");
  }
  const format = Object.hasOwn(value, "format") ? value.format : undefined;
  if (format === 1) {
    return null;
  }
  const newer = typeof format === "number" && format > 1;
  return {
    path: "format",
    found: describe(format),
    expected: "1",
    message: newer
      ? `This pack is of format ${describe(format)}. This page reads format 1: open it where it was made, or reload this page.`
      : `This file says that its format is ${describe(format)}. A pack has format 1.`,
  };
}

/**
 * Return which bank a text names, to fetch it before the pack is read.
 *
 * @param {string} content
 * @returns {{bank: BankRef | null, problems: Problem[]}}
 */
export function bankNamed(content) {
  const { value, problem } = parseJson(content);
  const wrong = problem ?? wrongKind(value);
  if (wrong) {
    return { bank: null, problems: [wrong] };
  }
  /** @type {Notes} */
  const notes = { problems: [], warnings: [] };
  const bank = bankRef.read(isRecord(value) ? value.bank : undefined, ["bank"], notes);
  return { bank: notes.problems.length > 0 ? null : bank, problems: notes.problems };
}

/**
 * Read a pack from a value. The value stays as it was.
 *
 * @param {unknown} value
 * @param {Bank} bank
 * @returns {Reading}
 */
export function readPack(value, bank) {
  const wrong = wrongKind(value);
  if (wrong) {
    return refusedWith(wrong);
  }
  /** @type {Notes} */
  const notes = { problems: [], warnings: [] };
  const file = packFile.read(value, [], notes);
  if (notes.problems.length > 0) {
    return { pack: null, problems: notes.problems, retired: [], warnings: notes.warnings };
  }
  /** @type {Pack} */
  const pack = { format: 1, bank: file.bank, public: file.public, private: file.private ?? emptyPrivate() };
  const retired = checkCodes(pack, bank, notes);
  checkFingerprint(file, pack, notes);
  return { pack: notes.problems.length > 0 ? null : pack, problems: notes.problems, retired, warnings: notes.warnings };
}

/** @param {PackFile} file @param {Pack} pack @param {Notes} notes */
function checkFingerprint(file, pack, notes) {
  const found = fingerprint(pack);
  if (file.kind === "public" && file.private) {
    notes.problems.push({
      path: "private",
      found: "a private part",
      expected: "none in a public file",
      message: "This file says that it is public, yet it has a private part. Do not pass it on: ask for a new one.",
    });
  }
  if (file.fingerprint && file.fingerprint !== found) {
    notes.problems.push({
      path: "fingerprint",
      found,
      expected: file.fingerprint,
      message:
        `This file was changed after it was saved: it says fingerprint ${file.fingerprint}, and what it holds has ${found}. Ask for a new one. If you changed it yourself, take the line “fingerprint” out.`,
    });
  }
}
