/**
 * The published rules of e-tendering systems, each with a check of what was made for them. Values in, values out.
 *
 * They are in our words, from the help pages that each names.
 *
 * @typedef {import("./flat-sheet.mjs").Row} Row
 * @typedef {import("./systems.mjs").Table} Table
 * @typedef {{codes: string[], text: string}} Fault codes: of the rows it is about. text: a sentence that names them
 * @typedef {{proactis: Table, bonfire: Table}} Tables
 * @typedef {{id: string, system: string, rule: string, source: string, check: (rows: Row[], tables: Tables) => Fault[]}} Rule
 * @typedef {Fault & {id: string, system: string}} Finding
 */

import { perCent, sumOf, WHOLE } from "../../pack/weights.mjs";
import { PLAIN } from "./flat-sheet.mjs";
import { BONFIRE, PROACTIS, tablesOf } from "./systems.mjs";

export const LONGEST_REFERENCE = 250;
const LONGEST_SECTION = 140;
/** As many characters as Excel keeps in a cell. */
const LONGEST_CELL = 32_767;
const PROACTIS_TYPES = new Set(["Yes/No", "Text", "Attachment", "Drop-Down"]);
const MARKUP = /<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\w+);|(?!\n)\p{Cc}/iu;

const ATAMIS = ["Atamis", "Atamis Client Support, “Setting up Requirements and Evaluators”, https://clientsupport.atamis.co.uk/hc/en-gb/articles/4601210717343"];
const AWARD = ["AWARD", "Commerce Decisions, “Atamis tips and tricks to success in AWARD”, https://help.commercedecisions.com/support/solutions/articles/80001093746"];
const WEBPROCURE = ["Proactis WebProcure", "Proactis help, “Template Questionnaire” of the import of solicitations, https://help.proactiscloud.com/robohelp/robohelp/server/WebProcure/projects_responsive/WebProcure_v4/Solicitations/Solicitation_Import/SHSolicitationImportQuestionnaire.htm"];
const QUESTIONNAIRE = ["Bonfire", "Bonfire help, “Questionnaire Fields: Definitions”, https://bonfirehub.zendesk.com/hc/en-us/articles/115010219927"];
const CELLS = ["Excel", "Microsoft, “Excel specifications and limits”"];

/** @param {Row[]} rows @param {(row: Row) => boolean} wrong @param {(names: string) => string} text @returns {Fault[]} one for all rows that are wrong */
function where(rows, wrong, text) {
  const codes = rows.filter(wrong).map((each) => each.code);
  return codes.length > 0 ? [{ codes, text: text(codes.join(", ")) }] : [];
}

/** @param {Row[]} rows @returns {Row[]} the first row of each section */
function sections(rows) {
  return [...Map.groupBy(rows, (row) => row.section).values()].flatMap((each) => each.slice(0, 1));
}

/** @param {Row[]} rows @returns {Fault[]} */
function weights(rows) {
  const weighed = sections(rows).filter((each) => each.sectionWeight !== null);
  const total = sumOf(weighed, (each) => each.sectionWeight ?? 0);
  const text = `The weights of the sections come to ${perCent(total)} per cent, and must come to 100.0.`;
  return weighed.length > 0 && total !== WHOLE ? [{ codes: [], text }] : [];
}

/** @param {Row[]} rows @returns {Fault[]} */
function order(rows) {
  const late = (/** @type {Row} */ row, /** @type {Row[]} */ before) =>
    before.some((each) => each.reference === row.reference || (each.section === row.section && each.reference > row.reference));
  return where(
    rows,
    (row) => late(row, rows.slice(0, rows.indexOf(row))),
    (names) => `The references of ${names} do not come after those before them.`,
  );
}

/** @param {Row[]} rows @returns {Fault[]} */
function headings(rows) {
  const plain = (/** @type {string} */ text) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
  return where(
    rows,
    (row) => row.heading.trim() === "" || rows.some((other) => other.heading !== row.heading && plain(other.heading) === plain(row.heading)),
    (names) => `The headings of ${names} are empty, or almost those of other rows: each spelling becomes a section of its own.`,
  );
}

/** @param {Row[]} rows @returns {Fault[]} */
function kinds(rows) {
  const sort = (/** @type {Row} */ { kind }) => (kind === "score" || kind === "price" ? kind : "other");
  const mixed = [...Map.groupBy(rows, (row) => row.section)].filter(([, inside]) => new Set(inside.map(sort)).size > 1);
  return mixed.map(([section, inside]) => ({
    codes: inside.map((each) => each.code),
    text: `The section “${section}” has questions that are judged in different ways (${inside.map((each) => each.code).join(", ")}): divide it there.`,
  }));
}

/** @param {string[]} wanted @param {Table} table @returns {Fault[]} */
function columns(wanted, { columns: there }) {
  const missing = wanted.filter((each, at) => there[at] !== each);
  return missing.length > 0 ? [{ codes: [], text: `The sheet lacks the columns ${missing.join(", ")}, or has them in another place.` }] : [];
}

/** @param {Row[]} rows @param {Table} table @param {string} column @param {(value: unknown, row: Row) => boolean} wrong @param {(names: string) => string} text @returns {Fault[]} */
function cells(rows, { columns: there, rows: lines }, column, wrong, text) {
  const place = there.indexOf(column);
  return where(rows, (row) => place >= 0 && wrong(lines[rows.indexOf(row)]?.[place], row), text);
}

/** @param {unknown} value @returns {boolean} */
const isBlank = (value) => value === null || value === undefined || String(value).trim() === "";

/** @param {unknown} value @returns {boolean} */
const isNoScore = (value) => !isBlank(value) && !(Number.isInteger(value) && Number(value) >= 0);

/** @type {[of: string[], id: string, rule: string, check: Rule["check"]][]} */
const TABLE = [
  [ATAMIS, "sections", "A tender has at least one section, and each row stands in one.", (rows) =>
    rows.length === 0 ? [{ codes: [], text: "The pack asks nothing yet." }] : where(rows, (row) => isBlank(row.section), (names) => `${names} stand in no section.`)],
  [ATAMIS, "weights", "The weights of all sections come to 100 per cent.", weights],
  [ATAMIS, "names", "A section’s name begins with a letter or a number, so that sections stay in order.", (rows) =>
    where(rows, (row) => !/^[\p{L}\d]/u.test(row.section), (names) => `The section of ${names} begins with another sign.`)],
  [ATAMIS, "kinds", "A section is passed, failed or for information; or it is scored; or it is the price.", kinds],
  [AWARD, "order", "References are put in order by the alphabet.", order],
  [AWARD, "reference", "Of a reference, which becomes the name of the question, the first 250 characters are taken.", (rows) => [
    ...where(rows, (row) => row.reference.length > LONGEST_REFERENCE, (names) => `The references of ${names} have more than 250 characters.`),
    ...where(rows, (row) => row.question.length > LONGEST_REFERENCE, (names) => `${names}: the question has more than 250 characters, so AWARD would cut it where it stands as the reference. Keep the short reference, and put the question into the requirement.`)]],
  [AWARD, "headings", "A heading becomes a section, so rows of one section have exactly the same heading.", headings],
  [AWARD, "plain", "Formatted text is not taken over: the type is Text Area, and texts are plain.", (rows) => [
    ...where(rows, (row) => row.type !== PLAIN, (names) => `The type of ${names} is not ${PLAIN}.`),
    ...where(rows, (row) => [row.heading, row.question, row.published, row.buyers].some((text) => MARKUP.test(text)), (names) => `The texts of ${names} hold marks of formatting, such as <b>, which stay as they are.`)]],
  [WEBPROCURE, "proactis-columns", "The sheet has the columns of the template, in its order.", (_, { proactis }) => columns(PROACTIS, proactis)],
  [WEBPROCURE, "proactis-section", "Each section has a title of at most 140 characters, and a description.", (rows, { proactis }) => [
    ...cells(rows, proactis, "Section*", (value) => isBlank(value) || String(value).length > LONGEST_SECTION, (names) => `The section of ${names} has no title, or one of more than 140 characters.`),
    ...cells(rows, proactis, "Section Description*", isBlank, (names) => `The section of ${names} has no description.`)]],
  [WEBPROCURE, "proactis-weights", "Where sections are weighed, their weights come to 100.", weights],
  [WEBPROCURE, "proactis-types", "The type is Yes/No, Text, Attachment or Drop-Down.", (rows, { proactis }) =>
    cells(rows, proactis, "Question Type", (value) => !PROACTIS_TYPES.has(String(value)), (names) => `The type of ${names} is another one.`)],
  [WEBPROCURE, "proactis-scores", "Least and highest scores are numbers without any other sign.", (rows, { proactis }) => [
    ...cells(rows, proactis, "Score Min", isNoScore, (names) => `The least score of ${names} is no plain number.`),
    ...cells(rows, proactis, "Score Max", isNoScore, (names) => `The highest score of ${names} is no plain number.`)]],
  [QUESTIONNAIRE, "bonfire-columns", "Question Set, Question Subset and Question are there, although a subset may be empty.", (_, { bonfire }) => columns(BONFIRE, bonfire)],
  [QUESTIONNAIRE, "bonfire-values", "Question Set and Question are never empty.", (rows, { bonfire }) => [
    ...cells(rows, bonfire, "Question Set", isBlank, (names) => `${names} stand in no set.`),
    ...cells(rows, bonfire, "Question", (value, row) => isBlank(value) || isBlank(row.question), (names) => `${names} ask nothing: write the question.`)]],
  [QUESTIONNAIRE, "bonfire-points", "A question has points, or 0 where it is for information only.", (rows, { bonfire }) =>
    cells(rows, bonfire, "Points", (value) => typeof value !== "number" || value < 0, (names) => `${names} have no points.`)],
  [QUESTIONNAIRE, "bonfire-description", "Bidders do not see descriptions, so what is published for them stands in the question.", (rows, { bonfire }) =>
    cells(rows, bonfire, "Question", (value, row) => !String(value).includes(row.published), (names) => `What is published on ${names} would not reach bidders.`)],
  [CELLS, "cell", "A cell holds 32,767 characters.", (rows, { proactis, bonfire }) =>
    where(rows, (row) => {
      const at = rows.indexOf(row);
      const texts = [row.published, row.buyers, ...(proactis.rows[at] ?? []), ...(bonfire.rows[at] ?? [])];
      return texts.some((each) => String(each).length > LONGEST_CELL);
    }, (names) => `A text of ${names} is longer than a cell, and is cut in Excel: the file of comma-separated values has all of it.`)],
];

/** @type {readonly Rule[]} */
export const RULES = TABLE.map(([[system = "", source = ""], id, rule, check]) => ({ id, system, rule, source, check }));

/**
 * Return what the rules find in the rows of a pack.
 *
 * @param {Row[]} rows
 * @param {Tables} [tables] those made of the rows
 * @returns {Finding[]} in the order of the rules
 */
export function findings(rows, tables = tablesOf(rows)) {
  return RULES.flatMap(({ id, system, check }) => check(rows, tables).map((fault) => ({ ...fault, id, system })));
}
