/**
 * Writes Word files of papers into a folder, for tests that open them in other programs.
 *
 *     node print-word.mjs SKELETON FOLDER
 *
 * Prints, as JSON, the answers that are in answers.docx.
 */

import { readFile, writeFile } from "node:fs/promises";

import { loadSkeleton } from "../../docs/assets/js/papers/skeleton.mjs";
import { wordDocument } from "../../docs/assets/js/papers/word/document.mjs";
import { ANSWERS, BLOCKS, HOSTILE } from "./word-samples.mjs";

const [, , file = "", folder = ""] = process.argv;
const skeleton = await loadSkeleton("word", async () => new Uint8Array(await readFile(file)));
const head = { title: "Soup: Questions", description: "Issue 1 · Fingerprint 4743e84340", foot: "Soup · Fingerprint 4743e84340" };
const boxes = ANSWERS.map(({ code, text }) => ({ kind: "answer", tag: code, title: `Answer to ${code}`, text }));
const papers = { paper: BLOCKS, answers: boxes, hostile: HOSTILE };
for (const [name, blocks] of Object.entries(papers)) {
  await writeFile(`${folder}/${name}.docx`, await wordDocument(skeleton, head, blocks));
}
process.stdout.write(JSON.stringify(ANSWERS));
