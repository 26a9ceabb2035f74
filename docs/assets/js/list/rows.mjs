/**
 * The entries of a list as rows, and their order. It knows no page: values in, values out.
 *
 * @typedef {import("../shared/filter.mjs").Facet} Facet
 * @typedef {{url: string, cells: Map<string, string>, tokens: Set<string>, text: string}} Row an entry's address,
 *   its cells by their columns, its facets' tokens, and its text normalised for search
 * @typedef {{columns: string[], tokens: string[], rows: [string, string[], number[]][]}} Index of a list of many
 *   pages: for each entry its address below the site, its cells, and the indices of its tokens among all tokens:
 *   { columns: ["Title"], tokens: ["origin:draft"], rows: [["cases/a/", ["A title"], [0]]] }
 */

import { tokenOf } from "../shared/filter.mjs";
import { folded } from "./choices.mjs";

const COLLATOR = new Intl.Collator("en-GB", { numeric: true });

/**
 * Return the entries of every page of a list.
 *
 * @param {Index} index
 * @param {URL} root the site's address
 * @returns {Row[]}
 */
export function rowsOfIndex(index, root) {
  return index.rows.map(([url, cells, tokens]) => ({
    url: new URL(url, root).href,
    cells: new Map(index.columns.map((column, at) => [column, cells[at] ?? ""])),
    tokens: new Set(tokens.flatMap((token) => index.tokens[token] ?? [])),
    text: folded(cells.join(" ")),
  }));
}

/**
 * Return rows in an order: that of a facet's options, or of a column from A to Z. A minus means descending.
 *
 * @template {Row} T
 * @param {T[]} rows in the list's own order, which equal rows keep
 * @param {string} order
 * @param {Facet[]} facets
 * @returns {T[]}
 */
export function sortedRows(rows, order, facets) {
  if (!order) {
    return rows;
  }
  const name = order.replace(/^-/, "");
  const sign = order.startsWith("-") ? -1 : 1;
  const facet = facets.find((each) => each.name === name);
  return facet
    ? sortedBy(rows, (row) => rankOf(row, facet), (one, other) => sign * (one - other))
    : sortedBy(rows, (row) => cellOf(row, name), (one, other) => sign * COLLATOR.compare(one, other));
}

/**
 * Sort by keys, each computed once.
 *
 * @template T, Key
 * @param {T[]} rows
 * @param {(row: T) => Key} keyOf
 * @param {(one: Key, other: Key) => number} compare
 */
function sortedBy(rows, keyOf, compare) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ row }) => row);
}

/** @param {Row} row @param {Facet} facet @returns {number} the index of the row's first option; -1 where it has none */
function rankOf(row, { name, options }) {
  return options.findIndex((option) => row.tokens.has(tokenOf(name, option.value)));
}

/** @param {Row} row @param {string} name of a column, in small letters */
function cellOf(row, name) {
  return [...row.cells].find(([label]) => label.toLowerCase() === name)?.[1] ?? "";
}
