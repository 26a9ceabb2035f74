/**
 * What is made of a form: the text to paste, what is missing from it, and the files.
 *
 * @typedef {import("./compose.mjs").Composed} Composed
 * @typedef {import("./types.mjs").Notice} Notice
 */

import { element, find } from "../shared/element.mjs";

/** @param {Notice} notice @param {Composed["missing"][number]} missing @returns {HTMLElement} */
function missingLine({ schedule }, { number, label, field }) {
  const link = element("a", { href: `#field-${field}` }, label);
  return element("li", {}, link, number > 0 ? ` (Schedule ${schedule}, paragraph ${number})` : " (not asked for by the Schedule)");
}

/** @param {Composed} composed @returns {string} how much is missing, in a sentence */
export function summaryOf({ missing }) {
  const asked = missing.filter(({ number }) => number > 0).length;
  if (asked === 0) {
    return missing.length === 0 ? "Nothing is missing." : "Nothing is missing that the Schedule asks for.";
  }
  return asked === 1 ? "One thing is missing that the Schedule asks for." : `${asked} things are missing that the Schedule asks for.`;
}

export class NoticeOutput {
  /** @param {HTMLElement} root the section with the text */
  constructor(root) {
    this.root = root;
    this.status = find(root, "[data-out-status]", HTMLElement);
    this.missing = find(root, "[data-out-missing]", HTMLElement);
    this.text = find(root, "[data-out-text]", HTMLTextAreaElement);
    this.printed = find(root, "[data-out-print-text]", HTMLElement);
  }

  /** @param {Notice} notice @param {Composed} composed */
  show(notice, composed) {
    this.text.value = composed.text;
    this.printed.textContent = composed.text;
    this.missing.replaceChildren(...composed.missing.map((each) => missingLine(notice, each)));
  }

  /** Tell something once: the same words again would be read out again. @param {string} text */
  say(text) {
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }

  /** @returns {Promise<boolean>} whether the text is copied; otherwise it is selected */
  async copy() {
    try {
      await navigator.clipboard.writeText(this.text.value);
      return true;
    } catch {
      this.text.focus();
      this.text.select();
      return false;
    }
  }
}
