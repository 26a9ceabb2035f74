/**
 * Makes papers with one script, and reads them with another: `node round-trip.mjs MAKER READER`, each a folder that has
 * “docs” and “tests” as the project does. Prints, as JSON, what was read, and the texts and formulas of all papers.
 */

import { pathToFileURL } from "node:url";

import { STEPS, workedFile } from "./worked.mjs";

const [makerAt, readerAt] = process.argv.slice(2).map((folder) => pathToFileURL(`${folder}/`));
const script = (root) => (path) => import(new URL(`docs/assets/js/${path}`, root).href);
const tests = (path) => import(new URL(`tests/papers/${path}`, makerAt).href);
const [maker, reader] = [script(makerAt), script(readerAt)];

const { BANK, contest, moderationOf, packOf, tieProposals } = await tests("samples.mjs");
const { typedSheets } = await tests("filled.mjs");
const { FRAME, STYLES } = await tests("frame.mjs");
const { WORD_FRAME } = await tests("word-frame.mjs");
const { workbook } = await maker("papers/excel/workbook.mjs");
const { evaluatorBook } = await maker("papers/papers-for/evaluator-book.mjs");
const { moderationBook } = await maker("papers/papers-for/moderation-book.mjs");
const make = await maker("papers/make.mjs");
const practise = await maker("papers/practise.mjs");
const { answersPaper } = await maker("papers/bid-word.mjs");
const { unzipped } = await maker("papers/unzip.mjs");
const { zipped } = await maker("papers/zip.mjs");
const { merged, reopened } = await reader("papers/merge.mjs");
const { compareFiles } = await reader("papers/practise.mjs");
const { answersIn } = await reader("papers/bid-word.mjs");
// What is read is compared with a pack in the words of whoever reads it.
const { contestOf } = await reader("papers/contest.mjs");
const { tieRule } = await reader("papers/ties.mjs");

const decoded = (bytes) => new TextDecoder().decode(bytes);
const parts = (frame) => [...frame].map(([name, data]) => ({ name, data }));
const FILES = { "word.docx": await zipped(parts(WORD_FRAME)), "excel.xlsx": await zipped(parts(FRAME)), "styles.json": new TextEncoder().encode(JSON.stringify(STYLES)) };
const get = async (file) => FILES[file];

const read = { books: [], answers: [], ties: [], exercise: null };
const [texts, formulas] = [[], new Set()];

/** Keep what a file says, and what its formulas are. */
async function kept(data) {
  for (const bytes of (await unzipped(new Uint8Array(data), () => true)).values()) {
    const text = decoded(bytes);
    texts.push(text);
    [...text.matchAll(/<f>([^<]*)<\/f>|<formula\d?>([^<]*)<\/formula\d?>/g)].forEach(([, cell, rule]) => formulas.add((cell ?? rule).replaceAll("&quot;", '"').replaceAll("&amp;", "&")));
  }
  return data;
}

const WANTED = [
  { route: "competitive", mode: "scored" },
  { route: "direct-c", mode: "scored", published: false },
  { route: "call-off", mode: "pass-fail", codes: ["Q-1", "Q-5", "Q-10"] },
  { route: "grant", mode: "narrative" },
];
for (const wanted of WANTED) {
  const [made, pack] = [contest(wanted), packOf(wanted)];
  const again = contestOf(pack, BANK);
  const moderation = moderationOf(made);
  moderation.decision = { awarded: ["A"], date: "2027-05-10", makers: "Chair", reasons: "It showed most.", abandoned: "" };
  moderation.log = [{ when: "2027-05-02", who: "Chair", what: "A score.", why: "It was wrong.", after: true }];
  moderation.agreed.B[made.questions[0].code].strengths = "";
  const file = async (name, { head }, sheets) => ({ name, bytes: await kept(await workbook(FRAME, STYLES, head, sheets)) });
  const files = await Promise.all(
    moderation.marks.map((marks, at) => file(`${at}.xlsx`, evaluatorBook(made, marks.evaluator, marks.bidders), typedSheets(made, marks, moderation.panel[at]))),
  );
  const book = moderationBook(made, moderation);
  read.books.push(await merged(again, null, files), await reopened(again, await file("moderation.xlsx", book, book.sheets)));

  // A pack that was saved has the rule for a tie in the words that its hub had then.
  const rules = tieProposals(wanted.route, wanted.mode, true, true);
  read.ties.push(...rules.map((tie) => tieRule({ ...again, tie }, null) !== null));

  const given = { pack, bank: BANK, get };
  const others = await Promise.all([make.forBidders(given), make.forEvaluators(given), make.forSystems(given), make.record(given, moderation), make.record(given, null), make.forOneBidder(given, moderationOf(made), "B", ["A"])]);
  for (const each of others) {
    if (each.problems) {
      throw new Error(each.problems.join("\n"));
    }
    await kept(each.data);
  }

  const codes = made.questions.map(({ code }) => code);
  const { data } = await answersPaper({ pack, bank: BANK, print: made.print }, new Map([[codes[0], "We do.\n- Each day"]]), get);
  // LibreOffice loses tags, and marks of what is only a hint.
  const bare = [...(await unzipped(data, () => true))].map(([name, bytes]) => ({ name, data: name === "word/document.xml" ? decoded(bytes).replaceAll(/<w:showingPlcHdr\/>|<w:tag [^>]*>/g, "") : bytes }));
  for (const bytes of [data, await zipped(bare)]) {
    // A paper that was made before a gate was asked lacks the space for it, and is sound.
    const gates = [...made.gates.map(({ code }) => code), "G-99"];
    read.answers.push(await answersIn(new Uint8Array(await kept(bytes)), codes, gates));
  }
}

const worked = workedFile();
const exercise = practise.begin(worked, []);
const { data: bytes } = await practise.exerciseFile(exercise, STEPS, get);
await kept(bytes);
const { problems } = await compareFiles([{ name: "one.xlsx", bytes }], worked, STEPS);
read.exercise = problems;
process.stdout.write(JSON.stringify({ read, texts, formulas: [...formulas] }));
