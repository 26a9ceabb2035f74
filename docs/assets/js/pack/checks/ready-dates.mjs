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

/** @param {string} list of names @returns {string} */
function worded(list) {
  return list.replaceAll(/[a-z]+/g, (name) => IN_WORDS[/** @type {DateName} */ (name)] ?? name);
}

const OF_CALL_OFFS =
  "Our reading: this holds where the framework’s providers compete, because that follows the Competitive Process (regulation 18(7)). A direct award has no standstill.";

/** @param {Facts["open"]["dates"]} dates @returns {string} */
function noStandstill({ decision = "" }) {
  return isBlank(decision)
    ? "Set the decision and the start, with room for the standstill between them."
    : `Leave room for the standstill (regulation 12). If the notice of intention to award is published on ${dayInWords(decision)}, the contract can be made from ${dayInWords(afterStandstill(decision))} at the earliest. Public holidays or representations would make it later.`;
}

/** @type {readonly Rule[]} */
export const ON_DATES = [
  {
    id: "name",
    missing: ({ open }) => lacking(isBlank(open.name), "name"),
    holds: "The pack has a name.",
    lacks: () => "Give the pack a name that readers outside will understand.",
    target: "public.name",
  },
  {
    id: "value",
    missing: ({ open: { value } }) => [...lacking(value.yearly === 0, "the value of one year"), ...lacking(value.years === 0, "the number of years")],
    holds: "The value and the term are estimated.",
    lacks: (list) => `Estimate the value and the term: ${list}.`,
    target: (first) => (first === "the number of years" ? "public.value.years" : "public.value.yearly"),
  },
  {
    id: "contact",
    missing: ({ open }) => lacking(!isShared(open.contact), "contact"),
    holds: "The contact is a mailbox that several people can read.",
    lacks: (_list, { open }) =>
      isBlank(open.contact)
        ? "Name a shared mailbox for questions."
        : "The contact is not an address, or looks like that of one person. Name a shared mailbox.",
    target: "public.contact",
  },
  {
    id: "dates",
    missing: missingDates,
    holds: "All dates are set.",
    lacks: (list) => `Set the dates that are missing: ${worded(list)}.`,
    target: (first) => `public.dates.${first}`,
  },
  {
    id: "date-order",
    missing: ({ open }) => misplaced(open.dates),
    holds: "The dates are in order.",
    lacks: (list) => `These days come before, or on, that of an earlier step: ${worded(list)}.`,
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
    holds: "The decision is at least 14 days after the notice of intention to follow this process.",
    lacks: () =>
      "Leave at least 14 days between the notice of intention to follow this process and the decision. You may not finish identifying providers before the 14th day after the notice is submitted (regulation 10(5)).",
    target: "public.dates.decision",
  },
  {
    id: "standstill",
    when: (facts) => isFull(facts) || facts.open.route === "call-off",
    missing: ({ open: { dates } }) =>
      lacking(isBlank(dates.decision) || isBlank(dates.start) || (dates.start ?? "") < afterStandstill(dates.decision ?? ""), "start"),
    holds: "There is room for a standstill before the start. Public holidays may add days to it.",
    lacks: (_list, { open }) => `${noStandstill(open.dates)}${open.route === "call-off" ? ` ${OF_CALL_OFFS}` : ""}`,
    target: "public.dates.start",
  },
  {
    id: "log",
    missing: ({ pack }) => lacking(isChanged(pack) && pending(pack).length === 0, "log"),
    holds: "Every change since the last issue is in the log of clarifications.",
    lacks: () => "The pack was changed since it was issued. Say in the log what was changed and why, the same for all.",
    // There is no log before the first issue.
    target: (_first, { open }) => (open.issue.number > 0 ? "public.log" : "public.issue"),
  },
];
