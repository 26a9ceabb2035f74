/**
 * The sums of money that a text names.
 *
 * @typedef {import("./draft.mjs").Draft} Draft
 * @typedef {import("./types.mjs").Span} Span
 * @typedef {{span: Span, pence: number, yearly: boolean}} Amount yearly: whether it is said to be for one year
 */

const FORM =
  /(?:£|\bgbp) ?(\d{1,3}(?:[, ]\d{3}){1,4}|\d{1,12})(?:\.(\d{1,6}))? ?(million|mn?\b|thousand|k\b|billion|bn\b)?|\b(\d{1,3}(?:,\d{3}){1,4}|\d{4,12})(?:\.(\d{1,2}))? (?:pounds|gbp)\b/g;
const TIMES = new Map([["t", 1e3], ["k", 1e3], ["m", 1e6], ["b", 1e9]]);
const LOOK = 34;

/** @param {Draft} draft @param {string} annual the pattern of words for one year @returns {Amount[]} */
export function amountsIn(draft, annual) {
  const after = new RegExp(`^[^£\\n;]{0,16}?(?:${annual})`);
  const before = new RegExp(`(?:${annual})[^£\\n;.]{0,20}$`);
  return [...draft.low.matchAll(FORM)].map((match) => {
    const [words, pounds, part = "", unit = "", plain = "", pence = ""] = match;
    const start = match.index;
    const end = start + words.trimEnd().length;
    const whole = Number((pounds ?? plain).replaceAll(/[, ]/g, ""));
    const value = Number(`${whole}.${part || pence || 0}`) * (TIMES.get(unit.charAt(0)) ?? 1);
    const yearly = after.test(draft.low.slice(end, end + LOOK)) || before.test(draft.low.slice(Math.max(0, start - LOOK), start));
    return { span: [start, end], pence: Math.round(value * 100), yearly };
  });
}
