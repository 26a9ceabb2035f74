/**
 * Reads who judges, what was changed and what was decided, from either workbook.
 *
 * @typedef {import("./tables.mjs").Source} Source
 * @typedef {import("../types.mjs").Change} Change
 * @typedef {import("../types.mjs").Decision} Decision
 * @typedef {import("../types.mjs").Panelist} Panelist
 */

import { LOG_END } from "../known/sheets.mjs";
import { DECISION, FIRST, LOG, PANEL, YES_NO } from "../sheets/layout.mjs";
import { Table } from "./table.mjs";

const DAY = 86_400_000;
/** What the count of days begins with, in both ways of counting; Excel has a day too many before March 1900. */
const BEGINS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const MOST_DAYS = 2_958_465;

/** @param {Source} source @returns {Panelist[]} a row each that holds anything */
export function panelIn({ book, names, findings }) {
  const table = new Table(book, names.panel, PANEL, findings);
  return filled(table, PANEL).map((row) => ({
    role: table.text(row, "role"),
    name: table.text(row, "name"),
    organisation: table.text(row, "organisation"),
    scores: table.choice(row, "scores", YES_NO) === "yes",
    experience: table.text(row, "experience"),
    training: table.text(row, "training"),
    conflict: table.text(row, "conflict"),
    managed: table.text(row, "managed"),
    recused: /** @type {Panelist["recused"]} */ (table.choice(row, "recused", YES_NO)),
  }));
}

/** @param {Source} source @returns {Change[]} */
export function changesIn({ book, names, findings }) {
  const table = new Table(book, names.log, LOG, findings);
  const rows = filled(table, LOG);
  const end = rows.findIndex((row) => LOG_END.includes(table.text(row, "when")));
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => {
    const after = table.choice(row, "after", YES_NO);
    return {
      when: dayIn(table, row, "when", book.epoch),
      who: table.text(row, "who"),
      what: table.text(row, "what"),
      why: table.text(row, "why"),
      ...(after === "" ? {} : { after: after === "yes" }),
    };
  });
}

/** @param {Source} source @returns {Decision} */
export function decisionIn({ book, names, bidders, findings }) {
  const table = new Table(book, names.decision, ["what", "value"], findings);
  const [awarded, date, makers, reasons, abandoned] = DECISION.map((_what, at) => FIRST + at);
  /** @param {number | undefined} row */
  const text = (row) => table.text(row ?? 0, "value");
  const ids = text(awarded).split(/[\s,;]+/).filter((id) => id !== "");
  if (awarded !== undefined && ids.some((id) => !bidders.some((each) => each.id === id))) {
    table.fault(awarded, "value", `${bidders.map(({ id }) => id).join(", ")} or nothing`, "Type the letters of those who were awarded it.");
  }
  return {
    awarded: ids,
    date: dayIn(table, date ?? 0, "value", book.epoch),
    makers: text(makers),
    reasons: text(reasons),
    abandoned: dayIn(table, abandoned ?? 0, "value", book.epoch),
  };
}

/** @param {Table} table @param {string[]} fields @returns {number[]} the rows in which any of these holds something */
function filled(table, fields) {
  return table.rows().filter((row) => fields.some((field) => table.text(row, field) !== ""));
}

/** @param {Table} table @param {number} row @param {string} field @param {1900 | 1904} epoch @returns {string} */
function dayIn(table, row, field, epoch) {
  const value = table.value(row, field);
  const isDay = typeof value === "number" && value >= 1 && value < MOST_DAYS;
  return isDay ? new Date(BEGINS[epoch] + Math.floor(value) * DAY).toISOString().slice(0, 10) : table.text(row, field);
}
