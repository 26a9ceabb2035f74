/**
 * What the pack builder holds while its page is open, and the only ways to change it. Knows no elements.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {{pack: Pack, said: string, together: string}} Before a pack as it was, what was done to it, and the field
 *   whose changes count as one
 * @typedef {Record<string, unknown>} Shown what is open or chosen on the page: filters, an unfolded question. Each
 *   view has a key of its own
 */

import { stepOf } from "./steps.mjs";

/** How many changes can be undone. */
const MOST_UNDONE = 100;

export class App {
  /**
   * @param {Bank} bank
   * @param {Pack} pack
   * @param {() => void} paint shows everything again
   */
  constructor(bank, pack, paint) {
    this.bank = bank;
    this.pack = pack;
    this.paint = paint;
    /** @type {Step} */
    this.step = "service";
    /** @type {Shown} */
    this.shown = {};
    /** @type {Before[]} */
    this.before = [];
    /** What the status line says. */
    this.said = "";
    /** Whether the pack was changed since it was last saved, kept or shared. */
    this.unsaved = false;
    /** The path of the field that gets the focus after the next painting; "" for none. */
    this.focus = "";
    /** @type {((pack: Pack) => void)[]} what follows each change, such as keeping it on the device */
    this.followers = [];
  }

  /**
   * Change the pack, and say so.
   *
   * @param {(pack: Pack, bank: Bank) => Pack} update returns the same pack where nothing changes
   * @param {string} said a whole sentence, or "" where the field itself shows it
   * @param {string} [together] changes in a row with the same text here are undone as one: the path of a field
   */
  change(update, said, together = "") {
    const pack = update(this.pack, this.bank);
    if (pack === this.pack) {
      return;
    }
    const last = this.before.at(-1);
    if (together === "" || last?.together !== together) {
      this.before = [...this.before.slice(1 - MOST_UNDONE), { pack: this.pack, said, together }];
    }
    this.pack = pack;
    this.unsaved = true;
    this.follow();
    this.say(said);
  }

  /** Take back the last change. */
  undo() {
    const last = this.before.pop();
    if (last) {
      this.pack = last.pack;
      this.unsaved = true;
      this.follow();
      this.say(last.said === "" ? "The last change is undone." : `Undone: ${last.said}`);
    }
  }

  follow() {
    for (const follower of this.followers) {
      follower(this.pack);
    }
  }

  /** Announce something, once. @param {string} text */
  say(text) {
    this.said = text;
    this.paint();
  }

  /**
   * Go to a step.
   *
   * @param {Step} step
   * @param {string} [field] the path of the field that gets the focus; without it the step's heading does
   */
  go(step, field = step) {
    this.step = step;
    this.focus = field;
    this.say("");
  }

  /** Go where a field is changed. @param {string} target its path in the file: "public.questions.QI-01.words" */
  goTo(target) {
    this.go(stepOf(target), target);
  }

  /** Change what is open or chosen on the page, but not the pack. @param {Shown} shown @param {string} [said] */
  show(shown, said = this.said) {
    this.shown = { ...this.shown, ...shown };
    this.say(said);
  }
}
