/** Texts and files that break naive readers: any letters, and pieces that mean something to one of them. */

import fc from "fast-check";

const PIECES = [
  ..."=+-@'\"<>&;,|\\/#%_*`~^$[]{}().:?! \t\n\r\0\u001b\u0085\u00a0\u00ad",
  ..."aZ09é\u0301\u0130ß\ufb01\u05d0\u0627\u200b\u202e\u2028\u3164\ufeff\uff1d\uffff\ud800\udc00\u{1f600}",
  "=1+1", "<b>", "</mark>", "<mark>", "&lt;", '""', "\r\n", "%00", "%F0", "%", "&q=", "__proto__", "constructor", "toString", "qi 1", "  ",
];

export const STRANGE = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 250 }),
  // A limit on the length can fall into the middle of a character.
  fc.constantFrom(99, 199, 299, 1999).map((length) => `${"x".repeat(length)}\u{1f600} y`),
);

/** Return a sound text with a slip: a piece is cut out, and others stand in its place. @param {string} sound */
export function slipsIn(sound) {
  const inText = [...sound.matchAll(/(?<=":\s?")/g)].map(({ index }) => index);
  const place = fc.record({ at: fc.oneof(fc.nat(sound.length), fc.constantFrom(...inText)), cut: fc.nat(30), put: fc.oneof(fc.constant(""), STRANGE, STRANGE.map((text) => JSON.stringify(text).slice(1, -1)), fc.json({ maxDepth: 2 })) });
  return place.map(({ at, cut, put }) => sound.slice(0, at) + put + sound.slice(at + cut));
}
