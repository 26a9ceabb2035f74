/**
 * Parts of the page that load when they are first shown.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {"gates" | "weights" | "check" | "share" | "read" | "bid"} PartName
 * @typedef {(props: {app: App}) => import("../../../vendor/preact.mjs").VNode} View
 */

import { h } from "../../../vendor/preact.mjs";
import { Button } from "./fields.mjs";

/** @type {Record<PartName, () => Promise<{View: View}>>} */
const LOADERS = {
  gates: () => import("./gates.mjs"),
  weights: () => import("./weights.mjs"),
  check: () => import("./check.mjs"),
  share: () => import("./share.mjs"),
  read: () => import("./read.mjs"),
  bid: () => import("./bid.mjs"),
};
/** @type {Map<PartName, View | "asked" | "failed">} */
const parts = new Map();

/** @returns {Promise<typeof import("./keeper.mjs")>} what keeps packs on the device */
export function loadKeeper() {
  return import("./keeper.mjs");
}

/** @returns {Promise<typeof import("./check.mjs")>} what does the checks that take long */
export function loadCheck() {
  return import("./check.mjs");
}

/** @param {App} app @param {PartName} name @param {string} [field] that gets the focus when it is there */
async function load(app, name, field = "") {
  parts.set(name, "asked");
  try {
    const { View } = await LOADERS[name]();
    parts.set(name, View);
    const shown = app.screen === name || app.step === name;
    app.focus = shown && field !== name ? field : "";
  } catch {
    parts.set(name, "failed");
  }
  app.paint();
}

/** @param {{app: App, name: PartName}} props */
export function Later({ app, name }) {
  const part = parts.get(name);
  if (typeof part === "function") {
    return h(part, { app });
  }
  if (part === "failed") {
    return h(
      "p",
      { role: "alert" },
      "This part of the page could not be loaded. ",
      h(Button, { act: () => load(app, name) }, "Try again"),
    );
  }
  if (part === undefined) {
    load(app, name, app.focus);
  }
  return h("p", null, "Loading…");
}
