/** A made-up bank with all that the checks of a pack look at. */

import { readFileSync } from "node:fs";

import { bankFile, bankOf } from "./samples.mjs";

/** Return a table of cases that the build tries too. */
export const table = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
export const WORDINGS = table("wordings");

export const RANGES = {
  "words-per-hour": [300, 100],
  "gate-minutes": [5, 30],
  "fixed-hours": [5, 20],
  "hour-cost": [20, 40],
  bidders: [3, 7],
  evaluators: [3, 5],
  "reading-words-per-hour": [2100, 1400],
  "agree-minutes": [3, 10],
  "check-minutes": [2, 10],
};
const ASSUMPTIONS = Object.entries(RANGES).map(([id, [low, high]]) => ({ id, label: id, low, high, basis: "Ours.", origin: "hub" }));
export const GATES = [
  ["G-1", "Turnover", "Was your yearly turnover at least the amount that the tender names?", "basic-selection"],
  ["G-2", "Insurance", "Do you hold the insurance that the tender names?", "basic-selection"],
  ["G-3", "Risks", "How do you reduce the risks of this work?", "basic-selection"],
  ["D-1", "Sub-contractors", "Will you sub-contract?", "declarations"],
  ["D-2", "Exclusion", "Does a ground for exclusion apply?", "declarations"],
];
export const BANK = bankOf(40, {
  assumptions: ASSUMPTIONS,
  style: { rules: WORDINGS.rules, most_words: WORDINGS.most_words, jargon: WORDINGS.jargon, known: WORDINGS.known },
  gates: GATES.map(([code, title, question, part], at) => ({
    ...bankFile(1).gates[at],
    code,
    title,
    question,
    part,
    required: code === "D-1",
    by_size: { small: "Do not ask.", large: "Two lines." },
  })),
  sizes: [
    { id: "small", label: "Small", yearly: 50_000, lifetime: 150_000 },
    { id: "large", label: "Large", yearly: null, lifetime: null },
  ],
  sets: [
    {
      ...bankFile(3).sets[0],
      sets: [
        { size: "small", note: "", gates: ["G-2", "D-1"], questions: [] },
        { size: "large", note: "", gates: ["G-1", "G-2", "G-3", "D-1", "D-2"], questions: [] },
      ],
    },
  ],
});
