/**
 * Points of "Ready?" on gates, people and what the route requires.
 *
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {import("./ready-facts.mjs").Facts} Facts
 * @typedef {import("./ready-facts.mjs").Rule} Rule
 */

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
    when: ({ regime, bank }) => regime === "psr" && bank.gates.some((each) => each.required),
    missing: ({ bank, open }) => bank.gates.filter((each) => each.required && !open.gates.some(({ code }) => code === each.code)).map((each) => each.code),
    holds: "The pack asks whether the provider will sub-contract, as every process under the PSR must.",
    lacks: (list) => `Every process under the PSR must ask whether the provider will sub-contract (regulation 20A): add ${list}.`,
    target: (first) => `public.gates.${first}`,
  },
  {
    id: "exclusion",
    when: ({ regime, open }) => regime === "psr" && open.route !== "call-off",
    missing: (facts) => lacking(asked(facts, "declarations").every((code) => facts.bank.gateOf.get(code)?.required), "a declaration"),
    holds: "The pack asks whether a ground for exclusion applies.",
    lacks: () => "An excluded provider may not be awarded the contract (regulation 20). Ask for a declaration, so that you find out.",
    target: "public.gates",
  },
  {
    id: "stages",
    when: ({ open }) => open.route === "competitive",
    missing: ({ open }) => lacking(open.stages.length === 0 || open.stages.some((each) => isBlank(each.title) && isBlank(each.text)), "stages"),
    holds: "The pack says how offers are assessed, stage by stage.",
    lacks: () => "The notice that invites offers says how they are made and assessed, with any stages (Schedule 8). Name at least one stage.",
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
