/**
 * Points of "Ready?" on what a pack says of itself: its name, value, contact and dates, and what was changed since.
 *
 * @typedef {import("../types.mjs").DateName} DateName
 * @typedef {import("./ready-facts.mjs").Facts} Facts
 * @typedef {import("./ready-facts.mjs").Rule} Rule
 */

import { datesOf, misplaced } from "../dates.mjs";
import { isChanged, pending } from "../log.mjs";
import { afterStandstill, daysAfter } from "./days.mjs";
import { dayInWords } from "./figures.mjs";
import { isBlank, isFull, lacking } from "./ready-facts.mjs";

const MOST_SUITABLE_DAYS = 14;
/** @type {Record<DateName, string>} */
const IN_WORDS = {
  published: "when it opens",
  questions: "the last day for questions",
  answers: "the day of the answers to them",
  offers: "the last day to send in",
  decision: "the decision",
  start: "the start",
};
/** Words in the address of a mailbox that several people read. */
const SHARED = /team|office|procure|commission|tender|contract|grant|fund|bids?|enquir|inquir|info|contact|mailbox|admin|support|hello|service/i;

/** @param {string} contact @returns {boolean} whether it can be a mailbox that several people read */
function isShared(contact) {
  const [, name] = /([^\s@<>]+)@[^\s@<>]+\.[^\s@<>]+/.exec(contact) ?? [];
  return name !== undefined && (SHARED.test(name) || !/^[a-z]+[._-][a-z]+\d*$/i.test(name));
}

/** @param {Facts} facts @returns {DateName[]} */
function missingDates({ open }) {
  return datesOf(open.route).filter((name) => isBlank(open.dates[name]));
}

/** @param {Facts} facts @returns {string} the first day after the standstill that follows the decision; "" before there is one */
function earliest({ open: { dates: { decision = "" } }, bank }) {
  return isBlank(decision) ? "" : afterStandstill(decision, bank.words.holidays);
}

/** @type {readonly Rule[]} */
export const ON_DATES = [
  {
    id: "name",
    missing: ({ open }) => lacking(isBlank(open.name), "name"),
    target: "public.name",
  },
  {
    id: "value",
    missing: ({ open: { value } }) => [...lacking(value.yearly === 0, "the value of one year"), ...lacking(value.years === 0, "the number of years")],
    target: (first) => (first === "the number of years" ? "public.value.years" : "public.value.yearly"),
  },
  {
    id: "contact",
    missing: ({ open }) => lacking(!isShared(open.contact), "contact"),
    variant: ({ open }) => (isBlank(open.contact) ? "" : "shared"),
    target: "public.contact",
  },
  {
    id: "dates",
    missing: missingDates,
    word: (name) => IN_WORDS[/** @type {DateName} */ (name)],
    target: (first) => `public.dates.${first}`,
  },
  {
    id: "date-order",
    missing: ({ open }) => misplaced(open.dates),
    word: (name) => IN_WORDS[/** @type {DateName} */ (name)],
    target: (first) => `public.dates.${first}`,
  },
  {
    id: "fourteen-days",
    when: ({ open }) => open.route === "most-suitable",
    missing: ({ open: { dates } }) =>
      lacking(
        isBlank(dates.published) || isBlank(dates.decision) || (dates.decision ?? "") < daysAfter(dates.published ?? "", MOST_SUITABLE_DAYS),
        "decision",
      ),
    target: "public.dates.decision",
  },
  {
    id: "standstill",
    when: (facts) => isFull(facts) || facts.open.route === "call-off",
    missing: (facts) =>
      lacking(isBlank(earliest(facts)) || isBlank(facts.open.dates.start) || (facts.open.dates.start ?? "") < earliest(facts), "start"),
    variant: ({ open: { route, dates } }) => `${isBlank(dates.decision) ? "days" : "room"}${route === "call-off" ? "-call-off" : ""}`,
    values: (facts) => ({ decision: dayInWords(facts.open.dates.decision ?? ""), earliest: dayInWords(earliest(facts)) }),
    target: "public.dates.start",
  },
  {
    id: "log",
    missing: ({ pack }) => lacking(isChanged(pack) && pending(pack).length === 0, "log"),
    // There is no log before the first issue.
    target: (_first, { open }) => (open.issue.number > 0 ? "public.log" : "public.issue"),
  },
];
