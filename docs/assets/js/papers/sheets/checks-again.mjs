/**
 * The totals a second way: from the full hundred down, by what each score and price loses, straight from the sheets on
 * which they were typed. Values in, values out.
 *
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { checkedSecondWay } from "../second-way.mjs";
import { sheetPrefix } from "../excel/places.mjs";
import { FIRST } from "./layout.mjs";
import { isShown, moderationRange, showsNow, totalsAcross, totalsCell, totalsColumn, totalsRow } from "./making.mjs";
import { priceCell } from "./prices.mjs";
import { cellsOf, fixed, worked } from "./table.mjs";
import { hasFloor, pricedIn, weighedQuestions, weighedSections } from "./totals-plan.mjs";
import { PASSES } from "./totals-summary.mjs";

/** @param {Making} making @param {number} row of the first @returns {Cell[][]} none where nothing is scored */
export function againRows(making, row) {
  const { contest, bidders } = making;
  if (contest.mode === "narrative") {
    return [];
  }
  const scored = contest.mode === "scored" && weighedSections(contest).length > 0;
  const weights = scored ? weightRows(making, row + 1) : [];
  const totals = scored ? totalRows(making, row + 1 + weights.length) : [];
  const after = row + 1 + weights.length + totals.length;
  return [[fixed("Worked out a second way", "heading")], ...weights, ...totals, ...bidders.map((_, which) => floorRow(making, which, after + which))];
}

/** @param {string} what @param {Cell} found @param {Cell} other @param {number} row @returns {Cell[]} */
function compareRow(what, found, other, row) {
  const same = typeof found.v === "number" && typeof other.v === "number" ? (Math.abs(found.v - other.v) < 1e-6 ? "agrees" : "differs") : "";
  return [fixed(what), found, other, worked(`IF(OR(B${row}="",C${row}=""),"",IF(ABS(B${row}-C${row})<1E-6,"agrees","differs"))`, same)];
}

/** @param {Making} making @param {number} row @returns {Cell[][]} */
function weightRows(making, row) {
  const { contest, names } = making;
  const rows = weighedSections(contest).flatMap(weighedQuestions).map(({ code }) => totalsRow(making, `question:${code}`));
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const weights = cellsOf(names.totals, "C", first, last);
  const sum = contest.questions.reduce((all, each) => all + each.weight, 0) + contest.price.share;
  const records = 8 + contest.sections.length + contest.questions.length;
  const pack = (/** @type {string} */ column) => `${sheetPrefix(names.pack)}$${column}$1:$${column}$${records}`;
  const kept = `SUMIF(${pack("B")},${cellsOf(names.totals, "A", first, last)},${pack("C")})`;
  return [
    compareRow("The weights of all questions and of price, in per cent", worked(`SUM(${weights})+${contest.price.share / 10}`, sum / 10, "percent"), fixed(100, "percent"), row),
    compareRow("Weights that differ from those of the pack", worked(`SUMPRODUCT(--(ABS(${kept}-10*${weights})>1E-6))`, 0, "number"), fixed(0, "number"), row + 1),
  ];
}

/** @param {Making} making @param {number} row @returns {Cell[][]} */
function totalRows(making, row) {
  const { contest, moderation, bidders } = making;
  const again = checkedSecondWay(contest, moderation).bidders;
  const [who, weights, agreed] = ["bidder", "weight", "agreed"].map((field) => moderationRange(making, field));
  return bidders.map(({ id }, which) => {
    const own = `--(${who}=$A$${FIRST + 1 + which})`;
    const lost = `(SUMPRODUCT(${own},${weights})-SUMPRODUCT(${own},${weights},${agreed})/${contest.scale.most})`;
    const share = contest.price.share / 10;
    const price = pricedIn(contest) ? `-(${share}-${share}*MIN(${totalsAcross(making, "counted")})/${priceCell(making, which)})` : "";
    const total = again[which]?.total ?? null;
    const first = making.results[which]?.total ?? null;
    return compareRow(
      price ? `Total of ${id}: 100 less what its answers and its price lose` : `Total of ${id}: 100 less what its answers lose`,
      worked(`IF(${totalsCell(making, "result", which)}="${PASSES}",100-${lost}${price},"")`, total === null ? "" : total / 10, "percent4"),
      worked(totalsCell(making, "total", which), first === null ? "" : first / 10, "percent4"),
      row + which,
    );
  });
}

/** @param {Making} making @param {number} which @param {number} row @returns {Cell[]} questions whose minimum is missed */
function floorRow(making, which, row) {
  const { contest, bidders, results } = making;
  const [who, least, agreed] = ["bidder", "minimum", "agreed"].map((field) => moderationRange(making, field));
  const own = `(${who}=$A$${FIRST + 1 + which})`;
  const again = `SUMPRODUCT(${own}*ISNUMBER(${least})*ISNUMBER(${agreed})*(${agreed}<${least}))+SUMPRODUCT(${own}*(${agreed}="fail"))`;
  const floors = contest.questions.filter(hasFloor).map(({ code }) => totalsRow(making, `floor:${code}`));
  const codes = new Set(contest.questions.map(({ code }) => code));
  const count = showsNow(making, which) ? (results[which]?.below ?? []).filter((each) => codes.has(each)).length : "";
  const column = totalsColumn(which);
  const counted = floors.length > 0 ? `COUNTIF(${cellsOf(making.names.totals, column, Math.min(...floors), Math.max(...floors))},"below")` : "0";
  const show = (/** @type {string} */ formula) => worked(`IF(${isShown(making, which)},${formula},"")`, count, "number");
  return compareRow(`Minimum scores of questions that ${bidders[which]?.id} misses`, show(again), show(counted), row);
}
