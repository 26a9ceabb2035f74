/**
 * A timetable as a table for a spreadsheet.
 *
 * @typedef {import("./plan-rows.mjs").PlanTable} PlanTable
 */

import { guarded } from "../pack/csv.mjs";
import { textOf } from "./days.mjs";
import { COLUMNS } from "./plan-rows.mjs";

/** @param {string} text @returns {string} */
const cell = (text) => `"${guarded(text).replaceAll('"', '""')}"`;

/** @param {PlanTable} plan @param {string} made where it comes from @returns {string} with a mark that says it is UTF-8 */
export function planCsv({ title, rows }, made) {
  const head = [...COLUMNS, "Date", "Timetable", "Made by"];
  const body = rows.map(({ step, note, day, until, at }) => [step, note, day, until, at === null ? "" : textOf(at), title, made]);
  return `\uFEFF${[head, ...body].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}
