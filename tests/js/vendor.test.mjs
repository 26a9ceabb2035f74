/** What is taken from others stands as it was published, but for the address of its source map. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, ROOT), "utf8");

test("Preact is the release that the lock names", () => {
  const published = read("node_modules/preact/dist/preact.mjs").replace(/^\/\/# sourceMappingURL=.*$/m, "");
  assert.equal(read("docs/assets/vendor/preact.mjs"), published);
  assert.equal(read("docs/assets/vendor/preact.LICENSE.txt"), read("node_modules/preact/LICENSE"));
});
