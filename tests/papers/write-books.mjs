/**
 * Writes moderation workbooks for tests in Python: write-books.mjs FOLDER COUNT OUT. FOLDER has the site's files for papers.
 * Of each case OUT gets a workbook before the panel met, and as JSON the sheets after it, with each formula and its value;
 * and a big contest with the workbook of an evaluator, one on an uneven scale, and one that asks no question.
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import fc from "fast-check";

import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { flips } from "../../docs/assets/js/papers/flips.mjs";
import { evaluatorBook } from "../../docs/assets/js/papers/papers-for/evaluator-book.mjs";
import { moderationBook } from "../../docs/assets/js/papers/papers-for/moderation-book.mjs";
import { loadSkeleton, loadStyles } from "../../docs/assets/js/papers/skeleton.mjs";
import { beforePanel, bookCases, unevenCase } from "./book-cases.mjs";
import { bigCase, contest as contestWith, moderationOf } from "./samples.mjs";

const [folder, count, out] = process.argv.slice(2);
const get = async (file) => new Uint8Array(await readFile(join(folder, file)));
const [skeleton, styles] = [await loadSkeleton("excel", get), await loadStyles(get)];
const cases = fc.sample(bookCases({}), { seed: 17, numRuns: Number(count) });
for (const [at, { contest, moderation }] of cases.entries()) {
  const before = moderationBook(contest, beforePanel(moderation));
  const after = moderationBook(contest, moderation);
  await writeFile(join(out, `before ${at}.xlsx`), await workbook(skeleton, styles, before.head, before.sheets));
  await writeFile(join(out, `after ${at}.json`), JSON.stringify({ mode: contest.mode, sheets: after.sheets }));
}

/** A contest on a scale with uneven steps. */
const uneven = unevenCase();
const odd = moderationBook(uneven.contest, uneven.moderation);
await writeFile(join(out, "uneven.xlsx"), await workbook(skeleton, styles, odd.head, odd.sheets));
await writeFile(join(out, "uneven.json"), JSON.stringify({ sheets: odd.sheets, questions: uneven.contest.questions.length, flips: flips(uneven.contest, uneven.moderation).length }));

/** A big contest in which the first are close, after the panel met, and the workbook of one of its evaluators. */
const { contest, moderation } = bigCase({ bidders: 5, evaluators: 2 });
const close = moderationBook(contest, moderation);
const own = evaluatorBook(contest, moderation.lineup.evaluators[0], moderation.lineup.bidders);
await writeFile(join(out, "close.xlsx"), await workbook(skeleton, styles, close.head, close.sheets));
await writeFile(join(out, "evaluator.xlsx"), await workbook(skeleton, styles, own.head, own.sheets));
await writeFile(
  join(out, "close.json"),
  JSON.stringify({ sheets: close.sheets, questions: contest.questions.length, flips: flips({ ...contest, tie: "" }, moderation).length }),
);

/** A contest that asks no question, but has gates. */
const silent = contestWith({ codes: [], own: false });
const bare = moderationBook(silent, moderationOf(silent, { bidders: 2 }));
await writeFile(join(out, "silent.xlsx"), await workbook(skeleton, styles, bare.head, bare.sheets));
await writeFile(join(out, "silent.json"), JSON.stringify({ sheets: bare.sheets }));
