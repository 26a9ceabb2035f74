/**
 * Prints, as JSON, what files of a pack say and are called: `node print-own-words.mjs SCRIPT BANK`, with the folder of
 * the script of a hub, and a bank of it.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const load = (path) => import(new URL(path, pathToFileURL(`${folder}/`)).href);

const { readBank } = await load("pack/bank.mjs");
const { emptyPack, setPublic } = await load("pack/pack.mjs");
const { addQuestion } = await load("pack/questions.mjs");
const { packCsv } = await load("pack/csv.mjs");
const { fileName } = await load("pack/file-name.mjs");
const { contestOf } = await load("papers/contest.mjs");
const { bridgesBook } = await load("papers/bridges/book.mjs");
const { flatCsv } = await load("papers/bridges/flat-sheet.mjs");
const { criteriaOf } = await load("papers/bridges/ocds.mjs");
const { tablesOf } = await load("papers/bridges/systems.mjs");
const { rowsOf } = await load("papers/bridges/flat-sheet.mjs");
const { biddersPaper } = await load("papers/papers-for/bidders.mjs");
const { evaluatorBook } = await load("papers/papers-for/evaluator-book.mjs");
const { evaluatorsPaper } = await load("papers/papers-for/evaluators.mjs");
const { COLUMNS } = await load("clock/plan-rows.mjs");

const bank = readBank(JSON.parse(readFileSync(file, "utf8")));
const codes = bank.questions.slice(0, 3).map(({ code }) => code);
const pack = setPublic(codes.reduce((made, code) => addQuestion(made, bank, code), emptyPack(bank)), { name: "Care for all" });
const contest = contestOf(pack, bank);
const { proactis, bonfire } = tablesOf(rowsOf(contest));
const headings = (csv) => csv.slice(1).split("\r\n")[0].split(",");
const book = bridgesBook(contest);
process.stdout.write(
  JSON.stringify({
    headings: { flat: headings(flatCsv(contest)), pack: headings(packCsv(pack, bank)), timetable: COLUMNS },
    names: [
      book.name,
      fileName("", "x.csv"),
      biddersPaper(contest).name,
      biddersPaper(contest, true).name,
      evaluatorsPaper(contest).name,
      evaluatorBook(contest, { id: "2", role: "Reader" }, []).name,
    ],
    systems: [proactis.columns, bonfire.columns],
    sheets: Object.fromEntries(book.sheets.map(({ name, rows }) => [name, rows.flatMap(({ cells }) => cells.map(({ v }) => String(v ?? "")))])),
    ocds: criteriaOf(contest),
  }),
);
