/** What the tender pack says in the smallest hub; the file has one form, with each text on lines of its own. */

import { readFileSync } from "node:fs";

const FILE = readFileSync(new URL("../fixtures/minimal/content/pack-words.yml", import.meta.url), "utf8");

export const WORDS = Object.fromEntries(
  FILE.split(/^ {2}- id: /m).slice(1).map((entry) => {
    const [id, , ...lines] = entry.split("\n");
    return [id, lines.filter((line) => line.startsWith("      ")).map((line) => line.trim()).join(" ")];
  }),
);
