/**
 * The criteria of a pack in the fields of the Open Contracting Data Standard (OCDS): a part of a release, to take into
 * a whole one. Values in, values out.
 *
 * The fields are those of the extensions for award criteria and for selection criteria. A lot has no criteria where the
 * pack has none, and weights are there only where answers are scored.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").GateFacts} GateFacts
 * @typedef {{number: number, weight?: string, threshold?: string, fixed?: string}} CriterionNumber
 * @typedef {{type: string, name: string, description?: string, numbers?: CriterionNumber[]}} AwardCriterion
 * @typedef {{type: string, subType?: string, description: string, appliesTo: string[], verificationMethod?: string}} SelectionCriterion
 */

import { ABOUT, rowsOf } from "./flat-sheet.mjs";

export const SCHEMA = "schema/v1/tender-criteria.schema.json";
const EXTENSIONS = ["ocds_awardCriteria_extension", "ocds_selectionCriteria_extension"];
const GRANT = "The standard is for contracts. A grant is none, so this lists its criteria alone.";
/** What the kinds of basic selection criteria in Schedule 16 are called, by a word of the group that a gate is in. */
const KINDS = /** @type {const} */ ([
  [/suitab/iu, "suitability"],
  [/econom|financ/iu, "economic"],
  [/technic|profession/iu, "technical"],
]);

/** @template {object} T @param {T} fields @returns {T} without those that are empty: the standard has no empty texts and lists */
function filled(fields) {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0));
  return /** @type {T} */ (Object.fromEntries(kept));
}

/** @param {number | null | undefined} number @param {Omit<CriterionNumber, "number">} what @returns {CriterionNumber[]} */
function numbered(number, what) {
  return typeof number === "number" ? [{ number, ...what }] : [];
}

/** @param {Contest} contest @returns {AwardCriterion[]} */
function questionCriteria(contest) {
  const rows = rowsOf(contest).filter((each) => each.kind !== "gate" && each.kind !== "price");
  return rows.map(({ code, heading, question, published, weight, minimum }) => {
    const title = contest.questions.find((each) => each.code === code)?.title ?? "";
    return filled({
      type: "quality",
      name: `${code} ${title === code ? "" : title} (${heading})`.replaceAll(/ +/g, " "),
      description: [question, published].filter(Boolean).join("\n"),
      numbers: [
        ...numbered(weight === null ? null : weight / 10, { weight: "percentageExact" }),
        ...numbered(minimum, { threshold: "minimumScore" }),
      ],
    });
  });
}

/** @param {Contest} contest @returns {AwardCriterion[]} the minimums of whole criteria, which have no weight beside those of their questions */
function sectionMinimums({ sections, scale }) {
  return sections.flatMap(({ title, minimum, questions }) =>
    minimum === undefined || questions.length === 0
      ? []
      : [
          {
            type: "quality",
            name: title,
            description: `The scores of its questions must come to ${minimum} of ${scale.most} on average, by their weights.`,
            numbers: numbered(minimum, { threshold: "minimumScore" }),
          },
        ],
  );
}

/** @param {Contest} contest @returns {AwardCriterion[]} */
function priceCriteria({ price, mode }) {
  const { formula, share, fixed, words } = price;
  if (formula === "none") {
    return [];
  }
  const weight = formula === "lowest" && mode === "scored" ? share / 10 : null;
  const amount = formula === "fixed" && fixed > 0 ? fixed : null;
  const numbers = [...numbered(weight, { weight: "percentageExact" }), ...numbered(amount, { fixed: "total" })];
  return [filled({ type: "price", name: "Price", description: words, numbers })];
}

/** @param {GateFacts} gate @returns {SelectionCriterion} */
function selection({ code, title, group, part, text, evidence }) {
  const kind = part === "basic-selection" ? KINDS.find(([word]) => word.test(group)) : undefined;
  return filled({
    type: kind?.[1] ?? "other",
    subType: `${code} ${title}`,
    description: text || title || code,
    appliesTo: ["supplier"],
    verificationMethod: evidence.join("\n"),
  });
}

/** @template T @param {T[]} criteria @returns {{criteria: T[]} | undefined} */
function group(criteria) {
  return criteria.length > 0 ? { criteria } : undefined;
}

/**
 * Return the part of a release.
 *
 * @param {Contest} contest
 * @returns {object}
 */
export function criteriaOf(contest) {
  const { source, route, print, name, modeWords, gates } = contest;
  const award = [...questionCriteria(contest), ...sectionMinimums(contest), ...priceCriteria(contest)];
  return {
    $schema: `${source.address}${SCHEMA}`,
    about: route === "grant" ? `${ABOUT} ${GRANT}` : ABOUT,
    extensions: EXTENSIONS,
    tender: filled({
      id: print,
      title: name,
      description: modeWords,
      lots: [filled({ id: "1", awardCriteria: group(award), selectionCriteria: group(gates.map(selection)) })],
    }),
  };
}

/** @param {Contest} contest @returns {string} the file */
export function criteriaJson(contest) {
  return `${JSON.stringify(criteriaOf(contest), null, 1)}\n`;
}
