/**
 * Reads values that strangers wrote. A reader takes a value and returns a new one of the right form, or notes what is
 * wrong, with its place in words. It never changes what it was given.
 *
 * @typedef {import("./types.mjs").Problem} Problem
 * @typedef {{problems: Problem[], warnings: string[]}} Notes
 */

/**
 * @template T
 * @typedef {{read: (value: unknown, path: string[], notes: Notes) => T, missing?: () => T}} Reader missing: what to
 *   take where a field is not there; without it the field is required
 */

import { EVERY_HIDDEN, HIDDEN } from "./cleaned.mjs";

const MOST_PROBLEMS = 20;
const LONGEST_FOUND = 60;
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);

/**
 * @param {Notes} notes
 * @param {string[]} path
 * @param {unknown} value
 * @param {string} expected
 * @param {string} [found] the value in words
 */
export function refuse(notes, path, value, expected, found = describe(value)) {
  if (notes.problems.length < MOST_PROBLEMS) {
    const where = path.length > 0 ? path.join(", ") : "the whole";
    notes.problems.push({ path: where, found, expected, message: `In ${where}: found ${found}, expected ${expected}.` });
  }
}

/** @param {unknown} value @returns {string} in words */
export function describe(value) {
  if (value === undefined || value === null) {
    return "nothing";
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === "object") {
    return "a group of fields";
  }
  if (typeof value === "boolean") {
    return value ? "yes" : "no";
  }
  const text = String(value).replaceAll(EVERY_HIDDEN, "\ufffd");
  const short = text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
  return typeof value === "string" ? `“${short}”` : short;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {number} longest @param {RegExp} [form] @param {string} [said] the form in words @returns {Reader<string>} */
export function text(longest, form, said = "") {
  return {
    read(value, path, notes) {
      if (typeof value !== "string") {
        refuse(notes, path, value, "text");
        return "";
      }
      // Windows and the Mac of old end lines in other ways.
      const normal = value.replaceAll(/\r\n?/g, "\n").normalize("NFC");
      if (form && !form.test(normal)) {
        refuse(notes, path, normal, said);
      } else if (normal.length > longest) {
        refuse(notes, path, normal, `${longest} at most`, `${normal.length} characters`);
      } else if (HIDDEN.test(normal) || !normal.isWellFormed()) {
        refuse(notes, path, normal, "text without hidden characters");
      } else {
        return normal;
      }
      return "";
    },
    ...(form ? {} : { missing: () => "" }),
  };
}

/** @param {number} least @param {number} most @param {number} [step] @returns {Reader<number>} */
export function whole(least, most, step = 1) {
  const said = step > 1 ? `, in steps of ${step}` : "";
  return {
    read(value, path, notes) {
      if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most && value % step === 0) {
        return value + 0;
      }
      refuse(notes, path, value, `a whole number from ${least} to ${most}${said}`);
      return least;
    },
  };
}

/** @returns {Reader<boolean>} */
export function flag() {
  return {
    read(value, path, notes) {
      if (typeof value !== "boolean") {
        refuse(notes, path, value, "true or false");
      }
      return value === true;
    },
    missing: () => false,
  };
}

/** @template {string} T @param {readonly T[]} options at least one @returns {Reader<T>} */
export function oneOf(options) {
  return {
    read(value, path, notes) {
      const found = options.find((option) => option === value);
      if (found === undefined) {
        refuse(notes, path, value, `one of ${options.map((each) => each || "nothing").join(", ")}`);
      }
      return found ?? /** @type {T} */ (options[0]);
    },
  };
}

/** @returns {Reader<string>} of a day that exists, or of an empty text */
export function day() {
  return {
    read(value, path, notes) {
      if (value === "" || (typeof value === "string" && isDay(value))) {
        return value;
      }
      refuse(notes, path, value, "a day such as 2026-11-28");
      return "";
    },
    missing: () => "",
  };
}

/** @param {string} value @returns {boolean} */
export function isDay(value) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** @template T @param {Reader<T>} item @param {number} most @returns {Reader<T[]>} */
export function list(item, most) {
  return {
    read(value, path, notes) {
      if (!Array.isArray(value) || value.length > most) {
        refuse(notes, path, value, `a list of ${most} at most`);
        return [];
      }
      return Array.from(value, (each, at) => item.read(each, [...path, `item ${at + 1}`], notes));
    },
    missing: () => [],
  };
}

/** @template T @param {Reader<T>} item @param {number} most @returns {Reader<Record<string, T>>} */
export function byName(item, most) {
  return {
    read(value, path, notes) {
      if (!isRecord(value) || Object.keys(value).length > most) {
        refuse(notes, path, value, `${most} fields at most`);
        return {};
      }
      const fields = Object.entries(value).filter(([name]) => isSafe(name, path, notes));
      return Object.fromEntries(fields.map(([name, inner]) => [name, item.read(inner, [...path, name], notes)]));
    },
    missing: () => ({}),
  };
}

/** @param {string} name @param {string[]} path @param {Notes} notes @returns {boolean} */
function isSafe(name, path, notes) {
  const safe = !UNSAFE.has(name) && name.length <= 80 && !HIDDEN.test(name);
  if (!safe) {
    refuse(notes, path, name, "no field of this name");
  }
  return safe;
}

/**
 * Read a group of fields. A field that is not known is left out, with a warning.
 *
 * @template {object} T
 * @param {{[K in keyof T]-?: Reader<T[K]>}} fields
 * @returns {Reader<T>}
 */
export function record(fields) {
  return {
    read(value, path, notes) {
      const given = new Map(isRecord(value) ? Object.entries(value) : []);
      if (!isRecord(value)) {
        refuse(notes, path, value, "a group of fields");
      }
      for (const name of given.keys()) {
        if (isSafe(name, path, notes) && !Object.hasOwn(fields, name)) {
          notes.warnings.push(`${[...path, describe(name)].join(", ")} is not known here, and was left out.`);
        }
      }
      const readers = /** @type {[string, Reader<unknown>][]} */ (Object.entries(fields));
      const found = readers.map(([name, reader]) => {
        const inner = given.get(name);
        const absent = inner === undefined && reader.missing;
        return [name, absent ? absent() : reader.read(inner, [...path, name], notes)];
      });
      return /** @type {T} */ (Object.fromEntries(found.filter(([, inner]) => inner !== undefined)));
    },
  };
}

/** @template T @param {Reader<T>} reader @returns {Reader<T | undefined>} of a field that may be missing */
export function optional(reader) {
  return { read: reader.read, missing: () => undefined };
}

/** @template T @param {Reader<T>} reader @param {() => T} missing @returns {Reader<T>} */
export function withDefault(reader, missing) {
  return { read: reader.read, missing };
}
