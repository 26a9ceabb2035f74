/**
 * Points of "Ready?" on gates, people and what the route requires.
 *
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {import("../types.mjs").Route} Route
 * @typedef {import("./ready-facts.mjs").Facts} Facts
 * @typedef {import("./ready-facts.mjs").Rule} Rule
 */

import { isPsr } from "../routes.mjs";
import { gateFindings } from "./gates.mjs";
import { isBlank, isFull, lacking } from "./ready-facts.mjs";

/** @param {Facts} facts @param {Gate["part"]} part @returns {string[]} the codes of the gates of a part */
function asked({ open, bank }, part) {
  return open.gates.map((each) => each.code).filter((code) => bank.gateOf.get(code)?.part === part);
}

/** @param {Facts} facts @returns {string[]} */
function undeclared({ kept: { panel, conflicts } }) {
  const entries = panel.map(({ name, role }) => ({ who: name || role, entry: conflicts.find(({ who }) => who !== "" && (who === name || who === role)) }));
  return entries
    .filter(({ entry }) => !entry || isBlank(entry.what) || (isBlank(entry.managed) && !/^(none|nothing|no)\b/i.test(entry.what.trim())))
    .map(({ who }) => who);
}

/** @param {Route} route @returns {boolean} whether its law says whom to exclude, sub-contractors among them */
function mustExclude(route) {
  return isPsr(route) || route === "light-touch";
}

/** @type {readonly Rule[]} */
export const ON_LAW = [
  {
    id: "gates",
    when: isFull,
    missing: (facts) => lacking(asked(facts, "basic-selection").length === 0, "gates"),
    target: "public.gates",
  },
  {
    id: "gates-not-required",
    when: (facts) => facts.regime === "psr" && !isFull(facts),
    missing: (facts) => (isBlank(facts.kept.reasons.gates?.why) ? asked(facts, "basic-selection") : []),
    target: (first) => `public.gates.${first}`,
  },
  {
    id: "gates-fit",
    missing: ({ pack, bank, kept }) => (isBlank(kept.reasons.gates?.why) ? gateFindings(pack, bank).map((each) => each.codes[0] ?? "the number of gates") : []),
    target: "public.gates",
  },
  {
    id: "sub-contractors",
    when: ({ open: { route }, bank }) => mustExclude(route) && bank.gates.some((each) => each.required),
    missing: ({ bank, open }) => bank.gates.filter((each) => each.required && !open.gates.some(({ code }) => code === each.code)).map((each) => each.code),
    variant: ({ open: { route } }) => (isPsr(route) && route !== "call-off" ? "" : route),
    target: (first) => `public.gates.${first}`,
  },
  {
    id: "exclusion",
    when: ({ open: { route } }) => mustExclude(route) && route !== "call-off",
    missing: (facts) => lacking(asked(facts, "declarations").every((code) => facts.bank.gateOf.get(code)?.required), "a declaration"),
    variant: ({ regime }) => (regime === "psr" ? "" : regime),
    target: "public.gates",
  },
  {
    id: "stages",
    when: ({ open }) => open.route === "competitive",
    missing: ({ open }) => lacking(open.stages.length === 0 || open.stages.some((each) => isBlank(each.title) && isBlank(each.text)), "stages"),
    target: "public.stages",
  },
  {
    id: "no-shortlist",
    when: ({ open }) => open.route === "below-threshold",
    missing: (facts) => (facts.open.stages.length > 1 ? asked(facts, "basic-selection") : []),
    target: "public.stages",
  },
  {
    id: "panel",
    missing: ({ kept: { panel } }) => [
      ...lacking(!panel.some((each) => each.scores), "somebody who judges the answers"),
      ...panel.filter((each) => isBlank(each.role) || isBlank(each.experience)).map((each) => each.name || each.role || "a member without a role"),
    ],
    target: "private.panel",
  },
  {
    id: "conflicts",
    missing: (facts) => (facts.kept.panel.length === 0 ? ["the panel"] : undeclared(facts)),
    target: "private.conflicts",
  },
];
