/**
 * Where each route is explained, and what its people, papers and days are called. The addresses are those of the hub's
 * pages on the law, below "law/".
 *
 * @typedef {import("./types.mjs").DateName} DateName
 * @typedef {import("./types.mjs").Mode} Mode
 * @typedef {import("./types.mjs").Route} Route
 */

import { isFullRoute, isPsr } from "./routes.mjs";

/** @type {Record<Route, string>} */
export const ROUTE_PAGES = {
  "direct-a": "direct-award-process-a/",
  "direct-b": "direct-award-process-b/",
  "direct-c": "direct-award-process-c/",
  "most-suitable": "most-suitable-provider-process/",
  competitive: "psr-competitive-process/",
  "call-off": "framework-agreements/",
  "light-touch": "buying-outside-the-psr/#out-light",
  "below-threshold": "buying-outside-the-psr/#out-below",
  grant: "grants-in-law/",
};

export const REGIMES = [
  { id: "psr", label: "Provider Selection Regime (PSR)" },
  { id: "procurement-act", label: "Procurement Act 2023" },
  { id: "grant", label: "Grant" },
];

/** @param {Route} route @returns {{offer: string, bidder: string}} what is sent in, and by whom */
export function peopleOf(route) {
  if (route === "grant") {
    return { offer: "application", bidder: "applicant" };
  }
  const known = route.startsWith("direct") || route === "most-suitable";
  return known ? { offer: "proposal", bidder: "provider" } : { offer: "offer", bidder: "bidder" };
}

/** @type {Partial<Record<Route, string>>} */
const OPENING = {
  "most-suitable": "The notice of intention to follow this process is published",
  competitive: "The notice that invites offers is published",
  "call-off": "The providers of the framework are invited",
  "below-threshold": "The notice or invitation goes out",
  grant: "Applications open",
};

/** @param {Route} route @returns {string} where the standstill lies among the days; "" where the route has none */
export function standstillHint(route) {
  if (route === "call-off") {
    return "Our reading: there is a standstill before the contract if the framework’s providers competed for it, and none after a direct award.";
  }
  return isFullRoute(route) ? "The standstill lies between the notice of intention to award and the contract." : "";
}

/** @param {Route} route @returns {Record<DateName, string>} what each day is called */
export function dayLabels(route) {
  const grant = route === "grant";
  return {
    published: OPENING[route] ?? "The tender notice is published",
    questions: "Last day for questions",
    answers: "All questions are answered, for everybody to see",
    offers: grant ? "Applications close" : "Last day for offers",
    decision: grant ? "Decision on the applications" : "Decision",
    start: grant ? "The grant begins" : "The service begins",
  };
}

const OTHER_MODES = {
  scored: "Each answer gets a score on the scale, and each question has a weight.",
  "pass-fail": "Each question has a lowest score that passes, published beforehand. Nobody is ranked.",
  narrative:
    "Each answer is read point by point, and the reader writes what is met, partly met or not, and why. There are no scores.",
};

/** @param {Mode} mode @param {Route} route @param {string} ofBank @returns {string} how answers are judged */
export function modeSentence(mode, route, ofBank) {
  // The bank's sentences speak of the processes and regulations of the PSR.
  return isPsr(route) ? ofBank : OTHER_MODES[mode];
}

/** @param {Mode} mode @param {string} offer @returns {string} when the rule for a tie decides */
export function tieTitle(mode, offer) {
  return mode === "scored" ? `When two ${offer}s end level` : `When more than one ${offer} passes`;
}
