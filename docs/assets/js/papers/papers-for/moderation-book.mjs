/**
 * The workbook of moderation: what each evaluator gave alone, what the panel agrees and why, and the totals, which show only
 * when nothing is missing. Values in, values out.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("./evaluator-book.mjs").Book} Book
 */

import { fileName } from "../../pack/file-name.mjs";
import { needsPrice } from "../missing.mjs";
import { checksSheet } from "../sheets/checks.mjs";
import { flipsSheets } from "../sheets/flips.mjs";
import { decisionSheet, goldenSheet, logSheet, panelSheet } from "../sheets/forms.mjs";
import { allGatesSheet, allGridSheet, individualSheet } from "../sheets/gathered.mjs";
import { PANEL_WHO, sheetNames } from "../sheets/layout.mjs";
import { makingOf } from "../sheets/making.mjs";
import { moderationSheet } from "../sheets/moderation.mjs";
import { packSheet } from "../sheets/pack-record.mjs";
import { pricesSheet } from "../sheets/prices.mjs";
import { questionsSheet, readMeSheet } from "../sheets/read-me.mjs";
import { totalsSheets } from "../sheets/totals.mjs";
import { headOf, issueWord } from "./evaluator-book.mjs";

/**
 * Return the workbook of moderation. Throws a RangeError in words where there is no bidder.
 *
 * @param {Contest} contest
 * @param {import("../types.mjs").Moderation} moderation
 * @returns {Book}
 */
export function moderationBook(contest, moderation) {
  const making = makingOf(contest, moderation);
  const { lineup, marks, panel, golden, log, decision } = moderation;
  const alone = marks.map(({ evaluator, golden: own }) => ({ who: evaluator.id, golden: own, open: false }));
  const sheets = [
    questionsSheet(contest),
    panelSheet(contest, panel),
    allGatesSheet(making),
    allGridSheet(making),
    individualSheet(making),
    moderationSheet(making),
    ...(needsPrice(contest) ? [pricesSheet(making)] : []),
    ...totalsSheets(making),
    ...flipsSheets(making),
    goldenSheet(contest, lineup.bidders, [{ who: PANEL_WHO, golden, open: true }, ...alone]),
    decisionSheet(making, decision),
    logSheet(contest, log),
    checksSheet(making),
    packSheet(contest, "moderation", lineup),
  ];
  return {
    name: fileName(contest.name, `${issueWord(contest)}-moderation.xlsx`),
    head: headOf(contest, making.names.moderation),
    sheets: [readMeSheet(contest, { title: making.names.moderation, steps: stepsOf(contest), ...lineup }), ...sheets],
  };
}

/** @param {Contest} contest @returns {string[]} */
function stepsOf(contest) {
  const { gates, mode, compares, people } = contest;
  const names = sheetNames(contest);
  return [
    `See on “${names.panel}” that each person has said which conflicts there are, or “none”, and how each is managed.`,
    ...(gates.length > 0 ? [`On “${names.gates}”, decide for each ${people.bidder} whether each gate is met. Whoever misses one is out, and needs no score.`] : []),
    `Read on “${names.individual}” and “${names.grid}” what each evaluator found alone. Talk first about what is far apart.`,
    mode === "narrative"
      ? `On “${names.moderation}”, write what the panel finds together, and who was there.`
      : `On “${names.moderation}”, type each agreed score with its reasons, and who was there. It is never worked out from the others.`,
    ...(needsPrice(contest) ? [`Type the prices on “${names.prices}” once the scores are agreed.`] : []),
    ...(mode === "narrative" ? [] : [`“${names.totals}” shows nothing until no reason is missing. “${names.checks}” counts what is.`]),
    ...(compares ? [`Read again each answer that “${names.flips}” names, before you decide.`] : []),
    `Write down later changes on “${names.log}”, and the decision on “${names.decision}”.`,
  ];
}
