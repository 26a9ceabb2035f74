/**
 * What a record notes besides the answers, and the ways to take it along. It is not kept.
 *
 * @typedef {{lines: string[], notes: Record<string, string>, note: (line: string, text: string) => void, word: () => void,
 *   print: () => void, status: string}} Props notes: what was written, by its line
 */

import { h } from "../../../vendor/preact.mjs";

/** @param {Props} props */
export function RecordPart({ lines, notes, note, word, print, status }) {
  return h(
    "section",
    { class: "hub-asking__record", "aria-labelledby": "record-title" },
    h("h2", { id: "record-title" }, "Record"),
    h(
      "p",
      { "data-print": "skip" },
      "The record holds every answer, the suggestion and what to check. Add to it what you like. What you write here stays on this page.",
    ),
    lines.map((line, at) =>
      h(
        "div",
        { key: line },
        h("label", { for: `record-${at}` }, line),
        h("textarea", {
          class: "hub-field",
          id: `record-${at}`,
          rows: 3,
          // It is there again where an answer was changed meanwhile.
          value: notes[line] ?? "",
          onInput: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) => note(line, currentTarget.value),
        }),
        // A text box prints only the lines that it shows; a paragraph prints all.
        h("div", { class: "hub-asking__written" }, notes[line] ?? ""),
      ),
    ),
    h(
      "div",
      { "data-print": "skip" },
      h("button", { class: "hub-button", type: "button", onClick: word }, "Save as a Word document"),
      h("button", { class: "hub-tool", type: "button", onClick: print }, "Print"),
    ),
    h("p", { role: "status", "data-print": "skip" }, status),
  );
}
