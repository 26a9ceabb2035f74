/**
 * What bidders and evaluators are told about a tender or a grant: its facts, days, stages, gates, burden and changes.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("./blocks.mjs").Block} Block
 */

import { burdenLines } from "../../pack/checks/burden-words.mjs";
import { dayInWords, pounds } from "../../pack/checks/figures.mjs";
import { modeSentence, standstillHint } from "../../pack/route-words.mjs";
import { isFullRoute } from "../../pack/routes.mjs";
import { asked, bold, heading, labelled, list, says, table } from "./blocks.mjs";

/** @param {Contest} contest @returns {string} who gives the money and asks the questions */
export function buyerOf({ route }) {
  return route === "grant" ? "funder" : "buyer";
}

/** @param {Contest} contest @returns {Block[]} */
export function factBlocks(contest) {
  const { service, routeLabel, modeLabel, mode, value, contact } = contest;
  const years = value.years === 1 ? " for 1 year" : value.years > 0 ? ` for ${value.years} years` : "";
  // The bank's sentences tell buyers when to use a mode. Those who answer need to know how they are judged.
  const floors = mode !== "pass-fail" || contest.questions.some((each) => each.how === "floor");
  const judged = `${modeLabel}. ${floors ? modeSentence(mode, "grant", "") : "Each answer passes or fails. Nobody is ranked."}`;
  return [
    ...labelled("Kind of service", service),
    ...labelled("Route", routeLabel),
    ...labelled("How answers are judged", judged),
    ...labelled("Value", value.yearly > 0 ? `${pounds(value.yearly)} a year${years}` : ""),
    ...labelled("Questions to", contact),
  ];
}

/** @param {Contest} contest @returns {Block[]} the days that are set, with where the standstill lies */
export function dateBlocks({ dates, route }) {
  const rows = dates.filter((each) => each.day).map(({ label, day }) => [label, dayInWords(day)]);
  return rows.length === 0 ? [] : [heading(1, "Dates"), ...table(["What happens", "Day"], [60, 40], rows), ...says(isFullRoute(route) ? standstillHint(route) : "")];
}

/** @param {Contest} contest @returns {Block[]} */
export function stageBlocks({ stages }) {
  const items = stages.map(({ title, text }) => [bold(title), title && text ? `: ${text}` : text]);
  return items.length === 0 ? [] : [heading(1, "Stages"), ...list(items, true)];
}

/** @param {Contest} contest @param {(gate: Contest["gates"][number]) => Block[]} room for an answer @returns {Block[]} */
export function gateBlocks({ gates, people }, room) {
  const all = gates.flatMap((gate) => [
    heading(2, `${gate.title} (${gate.code})`),
    asked(gate.text),
    ...labelled("What can show it", gate.evidence.join(" ")),
    ...room(gate),
  ]);
  const rule = "Each gate is passed or failed. It has no share of the score.";
  return gates.length === 0 ? [] : [heading(1, `Gates: what every ${people.bidder} must meet`), ...says(rule, "Lead"), ...all];
}

/** @param {Contest} contest @returns {Block[]} what answering costs, in the words of every page and paper */
export function burdenBlocks({ burden, questions }) {
  if (!burden || questions.length === 0) {
    return [];
  }
  const rows = burdenLines(burden).map(({ label, text }) => [label, text]);
  return [heading(1, "What this asks of those who answer"), ...table(["Estimate", "Amount"], [60, 40], rows)];
}

/** @param {Contest} contest @returns {Block[]} */
export function logBlocks({ log }) {
  const rows = log.map(({ number, date, what, why, codes }) => [
    [`Issue ${number}`, dayInWords(date)].filter(Boolean).join(", "),
    [...says(what), ...labelled("Why", why), ...labelled("Concerns", codes.join(", "))],
  ]);
  return rows.length === 0 ? [] : [heading(1, "Clarifications"), ...table(["Issue", "What was clarified"], [25, 75], rows)];
}

/** @param {Contest} contest @returns {Block[]} the closing line */
export function sourceBlocks(contest) {
  const { source, bank } = contest;
  const line = `Source of the questions: ${source.name}, release ${bank.release}, ${source.address}. Rights: ${source.rights}. What the ${buyerOf(contest)} changed or added is marked.`;
  return says(line, "Note");
}
