/**
 * Which single agreed scores decide: what would become of the first place if one were a step higher or lower, by formulas
 * that follow what is typed. Values in, values out.
 *
 * Below the table stands, for each bidder, who else would come first with it and without it, since a bidder that fails a
 * minimum takes its price with it. A set of bidders is a number there: 1 for the first, 2 for the second, 4 for the third
 * and so on, added up.
 *
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./making.mjs").Making} Making
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { columnName } from "../excel/places.mjs";
import { agreedScore } from "../scoring.mjs";
import { quoted, saying } from "./formula.mjs";
import { FIRST } from "./layout.mjs";
import { AND, BEFORE, bitOf, comesFirst, othersCell, othersRows, phraseOf } from "./flips-others.mjs";
import { GRAIN, isShown, moderationCell, totalsAcross, totalsCell } from "./making.mjs";
import { fixed, listed, tableSheet, worked } from "./table.mjs";
import { meanSections } from "./totals-plan.mjs";
import { PASSES } from "./totals-summary.mjs";
import { choices, heads, titleOf, weightCells } from "./words.mjs";

/** @param {string | number} number @returns {string} */
const countOf = (number) => `Single marks that would change who comes first: ${number}`;
/** @param {string} who @param {string} others @returns {string} */
const isLevel = (who, others) => `${who} level with ${others}`;
const NOT_YET = "Not ready: totals do not show yet.";

/** @param {Making} making @returns {Sheet[]} none where nobody is ranked */
export function flipsSheets(making) {
  const { contest, names, bidders, flips, ready } = making;
  const { questions } = contest;
  const fields = ["code", "title", "weight", ...bidders.flatMap(({ id }) => [`up:${id}`, `down:${id}`])];
  const last = FIRST + Math.max(1, questions.length) - 1;
  const range = `${columnName(BEFORE)}${FIRST}:${columnName(fields.length - 1)}${last}`;
  const now = FIRST + questions.length + 2;
  const rows = questions.map((question, place) => flipRow(making, question, FIRST + place, now));
  return contest.compares
    ? [
        tableSheet({
          name: names.flips,
          lines: [
            "An answer is named here if its agreed score, one step higher or lower, would change who comes first. Read it again before you decide, and not to reach a result.",
            "Where two would be level, the published rule for a tie decides, and this sheet says “level”.",
          ],
          status: worked(`IF(COUNTIF(${totalsAcross(making, "result")},"?*")=0,${quoted(NOT_YET)},${saying(countOf, `SUMPRODUCT(--(${range}<>""))`)})`, ready ? countOf(flips.length) : NOT_YET, "label"),
          columns: heads(fields, contest, { bidders }, { title: ["Question", 30], up: ["one step more", 13], down: ["one step less", 13] }),
          keep: 2,
          rows: [...rows, [], [fixed("How this is worked out", "heading")], ...othersRows(making, now)],
          conditions: [{ range, formula: `${columnName(BEFORE)}${FIRST}<>""`, style: "warn" }],
          tab: "brand",
        }),
      ]
    : [];
}

/** @param {Making} making @param {Question} question @param {number} row @param {number} now the row that says who is first now @returns {Cell[]} */
function flipRow(making, question, row, now) {
  const cells = making.bidders.flatMap(({ id }, which) =>
    [1, -1].map((step) => {
      const formula = question.how === "words" ? "" : flipFormula(making, question, which, step, row, now);
      return formula === "" ? fixed(null, "quiet") : worked(formula, flipNow(making, question, id, step));
    }),
  );
  return [fixed(question.code, "code"), fixed(titleOf(question)), ...weightCells(question).slice(0, 1), ...cells];
}

/** @param {Making} making @param {Question} question @param {string} id @param {number} step @returns {string} what would become of the first place; "" for no change */
function flipNow({ moderation, flips, bidders }, question, id, step) {
  const from = agreedScore(moderation, id, question) ?? 0;
  const flip = flips.find((each) => each.bidder === id && each.code === question.code && Math.sign(each.to - from) === step);
  if (!flip) {
    return "";
  }
  const others = bidders.map((each) => each.id).filter((each) => each !== id && flip.first.includes(each));
  return !flip.first.includes(id) || others.length === 0 ? phraseOf(others.length > 0 || flip.first.length === 0 ? others : [id]) : isLevel(id, others.join(AND));
}

/**
 * @param {Making} making @param {Question} question @param {number} which @param {number} step 1 or -1 @param {number} row
 * @param {number} now
 * @returns {string}
 */
function flipFormula(making, question, which, step, row, now) {
  const id = making.bidders[which]?.id ?? "";
  const agreed = moderationCell(making, "agreed", question, which);
  const own = (/** @type {Parameters<typeof othersCell>[0]} */ field) => othersCell(field, which, now);
  const [first, bit] = [`$D$${now}`, bitOf(which)];
  const can = choices(question);
  const end = can.at(step > 0 ? -1 : 0);
  const worth = question.weight > 0 ? `${own("own")}${step > 0 ? "+" : "-"}${stepOf(question, agreed, step)}$C${row}/${making.contest.scale.most}` : own("own");
  const inside =
    `IF(${worth}>${own("best")}+${GRAIN},IF(${first}=${bit},"",${quoted(comesFirst(id))}),` +
    `IF(${worth}>=${own("best")}-${GRAIN},IF(${first}=${bit}+${own("set")},"",${saying((others) => isLevel(id, others), own("names"))}),` +
    `IF(${first}=${own("set")},"",${own("phrase")})))`;
  const outside = `IF(${first}=${own("setOut")},"",${own("phraseOut")})`;
  const misses = missesFormula(making, question, which, step, row, agreed);
  const isEnd = `${agreed}=${typeof end === "number" ? end : quoted(end ?? "")}`;
  return misses === ""
    ? `IF(${totalsCell(making, "result", which)}="${PASSES}",IF(${isEnd},"",${inside}),"")`
    : `IF(${isShown(making, which)},IF(${isEnd},"",IF(${misses}=0,${inside},${outside})),"")`;
}

/** @param {Question} question @param {string} agreed @param {number} step @returns {string} by how much a step changes the score, times; "" for one */
function stepOf({ scores }, agreed, step) {
  const even = scores.every((score, place) => place === 0 || score === (scores[place - 1] ?? 0) + 1);
  const list = listed(scores);
  return even ? "" : `ABS(INDEX(${list},MATCH(${agreed},${list},0)${step > 0 ? "+" : "-"}1)-${agreed})*`;
}

/**
 * Return how many minimums would be missed after the step, as a formula; "" where the step can change none.
 *
 * @param {Making} making @param {Question} question @param {number} which @param {number} step @param {number} row
 * @param {string} agreed
 * @returns {string}
 */
function missesFormula(making, question, which, step, row, agreed) {
  const sign = step > 0 ? "+" : "-";
  const by = stepOf(question, agreed, step);
  const section = question.weight > 0 ? meanSections(making.contest).find((each) => each.id === question.section) : undefined;
  const was = (/** @type {string} */ key) => `-(${totalsCell(making, key, which)}="below")`;
  const parts = [];
  if (question.how === "pass") {
    parts.push(was(`floor:${question.code}`), step > 0 ? "" : "+1");
  } else if ((question.minimum ?? 0) > 0) {
    parts.push(was(`floor:${question.code}`), `+(${agreed}${sign}${by}1<${question.minimum})`);
  }
  if (section) {
    parts.push(was(`floor:${section.id}`), `+(${totalsCell(making, `mean:${section.id}`, which)}${sign}${by}$C${row}*10/${section.weight}<${section.minimum}-${GRAIN})`);
  }
  return parts.length > 0 ? `${totalsCell(making, "below", which)}${parts.join("")}` : "";
}
