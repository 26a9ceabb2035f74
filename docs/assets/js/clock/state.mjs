/**
 * What a reader gave the clock, and the fragment of the address that holds it. Browsers do not send a fragment, so that
 * a link can go to a colleague and nothing reaches a server.
 *
 * @typedef {import("./types.mjs").ClockData} ClockData
 * @typedef {import("./types.mjs").Regime} Regime
 * @typedef {import("./types.mjs").Timetable} Timetable
 * @typedef {import("./types.mjs").GivenName} GivenName
 * @typedef {import("./types.mjs").YesNo} YesNo
 * @typedef {{regime: string, answer: YesNo, given: Partial<Record<GivenName, string>>, timetable: string, start: string,
 *   own: Record<string, number>}} State answer: to the question of the regime; given and start: days such as
 *   2026-02-02; own: days of steps by their ids, where they were changed
 */

import { dayIn } from "./days.mjs";

/** No step takes longer. */
export const MOST_DAYS = 400;

/** @param {ClockData} data @returns {State} what holds before a reader gives anything */
export function emptyState(data) {
  return { regime: data.regimes[0]?.id ?? "", answer: "no", given: {}, timetable: "", start: "", own: {} };
}

/** @param {ClockData} data @param {State} state @returns {Regime} */
export function regimeOf(data, state) {
  return /** @type {Regime} */ (data.regimes.find(({ id }) => id === state.regime) ?? data.regimes[0]);
}

/** @param {{only?: YesNo}} each @param {Regime} regime @param {State} state @returns {boolean} whether it holds */
export function holds({ only }, regime, state) {
  return only === undefined || !regime.question || only === state.answer;
}

/** @param {Regime} regime @param {State} state @returns {Timetable[]} the ways that can be chosen */
export function timetablesOf(regime, state) {
  return (regime.timetables ?? []).filter((each) => holds(each, regime, state));
}

/** @param {Regime} regime @param {State} state @returns {Timetable | undefined} the way that is chosen */
export function timetableOf(regime, state) {
  return timetablesOf(regime, state).find(({ id }) => id === state.timetable);
}

/** @param {string} text @param {number} least @returns {number | null} whole days, or null where it is no such number */
export function daysIn(text, least) {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return number >= least && number <= MOST_DAYS ? number : null;
}

/** Takes over what a fragment says, and notes what it cannot take. */
class Reading {
  /** @param {ClockData} data */
  constructor(data) {
    this.data = data;
    this.state = emptyState(data);
    /** @type {string[]} */
    this.problems = [];
  }

  /** @param {string} name @param {string} value */
  take(name, value) {
    const regime = regimeOf(this.data, this.state);
    if (name === regime.question?.id) {
      this.takeAnswer(name, value);
    } else if (regime.givens.some((each) => each.name === name)) {
      this.takeDay(value, (day) => Object.assign(this.state.given, { [name]: day }));
    } else if (name === "start") {
      this.takeDay(value, (day) => (this.state.start = day));
    } else if (name === "timetable") {
      this.takeTimetable(regime, value);
    } else {
      this.takeOwn(regime, name, value);
    }
  }

  /** @param {string} name @param {string} value */
  takeAnswer(name, value) {
    if (value === "yes" || value === "no") {
      this.state.answer = value;
    } else {
      this.problems.push(`The link says “${value}” for “${name}”. Only yes or no can stand there.`);
    }
  }

  /** @param {string} value @param {(day: string) => unknown} set */
  takeDay(value, set) {
    if (dayIn(value) === null) {
      this.problems.push(`The link has the day “${value}”, which is not in the calendar. A day looks like 2026-01-20.`);
    } else {
      set(value);
    }
  }

  /** @param {Regime} regime @param {string} value */
  takeTimetable(regime, value) {
    if (timetablesOf(regime, this.state).some(({ id }) => id === value)) {
      this.state.timetable = value;
    } else {
      this.problems.push(`The link names the timetable “${value}”, which these rules do not have here.`);
    }
  }

  /** @param {Regime} regime @param {string} name @param {string} value */
  takeOwn(regime, name, value) {
    const step = timetableOf(regime, this.state)?.steps.find(({ id, own }) => own && id === name);
    const days = daysIn(value, step?.own?.least ?? 0);
    if (!step) {
      this.problems.push(`The link says “${name}”, which the clock does not know here. That part was left out.`);
    } else if (days === null) {
      this.problems.push(`The link has “${value}” days for a step, which cannot be taken. The clock uses its own number.`);
    } else {
      this.state.own[name] = days;
    }
  }
}

/**
 * @param {string} fragment of the address, with or without its sign
 * @param {ClockData} data
 * @returns {{state: State, problems: string[]}} what it says, and what in it cannot be taken, in whole sentences
 */
export function readFragment(fragment, data) {
  const reading = new Reading(data);
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const regime = fields.get("regime");
  if (regime !== null && !data.regimes.some(({ id }) => id === regime)) {
    const problem = `The link names the rules “${regime}”, which this clock does not have. Choose the rules that apply.`;
    return { state: reading.state, problems: [problem] };
  }
  reading.state.regime = regime ?? reading.state.regime;
  // The answer to the question decides which timetables there are, and these which steps.
  const order = (/** @type {string} */ name) => [regimeOf(data, reading.state).question?.id, "timetable"].indexOf(name);
  const names = [...new Set(fields.keys())].filter((name) => name !== "regime");
  for (const name of names.sort((one, other) => (order(other) >= 0 ? 1 : 0) - (order(one) >= 0 ? 1 : 0) || order(one) - order(other))) {
    reading.take(name, fields.get(name) ?? "");
  }
  return { state: reading.state, problems: reading.problems };
}

/** @param {State} state @param {ClockData} data @returns {string} the fragment that says the same, with its sign */
export function fragmentOf(state, data) {
  const regime = regimeOf(data, state);
  const fields = new URLSearchParams({ regime: regime.id });
  if (regime.question) {
    fields.set(regime.question.id, state.answer);
  }
  for (const { name } of regime.givens) {
    const day = state.given[name];
    if (day) {
      fields.set(name, day);
    }
  }
  const timetable = timetableOf(regime, state);
  if (timetable) {
    fields.set("timetable", timetable.id);
    if (state.start) {
      fields.set("start", state.start);
    }
    for (const { id, own } of timetable.steps) {
      const days = state.own[id];
      if (own && days !== undefined && days !== own.days) {
        fields.set(id, String(days));
      }
    }
  }
  return `#${fields}`;
}
