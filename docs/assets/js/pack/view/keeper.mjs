/**
 * Keeps the open pack on the device after each change, once the reader has chosen so, and says where it cannot.
 * Loads when something is kept or is to be.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("./state.mjs").Place} Place
 * @typedef {import("../kept.mjs").Outcome} Outcome
 * @typedef {import("../types.mjs").Pack} Pack
 */

import { isEmpty } from "../is-empty.mjs";
import { KeptPacks } from "../kept.mjs";
import { namesSomeone, withoutNames } from "../private-part.mjs";
import { today } from "./clock.mjs";
import { loadKept, openKept, TROUBLES } from "./kept-work.mjs";
import { loadTaking } from "./later.mjs";
import { newPlace } from "./state.mjs";
import { deviceStorage } from "./storage.mjs";

/** @returns {string} an id that nothing else has */
function freshId() {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Let the header show how many questions the pack has: browsers tell other tabs alone what is stored. */
function tellHeader() {
  dispatchEvent(new Event("storage"));
}

export class Keeper {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.packs = new KeptPacks(deviceStorage(), app.keptAs);
    /** Where keeping has stopped, and why. @type {{place: Place, outcome: Outcome} | null} */
    this.stopped = null;
    /** What is kept in each place. @type {WeakMap<Place, Pack>} */
    this.lastKept = new WeakMap();
    app.followers.push(() => this.keep());
    addEventListener("storage", (event) => this.hear(event));
    addEventListener("visibilitychange", () => this.takeAside());
  }

  /** @returns {import("../kept.mjs").Choices | null} */
  get choices() {
    return this.packs.choices();
  }

  /** Keep the open pack as it now is. */
  keep() {
    const { app, choices } = this;
    if (!choices || (app.place.id === "" && isEmpty(app.pack, app.bank))) {
      this.tell(null);
    } else if (this.lastKept.get(app.place) === app.pack) {
      app.unsaved = !choices.names && namesSomeone(app.pack);
      this.tell(null);
    } else if (this.stopped?.place !== app.place || this.stopped.outcome === "full") {
      this.write(choices.names);
    }
  }

  /** @param {boolean} names */
  write(names) {
    const { pack, place } = this.app;
    const content = { pack: names ? pack : withoutNames(pack), issued: place.issued, day: today() };
    const { outcome, id, known } = this.packs.save({ id: place.id || freshId(), known: place.known }, content);
    if (outcome === "kept") {
      Object.assign(place, { id, known });
      this.lastKept.set(place, pack);
      this.app.unsaved = !names && namesSomeone(pack);
    }
    this.tell(outcome === "kept" ? null : outcome);
    tellHeader();
  }

  /** Show what has gone wrong with keeping the open pack, or that nothing has. @param {Exclude<Outcome, "kept"> | null} outcome */
  tell(outcome) {
    const { app } = this;
    this.stopped = outcome && { place: app.place, outcome };
    const copy = { label: "Keep this one as a copy", act: () => this.keepAsNew("This pack is kept as a copy.") };
    const file = { label: "Save it to a file", act: () => app.go("share", "share.files") };
    const theirs = { label: "Open that one", act: () => openKept(this, app.place.id) };
    const offers = { newer: [theirs, copy], gone: [copy, file], full: [file], blocked: [file] };
    app.notice = outcome && { text: TROUBLES[outcome], offers: offers[outcome] };
  }

  /** Keep the open pack in a place of its own. @param {string} said */
  keepAsNew(said) {
    const { app } = this;
    app.place = { ...newPlace(), issued: app.place.issued };
    app.focus = "pack-title";
    this.keep();
    app.say(this.stopped ? "" : said);
  }

  /**
   * Take up what another tab did.
   *
   * @param {StorageEvent} event key is null where all was deleted
   */
  hear({ key }) {
    const { app, packs } = this;
    const { id, known } = app.place;
    if (!key?.startsWith(app.keptAs) && key !== null) {
      return;
    }
    if (key === packs.key("adding")) {
      this.takeAside();
    }
    const there = packs.text(id);
    if (id !== "" && this.choices && there !== known && !this.stopped) {
      this.tell(there === null ? "gone" : "newer");
    }
    app.paint();
  }

  /** @returns {string | null} what other pages put aside; null if this page shows a received pack, or is not in front */
  aside() {
    const takes = this.choices && this.app.screen === "build" && document.visibilityState === "visible";
    return takes ? this.packs.text("adding") : null;
  }

  /** Add what other pages put aside. It stays there for the next time where this part does not load. */
  async takeAside() {
    if (this.aside() === null) {
      return;
    }
    const { takeAside } = await loadTaking();
    const aside = this.aside();
    if (aside !== null) {
      this.packs.drop("adding");
      takeAside(this.app, aside);
    }
  }

  /**
   * Choose to keep packs on this device.
   *
   * @param {boolean} names whether names of people are kept too
   */
  choose(names) {
    const outcome = this.packs.choose({ names });
    if (outcome === "kept") {
      this.lastKept = new WeakMap();
      this.keep();
      this.app.say(this.stopped ? "" : "Packs are kept on this device from now on.");
    } else {
      this.tell(outcome);
      this.app.paint();
    }
  }

  /** Take back the choice, and delete whatever is kept. */
  forget() {
    const { app } = this;
    const done = this.packs.forget();
    for (const place of new Set([app.place, ...app.before.map((each) => each.place)])) {
      Object.assign(place, { id: "", known: "" });
    }
    app.unsaved = !isEmpty(app.pack, app.bank);
    this.lastKept = new WeakMap();
    this.tell(null);
    tellHeader();
    app.say(done ? "Nothing is kept on this device any more. The pack is still on this page." : TROUBLES.blocked);
  }

}

/**
 * Begin to keep packs, open the one that was open last, and take up what other pages put aside for it.
 *
 * @param {App} app
 * @param {boolean} adds whether to take that up now
 */
export async function startKeeping(app, adds) {
  const keeper = keeperOf(app);
  const last = keeper.choices?.last;
  const found = last ? await loadKept(keeper, last) : null;
  if (found) {
    const { told, ...kept } = found;
    Object.assign(app, kept, { said: told });
  }
  if (adds) {
    keeper.takeAside();
  }
}

/** @param {App} app @returns {Keeper} */
export function keeperOf(app) {
  app.keeper ??= new Keeper(app);
  return app.keeper;
}
