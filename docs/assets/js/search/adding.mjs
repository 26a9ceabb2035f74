/** Adds a result of the search to a tender pack. A hub without packs publishes none of this. */

import { element } from "../shared/element.mjs";

/**
 * Return what adds an entry to a tender pack: a question or gate by its code, or a set for each of its sizes.
 *
 * @param {string} kind
 * @param {string} url
 * @param {Pick<import("./types.mjs").Vocabulary, "pack" | "sets">} vocabulary
 * @param {URL} root the address of the site
 * @returns {import("./types.mjs").Adding[]}
 */
export function addsOf(kind, url, { pack, sets }, root) {
  const start = (Object.hasOwn(pack, kind) && pack[kind]) || "";
  // The id is at the end: "matrix/questions/QI-01/" and "matrix/gates/#BS-01".
  const [, id = ""] = /([^/#]+)\/?$/u.exec(url) ?? [];
  const href = new URL(start + id, root).href;
  const sizes = (Object.hasOwn(sets, id) && sets[id]) || [];
  const one = { href, code: id, label: id };
  const all = start.endsWith("set=") ? sizes.map(([size, label]) => ({ href: `${href}.${size}`, code: "", label })) : [one];
  return start === "" ? [] : all;
}

/**
 * Put the links that add a result to a tender pack, or start one from a set of a size, at the end of its line.
 *
 * @param {HTMLElement} line
 * @param {import("./types.mjs").Adding[]} adds
 */
export function addLinks(line, adds) {
  for (const { href, code, label } of adds) {
    const says = code ? ["Add to pack", element("span", {}, ` ${label}`)] : [`Start a pack: ${label}`];
    line.append(" ", element("a", { href, "data-add": code, "data-print": "skip" }, ...says));
  }
}
