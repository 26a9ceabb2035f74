/** Whole numbers as bits, and bits as the characters of base64url, six at a time. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PER_CHARACTER = 6;
const GROUP = 3;
const MOST_GROUPS = 4;

/** Writes numbers one after the other. */
export class BitWriter {
  /** @type {number[]} */
  #bits = [];

  get length() {
    return this.#bits.length;
  }

  /** @param {number} value @param {number} width how many bits it takes */
  add(value, width) {
    for (let at = width - 1; at >= 0; at -= 1) {
      this.#bits.push(Math.floor(value / 2 ** at) % 2);
    }
  }

  /** @param {number} value below 4096, in groups of three bits: small ones are short */
  addShort(value) {
    const groups = Math.max(1, Math.ceil(Math.log2(value + 1) / GROUP));
    for (let at = groups - 1; at >= 0; at -= 1) {
      this.add(at > 0 ? 1 : 0, 1);
      this.add(Math.floor(value / 2 ** (at * GROUP)) % 2 ** GROUP, GROUP);
    }
  }

  /** @param {number} value @param {number} low how many low bits follow the rest, which is counted in ones */
  addRice(value, low) {
    for (let left = Math.floor(value / 2 ** low); left > 0; left -= 1) {
      this.add(1, 1);
    }
    this.add(0, 1);
    this.add(value % 2 ** low, low);
  }

  /** @returns {string} filled up with noughts */
  text() {
    let written = "";
    for (let start = 0; start < this.#bits.length; start += PER_CHARACTER) {
      let value = 0;
      for (let at = start; at < start + PER_CHARACTER; at += 1) {
        value = value * 2 + (this.#bits[at] ?? 0);
      }
      written += ALPHABET[value];
    }
    return written;
  }
}

/** Reads numbers one after the other. Throws a RangeError where the bits end too early. */
export class BitReader {
  /** @type {number[]} */
  #bits;
  #at = 0;

  /** @param {string} text whose characters are all of base64url */
  constructor(text) {
    this.#bits = [...text].flatMap((character) => {
      const value = ALPHABET.indexOf(character);
      return Array.from({ length: PER_CHARACTER }, (_, at) => (value >> (PER_CHARACTER - 1 - at)) & 1);
    });
  }

  /** @param {number} width @returns {number} */
  take(width) {
    let value = 0;
    for (let left = width; left > 0; left -= 1) {
      const bit = this.#bits[this.#at];
      if (bit === undefined) {
        throw new RangeError("the bits end too early");
      }
      value = value * 2 + bit;
      this.#at += 1;
    }
    return value;
  }

  /** @returns {number} */
  takeShort() {
    let value = 0;
    for (let left = MOST_GROUPS; left > 0; left -= 1) {
      const more = this.take(1);
      value = value * 2 ** GROUP + this.take(GROUP);
      if (more === 0) {
        return value;
      }
    }
    throw new RangeError("the number is too long");
  }

  /** @param {number} low @param {number} most @returns {number} */
  takeRice(low, most) {
    let high = 0;
    while (this.take(1) === 1) {
      high += 1;
      if (high * 2 ** low > most) {
        throw new RangeError("the number is too high");
      }
    }
    return high * 2 ** low + this.take(low);
  }

  /** @returns {boolean} whether nothing is left but the noughts that fill the last character */
  isDone() {
    const left = this.#bits.slice(this.#at);
    return left.length < PER_CHARACTER && left.every((bit) => bit === 0);
  }
}

/** @param {string} text @returns {boolean} whether all its characters are of base64url */
export function isBase64Url(text) {
  return /^[A-Za-z0-9_-]+$/.test(text);
}

/** @param {number} value above 0 @returns {number} how many bits it takes */
export function bitsFor(value) {
  return Math.max(1, Math.floor(Math.log2(value)) + 1);
}
