/**
 * What the pack builder holds while its page is open, and the only ways to change it. Knows no elements.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {"build" | "read" | "bid"} Screen the pack's steps, what someone sent, or a bidder's answers
 * @typedef {{id: string, known: string, issued: Pack[]}} Place where a pack is kept on the device: its id, "" while it
 *   is not kept, and the text that was last seen there. issued: the public part as it was issued, the latest last
 * @typedef {{pack: Pack, bank: Bank, place: Place, said: string, together: string, opened?: boolean}} Before a pack as
 *   it was, with its bank and its place, what was done to it, the field whose changes count as one, and whether another
 *   pack was opened
 * @typedef {{text: string, offers: {label: string, act: () => void}[]}} Notice what the reader has to decide
 * @typedef {(pack: Pack, other: boolean) => void} Follower other: whether another pack was opened in its place
 * @typedef {Record<string, unknown>} Shown what is open or chosen on the page: filters, an unfolded question. Each
 *   view has a key of its own
 */

import { stepOf } from "./steps.mjs";

/** How many changes can be undone. */
const MOST_UNDONE = 100;

/** @returns {Place} of a pack that is not kept */
export function newPlace() {
  return { id: "", known: "", issued: [] };
}

export class App {
  /**
   * @param {Bank} bank
   * @param {Pack} pack
   * @param {() => void} paint shows everything again
   */
  constructor(bank, pack, paint) {
    this.bank = bank;
    /** The bank of today, which the open pack may not have. */
    this.present = bank;
    this.pack = pack;
    this.place = newPlace();
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
    /** What keys on the device begin with. */
    this.keptAs = "";
    /** What keeps packs on the device, once it is loaded. @type {import("./keeper.mjs").Keeper | null} */
    this.keeper = null;
    /** What stays on the page, whichever step is open. @type {Notice | null} */
    this.notice = null;
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
    /** The answers that a file took the place of, to bring back. @type {import("../bidding.mjs").Bid | null} */
    this.replaced = null;
    /** Answers about which the bidder is asked. @type {import("../opening.mjs").Opening | null} */
    this.asked = null;
  }

  /** Show a link or a file that someone sent. The open pack stays. @param {import("../opening.mjs").Source} source */
  receive(source) {
    const waiting = this.sent?.waiting ?? null;
    this.sent = { source, found: null, accepted: new Set(), moves: false, asks: "", waiting };
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
   * @param {Place} [place] where it is kept
   */
  open(pack, bank, said, place = newPlace()) {
    this.remember({ said, together: "", opened: true });
    Object.assign(this, { pack, bank, place, unsaved: false, shown: {} });
    this.follow(true);
    this.step = "service";
    this.turn("build", "pack-title", said);
  }

  /** @param {Omit<Before, "pack" | "bank" | "place">} done */
  remember(done) {
    const { pack, bank, place } = this;
    this.before = [...this.before.slice(1 - MOST_UNDONE), { pack, bank, place, ...done }];
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
      this.remember({ said, together });
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
      Object.assign(this, { pack: last.pack, bank: last.bank, place: last.place, unsaved: true });
      this.follow(last.opened);
      if (this.before.length === 0) {
        // The button can do no more, and a button that is disabled loses the focus.
        this.focus = "pack-title";
      }
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
