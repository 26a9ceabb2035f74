/**
 * Working days as a sorted list, in which a count is a step from one place to another. The build counts the same days
 * one by one (hooks/guidancehub/views/clock.py): the two are written apart, and a test holds one against the other.
 *
 * @typedef {{unknown: number}} Unknown a day that cannot be told: the holidays of that year are not known
 * @typedef {import("./types.mjs").ClockData} ClockData
 * @typedef {import("./types.mjs").Count} Count
 */

import { dayIn, dayOf, isWeekend, weekday, yearOf } from "./days.mjs";

/** @param {number | Unknown} day @returns {day is number} */
export function isKnown(day) {
  return typeof day === "number";
}

/** @param {number[]} sorted @param {number} day @returns {number} the place of the first member that is not before it */
function placeOf(sorted, day) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (sorted[middle]) < day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** @param {number} day @returns {number} the day itself, or the Monday after it where it is at a weekend */
function notAtWeekend(day) {
  return isWeekend(day) ? notAtWeekend(day + 1) : day;
}

export class WorkingDays {
  /** @param {ClockData} data @param {string[]} nations a holiday in any of them is no working day */
  constructor({ first, last, holidays }, nations) {
    /** @type {Map<number, string>} the names of holidays */
    this.names = new Map(
      holidays.flatMap(([day, name, where]) => (where.some((each) => nations.includes(each)) ? [[dayIn(day) ?? NaN, name]] : [])),
    );
    this.first = first;
    this.last = last;
    /** @type {number[]} */
    this.sorted = [];
    for (let day = dayOf(first, 1, 1); day < dayOf(last + 1, 1, 1); day += 1) {
      if (!isWeekend(day) && !this.names.has(day)) {
        this.sorted.push(day);
      }
    }
  }

  /** @param {number} day @returns {boolean} whether the holidays of its year are known */
  knows(day) {
    return yearOf(day) >= this.first && yearOf(day) <= this.last;
  }

  /** @param {number} day @returns {string} why it does not count: “Saturday”, the name of a holiday, or "" if it counts */
  reasonAgainst(day) {
    return isWeekend(day) ? weekday(day) : (this.names.get(day) ?? "");
  }

  /** @param {number} from @param {Count} count @returns {number | Unknown} the day on which the count ends */
  end(from, { days, unit, how }) {
    const start = how === "after" ? from + 1 : from;
    if (unit === "calendar") {
      return start + days - 1;
    }
    const touched = notAtWeekend(start);
    if (!this.knows(touched)) {
      return { unknown: yearOf(touched) };
    }
    return this.sorted[placeOf(this.sorted, start) + days - 1] ?? { unknown: this.last + 1 };
  }

  /** @param {number} day @returns {number | Unknown} the last working day that is not after it */
  atOrBefore(day) {
    return this.stepsBack(day, 0);
  }

  /**
   * @param {number} day
   * @param {number} steps
   * @returns {number | Unknown} the working day so many steps before the last one that is not after a day
   */
  stepsBack(day, steps) {
    // A weekend that begins an unknown year tells nothing of the days before it.
    let touched = day;
    while (isWeekend(touched)) {
      touched -= 1;
    }
    if (!this.knows(touched)) {
      return { unknown: yearOf(touched) };
    }
    return this.sorted[placeOf(this.sorted, touched + 1) - 1 - steps] ?? { unknown: this.first - 1 };
  }
}
