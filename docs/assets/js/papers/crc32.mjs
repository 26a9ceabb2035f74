/** The checksum by which a ZIP file knows its parts again. */

const TABLE = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** @param {Uint8Array} bytes @returns {number} from 0 to 2 ** 32 - 1 */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (value >>> 8) ^ /** @type {number} */ (TABLE[(value ^ byte) & 0xff]);
  }
  return (value ^ 0xffffffff) >>> 0;
}
