/**
 * Prints, as JSON, a made-up bank, a sound file and link of it, and every hostile file and link with what its message
 * must say, for the test that drives them through the page.
 */

import { answerFileOf } from "../../docs/assets/js/pack/answers.mjs";
import { encodeLink } from "../../docs/assets/js/pack/link-write.mjs";
import { emptyPack, fromSet, setGate, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { packFileOf } from "../../docs/assets/js/pack/pack-file.mjs";
import { HOSTILE } from "./hostile.mjs";
import { HOSTILE_ANSWERS, STRANGE_ANSWERS } from "./hostile-answers.mjs";
import { BANK, bankFile } from "./samples.mjs";

const SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>";
const started = setPublic(setGate(fromSet(emptyPack(BANK), BANK, BANK.sets[0].sets[0]), BANK, "G-3", true), { name: "Soup" });
const pack = setPrivate(started, { remarks: { "Q-1": "Draft." } });
const good = packFileOf(pack, "full", "");
const link = encodeLink(pack, BANK).fragment;
const answers = answerFileOf(pack, [
  { code: "Q-1", text: "We do.", points: [0], updated: "2027-04-01", question: "How?" },
  { code: "Q-3", text: "So we do.", points: [], updated: "2027-04-01", question: "" },
]);

// The page asks the hub for the release first, and takes a bidder's file for what it is.
const SAYS = { "a bidder's file": "bank", "another release": "9\\.9\\.9", "a link to another release": "another bank|9\\.9\\.9" };

const scripted = setPublic(started, {
  name: SCRIPT,
  tie: SCRIPT,
  contact: SCRIPT,
  stages: [{ title: SCRIPT, text: SCRIPT }],
  gates: [{ code: "G-1", text: SCRIPT }],
  questions: [
    { code: "Q-1", weight: 600, words: 250, text: SCRIPT, points: [SCRIPT] },
    { code: "own-1", weight: 400, words: 50 },
  ],
  own: [{ code: "own-1", criterion: "care", text: SCRIPT, points: [SCRIPT], kind: "scored" }],
  issue: { number: 1, date: "2027-01-01", fingerprint: "" },
  log: [{ number: 1, date: "2027-01-01", what: SCRIPT, why: SCRIPT, codes: ["Q-1"] }],
});

const cases = HOSTILE.map(({ name, file, link: change, says }) => ({
  name,
  says: SAYS[name] ?? says.source,
  ...(file ? { text: file(structuredClone(good)) } : { fragment: change(link) }),
}));
const answerCases = HOSTILE_ANSWERS.map(({ name, file, says }) => ({ name, says: says.source, text: file(structuredClone(answers)) }));

process.stdout.write(
  JSON.stringify({
    bank: bankFile(40),
    public: JSON.stringify(packFileOf(pack, "public", "")),
    full: JSON.stringify(good),
    link,
    scripted: JSON.stringify(packFileOf(scripted, "public", "")),
    answers: JSON.stringify(answers),
    cases: [...cases, ...answerCases],
    strange: STRANGE_ANSWERS.map(({ file }) => file(structuredClone(answers))),
  }),
);
