/**
 * The one way to write a value as text, and the fingerprint of a pack that follows from it.
 *
 * @typedef {import("./types.mjs").Pack} Pack
 */

import { sha256 } from "./sha256.mjs";

const FINGERPRINT_DIGITS = 10;

/**
 * Write a value as canonical JSON: keys sorted, no spaces, texts in Unicode's form NFC.
 *
 * Fields that are undefined are left out. Throws a TypeError for a value that JSON does not have.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    fields.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${fields.map(([name, inner]) => `${canonical(name)}:${canonical(inner)}`).join(",")}}`;
  }
  if (typeof value === "string") {
    return JSON.stringify(value.normalize("NFC"));
  }
  if (value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) {
    return JSON.stringify(value);
  }
  throw new TypeError(`JSON has no ${typeof value} such as this`);
}

/**
 * Return what everybody is given: the public part, with points only where they are published.
 *
 * @param {import("./types.mjs").PublicPart} shown
 * @returns {import("./types.mjs").PublicPart}
 */
export function given(shown) {
  const { published, questions, own } = shown;
  return published
    ? shown
    : {
        ...shown,
        questions: questions.map(({ points: _points, ...question }) => question),
        own: own.map((question) => ({ ...question, points: [] })),
      };
}

/** @param {Pack} pack @returns {boolean} whether it has points of the buyer's own that are not published */
export function hasUnpublished({ public: shown }) {
  return canonical(given(shown)) !== canonical(shown);
}

/**
 * Return the fingerprint of a pack: ten hexadecimal digits that differ where anything does that everybody is given.
 *
 * The bank's digest is in it. Points that are not published are not, and nor are locks, since they only help in sharing
 * out weights, and the fingerprint that an issue was stamped with.
 *
 * @param {Pack} pack
 * @returns {string}
 */
export function fingerprint(pack) {
  const { issue, questions, ...rest } = given(pack.public);
  const shown = {
    ...rest,
    issue: { number: issue.number, date: issue.date },
    questions: questions.map((question) => ({ ...question, locked: undefined })),
  };
  return sha256(canonical({ bank: pack.bank, public: shown })).slice(0, FINGERPRINT_DIGITS);
}

/**
 * Return the digest that the file of a bank must have.
 *
 * @param {object} file
 * @returns {string}
 */
export function bankDigest(file) {
  return sha256(canonical({ ...file, $schema: undefined, digest: undefined }));
}
