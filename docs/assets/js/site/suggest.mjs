/**
 * Suggests pages, terms and files in the header's search field, as a combobox with a list (ARIA Authoring Practices).
 * It is loaded when the field gets the focus. Without it the field is a plain form. It stores and sends nothing: the
 * two files that it reads are the same for every reader.
 */

import { candidatesOf, codesOf, suggestionsFor } from "../search/suggestions.mjs";
import { element } from "../shared/element.mjs";

/** The pause between the last key and the announcement. In milliseconds. */
const QUIET = 700;

/** @param {Element} field the header's search field */
export async function suggest(field) {
  if (field instanceof HTMLInputElement && field.form) {
    const root = new URL("../", field.form.action);
    const [leads, titles] = await Promise.all([read(root, "leads"), read(root, "titles"), loadStyles(root)]);
    new Combobox(field, field.form, root, candidatesOf(leads, titles)).start();
  }
}

/** Load the list's look, which no page needs before. @param {URL} root */
function loadStyles(root) {
  const { href } = new URL("assets/css/suggestions.css", root);
  const link = element("link", { rel: "stylesheet", href });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}

/** @param {URL} root @param {string} name @returns {Promise<any>} */
async function read(root, name) {
  return (await fetch(new URL(`assets/search-${name}.json`, root))).json();
}

class Combobox {
  /**
   * @param {HTMLInputElement} field
   * @param {HTMLFormElement} form
   * @param {URL} root the address of the site
   * @param {import("../search/suggestions.mjs").Candidate[]} candidates
   */
  constructor(field, form, root, candidates) {
    this.field = field;
    this.root = root;
    this.candidates = candidates;
    this.codes = codesOf(candidates);
    /** @type {import("../search/suggestions.mjs").Suggestion[]} */
    this.shown = [];
    /** The place of the option that is chosen; -1 for none. */
    this.at = -1;
    this.timer = 0;
    this.list = element("ul", { class: "hub-suggestions", id: "suggestions", role: "listbox", "aria-label": "Suggestions" });
    this.list.hidden = true;
    this.status = element("p", { class: "hub-visually-hidden", role: "status" });
    form.append(this.list, this.status);
  }

  /** Make the field a combobox, and listen to it. */
  start() {
    const { field, list } = this;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");
    field.addEventListener("input", () => this.suggest());
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("blur", () => this.close());
    // The field keeps the focus while the list is clicked.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.go([...list.children].findIndex((each) => holds(each, event.target))));
    if (field.value && field === document.activeElement) {
      this.suggest();
    }
  }

  suggest() {
    this.shown = suggestionsFor(this.field.value, this.candidates, this.codes);
    this.list.replaceChildren(...this.shown.map(optionOf));
    this.choose(-1);
    this.open(this.shown.length > 0);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { length } = this.shown;
      this.status.textContent = length > 0 ? `${length} ${length === 1 ? "suggestion" : "suggestions"}` : "";
    }, QUIET);
  }

  /** @param {boolean} isOpen */
  open(isOpen) {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  close() {
    clearTimeout(this.timer);
    this.choose(-1);
    this.open(false);
    this.status.textContent = "";
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const isOpen = !this.list.hidden;
    const { key } = event;
    if ((key === "ArrowDown" || key === "ArrowUp") && this.shown.length > 0) {
      event.preventDefault();
      this.open(true);
      this.move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && isOpen) {
      // The first Escape closes the list; the next one empties the field, as browsers do.
      event.preventDefault();
      this.close();
    } else if (key === "Enter" && isOpen && this.at >= 0) {
      event.preventDefault();
      this.go(this.at);
    }
  }

  /** Choose the next or the last option; after the end of the list, none. @param {number} by */
  move(by) {
    const places = this.shown.length + 1;
    this.choose(((this.at + 1 + by + places) % places) - 1);
  }

  /** @param {number} at */
  choose(at) {
    this.at = at;
    [...this.list.children].forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === at));
      if (place === at) {
        this.field.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
    if (at < 0) {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  /** Open the page of an option. @param {number} at */
  go(at) {
    const url = this.shown[at]?.url;
    if (url) {
      this.close();
      location.assign(new URL(url, this.root));
    }
  }
}

/** @param {import("../search/suggestions.mjs").Suggestion} suggestion @param {number} at */
function optionOf({ label, title }, at) {
  return element(
    "li",
    { class: "hub-suggestion", id: `suggestion-${at}`, role: "option" },
    element("span", {}, title),
    " ",
    element("span", { class: "hub-suggestion__label" }, label),
  );
}

/** @param {Element} option @param {EventTarget | null} target */
const holds = (option, target) => target instanceof Node && option.contains(target);
