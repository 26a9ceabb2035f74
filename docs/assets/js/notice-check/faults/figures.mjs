/**
 * Faults in sums of money and in CPV codes.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../amounts.mjs").Amount} Amount
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 */

import { lastPlace } from "../reading.mjs";
import { codesIn } from "../signs.mjs";

const AFTER_CPV = /\bcpv[^\d\n]{0,45}(\d[\d-]{2,13}\d)(?![\d/])/g;
/** Before the lower of two values. */
export const FROM = /\bfrom (?:about |around )?$/;
const RIGHT = /^\d{8}(?:-\d)?$/;

/** @param {Reading} reading @returns {Amount[]} sums that are called the value of something */
export function valuesIn(reading) {
  return reading.once("values", () => {
    const label = labelOf(reading);
    return reading.amounts.filter(({ span, yearly }) => !yearly && label.test(reading.before(span, 110)));
  });
}

/** @param {Reading} reading @returns {RegExp} */
function labelOf(reading) {
  return new RegExp(`(?:${reading.words("total-value")})[^£\\n.;]{0,60}$`);
}

/** @param {Reading} reading @returns {Amount[]} what the draft says the whole contract is worth */
export function totalsIn(reading) {
  const { draft } = reading;
  return reading.once("totals", () => {
    const [label, other] = [labelOf(reading), new RegExp(reading.words("other-value"))];
    return valuesIn(reading).filter(({ span: [start, end], span }) => {
      const around = `${draft.part([start - 45, start])} ${draft.part([end, end + 30])}`;
      return !other.test(around) && !other.test(label.exec(reading.before(span, 110))?.[0] ?? "");
    });
  });
}

/** @param {Reading} reading @returns {Fault[]} */
export function valueFaults(reading) {
  const [first, ...others] = totalsIn(reading);
  const differ = others.find(({ pence }) => first && pence !== first.pence);
  return first && differ ? [{ spans: [differ.span, first.span], other: reading.draft.quote(first.span) }] : [];
}

/** @param {Reading} reading @returns {Amount[]} what another contract, such as the existing one, is or was worth */
function earlierValues(reading) {
  const { draft, amounts } = reading;
  return amounts.filter(({ span, yearly }) => {
    const [start] = draft.sentence(span);
    const before = draft.part([Math.max(start, span[0] - 130), span[0]]);
    const risen = FROM.test(before) && reading.test("risen", draft.part(draft.sentence(span)));
    return !yearly && (risen || lastPlace(before, reading.words("earlier-contract")) > lastPlace(before, reading.words("new-contract")));
  });
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} a value that is so much higher than that of the contract before */
export function comparedFaults(reading, { more = 0, share = 0 }) {
  const earlier = earlierValues(reading);
  const later = reading.amounts.filter((each) => !each.yearly && !earlier.includes(each));
  const [old] = earlier;
  const high = old && later.find(({ pence }) => pence - old.pence >= more * 100 && pence * 100 >= old.pence * (100 + share));
  return old && high ? [{ spans: [high.span, old.span], other: reading.draft.quote(old.span) }] : [];
}

/** @param {Reading} reading @returns {Fault[]} */
export function annualFaults({ amounts }) {
  const [first] = amounts;
  return first && amounts.every((each) => each.yearly) ? [{ spans: [first.span] }] : [];
}

/** @param {Reading} reading @returns {Fault[]} */
export function codeFormFaults({ draft }) {
  return [...draft.low.matchAll(AFTER_CPV)].flatMap((match) => {
    const [words, code = ""] = match;
    const end = match.index + words.length;
    return RIGHT.test(code) ? [] : [{ spans: [[end - code.length, end]] }];
  });
}

/** @param {Reading} reading @returns {Fault[]} */
export function checkDigitFaults(reading) {
  const right = new Map(reading.rules.cpv.map((code) => [code.slice(0, 8), code]));
  return codesIn(reading).flatMap((span) => {
    const code = reading.draft.part(span);
    const known = right.get(code.slice(0, 8));
    return code.length > 8 && known !== undefined && known !== code ? [{ spans: [span], expected: known }] : [];
  });
}

/** @param {Reading} reading @returns {Fault[]} where there are codes, and none of them is in the list */
export function listedCodeFaults(reading) {
  const codes = codesIn(reading);
  const listed = new Set(reading.rules.cpv.map((code) => code.slice(0, 8)));
  const [first] = codes;
  return first && codes.every((span) => !listed.has(reading.draft.part(span).slice(0, 8))) ? [{ spans: [first] }] : [];
}
