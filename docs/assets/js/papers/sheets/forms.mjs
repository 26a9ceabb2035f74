/**
 * Sheets that people fill in beside the scores: panel, golden thread, changes, and the decision. Values in, values out.
 *
 * @typedef {import("../types.mjs").Change} Change
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Decision} Decision
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Golden} Golden
 * @typedef {import("../types.mjs").Panelist} Panelist
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 * @typedef {import("./table.mjs").Cell} Cell
 */

import { dayInWords } from "../../pack/checks/figures.mjs";
import { bidderLabel } from "../missing.mjs";
import { dayNumber } from "../excel/places.mjs";
import { own } from "../known/own.mjs";
import { LOG_END } from "../known/sheets.mjs";
import { leftOut } from "../gaps.mjs";
import { quoted } from "./formula.mjs";
import { bidderCell, columnOf, DECISION, FIRST, GOLDEN, LOG, LOG_ROWS, PANEL, PANEL_ROWS, sheetNames, YES_NO } from "./layout.mjs";
import { failedGates, totalsCell } from "./making.mjs";
import { fixed, tableSheet, typed, worked } from "./table.mjs";
import { PASSES } from "./totals-summary.mjs";
import { heads } from "./words.mjs";

/** @type {Record<string, import("./table.mjs").Column>} */
const PANEL_HEADS = {
  role: ["Role", 20],
  scores: ["Scores?", 9],
  organisation: ["Organisation", 18],
  name: ["Name, only if you want it kept here", 16],
  experience: ["Experience", 26],
  training: ["Training for this", 22],
  conflict: ["Conflicts of interest, or “none”", 26],
  managed: ["How each is managed", 26],
  recused: ["Stands back under regulation 21(4)?", 14],
};
const ON_PEOPLE = "Say of each person what fits them for this, and any interest that could be seen to sway them. Do it before the first answer is read.";
export const STAND_BACK =
  "Regulation 21(4): in the Competitive Process, a member of an integrated care board who also has a position in a provider that takes part stays out of the decision.";
const ELSEWHERE = "Regulation 21(4) is about the competitive process, and does not apply to this route. Leave its column blank.";

/**
 * @param {Contest} contest
 * @param {readonly Partial<Panelist>[]} panel
 * @param {number} rows how many at least
 * @returns {Sheet}
 */
export function panelSheet(contest, panel, rows = PANEL_ROWS) {
  const all = [...panel, ...Array.from({ length: Math.max(0, rows - panel.length) }, () => ({}))];
  const last = FIRST + all.length - 1;
  const rules = ["scores", "recused"].map((field) => columnOf(PANEL, field));
  return tableSheet({
    name: sheetNames(contest).panel,
    lines: [ON_PEOPLE, contest.route === "competitive" ? STAND_BACK : ELSEWHERE],
    columns: heads(PANEL, contest, {}, PANEL_HEADS),
    keep: 1,
    rows: all.map((/** @type {Record<string, unknown>} */ each) =>
      PANEL.map((field) => typed(typeof each[field] === "boolean" ? (each[field] ? "yes" : "no") : /** @type {string | undefined} */ (each[field]))),
    ),
    tall: rows > 1 ? undefined : 90,
    validations: rules.map((column) => ({ range: `${column}${FIRST}:${column}${last}`, list: YES_NO, title: "Yes or no", message: "Type yes or no, or leave it blank." })),
    tab: "gold",
  });
}

/**
 * @param {Contest} contest
 * @param {readonly Bidder[]} bidders
 * @param {readonly {who: string, golden: Record<string, Golden>, open: boolean}[]} readers open: whether theirs may be typed
 * @returns {Sheet}
 */
export function goldenSheet(contest, bidders, readers) {
  const put = (/** @type {boolean} */ open) => (open ? typed : fixed);
  return tableSheet({
    name: sheetNames(contest).golden,
    lines: [
      "Intrinsic social value lies in how a service is delivered, and not only in what it delivers: being local, a focus on the neighbourhood, and preventing ill health by acting on its wider causes.",
      "Read all answers of one together. Say what shows it, in which answers and where, and in which score it already counts. This is never a second score.",
    ],
    columns: heads(GOLDEN, contest, {}, { where: ["In which answers, and where", 40] }),
    keep: 3,
    tall: 60,
    rows: bidders.flatMap((bidder) =>
      readers.map(({ who, golden, open }) => {
        const { seen, where, counted } = (Object.hasOwn(golden, bidder.id) && golden[bidder.id]) || { seen: "", where: "", counted: "" };
        return [fixed(bidderCell(bidder), "label"), fixed(bidder.name), fixed(who), ...[seen, where, counted].map((text) => put(open)(text, open ? "input" : "text"))];
      }),
    ),
    tab: "gold",
  });
}

/** @param {string} day such as "2026-11-28", or what was typed for one @returns {Cell} */
function dayCell(day) {
  const number = /^\d{4}-\d\d-\d\d$/.test(day) ? dayNumber(day) : Number.NaN;
  return typed(Number.isNaN(number) ? day : number, "inputDate");
}

/**
 * Return the sheet of changes, with those of the pack that everybody was told of below.
 *
 * @param {Contest} contest
 * @param {readonly Change[]} changes
 * @returns {Sheet}
 */
export function logSheet(contest, changes) {
  const blank = { when: "", who: "", what: "", why: "", after: undefined };
  const all = [...changes, ...Array.from({ length: Math.max(10, LOG_ROWS - changes.length) }, () => blank)];
  const column = columnOf(LOG, "after");
  const told = contest.log.map((each) => [fixed(dayInWords(each.date)), fixed(`Issue ${each.number}`), fixed(each.what), fixed(each.why), fixed(each.codes.join(", "))]);
  return tableSheet({
    name: sheetNames(contest).log,
    lines: ["Write down each score or reason that is changed after it was first typed. Say so where totals had been seen by then."],
    columns: heads(LOG, contest, {}, { when: ["Day", 20], who: ["Who, by role", 24], what: ["What was changed, from what to what", 50], why: ["Why", 50], after: ["After totals were seen?", 14] }),
    rows: [
      ...all.map(({ when, who, what, why, after }) => [dayCell(when), typed(who), typed(what), typed(why), typed(after === undefined ? "" : after ? "yes" : "no")]),
      ...(told.length > 0 ? [[], [fixed(own(LOG_END), "heading")], ...told] : []),
    ],
    validations: [{ range: `${column}${FIRST}:${column}${FIRST + all.length - 1}`, list: YES_NO, title: "Yes or no", message: "Type yes or no." }],
    tab: "gold",
  });
}

/** @type {Record<string, string>} */
const DECISIONS = {
  awarded: "Who is chosen: A, or A, B for more than one",
  date: "Day of the decision",
  makers: "Who decided, by role",
  reasons: "Reasons for the decision",
  abandoned: "Day on which the process was abandoned, if it was",
};

/**
 * Say who is chosen, but out: a gate counts at once, and a minimum score as soon as the results are there.
 *
 * @param {import("./making.mjs").Making} making
 * @param {readonly string[]} awarded ids
 * @returns {Cell}
 */
function outOf(making, awarded) {
  const { contest, results, ready } = making;
  const narrative = contest.mode === "narrative";
  const chosen = `","&SUBSTITUTE(SUBSTITUTE(B${FIRST},${quoted(" ")},""),";",",")&","`;
  const parts = results.map(({ id }, which) => {
    const result = totalsCell(making, "result", which);
    const failed = `${failedGates(making, which)}>0`;
    const isOut = narrative ? failed : `OR(${failed},AND(${result}<>"",${result}<>"${PASSES}"))`;
    return `IF(ISNUMBER(FIND(",${id},",${chosen})),IF(${isOut},${quoted(`${leftOut(bidderLabel(contest, id))} `)},""),"")`;
  });
  const out = results.filter(({ id, gateFailed, passes }) => awarded.includes(id) && (gateFailed.length > 0 || (ready && !passes && !narrative)));
  return worked(`TRIM(${parts.join("&")})`, out.map(({ id }) => leftOut(bidderLabel(contest, id))).join(" "), "label");
}

/** @param {import("./making.mjs").Making} making @param {Decision | undefined} decision @returns {Sheet} */
export function decisionSheet(making, decision) {
  const { contest } = making;
  const { awarded = [], date = "", makers = "", reasons = "", abandoned = "" } = decision ?? {};
  /** @type {Record<string, Cell>} */
  const cells = { awarded: typed(awarded.join(", ")), date: dayCell(date), makers: typed(makers), reasons: typed(reasons), abandoned: dayCell(abandoned) };
  return tableSheet({
    name: sheetNames(contest).decision,
    lines: ["Fill this in when the totals are there, and the checks are done."],
    status: outOf(making, awarded),
    columns: [["What", 40], ["Decided", 90]],
    tall: 30,
    rows: DECISION.map((field) => [fixed(DECISIONS[field], "label"), cells[field] ?? {}]),
    tab: "gold",
  });
}
