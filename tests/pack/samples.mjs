/** A made-up bank of any size, and packs made of it by many changes in any order. */

import fc from "fast-check";

import { readBank } from "../../docs/assets/js/pack/bank.mjs";
import { bankDigest } from "../../docs/assets/js/pack/canonical.mjs";
import {
  byQuestion,
  emptyPack,
  fromSet,
  setCriterion,
  setGate,
  setPrice,
  setPublic,
  setRoute,
} from "../../docs/assets/js/pack/pack.mjs";
import {
  addOwn,
  addQuestion,
  lock,
  move,
  removeQuestion,
  setMinimum,
  setText,
  setWeight,
  setWords,
} from "../../docs/assets/js/pack/questions.mjs";
import { DATES, FORMULAS, MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { suggested } from "../../docs/assets/js/pack/weights.mjs";
import { WORDS } from "./words.mjs";

export const CRITERIA = ["care", "worth", "together", "reach", "good-it-does"];
const LEVELS = ["high", "medium", "low"];
const labelled = (id) => ({ id, label: id, sentence: `It is ${id}.` });

function questionAt(at) {
  return {
    number: at + 1,
    code: `Q-${at + 1}`,
    title: `Question ${at + 1}`,
    summary: `About ${at + 1}.`,
    criterion: CRITERIA[at % CRITERIA.length],
    area: `area-${at % CRITERIA.length}`,
    origin: "hub",
    weighting: LEVELS[at % LEVELS.length],
    question: `How will you do the thing that has the number ${at + 1}?`,
    points: [{ text: `Shows ${at + 1}.`, points: [] }, { text: "Shows how:", points: ["one part", "another part"] }],
    evidence: ["A note."],
    notes: ["Read it twice."],
    reading: [],
    levels: null,
    kind: at % 10 === 9 ? "pass-fail" : "scored",
    words: 250,
    applies_when: "",
    services: [],
    track_record: false,
    cases: [],
    worked: false,
    url: `matrix/questions/Q-${at + 1}/`,
  };
}

function gateAt(at) {
  return {
    number: at + 1,
    code: `G-${at + 1}`,
    title: `Gate ${at + 1}`,
    group: "Suitable",
    part: "basic-selection",
    question: `What is your number ${at + 1}?`,
    ask_only_when: "Always.",
    by_size: { small: "A number." },
    not_asked: "More.",
    reading: [],
    evidence: ["A number."],
    url: `matrix/gates/#G-${at + 1}`,
  };
}

/** Return the file of a bank with so many questions; the last number is that of a retired one. */
export function bankFile(count = 40, changes = {}) {
  const retired = { kind: "question", number: count + 1, code: "OLD-1", title: "Old", replaced_by: "Q-1" };
  const file = {
    format: 1,
    id: "riverside",
    release: "1.2.0",
    released: "2027-03-01",
    name: "Riverside hub",
    address: "https://riverside-hub.example/",
    rights: "https://riverside-hub.example/sources/#rights",
    origins: [labelled("hub")],
    weightings: LEVELS.map((id, at) => ({ ...labelled(id), level: 3 - at })),
    scale: {
      number: 1,
      origin: "hub",
      note: "Ours.",
      steps: [0, 1, 2, 3, 4].map((score) => ({ score, label: `Score ${score}`, sentence: "So." })),
    },
    criteria: CRITERIA.map((id, at) => ({
      number: at + 1,
      id,
      title: `Criterion ${id}`,
      price: id === "worth",
      url: `matrix/${id}/`,
      areas: [{ id: `area-${at}`, title: `Area ${at}`, summary: "Part." }],
    })),
    questions: Array.from({ length: count }, (_, at) => questionAt(at)),
    gates: Array.from({ length: 28 }, (_, at) => gateAt(at)),
    retired: [retired, { kind: "gate", number: 29, code: "OLD-G", title: "Old gate", replaced_by: "" }],
    sets: [
      {
        id: "soup-set",
        title: "Soup",
        summary: "For soup.",
        service: "soup",
        url: "matrix/sets/soup-set/",
        sets: [
          {
            size: "small",
            note: "Few.",
            gates: ["G-2", "G-1"],
            questions: [
              { code: "Q-3", weight: 500, words: 250 },
              { code: "Q-1", weight: 300, words: 200 },
              { code: "Q-2", weight: 200, words: 200 },
            ],
          },
        ],
      },
    ],
    services: [{ id: "soup", label: "Soup", summary: "Warm." }],
    modes: MODES.map((id) => ({ ...labelled(id), kinds: id === "narrative" ? MODES : ["scored", "pass-fail"] })),
    sizes: [{ id: "small", label: "Small", yearly: 50_000, lifetime: null }],
    assumptions: [{ id: "words-per-hour", label: "Words", low: 300, high: 100, basis: "Ours.", origin: "hub" }],
    style: { rules: [], most_words: 30, jargon: "[A-Z]{2,}", known: [] },
    cases: {},
    ...changes,
  };
  return { ...file, digest: bankDigest(file) };
}

export function bankOf(count, changes) {
  return readBank(bankFile(count, changes), WORDS);
}

export const BANK = bankOf(40);

const TEXT = fc.string({ unit: "grapheme", maxLength: 30 });
export const DAY = fc.integer({ min: 0, max: 16_000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

/** Any change of a pack: a function from a pack to the next. */
export function changeOf(bank) {
  const code = fc.constantFrom(...bank.questions.map((each) => each.code), "own-1", "own-2");
  const tenths = fc.integer({ min: -50, max: 1100 });
  const made = (values, change) => fc.tuple(...values).map((given) => (pack) => change(pack, ...given));
  return fc.oneof(
    { weight: 4, arbitrary: made([code], (pack, each) => addQuestion(pack, bank, each)) },
    made([code], (pack, each) => removeQuestion(pack, bank, each)),
    made([code, fc.integer({ min: -9, max: 9 })], (pack, each, steps) => move(pack, each, steps)),
    { weight: 2, arbitrary: made([code, tenths], (pack, each, weight) => setWeight(pack, bank, each, weight)) },
    made([code, fc.boolean()], (pack, each, locked) => lock(pack, each, locked)),
    made([code, fc.integer({ min: 0, max: 4000 })], (pack, each, words) => setWords(pack, each, words)),
    made([code, fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined })], (pack, each, score) =>
      setMinimum(pack, each, score),
    ),
    made([code, TEXT], (pack, each, text) => setText(pack, bank, each, { text })),
    made([fc.constantFrom(...CRITERIA), TEXT, fc.constantFrom(...MODES)], (pack, criterion, text, kind) =>
      addOwn(pack, bank, { criterion, text, points: [], kind }),
    ),
    made([fc.constantFrom(...bank.gates.map((each) => each.code)), fc.boolean()], (pack, each, asked) =>
      setGate(pack, bank, each, asked),
    ),
    made([fc.constantFrom(...FORMULAS), tenths], (pack, formula, share) =>
      setPrice(pack, bank, { formula, share, fixed: 90_000 }),
    ),
    made([fc.constantFrom(...ROUTES.map((each) => each.id))], (pack, route) => setRoute(pack, bank, route)),
    made([fc.constantFrom(...CRITERIA), tenths], (pack, criterion, weight) => setCriterion(pack, bank, criterion, weight)),
    made([], byQuestion),
    made([], (pack) => suggested(pack, bank)),
    made([], (pack) => fromSet(pack, bank, bank.sets[0].sets[0])),
    made([TEXT, fc.constantFrom(...DATES), DAY, fc.constantFrom(...MODES)], (pack, name, date, day, mode) =>
      setPublic(pack, { name, mode, dates: { ...pack.public.dates, [date]: day } }),
    ),
  );
}

/** Packs that many changes lead to. */
export function packsOf(bank, most = 40) {
  const changes = fc.array(changeOf(bank), { maxLength: most });
  return changes.map((each) => each.reduce((pack, change) => change(pack), emptyPack(bank)));
}

/** Return a value that cannot be changed, nor anything in it. */
export function frozen(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
