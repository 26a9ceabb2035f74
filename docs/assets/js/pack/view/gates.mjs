/**
 * The second step: which gates are asked.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { setGate } from "../pack.mjs";
import { Tick } from "./fields.mjs";

/** @param {{app: App}} props */
export function Gates({ app }) {
  const { pack, bank } = app;
  const asked = new Set(pack.public.gates.map((each) => each.code));
  return h(
    "ul",
    { class: "hub-pack__list" },
    bank.gates.map(({ code, title, question }) =>
      h(
        "li",
        { key: code },
        h(Tick, {
          label: `${code} ${title}`,
          checked: asked.has(code),
          path: `public.gates.${code}`,
          set: (on) => app.change((each) => setGate(each, bank, code, on), `${code} is ${on ? "asked" : "left out"}.`),
        }),
        h("p", null, question),
      ),
    ),
  );
}
