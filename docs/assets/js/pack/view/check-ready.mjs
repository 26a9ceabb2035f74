/**
 * "Ready?": what the route and the mode ask for, what is missing first.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { ready } from "../checks/ready.mjs";
import { labelOf } from "../routes.mjs";
import { Section } from "./check-part.mjs";
import { Button } from "./fields.mjs";

/** @param {{app: App}} props */
export function Ready({ app }) {
  const { pack, bank } = app;
  const { route, mode } = pack.public;
  const points = ready(pack, bank).sort((one, other) => Number(one.ok) - Number(other.ok));
  const done = points.filter((each) => each.ok).length;
  const judged = bank.modes.find((each) => each.id === mode)?.label ?? mode;
  return h(
    Section,
    { id: "ready", title: "Ready?" },
    h("p", null, h("strong", null, `${done} of ${points.length} done`), ` for this route and way of judging: ${labelOf(bank, route)}, ${judged.toLowerCase()}.`),
    h(
      "ul",
      { class: "hub-pack__list hub-pack__points" },
      points.map(({ id, ok, text, target }) =>
        h(
          "li",
          { key: id, class: ok ? "hub-pack__point hub-pack__point--done" : "hub-pack__point" },
          h("span", { class: "hub-pack__state" }, ok ? "Done" : "Missing"),
          h(Button, { kind: "link", act: () => app.goTo(target) }, text),
        ),
      ),
    ),
  );
}
