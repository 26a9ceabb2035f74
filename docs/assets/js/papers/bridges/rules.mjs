/**
 * The published rules of e-tendering systems. Values in, values out.
 *
 * They are in our words, from the help pages that each names. Most are kept by the way in which the sheets are made, and
 * tests hold them. Those that a pack can break have a check here.
 *
 * @typedef {import("./flat-sheet.mjs").Row} Row
 * @typedef {(rows: Row[]) => string[] | string} Check the codes of rows that break the rule, or a sentence where it is
 *   about no row; empty where the rule is kept
 * @typedef {{id: string, system: string, rule: string, source: string, check?: Check}} Rule
 * @typedef {{id: string, system: string, codes: string[], what: string, text: string}} Finding codes: of the rows it is
 *   about. what: a sentence that names them. text: the same after the system and the rule
 */

import { perCent, sumOf, WHOLE } from "../../pack/weights.mjs";

const LONGEST_REFERENCE = 250;
const LONGEST_SECTION = 140;
/** As many characters as Excel keeps in a cell. */
const LONGEST_CELL = 32_767;
/** The words that a sheet adds to a question and its guidance are fewer than this. */
const ROOM = 40;
const MARKUP = /<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\w+);|(?!\n)\p{Cc}/iu;

/** @param {(row: Row, rows: Row[]) => boolean} wrong @returns {Check} a check of each row by itself */
function each(wrong) {
  return (rows) => rows.filter((row) => wrong(row, rows)).map(({ code }) => code);
}

/** @type {Check} */
function weights(rows) {
  const first = [...Map.groupBy(rows, ({ section }) => section).values()].flatMap((inside) => inside.slice(0, 1));
  const weighed = first.filter(({ sectionWeight }) => sectionWeight !== null);
  const total = sumOf(weighed, ({ sectionWeight }) => sectionWeight ?? 0);
  return weighed.length > 0 && total !== WHOLE ? `They come to ${perCent(total)}.` : "";
}

/** @type {[id: string, rule: string, check?: Check][]} */
const ATAMIS = [
  ["sections", "A tender has at least one section, and each row stands in one.", (rows) => (rows.length > 0 ? "" : "The pack asks nothing yet.")],
  ["weights", "The weights of all sections come to 100.0 per cent.", weights],
  ["names", "The name of a section begins with a letter or a number, so that sections stay in order."],
  ["kinds", "A section is passed, failed or for information; or it is scored; or it is the price.", each(({ section, kind }, rows) =>
    kind !== "score" && rows.some((other) => other.section === section && other.kind === "score"))],
];

/** @type {[id: string, rule: string, check?: Check][]} */
const AWARD = [
  ["order", "References are put in order by the alphabet."],
  ["reference", "A reference becomes the name of the question, and is cut after 250 characters."],
  ["question", "A question of more than 250 characters would be cut where it stands as the reference: keep the short reference, and put the question into the requirement.", each(({ question }) =>
    question.length > LONGEST_REFERENCE)],
  ["headings", "A heading becomes a section, so all rows of one have exactly the same heading."],
  ["plain", "Rich text is not taken over: the type is Text Area, and no text holds marks such as <b>.", each(({ heading, question, published, buyers }) =>
    [heading, question, published, buyers].some((text) => MARKUP.test(text)))],
];

/** @type {[id: string, rule: string, check?: Check][]} */
const WEBPROCURE = [
  ["proactis-columns", "The columns are those of the template, in its order."],
  ["proactis-section", "A section has a title of at most 140 characters, and a description.", each(({ section }) => section.length > LONGEST_SECTION)],
  ["proactis-weights", "Where sections are weighed, their weights come to 100.", weights],
  ["proactis-types", "The type is Yes/No, Text, Attachment or Drop-Down."],
  ["proactis-scores", "Least and highest scores are numbers without any other sign."],
];

/** @type {[id: string, rule: string, check?: Check][]} */
const QUESTIONNAIRE = [
  ["bonfire-columns", "There are columns for Question Set, Question Subset and Question, although a subset may be empty."],
  ["bonfire-values", "Question Set and Question are never empty.", each(({ question }) => question.trim() === "")],
  ["bonfire-points", "A question has points, or 0 where it is for information only."],
  ["bonfire-description", "Bidders do not see descriptions, so what is published stands in the question."],
];

/** @type {[id: string, rule: string, check?: Check][]} */
const EXCEL = [
  ["cell", "A cell holds 32,767 characters. What is longer is cut there, and whole in the file of comma-separated values.", each(({ question, published, buyers }) =>
    Math.max(question.length + published.length + ROOM, buyers.length) > LONGEST_CELL)],
];

/** @type {[system: string, source: string, rules: [id: string, rule: string, check?: Check][]][]} */
const SYSTEMS = [
  ["Atamis", "Atamis Client Support, “Setting up Requirements and Evaluators”, clientsupport.atamis.co.uk", ATAMIS],
  ["AWARD", "Commerce Decisions, “Atamis Tips and tricks to success in AWARD”, help.commercedecisions.com", AWARD],
  ["Proactis WebProcure", "Proactis help, “Template Questionnaire”, help.proactiscloud.com", WEBPROCURE],
  ["Bonfire", "Bonfire help, “Questionnaire Fields: Definitions”, bonfirehub.zendesk.com", QUESTIONNAIRE],
  ["Excel", "Microsoft, “Excel specifications and limits”", EXCEL],
];

/** @type {readonly Rule[]} */
export const RULES = SYSTEMS.flatMap(([system, source, rules]) => rules.map(([id, rule, check]) => ({ id, system, rule, source, check })));

/**
 * Return what the rules find in the rows of a pack.
 *
 * @param {Row[]} rows
 * @returns {Finding[]} in the order of the rules
 */
export function findings(rows) {
  return RULES.flatMap(({ id, system, rule, check }) => {
    const found = check?.(rows) ?? [];
    const codes = typeof found === "string" ? [] : found;
    const what = typeof found === "string" ? found : `Not so for ${codes.join(", ")}.`;
    return found.length > 0 ? [{ id, system, codes, what, text: `${system}: ${rule} ${what}` }] : [];
  });
}
