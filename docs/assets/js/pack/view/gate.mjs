/**
 * A gate: whether it is asked, what to ask in proportion, its wording beside the bank's, and why it is asked.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Gate} Gate
 */

import { h } from "../../../vendor/preact.mjs";
import { sizeOf } from "../checks/size.mjs";
import { setGate } from "../pack.mjs";
import { isPsr } from "../routes.mjs";
import { OurReading } from "./card.mjs";
import { TextField, Tick } from "./fields.mjs";
import { Later } from "./later.mjs";
import { ReasonFields } from "./reason.mjs";

/** @param {{app: App, gate: Gate}} props */
function Level({ app: { bank, pack }, gate }) {
  const size = sizeOf(bank, pack.public.value);
  const sizes = size ? [size] : bank.sizes;
  return [
    h("dt", null, size ? "In proportion to this pack" : "In proportion (the value is not known yet)"),
    sizes.map(({ id, label }) => gate.by_size[id] && h("dd", { key: id }, `${label}: ${gate.by_size[id]}`)),
  ];
}

/** @param {{app: App, gate: Gate}} props */
function Advice({ app, gate }) {
  return h(
    "dl",
    { class: "hub-pack__advice" },
    h("dt", null, "Ask only when"),
    h("dd", null, gate.ask_only_when),
    h(Level, { app, gate }),
    h("dt", null, "Not to be asked"),
    h("dd", null, gate.not_asked),
    h("dt", null, "What can show it"),
    gate.evidence.map((text) => h("dd", { key: text }, text)),
  );
}

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
      set: (typed) => app.change((pack, bank) => setGate(pack, bank, code, true, typed), "", path),
    }),
    text !== question && h(Later, { app, name: "words", field: path, props: { what: "gate", gate, text } }),
  ];
}

/** @param {{app: App, gate: Gate}} props */
export function GateCard({ app, gate }) {
  const { code, title, question } = gate;
  const chosen = app.pack.public.gates.find((each) => each.code === code);
  const { route } = app.pack.public;
  const required = gate.required && isPsr(route);
  const set = (/** @type {boolean} */ on) =>
    app.change((pack, bank) => setGate(pack, bank, code, on), `${code} is ${on ? "asked" : "left out"}.`);
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
          `${route === "call-off" ? "Our reading: a call-off, too, must ask this" : "Every process under the PSR must ask this"}${chosen ? "" : ", and the pack does not"}.`,
        ),
      h("p", null, chosen?.text ?? question),
      h(OurReading, { entry: gate }),
    ),
    h(
      "details",
      null,
      h("summary", null, "When to ask, and how much", h("span", { class: "hub-pack__unseen" }, ` (${code})`)),
      h(Advice, { app, gate }),
    ),
    chosen &&
      h(
        "details",
        null,
        h("summary", null, "Wording and reason", h("span", { class: "hub-pack__unseen" }, ` (${code})`)),
        h(Wording, { app, gate, text: chosen.text ?? question }),
        h(ReasonFields, { app, code, part: "why", label: `Why ${code} is asked`, agreed: true }),
      ),
  );
}
