/**
 * What a gate says on a route. The bank's gates speak of tenders and contracts, and a grant has neither: who asks for one
 * fills in an application form. The bank's own wording stays as it is, and so does what a buyer has written.
 *
 * @typedef {import("./types.mjs").Gate} Gate
 * @typedef {import("./types.mjs").Route} Route
 */

/** @type {[RegExp, string][]} an “NHS Standard Contract” is one on each route, and “sub-contract” stays */
const OF_GRANTS = [
  [/(?<!sub-|grant or )\bcontract(?=s?\b)/g, "grant"],
  [/\btender(?=s?\b)/g, "application form"],
  [/\b(a )?bidder(?=s?\b)/g, "$1applicant"],
  [/\bmay bid\b/g, "may apply"],
  [/\bthe bid\b/g, "the application"],
  [/\ba (?=applica)/g, "an "],
];

/** @param {Route} route @param {string} text of a gate @returns {string} it in the words of the route */
export function saidOn(route, text) {
  return route === "grant" ? OF_GRANTS.reduce((all, [words, others]) => all.replaceAll(words, others), text) : text;
}

/** @param {Gate} gate @param {Route} route @returns {Gate} with its title and its question in the words of the route */
export function gateOn(gate, route) {
  return { ...gate, title: saidOn(route, gate.title), question: saidOn(route, gate.question) };
}

/** @param {Gate} gate @param {Route} route @returns {string} "" for a declaration on a grant: the law on contracts says when */
export function whenAsked(gate, route) {
  return route === "grant" && gate.part === "declarations" ? "" : saidOn(route, gate.ask_only_when);
}

/**
 * Return a gate as a pack asks it.
 *
 * @param {import("./types.mjs").Pack} pack
 * @param {import("./types.mjs").Bank} bank
 * @param {{code: string, text?: string}} asked
 * @returns {{title: string, wording: string, gate: Gate | null}} gate: null where the bank has none
 */
export function askedGate(pack, bank, { code, text }) {
  const known = bank.gateOf.get(code);
  const gate = known ? gateOn(known, pack.public.route) : null;
  return { title: gate?.title ?? "", wording: text ?? gate?.question ?? "", gate };
}
