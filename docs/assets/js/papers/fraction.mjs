/**
 * Exact arithmetic, so that no rounding decides who comes first. A fraction need not be in lowest terms to be compared.
 *
 * @typedef {import("./types.mjs").Fraction} Fraction
 */

/** @param {number} value as it was typed: 0.1 is a tenth, and not the nearest binary number @returns {Fraction} */
export function exactly(value) {
  const [digits = "", power = "0"] = String(value).split("e");
  const [whole = "", part = ""] = digits.split(".");
  const shift = Number(power) - part.length;
  const scale = 10n ** BigInt(Math.abs(shift));
  return shift < 0 ? { n: BigInt(whole + part), d: scale } : { n: BigInt(whole + part) * scale, d: 1n };
}

/** @param {Fraction} one @param {Fraction} other @returns {Fraction} */
export function plus(one, other) {
  return { n: one.n * other.d + other.n * one.d, d: one.d * other.d };
}

/** @param {Fraction} one @param {Fraction} other @returns {number} below 0 where the first is smaller, 0 where both are equal */
export function compared(one, other) {
  const gap = one.n * other.d - other.n * one.d;
  return gap === 0n ? 0 : gap < 0n ? -1 : 1;
}

/** @param {Fraction} value @returns {Fraction} in lowest terms */
export function lowestTerms({ n, d }) {
  let [rest, divisor] = [n < 0n ? -n : n, d];
  while (rest > 0n) {
    [rest, divisor] = [divisor % rest, rest];
  }
  return { n: n / divisor, d: d / divisor };
}

/** @param {Fraction} value @returns {number} the nearest that a number can be */
export function numberOf(value) {
  const { n, d } = lowestTerms(value);
  return Number(n) / Number(d);
}
