/**
 * The fifth step: what to look at before the pack is issued. Loads when it is first shown.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { ready } from "../checks/ready.mjs";
import { Button } from "./fields.mjs";

/** @param {{app: App}} props */
export function View({ app }) {
  return h(
    "ul",
    { class: "hub-pack__list" },
    ready(app.pack, app.bank).map(({ id, ok, text, target }) =>
      h(
        "li",
        { key: id },
        ok ? "Done: " : "Missing: ",
        h(Button, { kind: "link", act: () => app.goTo(target) }, text),
      ),
    ),
  );
}
