/**
 * Says in words what differs between two packs, for the buyer who logs it and for all who read it. Values in, values
 * out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").DateName} DateName
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {{code: string, label: string, before: string, after: string, pieces: import("./word-diff.mjs").Piece[]}}
 *   Changed before is "" for what is new, after for what was taken out. pieces are there for wordings alone
 */

import { dayInWords, grouped, span } from "./checks/figures.mjs";
import { comparePacks } from "./pack-diff.mjs";
import { inWords } from "./price.mjs";
import { labelOf } from "./routes.mjs";
import { perCent } from "./weights.mjs";

/** @type {Record<string, string>} */
const LABELS = {
  name: "Name",
  service: "Kind of service",
  route: "Route",
  mode: "How answers are judged",
  value: "Value",
  scale: "Scale",
  published: "Points of a good answer",
  price: "Price",
  tie: "Rule for a tie",
  stages: "Stages",
  dates: "Dates",
  contact: "Contact",
  minimums: "Minimum scores by criterion",
  criteria: "Shares of the criteria",
  assumptions: "Own numbers of the burden",
  gate: "Gate",
  question: "Question",
  order: "Order of the questions",
  wording: "Wording",
  points: "Points of a good answer",
  weight: "Weight",
  words: "Word limit",
  minimum: "Minimum score",
};

/** @type {Record<DateName, string>} */
const DAYS = {
  published: "published",
  questions: "last day for questions",
  answers: "answers to questions",
  offers: "last day to answer",
  decision: "decision",
  start: "start",
};

/** @param {Pack} pack @param {Bank} bank @returns {Record<string, string>} what each field of the whole pack says */
function wordsOf({ public: shown }, bank) {
  const { value, dates, minimums, criteria, stages, assumptions = {} } = shown;
  const title = (/** @type {string} */ id) => bank.criterionOf.get(id)?.title ?? id;
  const years = value.years === 1 ? " for 1 year" : value.years > 0 ? ` for ${value.years} years` : "";
  return {
    name: shown.name,
    service: bank.services.find((each) => each.id === shown.service)?.label ?? "",
    route: labelOf(bank, shown.route),
    mode: bank.modes.find((each) => each.id === shown.mode)?.label ?? shown.mode,
    value: value.yearly > 0 ? `£${grouped(value.yearly)} a year${years}` : years.trim(),
    scale: String(shown.scale),
    published: shown.published ? "published with each question" : "not published",
    price: inWords(shown.price, shown.mode),
    tie: shown.tie,
    stages: stages.map((each) => `${each.title}: ${each.text}`).join("; "),
    dates: Object.entries(dates).map(([name, day]) => `${DAYS[/** @type {DateName} */ (name)]} ${dayInWords(day)}`).join(", "),
    contact: shown.contact,
    minimums: Object.entries(minimums).map(([id, score]) => `${title(id)} ${score}`).join(", "),
    criteria: Object.entries(criteria).map(([id, weight]) => `${title(id)} ${perCent(weight)}`).join(", "),
    assumptions: Object.entries(assumptions).map(([id, range]) => `${id} ${span(range)}`).join(", "),
  };
}

/**
 * Return what was changed from one pack to the other, each change with the field in words.
 *
 * @param {Pack} before
 * @param {Bank} bankBefore
 * @param {Pack} after
 * @param {Bank} bankAfter
 * @returns {Changed[]}
 */
export function changesBetween(before, bankBefore, after, bankAfter) {
  const [old, now] = [wordsOf(before, bankBefore), wordsOf(after, bankAfter)];
  return comparePacks(before, bankBefore, after, bankAfter).map(({ code, field, pieces, ...texts }) => {
    const label = LABELS[field] ?? field;
    return code === "" && field !== "order"
      ? { code, label, before: old[field] ?? texts.before, after: now[field] ?? texts.after, pieces }
      : { code, label, ...texts, pieces };
  });
}
