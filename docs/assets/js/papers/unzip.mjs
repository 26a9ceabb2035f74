/**
 * Takes parts out of a ZIP file that anyone may have made. Bytes in, bytes out.
 *
 * @typedef {{part: number, all: number, parts: number}} Limits bytes of one part and of all, unpacked; how many parts
 * @typedef {{name: string, isPacked: boolean, crc: number, packed: number, size: number, at: number}} Entry what the
 *   directory at the file's end says of a part; at: where its own head begins
 */

import { crc32 } from "./crc32.mjs";

const MEGABYTE = 1_000_000;
const LIMITS = { part: 20 * MEGABYTE, all: 60 * MEGABYTE, parts: 2000 };
/** More of one part than this must not be packed more densely than that: sheets hardly reach a fifth of it. */
const DENSE = { size: MEGABYTE, times: 250 };
const END = { mark: 0x06054b50, size: 22, mostComment: 0xffff };
const DIRECTORY = { mark: 0x02014b50, size: 46 };
const HEAD = { mark: 0x04034b50, size: 30 };
const ENCRYPTED = 0x2041;
const STORED = 0;
const DEFLATED = 8;
/** Files that people take for others, by their first bytes. */
const OTHERS = [
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    message: "The file is in an old form of Office (.xls, .doc), or has a password. Save it without one, as .xlsx or .docx.",
  },
  { begins: [0x25, 0x50, 0x44, 0x46], message: "The file is a PDF. Choose the file that it was made from." },
];

/** What is no sound ZIP file. The message is whole sentences for the reader. */
export class ZipError extends Error {}

/**
 * Unpack the parts that are wanted.
 *
 * Throws a ZipError for a file that is damaged, encrypted or too large. It is asked once of each part whether it is
 * wanted, before any is unpacked.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {(name: string) => boolean} wanted
 * @param {Limits} [limits]
 * @returns {Promise<Map<string, Uint8Array>>} by name, in the order of the file
 */
export async function unzipped(bytes, wanted, limits = LIMITS) {
  const entries = entriesOf(bytes, limits).filter(({ name }) => wanted(name));
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  for (const { size, packed } of entries) {
    if (size > limits.part || all > limits.all || (size > DENSE.size && size > packed * DENSE.times)) {
      throw new ZipError("The file is far larger inside than it looks, so it was not unpacked.");
    }
  }
  const parts = new Map();
  for (const entry of entries) {
    parts.set(entry.name, await unpacked(bytes, entry));
  }
  return parts;
}

/** @returns {ZipError} */
function damaged() {
  return new ZipError("The file is damaged or cut off. Ask for it again.");
}

/** @returns {ZipError} */
function strange() {
  return new ZipError("The file is not put together as Office files are. Save it again in Excel, Word or LibreOffice.");
}

/** @param {Uint8Array} bytes @param {Limits} limits @returns {Entry[]} of all files in it, checked together */
function entriesOf(bytes, limits) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(bytes, view);
  const count = view.getUint16(end + 10, true);
  const [size, begin] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count === 0xffff || size === 0xffffffff || begin === 0xffffffff || count > limits.parts) {
    throw strange();
  }
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count || begin + size > end) {
    throw damaged();
  }
  const entries = [];
  let at = begin;
  for (let each = 0; each < count; each += 1) {
    const { entry, next } = entryAt(bytes, view, at, begin + size);
    entries.push(entry);
    at = next;
  }
  checkNames(entries);
  checkPlaces(entries, bytes, view, begin);
  return entries.filter(({ name }) => !name.endsWith("/"));
}

/** @param {Uint8Array} bytes @param {DataView} view @returns {number} where the record at the file's end begins */
function endOf(bytes, view) {
  const other = OTHERS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (other) {
    throw new ZipError(other.message);
  }
  const last = bytes.length - END.size;
  for (let at = last; at >= Math.max(0, last - END.mostComment); at -= 1) {
    if (view.getUint32(at, true) === END.mark && view.getUint16(at + 20, true) === last - at) {
      return at;
    }
  }
  throw bytes[0] === 0x50 && bytes[1] === 0x4b
    ? damaged()
    : new ZipError("The file is no Office file (.xlsx, .docx), whatever its name says.");
}

/**
 * @param {Uint8Array} bytes @param {DataView} view @param {number} at @param {number} end of the directory
 * @returns {{entry: Entry, next: number}}
 */
function entryAt(bytes, view, at, end) {
  if (at + DIRECTORY.size > end || view.getUint32(at, true) !== DIRECTORY.mark) {
    throw damaged();
  }
  const long = view.getUint16(at + 28, true);
  const next = at + DIRECTORY.size + long + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const [packed, size, head] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  const method = view.getUint16(at + 10, true);
  if (next > end || packed === undefined || size === undefined || head === undefined) {
    throw damaged();
  }
  if (view.getUint16(at + 8, true) & ENCRYPTED) {
    throw new ZipError("The file is encrypted. Save it without a password.");
  }
  if (method !== STORED && method !== DEFLATED) {
    throw strange();
  }
  const name = nameIn(bytes.subarray(at + DIRECTORY.size, at + DIRECTORY.size + long));
  return { entry: { name, isPacked: method === DEFLATED, crc: view.getUint32(at + 16, true), packed, size, at: head }, next };
}

/** @param {Uint8Array} bytes @returns {string} */
function nameIn(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** @param {Entry[]} entries throws where a name leads elsewhere, or is there twice for programs that ignore case */
function checkNames(entries) {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  const isStrange = entries.some(({ name }) => /^$|^\/|[\\:\0]|(^|\/)\.\.?(\/|$)/.test(name));
  if (names.size < entries.length || isStrange) {
    throw strange();
  }
}

/**
 * Throw where parts overlap, or where a part's own head is none or has another name.
 *
 * @param {Entry[]} entries @param {Uint8Array} bytes @param {DataView} view @param {number} begin of the directory
 */
function checkPlaces(entries, bytes, view, begin) {
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    const named = entry.at + HEAD.size;
    if (entry.at < free || named > begin || view.getUint32(entry.at, true) !== HEAD.mark) {
      throw damaged();
    }
    if (nameIn(bytes.subarray(named, named + view.getUint16(entry.at + 26, true))) !== entry.name) {
      throw damaged();
    }
    free = dataOf(entry, view) + entry.packed;
  }
  if (free > begin) {
    throw damaged();
  }
}

/** @param {Entry} entry @param {DataView} view @returns {number} where its data begin, after its own head */
function dataOf({ at }, view) {
  return at + HEAD.size + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {Entry} entry @returns {Promise<Uint8Array>} */
async function unpacked(bytes, entry) {
  const from = dataOf(entry, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const data = bytes.subarray(from, from + entry.packed);
  const part = entry.isPacked ? await inflated(data, entry.size) : data;
  if (part.length !== entry.size || crc32(part) !== entry.crc) {
    throw damaged();
  }
  return part;
}

/**
 * @param {Uint8Array<ArrayBuffer>} data
 * @param {number} size what the directory promises; not a byte more is unpacked than the piece in which it is passed
 * @returns {Promise<Uint8Array>}
 */
async function inflated(data, size) {
  const part = new Uint8Array(size);
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let filled = 0;
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
      part.set(value, filled);
      filled += value.length;
    }
  } catch {
    // Either the data are no sound ones, or more than was promised: "set" refuses what does not fit.
    await reader.cancel().catch(() => undefined);
    throw damaged();
  }
  return part.subarray(0, filled);
}
