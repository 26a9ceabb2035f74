/**
 * Checks that what people judge by stands in a workbook as it was given out: questions, points, notes, limits, weights.
 *
 * @typedef {import("../excel/read-xlsx.mjs").Value} Value
 * @typedef {import("../types.mjs").Question} Question
 * @typedef {import("./tables.mjs").Source} Source
 */

import { fitting } from "../excel/texts.mjs";
import { own, programs } from "../known/own.mjs";
import { FIRST } from "../sheets/layout.mjs";
import { questionsSheet } from "../sheets/read-me.mjs";
import { weightCells } from "../sheets/words.mjs";
import { AGAIN, keyOf, shown, Table } from "./table.mjs";

/** The columns of "Questions" that come from the pack. */
const ASKED = ["code", "criterion", "question", "points", "notes", "words", "weight", "minimum"];
const GRAIN = 1e-9;

/** @param {Source} source tells what differs in "Questions" */
export function checkQuestions({ book, contest, names, findings }) {
  const table = new Table(book, names.questions, ASKED, findings);
  const [given = [], before = []] = [own, programs].map((pick) => questionsSheet(contest, pick).rows.slice(FIRST - 1));
  const rows = table.rowsBy(["code"], contest.questions.map(({ code }) => [code]), ASKED);
  for (const [at, { cells }] of given.entries()) {
    compare(table, rows[at], ASKED, cells, before[at]?.cells);
  }
}

/** @param {Source} source @param {Table} table of scores @param {number} row @param {Question} question tells what differs in its row */
export function checkWeight({ contest }, table, row, question) {
  if (contest.mode !== "narrative") {
    compare(table, row, ["weight", "minimum"], weightCells(question));
  }
}

/**
 * @param {Table} table @param {number | undefined} row none, or NO_ROW, where it is missing, which was told
 * @param {string[]} fields @param {{v?: Value | null}[]} given what they held, in order
 * @param {{v?: Value | null}[]} [before] the same in the words of the program
 */
function compare(table, row, fields, given, before = given) {
  for (const [at, field] of row ? fields.entries() : []) {
    const wanted = given[at]?.v ?? "";
    const found = table.value(row ?? 0, field) ?? "";
    const isSame =
      typeof wanted === "number" && typeof found === "number"
        ? Math.abs(wanted - found) < GRAIN
        : [fitting(String(wanted)), fitting(String(before[at]?.v ?? ""), programs)].map(keyOf).includes(keyOf(String(found)));
    if (!isSame) {
      table.fault(row ?? 0, field, `${shown(wanted)}, as it was given out`, AGAIN);
    }
  }
}
