/** Filled workbooks as plain cells, from the layout alone and by none of the site's own writers. */

import { columnName } from "../../docs/assets/js/papers/excel/places.mjs";
import * as layout from "../../docs/assets/js/papers/sheets/layout.mjs";

const { FIRST, sheetNames, gridPoints } = layout;

/** Put rows of values by field into a sheet, from the first entry on. */
function table(name, fields, rows) {
  const cells = new Map([["A1", name]]);
  fields.forEach((field, at) => cells.set(`${columnName(at)}${FIRST - 1}`, field));
  rows.forEach((row, at) => {
    for (const [field, value] of Object.entries(row)) {
      if (value !== null && value !== undefined && value !== "") {
        cells.set(`${layout.columnOf(fields, field)}${FIRST + at}`, value);
      }
    }
  });
  return { name, cells };
}

const suffixed = (fields, id) => Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}:${id}`, value]));
const merged = (parts) => Object.assign({}, ...parts);
const scoreOf = ({ how }, { score, na }) => (na ? layout.NOT_APPLICABLE : how === "pass" && score !== null ? layout.PASS[score] : score);
const change = ({ after, ...fields }) => ({ ...fields, after: after === undefined ? "" : after ? "yes" : "no" });
const member = ({ scores, ...fields }) => ({ ...fields, scores: scores ? "yes" : "no" });

function pack(contest, kind, { bidders, evaluators }) {
  const { bank, scale, issue } = contest;
  const records = [
    ["format", layout.FORMAT],
    ["kind", kind],
    ["name", contest.name],
    ["print", contest.print],
    ["issue", issue.number, issue.date],
    ["bank", bank.id, bank.release, bank.digest],
    ["scale", scale.steps[0].score, scale.most],
    ["mode", contest.mode],
    ...contest.sections.map(({ id, weight, minimum }) => ["section", id, weight, minimum]),
    ...contest.questions.map(({ code, weight, scores, minimum, grid }) => ["question", code, weight, scores.at(-1), minimum, grid.length]),
    ...contest.gates.map(({ code }) => ["gate", code]),
    ...bidders.map(({ id, name }) => ["bidder", id, name]),
    ...evaluators.map(({ id, role, name }) => ["evaluator", id, role, name]),
  ];
  return table("Pack", ["a", "b", "c", "d", "e", "f"], records.map((record) => Object.fromEntries(record.map((value, at) => ["abcdef"[at], value]))));
}

/** The changes, and below them those of the pack. */
function log({ log: told }, changes) {
  const below = told.map(({ date, number, what, why, codes }) => ({ when: date, who: `Issue ${number}`, what, why, after: codes.join(", ") }));
  return [...changes.map(change), {}, { when: layout.LOG_END }, ...below];
}

/** The workbook of one evaluator. */
export function evaluatorSheets(contest, marks, panelist) {
  const names = sheetNames(contest);
  const { bidders, evaluator } = marks;
  const points = gridPoints(contest).map(({ code, at, text }) => ({
    code,
    title: text,
    ...merged(bidders.map(({ id }) => suffixed({ mark: marks.grid[id][code][at].found, where: marks.grid[id][code][at].where }, id))),
  }));
  const scores = contest.questions.flatMap((question) =>
    bidders.map(({ id, name }) => {
      const mark = marks.scores[id][question.code];
      const numbers = contest.mode === "narrative" ? {} : { weight: question.weight, minimum: question.minimum, score: scoreOf(question, mark) };
      return { code: question.code, title: question.title, bidder: layout.bidderCell({ id, name }), ...numbers, reason: mark.reason };
    }),
  );
  const gates = contest.gates.map(({ code, title }) => ({ code, title, ...merged(bidders.map(({ id }) => suffixed(marks.gates[id][code], id))) }));
  return [
    { name: names.readMe, cells: new Map([["A1", contest.name]]) },
    table(names.panel, layout.PANEL, [member({ ...panelist, conflict: marks.conflicts })]),
    table(names.gates, layout.gateFields(bidders), gates),
    table(names.grid, layout.gridFields(bidders), points),
    table(names.scores, layout.scoreFields(contest), scores),
    table(names.golden, layout.GOLDEN, bidders.map(({ id, name }) => ({ bidder: layout.bidderCell({ id, name }), name, who: evaluator.id, ...marks.golden[id] }))),
    table(names.log, layout.LOG, log(contest, marks.changes)),
    pack(contest, "evaluator", { bidders, evaluators: [evaluator] }),
  ];
}

/** The moderation workbook. */
export function moderationSheets(contest, moderation) {
  const names = sheetNames(contest);
  const { marks, lineup, agreed, gates, golden } = moderation;
  const { bidders, evaluators } = lineup;
  const perEvaluator = (value) => merged(marks.map((each) => suffixed(value(each), each.evaluator.id)));
  const rows = (entries, fields) => entries.flatMap((entry) => bidders.map(({ id, name }) => ({ code: entry.code, title: entry.title ?? entry.text, bidder: layout.bidderCell({ id, name }), ...fields(entry, id) })));
  const isNarrative = contest.mode === "narrative";
  const decision = moderation.decision && Object.values({ ...moderation.decision, awarded: moderation.decision.awarded.join(", ") });
  return [
    table(names.panel, layout.PANEL, moderation.panel.map(member)),
    table(names.gates, layout.allGateFields(evaluators), rows(contest.gates, ({ code }, id) => ({ ...perEvaluator((each) => each.gates[id][code]), ...gates[id][code] }))),
    table(names.grid, layout.allGridFields(evaluators), rows(gridPoints(contest), ({ code, at }, id) => perEvaluator((each) => ({ mark: each.grid[id][code][at].found, where: each.grid[id][code][at].where })))),
    table(names.individual, layout.individualFields(contest, evaluators), rows(contest.questions, (question, id) =>
      perEvaluator((each) => ({ ...(isNarrative ? {} : { score: scoreOf(question, each.scores[id][question.code]) }), reason: each.scores[id][question.code].reason })))),
    table(names.moderation, layout.moderationFields(contest, evaluators), rows(contest.questions, (question, id) => {
      const { score, notHigher, notLower, ...reasons } = agreed[id][question.code];
      return { ...reasons, ...(isNarrative ? {} : { agreed: scoreOf(question, { score }), notHigher, notLower }) };
    })),
    table(names.prices, layout.PRICES, bidders.map(({ id, name }) => ({ bidder: layout.bidderCell({ id, name }), name, price: moderation.prices[id] }))),
    table(names.golden, layout.GOLDEN, bidders.flatMap(({ id, name }) => [
      { bidder: layout.bidderCell({ id, name }), name, who: layout.PANEL_WHO, ...golden[id] },
      ...marks.map((each) => ({ bidder: layout.bidderCell({ id, name }), name, who: each.evaluator.id, ...each.golden[id] })),
    ])),
    table(names.decision, ["what", "value"], layout.DECISION.map((what, at) => ({ what, value: decision?.[at] }))),
    table(names.log, layout.LOG, log(contest, moderation.log)),
    pack(contest, "moderation", lineup),
  ];
}
