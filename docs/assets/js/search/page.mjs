/**
 * Runs the search page: reads the address and the form, runs the engine, and shows its results. The
 * page without this script says that the search does not work, and links to the A to Z.
 */

import { find } from "../shared/element.mjs";
import { addressOf, asksForFilters, textOf } from "./address.mjs";
import { Engine } from "./engine.mjs";
import { FilterPanel } from "./filter-panel.mjs";
import { Announcer, partsOf } from "./parts.mjs";
import { notesOf, resultOf } from "./view.mjs";

/**
 * @typedef {import("./engine.mjs").Answer} Answer
 * @typedef {import("./engine.mjs").Hit} Hit
 */

/** How many results are shown at first, and added by each click on the button. */
const RESULTS_A_TIME = 10;
/** The pause between the last key and the search. */
const TYPING_PAUSE_MS = 60;

/** @param {number} number */
const counted = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "result" : "results"}`;

class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.parts = partsOf(root);
    this.form = find(root, "form", HTMLFormElement);
    this.field = find(this.form, "[name=q]", HTMLInputElement);
    this.engine = new Engine(new URL(root.dataset.root ?? "", location.href));
    this.titleOfPage = document.title;
    this.panel = new FilterPanel(this.parts, this.field);
    /** @type {Answer | undefined} for the text, before filters */
    this.answer = undefined;
    /** @type {Hit[]} those of its hits that pass the filters */
    this.hits = [];
    /** Whether the address is still being typed. */
    this.stillTyping = true;
    /** Counts the searches, so that an outdated answer is not shown. */
    this.run = 0;
    /** The timer of typing. */
    this.typing = 0;
    this.announcer = new Announcer(this.parts.status);
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
    more.addEventListener("click", () => this.attempt(() => this.showMore()));
    for (const button of [clear, unfilter]) {
      button.addEventListener("click", () => this.clear());
    }
    addEventListener("popstate", () => this.readAddress());
    return this.readAddress();
  }

  /** Show the results for the address. */
  readAddress() {
    const query = new URLSearchParams(location.search);
    this.stillTyping = !location.search;
    this.field.value = textOf(query);
    return this.attempt(async () => {
      if (asksForFilters(query)) {
        this.panel.fill(await this.engine.filters());
      }
      this.panel.read(query);
      await this.runSearch();
    });
  }

  /**
   * Search for what the form says, and put it into the address. What a reader types becomes one step back in
   * the browser's history, however many letters it has.
   */
  search({ typing = false } = {}) {
    clearTimeout(this.typing);
    const address = addressOf(this.field.value, this.panel.picked);
    if (new URL(address, location.href).search !== location.search) {
      history[typing && this.stillTyping ? "replaceState" : "pushState"](null, "", address);
    }
    this.stillTyping = typing;
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
      this.answer = answer;
      await this.show(text, run);
    }
  }

  /** Return undefined for an empty form, and every entry for a reader who only filters. @param {string} text */
  async answerTo(text) {
    if (text) {
      return this.engine.find(text);
    }
    return this.panel.picked.size > 0 ? this.engine.everything() : undefined;
  }

  /** @param {string} text @param {number} run */
  async show(text, run) {
    const { body, list, more } = this.parts;
    const { answer } = this;
    if (!answer) {
      body.hidden = true;
      document.title = this.titleOfPage;
      this.announcer.announce("");
      return;
    }
    this.hits = this.panel.filter(answer.hits).shown.map((row) => row.hit);
    const results = await this.results(0);
    if (run !== this.run) {
      return;
    }
    list.replaceChildren(...results);
    performance.mark("first-result");
    more.hidden = results.length >= this.hits.length;
    this.describe(text, answer);
    body.hidden = false;
    this.panel.fill(await this.engine.filters());
    if (run === this.run) {
      this.panel.show(answer.hits);
    }
  }

  /** Return the next results as elements. @param {number} from */
  results(from) {
    const next = this.hits.slice(from, from + RESULTS_A_TIME);
    return Promise.all(next.map(async (hit) => resultOf(await this.engine.read(hit))));
  }

  /** Add results, and put the focus on the first new one. */
  async showMore() {
    const { list, more } = this.parts;
    const { run } = this;
    const before = list.children.length;
    const results = await this.results(before);
    if (run === this.run) {
      list.append(...results);
      more.hidden = list.children.length >= this.hits.length;
      results[0]?.querySelector("a")?.focus();
      this.announcer.announce(`Showing ${list.children.length} of ${counted(this.hits.length)}`);
    }
  }

  /**
   * Show how many results there are, and which words were corrected.
   *
   * @param {string} text
   * @param {Answer} answer
   */
  describe(text, answer) {
    const { title, note, empty, fewer } = this.parts;
    const found = `${counted(this.hits.length)}${text ? ` for “${text}”` : ""}`;
    const notes = text ? notesOf(answer) : [];
    title.textContent = found;
    note.textContent = notes.join(" ");
    note.hidden = notes.length === 0;
    empty.hidden = this.hits.length > 0;
    fewer.hidden = this.panel.picked.size === 0;
    document.title = text ? `${text} – ${this.titleOfPage}` : this.titleOfPage;
    this.announcer.announce([found, ...notes].join(". "));
  }

  clear() {
    this.panel.clear();
    this.field.focus();
    return this.search();
  }
}

const root = document.querySelector("[data-search]");
if (root instanceof HTMLElement) {
  new SearchPage(root).start();
}
