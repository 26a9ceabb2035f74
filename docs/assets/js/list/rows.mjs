/**
 * The entries of a list as rows: read from the page, or from the index of a list of many pages; put in
 * order; and shown from a mould. Text is only ever inserted as text.
 *
 * @typedef {import("./filter.mjs").Facet} Facet
 * @typedef {{url: string, cells: Map<string, string>, tokens: Set<string>, text: string,
 *   element?: HTMLElement, home?: HTMLElement}} Row
 */

import { plain } from "./filter.mjs";

const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

/** Read the entries that stand on the page. @param {ParentNode} page @returns {Row[]} */
export function rowsOfPage(page) {
  return [...page.querySelectorAll("[data-in]")].map((element) => {
    const cells = [...element.querySelectorAll("[data-label]")];
    return {
      element,
      home: element.parentElement,
      url: element.id ? new URL(`${location.pathname}#${element.id}`, location.href).href : element.querySelector("a").href,
      cells: new Map(cells.map((cell) => [cell.dataset.label, words(cell)])),
      tokens: new Set(element.dataset.in.split(" ")),
      text: plain(element.textContent),
    };
  });
}

/**
 * Read the entries of every page of the list from its index.
 *
 * @param {string} address the index's
 * @param {URL} root the site's
 * @returns {Promise<Row[]>}
 */
export async function rowsOfIndex(address, root) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`the index answered ${answer.status}`);
  }
  const index = await answer.json();
  return index.rows.map(([url, cells, tokens]) => ({
    url: new URL(url, root).href,
    cells: new Map(index.columns.map((column, at) => [column, cells[at]])),
    tokens: new Set(tokens.map((token) => index.tokens[token])),
    text: plain(cells.join(" ")),
  }));
}

/**
 * Put rows in an order: that of a facet's options, or of a column from A to Z. A minus turns it round.
 *
 * @param {Row[]} rows in the list's own order
 * @param {string} order
 * @param {Facet[]} facets
 */
export function ordered(rows, order, facets) {
  if (!order) {
    return rows;
  }
  const name = order.replace(/^-/, "");
  const turn = order.startsWith("-") ? -1 : 1;
  const facet = facets.find((each) => each.name === name);
  const collator = new Intl.Collator("en-GB", { numeric: true });
  const rank = (row) => facet.options.findIndex((option) => row.tokens.has(`${name}:${option.value}`));
  const text = (row) => [...row.cells].find(([label]) => label.toLowerCase() === name)?.[1] ?? "";
  const keyed = rows.map((row) => ({ row, key: facet ? rank(row) : text(row) }));
  keyed.sort((one, other) => turn * (facet ? one.key - other.key : collator.compare(one.key, other.key)));
  return keyed.map((each) => each.row);
}

/**
 * Make an entry that stands on another page, from the list's mould.
 *
 * @param {HTMLTemplateElement} mould
 * @param {Row} row
 * @param {Facet[]} facets
 */
export function cast(mould, row, facets) {
  const made = mould.content.cloneNode(true);
  for (const part of made.querySelectorAll("[data-label]")) {
    part.textContent = row.cells.get(part.dataset.label) ?? "";
  }
  for (const link of made.querySelectorAll("a")) {
    link.href = row.url;
  }
  for (const mark of made.querySelectorAll("[data-mark]")) {
    const options = facets.find((facet) => facet.name === mark.dataset.mark)?.options ?? [];
    const option = options.find((each) => row.tokens.has(`${mark.dataset.mark}:${each.value}`));
    if (option) {
      mark.classList.add(mark.dataset.markClass + option.mark);
      (mark.querySelector("[data-mark-words]") ?? mark).textContent = option.label;
    } else {
      mark.remove();
    }
  }
  return made;
}

/** Hide each section of which nothing is shown, and the link to it in the page's contents. */
export function hideEmptySections() {
  for (const section of document.querySelectorAll("[data-list-section]")) {
    section.hidden = section.querySelector("[data-in]:not([hidden])") === null;
    const heading = section.querySelector("[id]");
    for (const link of document.querySelectorAll(".hub-contents a")) {
      if (heading && link.hash === `#${heading.id}`) {
        link.parentElement.hidden = section.hidden;
      }
    }
  }
}

/** Hide the meaning of each marked word of which no entry that is shown has the mark. */
export function hideUnusedWords() {
  for (const back of document.querySelectorAll(".hub-words dd a[href^='#use-']")) {
    const mark = document.getElementById(back.hash.slice(1));
    back.closest("div").hidden = mark !== null && mark.closest("[hidden]") !== null;
  }
  for (const section of document.querySelectorAll(".hub-words")) {
    section.hidden = section.querySelector("div:not([hidden])") === null;
  }
}
