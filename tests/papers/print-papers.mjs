/**
 * Writes the Word papers of two packs of the hub's own bank into a folder, for tests that open them in other programs: a
 * competitive process with its record and a disclosure, and a grant.
 *
 *     node print-papers.mjs SKELETON FOLDER
 *
 * Prints, as JSON, what must be in them: the packs, and what was written about the bidders.
 */

import { readFile, writeFile } from "node:fs/promises";

import { emptyPack, fromSet, setPrice, setPrivate, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, setMinimum, setText } from "../../docs/assets/js/pack/questions.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { biddersPaper } from "../../docs/assets/js/papers/papers-for/bidders.mjs";
import { decisionPaper } from "../../docs/assets/js/papers/papers-for/decision.mjs";
import { disclosurePaper } from "../../docs/assets/js/papers/papers-for/disclosure.mjs";
import { evaluatorsPaper } from "../../docs/assets/js/papers/papers-for/evaluators.mjs";
import { loadSkeleton } from "../../docs/assets/js/papers/skeleton.mjs";
import { wordDocument } from "../../docs/assets/js/papers/word/document.mjs";
import { moderationOf, realBank } from "./samples.mjs";

const bank = realBank();
const sizedOf = (id, size) => bank.sets.find((set) => set.id === id).sets.find((each) => each.size === size);

function tender() {
  let pack = setRoute(fromSet(emptyPack(bank), bank, sizedOf("mental-health-set", "large")), bank, "competitive");
  const [first, second] = pack.public.questions.map((each) => each.code);
  pack = setPrice(pack, bank, { formula: "lowest", share: 175 });
  pack = setText(setMinimum(pack, first, 2), bank, second, { text: "How will you work with carers,\nand with young people?" });
  pack = addOwn(pack, bank, { criterion: bank.criteria[4].id, text: "What would you stop doing?", points: ["Names it.", "Says why:", "- for people", "- for money"], kind: "scored" });
  pack = setPublic(pack, {
    name: "Community mental health support",
    service: "mental-health",
    contact: "commissioning@buyer.example",
    value: { yearly: 400_000, years: 3 },
    tie: "Where two offers end level, the one with the lower price is chosen.",
    stages: [{ title: "Gates", text: "The buyer checks the gates." }, { title: "Answers", text: "The panel reads the answers." }],
    dates: { published: "2027-03-01", questions: "2027-03-19", answers: "2027-03-26", offers: "2027-04-12", decision: "2027-05-10", start: "2027-07-01" },
    issue: { number: 2, date: "2027-03-15", fingerprint: "" },
    log: [{ number: 2, date: "2027-03-15", what: "A limit was raised.", why: "Bidders asked for it.", codes: [first] }],
  });
  const reason = { why: "Local knowledge decides whether people come at all.", weight: "People who use the service named it first.", who: "The panel", when: "2027-02-02" };
  return setPrivate(pack, {
    reasons: { [first]: reason, [bank.criteria[0].id]: { ...reason, why: "Two questions ask about it." } },
    conflicts: [{ who: "The chair", what: "Sits on the board of a carers’ group.", managed: "Left the room.", when: "2027-02-03" }],
    told: [{ number: 2, who: "All who asked for the papers", how: "by e-mail", when: "2027-03-16" }],
  });
}

function grant() {
  const pack = setRoute(fromSet(emptyPack(bank), bank, sizedOf("befriending-set", "small")), bank, "grant");
  return setPublic(pack, { name: "Befriending grants", value: { yearly: 30_000, years: 1 }, dates: { offers: "2027-04-12" } });
}

/** Three bidders, of whom the first wins. A comment on the second one names the third. */
function moderated(contest) {
  const scoreOf = ({ id }, { scores, number }) => scores.at(id === "A" ? -1 : -1 - ((id.codePointAt(0) + number) % 3));
  const moderation = moderationOf(contest, { scoreOf, prices: [210_000, 199_999, 250_000] });
  moderation.lineup.bidders.forEach((bidder, at) => Object.assign(bidder, { name: ["Riverside Trust", "Mind the Valley CIC", "Tanglewood Carers Ltd"][at] }));
  for (const { code } of contest.questions) {
    moderation.agreed.C[code].strengths = "They described seventeen allotments beside canals.";
  }
  const [first] = contest.questions;
  moderation.agreed.B[first.code].weaknesses = "Less clear than Tanglewood on who does what.";
  moderation.panel[0].name = "Alex Typed-Name";
  return moderation;
}

const [, , file = "", folder = ""] = process.argv;
const skeleton = await loadSkeleton("word", async () => new Uint8Array(await readFile(file)));
const packs = { tender: tender(), grant: grant() };
const [competed, granted] = [contestOf(packs.tender, bank), contestOf(packs.grant, bank)];
const moderation = moderated(competed);
const papers = {
  bidders: biddersPaper(competed),
  evaluators: evaluatorsPaper(competed),
  record: decisionPaper(competed, packs.tender.private, moderation),
  "record-empty": decisionPaper(competed, packs.tender.private),
  disclosure: disclosurePaper(competed, moderation, "B", ["A"]).paper,
  "grant-applicants": biddersPaper(granted),
  "grant-record": decisionPaper(granted, packs.grant.private),
};
for (const [name, paper] of Object.entries(papers)) {
  await writeFile(`${folder}/${name}.docx`, await wordDocument(skeleton, paper.head, paper.blocks));
}
const questions = (contest) => contest.questions.map(({ code, title, text, words, weight, points, notes, levels, adapted, minimum }) => ({ code, title, text, words, weight, points, notes, levels: adapted ? null : levels, minimum }));
process.stdout.write(
  JSON.stringify({
    tender: { public: packs.tender.public, private: packs.tender.private, questions: questions(competed), gates: competed.gates, scale: bank.scale.steps, print: competed.print },
    grant: { public: packs.grant.public, questions: questions(granted), gates: granted.gates, print: granted.print },
    bank: { name: bank.name, release: bank.release, address: bank.address },
    agreed: moderation.agreed,
  }),
);
