/**
 * The hidden sheet by which the hub recognises a workbook. It holds nothing that the other sheets do not.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Lineup} Lineup
 */

import { FORMAT, sheetNames } from "./layout.mjs";
import { fixed } from "./table.mjs";

/**
 * @param {Contest} contest
 * @param {"evaluator" | "moderation"} kind
 * @param {Lineup} lineup an evaluator's file names its own alone
 * @returns {import("../excel/sheet.mjs").Sheet}
 */
export function packSheet(contest, kind, { bidders, evaluators }) {
  const { name, print, issue, bank, scale, mode, sections, questions, gates } = contest;
  const scores = scale.steps.map((each) => each.score);
  /** @type {(string | number | null | undefined)[][]} */
  const records = [
    ["format", FORMAT],
    ["kind", kind],
    ["name", name],
    ["print", print],
    ["issue", issue.number, issue.date],
    ["bank", bank.id, bank.release, bank.digest],
    ["scale", Math.min(...scores), scale.most],
    ["mode", mode],
    ...sections.map(({ id, weight, minimum }) => ["section", id, weight, minimum]),
    ...questions.map((each) => ["question", each.code, each.weight, each.scores.at(-1), each.minimum, each.grid.length]),
    ...gates.map(({ code }) => ["gate", code]),
    ...bidders.map((each) => ["bidder", each.id, each.name]),
    ...evaluators.map((each) => ["evaluator", each.id, each.role, each.name]),
  ];
  return {
    name: sheetNames(contest).pack,
    columns: [14, 26, 18, 18, 12, 12],
    rows: records.map((record) => ({ cells: record.map((value) => fixed(value ?? null, typeof value === "number" ? "number" : "text")) })),
    protect: true,
    hidden: true,
  };
}
