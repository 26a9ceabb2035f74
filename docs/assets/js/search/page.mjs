/**
 * Runs the search page: reads the address and the form, has the engine find, and shows what it found. The
 * page without this script says that there is no search, and where else to look.
 */

import { Engine } from "./engine.mjs";
import { filtered } from "./filter.mjs";
import { addressOf, asksForFilters, stateOf, textOf } from "./address.mjs";
import { chipsOf, fieldsetsOf, notesOf, resultOf } from "./view.mjs";

const PAGE = 10;
/** Milliseconds between the last key and the search, and between the results and their announcement. */
const PAUSE = 60;
const QUIET = 700;

const counted = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "result" : "results"}`;

export class SearchPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.parts = {};
    for (const part of root.querySelectorAll("[data-search-part]")) {
      this.parts[part.dataset.searchPart] = part;
    }
    this.form = root.querySelector("form");
    this.field = this.form.elements.namedItem("q");
    this.engine = new Engine(new URL(root.dataset.root, location.href));
    this.titleOfPage = document.title;
    this.boxes = [];
    this.kept = [];
    /** Whether the address is still being typed. */
    this.typed = true;
    /** Counts the searches, so that an answer that comes too late is not shown. */
    this.run = 0;
  }

  /** Take over the page. */
  start() {
    const { off, filters, more, clear, unfilter } = this.parts;
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
    more.addEventListener("click", () => this.showMore());
    for (const button of [clear, unfilter]) {
      button.addEventListener("click", () => this.clear());
    }
    addEventListener("popstate", () => this.read());
    return this.read();
  }

  /** Show what the address asks for. */
  async read() {
    this.typed = !location.search;
    this.field.value = textOf(location.search);
    if (asksForFilters(location.search)) {
      await this.makeFilters();
    }
    const { chosen } = stateOf(location.search, this.filters?.facets ?? []);
    for (const { facet, value, box } of this.boxes) {
      box.checked = chosen.get(facet.id)?.has(value.id) ?? false;
    }
    await this.find();
  }

  /**
   * Search for what the form says, and put it into the address. What a reader types becomes one step back in
   * the browser's history, however many letters it has.
   */
  search({ typing = false } = {}) {
    clearTimeout(this.typing);
    const address = addressOf({ text: this.field.value, chosen: this.chosen() });
    if (new URL(address, location.href).search !== location.search) {
      history[typing && this.typed ? "replaceState" : "pushState"](null, "", address);
    }
    this.typed = typing;
    return this.find();
  }

  /** Give the values that are ticked, by facet. */
  chosen() {
    const chosen = new Map();
    for (const { facet, value, box } of this.boxes) {
      if (box.checked) {
        chosen.set(facet.id, (chosen.get(facet.id) ?? new Set()).add(value.id));
      }
    }
    return chosen;
  }

  /** Make the checkboxes, once. */
  async makeFilters() {
    this.filters ??= await this.engine.filters();
    if (!this.boxes.length) {
      const { fieldsets, boxes } = fieldsetsOf(this.filters.facets);
      this.boxes = boxes;
      this.parts.facets.replaceChildren(...fieldsets);
      this.parts.facets.addEventListener("change", () => this.search());
    }
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

  /** Give nothing for an empty form, and everything there is to a reader who only filters. */
  async answerTo(text) {
    if (text) {
      return this.engine.find(text);
    }
    return this.chosen().size ? this.engine.everything() : undefined;
  }

  async show(text, run) {
    const { body, list, more } = this.parts;
    if (!this.answer) {
      body.hidden = true;
      document.title = this.titleOfPage;
      this.announce("");
      return;
    }
    const chosen = this.chosen();
    this.kept = chosen.size ? filtered(this.answer.hits, this.filters, chosen).kept : this.answer.hits;
    const results = await this.results(0);
    if (run !== this.run) {
      return;
    }
    list.replaceChildren(...results);
    performance.mark("first-result");
    more.hidden = results.length >= this.kept.length;
    this.say(text);
    body.hidden = false;
    await this.makeFilters();
    if (run === this.run) {
      this.count();
    }
  }

  /** Make the next results. */
  results(from) {
    return Promise.all(this.kept.slice(from, from + PAGE).map(async (hit) => resultOf(await this.engine.read(hit))));
  }

  /** Add results, and put the focus on the first new one. */
  async showMore() {
    const { list, more } = this.parts;
    const { run } = this;
    const before = list.children.length;
    const results = await this.results(before);
    if (run === this.run) {
      list.append(...results);
      more.hidden = list.children.length >= this.kept.length;
      results[0]?.querySelector("a").focus();
      this.announce(`Showing ${list.children.length} of ${counted(this.kept.length)}`);
    }
  }

  /** Say how much was found, and what was searched for in place of what was typed. */
  say(text) {
    const { title, note, empty, fewer } = this.parts;
    const found = `${counted(this.kept.length)}${text ? ` for “${text}”` : ""}`;
    const notes = text ? notesOf(this.answer) : [];
    title.textContent = found;
    note.textContent = notes.join(" ");
    note.hidden = !notes.length;
    empty.hidden = this.kept.length > 0;
    fewer.hidden = !this.chosen().size;
    document.title = text ? `${text} – ${this.titleOfPage}` : this.titleOfPage;
    this.announce([found, ...notes].join(". "));
  }

  /** Tell a screen reader, once the reader pauses. */
  announce(words) {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      this.parts.status.textContent = words;
    }, QUIET);
  }

  /** Show how many results each value would leave, and what is chosen. */
  count() {
    const { facets, chosen, chips } = this.parts;
    const { counts } = filtered(this.answer.hits, this.filters, this.chosen());
    for (const [at, { box, label, count }] of this.boxes.entries()) {
      count.textContent = `(${counts[at].toLocaleString("en-GB")})`;
      // A value that leads to nothing is left out, but never under the reader's hands.
      label.hidden = !counts[at] && !box.checked && box !== document.activeElement;
    }
    for (const fieldset of facets.children) {
      fieldset.hidden = !fieldset.querySelector("label:not([hidden])");
    }
    const ticked = this.boxes.filter(({ box }) => box.checked);
    const focused = chosen.contains(document.activeElement);
    chips.replaceChildren(...chipsOf(ticked, (box) => box.click()));
    chosen.hidden = !ticked.length;
    if (focused) {
      (chips.querySelector("button") ?? this.field).focus();
    }
  }

  clear() {
    for (const { box } of this.boxes) {
      box.checked = false;
    }
    this.field.focus();
    return this.search();
  }
}

const root = document.querySelector("[data-search]");
if (root instanceof HTMLElement) {
  new SearchPage(root).start();
}
