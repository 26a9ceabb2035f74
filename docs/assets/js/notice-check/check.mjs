/**
 * Checks a draft: every kind of fault that content/rules/notice-checks.yml declares, by its test. Text and rules in,
 * findings out; no rule of law stands here.
 *
 * @typedef {import("./types.mjs").Fault} Fault
 * @typedef {import("./types.mjs").Finding} Finding
 * @typedef {import("./types.mjs").Kind} Kind
 * @typedef {import("./types.mjs").Notice} Notice
 * @typedef {import("./types.mjs").Rules} Rules
 * @typedef {{findings: Finding[], cut: boolean, clock: "counted" | "no-day" | "unknown" | "none"}} Checked cut: whether the end of the
 *   text was not read. clock: whether the days of the standstill could be counted; none where the notice has no standstill
 */

import { LONGEST } from "./draft.mjs";
import { frameworkTermFaults, impossibleFaults, orderFaults, termFaults, weekdayFaults } from "./faults/days.mjs";
import { annualFaults, checkDigitFaults, codeFormFaults, comparedFaults, listedCodeFaults, valueFaults } from "./faults/figures.mjs";
import { processFaults, stageFaults, twoProcessesFaults } from "./faults/process.mjs";
import { beginsFaults, countFaults, holidayFaults, lateFaults, listFaults, longFaults, serviceFaults, shortFaults, signedFaults } from "./faults/standstill.mjs";
import { differenceFaults, productFaults, turnoverFaults } from "./faults/sums.mjs";
import { equalFaults, leftOutFaults, numberFaults, totalFaults, twiceFaults, twoWeightsFaults } from "./faults/weighing.mjs";
import { conflictFaults, emptyFaults, wordFaults } from "./faults/words.mjs";
import { Reading } from "./reading.mjs";
import { holds, namesWithoutAddress, shown } from "./signs.mjs";

/** Of one kind, so that a text with one fault ten thousand times is still answered. */
const MOST_OF_A_KIND = 12;
const IN_BRACES = /\{(\w+)\}/g;

/** @type {Record<string, (reading: Reading, kind: Kind) => Fault[]>} */
const TESTS = {
  missing: missingFaults,
  empty: emptyFaults,
  "address-left-out": addressFaults,
  words: wordFaults,
  process: processFaults,
  "two-processes": twoProcessesFaults,
  stage: stageFaults,
  "weights-total": totalFaults,
  "equal-weights": equalFaults,
  "key-criteria-number": numberFaults,
  "criterion-twice": twiceFaults,
  "criterion-two-weights": twoWeightsFaults,
  "criterion-left-out": leftOutFaults,
  "impossible-date": impossibleFaults,
  weekday: weekdayFaults,
  "range-order": orderFaults,
  "term-differs": termFaults,
  "standstill-begins": beginsFaults,
  "standstill-short": shortFaults,
  "standstill-long": longFaults,
  "standstill-holiday": holidayFaults,
  "standstill-days": countFaults,
  "conflicts-contradict": conflictFaults,
  values: valueFaults,
  product: productFaults,
  difference: differenceFaults,
  turnover: turnoverFaults,
  "annual-only": annualFaults,
  "cpv-form": codeFormFaults,
  "cpv-check-digit": checkDigitFaults,
  "cpv-not-listed": listedCodeFaults,
  late: lateFaults,
  "starts-in-standstill": serviceFaults,
  "signed-in-standstill": signedFaults,
  "framework-too-long": frameworkTermFaults,
  "list-closes-early": listFaults,
  "values-compared": comparedFaults,
};

/** @param {Reading} reading @returns {Fault[]} */
function missingFaults(reading) {
  const { notice, rules } = reading;
  return notice.paragraphs.flatMap((paragraph) => {
    const needed = holds(reading, paragraph.only_if) ? (rules.signs[paragraph.part] ?? []) : [];
    return needed
      .filter(({ any }) => !shown(reading, any))
      .map(({ lacks }) => ({ what: lacks, provision: paragraphOf(notice, paragraph.number) }));
  });
}

/** @param {Reading} reading @returns {Fault[]} */
function addressFaults(reading) {
  return namesWithoutAddress(reading).map((span) => ({ spans: [span] }));
}

/** @param {Notice} notice @param {number} number @returns {string} */
function paragraphOf({ schedule }, number) {
  return `Schedule ${schedule}, paragraph ${number}`;
}

/** @param {Reading} reading @param {Kind} kind @returns {boolean} whether a notice of this Schedule can have the fault */
function concerns({ notice }, { schedules, part, parts, provision }) {
  const own = parts ?? (part === undefined ? [] : [part]);
  const has = own.length === 0 || provision !== undefined || notice.paragraphs.some((each) => own.includes(each.part));
  return has && (schedules?.includes(notice.schedule) ?? true);
}

/** @param {Reading} reading @param {Kind} kind @returns {string} */
function provisionOf({ notice }, { part, parts, provision = "{schedule}" }) {
  const own = parts ?? (part === undefined ? [] : [part]);
  const paragraph = notice.paragraphs.find((each) => own.includes(each.part));
  if (paragraph) {
    return paragraphOf(notice, paragraph.number);
  }
  return provision.replace("{schedule}", `Schedule ${notice.schedule}`).replace("{due}", notice.regulation);
}

/** @param {Reading} reading @param {Kind} kind @returns {Finding[]} */
function findingsOf(reading, kind) {
  const faults = concerns(reading, kind) ? (TESTS[kind.test]?.(reading, kind) ?? []) : [];
  return faults.slice(0, MOST_OF_A_KIND).map((fault) => {
    const spans = fault.spans ?? [];
    const known = { words: spans[0] ? reading.draft.quote(spans[0]) : "", ...fault };
    const text = kind.says.replaceAll(IN_BRACES, (whole, name) => String(Object.hasOwn(known, name) ? Reflect.get(known, name) : whole));
    return { kind: kind.id, group: kind.group, text, provision: String(fault.provision ?? provisionOf(reading, kind)), spans: spans.map((span) => reading.draft.written(span)) };
  });
}

/** @param {Reading} reading @returns {Checked["clock"]} */
function clockOf(reading) {
  const hasStandstill = reading.rules.kinds.some((kind) => kind.test.includes("standstill") && concerns(reading, kind));
  if (!hasStandstill) {
    return "none";
  }
  return reading.rule.ends !== null ? "counted" : reading.published === null ? "no-day" : "unknown";
}

/**
 * @param {string} text
 * @param {Notice} notice what the draft is to be
 * @param {Rules} rules
 * @param {number | null} published the day of publication, where it was given
 * @returns {Checked}
 */
export function checkDraft(text, notice, rules, published = null) {
  const reading = new Reading(text, notice, rules, published);
  const findings = rules.kinds.flatMap((kind) => findingsOf(reading, kind));
  return { findings: withoutRepeats(findings), cut: text.length > LONGEST, clock: clockOf(reading) };
}

/** @param {Finding[]} findings @returns {Finding[]} without those that say of the same words what an earlier one says */
function withoutRepeats(findings) {
  const seen = new Set();
  return findings.filter(({ kind, group, text, spans }) => {
    const [first] = spans;
    // The words of a template are often found in two ways.
    const key = first && group === "left-in" ? `${first[0]}` : `${kind} ${text} ${first?.[0] ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
