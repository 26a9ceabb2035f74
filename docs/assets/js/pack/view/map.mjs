/**
 * The pack on the bank's criteria and areas, as a map and as a table. Each area leads to its questions.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../map-figures.mjs").Cell} Cell
 * @typedef {import("../map-figures.mjs").MapRow} MapRow
 * @typedef {{rows: MapRow[], scored: boolean, lead: (row: MapRow, cell: Cell) => void}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { figuresOf, isScored, levelWords, mapOf } from "../map-figures.mjs";
import { perCent } from "../weights.mjs";
import { unseen } from "./card.mjs";
import { Tick } from "./fields.mjs";
import { clear } from "./finder.mjs";
import { Later } from "./later.mjs";

/** @param {{app: App}} props */
export function PackMap({ app }) {
  const { pack, bank } = app;
  const scored = isScored(pack);
  const lead = (/** @type {MapRow} */ { id }, /** @type {Cell} */ { place }) =>
    place === "" ? app.go("questions", "public.questions") : clear(app, { criteria: [id], areas: [place] });
  const props = { rows: mapOf(pack, bank), scored, lead };
  const table = app.shown.table === true;
  return h(
    "section",
    { "aria-labelledby": "pack-map" },
    h("h3", { id: "pack-map" }, "Your pack on the matrix"),
    h(
      "p",
      null,
      scored
        ? "Each area shows how many questions it has in your pack, and what they weigh. Choose an area to see its questions."
        : "Each area shows how many questions it has in your pack. Choose an area to see its questions.",
    ),
    h(Tick, { label: "Show as a table", path: "map.table", checked: table, set: (checked) => app.show({ table: checked }) }),
    table ? h(Later, { app, name: "map-table", field: "map.table", props }) : [h(Legend, { scored, key: "legend" }), h(MapGrid, { ...props, key: "grid" })],
  );
}

/** @param {{scored: boolean}} props */
function Legend({ scored }) {
  return h(
    "ul",
    { class: "hub-pack__legend" },
    levelWords(scored).map((word, level) =>
      h("li", { key: word }, h("span", { class: `hub-pack__swatch hub-pack__level--${level}` }), word),
    ),
  );
}

/** @param {Props} props */
function MapGrid({ rows, scored, lead }) {
  return h(
    "ul",
    { class: "hub-pack__map" },
    rows.map((row) =>
      h(
        "li",
        { key: row.id, class: row.left ? "hub-pack__left" : "" },
        h("p", null, h("strong", null, row.title), " ", h("span", null, rowWords(row, scored))),
        h(
          "ul",
          null,
          row.cells.map((cell) =>
            h(
              "li",
              { key: cell.place },
              h(
                "button",
                { type: "button", class: `hub-pack__cell hub-pack__level--${cell.level}`, "data-field": `map.${cell.place}`, onClick: () => lead(row, cell) },
                h("span", null, cell.title),
                cellWords(cell, scored),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {MapRow} row @param {boolean} scored */
export function rowWords({ left, weight, price, questions }, scored) {
  if (left && price === 0) {
    return "nothing asked";
  }
  return scored ? `${perCent(weight)}%${price > 0 ? `, price ${perCent(price)}%` : ""}` : String(questions);
}

/** @param {Cell} cell @param {boolean} scored */
function cellWords(cell, scored) {
  const word = levelWords(scored)[cell.level];
  return cell.level === 0 ? h("em", null, word) : h("strong", null, figuresOf(cell, scored), unseen(` ${word}`));
}
