/**
 * Writes the text of a notice from what a form holds, in the order of its Schedule. Values in, text out.
 *
 * @typedef {import("./types.mjs").Condition} Condition
 * @typedef {import("./types.mjs").Field} Field
 * @typedef {import("./types.mjs").Notice} Notice
 * @typedef {import("./types.mjs").Part} Part
 * @typedef {import("./types.mjs").DeskRules & {clock: import("./types.mjs").Clock}} Rules
 * @typedef {Record<string, string>} Values what was filled in, by the names of fields; days as 2026-04-01
 * @typedef {{number: number, part: Part, asks: string, paste: string, applies: boolean}} Row number: 0 for what the
 *   Schedule does not ask for
 * @typedef {{number: number, label: string, field: string}} Missing
 * @typedef {{text: string, missing: Missing[]}} Composed
 */

import { dayIn, dayInWords } from "../clock/days.mjs";
import { standstillOf } from "./standstill.mjs";

const IN_BRACES = /\{([a-z-]+)\}/g;

/** @param {Values} values @param {string} name @returns {string} */
export function valueOf(values, name) {
  return Object.hasOwn(values, name) ? (values[name] ?? "").trim() : "";
}

/** @param {Condition} condition @param {Values} values @returns {boolean} */
function isLonger({ months = 0 }, values) {
  const [first, last] = [valueOf(values, "starts"), valueOf(values, "ends")];
  const [from, to] = [dayIn(first), dayIn(last)];
  if (from === null || to === null) {
    return false;
  }
  const limit = new Date(`${first}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + months);
  return `${last}T00:00:00Z` >= limit.toISOString();
}

/** @param {Rules} rules @param {string | undefined} name of a condition @param {Values} values @returns {boolean} whether it holds; none always does */
export function applies(rules, name, values) {
  const condition = rules.conditions.find((each) => each.name === name);
  if (!condition) {
    return true;
  }
  if (condition.opposite_of !== undefined) {
    return !applies(rules, condition.opposite_of, values);
  }
  return condition.months === undefined ? valueOf(values, condition.field ?? "") === condition.value : isLonger(condition, values);
}

/** @param {Rules} rules @param {string} id @returns {Part} */
function partOf(rules, id) {
  return /** @type {Part} */ (rules.parts.find((each) => each.id === id));
}

/** @param {Rules} rules @param {Notice} notice @param {Values} values @returns {Row[]} its paragraphs, and what we suggest besides */
export function rowsOf(rules, notice, values) {
  const asked = notice.paragraphs.map(({ number, part: id, asks, only_if: condition, paste }) => {
    const part = partOf(rules, id);
    return { number, part, asks, paste: paste ?? part.paste, applies: applies(rules, condition, values) };
  });
  const more = notice.extras.map((id) => {
    const part = partOf(rules, id);
    return { number: 0, part, asks: "", paste: part.paste, applies: true };
  });
  return [...asked, ...more];
}

/** The text of one notice while it is written. */
class Writing {
  /** @param {Rules} rules @param {Values} values */
  constructor(rules, values) {
    this.rules = rules;
    this.values = values;
    /** @type {Missing[]} */
    this.missing = [];
  }

  /** @param {string} name @param {number} number of the paragraph @returns {string} what a field says, or that it says nothing yet */
  said(name, number) {
    if (name.startsWith("standstill-")) {
      return this.counted(name, number);
    }
    const field = /** @type {Field} */ (this.rules.fields.find((each) => each.name === name));
    const value = valueOf(this.values, name);
    if (value === "" || (field.control === "date" && dayIn(value) === null)) {
      return this.lacks(field, number);
    }
    if (field.control === "date") {
      return dayInWords(dayIn(value) ?? 0);
    }
    const choice = field.choices?.find((each) => each.value === value);
    return choice ? this.filled(choice.text, number) : value;
  }

  /** @param {string} name @param {number} number @returns {string} a day of the standstill */
  counted(name, number) {
    const field = /** @type {Field} */ (this.rules.fields.find((each) => each.name === "published"));
    const { begins, ends, unknown } = standstillOf(this.rules, valueOf(this.values, "published"));
    const day = name === "standstill-begins" ? begins : ends;
    return day === null ? this.lacks(field, number, unknown ? "known" : "given") : dayInWords(day);
  }

  /** @param {Field} field @param {number} number @param {"given" | "known"} [state] known: the clock does not know the holidays of that year @returns {string} */
  lacks({ label, name }, number, state = "given") {
    if (!this.missing.some((each) => each.field === name)) {
      this.missing.push({ number, label, field: name });
    }
    return `[not yet ${state}: ${label}]`;
  }

  /** @param {string} text @param {number} number @returns {string} */
  filled(text, number) {
    return text.replace(IN_BRACES, (_, name) => this.said(name, number));
  }
}

/** @param {Rules} rules @param {Notice} notice @param {Values} values @returns {Composed} */
export function compose(rules, notice, values) {
  const writing = new Writing(rules, values);
  const rows = rowsOf(rules, notice, values).filter((each) => each.applies);
  return { text: `${rows.map(({ paste, number }) => writing.filled(paste, number)).join("\n\n")}\n`, missing: writing.missing };
}
