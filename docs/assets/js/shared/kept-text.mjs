/**
 * A text that is kept on the device by choice. No tab puts its own in the place of what another one has kept meanwhile.
 */

import { readStored, removeStored, store } from "./storage.mjs";

export class KeptText {
  /** @param {string} key */
  constructor(key) {
    this.key = key;
    /** What was last seen there. @type {string | null} */
    this.known = null;
  }

  /** @returns {ReturnType<typeof readStored>} what is there, which nothing replaces before it was read */
  look() {
    return readStored(this.key);
  }

  /** @returns {ReturnType<typeof readStored>} */
  read() {
    const found = this.look();
    this.known = found.text;
    return found;
  }

  /**
   * Keep a text, unless another tab has changed what was seen here. From then on that is seen, and can be replaced.
   *
   * @param {string} text
   * @returns {"kept" | "changed" | "blocked"}
   */
  write(text) {
    const { known } = this;
    if (this.read().text !== known) {
      return "changed";
    }
    if (!store(this.key, text)) {
      return "blocked";
    }
    this.known = text;
    return "kept";
  }

  remove() {
    removeStored(this.key);
    this.known = null;
  }
}
