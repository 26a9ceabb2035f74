/**
 * What the sections of the papers have in common.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("./papers-work.mjs").Work} Work
 * @typedef {{app: App, work: Work}} Props
 * @typedef {import("../../../vendor/preact.mjs").ComponentChildren} Children
 */

import { h } from "../../../vendor/preact.mjs";
import { Button } from "./fields.mjs";

/** @param {string} noun @returns {string} "An applicant" */
export function one(noun) {
  return `${/^[aeiou]/i.test(noun) ? "An" : "A"} ${noun}`;
}

/** @param {{id: string, title: string, work: Work, children?: Children}} props */
export function Section({ id, title, work, children }) {
  const { busy } = work;
  const told = work.told[id];
  return h(
    "section",
    { "aria-labelledby": `papers-${id}`, "aria-busy": busy?.section === id ? "true" : undefined },
    h("h3", { id: `papers-${id}`, tabIndex: -1, "data-field": `papers.${id}` }, title),
    children,
    busy?.section === id &&
      h(
        "p",
        { class: "hub-pack__progress" },
        h("label", { for: `papers-${id}-progress` }, busy.text),
        h("progress", { id: `papers-${id}-progress`, max: busy.of, value: busy.of === undefined ? undefined : (busy.done ?? 0) }),
      ),
    told &&
      h(
        "div",
        { class: told.good ? "hub-pack__note" : "hub-pack__problems" },
        h("p", null, h("strong", null, told.title)),
        told.lines.length > 0 && h("ul", null, told.lines.map((line) => h("li", { key: line }, line))),
      ),
  );
}

/**
 * Files to save, each with what it is for.
 *
 * @param {{papers: readonly {label: string, act: () => void, hint: Children}[]}} props
 */
export function PaperList({ papers }) {
  return h(
    "dl",
    { class: "hub-pack__files" },
    papers.map(({ label, act, hint }) => [
      // Pressed while another file is made, it says so: a button that is disabled would lose the focus.
      h("dt", { key: label }, h(Button, { act }, label)),
      h("dd", { key: `${label} hint` }, hint),
    ]),
  );
}
