/** Saves what a list shows, from the spreadsheet file of the whole list: as rows of it, or in Word or Excel. */

import { saveFile } from "../shared/save-file.mjs";
import { rowsAt, textsAt } from "./csv-rows.mjs";

/**
 * Save some entries as a file.
 *
 * @param {Iterable<{url: string, cells: Map<string, string>}>} rows
 * @param {{listSheet?: string, listAddress?: string, listName?: string, listMany?: string}} form the file of the whole
 *   list, the hub's own address, the new file's name and the noun for its entries: the form's data attributes
 * @param {URL} root where the site is
 * @param {string} [kind] docx or xlsx; without it, comma-separated values
 * @throws {Error} when a file cannot be read
 */
export async function saveRows(rows, { listSheet = "", listAddress = "", listName = "", listMany = "" }, root, kind) {
  // An entry's own address is on the first page, wherever it is in a long list.
  const addresses = [...rows].map((row) => row.url.replace(root.href, listAddress).replace(/page\/\d+\/(?=#)/, ""));
  const names = [...rows].map((row) => [...row.cells.values()][0] ?? "");
  const response = await fetch(listSheet);
  if (!response.ok) {
    throw new Error(`${listSheet}: ${response.status}`);
  }
  const text = await response.text();
  if (kind === "docx" || kind === "xlsx") {
    const table = textsAt(text, addresses, names);
    const title = `${table.rows.length} ${listMany}`;
    const head = { title: title[0]?.toUpperCase() + title.slice(1), description: `From ${listAddress}`, foot: listAddress };
    const folder = new URL("assets/papers/", root).href;
    const module = await (kind === "docx" ? import("./word-list.mjs") : import("./excel-list.mjs"));
    saveFile(await module.listFile(table, head, folder), listName.replace(/csv$/, kind));
    return;
  }
  saveFile(new Blob([rowsAt(text, addresses, names)], { type: "text/csv;charset=utf-8" }), listName);
}
