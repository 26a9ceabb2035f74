/**
 * The map of a pack as a table. Loads when it is first shown.
 *
 * @typedef {import("../map-figures.mjs").Cell} Cell
 * @typedef {import("../map-figures.mjs").MapRow} MapRow
 * @typedef {{rows: MapRow[], scored: boolean, lead: (row: MapRow, cell: Cell) => void}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { levelWords } from "../map-figures.mjs";
import { perCent } from "../weights.mjs";
import { rowWords } from "./map.mjs";

/** @param {Props} props */
export function View({ rows, scored, lead }) {
  const heads = ["Area", "Questions", scored ? "Weight" : "In words"];
  return h(
    "table",
    { class: "hub-pack__maptable" },
    h("caption", null, scored ? "What is asked in each area, and what it weighs" : "What is asked in each area"),
    h("thead", null, h("tr", null, heads.map((head) => h("th", { key: head, scope: "col" }, head)))),
    rows.map((row) =>
      h(
        "tbody",
        { key: row.id },
        h(
          "tr",
          null,
          h("th", { scope: "rowgroup", colSpan: heads.length }, row.title, ": ", rowWords(row, scored)),
        ),
        row.cells.map((cell) =>
          h(
            "tr",
            { key: cell.place },
            h("th", { scope: "row" }, h("button", { type: "button", class: "hub-pack__link", onClick: () => lead(row, cell) }, cell.title)),
            h("td", null, cell.questions),
            h("td", null, scored && cell.level > 0 ? `${perCent(cell.weight)}%, ` : "", levelWords(scored)[cell.level]),
          ),
        ),
      ),
    ),
  );
}
