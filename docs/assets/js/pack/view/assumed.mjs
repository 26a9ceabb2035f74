/**
 * Every number that the burden label assumes, each of which can be changed. Loads when it is unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Assumption} Assumption
 * @typedef {import("../types.mjs").Pack} Pack
 */

import { h } from "../../../vendor/preact.mjs";
import { ownOf, setAssumed, withoutAssumed } from "../checks/assumed.mjs";
import { MOST_ASSUMED } from "../checks/burden.mjs";
import { changedLines, linesOf } from "../checks/burden-words.mjs";
import { grouped, span } from "../checks/figures.mjs";
import { inTerms } from "../checks/terms.mjs";
import { said } from "../said.mjs";
import { poundsIn } from "../typed.mjs";
import { Button, TextField } from "./fields.mjs";

/** @type {readonly {end: "low" | "high", label: string}[]} */
const ENDS = [
  { end: "low", label: "For the lower estimate" },
  { end: "high", label: "For the higher estimate" },
];


/** @param {App} app @param {Pack} after @param {string} path of the field */
function take(app, after, path) {
  const { pack, bank } = app;
  const changed = changedLines(linesOf(bank, pack), linesOf(bank, after));
  app.change(() => after, changed || "The label stays the same.", path);
}

/** @param {string} text as typed @returns {number} 0 for what is no whole number that can be assumed */
function numberOf(text) {
  const found = poundsIn(text) ?? 0;
  return found <= MOST_ASSUMED ? found : 0;
}

/** @param {{app: App, assumption: Assumption}} props */
function Assumed({ app, assumption }) {
  const { bank, pack } = app;
  const { id, basis, origin } = assumption;
  const label = inTerms(assumption.label, pack.public.route);
  const own = ownOf(pack, id);
  const now = own ?? assumption;
  const path = `public.assumptions.${id}`;
  return h(
    "fieldset",
    { class: "hub-pack__assumed" },
    h("legend", null, label),
    h(
      "div",
      { class: "hub-pack__ends" },
      ENDS.map((each) =>
        h(TextField, {
          key: each.end,
          label: each.label,
          mode: "numeric",
          narrow: true,
          value: grouped(now[each.end]),
          path: `${path}.${each.end}`,
          refuse: (text) => (numberOf(text) > 0 ? "" : "Write a whole number from 1 to 1,000,000."),
          set: (text) => take(app, setAssumed(pack, bank, id, each.end, numberOf(text)), `${path}.${each.end}`),
        }),
      ),
    ),
    own
      ? h(
          "p",
          null,
          h("strong", null, "Your number. "),
          `The hub's own is ${span(assumption)}. `,
          h(
            Button,
            {
              label: `Back to the hub's own number: ${label}`,
              act: () => {
                app.focus = `${path}.low`;
                take(app, withoutAssumed(pack, id), "");
              },
            },
            "Back to the hub's own number",
          ),
        )
      : null,
    h("p", { class: "hub-pack__hint" }, `${basis} (${bank.origins.find((each) => each.id === origin)?.label ?? origin})`),
  );
}

/** @param {{app: App}} props */
export function View({ app }) {
  const { bank, pack } = app;
  return [
    h("p", null, said(bank, "burden-own-numbers")),
    pack.public.route === "grant" && h("p", null, said(bank, "burden-of-grants")),
    bank.assumptions.map((assumption) => h(Assumed, { key: assumption.id, app, assumption })),
  ];
}
