/**
 * A draft as the tests read it: its days, sums and weights, and the period for representations. Each is read once.
 *
 * @typedef {import("./dates.mjs").NamedDay} NamedDay
 * @typedef {import("./types.mjs").Notice} Notice
 * @typedef {import("./types.mjs").Rules} Rules
 * @typedef {import("./types.mjs").Span} Span
 * @typedef {{first: NamedDay, last: NamedDay, span: Span}} Range
 */

import { momentsOf } from "../clock/moments.mjs";
import { WorkingDays } from "../clock/working-days.mjs";
import { amountsIn } from "./amounts.mjs";
import { dayFrom, daysIn } from "./dates.mjs";
import { Draft } from "./draft.mjs";
import { durationsIn } from "./durations.mjs";
import { weightsIn } from "./weights.mjs";

const TO = /^(?:,? ?\(?(?:inclusive|both|included)?\)?[ \n]?(?:to|until|till|-|through|up to|up until|and ending on|and ends? on|ending)(?: and including)?(?: the| on)?[ \n]?)$/;
const AND = /^,?[ \n]?and(?: the)?[ \n]?$/;
const TO_AT_LAST = /(?:\bend|\bends|\bending|\bexpir\w{0,4}|\bfinish|\blast day|\buntil\b|end date)[^0-9.;]{0,28}$/;
const BETWEEN = /\bbetween(?: the)?[ \n]?$/;
const FROM = /\b(?:start|commenc|begin|from\b|first day)[^.;]{0,34}$/;

export class Reading {
  /** @param {string} text @param {Notice} notice @param {Rules} rules @param {number | null} published where somebody says it */
  constructor(text, notice, rules, published) {
    this.draft = new Draft(text);
    this.notice = notice;
    this.rules = rules;
    this.days = daysIn(this.draft);
    this.said = published;
    /** @type {Map<string, unknown>} */
    this.known = new Map();
  }

  /** @template T @param {string} name @param {() => T} read @returns {T} what was read the first time */
  once(name, read) {
    if (!this.known.has(name)) {
      this.known.set(name, read());
    }
    return /** @type {T} */ (this.known.get(name));
  }

  /** @param {string} id @returns {string} */
  words(id) {
    return this.rules.wordings[id] ?? "(?!)";
  }

  get amounts() {
    return this.once("amounts", () => amountsIn(this.draft, this.words("annual")));
  }

  get durations() {
    return this.once("durations", () => durationsIn(this.draft));
  }

  get weights() {
    return this.once("weights", () => weightsIn(this.draft, this.rules.criteria, this.rules.wordings));
  }

  /** @param {Span} span @param {number} [length] @returns {string} what stands before it, in the same paragraph */
  before([start], length = 90) {
    const text = this.draft.part([start - length, start]);
    return text.slice(text.lastIndexOf("\n\n") + 1);
  }

  /** @returns {Range[]} days that are said to be the first and the last of something */
  get ranges() {
    return this.once("ranges", () =>
      this.days.slice(1).flatMap((last, at) => {
        const first = /** @type {NamedDay} */ (this.days[at]);
        const between = this.draft.part([first.span[1], last.span[0]]);
        const before = this.before(first.span, 40);
        const joined =
          TO.test(between) ||
          (AND.test(between) && BETWEEN.test(before)) ||
          (between.length < 90 && TO_AT_LAST.test(between) && FROM.test(before) && !/\n\n/.test(between));
        return joined ? [{ first, last, span: /** @type {Span} */ ([first.span[0], last.span[1]]) }] : [];
      }),
    );
  }

  /** @param {NamedDay} named @param {string} wording @param {number} [length] @returns {boolean} whether words are said of a day, before it or in its line */
  isOf({ span }, wording, length = 130) {
    const pattern = new RegExp(this.words(wording));
    const [first, last] = this.draft.sentence(span);
    return pattern.test(this.before(span, length)) || pattern.test(this.draft.part([Math.max(first, span[0] - 200), Math.min(last, span[1] + 80)]));
  }

  /** @returns {{begins: NamedDay[], ends: NamedDay[]}} what is said of the period for representations */
  get period() {
    return this.once("period", () => {
      /** @type {{begins: NamedDay[], ends: NamedDay[]}} */
      const period = { begins: [], ends: [] };
      for (const named of this.days) {
        const side = named.date > 0 && this.isOf(named, "period") && !this.isHoliday(named) && !this.isSigning(named) ? this.sideOf(named) : "";
        if (side !== "") {
          period[side].push(named);
        }
      }
      return period;
    });
  }

  /** @param {NamedDay} named @returns {boolean} whether it is only named as a day that does not count */
  isHoliday({ span: [start, end] }) {
    const [, last] = this.draft.sentence([start, end]);
    return this.test("not-counted", this.draft.part([end, Math.min(last, end + 70)])) || this.test("not-counted", this.draft.part([start - 30, start]));
  }

  /** @param {NamedDay} named in a sentence on the period @returns {"begins" | "ends" | ""} */
  sideOf(named) {
    const before = this.before(named.span, 70);
    const last = lastPlace(before, this.words("begins"));
    const end = lastPlace(before, this.words("ends"));
    if (Math.max(last, end) < 0 || lastPlace(before, this.words("published")) > Math.max(last, end)) {
      return "";
    }
    return last > end ? "begins" : "ends";
  }

  /** @returns {number | null} the day of publication that was given or that the draft names */
  get published() {
    return this.once("published", () => {
      const named = this.days.find((each) => each.day !== null && each.date > 0 && this.isPublished(each));
      return this.said ?? named?.day ?? null;
    });
  }

  /** @param {NamedDay} named @returns {boolean} */
  isPublished({ span }) {
    const before = this.before(span, 60);
    const at = lastPlace(before, this.words("published"));
    const told = before.slice(at);
    const [start] = this.draft.sentence(span);
    const sentence = this.draft.part([Math.max(start, span[0] - 160), span[0]]);
    return at >= 0 && !/[.;]\s|\d{4}/.test(told) && !this.test("not-published", told) && !this.test("another-notice", sentence);
  }

  /** @returns {NamedDay | undefined} the day of submission that the draft names */
  get submission() {
    return this.once("submission", () => this.days.find(({ span, day }) => day !== null && this.test("submitted", this.before(span, 40))));
  }

  /** @returns {number | null} the day of submission, or else that of publication */
  get submitted() {
    return this.submission?.day ?? this.published;
  }

  /** @param {NamedDay} named @returns {boolean} whether it is said to be the one on which the contract is made */
  isSigning({ span }) {
    const [start] = this.draft.sentence(span);
    return new RegExp(`(?:${this.words("signs")})[^.;0-9]{0,40}$`).test(this.draft.part([Math.max(start, span[0] - 90), span[0]]));
  }

  /** @param {string} wording @param {string} text @returns {boolean} */
  test(wording, text) {
    return new RegExp(this.words(wording)).test(text);
  }

  get workingDays() {
    return this.once("working", () => new WorkingDays(this.rules.clock, this.regime?.nations ?? []));
  }

  get regime() {
    return this.rules.clock.regimes.find(({ id }) => id === this.rules.regime);
  }

  /** @param {string} moment by its id @param {Partial<Record<import("../clock/types.mjs").GivenName, number>>} given @returns {number | null} null where it cannot be told */
  moment(moment, given) {
    const day = this.regime && momentsOf(this.regime, given, this.workingDays).get(moment);
    return typeof day === "number" ? day : null;
  }

  /** @returns {{begins: number | null, ends: number | null}} the standstill by the rule */
  get rule() {
    return this.once("rule", () => {
      const { begins, ends } = this.rules.moments;
      // Where no day of publication is named, the first day of the period tells it.
      const first = this.period.begins.flatMap(({ day }) => day ?? [])[0];
      const published = this.published ?? (first === undefined ? null : first - 1);
      const given = published === null ? {} : { published };
      return { begins: this.moment(begins, given), ends: this.moment(ends, given) };
    });
  }

  /** @param {NamedDay} named @returns {number | null} its day; without a year, the next one after publication */
  dayOf(named) {
    return dayFrom(named, this.published);
  }
}

/** @param {string} text @param {string} pattern @returns {number} where it is found last, or -1 */
export function lastPlace(text, pattern) {
  let last = -1;
  for (const { index } of text.matchAll(new RegExp(pattern, "g"))) {
    last = index;
  }
  return last;
}
