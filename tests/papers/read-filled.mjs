/** Reads workbooks for tests in Python: read-filled.mjs FOLDER. Prints, as JSON, what was read and told. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { merged, reopened } from "../../docs/assets/js/papers/merge.mjs";
import { MADE } from "./strange.mjs";

const [folder] = process.argv.slice(2);
const fileOf = async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) });
const names = (await readdir(folder)).filter((name) => name.startsWith("evaluator")).sort();
const together = await merged(MADE, null, await Promise.all(names.map(fileOf)));
const again = await reopened(MADE, await fileOf("moderation.xlsx"));
process.stdout.write(JSON.stringify({ together, again }));
