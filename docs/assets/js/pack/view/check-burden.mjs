/**
 * The burden label, and every number that it assumes, each of which can be changed.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Assumption} Assumption
 * @typedef {import("../types.mjs").Pack} Pack
 */

import { h } from "../../../vendor/preact.mjs";
import { ownOf, setAssumed, withoutAssumed } from "../checks/assumed.mjs";
import { burden, DOCUMENT_RULE, MOST_ASSUMED, UNLIMITED_RULE } from "../checks/burden.mjs";
import { burdenLines, changedLines } from "../checks/burden-words.mjs";
import { grouped, span } from "../checks/figures.mjs";
import { inTerms } from "../checks/terms.mjs";
import { poundsIn } from "../typed.mjs";
import { Section } from "./check-part.mjs";
import { Button, TextField } from "./fields.mjs";

/** @type {readonly {end: "low" | "high", label: string}[]} */
const ENDS = [
  { end: "low", label: "For the lower estimate" },
  { end: "high", label: "For the higher estimate" },
];

/** @param {App} app @param {Pack} pack @returns {import("../checks/burden-words.mjs").Line[]} */
function linesOf({ bank }, pack) {
  const found = burden(pack, bank);
  return found ? burdenLines(found) : [];
}

/** @param {App} app @param {Pack} after @param {string} path of the field */
function take(app, after, path) {
  const said = changedLines(linesOf(app, app.pack), linesOf(app, after));
  app.change(() => after, said || "The label stays the same.", path);
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
export function BurdenLabel({ app }) {
  const lines = linesOf(app, app.pack);
  return h(
    Section,
    { id: "burden", title: "Burden label" },
    lines.length === 0
      ? h("p", null, "This bank has no numbers for a burden label.")
      : [
          h("dl", { class: "hub-pack__label" }, lines.map(({ id, label, text }) => h("div", { key: id }, h("dt", null, label), h("dd", null, text)))),
          h("p", { class: "hub-pack__hint" }, `${DOCUMENT_RULE} ${UNLIMITED_RULE}`),
          h("h4", null, "What the label assumes"),
          h("p", null, "Each number is a range. Put your own in its place where you know better: it becomes part of the pack's file, so that everybody who opens it sees the same label. A link has no room for it."),
          app.pack.public.route === "grant" && h("p", null, "What was published on this is about tenders. There is little on the forms of grants, so your own numbers may be better."),
          app.bank.assumptions.map((assumption) => h(Assumed, { key: assumption.id, app, assumption })),
        ],
  );
}
