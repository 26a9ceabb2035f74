/**
 * What the sections of the check have in common: a heading, and lists of findings that lead to where they are mended.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../../../vendor/preact.mjs").ComponentChildren} Children
 */

import { h } from "../../../vendor/preact.mjs";
import { Button } from "./fields.mjs";

/** @param {{id: string, title: string, children?: Children}} props */
export function Section({ id, title, children }) {
  return h(
    "section",
    { class: "hub-pack__section", "aria-labelledby": `pack-${id}` },
    h("h3", { id: `pack-${id}`, tabIndex: -1, "data-field": id }, title),
    children,
  );
}

/** @param {{app: App, findings: {text: string, target: string}[]}} props */
export function FindingList({ app, findings }) {
  return h(
    "ul",
    { class: "hub-pack__list" },
    findings.map(({ text, target }) =>
      h("li", { key: text, class: "hub-pack__finding" }, h(Button, { kind: "link", act: () => app.goTo(target) }, text)),
    ),
  );
}
