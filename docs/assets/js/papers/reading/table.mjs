/**
 * Reads a table of a workbook by the names of its columns, and says in words what in it cannot be so.
 *
 * @typedef {import("../excel/read-xlsx.mjs").Book} Book
 * @typedef {import("../excel/read-xlsx.mjs").ReadSheet} ReadSheet
 * @typedef {import("../excel/read-xlsx.mjs").Value} Value
 */

import { cleaned } from "../../pack/cleaned.mjs";
import { columnOf, FIRST } from "../sheets/layout.mjs";

const ERROR = /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$|^Err:\d+$/;
/** How to mend what was changed that is not to be changed. */
export const AGAIN = "Use the file as it was given out.";
const SHOWN = 60;
const LISTED = 5;
/** A sheet that was taken out: what is missing from it is told once. */
const NO_SHEET = { name: "", cells: new Map(), uncalculated: new Set() };

/** What is told of a file. What is a problem refuses it, and a warning does not. */
export class Findings {
  /** @type {string[]} whole sentences */
  problems = [];
  /** @type {string[]} whole sentences */
  warnings = [];

  /** @param {string} what such as "scores are blank" @param {string[] | Set<string>} where one text for each */
  warnOf(what, where) {
    const all = [...where];
    const more = all.length > LISTED ? ` and ${all.length - LISTED} more` : "";
    if (all.length > 0) {
      this.warnings.push(`${what}: ${all.slice(0, LISTED).join(", ")}${more}.`);
    }
  }
}

/** @param {Value | undefined} value @param {number} [most] signs @returns {string} as a reader may see it in a sentence */
export function shown(value, most = SHOWN) {
  const line = cleaned(String(value ?? "")).replaceAll(/\s+/g, " ").trim();
  const short = [...line].length > most ? `${[...line].slice(0, most).join("")}…` : line;
  return short === "" ? "nothing" : `“${short}”`;
}

/** @param {string | undefined} name of a file @returns {string} with both ends where it is long: files of one pack differ at theirs */
export function shownFile(name) {
  const signs = [...shown(name, Infinity)];
  const half = SHOWN / 2;
  return signs.length > SHOWN + 2 ? `${signs.slice(0, half).join("")}…${signs.slice(-half).join("")}` : signs.join("");
}

/** A table of one sheet. */
export class Table {
  #sheet;
  #fields;
  #findings;

  /**
   * @param {Book} book
   * @param {string} name of the sheet; that it is missing is told
   * @param {readonly string[]} fields
   * @param {Findings} findings
   */
  constructor(book, name, fields, findings) {
    const sheet = book.sheets.find((each) => each.name.trim().toLowerCase() === name.toLowerCase());
    this.#sheet = sheet ?? NO_SHEET;
    this.#fields = fields;
    this.#findings = findings;
    this.name = name;
    this.isThere = sheet !== undefined;
    if (!sheet) {
      findings.problems.push(`The sheet “${name}” is missing. ${AGAIN}`);
    }
  }

  /** @returns {number[]} the rows from the first entry on that hold anything */
  rows() {
    const rows = [...this.#sheet.cells.keys()].map((place) => Number(place.replace(/[A-Z]+/, "")));
    return [...new Set(rows)].filter((row) => row >= FIRST).sort((one, other) => one - other);
  }

  /** @param {number} row @param {string} field @returns {string} such as "C7" */
  place(row, field) {
    return `${columnOf(this.#fields, field)}${row}`;
  }

  /** @param {number} row @param {string} field @returns {Value | undefined} a text is without what hides in texts */
  value(row, field) {
    const place = this.place(row, field);
    const value = this.#sheet.cells.get(place);
    if (this.#sheet.uncalculated.has(place)) {
      this.fault(row, field, "what was typed", "Open the file in Excel or LibreOffice, and save it there.", "a formula without its value");
    } else if (typeof value === "string" && ERROR.test(value)) {
      this.fault(row, field, "what was typed", "A text that begins with an equals sign can become this. Type it again.");
    }
    return typeof value === "string" ? cleaned(value) : value;
  }

  /** @param {number} row @param {string} field @returns {string} as it was typed; "" for nothing but blanks */
  text(row, field) {
    const text = String(this.value(row, field) ?? "");
    return text.trim() === "" ? "" : text;
  }

  /**
   * Read one of the words that may be chosen; case and blanks around do not count.
   *
   * @template {string} Word
   * @param {number} row @param {string} field @param {readonly Word[]} words
   * @returns {Word | ""}
   */
  choice(row, field, words) {
    const typed = this.text(row, field).trim().replaceAll(/\s+/g, " ").toLowerCase();
    const found = words.find((word) => word.toLowerCase() === typed);
    if (found === undefined && typed !== "") {
      this.fault(row, field, `${words.join(", ")} or nothing`, "Choose one of these.");
    }
    return found ?? "";
  }

  /**
   * Tell that a cell cannot be so.
   *
   * @param {number} row @param {string} field @param {string} expected @param {string} mend a sentence
   * @param {string} [found]
   */
  fault(row, field, expected, mend, found = shown(this.#sheet.cells.get(this.place(row, field)))) {
    this.#findings.problems.push(`In the sheet “${this.name}”, cell ${this.place(row, field)} holds ${found}; expected was ${expected}. ${mend}`);
  }

  /**
   * Find the rows of entries by what they say that they are, wherever people moved them.
   *
   * @param {string[]} keys the fields that say it
   * @param {readonly (readonly string[])[]} wanted what these fields hold, for each entry
   * @param {string[]} typed the fields that may not be lost where a row does not say what it is
   * @returns {(number | undefined)[]} the row of each entry; what is missing, too many or of nothing known is told
   */
  rowsBy(keys, wanted, typed) {
    const rows = Map.groupBy(this.rows(), (row) => keys.map((field) => keyOf(this.text(row, field))).join(" "));
    const found = wanted.map((entry) => {
      const row = rows.get(entry.map(keyOf).join(" "))?.shift();
      if (row === undefined && this.isThere) {
        this.#findings.problems.push(`The sheet “${this.name}” has no row for ${shown(entry.join(" "))}. ${AGAIN}`);
      }
      return row;
    });
    for (const [key, left] of rows) {
      for (const row of left.filter((each) => typed.some((field) => this.text(each, field) !== ""))) {
        this.#findings.problems.push(`In the sheet “${this.name}”, row ${row} (${shown(key)}) is of no entry of this pack, or there twice. ${AGAIN}`);
      }
    }
    return found;
  }
}

/** @param {string} text @returns {string} as it is compared with others */
export function keyOf(text) {
  return cleaned(text).replaceAll(/\s+/g, " ").trim();
}
