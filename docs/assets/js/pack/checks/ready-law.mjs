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

/** @type {Partial<Record<Route, string>>} */
const SUB_CONTRACTORS = {
  "call-off": "Our reading: a contract under a framework agreement, too, needs the question whether the provider will sub-contract (regulation 20A).",
  "light-touch": "A competitive tendering procedure must ask whether the supplier will sub-contract (Procurement Act 2023, section 28).",
};

/** @type {readonly Rule[]} */
export const ON_LAW = [
  {
    id: "gates",
    when: isFull,
    missing: (facts) => lacking(asked(facts, "basic-selection").length === 0, "gates"),
    holds: "The pack asks for basic selection criteria, as this process requires.",
    lacks: () => "This process requires basic selection criteria (regulation 19): choose the gates that fit.",
    target: "public.gates",
  },
  {
    id: "gates-not-required",
    when: (facts) => facts.regime === "psr" && !isFull(facts),
    missing: (facts) => (isBlank(facts.kept.reasons.gates?.why) ? asked(facts, "basic-selection") : []),
    holds: "The pack asks for no basic selection criteria without a reason: this process does not require them.",
    lacks: (list) => `This process does not require basic selection criteria. Leave them out, or say why you ask: ${list}.`,
    target: (first) => `public.gates.${first}`,
  },
  {
    id: "gates-fit",
    missing: ({ pack, bank, kept }) => (isBlank(kept.reasons.gates?.why) ? gateFindings(pack, bank).map((each) => each.codes[0] ?? "the number of gates") : []),
    holds: "The gates are in proportion, or the pack says why they are needed.",
    lacks: (list) => `Look at these gates, or say why they are needed: ${list}.`,
    target: "public.gates",
  },
  {
    id: "sub-contractors",
    when: ({ open: { route }, bank }) => mustExclude(route) && bank.gates.some((each) => each.required),
    missing: ({ bank, open }) => bank.gates.filter((each) => each.required && !open.gates.some(({ code }) => code === each.code)).map((each) => each.code),
    holds: "The pack asks whether the provider will sub-contract.",
    lacks: (list, { open: { route } }) => `${SUB_CONTRACTORS[route] ?? "Every process under the PSR must ask whether the provider will sub-contract (regulation 20A)."} Add ${list}.`,
    target: (first) => `public.gates.${first}`,
  },
  {
    id: "exclusion",
    when: ({ open: { route } }) => mustExclude(route) && route !== "call-off",
    missing: (facts) => lacking(asked(facts, "declarations").every((code) => facts.bank.gateOf.get(code)?.required), "a declaration"),
    holds: "The pack asks whether a ground for exclusion applies.",
    lacks: (_list, { regime }) =>
      `${regime === "psr" ? "An excluded provider may be awarded the contract only exceptionally (regulation 20)." : "A tender from an excluded supplier must be disregarded (Procurement Act 2023, section 26)."} Ask for a declaration, so that you find out.`,
    target: "public.gates",
  },
  {
    id: "stages",
    when: ({ open }) => open.route === "competitive",
    missing: ({ open }) => lacking(open.stages.length === 0 || open.stages.some((each) => isBlank(each.title) && isBlank(each.text)), "stages"),
    holds: "The pack says how offers are assessed, stage by stage.",
    lacks: () => "The notice that invites offers must say how they are made and assessed, with any stages (Schedule 8). Name at least one stage.",
    target: "public.stages",
  },
  {
    id: "no-shortlist",
    when: ({ open }) => open.route === "below-threshold",
    missing: (facts) => (facts.open.stages.length > 1 ? asked(facts, "basic-selection") : []),
    holds: "No gate shortlists bidders before they are invited.",
    lacks: (list) => `Below the threshold, bidders may not first be shortlisted by their suitability (Procurement Act 2023, section 85). Use one stage, or leave out: ${list}.`,
    target: "public.stages",
  },
  {
    id: "panel",
    missing: ({ kept: { panel } }) => [
      ...lacking(!panel.some((each) => each.scores), "somebody who judges the answers"),
      ...panel.filter((each) => isBlank(each.role) || isBlank(each.experience)).map((each) => each.name || each.role || "a member without a role"),
    ],
    holds: "The panel is named, each with a role and experience.",
    lacks: (list) => `Name the panel, each member with a role and experience. Missing for: ${list}.`,
    target: "private.panel",
  },
  {
    id: "conflicts",
    missing: (facts) => (facts.kept.panel.length === 0 ? ["the panel"] : undeclared(facts)),
    holds: "Each member of the panel has declared interests, or that there are none, and the pack says how each is managed.",
    lacks: (list) => `Note what each has declared, “none” included, and how it is managed: ${list}.`,
    target: "private.conflicts",
  },
];
