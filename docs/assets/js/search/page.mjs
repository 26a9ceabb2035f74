/**
 * Runs the search page: reads the address and the form, has the engine find, and shows what it found. The
 * page without this script says that there is no search, and where else to look.
 */

import { find } from "../shared/element.mjs";
import { addressOf, asksForFilters, textOf } from "./address.mjs";
import { Engine } from "./engine.mjs";
import { FilterPanel } from "./filter-panel.mjs";
import { notesOf, resultOf } from "./view.mjs";

/**
 * @typedef {import("./engine.mjs").Answer} Answer
 * @typedef {import("./engine.mjs").Hit} Hit
 */

/** How many results are shown at first, and more at each press of the button. */
const PAGE = 10;
/** Milliseconds between the last key and the search, and between the results and their announcement. */
const PAUSE = 60;
const QUIET = 700;

/** @param {number} number */
const counted = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "result" : "results"}`;

/** @param {HTMLElement} root */
function partsOf(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-search-part="${name}"]`, HTMLElement);
  return {
    body: part("body"),
    chips: part("chips"),
    chosen: part("chosen"),
    clear: part("clear"),
    empty: part("empty"),
    facets: part("facets"),
    fewer: part("fewer"),
    filters: find(root, '[data-search-part="filters"]', HTMLDetailsElement),
    list: part("list"),
    more: part("more"),
    note: part("note"),
    off: part("off"),
    status: part("status"),
    title: part("title"),
    unfilter: part("unfilter"),
  };
}

class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.parts = partsOf(root);
    this.form = find(root, "form", HTMLFormElement);
    this.field = find(this.form, "[name=q]", HTMLInputElement);
    this.engine = new Engine(new URL(root.dataset.root ?? "", location.href));
    this.titleOfPage = document.title;
    this.panel = new FilterPanel(this.parts, this.field);
    /** @type {Answer | undefined} to the text alone */
    this.answer = undefined;
    /** @type {Hit[]} what the filters leave of it */
    this.hits = [];
    /** Whether the address is still being typed. */
    this.typed = true;
    /** Counts the searches, so that an answer that comes too late is not shown. */
    this.run = 0;
    /** The timers of typing and of announcements. */
    this.typing = 0;
    this.announcing = 0;
  }

  /** Take over the page. */
  start() {
    const { off, facets, filters, more, clear, unfilter } = this.parts;
    off.hidden = true;
    filters.open = matchMedia("(min-width: 60rem)").matches;
    this.field.addEventListener("focus", () => this.engine.ready(), { once: true });
    this.field.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.search({ typing: true }), PAUSE);
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
    return this.readAddress();
  }

  /** Show what the address asks for. */
  async readAddress() {
    const query = new URLSearchParams(location.search);
    this.typed = !location.search;
    this.field.value = textOf(query);
    if (asksForFilters(query)) {
      this.panel.fill(await this.engine.filters());
    }
    this.panel.read(query);
    await this.find();
  }

  /**
   * Search for what the form says, and put it into the address. What a reader types becomes one step back in
   * the browser's history, however many letters it has.
   */
  search({ typing = false } = {}) {
    clearTimeout(this.typing);
    const address = addressOf(this.field.value, this.panel.picked);
    if (new URL(address, location.href).search !== location.search) {
      history[typing && this.typed ? "replaceState" : "pushState"](null, "", address);
    }
    this.typed = typing;
    return this.find();
  }

  async find() {
    this.run += 1;
    const { run } = this;
    const text = this.field.value.trim();
    try {
      const answer = await this.answerTo(text);
      if (run === this.run) {
        this.answer = answer;
        await this.show(text, run);
      }
    } catch (error) {
      this.parts.off.hidden = false;
      this.parts.body.hidden = true;
      throw error;
    }
  }

  /** Return nothing for an empty form, and everything there is to a reader who only filters. @param {string} text */
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
      this.announce("");
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

  /** Make the next results. @param {number} from */
  results(from) {
    return Promise.all(this.hits.slice(from, from + PAGE).map(async (hit) => resultOf(await this.engine.read(hit))));
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
      this.announce(`Showing ${list.children.length} of ${counted(this.hits.length)}`);
    }
  }

  /**
   * Say how much was found, and what was searched for in place of what was typed.
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
    this.announce([found, ...notes].join(". "));
  }

  /** Tell a screen reader, once the reader pauses. @param {string} words */
  announce(words) {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      this.parts.status.textContent = words;
    }, QUIET);
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
