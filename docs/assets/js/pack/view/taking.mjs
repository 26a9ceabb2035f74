/**
 * Takes up what other pages of the hub put aside for the pack, or into the address of this one. Loads when there is
 * something.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { codesIn, packOfSet, wantedIn, withAdded } from "../adding.mjs";

/** Take up what the address asks for, and take it out of the address. @param {App} app @param {string} fragment */
export function takeUp(app, fragment) {
  const { codes, set } = wantedIn(fragment);
  if (codes.length === 0 && set === "") {
    return;
  }
  history.replaceState(null, "", location.href.replace(/#.*/, ""));
  const started = set === "" ? null : packOfSet(app.present, set);
  if (started) {
    app.open(started.pack, app.present, `A new pack, from the set “${started.title}”.`);
  } else if (set !== "") {
    app.say(`This hub has no set ${set}.`);
  }
  if (codes.length > 0) {
    add(app, codes);
  }
}

/** @param {App} app @param {string} aside what was put aside on this device */
export function takeAside(app, aside) {
  add(app, codesIn(aside));
}

/** @param {App} app @param {string[]} codes */
function add(app, codes) {
  const { pack, said } = withAdded(app.pack, app.bank, codes);
  app.change(() => pack, said);
  app.say(said);
}
