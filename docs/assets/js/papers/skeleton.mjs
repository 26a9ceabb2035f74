/**
 * The empty office files that papers are made of, and the names of their styles.
 *
 * @typedef {(file: string) => Promise<Uint8Array<ArrayBuffer>>} Get the bytes of a file below assets/papers/
 * @typedef {{excel: import("./excel/sheet.mjs").ExcelStyles}} Styles what styles.json says
 */

import { unzipped } from "./unzip.mjs";

const FILES = { word: "word.docx", excel: "excel.xlsx" };

/** @param {"word" | "excel"} kind @param {Get} get @returns {Promise<Map<string, Uint8Array>>} its parts by name */
export async function loadSkeleton(kind, get) {
  return unzipped(await get(FILES[kind]), () => true);
}

/** @param {Get} get @returns {Promise<Styles>} */
export async function loadStyles(get) {
  return JSON.parse(new TextDecoder().decode(await get("styles.json")));
}

/** @param {Map<string, Uint8Array>} skeleton @param {string} name @returns {string} a part of a skeleton as text */
export function partOf(skeleton, name) {
  return new TextDecoder().decode(skeleton.get(name));
}
