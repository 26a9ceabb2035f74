/**
 * Who else would come first with a bidder and without it: what the sheet of flips rests on. Values in, values out.
 *
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 * @typedef {{best: number | null, set: number, names: string[]}} Others of those who pass, one apart
 * @typedef {(formula: string, now: Cell["v"], style?: Cell["s"]) => Cell} Show a cell of a bidder that no gate keeps out
 */

import { columnName, sheetPrefix } from "../excel/places.mjs";
import { at, needsPrice } from "../missing.mjs";
import { quoted, saying } from "./formula.mjs";
import { bidderCell } from "./layout.mjs";
import { GRAIN, isShown, showsNow, totalsAcross, totalsCell, totalsColumn } from "./making.mjs";
import { priceCell } from "./prices.mjs";
import { fixed, worked } from "./table.mjs";
import { pricedIn } from "./totals-plan.mjs";
import { PASSES } from "./totals-summary.mjs";

const NONE = "-1E9";
const NOBODY = "nobody left";
export const AND = " and ";
/** @param {string} who @returns {string} */
export const comesFirst = (who) => `${who} first`;
/** @param {string} who more than one @returns {string} */
const areLevel = (who) => `${who} level`;
/** Columns of the sheet before those of the bidders, of which each has two. */
export const BEFORE = 3;
const FIELDS = {
  bit: "As a number",
  own: "What it is compared by",
  best: "Best of the others, with it",
  set: "Who that is, as a number",
  names: "Who that is",
  phrase: "Then",
  bestOut: "Best of the others, without it",
  setOut: "Who that is, as a number",
  namesOut: "Who that is",
  phraseOut: "Then",
  low: "Lowest price, with it",
  lowOut: "Lowest price, without it",
};
const KEYS = Object.keys(FIELDS);

/** @param {number} which the place of a bidder @param {number} row @returns {string} */
function cellAt(which, row) {
  return `$${columnName(BEFORE + 2 * which)}$${row}`;
}

/** @param {keyof typeof FIELDS} field @param {number} which the place of a bidder @param {number} top the row of "First now" @returns {string} a cell of this block */
export function othersCell(field, which, top) {
  return cellAt(which, top + 2 + KEYS.indexOf(field));
}

/** @param {number} which the place of a bidder @returns {number} */
export function bitOf(which) {
  return 2 ** which;
}

/** @param {readonly string[]} names @returns {string} */
export function phraseOf(names) {
  return names.length === 0 ? NOBODY : (names.length > 1 ? areLevel : comesFirst)(names.join(AND));
}

/**
 * @param {Making} making
 * @param {number} top the row of "First now", which comes before the heads
 * @returns {Cell[][]}
 */
export function othersRows(making, top) {
  const { bidders, results } = making;
  const now = bidders.map((_, which) => `IF(${totalsCell(making, "rank", which)}=1,${bitOf(which)},0)`);
  const first = results.reduce((sum, { rank }, which) => sum + (rank === 1 ? bitOf(which) : 0), 0);
  const columns = bidders.map((_, which) => othersColumn(making, which, top));
  const without = pricedIn(making.contest) ? bidders.map(({ id }) => `${id}, without it`) : [];
  const labels = [...Object.values(FIELDS), ...bidders.map(({ id }) => `${id}, beside it`), ...without];
  const apart = (/** @type {Cell[]} */ cells) => cells.flatMap((cell) => [cell, {}]);
  return [
    [{}, fixed("First now", "label"), {}, worked(now.join("+"), first, "number")],
    [{}, fixed("What", "head"), {}, ...apart(bidders.map((each) => fixed(bidderCell(each), "head")))],
    ...labels.map((label, at) => [{}, fixed(label, "label"), {}, ...apart(columns.map((column) => column[at] ?? {}))]),
  ];
}

/** @param {Making} making @param {number} which @param {number} top @returns {Cell[]} from above */
function othersColumn(making, which, top) {
  const { contest, bidders, results, moderation } = making;
  const own = (/** @type {keyof typeof FIELDS} */ field) => othersCell(field, which, top);
  const price = at(moderation.prices, results[which]?.id ?? "") ?? 0;
  const prices = results.flatMap((each, other) => (other !== which && each.passes ? [at(moderation.prices, each.id) ?? 0] : []));
  const [low, lowOut] = [Math.min(price, ...prices), Math.min(...prices)];
  const shows = showsNow(making, which);
  const inside = bidders.map((_, other) => (other === which || !shows || !results[other]?.passes ? null : worthOf(making, other, low)));
  const outside = bidders.map((_, other) => (inside[other] === null ? null : worthOf(making, other, lowOut)));
  /** @type {Show} */
  const show = (formula, now, style = "number") => worked(`IF(${isShown(making, which)},${formula},"")`, shows ? now : "", style);
  const put = (/** @type {(number | null)[]} */ worths, /** @type {string} */ lowest) =>
    worths.map((worth, other) =>
      other === which
        ? fixed(null, "quiet")
        : worked(`IF(AND(${isShown(making, which)},${totalsCell(making, "result", other)}="${PASSES}"),${worthFormula(making, other, lowest)},"")`, worth ?? "", "percent4"),
    );
  const first = top + 2 + KEYS.length;
  const priced = pricedIn(contest);
  return [
    fixed(bitOf(which), "number"),
    show(worthFormula(making, which, own("low")), worthOf(making, which, low), "percent4"),
    ...bestCells(making, which, first, own("best"), own("names"), inside, show),
    ...bestCells(making, which, priced ? first + bidders.length : first, own("bestOut"), own("namesOut"), outside, show),
    ...(priced ? lowCells(making, which, low, prices.length > 0 ? lowOut : "", show) : [fixed(null), fixed(null)]),
    ...put(inside, own("low")),
    ...(priced ? put(outside, own("lowOut")) : []),
  ];
}

/** @param {Making} making @param {number} which @param {number} low @param {number | string} lowOut @param {Show} show @returns {Cell[]} */
function lowCells(making, which, low, lowOut, show) {
  const others = lowOutFormula(making, which);
  return [
    show(`MIN(${priceCell(making, which)},${totalsAcross(making, "counted")})`, low, "money"),
    others === "" ? fixed(null) : show(`IF(COUNT(${others})=0,"",MIN(${others}))`, lowOut, "money"),
  ];
}

/** @param {Making} making @param {number} which @returns {string} the prices that count, but for one; "" where there is no other */
function lowOutFormula({ bidders, names, rows }, which) {
  const range = (/** @type {number} */ from, /** @type {number} */ to) => (from > to ? [] : [`${sheetPrefix(names.totals)}$${totalsColumn(from)}$${rows.get("counted")}:$${totalsColumn(to)}$${rows.get("counted")}`]);
  return [...range(0, which - 1), ...range(which + 1, bidders.length - 1)].join();
}

/** @param {Making} making @param {number} which @param {string} low a cell @returns {string} what a bidder is compared by */
function worthFormula(making, which, low) {
  const { contest } = making;
  if (contest.mode === "scored") {
    const quality = totalsCell(making, "quality", which);
    return pricedIn(contest) ? `${quality}+${contest.price.share / 10}*${low}/${priceCell(making, which)}` : quality;
  }
  return needsPrice(contest) ? `-${priceCell(making, which)}` : "0";
}

/** @param {Making} making @param {number} which @param {number} low @returns {number} */
function worthOf({ contest, results, moderation }, which, low) {
  const { id = "", criteria = {} } = results[which] ?? {};
  const price = at(moderation.prices, id) ?? 0;
  if (contest.mode === "scored") {
    const quality = Object.values(criteria).reduce((sum, each) => sum + each, 0) / 10;
    return pricedIn(contest) ? quality + ((contest.price.share / 10) * low) / price : quality;
  }
  return needsPrice(contest) ? -price : 0;
}

/** @param {readonly {id: string}[]} bidders @param {(number | null)[]} worths @returns {Others} */
function othersOf(bidders, worths) {
  const known = worths.filter((each) => each !== null);
  const best = known.length > 0 ? Math.max(...known) : null;
  const first = bidders.map((_, other) => best !== null && (worths[other] ?? Number.NEGATIVE_INFINITY) >= best - Number(GRAIN));
  return { best, set: first.reduce((sum, each, other) => sum + (each ? bitOf(other) : 0), 0), names: bidders.flatMap(({ id }, other) => (first[other] ? [id] : [])) };
}

/**
 * @param {Making} making @param {number} which @param {number} first the row of the first of the others
 * @param {string} best @param {string} names @param {(number | null)[]} worths @param {Show} show
 * @returns {Cell[]} the best of the others, and who they are
 */
function bestCells({ bidders }, which, first, best, names, worths, show) {
  const others = othersOf(bidders, worths);
  const place = (/** @type {number} */ other) => cellAt(which, first + other);
  const rest = bidders.map((each, other) => ({ ...each, other })).filter(({ other }) => other !== which);
  const range = `${place(0)}:${place(bidders.length - 1)}`;
  const when = (/** @type {number} */ other, /** @type {string} */ then, /** @type {string} */ otherwise) =>
    `IF(ISNUMBER(${place(other)}),IF(${place(other)}>=${best}-${GRAIN},${then},${otherwise}),${otherwise})`;
  const sum = rest.map(({ other }) => when(other, String(bitOf(other)), "0")).join("+");
  const listed = rest.map(({ id, other }) => when(other, quoted(`${id} `), '""')).join("&");
  return [
    show(`IF(COUNT(${range})=0,${NONE},MAX(${range}))`, others.best ?? Number(NONE), "percent4"),
    show(sum || "0", others.set),
    show(listed ? `SUBSTITUTE(TRIM(${listed}),${quoted(" ")},${quoted(AND)})` : '""', others.names.join(AND), "result"),
    show(`IF(${names}="",${quoted(NOBODY)},IF(ISNUMBER(FIND(${quoted(AND)},${names})),${saying(areLevel, names)},${saying(comesFirst, names)}))`, phraseOf(others.names), "result"),
  ];
}
