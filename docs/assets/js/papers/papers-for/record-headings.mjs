/**
 * The headings of a record of a decision: one for each of regulation 24(a) to (j) of the Provider Selection Regime (PSR),
 * and where each does not apply. A record of another route has the same headings under plain names.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j"} Letter
 */

/** @type {Record<Letter, [psr: string, plain: string]>} */
const TITLES = {
  a: ["The provider that is awarded the contract", "Who is chosen"],
  b: ["The parties to a framework agreement", "The parties to a framework agreement"],
  c: ["Registered office or principal place of business", "Address of who is chosen"],
  d: ["The decision-making process, and who made the decisions", "How the decision was made, and by whom"],
  e: [
    "Direct Award Process C and Most Suitable Provider Process: key criteria and basic selection criteria",
    "How the criteria and the gates were taken into account",
  ],
  f: [
    "Competitive Process: key criteria, basic selection criteria and award criteria",
    "How the answers were judged",
  ],
  g: ["The reasons for the decisions", "The reasons for the decisions"],
  h: ["Conflicts of interest, declared or potential", "Conflicts of interest, declared or potential"],
  i: ["How conflicts of interest were managed for each decision", "How conflicts of interest were managed for each decision"],
  j: ["The date of abandonment, if it was abandoned", "The date on which it was given up, if it was"],
};

/** @type {Letter[]} */
export const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/** @param {Contest} contest @param {Letter} letter @returns {string} */
export function titleOf({ regime }, letter) {
  const [psr, plain] = TITLES[letter];
  return regime === "psr" ? `(${letter}) ${psr}` : plain;
}

/** @param {Contest} contest @returns {string} what the record is for, in law where the hub tells of it */
export function purposeOf({ regime, law }) {
  if (!law && regime !== "psr") {
    return "This record has the headings of what a decision rests on, so that anybody can see later what was decided and why.";
  }
  return regime === "psr"
    ? "Regulation 24 of the Health Care Services (Provider Selection Regime) Regulations 2023 lists in (a) to (j) what a relevant authority must keep a record of. Each has a heading below."
    : "The Provider Selection Regime does not apply to this route, and nor does the list of its regulation 24. This record has the same headings under plain names, so that anybody can see later what was decided and why.";
}

/**
 * Return why a heading does not apply to a route.
 *
 * @param {Contest} contest
 * @param {Letter} letter
 * @returns {string} "" where it does
 */
export function notFor({ route, regime }, letter) {
  const reason = regime === "psr" ? PSR_ONLY[letter] : undefined;
  if (route === "grant" && letter === "b") {
    return `${NOT}a grant is made without a framework agreement.`;
  }
  return reason && !reason.routes.includes(route) ? NOT + reason.text : "";
}

const NOT = "This does not apply to this route: ";

/** @type {Partial<Record<Letter, {routes: string[], text: string}>>} */
const PSR_ONLY = {
  b: { routes: ["competitive", "call-off"], text: "a framework agreement is concluded by the Competitive Process alone (regulation 16)." },
  e: { routes: ["direct-c", "most-suitable"], text: "it is asked where one of these two processes was followed." },
  f: { routes: ["competitive", "call-off"], text: "it is asked where that process was followed." },
};
