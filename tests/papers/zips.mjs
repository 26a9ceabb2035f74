/** ZIP files made by hand, sound ones and ones with a fault, by a writer that is none of the site's. */

import { crc32, deflateRawSync } from "node:zlib";

/**
 * @typedef {{name: string, data: string | Uint8Array, packed?: boolean, flags?: number, method?: number, crc?: number,
 *   size?: number, raw?: Uint8Array, at?: number, descriptor?: boolean}} Part raw: what stands in place of the packed
 *   data; size, crc, at: what the directory says in place of the truth
 */

/**
 * @param {Part[]} parts
 * @param {{count?: number, comment?: string, end?: number[], before?: Uint8Array}} [faults] end: bytes that follow the end
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zipOf(parts, { count, comment = "", end = [], before = new Uint8Array() } = {}) {
  const pieces = [Buffer.from(before)];
  const directory = [];
  let at = before.length;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const stored = part.raw ? Buffer.from(part.raw) : part.packed ? deflateRawSync(data) : data;
    const name = Buffer.from(part.name);
    const flags = part.flags ?? (part.descriptor ? 8 : 0);
    const method = part.method ?? (part.packed ? 8 : 0);
    const crc = part.crc ?? crc32(data);
    const size = part.size ?? data.length;
    const sizes = part.descriptor ? [0, 0, 0] : [crc, stored.length, size];
    const head = Buffer.concat([numbers([4, 0x04034b50], [2, 20, flags, method, 0, 33], [4, ...sizes], [2, name.length, 0]), name]);
    const tail = part.descriptor ? numbers([4, 0x08074b50, crc, stored.length, size]) : Buffer.alloc(0);
    const places = numbers([2, name.length, 0, 0, 0, 0], [4, 0, part.at ?? at]);
    directory.push(numbers([4, 0x02014b50], [2, 20, 20, flags, method, 0, 33], [4, crc, stored.length, size]), places, name);
    pieces.push(head, stored, tail);
    at += head.length + stored.length + tail.length;
  }
  const listed = Buffer.concat(directory);
  const many = count ?? parts.length;
  const ending = numbers([4, 0x06054b50], [2, 0, 0, many, many], [4, listed.length, at], [2, comment.length]);
  return new Uint8Array(Buffer.concat([...pieces, listed, ending, Buffer.from(comment), Buffer.from(end)]));
}

/** @param {[width: number, ...values: number[]][]} groups @returns {Buffer} little-endian */
function numbers(...groups) {
  return Buffer.concat(
    groups.flatMap(([width, ...values]) =>
      values.map((value) => {
        const bytes = Buffer.alloc(width);
        bytes.writeUIntLE(value, 0, width);
        return bytes;
      }),
    ),
  );
}
