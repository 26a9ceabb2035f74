/**
 * The signs that no pattern can tell, each by its name in content/rules/.
 *
 * @typedef {import("./reading.mjs").Reading} Reading
 * @typedef {import("./dates.mjs").NamedDay} NamedDay
 * @typedef {import("./types.mjs").Sign} Sign
 */

import { lastPlace } from "./reading.mjs";

const POSTCODE = "\\b[a-z]{1,2}\\d[a-z0-9]? ?\\d[a-z]{2}\\b";
const CODE = "(?<![\\d.,/-])\\d{8}(?:-\\d)?(?![\\d/])";
const NUMBERED = /(?:company|charity|registration|registered|companies house|telephone|phone|tel)[^\n]{0,30}$/;
const FEWEST_CRITERIA = 3;

/** @param {Reading} reading @returns {boolean} whether there is an address that is the provider's */
function hasAddress(reading) {
  const { draft } = reading;
  const [provider, authority] = [reading.words("provider-place"), reading.words("authority-place")];
  const placed = draft.spans(POSTCODE).some((span) => {
    const before = draft.part([span[0] - 260, span[0]]);
    return lastPlace(before, provider) > lastPlace(before, authority);
  });
  return placed || draft.shows({ words: "registered (?:office|address)|place of business|(?:provider|supplier|contractor)(?:'s)? address", near: reading.words("street"), within: 110, after: true });
}

const COMPANY = "^[^\\n,:]{2,80}\\b(?:ltd|limited|llp|plc|cic|cio)\\.?$";

/** @param {Reading} reading @returns {import("./types.mjs").Span[]} names of companies that stand in a list of providers without an address of their own */
export function namesWithoutAddress(reading) {
  const { draft } = reading;
  const street = new RegExp(`${POSTCODE}|${reading.words("street")}`);
  return draft.spans(COMPANY).filter(([start, end]) => {
    const next = draft.low.slice(end + 1, end + 160).split("\n")[0] ?? "";
    const before = draft.low.slice(Math.max(0, start - 160), start).trimEnd().split("\n").at(-1) ?? "";
    // One that has an address on its line or the next shows that this list gives them.
    return new RegExp(POSTCODE).test(before) && !street.test(next);
  });
}

/** @param {Reading} reading @returns {import("./types.mjs").Span[]} places of numbers that can be CPV codes */
export function codesIn(reading) {
  return reading.draft.spans(CODE).filter((span) => !NUMBERED.test(reading.before(span, 60)));
}

/** @param {Reading} reading @param {NamedDay} named @returns {boolean} */
function isService(reading, { span }) {
  const [first] = reading.draft.sentence(span);
  const before = reading.draft.part([Math.max(first, span[0] - 150), span[0]]);
  return !new RegExp(reading.words("not-service")).test(before);
}

/** @param {Reading} reading @returns {NamedDay[]} days that can be those of the services */
function serviceDays(reading) {
  return reading.once("service-days", () => reading.days.filter((each) => isService(reading, each)));
}

/** @param {Reading} reading @param {string} wording @returns {NamedDay[]} */
function serviceDaysWith(reading, wording) {
  const pattern = new RegExp(reading.words(wording));
  return serviceDays(reading).filter(({ span }) => pattern.test(reading.before(span, 70)));
}

/** @param {Reading} reading @returns {import("./reading.mjs").Range[]} ranges that can be the term of the services */
export function serviceRanges(reading) {
  return reading.ranges.filter(({ first }) => isService(reading, first));
}

/** @param {Reading} reading @returns {number} how many of the key criteria are named */
function criteriaNamed(reading) {
  return reading.rules.criteria.filter(({ words }) => reading.draft.has(words)).length;
}

/** @type {Record<string, (reading: Reading) => boolean>} */
const TESTS = {
  // Another process, or another stage, is a fault of its own.
  process: ({ draft, rules }) => rules.processes.some(({ words }) => draft.has(words)),
  stage: (reading) => reading.draft.has(reading.words("intention")) || reading.draft.has(reading.words("awarded")),
  address: hasAddress,
  cpv: (reading) => codesIn(reading).length > 0 || reading.draft.shows({ words: "\\bcpv", near: "\\d{6}", within: 60, after: true }),
  amount: (reading) => reading.amounts.length > 0,
  criteria: (reading) => criteriaNamed(reading) >= FEWEST_CRITERIA,
  term: (reading) => reading.durations.length > 0 || serviceRanges(reading).length > 0,
  "service-start": (reading) => serviceRanges(reading).length > 0 || serviceDaysWith(reading, "service-start").length > 0,
  "service-end": (reading) =>
    serviceRanges(reading).length > 0 || reading.durations.length > 0 || serviceDaysWith(reading, "service-end").length > 1,
  "effective-date": (reading) => reading.days.some((each) => reading.isOf(each, "effective", 90)),
  "period-start": ({ period }) => period.begins.length > 0,
  "period-end": ({ period }) => period.ends.length > 0,
};

/** @param {Reading} reading @param {Sign} sign @returns {boolean} */
function isMet(reading, sign) {
  return sign.test === undefined ? reading.draft.shows(sign) : (TESTS[sign.test]?.(reading) ?? false);
}

/** @param {Reading} reading @param {Sign[]} signs @returns {boolean} whether any of them is there */
export function shown(reading, signs) {
  return signs.some((sign) => isMet(reading, sign));
}

/** @param {Reading} reading @param {string} [name] of a condition @returns {boolean} whether a draft shows that it holds; none always does */
export function holds(reading, name) {
  const condition = reading.rules.conditions.find((each) => each.name === name);
  if (!condition) {
    return true;
  }
  if (condition.opposite_of !== undefined) {
    return !holds(reading, condition.opposite_of);
  }
  if (condition.months !== undefined) {
    const most = condition.months;
    return serviceRanges(reading).some((each) => monthsOf(each) > most);
  }
  const { signs, unless_signs: not = [] } = reading.rules.met[condition.name] ?? {};
  return (signs === undefined || shown(reading, signs)) && !shown(reading, not);
}

/** @param {import("./reading.mjs").Range} range @returns {number} from its first day to its last, both included; not whole ones in part */
export function monthsOf({ first, last }) {
  if (first.year === null || last.year === null) {
    return 0;
  }
  const months = (last.year - first.year) * 12 + last.month - first.month;
  const whole = first.date === 0 || last.date === 0;
  return whole ? months + (last.date === 0 ? 1 : 0) : months + (last.date + 1 - first.date) / 31;
}
