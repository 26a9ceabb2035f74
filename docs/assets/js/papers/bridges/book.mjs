/**
 * The flat sheet as a workbook, with a sheet for each system whose columns are published. Values in, values out.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../excel/sheet.mjs").Cell} Cell
 * @typedef {import("../excel/sheet.mjs").Sheet} Sheet
 */

import { fileName } from "../../pack/file-name.mjs";
import { ABOUT, aboutOf, COLUMNS, rowsOf, shown } from "./flat-sheet.mjs";
import { findings, RULES } from "./rules.mjs";
import { PERCENT, tablesOf, WIDE } from "./systems.mjs";

const NUMBER = 10;
const LINE = 24;
const TEXT = 60;
const [PUBLISHED = "", BUYERS = ""] = COLUMNS.slice(-2).map(([title]) => title);
const LONG = new Set(["Question", PUBLISHED, BUYERS, ...WIDE]);
const SHARES = new Set(["Section weight", "Weight", ...PERCENT]);

/** @param {string | number | null} value @param {string} column @returns {Cell} */
function cell(value, column) {
  if (typeof value === "number") {
    return { v: value, s: SHARES.has(column) ? "percent" : "number" };
  }
  return { v: value, s: "text" };
}

/** @param {readonly string[]} titles @returns {Cell[]} */
function heads(titles) {
  return titles.map((v) => ({ v, s: "head" }));
}

/** @param {string} name @param {readonly string[]} columns @param {(string | number | null)[][]} rows @returns {Sheet} */
function sheet(name, columns, rows) {
  const first = rows.map((row) => row.map((value) => typeof value));
  return {
    name,
    columns: columns.map((each, at) => (LONG.has(each) ? TEXT : first.every((types) => types[at] !== "string") ? NUMBER : LINE)),
    rows: [
      { cells: heads(columns) },
      ...rows.map((row) => ({ cells: row.map((value, at) => cell(value, columns[at] ?? "")) })),
    ],
    freeze: { row: 1, column: 0 },
    print: { landscape: true, titleRows: [1, 1], fit: 1 },
  };
}

/** Who each text is for, and how to enter what the sheets hold: for the page too. */
export const FOR_WHOM = [
  `“${PUBLISHED}” is for bidders too: it goes where they can read it.`,
  `“${BUYERS}” is for those who judge, and for nobody else. In Bonfire it is the description, which bidders do not see. For a sheet that goes to bidders, take the column out.`,
  "In Proactis WebProcure, the highest scores of a section share out its weight. Multiply a score on the scale by the highest score of the question, and divide it by the highest score of the scale. The price is entered out of 100.",
  "Text can be copied from here into the template that the system gives. If the system knows other columns by now, its own help goes before this file.",
];

/** @param {string} v @returns {Cell} */
const note = (v) => ({ v, s: "note" });

/** @param {Contest} contest @param {import("./rules.mjs").Finding[]} found @returns {Sheet} */
function readMe(contest, found) {
  const lines = [aboutOf(contest), ...FOR_WHOM];
  const rules = RULES.map(({ id, system, rule, source }) => {
    const faults = found.filter((each) => each.id === id).map(({ what }) => what);
    /** @type {Cell[]} */
    const cells = [{ v: system }, { v: rule }, { v: faults.join("\n") || "Kept", s: faults.length > 0 ? "warn" : "good" }, { v: source, s: "quiet" }];
    return { cells };
  });
  return {
    name: "Read me",
    columns: [LINE, TEXT, TEXT, TEXT],
    rows: [
      { cells: [{ v: `${contest.name || "A tender pack"}: for e-tendering systems`, s: "title" }] },
      ...lines.map((v) => ({ cells: [note(v)] })),
      { cells: heads(["System", "Published rule", "In this file", "Where it is published"]) },
      ...rules,
    ],
    merges: lines.map((_, at) => `A${at + 2}:D${at + 2}`),
    print: { landscape: true, fit: 1 },
  };
}

/**
 * Return the workbook: what it is, the flat sheet, and the sheets of Proactis and Bonfire.
 *
 * @param {Contest} contest
 * @returns {import("../excel/workbook.mjs").Head & {name: string, sheets: Sheet[]}} name: of the file
 */
export function bridgesBook(contest) {
  const rows = rowsOf(contest);
  const { proactis, bonfire } = tablesOf(rows);
  const flat = rows.map((row) => COLUMNS.map(([, field]) => shown(row, field)));
  return {
    name: fileName(contest.name, "for-e-tendering.xlsx"),
    title: "Questions for e-tendering systems",
    description: ABOUT,
    foot: aboutOf(contest),
    sheets: [
      readMe(contest, findings(rows)),
      sheet("Flat sheet", COLUMNS.map(([title]) => title), flat),
      sheet("Proactis", proactis.columns, proactis.rows),
      sheet("Bonfire", bonfire.columns, bonfire.rows),
    ],
  };
}
