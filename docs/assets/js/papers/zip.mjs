/** Packs files into a ZIP file: stored, not compressed, and without times, so that every browser gives the same bytes. */

import { crc32 } from "./crc32.mjs";

const MARKS = { head: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 };
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** The first of January 1980, from which ZIP counts. */
const FIRST_DAY = 0x21;

/** Write numbers, the lowest byte first. @param {[size: number, value: number][]} fields @returns {Uint8Array} */
function numbers(fields) {
  const bytes = fields.flatMap(([size, value]) => Array.from({ length: size }, (_none, at) => (value / 256 ** at) & 0xff));
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array[]} pieces @returns {Uint8Array<ArrayBuffer>} */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Pack files in the order given.
 *
 * @param {{name: string, data: string | Uint8Array}[]} files
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function zipped(files) {
  const utf8 = new TextEncoder();
  const pieces = [];
  const directory = [];
  let at = 0;
  for (const { name, data } of files) {
    const title = utf8.encode(name);
    const bytes = typeof data === "string" ? utf8.encode(data) : data;
    const size = bytes.length;
    const facts = numbers([[2, VERSION], [2, UTF8_NAMES], [2, 0], [2, 0], [2, FIRST_DAY], [4, crc32(bytes)], [4, size], [4, size], [4, title.length]]);
    pieces.push(numbers([[4, MARKS.head]]), facts, title, bytes);
    directory.push(numbers([[4, MARKS.directory], [2, VERSION]]), facts, numbers([[2, 0], [4, 0], [4, 0], [4, at]]), title);
    at += 4 + facts.length + title.length + size;
  }
  const listed = joined(directory);
  const count = files.length;
  const end = numbers([[4, MARKS.end], [4, 0], [2, count], [2, count], [4, listed.length], [4, at], [2, 0]]);
  return joined([...pieces, listed, end]);
}
