/**
 * The private part that belongs to no question: the panel, and conflicts of interest. Loads when it is unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { Tick } from "./fields.mjs";
import { Rows } from "./rows.mjs";

/** @param {{app: App}} props */
export function View({ app }) {
  return h(
    "div",
    { class: "hub-pack__private" },
    h(
      "p",
      null,
      "These are for the buyer alone. They are never in a link, the public file, the table or on paper, and only the full file has them. Write nothing here about anyone’s health, beliefs, ethnicity or the like.",
    ),
    h("h4", { tabIndex: -1, "data-field": "private.panel" }, "Panel"),
    h(Rows, {
      app,
      list: "panel",
      noun: "member of the panel",
      one: "a member of the panel",
      fields: [
        { field: "role", label: "Role" },
        { field: "organisation", label: "Organisation" },
        { field: "experience", label: "What they bring", hint: "What they know of the service or the people who use it.", rows: 2 },
        { field: "name", label: "Name, if you need it", hint: "A role is usually enough. A name makes this personal data." },
      ],
      fresh: () => ({ role: "", name: "", organisation: "", scores: true, experience: "" }),
      more: (row, set, path) =>
        h(Tick, { label: "Judges the answers", checked: row.scores === true, path: `${path}.scores`, set: (scores) => set({ scores }) }),
    }),
    h("h4", { tabIndex: -1, "data-field": "private.conflicts" }, "Conflicts of interest"),
    h(Rows, {
      app,
      list: "conflicts",
      noun: "conflict of interest",
      one: "a conflict of interest",
      fields: [
        { field: "who", label: "Who", hint: "The role, where that says enough." },
        { field: "what", label: "What the conflict is", rows: 2 },
        { field: "managed", label: "How it is managed", rows: 2 },
        { field: "when", label: "When it was declared", type: "date" },
      ],
      fresh: () => ({ who: "", what: "", managed: "", when: "" }),
    }),
  );
}
