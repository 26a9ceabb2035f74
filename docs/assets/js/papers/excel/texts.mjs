/** The texts of a workbook, each written once. A cell only says which one it has, so that none is ever a formula. */

import { escaped, XML_HEAD } from "../../shared/office-xml.mjs";
import { CUT } from "../known/cut.mjs";
import { own } from "../known/own.mjs";
import { element } from "../xml.mjs";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MOST = 32_767;

/** @param {string} text @param {import("../known/own.mjs").Pick} [pick] how its end is said @returns {string} at most what a cell holds, and it says where the rest is missing */
export function fitting(text, pick = own) {
  const end = pick(CUT);
  return text.length > MOST ? text.slice(0, MOST - end.length).replace(/[\ud800-\udbff]$/, "") + end : text;
}

/**
 * Write what a cell holds as XML. Excel would read “_x0041_” as the letter A, unless its underline is written so too.
 *
 * @param {string} text
 * @returns {string}
 */
export function storedText(text) {
  return escaped(fitting(text)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
}

export class Texts {
  /** @type {Map<string, number>} */
  #places = new Map();
  #count = 0;

  /** @param {string} text @returns {number} its place among the texts, where it is kept */
  place(text) {
    this.#count += 1;
    const known = this.#places.get(text);
    if (known !== undefined) {
      return known;
    }
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** @returns {string} the part xl/sharedStrings.xml */
  xml() {
    const items = [...this.#places.keys()].map((text) => {
      // Elsewhere, programs may drop spaces at the ends.
      const space = /^\s|\s$/.test(text) ? "preserve" : undefined;
      return `<si><t${space ? ' xml:space="preserve"' : ""}>${storedText(text)}</t></si>`;
    });
    return XML_HEAD + element("sst", { xmlns: MAIN, count: this.#count, uniqueCount: items.length }, items.join(""));
  }
}
