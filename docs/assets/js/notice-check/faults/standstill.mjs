/**
 * Faults against the clock: what the draft says of the standstill and of its days, and what the rules give.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 */

import { dayInWords } from "../../clock/days.mjs";
import { serviceRanges } from "../signs.mjs";

const DAYS = /\b(\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty)(?: ?\(\d{1,2}\))?[ -](calendar |consecutive |clear |full |business |working )?days?\b/g;
const NUMBERS = new Map([["five", 5], ["eight", 8], ["ten", 10]]);

/** @param {Reading} reading @returns {Fault[]} */
export function beginsFaults(reading) {
  const expected = reading.published === null ? null : reading.rule.begins;
  const wrong = reading.period.begins.filter((each) => expected !== null && (reading.dayOf(each) ?? expected) !== expected);
  const words = "\\b(?:begins?|starts?|commences?|runs?|opens?|began|started|beginning|starting) (?:on|from|with|upon) (?:the )?(?:day|date)(?: (?:on which|of|that|when))?(?: (?:its|the|this))?(?: (?:publication|notice))";
  const same = [...reading.draft.met({ words, near: reading.words("period"), same_sentence: true })].filter(([start, end]) => !/after|following/.test(reading.draft.part([start, end + 20])));
  return [...wrong.map((each) => each.span), ...same].map((span) => ({
    spans: [span],
    expected: expected === null ? "the next day" : dayInWords(expected),
  }));
}

/** @param {Reading} reading @param {(day: number, right: number) => boolean} wrong @returns {Fault[]} */
function endFaults(reading, wrong) {
  const { ends } = reading.rule;
  return reading.period.ends.flatMap((named) => {
    const day = reading.dayOf(named);
    return ends !== null && day !== null && wrong(day, ends) ? [{ spans: [named.span], expected: dayInWords(ends) }] : [];
  });
}

/** @param {Reading} reading @returns {Fault[]} */
export function shortFaults(reading) {
  return endFaults(reading, (day, right) => day < right);
}

/** @param {Reading} reading @returns {Fault[]} */
export function longFaults(reading) {
  return endFaults(reading, (day, right) => day > right);
}

/** @param {Reading} reading @returns {Fault[]} an end on a day that does not count, where the rule's own is not known */
export function holidayFaults(reading) {
  if (reading.rule.ends !== null) {
    return [];
  }
  return reading.period.ends.flatMap((named) => {
    const { day } = named;
    const known = day !== null && reading.workingDays.knows(day);
    return known && reading.workingDays.reasonAgainst(day) !== "" ? [{ spans: [named.span] }] : [];
  });
}

/** @param {Reading} reading @returns {Fault[]} a count of other days than the rule's */
export function countFaults(reading) {
  const { draft, rules, regime } = reading;
  const count = regime?.moments.find(({ id }) => id === rules.moments.ends)?.count.days;
  const period = new RegExp(reading.words("period"));
  return [...draft.low.matchAll(DAYS)].flatMap((match) => {
    const [words, number = "", sort = ""] = match;
    /** @type {[number, number]} */
    const span = [match.index, match.index + words.length];
    const sentence = draft.part(draft.sentence(span));
    const working = sort === "working " || sort === "business ";
    const found = NUMBERS.get(number) ?? (Number(number) || 0);
    const other = reading.test("other-days", sentence);
    const said = period.test(sentence) || (/\bperiod\b/.test(sentence) && period.test(reading.before(span, 220)));
    return !said || other || (working && found === count) ? [] : [{ spans: [span] }];
  });
}

/** @param {Reading} reading @returns {Fault[]} */
export function serviceFaults(reading) {
  const { ends } = reading.rule;
  return serviceRanges(reading).flatMap(({ first }) => {
    const { day } = first;
    return ends !== null && day !== null && first.date > 0 && day <= ends && day > ends - 40 ? [{ spans: [first.span], expected: dayInWords(ends) }] : [];
  });
}

/** @param {Reading} reading @returns {Fault[]} a day on which the contract is to be made, though the standstill is not over */
export function signedFaults(reading) {
  const { ends } = reading.rule;
  return reading.days.flatMap((named) => {
    const day = reading.dayOf(named);
    const soon = ends !== null && day !== null && named.date > 0 && day <= ends && day > ends - 40;
    return soon && reading.isSigning(named) ? [{ spans: [named.span], expected: dayInWords(ends) }] : [];
  });
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function lateFaults(reading, { words = "(?!)", moment = "" }) {
  const { draft, submitted, submission } = reading;
  const made = new RegExp(`(?:${words})[ :]{0,2}(?:on )?$`);
  const award = reading.days.find(({ span, day }) => day !== null && made.test(reading.before(span, 60)));
  const latest = award?.day == null ? null : reading.moment(moment, { awarded: award.day });
  return award && latest !== null && submitted !== null && submitted > latest
    ? [{ spans: [award.span, ...(submission ? [submission.span] : [])], words: draft.quote(award.span), other: dayInWords(submitted) }]
    : [];
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} */
export function listFaults(reading, { moment = "" }) {
  const { draft, submitted } = reading;
  const earliest = submitted === null ? null : reading.moment(moment, { submitted });
  return reading.days.flatMap((named) => {
    const { span } = named;
    const day = reading.dayOf(named);
    const [start] = draft.sentence(span);
    const said = draft.part([Math.max(start, span[0] - 160), span[0]]);
    const closes = reading.test("list-closes", said) && reading.test("completes", said);
    return closes && earliest !== null && day !== null && day < earliest ? [{ spans: [span], expected: dayInWords(earliest) }] : [];
  });
}
