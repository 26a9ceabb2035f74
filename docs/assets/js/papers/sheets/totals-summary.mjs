/**
 * The first rows of "Totals": result, rank, total, and what they come from. Values in, values out.
 *
 * @typedef {import("../types.mjs").Result} Result
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { at } from "../missing.mjs";
import { quoted } from "./formula.mjs";
import { failedGates, GRAIN, isReady, isShown, showsNow, totalsAcross, totalsColumn, totalsRow } from "./making.mjs";
import { priceCell } from "./prices.mjs";
import { worked } from "./table.mjs";
import { weighedSections } from "./totals-plan.mjs";

export const PASSES = "passes";
export const NO_GATE = "out: a gate is not met";
export const TOO_LOW = "out: below a minimum score";
export const LEVEL = "level: apply the rule for a tie";

/** @type {Record<string, string>} */
export const LABELS = {
  result: "Result",
  rank: "Rank, from what is not rounded",
  level: "Level with another",
  total: "Total",
  quality: "All questions",
  price: "Price",
  counted: "Price in pounds, where it counts",
  below: "Minimum scores missed",
};

/** @typedef {(making: Making, result: Result, which: number, cell: (key: string) => string) => Cell} Summary */

/** @param {number | null} tenths @returns {number | string} */
const perCent = (tenths) => (tenths === null ? "" : tenths / 10);

/** @type {Record<string, Summary>} */
const CELLS = {
  result: (making, { gateFailed, passes }, which, cell) => {
    const now = gateFailed.length > 0 ? NO_GATE : passes ? PASSES : TOO_LOW;
    return worked(`IF(${isReady(making)},IF(${failedGates(making, which)}>0,${quoted(NO_GATE)},IF(${cell("below")}>0,${quoted(TOO_LOW)},"${PASSES}")),"")`, making.ready ? now : "");
  },
  rank: (making, { rank }, _which, cell) => worked(ifPasses(cell, `1+${betterCount(making, cell)}`), rank ?? "", "number"),
  level: (making, { tied }, _which, cell) => {
    const ranks = totalsAcross(making, "rank");
    return worked(ifPasses(cell, `IF(SUMPRODUCT(ISNUMBER(${ranks})*(${ranks}=${cell("rank")}))>1,${quoted(LEVEL)},"")`), tied ? LEVEL : "");
  },
  total: (making, { total }, _which, cell) => worked(ifPasses(cell, making.rows.has("price") ? `${cell("quality")}+${cell("price")}` : cell("quality")), perCent(total), "percent4"),
  quality: (making, { criteria }, which, cell) => {
    const now = Object.values(criteria).reduce((sum, each) => sum + each, 0);
    const sum = across(weighedSections(making.contest).map(({ id }) => `section:${id}`), cell);
    return worked(`IF(${isShown(making, which)},${sum ? `SUM(${sum})` : 0},"")`, showsNow(making, which) ? now / 10 : "", "percent4");
  },
  price: (making, { price }, _which, cell) =>
    worked(ifPasses(cell, `$C$${totalsRow(making, "price")}*MIN(${totalsAcross(making, "counted")})/${cell("counted")}`), perCent(price), "percent4"),
  counted: (making, { id, passes }, which, cell) => worked(ifPasses(cell, priceCell(making, which)), (passes && at(making.moderation.prices, id)) || "", "money"),
  below: (making, { below }, which, cell) => {
    const floors = across([...making.rows.keys()].filter((each) => each.startsWith("floor:")), cell);
    return worked(`IF(${isShown(making, which)},${floors ? `COUNTIF(${floors},"below")` : 0},"")`, showsNow(making, which) ? below.length : "", "number");
  },
};

/** @param {Making} making @param {string} key of a row @param {Result} result @param {number} which @returns {Cell} */
export function summaryCell(making, key, result, which) {
  const cell = (/** @type {string} */ other) => `${totalsColumn(which)}${totalsRow(making, other)}`;
  return CELLS[key]?.(making, result, which, cell) ?? {};
}

/** @param {(key: string) => string} cell @param {string} formula @returns {string} what shows only of those who are not out */
function ifPasses(cell, formula) {
  return `IF(${cell("result")}="${PASSES}",${formula},"")`;
}

/** @param {string[]} keys of rows that follow each other @param {(key: string) => string} cell @returns {string} "" for none */
function across(keys, cell) {
  const [first, last] = [keys.at(0), keys.at(-1)];
  return first !== undefined && last !== undefined ? `${cell(first)}:${cell(last)}` : "";
}

/** @param {Making} making @param {(key: string) => string} cell @returns {string} how many come before this one */
function betterCount(making, cell) {
  const { mode, price } = making.contest;
  if (mode === "scored") {
    const totals = totalsAcross(making, "total");
    return `SUMPRODUCT(ISNUMBER(${totals})*(${totals}>${cell("total")}+${GRAIN}))`;
  }
  const prices = totalsAcross(making, "counted");
  return price.formula === "lowest" ? `SUMPRODUCT(ISNUMBER(${prices})*(${prices}<${cell("counted")}-${GRAIN}))` : "0";
}
