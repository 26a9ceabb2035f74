/**
 * Prints, as JSON, the answers and problems that are read from a Word file with the sixty answers.
 *
 *     node print-answers.mjs FILE
 */

import { readFile } from "node:fs/promises";

import { readAnswers } from "../../docs/assets/js/papers/word/read-docx.mjs";
import { ANSWERS } from "./word-samples.mjs";

const codes = new Set(ANSWERS.map(({ code }) => code));
const bytes = new Uint8Array(await readFile(process.argv[2] ?? ""));
process.stdout.write(JSON.stringify(await readAnswers(bytes, { codes })));
