/** Script modules: importing one starts nothing, and a page asks early for all that its script imports. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import test from "node:test";

const SCRIPT = new URL("../../docs/assets/js/", import.meta.url);
const FILES = globSync("**/*.mjs", { cwd: SCRIPT }).map((name) => name.replaceAll("\\", "/"));
const ENTRIES = ["site.mjs", "list/page.mjs", "search/page.mjs", "self-assessment/page.mjs"];
const LISTS = readFileSync(new URL("../../overrides/parts/modules.html", import.meta.url), "utf8");

test("importing a module starts nothing, but for a page's own script", async () => {
  assert.equal(typeof document, "undefined");
  for (const name of FILES.filter((each) => !ENTRIES.includes(each))) {
    await assert.doesNotReject(import(new URL(name, SCRIPT).href), name);
  }
});

/** Return the names of all modules that a module imports, and those that they import. */
function importedBy(name, found = new Set()) {
  const address = new URL(name, SCRIPT);
  for (const [, path] of readFileSync(address, "utf8").matchAll(/^(?:import|\}) .*?from "(.+)";$/gm)) {
    const other = new URL(path, address).href.slice(SCRIPT.href.length);
    if (!found.has(other)) {
      found.add(other);
      importedBy(other, found);
    }
  }
  return found;
}

/** Return the modules that a list of the template names. */
function listed(start) {
  const [, names] = new RegExp(`${start} \\(([^)]*)\\)`).exec(LISTS) ?? [];
  return new Set([...(names ?? "").matchAll(/"([^"]+)"/g)].map(([, name]) => `${name}.mjs`));
}

test("every page asks early for what the script of every page imports", () => {
  assert.deepEqual(listed("set site ="), importedBy("site.mjs"));
});

for (const entry of ENTRIES.slice(1)) {
  test(`a page asks early for what ${entry} imports beside that`, () => {
    const own = importedBy(entry).difference(importedBy("site.mjs"));
    assert.deepEqual(listed(`"js/${entry}":`), own);
  });
}

test("the tools that test the script are locked by their digests, and by no address to fetch them from", () => {
  const { packages } = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));
  for (const [name, { integrity, resolved }] of Object.entries(packages).filter(([each]) => each)) {
    assert.match(integrity, /^sha512-/, name);
    assert.equal(resolved, undefined, name);
  }
});
