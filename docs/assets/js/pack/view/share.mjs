/**
 * The last step: keep the pack, share it, issue it and log what changes. Loads when it is first shown.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { encodeLink } from "../link.mjs";

/** @param {{app: App}} props */
export function View({ app }) {
  const { fragment, leftOut } = encodeLink(app.pack, app.bank);
  const address = `${location.href.replace(/#.*/, "")}#${fragment}`;
  return h(
    "div",
    null,
    h("p", null, h("a", { href: address }, address)),
    leftOut.length > 0 && h("p", null, `A link leaves out ${leftOut.join(", ")}.`),
  );
}
