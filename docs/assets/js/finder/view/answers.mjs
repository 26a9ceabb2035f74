/**
 * The answers so far, each with a way to change it.
 *
 * @typedef {import("../told.mjs").Told} Told
 */

import { h } from "../../../vendor/preact.mjs";

/** @param {{told: Told[], changing: (step: string) => string}} props changing: the fragment that asks a step again */
export function AnswersSoFar({ told, changing }) {
  if (told.length === 0) {
    return null;
  }
  return h(
    "section",
    { class: "hub-asking__answers", "aria-labelledby": "answers-title" },
    h("h2", { id: "answers-title" }, "Your answers so far"),
    h(
      "ol",
      null,
      told.map(({ step, question, answer }) =>
        h(
          "li",
          { key: step.id },
          h("span", { class: "hub-asking__asked" }, question),
          " ",
          h("strong", null, answer),
          " ",
          h(
            "a",
            { href: `#${changing(step.id)}`, "data-print": "skip" },
            "Change",
            h("span", { class: "hub-visually-hidden" }, `: ${question}`),
          ),
        ),
      ),
    ),
    h("p", { "data-print": "skip" }, h("a", { href: "#start=again" }, "Start again")),
  );
}
