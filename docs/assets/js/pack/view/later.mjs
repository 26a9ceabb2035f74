/**
 * Parts of the page that load when they are first shown.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {typeof LOADERS} Loaders
 * @typedef {keyof Loaders} PartName
 * @typedef {{app: App, name: PartName, field?: string, props?: object}} Props field: gets the focus when the part is
 *   there after all. props: what the part gets besides
 */

import { h } from "../../../vendor/preact.mjs";
import { Button } from "./fields.mjs";

const LOADERS = {
  "map-table": () => import("./map-table.mjs"),
  advice: () => import("./advice.mjs"),
  "stage-fields": () => import("./stage-fields.mjs"),
  judged: () => import("./judged.mjs"),
  "no-price": () => import("./no-price.mjs"),
  "criterion-share": () => import("./criterion-share.mjs"),
  "price-counts": () => import("./price-counts.mjs"),
  check: () => import("./check.mjs"),
  "check-decides": () => import("./check-decides.mjs"),
  assumed: () => import("./assumed.mjs"),
  share: () => import("./share.mjs"),
  "share-files": () => import("./share-files.mjs"),
  kept: () => import("./kept.mjs"),
  paper: () => import("./paper.mjs"),
  issuing: () => import("./issuing.mjs"),
  private: () => import("./private.mjs"),
  papers: () => import("./papers.mjs"),
  exercise: () => import("./exercise.mjs"),
  read: () => import("./read.mjs"),
  changes: () => import("./changes.mjs"),
  words: () => import("./words.mjs"),
};
/** @type {Map<PartName, object | "asked" | "failed">} */
const parts = new Map();
let known = 0;

/** @returns {number} which changes when a part has come or has failed */
export function partsKnown() {
  return known;
}

/** @returns {Promise<typeof import("./keeper.mjs")>} what keeps packs on the device */
export function loadKeeper() {
  return import("./keeper.mjs");
}

/** @returns {Promise<typeof import("./taking.mjs")>} what takes up what other pages ask for */
export function loadTaking() {
  return import("./taking.mjs");
}

/**
 * @template {PartName} Name
 * @param {Name} name
 * @returns {Awaited<ReturnType<Loaders[Name]>> | null} the part; null before it was loaded
 */
export function partOf(name) {
  const part = parts.get(name);
  return typeof part === "object" ? /** @type {Awaited<ReturnType<Loaders[Name]>>} */ (part) : null;
}

/**
 * @param {App} app
 * @param {PartName} name
 * @param {string} field that gets the focus when the part is there, if nothing else got it meanwhile
 * @param {string} said if it does not load
 */
async function load(app, name, field, said) {
  const { screen, step } = app;
  // After this painting, what is there of the page has the focus.
  await Promise.resolve();
  const at = document.activeElement;
  try {
    parts.set(name, await LOADERS[name]());
    known += 1;
    const stays = app.screen === screen && app.step === step && document.activeElement === at;
    app.focus = stays ? field : "";
    app.paint();
  } catch {
    parts.set(name, "failed");
    known += 1;
    // Where the whole page is missing, nothing else has the focus.
    app.focus = at === document.body ? field : "";
    app.say(said || app.said);
  }
}

/** @param {Props} props */
export function Later({ app, name, field = name, props }) {
  const part = parts.get(name);
  if (typeof part === "object") {
    const { View } = /** @type {{View: import("../../../vendor/preact.mjs").FunctionComponent<any>}} */ (part);
    return h(View, { app, ...props });
  }
  if (part === "failed") {
    return [
      name === "read" && h("h1", null, "A tender pack"),
      h(
        "p",
        { role: "alert", tabIndex: -1, "data-field": field },
        "This part of the page could not be loaded. ",
        h(Button, { act: () => load(app, name, field, "The part could not be loaded this time either.") }, "Try again"),
      ),
    ];
  }
  if (part === undefined) {
    parts.set(name, "asked");
    load(app, name, app.focus, "");
  }
  return h("p", null, "Loading…");
}
