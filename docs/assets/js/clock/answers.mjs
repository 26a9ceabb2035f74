/**
 * All that the clock says of a state: answers, the days that were counted, the reasons, and the timetable. Page, files and
 * paper are made of it, so that they cannot differ.
 *
 * @typedef {import("./types.mjs").ClockData} ClockData
 * @typedef {import("./types.mjs").Regime} Regime
 * @typedef {import("./types.mjs").Moment} Moment
 * @typedef {import("./types.mjs").Period} Period
 * @typedef {import("./types.mjs").GivenName} GivenName
 * @typedef {import("./state.mjs").State} State
 * @typedef {import("./strip.mjs").StripDay} StripDay
 * @typedef {import("./working-days.mjs").Unknown} Unknown
 * @typedef {import("./moments.mjs").Days} Days
 * @typedef {{rule: string, provision: string, here: string}} Reason
 * @typedef {{id: string, label: string, day: number, from: number, provision: string}} Event for a calendar; from: the
 *   day that was given, from which it follows
 * @typedef {{id: string, title: string, lead: string, headline: string, known: boolean, sentences: string[], from: string,
 *   strip: StripDay[], reasons: Reason[], events: Event[]}} Answer from: the day that was given, in words
 */

import { dayIn, dayInWords } from "./days.mjs";
import { momentsOf } from "./moments.mjs";
import { holds, regimeOf } from "./state.mjs";
import { stripOf } from "./strip.mjs";
import { isKnown, WorkingDays } from "./working-days.mjs";

const IN_BRACES = /\{([^{}]*)\}/g;

/** @param {Unknown} day @returns {string} */
export function notKnown({ unknown }) {
  return `not known, because the list has no holidays for ${unknown}`;
}

/** @param {Moment} moment @param {number} day @returns {string} “midnight at the end of Monday 2 February 2026” */
function momentInWords({ kind }, day) {
  return kind === "midnight" ? `midnight at the end of ${dayInWords(day)}` : dayInWords(day);
}

/** @param {string} text @returns {string} */
export function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {State} state @returns {Partial<Record<GivenName, number>>} the days that were given */
function givenDays({ given }) {
  return Object.fromEntries(Object.entries(given).flatMap(([name, text]) => {
    const day = dayIn(text);
    return day === null ? [] : [[name, day]];
  }));
}

/** What follows from the days that are given to one regime. */
class Told {
  /** @param {ClockData} data @param {State} state */
  constructor(data, state) {
    this.data = data;
    this.regime = regimeOf(data, state);
    this.given = givenDays(state);
    this.days = new WorkingDays(data, this.regime.nations);
    this.known = momentsOf(this.regime, this.given, this.days);
  }

  /** @param {string} id @returns {Moment} */
  moment(id) {
    return /** @type {Moment} */ (this.regime.moments.find((each) => each.id === id));
  }

  /** @param {string} id @returns {string} the day of a moment in words */
  words(id) {
    const day = this.known.get(id);
    if (day === undefined) {
      return "";
    }
    return isKnown(day) ? momentInWords(this.moment(id), day) : `a day that is ${notKnown(day)}`;
  }

  /** @param {string} text @returns {string} with days in the place of moments in braces */
  filled(text) {
    return text.replace(IN_BRACES, (_, name) => this.words(name));
  }

  /** @param {Period} period @returns {Moment[]} the moments of an answer, each after those from which it is counted */
  momentsOf({ headline, sentences }) {
    const wanted = new Set([headline, ...sentences.flatMap((each) => [...each.matchAll(IN_BRACES)].map(([, id]) => id ?? ""))]);
    for (const { id, counted_from: from } of [...this.regime.moments].reverse()) {
      if (wanted.has(id)) {
        from.filter((name) => this.known.has(name)).forEach((name) => wanted.add(name));
      }
    }
    return this.regime.moments.filter(({ id }) => wanted.has(id) && this.known.has(id));
  }

  /** @param {Period} period @returns {Reason[]} */
  reasons(period) {
    const moments = this.momentsOf(period);
    const rows = moments.map(({ id, reason, provision }) => ({ rule: reason, provision, here: capitalised(this.words(id)) }));
    const counts = moments.some(({ count }) => count.unit === "working");
    const { working_day: rule, working_day_provision: provision } = this.regime;
    return counts ? [...rows, { rule, provision, here: this.holidays(period) }] : rows;
  }

  /** @param {Period} period @returns {string} which holidays lie between the day that was given and the answer */
  holidays({ given, headline }) {
    const [first, last] = [this.known.get(given), this.known.get(headline)];
    if (first === undefined || last === undefined || !isKnown(first) || !isKnown(last)) {
      return "Not known";
    }
    const between = [...this.days.names].filter(([day]) => day >= first && day <= last).sort(([one], [other]) => one - other);
    return between.map(([day, name]) => `${name}, ${dayInWords(day)}`).join("; ") || "No holiday between";
  }

  /** @param {Period} period @returns {Event[]} */
  events(period) {
    const named = [period.headline, ...period.sentences.flatMap((each) => [...each.matchAll(IN_BRACES)].map(([, id]) => id ?? ""))];
    const from = this.given[period.given] ?? NaN;
    /** @type {Set<number>} */
    const seen = new Set();
    return named.flatMap((id) => {
      const found = this.known.get(id);
      if (found === undefined || !isKnown(found) || seen.has(found)) {
        return [];
      }
      seen.add(found);
      const { label, provision } = this.moment(id);
      return [{ id, label, day: found, from, provision }];
    });
  }

  /** @param {Period} period @returns {Answer} */
  answer(period) {
    const { id, title, lead, headline, sentences } = period;
    const day = /** @type {number | Unknown} */ (this.known.get(headline));
    const known = isKnown(day);
    const { no_answer: noAnswer, reviewed, unknown } = this.data;
    return {
      id,
      title,
      known,
      lead: known ? lead : noAnswer,
      headline: known ? this.words(headline) : `no holidays are listed here for ${day.unknown}`,
      sentences: known
        ? sentences.map((each) => this.filled(each))
        : [unknown, `That was on ${reviewed}.`],
      from: `${this.regime.givens.find(({ name }) => name === period.given)?.label} ${dayInWords(this.given[period.given] ?? NaN)}`,
      strip: stripOf(this.regime, period, this.known, this.days),
      reasons: this.reasons(period),
      events: known ? this.events(period) : [],
    };
  }
}

/** @param {ClockData} data @param {State} state @returns {string[]} what the law does not allow of the days that were given */
export function doubtsOf(data, state) {
  const told = new Told(data, state);
  return (told.regime.orders ?? []).flatMap((order) => {
    const [day, least] = [told.given[order.day], told.known.get(order.not_before)];
    const early = day !== undefined && least !== undefined && isKnown(least) && day < least && holds(order, told.regime, state);
    return early ? [`${told.filled(order.says)} (${order.provision})`] : [];
  });
}

/** @param {ClockData} data @param {State} state @returns {Answer[]} one for each day that was given, in their order */
export function answersOf(data, state) {
  const told = new Told(data, state);
  return told.regime.periods
    .filter((period) => holds(period, told.regime, state) && told.given[period.given] !== undefined)
    .map((period) => told.answer(period));
}
