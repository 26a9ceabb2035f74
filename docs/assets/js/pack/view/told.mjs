/**
 * The private half of the clarification log: who was told of which issue.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { inTerms } from "../checks/terms.mjs";
import { today } from "./clock.mjs";
import { Choice } from "./fields.mjs";
import { Rows } from "./rows.mjs";

/** @param {{app: App}} props */
export function Told({ app }) {
  const { number } = app.pack.public.issue;
  const issues = Array.from({ length: number }, (_, at) => ({ id: String(at + 1), label: `Issue ${at + 1}` }));
  return h(
    "div",
    { class: "hub-pack__private" },
    h("h4", { tabIndex: -1, "data-field": "private.told" }, "Who was told (private)"),
    h(Rows, {
      app,
      list: "told",
      noun: "entry",
      one: "an entry",
      fields: [
        { field: "who", label: "Who", hint: inTerms("An organisation, or “all bidders”.", app.pack.public.route) },
        { field: "how", label: "How", hint: "For example by the portal’s messages." },
        { field: "when", label: "When", type: "date" },
      ],
      fresh: () => ({ number, who: "", how: "", when: today() }),
      more: (row, set, path) =>
        h(Choice, {
          label: "Of which issue",
          value: String(row.number),
          options: issues,
          path: `${path}.number`,
          set: (id) => set({ number: Number(id) }),
        }),
    }),
  );
}
