/**
 * A list on its page: reads the entries that stand there, shows others from the list's template, and hides what
 * has nothing to show. Text is only ever inserted as text.
 *
 * @typedef {import("../shared/filter.mjs").Facet} Facet
 * @typedef {import("./rows.mjs").Row} Row
 * @typedef {Row & {element: HTMLElement, home: Element}} PageRow an entry that stands on the page, and where
 */

import { find, findAll } from "../shared/element.mjs";
import { tokenOf } from "../shared/filter.mjs";
import { folded } from "./choices.mjs";

/** Return the text of an entry or a cell, without that of the link that adds it to a pack. @param {Element} element */
function textOf(element) {
  const add = element.querySelector("[data-add]")?.textContent ?? "";
  return (element.textContent ?? "").replace(add, "").replace(/\s+/g, " ").trim();
}

/** Read the entries that stand on the page. @param {ParentNode} page @returns {PageRow[]} */
export function rowsOfPage(page) {
  return findAll(page, "[data-in]", HTMLElement).map((element) => {
    const cells = findAll(element, "[data-label]", HTMLElement);
    return {
      element,
      home: element.parentElement ?? document.body,
      url: element.id ? `${withoutQuery(location.href)}#${element.id}` : find(element, "a", HTMLAnchorElement).href,
      cells: new Map(cells.map((cell) => [cell.dataset.label ?? "", textOf(cell)])),
      tokens: new Set((element.dataset.in ?? "").split(" ")),
      text: folded(textOf(element)),
    };
  });
}

/** @param {string} address */
function withoutQuery(address) {
  return address.replace(/[?#].*$/, "");
}

/**
 * Make an entry that stands on another page.
 *
 * @param {HTMLTemplateElement} template with the places of cells in data-label and of marks in data-mark
 * @param {Row} row
 * @param {Facet[]} facets
 */
export function fromTemplate(template, row, facets) {
  const made = document.importNode(template.content, true);
  for (const part of findAll(made, "[data-label]", HTMLElement)) {
    part.textContent = row.cells.get(part.dataset.label ?? "") ?? "";
  }
  for (const link of findAll(made, "a:not([data-add])", HTMLAnchorElement)) {
    link.href = row.url;
  }
  for (const link of findAll(made, "[data-add]", HTMLAnchorElement)) {
    const code = row.cells.get("Code") ?? "";
    link.href += code;
    link.dataset.add = code;
    find(link, "span", HTMLElement).append(code);
  }
  for (const mark of findAll(made, "[data-mark]", HTMLElement)) {
    fillMark(mark, row, facets);
  }
  return made;
}

/**
 * Fill a mark with an entry's option of a facet; remove it where the entry has none.
 *
 * @param {HTMLElement} mark
 * @param {Row} row
 * @param {Facet[]} facets
 */
function fillMark(mark, row, facets) {
  const { mark: name = "", markClass = "" } = mark.dataset;
  const options = facets.find((facet) => facet.name === name)?.options ?? [];
  const option = options.find((each) => row.tokens.has(tokenOf(name, each.value)));
  if (option) {
    mark.classList.add(markClass + (option.mark ?? ""));
    (mark.querySelector("[data-mark-words]") ?? mark).textContent = option.label;
  } else {
    mark.remove();
  }
}

/**
 * Hide, show and order the entries on the page.
 *
 * @param {PageRow[]} rows in their order
 * @param {Set<Row>} shown
 * @param {boolean} together whether they stand in one list, and not each in its section
 */
export function showRows(rows, shown, together) {
  // A list in sections has a place for all of them together. In a table it is a group of rows.
  const [flat] = findAll(document, "[data-list-flat]", HTMLElement);
  flat?.toggleAttribute("hidden", !together);
  const place = flat?.matches("tbody") ? flat : flat?.querySelector("ul");
  for (const row of rows) {
    row.element.hidden = !shown.has(row);
    ((together && place) || row.home).append(row.element);
  }
  hideEmptySections();
}

/** Let readers choose the columns of a table, where it has a form for them. */
export function followColumns() {
  for (const columns of findAll(document, "form[data-list-columns]", HTMLFormElement)) {
    const follow = async () => (await import("./columns.mjs")).showColumns(columns);
    columns.hidden = false;
    columns.addEventListener("input", async ({ target }) => (await import("./columns.mjs")).chooseColumns(columns, target));
    addEventListener("popstate", follow);
    if (location.search) {
      follow();
    }
  }
}

/** Let the link to the search take the words with it. @param {HTMLAnchorElement} link @param {string} words */
export function offerSearch(link, words) {
  const address = new URL(link.href);
  address.search = words ? `?${new URLSearchParams({ q: words })}` : "";
  link.href = address.href;
  link.textContent = words ? `Search the whole hub for “${words}”` : "Search the whole hub";
}

/** Hide each section of which nothing is shown, and the link to it in the page's contents. */
function hideEmptySections() {
  /** @type {Map<string, boolean>} whether something is shown of each section that the contents name */
  const shown = new Map();
  for (const section of findAll(document, "[data-list-section]", HTMLElement)) {
    section.hidden = section.querySelector("[data-in]:not([hidden])") === null;
    const name = section.dataset.listSection || section.querySelector("[id]")?.id || "";
    shown.set(name, shown.get(name) || !section.hidden);
  }
  for (const link of findAll(document, "[data-contents] a", HTMLAnchorElement)) {
    if (link.parentElement && shown.has(link.hash.slice(1))) {
      link.parentElement.hidden = !shown.get(link.hash.slice(1));
    }
  }
}

/** Hide the meaning of each marked word of which no entry that is shown has the mark. */
export function hideUnusedWords() {
  for (const meaning of findAll(document, "[data-words] [id^='word-']", HTMLElement)) {
    const mark = document.getElementById(meaning.id.replace("word", "use"));
    meaning.hidden = mark !== null && mark.closest("[hidden]") !== null;
  }
  for (const section of findAll(document, "[data-words]", HTMLElement)) {
    section.hidden = section.querySelector("div:not([hidden])") === null;
  }
}
