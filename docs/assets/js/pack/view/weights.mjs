/**
 * The fourth step: what each criterion, each question and the price count, or how answers are judged without weights.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { byCriterion, byQuestion } from "../pack.mjs";
import { wordedQuestions } from "../questions.mjs";
import { said } from "../said.mjs";
import { criterionShares, equal, hasTargets, perCent, priceIsIn, suggested, totalOf } from "../weights.mjs";
import { CriterionWeights } from "./criterion.mjs";
import { Button, Radios } from "./fields.mjs";
import { Later } from "./later.mjs";
import { Price } from "./price.mjs";
import { ReasonFields } from "./reason.mjs";

const WAYS = [
  { id: "question", label: "Question first" },
  { id: "criterion", label: "Criterion first" },
];

/** @param {{app: App}} props */
function Sums({ app }) {
  const { pack, bank } = app;
  const { share } = pack.public.price;
  const total = perCent(totalOf(pack));
  const inside = bank.criterionOf.get(priceIsIn(pack, bank))?.title;
  const parts = inside
    ? `${bank.criteria.length} criteria together`
    : `Quality ${perCent(totalOf(pack) - share)} and price ${perCent(share)} together`;
  return h(
    "p",
    { class: "hub-pack__sums" },
    pack.public.questions.length === 0
      ? [
          "No question is chosen yet, and so nothing is weighed. ",
          h(Button, { act: () => app.go("questions"), kind: "link" }, "Choose questions"),
        ]
      : `${parts}: ${total} per cent.${inside && share > 0 ? ` Price is ${perCent(share)} of it, inside “${inside}”.` : ""}`,
  );
}

/** @param {{app: App}} props */
function Ways({ app }) {
  const set = (/** @type {string} */ id) => {
    const { label } = WAYS.find((each) => each.id === id) ?? { label: "" };
    app.change((pack, bank) => (id === "criterion" ? byCriterion(pack, bank) : byQuestion(pack)), `${label}. No weight has changed.`);
  };
  return [
    h(Radios, {
      legend: "What you set first",
      value: hasTargets(app.pack) ? "criterion" : "question",
      options: WAYS.map((each) => ({ ...each, hint: said(app.bank, `weigh-${each.id}-hint`) })),
      path: "public.criteria",
      set,
    }),
    app.pack.public.questions.length > 0 &&
      h(
        "div",
        { class: "hub-pack__actions" },
        h(
          Button,
          { act: () => app.change(suggested, "The weights follow high, medium and low. What is locked stays.") },
          "Weigh by high, medium and low",
        ),
        h(Button, { act: () => app.change(equal, "The weights are equal. What is locked stays.") }, "Weigh all equally"),
      ),
  ];
}

/** @param {{app: App}} props */
function Scored({ app }) {
  const { pack, bank } = app;
  const questions = wordedQuestions(pack, bank);
  const { minimums, route } = pack.public;
  const none = Object.keys(minimums).length === 0 && questions.every((each) => each.minimum === undefined);
  return [
    h(Sums, { app }),
    h(Ways, { app }),
    criterionShares(pack, bank).map((share) =>
      h(CriterionWeights, {
        key: share.id,
        app,
        share,
        questions: questions.filter((each) => each.criterion === share.id),
      }),
    ),
    route === "grant" ? h(Later, { app, name: "no-price", field: "public.price" }) : h(Price, { app }),
    h(
      "section",
      { "aria-labelledby": "pack-minimums" },
      h("h3", { id: "pack-minimums", tabIndex: -1, "data-field": "public.minimums" }, "Minimum scores"),
      h(
        "p",
        null,
        said(bank, none ? "minimums-none" : "minimums-set"),
      ),
      none && h(ReasonFields, { app, code: "minimums", part: "why", label: "Why no minimum score is needed" }),
    ),
  ];
}

/** @param {{app: App}} props */
export function Weights({ app }) {
  const scored = app.pack.public.mode === "scored";
  return h("div", { class: "hub-pack__weights" }, scored ? h(Scored, { app }) : h(Later, { app, name: "judged", field: "weights" }));
}
