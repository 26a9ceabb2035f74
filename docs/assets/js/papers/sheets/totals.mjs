/**
 * Totals by question, criterion and price, with ranks. All stays hidden until nothing is missing. Values in, values out.
 *
 * Points are shown in per cent of the whole, and are not rounded where they are compared.
 *
 * @typedef {import("../types.mjs").Result} Result
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 * @typedef {import("./totals-plan.mjs").Planned} Planned
 */

import { at } from "../missing.mjs";
import { quoted, saying } from "./formula.mjs";
import { bidderCell, FIRST } from "./layout.mjs";
import { GRAIN, isShown, moderationCell, showsNow, totalsColumn, totalsRow } from "./making.mjs";
import { cellsOf, fixed, tableSheet, worked } from "./table.mjs";
import { totalsPlan, weighedQuestions } from "./totals-plan.mjs";
import { LABELS, LEVEL, NO_GATE, summaryCell, TOO_LOW } from "./totals-summary.mjs";
import { titleOf, weightCells } from "./words.mjs";

/** @param {Making} making @returns {Sheet[]} none where nothing is scored */
export function totalsSheets(making) {
  const { contest, names, bidders } = making;
  if (contest.mode === "narrative") {
    return [];
  }
  const plan = totalsPlan(contest);
  const first = totalsColumn(0);
  const range = `${first}${FIRST}:${totalsColumn(bidders.length - 1)}${FIRST + plan.length - 1}`;
  return [
    tableSheet({
      name: names.totals,
      lines: ["In per cent of the whole, to four places. What is compared is not rounded.", contest.compares ? `${contest.tieTitle}: ${contest.tie || "no rule is published."}` : "Nobody is ranked."],
      status: statusCell(making),
      columns: [["Code", 9], ["What", 40], ["Weight, %", 9], ["Minimum score", 9], ...bidders.map((each) => /** @type {[string, number]} */ ([bidderCell(each), 17]))],
      keep: 2,
      rows: plan.map((row) => totalsCells(making, row)),
      conditions: [
        { range, formula: `OR(${["below", NO_GATE, TOO_LOW].map((each) => `${first}${FIRST}=${quoted(each)}`).join()})`, style: "bad" },
        { range, formula: `${first}${FIRST}=${quoted(LEVEL)}`, style: "warn" },
      ],
      tab: "brand",
    }),
  ];
}

/** @param {Making} making @returns {Cell} */
function statusCell({ names: { checks }, ready, missing }) {
  const cell = cellsOf(checks, "B", FIRST);
  const shown = `Nothing is missing. See “${checks}” before you decide.`;
  const lacking = (/** @type {string} */ things) => `Not ready: ${things} missing. See “${checks}”.`;
  const now = ready ? shown : lacking(missing + (missing === 1 ? " thing" : " things"));
  const not = saying(lacking, `${cell}&IF(${cell}=1,${quoted(" thing")},${quoted(" things")})`);
  return worked(`IF(${cell}=0,${quoted(shown)},${not})`, now, "label");
}

/** @param {Making} making @param {Planned} planned @returns {Cell[]} */
function totalsCells(making, planned) {
  const { key, head, section, question } = planned;
  return head === undefined
    ? [
        fixed(question?.code, "code"),
        fixed(question ? titleOf(question) : (section?.title ?? LABELS[key]), "label"),
        ...(question ? weightCells(question) : [fixed(weightOf(making, planned), "percent"), fixed(key.startsWith("section:") ? null : section?.minimum, "number")]),
        ...making.results.map((result, which) => (section || question ? cellFor(making, planned, result, which) : summaryCell(making, key, result, which))),
      ]
    : [fixed(head, "heading")];
}

/** @param {Making} making @param {Planned} planned @returns {number | null} in per cent */
function weightOf({ contest: { sections, price } }, { key, section }) {
  const quality = sections.reduce((sum, each) => sum + each.weight, 0);
  /** @type {Record<string, number>} */
  const weights = { total: quality + price.share, quality, price: price.share };
  const tenths = section && key.startsWith("section:") ? section.weight : weights[key];
  return tenths === undefined ? null : tenths / 10;
}

/** @param {Making} making @param {Planned} planned @param {Result} result @param {number} which @returns {Cell} */
function cellFor(making, planned, result, which) {
  const { key, section, question } = planned;
  const { most } = making.contest.scale;
  const column = totalsColumn(which);
  const put = (/** @type {string} */ formula, /** @type {number | string | null | undefined} */ now, /** @type {Cell["s"]} */ style = "percent4") =>
    worked(`IF(${isShown(making, which)},${formula},"")`, now ?? "", style);
  if (key.startsWith("floor:")) {
    const missed = result.below.includes(question?.code ?? section?.id ?? "") ? "below" : "met";
    return put(`IF(${missedFormula(making, planned, which)},"below","met")`, showsNow(making, which) ? missed : "", "result");
  }
  if (question) {
    const points = at(result.questions, question.code)?.points ?? null;
    return put(`$C$${totalsRow(making, key)}*${moderationCell(making, "agreed", question, which)}/${most}`, points === null ? "" : points / 10);
  }
  const id = section?.id ?? "";
  if (key.startsWith("mean:")) {
    return put(`${column}${totalsRow(making, `section:${id}`)}*${most * 10}/${section?.weight}`, at(result.means, id));
  }
  const rows = (section ? weighedQuestions(section) : []).map((each) => totalsRow(making, `question:${each.code}`));
  const points = at(result.criteria, id);
  return put(`SUM(${column}${Math.min(...rows)}:${column}${Math.max(...rows)})`, points === undefined ? "" : points / 10);
}

/** @param {Making} making @param {Planned} planned @param {number} which @returns {string} that a minimum is missed */
function missedFormula(making, { key, section, question }, which) {
  const least = `$D$${totalsRow(making, key)}`;
  if (section) {
    return `${totalsColumn(which)}${totalsRow(making, `mean:${section.id}`)}<${least}-${GRAIN}`;
  }
  const agreed = question ? moderationCell(making, "agreed", question, which) : "";
  return question?.how === "pass" ? `${agreed}="fail"` : `${agreed}<${least}`;
}
