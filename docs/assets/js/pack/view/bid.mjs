/**
 * Placeholder.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";

/** @param {{app: App}} props */
export function View({ app }) {
  return h("p", null, app.screen);
}
