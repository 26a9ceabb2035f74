/** The privacy page lists all that the site keeps on a device. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { KeptPacks } from "../../docs/assets/js/pack/kept.mjs";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { MadeStorage } from "../pack/devices.mjs";
import { BANK } from "../pack/samples.mjs";

const PAGE = readFileSync(new URL("../../docs/privacy.md", import.meta.url), "utf8");
const PREFIX = "keep-it-local-pack";

test("the privacy page lists every key of the packs, of a bidder's answers, of notices, of the self-assessment and of the steps of a path, and no other", () => {
  const listed = new Set(PAGE.match(/(?<=`)keep-it-local-[\w-]+(?=`)/g));
  const storage = new MadeStorage();
  const packs = new KeptPacks(storage, PREFIX);
  packs.choose({});
  packs.save({ id: "00000001", known: "" }, { pack: emptyPack(BANK), issued: [], day: "2026-11-29" });
  storage.setItem(`${PREFIX}-adding`, "[]");
  const kept = [...storage.kept.keys()].map((key) => key.replace(/[0-9a-f]{8}$/, ""));
  const others = ["keep-it-local-answered-", "keep-it-local-answers-", "keep-it-local-notice-", "keep-it-local-self-assessment", "keep-it-local-steps"];
  assert.deepEqual(listed, new Set([...kept, ...others]));
});
