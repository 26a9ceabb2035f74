/**
 * Bars beside figures, which say the same as text.
 *
 * @typedef {{id: string, title: string, part: number, hollow: number, figure: string}} Row
 */

import { h } from "../../../vendor/preact.mjs";

/**
 * A bar.
 *
 * @param {{part: number, hollow?: number}} props from 0 to 1 of the longest there can be. hollow: how much of it is
 *   drawn as an outline, at its end
 */
export function Bar({ part, hollow = 0 }) {
  const [full, rest] = [(part - hollow) * 100, hollow * 100];
  return h(
    "svg",
    { class: "hub-pack__bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    h("rect", { width: full, height: 10 }),
    rest > 0 && h("rect", { class: "hub-pack__hollow", x: full, width: rest, height: 10 }),
  );
}

/**
 * Bars for the criteria: of what they count, or of how many questions they have where nothing is scored.
 *
 * @param {{rows: Row[], hidden?: boolean}} props hidden: from screen readers, where a table beside it
 *   says the same
 */
export function Bars({ rows, hidden }) {
  return h(
    "ul",
    { class: "hub-pack__bars", "aria-hidden": hidden ? "true" : undefined },
    rows.map(({ id, title, part, hollow, figure }) =>
      h(
        "li",
        { key: id },
        h("span", null, title),
        h("span", { class: "hub-pack__figure" }, figure),
        h(Bar, { part, hollow }),
      ),
    ),
  );
}
