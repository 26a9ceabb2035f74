/**
 * Makes a list filter, sort, print and download in place. It works for any list: the form has the
 * facets, and each entry has its facets' tokens in data-in. Without it, the list is complete.
 *
 * A list of many pages has an index, which is fetched when the other pages are first needed.
 */

import { find, findAll } from "../shared/element.mjs";
import { filterRows } from "../shared/filter.mjs";
import { addLinkAddresses } from "../shared/print-links.mjs";
import { counted, sentenceOf, testsOf, writeChoices } from "./choices.mjs";
import { ListForm } from "./form.mjs";
import { withPlace } from "./place.mjs";
import { sortedRows } from "./rows.mjs";
import { meantIn } from "./slips.mjs";
import { makeHeadingButtons, markHeadings } from "./sortable-table.mjs";
import { followColumns, hideUnusedWords, offerSearch, rowsOfPage, showRows } from "./view.mjs";

/**
 * @typedef {import("./chosen.mjs").ChosenFilters} ChosenFilters
 * @typedef {import("./long-list.mjs").LongList} LongList
 * @typedef {import("./rows.mjs").Row} Row
 * @typedef {import("./sheet.mjs").FilterSheet} FilterSheet
 * @typedef {import("./view.mjs").PageRow} PageRow
 */

/** @param {string} name */
const button = (name) => find(document, `button[data-list-${name}]`, HTMLButtonElement);

class ListPage {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    const { listRoot = "", listOne = "", listMany = "" } = form.dataset;
    this.form = form;
    this.listForm = new ListForm(form);
    this.facets = this.listForm.facets;
    this.noun = { one: listOne, many: listMany };
    this.root = new URL(listRoot, location.href);
    /** @type {LongList | undefined} where the list has many pages */
    this.longList = undefined;
    this.status = find(document, "[data-list-status]", HTMLElement);
    this.nothing = find(document, "[data-list-none]", HTMLElement);
    this.search = find(document, "a[data-list-search]", HTMLAnchorElement);
    /** @type {ChosenFilters | undefined} once something is chosen */
    this.chosen = undefined;
    /** @type {FilterSheet | undefined} once it was opened */
    this.sheet = undefined;
    /** The entries on the page. */
    this.rowsOnPage = rowsOfPage(document);
    /** @type {Row[] | undefined} every entry of the list; undefined while those of other pages are not known */
    this.rows = form.dataset.listIndex ? undefined : this.rowsOnPage;
    /** @type {Row[]} */
    this.shown = this.rowsOnPage;
    /** @type {typeof import("./folds.mjs") | undefined} where the list folds */
    this.folds = undefined;
    /** How often the list was shown, so that the newest choice wins. */
    this.turn = 0;
    /** Whether the newest step of the browser's history is still being typed. */
    this.stillTyping = true;
  }

  async start() {
    const { form } = this;
    if (form.dataset.listIndex) {
      const module = await import("./long-list.mjs");
      this.longList = new module.LongList(form.dataset.listIndex, this.facets);
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.update();
    });
    for (const clear of findAll(document, "[data-list-clear]", HTMLButtonElement)) {
      clear.addEventListener("click", () => this.clear());
    }
    form.querySelector("[data-list-open]")?.addEventListener("click", () => this.openSheet());
    button("print").addEventListener("click", () => window.print());
    if (form.dataset.listSheet) {
      for (const save of findAll(form, "[data-list-save]", HTMLButtonElement)) {
        save.addEventListener("click", () => this.save(save.dataset.listSave));
      }
    }
    addEventListener("beforeprint", () => {
      this.longList?.showUpTo(Infinity);
      addLinkAddresses();
    });
    addEventListener("popstate", () => this.readAddress());
    this.listForm.follow((typing) => this.update({ typing }));
    if (document.querySelector("[data-list-fold]")) {
      this.folds = await import("./folds.mjs");
      this.folds.followAddress();
    }
    this.startHeadings();
    followColumns();
    this.fillFromAddress();
    form.hidden = false;
    const { choices } = this.listForm;
    for (const details of findAll(form, "details[data-facet]", HTMLDetailsElement)) {
      details.open ||= choices.picked.has(details.dataset.facet ?? "");
    }
    if (writeChoices(choices) || location.search) {
      await this.readAddress();
    } else if (this.rows) {
      this.status.textContent = counted(this.rows.length, this.noun);
    }
  }

  clear() {
    // The button in the empty message goes with it.
    const goes = this.nothing.contains(document.activeElement);
    this.listForm.fill({ words: "", order: "", picked: new Map() });
    this.update();
    if (goes) {
      this.listForm.words.focus();
    }
  }

  startHeadings() {
    makeHeadingButtons((own) => {
      this.listForm.setOrder(this.listForm.choices.order === own ? `-${own}` : own);
      this.update();
    });
    markHeadings(this.listForm.choices.order);
  }

  fillFromAddress() {
    this.listForm.fill(this.listForm.read(new URLSearchParams(location.search)));
  }

  /** Show the choices of the address, and remove from it what the list does not know. */
  readAddress() {
    this.fillFromAddress();
    this.writeAddress("replaceState");
    this.stillTyping = !location.search;
    return this.show();
  }

  /** Write the choices to the address. @param {"pushState" | "replaceState"} method */
  writeAddress(method) {
    const columns = document.querySelector("[data-list-columns]") !== null;
    const query = withPlace(writeChoices(this.listForm.choices), location.search, columns) || location.pathname;
    const address = new URL(query + location.hash, location.href);
    if (address.href !== location.href) {
      history[method](null, "", address);
    }
  }

  /** Return every entry of the list; undefined, with a message, where other pages cannot be read. */
  async allRows() {
    if (!this.rows && this.longList) {
      this.status.textContent = "Reading the other pages of this list.";
      try {
        this.rows = await this.longList.fetchRows(this.root);
      } catch {
        this.status.textContent = "The other pages of this list could not be read. Please try again.";
      }
    }
    return this.rows;
  }

  /**
   * Show the choices of the form. Each choice is one step back in the browser's history, and so are words that
   * are typed, however many letters they have.
   */
  update({ typing = false } = {}) {
    this.writeAddress(typing && this.stillTyping ? "replaceState" : "pushState");
    this.stillTyping = typing;
    return this.show();
  }

  async show() {
    const rows = await this.allRows();
    if (!rows) {
      return;
    }
    // The reader may choose more while words are looked up, or while the other pages were read.
    this.turn += 1;
    const { turn } = this;
    const meant = await meantIn(this.listForm.choices.words, rows, this.root);
    if (turn !== this.turn) {
      return;
    }
    const { choices } = this.listForm;
    const tests = testsOf(choices, this.facets, meant);
    const filtered = filterRows(rows, tests);
    this.shown = sortedRows(filtered.shown, choices.order, this.facets);
    if (this.longList) {
      this.longList.show(this.shown, tests.length > 0 || choices.order !== "");
    } else {
      showRows(sortedRows(this.rowsOnPage, choices.order, this.facets), new Set(this.shown), choices.order !== "");
    }
    this.folds?.openFolds(tests.length > 0);
    hideUnusedWords();
    this.listForm.showCounts(filtered.counts);
    markHeadings(choices.order);
    this.nothing.hidden = this.shown.length > 0;
    offerSearch(this.search, choices.words);
    this.status.classList.toggle("hub-said--some", tests.length > 0);
    this.status.textContent = sentenceOf(filtered, rows.length, this.noun, meant);
    this.sheet?.show(counted(this.shown.length, this.noun));
    await this.showChosen(tests.length > 0);
  }

  /** @param {boolean} some whether words or an option are chosen */
  async showChosen(some) {
    if (!some && !this.chosen) {
      return;
    }
    try {
      const { ChosenFilters } = await import("./chosen.mjs");
      this.chosen ??= new ChosenFilters(this.listForm, () => this.update());
      this.chosen.show();
    } catch {
      // The form and the sentence still say what is chosen.
    }
  }

  async openSheet() {
    try {
      const { FilterSheet } = await import("./sheet.mjs");
      this.sheet ??= new FilterSheet(this.form);
      this.sheet.show(counted(this.shown.length, this.noun));
      this.sheet.open();
    } catch {
      this.status.textContent = "The filters could not be loaded. Please try again.";
    }
  }

  /** Save the rows that are shown as a file. @param {string} [kind] docx or xlsx */
  async save(kind) {
    if (!(await this.allRows())) {
      return;
    }
    await this.update();
    if (this.shown.length === 0) {
      this.status.textContent = "Nothing is shown, so there is nothing to download.";
      return;
    }
    try {
      const { saveRows } = await import("./save.mjs");
      await saveRows(this.shown, this.form.dataset, this.root, kind);
    } catch {
      this.status.textContent = "The file could not be read. Please try again.";
    }
  }
}

const form = document.querySelector("form[data-list]");
if (form instanceof HTMLFormElement) {
  // What an address chooses is shown when it is there, so that nothing moves before a reader's eyes.
  const { classList } = document.documentElement;
  classList.toggle("hub-waits", location.search !== "");
  new ListPage(form).start().finally(() => classList.remove("hub-waits"));
}
