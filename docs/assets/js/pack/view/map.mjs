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
      `Each area shows how many questions it has in your pack${scored ? ", and what they weigh" : ""}. Choose an area to see its questions.`,
    ),
    h(Tick, { label: "Show as a table", checked: table, set: (checked) => app.show({ table: checked }) }),
    table ? h(MapTable, props) : [h(Legend, { scored, key: "legend" }), h(MapGrid, { ...props, key: "grid" })],
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
function rowWords({ left, weight, price, questions }, scored) {
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

/** @param {Props} props */
function MapTable({ rows, scored, lead }) {
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
