/**
 * What the pack builder holds while its page is open, and the only ways to change it. Knows no elements.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {"build" | "read" | "bid"} Screen the pack's steps, what someone sent, or a bidder's answers
 * @typedef {{pack: Pack, bank: Bank, said: string, together: string, opened?: boolean}} Before a pack as it was, with
 *   its bank, what was done to it, the field whose changes count as one, and whether another pack was opened
 * @typedef {(pack: Pack, other: boolean) => void} Follower other: whether another pack was opened in its place
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
    /** @type {Follower[]} what follows each change, such as keeping it on the device */
    this.followers = [];
    /** @type {Screen} */
    this.screen = "build";
    /** What someone sent, which the part "read" shows. @type {import("../opening.mjs").Sent | null} */
    this.sent = null;
    /** The answers of a bidder, which the part "bid" shows. @type {import("../bidding.mjs").Bid | null} */
    this.bid = null;
  }

  /** Show a link or a file that someone sent. The open pack stays. @param {import("../opening.mjs").Source} source */
  receive(source) {
    this.sent = { source, found: null, accepted: new Set(), moves: false, asks: false };
    this.turn("read", "received");
  }

  /** Show another screen. @param {Screen} screen @param {string} field which gets the focus @param {string} [said] */
  turn(screen, field, said = "") {
    this.screen = screen;
    this.focus = field;
    this.say(said);
  }

  /**
   * Make another pack the open one. It can be undone.
   *
   * @param {Pack} pack
   * @param {Bank} bank the one that it names
   * @param {string} said
   */
  open(pack, bank, said) {
    this.before = [...this.before.slice(1 - MOST_UNDONE), { pack: this.pack, bank: this.bank, said, together: "", opened: true }];
    this.pack = pack;
    this.bank = bank;
    this.unsaved = false;
    this.follow(true);
    this.step = "service";
    this.turn("build", "pack-title", said);
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
      this.before = [...this.before.slice(1 - MOST_UNDONE), { pack: this.pack, bank: this.bank, said, together }];
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
      this.bank = last.bank;
      this.unsaved = true;
      this.follow(last.opened);
      this.say(last.said === "" ? "The last change is undone." : `Undone: ${last.said}`);
    }
  }

  /** @param {boolean} [other] whether another pack was opened */
  follow(other = false) {
    for (const follower of this.followers) {
      follower(this.pack, other);
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
    this.go(stepOf(target, this.bank), target);
  }

  /** Change what is open or chosen on the page, but not the pack. @param {Shown} shown @param {string} [said] */
  show(shown, said = this.said) {
    this.shown = { ...this.shown, ...shown };
    this.say(said);
  }
}
