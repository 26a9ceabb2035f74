/** Script modules: importing one starts nothing. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import test from "node:test";

const SCRIPT = new URL("../../docs/assets/js/", import.meta.url);
const FILES = globSync("**/*.mjs", { cwd: SCRIPT }).map((name) => name.replaceAll("\\", "/"));

test("importing a module starts nothing, but for a page's own script", async () => {
  assert.equal(typeof document, "undefined");
  for (const name of FILES.filter((each) => !/^(site|[^/]+\/page)\.mjs$/.test(each))) {
    await assert.doesNotReject(import(new URL(name, SCRIPT).href), name);
  }
});

test("the tools that test the script are locked by their digests, and by no address to fetch them from", () => {
  for (const lock of ["package-lock.json", "tools/observatory/package-lock.json"]) {
    const { packages } = JSON.parse(readFileSync(new URL(`../../${lock}`, import.meta.url), "utf8"));
    for (const [name, { integrity, resolved }] of Object.entries(packages).filter(([each]) => each)) {
      assert.match(integrity, /^sha512-/, name);
      assert.equal(resolved, undefined, name);
    }
  }
});
