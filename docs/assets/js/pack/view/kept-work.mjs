/**
 * What a reader does with the packs that are kept on the device: open, copy, rename and delete them.
 *
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 * @typedef {import("./state.mjs").Place} Place
 * @typedef {import("../kept.mjs").Outcome} Outcome
 * @typedef {{pack: import("../types.mjs").Pack, bank: import("../types.mjs").Bank, place: Place, told: string}} Found
 */

import { partsOf } from "../kept.mjs";
import { emptyPack, setPublic } from "../pack.mjs";
import { readKept } from "./read-kept.mjs";
import { newPlace } from "./state.mjs";

export const NAMELESS = "Pack without a name";

/** @type {Record<Exclude<Outcome, "kept">, string>} */
export const TROUBLES = {
  newer: "Another tab has changed this pack since it was opened here. What you see here is no longer kept.",
  gone: "Another tab has deleted what was kept of this pack. What you see here is no longer kept.",
  full: "This browser has no more room to keep the pack. It is still on this page, but the last changes are not kept.",
  blocked: "This browser does not let the hub keep anything. The pack is on this page alone.",
};

/**
 * Read a pack that is kept, with how it was issued.
 *
 * @param {Keeper} keeper
 * @param {string} id
 * @returns {Promise<Found | null>} null, and said so, where it cannot be read
 */
export async function loadKept(keeper, id) {
  const { app, packs } = keeper;
  const known = packs.text(id) ?? "";
  const parts = partsOf(known);
  const { pack, bank, told } = await readKept(app, parts?.pack);
  if (!parts || !pack) {
    app.say(`The pack that is kept could not be opened, and stays as it is. ${told}`.trim());
    return null;
  }
  const issued = await Promise.all(parts.issued.map((each) => readKept(app, each)));
  const place = { id, known, issued: issued.flatMap((each) => each.pack ?? []) };
  packs.open(id, pack.public.questions.length);
  keeper.lastKept.set(place, pack);
  return { pack, bank, place, told };
}

/**
 * Open a pack that is kept, which can be undone.
 *
 * @param {Keeper} keeper
 * @param {string} id
 * @returns {Promise<boolean>} whether it is open
 */
export async function openKept(keeper, id) {
  const found = await loadKept(keeper, id);
  if (found) {
    const { pack, bank, place, told } = found;
    keeper.app.open(pack, bank, `“${pack.public.name || NAMELESS}” is open. ${told}`.trim(), place);
  }
  return found !== null;
}

/** Copy a pack that is kept, as another lot: not issued, and nobody was told of it. @param {Keeper} keeper @param {string} id */
export async function copyKept(keeper, id) {
  const { app } = keeper;
  if (await openKept(keeper, id)) {
    const { pack } = app;
    const fresh = setPublic(pack, {
      name: `${pack.public.name} (another lot)`.trim(),
      issue: { number: 0, date: "", fingerprint: "" },
      log: [],
    });
    app.open({ ...fresh, private: { ...fresh.private, told: [] } }, app.bank, "The copy is open. Give it a name of its own.");
    app.goTo("public.name");
  }
}

/** @param {Keeper} keeper @param {string} id @param {string} name */
export function renameKept({ app, packs }, id, name) {
  if (id === app.place.id) {
    app.change((pack) => setPublic(pack, { name }), `The pack is named “${name}”.`);
    return;
  }
  const renamed = packs.rename(id, name);
  app.say(renamed === "kept" ? `The pack is named “${name}”.` : TROUBLES[renamed]);
}

/** Delete a pack. The page forgets it too, where it is open. @param {Keeper} keeper @param {string} id */
export function removeKept(keeper, id) {
  const { app, packs } = keeper;
  const done = packs.remove(id);
  if (done && id === app.place.id) {
    Object.assign(app, { pack: emptyPack(app.present), bank: app.present, place: newPlace(), unsaved: false });
    keeper.tell(null);
  }
  if (done) {
    app.before = app.before.filter((each) => each.place.id !== id);
  }
  app.focus = "share.kept";
  app.say(done ? "The pack is deleted." : TROUBLES.blocked);
}
