/** Saves the rows that a list shows, from the spreadsheet file of the whole list. */

import { saveFile } from "../shared/save-file.mjs";
import { rowsAt } from "./csv-rows.mjs";

/**
 * Save the rows of some entries as a file.
 *
 * @param {Iterable<{url: string}>} rows
 * @param {{listSheet?: string, listAddress?: string, listName?: string}} form the file of the whole list, the hub's
 *   own address, and the new file's name: the form's data attributes
 * @param {URL} root where the site is
 * @throws {Error} when the file cannot be read
 */
export async function saveRows(rows, { listSheet = "", listAddress = "", listName = "" }, root) {
  const addresses = [...rows].map((row) => row.url.replace(root.href, listAddress));
  const response = await fetch(listSheet);
  if (!response.ok) {
    throw new Error(`${listSheet}: ${response.status}`);
  }
  const content = rowsAt(await response.text(), addresses);
  saveFile(new Blob([content], { type: "text/csv;charset=utf-8" }), listName);
}
