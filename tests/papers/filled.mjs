/** Filled workbooks as plain cells: those that the site makes, with what people type where typing is allowed. */

import assert from "node:assert/strict";

import { cellName } from "../../docs/assets/js/papers/excel/places.mjs";
import { evaluatorBook } from "../../docs/assets/js/papers/papers-for/evaluator-book.mjs";
import { moderationBook } from "../../docs/assets/js/papers/papers-for/moderation-book.mjs";
import * as layout from "../../docs/assets/js/papers/sheets/layout.mjs";

const { FIRST, gridPoints, rowOf, sheetNames } = layout;

const suffixed = (fields, id) => Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}:${id}`, value]));
const scoreOf = ({ how }, { score, na }) => (na ? layout.NOT_APPLICABLE : how === "pass" && score !== null ? layout.PASS[score] : score);
const change = ({ after, ...fields }) => ({ ...fields, after: after === undefined ? "" : after ? "yes" : "no" });
const member = ({ scores, ...fields }) => ({ ...fields, scores: scores ? "yes" : "no" });

/** The sheets of one evaluator's workbook, into which all marks are typed where typing is allowed. */
export function typedSheets(contest, marks, panelist) {
  const names = sheetNames(contest);
  const { bidders, evaluator } = marks;
  const { sheets } = structuredClone(evaluatorBook(contest, evaluator, bidders));
  const type = (name, fields, row, values) => {
    for (const [field, value] of Object.entries(values).filter(([, each]) => each !== null && each !== undefined && each !== "")) {
      const cell = sheets.find((each) => each.name === name).rows[row - 1].cells[fields.indexOf(field)];
      assert.ok(cell.unlocked, `${name}, row ${row}, ${field}`);
      cell.v = value;
    }
  };
  type(names.panel, layout.PANEL, FIRST, member({ ...panelist, conflict: marks.conflicts }));
  marks.changes.forEach((each, at) => type(names.log, layout.LOG, FIRST + at, change(each)));
  for (const [which, { id }] of bidders.entries()) {
    type(names.golden, layout.GOLDEN, rowOf(which), marks.golden[id]);
    contest.gates.forEach(({ code }, at) => type(names.gates, layout.gateFields(bidders), rowOf(at), suffixed(marks.gates[id][code], id)));
    gridPoints(contest).forEach(({ code, at: place }, at) => {
      const { found: mark, where } = marks.grid[id][code][place];
      type(names.grid, layout.gridFields(bidders), rowOf(at), suffixed({ mark, where }, id));
    });
    contest.questions.forEach((question, at) => {
      const mark = marks.scores[id][question.code];
      type(names.scores, layout.scoreFields(contest), rowOf(at, which, bidders.length), { score: scoreOf(question, mark), reason: mark.reason });
    });
  }
  return sheets;
}

/** The same as plain cells. */
export function evaluatorSheets(contest, marks, panelist) {
  return plain(typedSheets(contest, marks, panelist));
}

/** @param {import("../../docs/assets/js/papers/excel/sheet.mjs").Sheet[]} sheets @returns {import("./books.mjs").Plain[]} */
function plain(sheets) {
  return sheets.map(({ name, rows }) => ({
    name,
    cells: new Map(rows.flatMap(({ cells }, row) => cells.flatMap(({ v }, column) => (v === null || v === undefined || v === "" ? [] : [[cellName(row, column), v]])))),
  }));
}

/** The moderation workbook as plain cells. */
export function moderationSheets(contest, moderation) {
  return plain(moderationBook(contest, moderation).sheets);
}
