/**
 * A gate: whether it is asked, what to ask in proportion, its wording beside the bank's, and why it is asked.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Gate} Gate
 */

import { h } from "../../../vendor/preact.mjs";
import { gateOn } from "../gate-words.mjs";
import { setGate } from "../pack.mjs";
import { isPsr } from "../routes.mjs";
import { OurReading, unseen } from "./card.mjs";
import { TextField, Tick } from "./fields.mjs";
import { Fold } from "./fold.mjs";
import { Later } from "./later.mjs";
import { ReasonFields } from "./reason.mjs";

/** @param {{app: App, gate: Gate, text: string}} props */
function Wording({ app, gate, text }) {
  const { code, question } = gate;
  const path = `public.gates.${code}.text`;
  return [
    h(TextField, {
      label: `Wording of ${code}`,
      value: text,
      path,
      rows: 3,
      most: 3000,
      refuse: (typed) => (typed.trim() === "" ? "A gate needs words. To leave it out, clear its box above." : ""),
      set: (typed) =>
        app.change((pack, bank) => setGate(pack, bank, code, true, typed === question ? undefined : typed), "", path),
    }),
    text !== question && h(Later, { app, name: "words", field: path, props: { what: "gate", gate, text } }),
  ];
}

/** @param {{app: App, gate: Gate}} props */
export function GateCard({ app, gate: ofBank }) {
  const { route } = app.pack.public;
  const gate = gateOn(ofBank, route);
  const { code, title, question } = gate;
  const chosen = app.pack.public.gates.find((each) => each.code === code);
  const required = gate.required && isPsr(route);
  const set = (/** @type {boolean} */ on) =>
    app.change((pack, bank) => setGate(pack, bank, code, on), on ? `${code} is asked.` : `${code} is left out.`);
  return h(
    "li",
    { class: `hub-pack__gate${chosen ? " hub-pack__gate--asked" : ""}` },
    h(Tick, {
      label: `${code} ${title}`,
      checked: chosen !== undefined,
      path: `public.gates.${code}`,
      set,
      describe: `gate-${code}`,
    }),
    h(
      "div",
      { id: `gate-${code}` },
      required &&
        h(
          "p",
          { class: chosen ? "hub-pack__required" : "hub-pack__error" },
          route === "call-off"
            ? chosen ? "Our reading: a call-off, too, must ask this." : "Our reading: a call-off, too, must ask this, and the pack does not."
            : chosen ? "Every process under the PSR must ask this." : "Every process under the PSR must ask this, and the pack does not.",
        ),
      h("p", null, chosen?.text ?? question),
      h(OurReading, { entry: gate }),
    ),
    h(Fold, {
      app,
      title: ["When to ask, and how much", unseen(` (${code})`)],
      content: () => h(Later, { app, name: "advice", field: "", props: { gate } }),
    }),
    chosen &&
      h(
        "details",
        null,
        h("summary", null, "Wording and reason", unseen(` (${code})`)),
        h(Wording, { app, gate, text: chosen.text ?? question }),
        h(ReasonFields, { app, code, part: "why", label: `Why ${code} is asked`, agreed: true }),
      ),
  );
}
