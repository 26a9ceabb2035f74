/**
 * Writes a workbook for tests in Python: write-workbook.mjs FOLDER IN OUT. The folder has the site's files for papers, IN is
 * JSON with head, sheets and names.
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { workbook } from "../../docs/assets/js/papers/excel/workbook.mjs";
import { loadSkeleton, loadStyles } from "../../docs/assets/js/papers/skeleton.mjs";

const [folder, from, to] = process.argv.slice(2);
const get = async (file) => new Uint8Array(await readFile(join(folder, file)));
const { head, sheets, names } = JSON.parse(await readFile(from, "utf-8"));
await writeFile(to, await workbook(await loadSkeleton("excel", get), await loadStyles(get), head, sheets, names));
