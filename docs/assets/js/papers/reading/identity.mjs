/**
 * Checks by the sheet "Pack" which pack and issue a workbook belongs to, and that nobody changed what it counts by.
 *
 * @typedef {import("../excel/read-xlsx.mjs").Book} Book
 * @typedef {import("../excel/read-xlsx.mjs").Value} Value
 * @typedef {import("./table.mjs").Findings} Findings
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Lineup} Lineup
 * @typedef {{what: string, values: (Value | undefined)[], row: number}} Entry
 */

import { cleaned } from "../../pack/cleaned.mjs";
import { columnName } from "../excel/places.mjs";
import { FORMAT, RECORDS } from "../sheets/layout.mjs";
import { packSheet } from "../sheets/pack-record.mjs";
import { AGAIN, shown } from "./table.mjs";
import { namesIn } from "./tables.mjs";

const KINDS = { evaluator: "an evaluator's file", moderation: "the moderation file" };
const MOST_PEOPLE = 100;
const COLUMNS = 6;
/** What the values of a record are, for sentences. */
const FIELDS = new Map([
  ["bank", ["the question bank", "the bank's release", "the bank's digest"]],
  ["scale", ["the lowest score", "the highest score"]],
  ["mode", ["the way of judging"]],
  ["section", ["", "the weight", "the minimum"]],
  ["question", ["", "the weight", "the highest score", "the minimum", "the number of points"]],
  ["gate", [""]],
]);
/** @type {Record<string, (id: string) => string>} what a record is called that says which one it is */
const ONES = {
  section: (id) => `the section ${id}`,
  question: (id) => `the question ${id}`,
  gate: (id) => `the gate ${id}`,
};

/** @param {string} what @param {unknown} id @returns {string} */
const named = (what, id) => ONES[what]?.(String(id)) ?? what;

/**
 * Read who the workbook is for.
 *
 * @param {Book} book
 * @param {Contest} contest
 * @param {keyof typeof KINDS} kind
 * @param {Findings} findings
 * @returns {Lineup | null} null where it is not a sound file of this kind and this pack
 */
export function readIdentity(book, contest, kind, findings) {
  const before = findings.problems.length;
  const name = namesIn(book, contest).pack;
  const sheet = book.sheets.find((each) => each.name === name);
  const entries = entriesOf(sheet?.cells ?? new Map());
  const told = wrongFile(entries, contest, kind, sheet ? undefined : name);
  if (told) {
    findings.problems.push(told);
    return null;
  }
  /** @param {string} sentence */
  const tell = (sentence) => findings.problems.push(`${sentence} ${AGAIN}`);
  checkRecords(entries, contest, name, tell);
  const lineup = lineupIn(entries, kind, name, tell);
  return findings.problems.length === before ? lineup : null;
}

/** @param {Map<string, Value>} cells @returns {Entry[]} in order */
function entriesOf(cells) {
  const rows = [...cells].filter(([place, value]) => /^A\d+$/.test(place) && RECORDS.includes(String(value)));
  return rows
    .map(([place, value]) => {
      const row = Number(place.slice(1));
      const values = Array.from({ length: COLUMNS }, (_none, at) => cells.get(`${columnName(at + 1)}${row}`));
      return { what: String(value), values, row };
    })
    .toSorted((one, other) => one.row - other.row);
}

/**
 * @param {Entry[]} entries @param {Contest} contest @param {keyof typeof KINDS} kind
 * @param {string | undefined} missing the name of the sheet where it is not there
 * @returns {string} why the file is another one than is wanted, or ""
 */
function wrongFile(entries, contest, kind, missing) {
  const [format, found, title, print, issue] = ["format", "kind", "name", "print", "issue"].map(
    (what) => entries.find((each) => each.what === what)?.values[0],
  );
  if (missing !== undefined || found === undefined || print === undefined) {
    return `The sheet “${missing ?? "Pack"}”, by which a file is known, is missing or empty. ${AGAIN}`;
  }
  if (format !== FORMAT) {
    return `The file is of format ${shown(format)}, and this page reads format ${FORMAT}. Make the files again from the pack.`;
  }
  if (found !== kind) {
    const is = found === "evaluator" || found === "moderation" ? KINDS[found] : "of another kind";
    return `The file is ${is}, where ${KINDS[kind]} is wanted. Choose the other one.`;
  }
  if (issue !== contest.issue.number && title === contest.name) {
    return `The file is of issue ${shown(issue)} of the pack, and issue ${contest.issue.number} is open. Score all by one issue: make the files again, or open the other.`;
  }
  return print === contest.print
    ? ""
    : `The file is of another pack: ${shown(title)} with the fingerprint ${shown(print)}, where ${shown(contest.name)} with ${contest.print} is open. Open that pack, or choose another file.`;
}

/** @param {Entry[]} entries @param {Contest} contest @param {string} sheet @param {(sentence: string) => void} tell */
function checkRecords(entries, contest, sheet, tell) {
  const left = entries.filter(({ what }) => FIELDS.has(what));
  for (const { cells } of packSheet(contest, "evaluator", { bidders: [], evaluators: [] }).rows) {
    const [what = "", ...values] = cells.map(({ v }) => v ?? undefined);
    const names = FIELDS.get(String(what)) ?? [];
    const isOne = names[0] === "";
    const label = isOne ? named(String(what), values[0]) : String(what);
    const at = left.findIndex((each) => each.what === what && (!isOne || each.values[0] === values[0]));
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    if (names.length > 0 && !entry) {
      tell(`In the sheet “${sheet}”, ${label} is missing.`);
    }
    for (const [place, value] of entry ? values.entries() : []) {
      const found = entry?.values[place];
      if (found !== value) {
        const name = isOne ? `${names[place]} of ${label}` : names[place];
        const cell = columnName(place + 1) + entry?.row;
        tell(`In the sheet “${sheet}”, cell ${cell}, ${name} was changed: it is ${shown(found)}, and in the pack ${shown(value)}.`);
      }
    }
  }
  for (const { what, values, row } of left) {
    tell(`In the sheet “${sheet}”, row ${row}, ${named(what, shown(values[0]))} is none of this pack, or there twice.`);
  }
}

/** @param {Entry[]} entries @param {keyof typeof KINDS} kind @param {string} sheet @param {(sentence: string) => void} tell @returns {Lineup} */
function lineupIn(entries, kind, sheet, tell) {
  /** @param {string} what @returns {string[][]} */
  const all = (what) =>
    entries.filter((each) => each.what === what).map(({ values }) => values.map((value) => cleaned(String(value ?? "")).trim()));
  const bidders = all("bidder").map(([id = "", name = ""]) => ({ id, name }));
  const evaluators = all("evaluator").map(([id = "", role = "", name = ""]) => ({ id, role, ...(name === "" ? {} : { name }) }));
  for (const [people, fault, form] of /** @type {const} */ ([
    [bidders, `The sheet “${sheet}” does not say who the bidders are.`, /^[A-Z]{1,2}$/],
    [evaluators, `The sheet “${sheet}” does not say who the evaluators are.`, /^[1-9]\d?$/],
  ])) {
    const ids = new Set(people.map(({ id }) => id));
    if (ids.size < people.length || people.length === 0 || people.length > MOST_PEOPLE || people.some(({ id }) => !form.test(id))) {
      tell(fault);
    }
  }
  if (kind === "evaluator" && evaluators.length > 1) {
    tell(`The sheet “${sheet}” names more than one evaluator.`);
  }
  return { bidders, evaluators };
}
