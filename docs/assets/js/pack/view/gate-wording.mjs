/**
 * The own wording of a gate beside the bank's, word by word.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Gate} Gate
 */

import { h } from "../../../vendor/preact.mjs";
import { setGate } from "../pack.mjs";
import { wordDiff } from "../word-diff.mjs";
import { Button } from "./fields.mjs";
import { Pieces } from "./pieces.mjs";

/** @param {{app: App, gate: Gate, text: string}} props text: the wording of the pack */
export function GateChanges({ app, gate: { code, question }, text }) {
  const back = () => {
    app.focus = `public.gates.${code}.text`;
    app.change((pack, bank) => setGate(pack, bank, code, true), `${code} has the bank’s wording again.`);
  };
  return [
    h("p", { key: "hint", class: "hub-pack__hint" }, "What you changed, word by word, beside the bank’s wording:"),
    h(Pieces, { key: "changes", pieces: wordDiff(question, text) }),
    h(
      Button,
      { key: "back", act: back, kind: "link", label: `Restore the bank’s wording of ${code}` },
      "Restore the bank’s wording",
    ),
  ];
}
