/** Packs that are kept on the device: by choice alone, whole or not at all, and never over another tab's. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";

import fc from "fast-check";

import { KeptPacks, partsOf } from "../../docs/assets/js/pack/kept.mjs";
import { NAMED, namesSomeone, withoutNames } from "../../docs/assets/js/pack/private-part.mjs";
import { emptyPack, setPrivate, setPublic } from "../../docs/assets/js/pack/pack.mjs";
import { readPack } from "../../docs/assets/js/pack/read-pack.mjs";
import { MadeStorage } from "../pack/devices.mjs";
import { BANK, packsOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const textOf = (name) => readFileSync(`${ROOT}${name}`, "utf8");
const PREFIX = "a-hub-pack";
const DAY = "2026-11-29";
const content = (pack, issued = []) => ({ pack, issued, day: DAY });
const NEW = { id: "00000001", known: "" };
const named = (name) => setPublic(emptyPack(BANK), { name });

/** A device on which someone chose to keep packs, with one in it. */
function device(pack = named("First")) {
  const storage = new MadeStorage();
  const packs = new KeptPacks(storage, PREFIX);
  packs.choose({});
  return { storage, packs, saved: packs.save(NEW, content(pack)) };
}

const packIn = (packs, id) => readPack(partsOf(packs.text(id)).pack, BANK).pack;

test("nothing is written by looking, and there is no choice before the reader makes one", () => {
  const storage = new MadeStorage();
  const packs = new KeptPacks(storage, PREFIX);
  assert.equal(packs.choices(), null);
  assert.deepEqual(packs.list(), []);
  assert.equal(packs.text("adding"), null);
  assert.equal(storage.length, 0);
});

test("whatever is kept of a pack is the same when it is opened", () => {
  always(packsOf(BANK), (pack) => {
    const { packs, saved } = device(pack);
    assert.equal(saved.outcome, "kept");
    assert.deepEqual(partsOf(packs.text(saved.id)).pack, pack);
    assert.ok(packIn(packs, saved.id));
  });
});

test("the keys are those that other pages and the privacy page know", () => {
  const { storage } = device();
  assert.deepEqual(new Set(storage.kept.keys()), new Set([`${PREFIX}-packs`, `${PREFIX}-00000001`, `${PREFIX}-count`]));
});

test("these modules alone keep anything", () => {
  // What begins a key stands in the templates, and only these modules write one.
  const writers = globSync("docs/assets/js/**/*.mjs", { cwd: ROOT }).filter((name) => textOf(name).includes(".setItem("));
  assert.deepEqual(new Set(writers.map((name) => name.replace("docs/assets/js/", ""))), new Set([
    "pack/kept.mjs",
    "pack/view/kept-answers.mjs",
    "shared/storage.mjs",
    "site/pack-links.mjs",
  ]));
});

test("several packs are listed by name, with their questions and day, and the one open last is known", () => {
  always(packsOf(BANK, 5), (pack) => {
    const { packs } = device(named("B"));
    packs.save({ id: "00000002", known: "" }, content(setPublic(pack, { name: "A" })));
    const questions = pack.public.questions.length;
    assert.deepEqual(packs.list(), [
      { id: "00000002", name: "A", questions, day: DAY, damaged: false },
      { id: "00000001", name: "B", questions: 0, day: DAY, damaged: false },
    ]);
    assert.equal(packs.choices().last, "00000002");
    assert.equal(packs.text("count"), String(questions));
  });
});

test("of two tabs, whichever saves second is stopped and nothing of the first is lost", () => {
  always(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.string()), { maxLength: 12 }), (saves) => {
    const { storage, saved } = device();
    const tabs = [0, 1].map(() => ({ packs: new KeptPacks(storage, PREFIX), place: { ...saved } }));
    let last = "First";
    for (const [at, name] of saves) {
      const { packs, place } = tabs[at];
      const current = storage.getItem(`${PREFIX}-${saved.id}`) === place.known;
      const done = packs.save(place, content(named(name)));
      assert.equal(done.outcome, current ? "kept" : "newer");
      if (current) {
        tabs[at].place = done;
        last = name;
      }
      assert.equal(packIn(packs, saved.id).public.name, last);
    }
  });
});

test("the same pack saved anew is another revision, so that another tab always sees it", () => {
  const { packs, saved } = device();
  const again = packs.save(saved, content(named("First")));
  assert.notEqual(again.known, saved.known);
  assert.equal(packs.save(saved, content(named("Other"))).outcome, "newer");
});

test("what another tab has deleted is not written again without being asked", () => {
  const { packs, saved } = device();
  packs.remove(saved.id);
  assert.equal(packs.save(saved, content(named("First"))).outcome, "gone");
  assert.equal(packs.text(saved.id), null);
});

test("a device that is full at any write keeps the old pack or the new one whole", () => {
  always(fc.tuple(packsOf(BANK, 6), packsOf(BANK, 6), fc.integer({ min: 1, max: 6 })), ([old, next, fullAt]) => {
    const { storage, packs, saved } = device(old);
    storage.fullAt = storage.writes + fullAt;
    const done = packs.save(saved, content(next));
    assert.deepEqual(partsOf(packs.text(saved.id)).pack, done.outcome === "kept" ? next : old);
    assert.equal(done.outcome, fullAt === 1 ? "full" : "kept");
    assert.ok([null, String(next.public.questions.length), String(old.public.questions.length)].includes(packs.text("count")));
    assert.equal(packs.list().some((each) => each.damaged), false);
  });
});

test("a new pack for which there is no room leaves nothing behind", () => {
  const { storage, packs } = device();
  storage.fullAt = storage.writes + 1;
  const before = [...storage.kept];
  assert.equal(packs.save({ id: "00000002", known: "" }, content(named("Second"))).outcome, "full");
  assert.deepEqual([...storage.kept], before);
});

for (const [what, storage] of [
  ["a browser that gives no storage", null],
  ["a browser whose storage throws at every touch", Object.assign(new MadeStorage(), { blockedBy: "SecurityError" })],
]) {
  test(`${what} is told, and nothing throws`, () => {
    const packs = new KeptPacks(storage, PREFIX);
    assert.equal(packs.choices(), null);
    assert.deepEqual(packs.list(), []);
    assert.equal(packs.choose({}), "blocked");
    assert.equal(packs.save(NEW, content(named("First"))).outcome, "blocked");
    packs.forget();
  });
}

test("whatever stands under a key, nothing throws, and it stays as it is until the reader deletes it", () => {
  const texts = fc.oneof(fc.string(), fc.json(), fc.constant("{"), fc.constant('{"pack":{"public":{"questions":3}}}'));
  always(fc.tuple(texts, texts), ([pack, choices]) => {
    const storage = new MadeStorage({ [`${PREFIX}-0badcafe`]: pack, [`${PREFIX}-packs`]: choices });
    const packs = new KeptPacks(storage, PREFIX);
    assert.equal(packs.choices().names, JSON.stringify(packs.choices().names) === "true");
    assert.equal(packs.list().length, 1);
    const parts = partsOf(packs.text("0badcafe"));
    assert.equal(parts ? readPack(parts.pack, BANK).pack : null, null);
    packs.rename("0badcafe", "x");
    assert.equal(packs.list()[0].damaged, true);
    assert.ok(packs.remove("0badcafe"));
    assert.deepEqual(packs.list(), []);
  });
});

test("a pack is renamed where it is kept, and another tab sees that it is newer", () => {
  const { packs, saved } = device();
  assert.equal(packs.rename(saved.id, "Second"), "kept");
  assert.equal(packIn(packs, saved.id).public.name, "Second");
  assert.equal(packs.save(saved, content(named("Third"))).outcome, "newer");
});

test("deleting deletes the pack and what is known of it, and leaves the others", () => {
  const { storage, packs, saved } = device();
  packs.save({ id: "00000002", known: "" }, content(named("Second")));
  packs.save(saved, content(named("First")));
  packs.remove(saved.id);
  assert.deepEqual(packs.list().map((each) => each.name), ["Second"]);
  assert.equal([...storage.kept.values()].some((text) => text.includes("First") || text.includes(saved.id)), false);
  assert.equal(packs.text("count"), null);
});

test("taking back the choice deletes every key of the hub's packs, and no other", () => {
  const { storage, packs } = device();
  storage.setItem(`${PREFIX}-adding`, "[]");
  storage.setItem("a-hub-self-assessment", "mine");
  storage.setItem("another-hub-pack-00000001", "theirs");
  assert.ok(packs.forget());
  assert.deepEqual([...storage.kept.keys()], ["a-hub-self-assessment", "another-hub-pack-00000001"]);
});

test("the pack as it was issued is kept beside it, without anything private", () => {
  const secret = setPrivate(named("Issued"), { remarks: { price: "SECRET" } });
  const storage = new MadeStorage();
  const packs = new KeptPacks(storage, PREFIX);
  packs.save(NEW, content(named("Changed"), [secret]));
  const [issued] = partsOf(packs.text(NEW.id)).issued;
  assert.equal(readPack(issued, BANK).pack.public.name, "Issued");
  assert.equal(packs.text(NEW.id).includes("SECRET"), false);
});

const PERSON = "Jo Bloggs";
const PEOPLE = {
  reasons: { price: { why: "So.", weight: "", who: PERSON, when: "" } },
  panel: [{ role: "Chair", name: PERSON, organisation: "ICB", scores: true, experience: "" }],
  conflicts: [{ who: PERSON, what: "Trustee", managed: "Steps back", when: "" }],
  told: [{ number: 1, who: PERSON, how: "portal", when: "" }],
};

test("each field that is for a name is left out without the second choice, and all else stays", () => {
  const pack = setPrivate(emptyPack(BANK), PEOPLE);
  const without = withoutNames(pack);
  assert.equal(JSON.stringify(without).includes(PERSON), false);
  assert.equal(JSON.stringify(without), JSON.stringify(pack).replaceAll(PERSON, ""));
  assert.ok(namesSomeone(pack) && !namesSomeone(without));
  assert.equal(Object.keys(PEOPLE).length, NAMED.length);
  for (const [part, people] of Object.entries(PEOPLE)) {
    assert.ok(namesSomeone(setPrivate(emptyPack(BANK), { [part]: people })), part);
  }
});

test("a pack that names nobody is the same without names", () => {
  always(packsOf(BANK), (pack) => {
    assert.equal(withoutNames(pack), namesSomeone(pack) ? withoutNames(pack) : pack);
  });
});
