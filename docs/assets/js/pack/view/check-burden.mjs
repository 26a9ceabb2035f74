/**
 * The burden label. What it assumes, and can be changed, unfolds.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { DOCUMENT_RULE, UNLIMITED_RULE } from "../checks/burden.mjs";
import { linesOf } from "../checks/burden-words.mjs";
import { Section } from "./check-part.mjs";
import { Fold } from "./fold.mjs";
import { Later } from "./later.mjs";

/** @param {{app: App}} props */
export function BurdenLabel({ app }) {
  const lines = linesOf(app.bank, app.pack);
  return h(
    Section,
    { id: "burden", title: "Burden label" },
    lines.length === 0
      ? h("p", null, "This bank has no numbers for a burden label.")
      : [
          h("dl", { class: "hub-pack__label" }, lines.map(({ id, label, text }) => h("div", { key: id }, h("dt", null, label), h("dd", null, text)))),
          h("p", { class: "hub-pack__hint" }, `${DOCUMENT_RULE} ${UNLIMITED_RULE}`),
          h(Fold, {
            app,
            paths: ["burden", "public.assumptions"],
            title: "What the label assumes",
            content: () => h(Later, { app, name: "assumed", field: "" }),
          }),
        ],
  );
}
