/**
 * What a card says of a question, whether it is in the pack or only in the bank.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../types.mjs").Question} Question
 */

import { h } from "../../../vendor/preact.mjs";
import { kindsOf } from "../bank.mjs";
import { said } from "../said.mjs";
import { Fold } from "./fold.mjs";
import { Later } from "./later.mjs";

/** @type {Record<Kind, string>} */
export const KIND_LABELS = { scored: "Scored", "pass-fail": "Pass or fail", narrative: "Narrative" };
const BARS = ["M1 10h4v5H1z", "M8 5.5h4V15H8z", "M15 1h4v14h-4z"];

/** @param {string} text for screen readers alone */
export function unseen(text) {
  return h("span", { class: "hub-pack__unseen" }, text);
}

/** @param {{bank: Bank, code: string, question: Question | undefined}} props question: none for one of the buyer's own */
export function Marks({ bank, code, question }) {
  const weighting = bank.weightings.find((each) => each.id === question?.weighting);
  const origin = bank.origins.find((each) => each.id === question?.origin)?.label ?? "Your own";
  return h(
    "p",
    { class: "hub-marks" },
    h("span", { class: "hub-code" }, code),
    weighting &&
      h(
        "span",
        { class: `hub-weight hub-weight--${weighting.level}` },
        h(
          "svg",
          { class: "hub-weight__bars", viewBox: "0 0 22 16", width: 22, height: 16, "aria-hidden": "true" },
          BARS.map((d) => h("path", { key: d, d })),
        ),
        weighting.label,
        unseen(" weighting"),
      ),
    h("span", { class: "hub-origin" }, origin),
  );
}

/** @param {{app: App, kind: Kind}} props */
export function Unfit({ app, kind }) {
  const { pack, bank } = app;
  const mode = bank.modes.find((each) => each.id === pack.public.mode);
  return (
    !kindsOf(bank, pack.public.mode).includes(kind) &&
    h(
      "p",
      { class: "hub-pack__unfit" },
      said(bank, "question-unfit", { kind: KIND_LABELS[kind], mode: mode?.label ?? pack.public.mode }),
    )
  );
}

/** @param {{entry: {reading: string[]} | undefined}} props of a question or a gate: for buyers, and never sent out */
export function OurReading({ entry }) {
  return entry?.reading.map((text) => h("p", { key: text, class: "hub-pack__hint" }, `Our reading of the law: ${text}`));
}

/** @param {{app: App, question: Question}} props */
export function More({ app, question }) {
  return h(Fold, {
    app,
    title: ["What the bank says", unseen(` ${question.code}`)],
    content: () => h(Later, { app, name: "advice", field: "", props: { question } }),
  });
}
