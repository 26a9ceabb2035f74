/** A paper with a block of each kind, and sixty answers that people could write in one. */

const LONG = "Our volunteers keep the gardens of the hospice, and meet the families there. ";
const SIGNS = [
  "emoji \u{1F469}\u{1F3FD}\u200D\u2695\uFE0F \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}",
  "combining e\u0301 o\u0308\u0323",
  "right to left \u05D5\u05BC\u05E2\u05D1\u05E8\u05D9\u05EA \u0647\u0630\u0627 123",
  "no-break\u00A0space, soft\u00ADhyphen, no-break\u2011hyphen, thin\u2009space, zero\u200Bwidth",
  "signs < > & \" ' ]]> &amp; <w:t> £ € “quotes” – — …",
  "=1+1\t@SUM(A1)\t+44\t-2",
  "turned \u202Etxet\u202C and \u2066left\u2069",
];

/** @type {{code: string, text: string}[]} */
export const ANSWERS = Array.from({ length: 60 }, (_none, at) => ({ code: `QI-${String(at + 1).padStart(2, "0")}`, text: answer(at) }));

/** @param {number} at @returns {string} each with something that the others have not */
function answer(at) {
  const sign = SIGNS[at % SIGNS.length];
  const forms = [
    `${sign}`,
    `We do.\n\n${sign}\nAnd so on.`,
    `We have:\n- one ${sign}\n- two\n  - two and a half\n- three\n\n1. first\n2. second`,
    `- ${sign}`,
    `Column\tcolumn\t${at}\n  two spaces before, two after  \n${sign}`,
    LONG.repeat(at + 1) + sign,
    `${"x".repeat(10_000)}\n${sign}`,
    "",
  ];
  return forms[at % forms.length] ?? "";
}

/** @type {import("../../docs/assets/js/papers/word/document.mjs").Block[]} */
export const BLOCKS = [
  { kind: "text", runs: ["Issue 1 of Monday 1 March 2027 · Fingerprint 4743e84340"], style: "Lead" },
  { kind: "heading", level: 1, text: "How to answer" },
  { kind: "list", items: ["Write into the boxes.", ["Keep to ", { text: "the limit", bold: true }, "."]] },
  { kind: "list", items: ["First.", "Second."], numbered: true },
  { kind: "text", runs: ["Then again:"] },
  { kind: "list", items: ["First once more.", "Second once more."], numbered: true },
  { kind: "heading", level: 2, text: "How scores are made" },
  {
    kind: "table",
    head: ["Score", "What it means", "Seen"],
    rowHead: true,
    name: "The scale",
    widths: [15, 60, 25],
    rows: [
      ["0", [{ text: "Nothing", italic: true }, " of it is answered."], [{ kind: "list", items: ["one", "two"] }]],
      ["1", LONG.repeat(3), [{ kind: "text", runs: ["A note."], style: "Note" }]],
      ...Array.from({ length: 40 }, (_none, at) => [String(at + 2), LONG, ""]),
    ],
  },
  { kind: "break" },
  { kind: "heading", level: 1, text: "Questions" },
  { kind: "heading", level: 2, text: "1. Partnership (QI-01)" },
  { kind: "text", runs: ["How do you work with others?"], style: "Asked" },
  { kind: "text", runs: ["Weight: 12.5 per cent. At most 500 words."], style: "Note" },
  { kind: "answer", tag: "QI-01", title: "Answer to QI-01", placeholder: "Write your answer here, in at most 1,500 words.", words: 500 },
  { kind: "heading", level: 3, text: "2. People" },
  { kind: "answer", tag: "QI-02", title: "Answer to QI-02", text: "Line one\n- point\n  - deeper\nLast" },
  { kind: "answer", tag: "organisation", title: "Your organisation", placeholder: "Write the name of your organisation here." },
  { kind: "break" },
  { kind: "text", runs: ["Made with the hub."], style: "Small" },
];

const RLO = "\u202Eright to left override";
const WORD = "x".repeat(10_000);
const MARKUP = '</w:t></w:r><w:r><w:t>" onload="1" & ]]> \u0000\u0007\uFFFE \uD800';

/** @type {import("../../docs/assets/js/papers/word/document.mjs").Block[]} */
export const HOSTILE = [RLO, WORD, MARKUP, "", "$& $1 $`", "\u2067isolate"].flatMap((text) => [
  { kind: "heading", level: 1, text },
  { kind: "text", runs: [text, { text, bold: true, italic: true }, " (500 words)"], style: "Asked" },
  { kind: "list", items: [text, [text, "."]], numbered: true },
  { kind: "table", head: [text, "b", text], widths: [10, 80, 10], rows: [[text, "kept", text], [[], [{ kind: "list", items: [text] }], [text]]], name: text },
  { kind: "answer", tag: `own-${text.slice(0, 3).replaceAll(/\W/g, "")}1`, title: text, placeholder: text, text },
]);
