/**
 * Runs the search page: reads the address and the form, runs the engine, and shows its results. The
 * page without this script says that the search does not work, and links to the A to Z.
 */

import { find } from "../shared/element.mjs";
import { addressOf, asksForFilters, textOf } from "./address.mjs";
import { Engine } from "./engine.mjs";
import { once } from "./once.mjs";
import { Announcer, partsOf } from "./parts.mjs";
import { Results } from "./results.mjs";
import { notesOf } from "./view.mjs";

/** @typedef {import("./types.mjs").Answer} Answer */

/** The pause between the last key and the search. */
const TYPING_PAUSE_MS = 60;

/** @param {number} number */
const counted = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "result" : "results"}`;

class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.parts = partsOf(root);
    this.form = find(root, "form", HTMLFormElement);
    this.field = find(this.form, "[name=q]", HTMLInputElement);
    /** The field in the header, which says the same. */
    this.header = document.querySelector("#site-search");
    this.engine = new Engine(new URL(root.dataset.root ?? "", location.href));
    this.titleOfPage = document.title;
    /** @type {import("./filter-panel.mjs").FilterPanel | undefined} the filters, once they are loaded */
    this.panel = undefined;
    /** Load the filters, once. */
    this.filters = once(async () => {
      const [{ FilterPanel }, filters] = await Promise.all([import("./filter-panel.mjs"), this.engine.filters()]);
      this.panel = new FilterPanel(this.parts, this.field, filters);
      return this.panel;
    });
    this.results = new Results(this.parts, this.engine, (step) => this.attempt(step));
    /** Whether the address is still being typed. */
    this.stillTyping = true;
    /** Counts the searches, so that an outdated answer is not shown. */
    this.run = 0;
    /** The timer of typing. */
    this.typing = 0;
    this.announcer = new Announcer(this.parts.status);
  }

  /** What the reader chose to filter by. */
  get picked() {
    return this.panel?.picked ?? new Map();
  }

  /** Show the form's parts, and listen to it. */
  start() {
    const { off, facets, filters, more, clear, unfilter } = this.parts;
    off.hidden = true;
    filters.open = matchMedia("(min-width: 60rem)").matches;
    this.field.addEventListener("focus", () => this.engine.ready(), { once: true });
    this.field.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.search({ typing: true }), TYPING_PAUSE_MS);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    facets.addEventListener("change", () => this.search());
    more.addEventListener("click", () => this.showMore());
    for (const button of [clear, unfilter]) {
      button.addEventListener("click", () => this.clear());
    }
    addEventListener("popstate", () => this.readAddress());
    // What was typed before script came is not written over.
    const isTyped = this.field.value !== "" && document.activeElement === this.field;
    return isTyped ? this.search({ typing: true }) : this.readAddress();
  }

  /** Show the results for the address. */
  readAddress() {
    const query = new URLSearchParams(location.search);
    this.stillTyping = !location.search;
    this.field.value = textOf(query);
    this.hold();
    return this.attempt(async () => {
      const panel = asksForFilters(query) ? await this.filters() : this.panel;
      panel?.read(query);
      await this.runSearch();
    });
  }

  /** Keep the results' room before they come, so that nothing moves when they do. */
  hold() {
    const waits = location.search !== "";
    this.root.classList.toggle("hub-find--asked", waits);
    this.showTasks(!waits);
  }

  /** @param {boolean} isShown */
  showTasks(isShown) {
    if (this.parts.tasks) {
      this.parts.tasks.hidden = !isShown;
    }
  }

  /**
   * Search for what the form says, and put it into the address. What a reader types becomes one step back in
   * the browser's history, however many letters it has.
   */
  search({ typing = false } = {}) {
    clearTimeout(this.typing);
    const address = addressOf(this.field.value, this.picked);
    if (new URL(address, location.href).search !== location.search) {
      history[typing && this.stillTyping ? "replaceState" : "pushState"](null, "", address);
    }
    this.stillTyping = typing;
    this.hold();
    return this.attempt(() => this.runSearch());
  }

  /** Say in place of results that the search does not work, where a step fails. @param {() => Promise<void>} step */
  async attempt(step) {
    try {
      await step();
    } catch (error) {
      this.parts.off.hidden = false;
      this.parts.body.hidden = true;
      throw error;
    }
  }

  /** Show the results for the form, unless another search has begun since. */
  async runSearch() {
    this.run += 1;
    const { run } = this;
    const text = this.field.value.trim();
    const answer = await this.answerTo(text);
    if (run === this.run) {
      this.parts.off.hidden = true;
      await this.show(text, answer, () => run === this.run);
    }
  }

  /** Return undefined for an empty form, and every entry for a reader who only filters. @param {string} text */
  async answerTo(text) {
    if (text) {
      return this.engine.find(text);
    }
    return this.picked.size > 0 ? this.engine.everything() : undefined;
  }

  /**
   * @param {string} text
   * @param {Answer | undefined} answer
   * @param {() => boolean} isWanted whether nothing else was searched for since
   */
  async show(text, answer, isWanted) {
    const { body } = this.parts;
    if (!answer) {
      body.hidden = true;
      document.title = this.titleOfPage;
      this.announcer.announce("");
      return;
    }
    const filtered = this.picked.size > 0 ? this.panel?.filter(answer.all).shown.map(({ hit }) => hit) : undefined;
    const others = await this.results.show(answer, filtered, isWanted);
    if (!isWanted()) {
      return;
    }
    this.describe(text, answer);
    body.hidden = false;
    const panel = await this.filters();
    if (isWanted()) {
      panel.show(answer.all);
      await this.results.showGroups(others, panel, isWanted);
    }
  }

  showMore() {
    const { run } = this;
    return this.attempt(async () => {
      await this.results.showMore(() => run === this.run);
      this.announcer.announce(`Showing ${this.parts.list.children.length} of ${counted(this.results.hits.length)}`);
    });
  }

  /**
   * Show how many results there are, and which words were corrected.
   *
   * @param {string} text
   * @param {Answer} answer
   */
  describe(text, answer) {
    const { title, note, empty, fewer } = this.parts;
    const shown = this.results.number;
    const found = `${shown ? counted(shown) : "Nothing"}${text ? `${shown ? " for" : " on"} “${text}”` : ""}`;
    const notes = text ? notesOf(answer) : [];
    title.textContent = found;
    note.textContent = notes.join(" ");
    note.hidden = notes.length === 0;
    empty.hidden = shown > 0;
    this.showTasks(shown === 0);
    if (this.header instanceof HTMLInputElement) {
      this.header.value = text;
    }
    fewer.hidden = this.picked.size === 0;
    document.title = text ? `${text} – ${this.titleOfPage}` : this.titleOfPage;
    this.announcer.announce([found, ...notes].join(". "));
  }

  clear() {
    this.panel?.clear();
    this.field.focus();
    return this.search();
  }
}

const root = document.querySelector("[data-search]");
if (root instanceof HTMLElement) {
  new SearchPage(root).start();
}
