/**
 * The step that keeps the pack, shares it, issues it and logs what changes. Loads when it is first shown.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { Issuing } from "./issuing.mjs";
import { Kept } from "./kept.mjs";
import { Paper } from "./paper.mjs";
import { Private } from "./private.mjs";
import { Files, OnPaper, ShareLink } from "./sharing.mjs";

/** @param {{app: App}} props */
export function View({ app }) {
  if (app.shown.paper) {
    return h(Paper, { app });
  }
  return h(
    "div",
    { class: "hub-pack__sharing" },
    [ShareLink, Files, Kept, OnPaper, Issuing, Private].map((part, at) => h(part, { app, key: at })),
  );
}
