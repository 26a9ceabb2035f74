/**
 * What the pack comes to, beside each step.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { criterionShares, perCent, totalOf } from "../weights.mjs";

/** @param {{app: App}} props */
export function Side({ app }) {
  const { pack, bank } = app;
  return h(
    "aside",
    { class: "hub-pack__side", "aria-labelledby": "pack-side" },
    h("h2", { id: "pack-side" }, "Your pack"),
    h("p", { class: "hub-pack__total" }, `${perCent(totalOf(pack))} per cent`),
    h("p", null, `${pack.public.questions.length} questions`),
    h(
      "ul",
      null,
      criterionShares(pack, bank).map(({ id, title, weight }) => h("li", { key: id }, `${title} ${perCent(weight)}`)),
    ),
  );
}
