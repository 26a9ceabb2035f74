/** Rules for notices at a garden gate: as small as a test needs, and of no law. */

const WORDINGS = {
  period: "\\bwait\\b|objection",
  ends: "\\buntil\\b|\\bends?\\b|\\bto\\b|\\bby\\b|-",
  begins: "\\bbegins?\\b|\\bfrom\\b",
  published: "hung up",
  "not-published": "(?!)",
  "another-notice": "(?!)",
  "not-counted": "holiday",
  submitted: "handed in",
  "not-service": "\\bwait\\b|objection|hung up",
  "service-start": "\\bfrom\\b",
  "service-end": "\\bto\\b",
  "total-value": "\\bworth\\b",
  "other-value": "\\bold\\b",
  annual: "a year",
  intention: "will dig",
  awarded: "has dug",
  "other-contract": "\\bold bed\\b",
  considered: "\\bnot\\b",
  scored: "\\bscored\\b",
  weighing: "weight|%",
  "no-conflict": "no quarrel",
  "a-conflict": "\\bquarrelled",
  "not-a-conflict": "\\bnobody\\b",
};

const kind = (id, group, says, more = {}) => ({ id, group, test: id, says, provision: "Page 7", ...more });

export const RULES = {
  regime: "gate",
  moments: { begins: "gate-begins", ends: "gate-last" },
  conditions: [
    { name: "dug", text: "Where it is dug.", field: "digging", value: "dig" },
    { name: "left", text: "Where it is left.", opposite_of: "dug" },
    { name: "long", text: "Where it is long.", months: 12 },
  ],
  fields: [
    { name: "bed", label: "Which bed", control: "line", from_pack: "public.name" },
    {
      name: "digging",
      label: "Is it dug?",
      control: "choice",
      choices: [
        { value: "dig", label: "Dug", text: "The bed is dug: {depth}" },
        { value: "leave", label: "Left", text: "The bed is left." },
      ],
    },
    { name: "depth", label: "How deep", control: "text", only_if: "dug" },
    { name: "starts", label: "First day", control: "date", from_pack: "public.dates.start" },
    { name: "ends", label: "Last day", control: "date", from_pack: "public.dates.end" },
    { name: "published", label: "Hung up on", control: "date" },
  ],
  parts: [
    { id: "which", title: "The bed", paste: "Bed: {bed}" },
    { id: "dig", title: "The digging", paste: "{digging}" },
    { id: "days", title: "The days", paste: "From {starts} to {ends}." },
    { id: "why", title: "Why so long", paste: "It is a long time." },
    { id: "objecting", title: "Objections", paste: "Wait from {standstill-begins} until the end of {standstill-ends}." },
  ],
  notices: [
    {
      id: "gate-notice",
      schedule: 1,
      title: "Notice of a bed",
      regulation: "Page 3",
      processes: [],
      stage: "intention",
      asks_first: [],
      paragraphs: [
        { number: 1, part: "which", asks: "The bed." },
        { number: 2, part: "dig", asks: "Whether it is dug." },
        { number: 3, part: "days", asks: "The days.", only_if: "dug" },
        { number: 4, part: "why", asks: "Why.", only_if: "long" },
      ],
      extras: ["objecting"],
    },
  ],
  kinds: [
    kind("missing", "missing", "Could not find {what}."),
    kind("impossible-date", "date", "There is no {words}."),
    kind("weekday", "date", "“{words}” is a {found}."),
    kind("range-order", "date", "{words} ends before it begins."),
    kind("term-differs", "date", "{words} is {found}."),
    kind("standstill-begins", "date", "{words}: {expected}."),
    kind("standstill-short", "date", "{words}: {expected}."),
    kind("standstill-long", "date", "{words}: {expected}."),
    kind("values", "contradiction", "{words} is not {other}."),
    kind("weights-total", "contradiction", "{total} per cent.", { total: 100 }),
    kind("equal-weights", "contradiction", "{words}, but they differ.", { words: "equal" }),
    kind("criterion-twice", "contradiction", "{words} twice."),
    kind("words", "left-in", "“{words}” is a weed.", { words: "\\bweeds?\\b", near: "\\bbed\\b", within: 12, after: true, unless: "\\bno\\b" }),
  ],
  criteria: ["sun", "soil", "water", "shade"].map((name) => ({ name, title: name, provision: "Page 8", words: `\\b${name}\\b`, label: `\\b${name}\\b` })),
  processes: [],
  wordings: WORDINGS,
  cpv: [],
  met: { dug: { signs: [{ words: "\\bdug\\b", unless: "\\bnot\\b" }] }, left: {}, long: {} },
  signs: { which: [{ lacks: "a bed", any: [{ words: "\\bbeds?\\b" }] }], dig: [], days: [{ lacks: "a first day", any: [{ test: "service-start" }] }], why: [] },
  clock: {
    first: 2026,
    last: 2027,
    holidays: [["2026-01-01", "New Year’s Day", ["england"]], ["2026-12-25", "Christmas Day", ["england"]]],
    regimes: [
      {
        id: "gate",
        nations: ["england"],
        moments: [
          { id: "gate-begins", counted_from: ["published"], count: { days: 1, unit: "calendar", how: "after" } },
          { id: "gate-last", counted_from: ["gate-begins"], count: { days: 8, unit: "working", how: "after" } },
        ],
      },
    ],
  },
};

export const [NOTICE] = RULES.notices;
