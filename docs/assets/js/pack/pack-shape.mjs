/**
 * The form of a pack of format 1, as readers of its parts. How long, how many and how much are limits of ours.
 *
 * @typedef {import("./types.mjs").PublicPart} PublicPart
 * @typedef {import("./types.mjs").PrivatePart} PrivatePart
 */

import { MOST_ASSUMED } from "./checks/burden.mjs";
import { MOST_QUESTIONS } from "./questions.mjs";
import { DATES, FORMULAS, MODES, ROUTES } from "./routes.mjs";
import { byName, day, flag, list, oneOf, optional, record, text, whole, withDefault } from "./shape.mjs";

const LINE = 200;
const PARAGRAPH = 3000;
const CODE = text(40, /^[A-Za-z0-9][A-Za-z0-9.-]*$/, "a code such as QI-01");
const HEX_10 = /^([0-9a-f]{10})?$/;

const points = list(text(PARAGRAPH), 40);
const kinds = oneOf(/** @type {const} */ (["scored", "pass-fail", "narrative"]));

/** @type {import("./shape.mjs").Reader<import("./types.mjs").BankRef>} */
export const bankRef = record({
  id: text(80, /^[a-z0-9]+(-[a-z0-9]+)*$/, "the id of a bank"),
  release: text(20, /^\d{1,3}\.\d{1,3}\.\d{1,3}$/, "a release such as 0.4.0"),
  digest: text(64, /^[0-9a-f]{64}$/, "a digest of 64 hexadecimal digits"),
});

/** @type {import("./shape.mjs").Reader<import("./types.mjs").Chosen>} */
const chosen = record({
  code: CODE,
  weight: whole(0, 1000),
  locked: optional(flag()),
  words: whole(0, 3150, 50),
  minimum: optional(whole(0, 100)),
  text: optional(text(PARAGRAPH)),
  points: optional(points),
});

/** @type {import("./shape.mjs").Reader<import("./types.mjs").Own>} */
const own = record({
  code: text(40, /^own-[A-Za-z0-9.-]+$/, "a code such as own-1"),
  criterion: text(80),
  text: text(PARAGRAPH),
  points,
  kind: kinds,
});

const dates = record(
  /** @type {Record<import("./types.mjs").DateName, import("./shape.mjs").Reader<string | undefined>>} */ (
    Object.fromEntries(DATES.map((name) => [name, optional(day())]))
  ),
);

/** @type {import("./shape.mjs").Reader<import("./types.mjs").Price>} */
const price = record({ share: whole(0, 1000), formula: oneOf(FORMULAS), fixed: whole(0, 2 ** 30 - 1) });

const estimate = whole(1, MOST_ASSUMED);

/** @type {import("./shape.mjs").Reader<import("./types.mjs").Issue>} */
const issue = record({
  number: whole(0, 255),
  date: day(),
  fingerprint: text(10, HEX_10, "a fingerprint of ten hexadecimal digits"),
});

/** @type {import("./shape.mjs").Reader<PublicPart>} */
export const publicPart = record({
  name: text(LINE),
  service: text(80),
  route: oneOf(ROUTES.map((route) => route.id)),
  mode: oneOf(MODES),
  value: withDefault(record({ yearly: whole(0, 1e10), years: whole(0, 50) }), () => ({ yearly: 0, years: 0 })),
  scale: whole(1, 255),
  published: flag(),
  price: withDefault(price, () => ({ share: 0, formula: /** @type {const} */ ("none"), fixed: 0 })),
  tie: text(PARAGRAPH),
  stages: list(record({ title: text(LINE), text: text(PARAGRAPH) }), 20),
  dates: withDefault(/** @type {import("./shape.mjs").Reader<PublicPart["dates"]>} */ (dates), () => ({})),
  contact: text(LINE),
  minimums: byName(whole(0, 100), 40),
  criteria: byName(whole(0, 1000), 40),
  gates: list(record({ code: CODE, text: optional(text(PARAGRAPH)) }), MOST_QUESTIONS),
  questions: list(chosen, MOST_QUESTIONS),
  own: list(own, MOST_QUESTIONS),
  assumptions: optional(byName(record({ low: estimate, high: estimate }), 40)),
  issue: withDefault(issue, () => ({ number: 0, date: "", fingerprint: "" })),
  log: list(
    record({ number: whole(1, 256), date: day(), what: text(PARAGRAPH), why: text(PARAGRAPH), codes: list(CODE, 200) }),
    500,
  ),
});

/** @type {import("./shape.mjs").Reader<PrivatePart>} */
export const privatePart = record({
  reasons: byName(record({ why: text(PARAGRAPH), weight: text(PARAGRAPH), who: text(LINE), when: day() }), 300),
  panel: list(
    record({ role: text(LINE), name: text(LINE), organisation: text(LINE), scores: flag(), experience: text(PARAGRAPH) }),
    50,
  ),
  conflicts: list(record({ who: text(LINE), what: text(PARAGRAPH), managed: text(PARAGRAPH), when: day() }), 200),
  remarks: byName(text(PARAGRAPH), 300),
  told: list(record({ number: whole(0, 256), who: text(LINE), how: text(LINE), when: day() }), 2000),
});

/** @returns {PrivatePart} */
export function emptyPrivate() {
  return { reasons: {}, panel: [], conflicts: [], remarks: {}, told: [] };
}
