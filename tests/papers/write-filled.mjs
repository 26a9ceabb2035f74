/**
 * Writes filled workbooks for tests in Python: write-filled.mjs SKELETONS FOLDER. Prints, as JSON, the moderation that the
 * files hold, by the names of the files.
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { evaluatorBook } from "../../docs/assets/js/papers/papers-for/evaluator-book.mjs";
import { moderationBook } from "../../docs/assets/js/papers/papers-for/moderation-book.mjs";
import { loadSkeleton, loadStyles } from "../../docs/assets/js/papers/skeleton.mjs";
import { typedSheets } from "./filled.mjs";
import { MADE, FILLED } from "./strange.mjs";

const [skeletons, folder] = process.argv.slice(2);
const get = async (file) => new Uint8Array(await readFile(join(skeletons, file)));
const [skeleton, styles] = [await loadSkeleton("excel", get), await loadStyles(get)];

async function write(name, { head }, sheets) {
  await writeFile(join(folder, name), await workbook(skeleton, styles, head, sheets));
}

for (const [at, marks] of FILLED.marks.entries()) {
  const { evaluator, bidders } = marks;
  await write(`evaluator-${evaluator.id}.xlsx`, evaluatorBook(MADE, evaluator, bidders), typedSheets(MADE, marks, FILLED.panel[at]));
}
const book = moderationBook(MADE, FILLED);
await write("moderation.xlsx", book, book.sheets);
process.stdout.write(JSON.stringify(FILLED));
