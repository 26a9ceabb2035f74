/**
 * Why something is asked, or counts as much as it does; who agreed, and when. It stays in the private part.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Reason} Reason
 */

import { h } from "../../../vendor/preact.mjs";
import { reasonOf, setReason } from "../reasons.mjs";
import { TextField } from "./fields.mjs";

const MOST = 3000;
const LINE = 200;

/**
 * @param {{app: App, code: string, part: "why" | "weight", label: string, hint?: string, agreed?: boolean}} props
 *   agreed: asks who agreed and when, too
 */
export function ReasonFields({ app, code, part, label, hint, agreed }) {
  const reason = reasonOf(app.pack, code);
  const field = (/** @type {keyof Reason} */ name) => {
    const path = `private.reasons.${code}.${name}`;
    const set = (/** @type {string} */ text) => app.change((pack) => setReason(pack, code, { [name]: text }), "", path);
    return { path, value: reason[name], set, key: name };
  };
  return h(
    "div",
    null,
    h(TextField, { ...field(part), label, hint, rows: 2, most: MOST }),
    agreed && h(TextField, { ...field("who"), label: "Who agreed (a role, not a name)", most: LINE }),
    agreed && h(TextField, { ...field("when"), label: "When", type: "date" }),
  );
}
