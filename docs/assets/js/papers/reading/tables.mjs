/**
 * Reads the tables that both workbooks have, though with other columns: gates, the point grid and the golden thread.
 *
 * @typedef {import("../excel/read-xlsx.mjs").Book} Book
 * @typedef {import("../types.mjs").Bidder} Bidder
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").GateMark} GateMark
 * @typedef {import("../types.mjs").Golden} Golden
 * @typedef {import("../types.mjs").GridMark} GridMark
 * @typedef {{book: Book, contest: Contest, names: ReturnType<typeof sheetNames>,
 *   bidders: Bidder[], findings: import("./table.mjs").Findings}} Source
 * @typedef {(at: number, bidder: Bidder, which: number) => {row: number | undefined, suffix: string}} Placed where the
 *   entry of a place stands for a bidder, and how the fields of its columns end
 */

import { own } from "../known/own.mjs";
import { ANSWERS, bidderCell, FOUND, GOLDEN, gridPoints, sheetNames } from "../sheets/layout.mjs";
import { Table } from "./table.mjs";

/**
 * Return what the sheets of a file are called: as the hub says it or, in a file of before it did, as the program does.
 *
 * @param {Book} book @param {Contest} contest @returns {ReturnType<typeof sheetNames>}
 */
export function namesIn({ sheets }, contest) {
  const there = new Set(sheets.map(({ name }) => name.trim().toLowerCase()));
  return sheetNames(contest, (forms) => forms.findLast((each) => there.has(each.toLowerCase())) ?? own(forms));
}

/** A row in which nothing stands: what is missing was told where it was looked for. */
export const NO_ROW = 0;

/**
 * @template T
 * @param {Bidder[]} bidders @param {(bidder: Bidder, which: number) => T} value
 * @returns {Record<string, T>}
 */
export function byBidder(bidders, value) {
  return Object.fromEntries(bidders.map((bidder, which) => [bidder.id, value(bidder, which)]));
}

/** @param {Source} source @param {Table} table @param {Placed} placed @returns {Record<string, Record<string, GateMark>>} */
export function gatesIn({ contest, bidders }, table, placed) {
  return byBidder(bidders, (bidder, which) =>
    Object.fromEntries(
      contest.gates.map(({ code }, at) => {
        const { row = NO_ROW, suffix } = placed(at, bidder, which);
        const answer = /** @type {GateMark["answer"]} */ (table.choice(row, `answer${suffix}`, ANSWERS));
        return [code, { answer, note: table.text(row, `note${suffix}`) }];
      }),
    ),
  );
}

/**
 * @param {Source} source @param {Table} table @param {Placed} placed
 * @returns {Record<string, Record<string, GridMark[]>>} for each question as many as it has points
 */
export function gridIn({ contest, bidders }, table, placed) {
  const points = gridPoints(contest);
  return byBidder(bidders, (bidder, which) => {
    /** @type {Record<string, GridMark[]>} */
    const grid = Object.fromEntries(contest.questions.map(({ code }) => [code, []]));
    for (const [at, { code }] of points.entries()) {
      const { row = NO_ROW, suffix } = placed(at, bidder, which);
      const found = /** @type {GridMark["found"]} */ (table.choice(row, `mark${suffix}`, FOUND));
      grid[code]?.push({ found, where: table.text(row, `where${suffix}`) });
    }
    return grid;
  });
}

/**
 * @param {Source} source
 * @param {string[]} readers evaluators' ids, or PANEL_WHO
 * @returns {Map<string, Record<string, Golden>>} by reader
 */
export function goldenIn({ book, names, bidders, findings }, readers) {
  const table = new Table(book, names.golden, GOLDEN, findings);
  const wanted = bidders.flatMap((bidder) => readers.map((reader) => [bidderCell(bidder), reader]));
  const rows = table.rowsBy(["bidder", "who"], wanted, ["seen", "where", "counted"]);
  return new Map(
    readers.map((reader, at) => [
      reader,
      byBidder(bidders, (_bidder, which) => {
        const row = rows[which * readers.length + at] ?? NO_ROW;
        return { seen: table.text(row, "seen"), where: table.text(row, "where"), counted: table.text(row, "counted") };
      }),
    ]),
  );
}
