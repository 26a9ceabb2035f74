/**
 * The prices, apart from what evaluators see. Values in, values out.
 *
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./making.mjs").Making} Making
 */

import { LOW_PRICE_RULE } from "../../pack/price.mjs";
import { abnormallyLow } from "../low-price.mjs";
import { at } from "../missing.mjs";
import { quoted } from "./formula.mjs";
import { bidderCell, columnOf, FIRST, PRICES } from "./layout.mjs";
import { failedGates, totalsAcross, totalsCell } from "./making.mjs";
import { cellsOf, fixed, tableSheet, typed, worked } from "./table.mjs";
import { heads } from "./words.mjs";

const [NONE, NOUGHT] = ["price", "has to be above nought"];
const LOW = "a fifth or more below the mean of the others: ask first";

/** @param {Making} making @param {number} which @returns {string} the cell of a price */
export function priceCell({ names }, which) {
  return cellsOf(names.prices, columnOf(PRICES, "price"), FIRST + which);
}

/** @param {Making} making @returns {Sheet} */
export function pricesSheet(making) {
  const { contest, names, bidders } = making;
  const [price, state] = ["price", "state"].map((field) => columnOf(PRICES, field));
  const range = (/** @type {string | undefined} */ column) => `${column}${FIRST}:${column}${FIRST + bidders.length - 1}`;
  const low = lowOnes(making);
  return tableSheet({
    name: names.prices,
    lines: [contest.price.words, ...(contest.regime === "grant" ? [] : [LOW_PRICE_RULE])],
    columns: heads(PRICES, contest, {}, { note: ["Note", 30] }),
    keep: 1,
    rows: bidders.map((bidder, which) => [
      fixed(bidderCell(bidder), "label"),
      fixed(bidder.name),
      typed(at(making.moderation.prices, bidder.id) ?? null, "inputMoney"),
      typed(null),
      lowCell(making, which, low),
      stateCell(making, which),
    ]),
    validations: [{ range: range(price), decimal: { min: 0, max: 1e12 }, title: "Price", message: "Type the price in pounds. Leave it blank until you know it. A blank is not nought." }],
    conditions: [{ range: range(state), formula: `${state}${FIRST}<>""`, style: "warn" }],
    tab: "gold",
  });
}

/** @param {Making} making @returns {Set<number>} places of bidders whose price looks too low, among those that pass */
function lowOnes({ moderation, results }) {
  const inside = results.flatMap((each, which) => (each.passes ? [which] : []));
  return new Set(abnormallyLow(inside.map((which) => at(moderation.prices, results[which]?.id ?? "") ?? 0)).map((place) => inside[place] ?? -1));
}

/** @param {Making} making @param {number} which @param {Set<number>} low */
function lowCell(making, which, low) {
  const [own, all] = [totalsCell(making, "counted", which), totalsAcross(making, "counted")];
  // As abnormallyLow counts it, to half a penny.
  return worked(`IF(OR(${own}="",COUNT(${all})<2),"",IF((5*COUNT(${all})-1)*${own}-4*SUM(${all})<0.005,${quoted(LOW)},""))`, low.has(which) ? LOW : "");
}

/** @param {Making} making @param {number} which @returns {string} what a price lacks; "" for nothing */
function priceLack({ results, moderation }, which) {
  const { id = "", gateFailed = [] } = results[which] ?? {};
  const price = at(moderation.prices, id) ?? null;
  if (gateFailed.length > 0) {
    return "";
  }
  return price === null ? NONE : price > 0 ? "" : NOUGHT;
}

/** @param {Making} making @returns {number} how many prices lack something */
export function pricesLacking(making) {
  return making.bidders.filter((_, which) => priceLack(making, which) !== "").length;
}

/** @param {Making} making @param {number} which */
function stateCell(making, which) {
  const cell = `${columnOf(PRICES, "price")}${FIRST + which}`;
  return worked(`IF(${failedGates(making, which)}>0,"",IF(${cell}="",${quoted(NONE)},IF(ISNUMBER(${cell}),IF(${cell}>0,"",${quoted(NOUGHT)}),${quoted("a number")})))`, priceLack(making, which));
}
