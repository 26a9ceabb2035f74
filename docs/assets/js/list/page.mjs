/**
 * Makes a list filter, sort, print and download in place. It knows nothing of what is listed: the form
 * says what can be chosen, and each entry says in data-in what it is in. Without it, the list is whole.
 *
 * A list of many pages has an index, which is fetched when something first asks for the other pages.
 */

import { sentenceOf, sift, testsOf, writeChoices } from "./filter.mjs";
import { rowsAt, save } from "./csv-rows.mjs";
import { makeHeadingButtons, markHeadings } from "./sortable-table.mjs";
import { addLinkAddresses } from "../shared/print-links.mjs";
import { ListForm } from "./form.mjs";
import { cast, hideEmptySections, hideUnusedWords, ordered, rowsOfIndex, rowsOfPage } from "./rows.mjs";

const FEW = 100;
const PAUSE = 150;

/** @param {string} name */
const part = (name) => document.querySelector(`[data-list-${name}]`);

export class List {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.choices = new ListForm(form);
    this.facets = this.choices.facets;
    this.noun = { one: form.dataset.listOne, many: form.dataset.listMany };
    this.here = rowsOfPage(document);
    /** Every row of the list; null while those of other pages are not known. */
    this.rows = form.dataset.listIndex ? null : this.here;
    this.shown = this.here;
    this.most = FEW;
    /** Whether the newest step of the browser's history is still being typed. */
    this.typed = true;
  }

  start() {
    const { form } = this;
    let waiting = 0;
    form.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (event.target.name === "order") {
        this.choices.turned = "";
      }
      const typing = event.target.name === "words";
      waiting = setTimeout(() => this.update({ typing }), typing ? PAUSE : 0);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.update();
    });
    part("clear").addEventListener("click", () => {
      this.choices.fill({ words: "", order: "", picked: new Map() });
      this.update();
    });
    part("print").addEventListener("click", () => window.print());
    part("save")?.addEventListener("click", () => this.save());
    part("rest")?.addEventListener("click", () => this.layMore());
    window.addEventListener("beforeprint", () => {
      this.lay(Infinity);
      addLinkAddresses();
    });
    addEventListener("popstate", () => this.readAddress());
    this.startHeadings();
    this.fillFromAddress();
    form.hidden = false;
    const asked = this.choices.asked();
    form.querySelector("details")?.toggleAttribute("open", asked.picked.size > 0);
    if (writeChoices(asked) || location.search) {
      this.readAddress();
    }
  }

  fillFromAddress() {
    this.choices.fill(this.choices.read(new URLSearchParams(location.search)));
  }

  /** Show what the address asks for, and leave in it only what the list knows. */
  readAddress() {
    this.fillFromAddress();
    this.remember("replaceState");
    this.typed = !location.search;
    this.show();
  }

  startHeadings() {
    makeHeadingButtons((own) => {
      this.choices.order(this.choices.asked().order === own ? `-${own}` : own);
      this.update();
    });
    markHeadings(this.choices.asked().order);
  }

  /** Read the whole list, where that is not done; say whether it is known now. */
  async read() {
    if (this.rows === null) {
      part("said").textContent = "Reading the other pages of this list.";
      const root = new URL(this.form.dataset.listRoot, location.href);
      try {
        this.rows = await rowsOfIndex(this.form.dataset.listIndex, root);
      } catch {
        part("said").textContent = "The other pages of this list could not be read. Please try again.";
      }
    }
    return this.rows !== null;
  }

  /** Put the choices into the address. @param {"pushState" | "replaceState"} method */
  remember(method) {
    const address = new URL((writeChoices(this.choices.asked()) || location.pathname) + location.hash, location.href);
    if (address.href !== location.href) {
      history[method](null, "", address);
    }
  }

  /**
   * Show what the form asks for. Each choice is one step back in the browser's history, and so are words that
   * are typed, however many letters they have.
   */
  update({ typing = false } = {}) {
    this.remember(typing && this.typed ? "replaceState" : "pushState");
    this.typed = typing;
    return this.show();
  }

  async show() {
    if (!(await this.read())) {
      return;
    }
    // The reader may have chosen more while the other pages were read.
    const asked = this.choices.asked();
    const tests = testsOf(asked, this.facets);
    const sifted = sift(this.rows, tests);
    this.shown = ordered(sifted.shown, asked.order, this.facets);
    if (this.form.dataset.listIndex) {
      this.stand(tests.length > 0 || asked.order !== "");
    } else {
      this.place(asked.order);
    }
    hideUnusedWords();
    this.choices.count(sifted.counts);
    markHeadings(asked.order);
    part("none").hidden = this.shown.length > 0;
    part("said").classList.toggle("hub-said--some", tests.length > 0);
    part("said").textContent = sentenceOf(sifted, this.rows.length, this.noun);
  }

  /** Hide, show and order what stands on the page. @param {string} order */
  place(order) {
    const kept = new Set(this.shown);
    const flat = part("flat");
    if (flat) {
      flat.hidden = !order;
    }
    for (const row of ordered(this.here, order, this.facets)) {
      row.element.hidden = !kept.has(row);
      (order && flat ? flat.querySelector("ul") : row.home).append(row.element);
    }
    hideEmptySections();
  }

  /** Let what was found stand in for this page of the list, or not. @param {boolean} instead */
  stand(instead) {
    for (const name of ["page", "pager"]) {
      part(name).hidden = instead;
    }
    part("found").hidden = !instead;
    part("results").replaceChildren();
    this.lay(FEW);
  }

  /** Show what was found, up to a number: more at once would take long. @param {number} most */
  lay(most) {
    const results = part("results");
    if (results && !part("found").hidden) {
      this.most = most;
      for (const row of this.shown.slice(results.childElementCount, most)) {
        results.append(cast(part("mould"), row, this.facets));
      }
      part("rest").hidden = most >= this.shown.length;
    }
  }

  layMore() {
    const first = part("results").childElementCount;
    this.lay(this.most + FEW);
    part("results").children[first]?.querySelector("a")?.focus();
  }

  /** Save what is shown, from the file that holds the whole list. */
  async save() {
    if (!(await this.read())) {
      return;
    }
    await this.update();
    if (this.shown.length === 0) {
      part("said").textContent = "Nothing is shown, so there is nothing to download.";
      return;
    }
    const { listSheet, listAddress, listName, listRoot } = this.form.dataset;
    const root = new URL(listRoot, location.href).href;
    try {
      const answer = await fetch(listSheet);
      if (!answer.ok) {
        throw new Error(`the file answered ${answer.status}`);
      }
      const addresses = this.shown.map((row) => row.url.replace(root, listAddress));
      save(rowsAt(await answer.text(), addresses), listName);
    } catch {
      part("said").textContent = "The file could not be read. Please try again.";
    }
  }
}

const form = document.querySelector("form[data-list]");
if (form instanceof HTMLFormElement) {
  new List(form).start();
}
