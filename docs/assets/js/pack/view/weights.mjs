/**
 * The fourth step: what each criterion, each question and the price count, or how answers are judged without weights.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { byCriterion, byQuestion } from "../pack.mjs";
import { wordedQuestions } from "../questions.mjs";
import { criterionShares, equal, hasTargets, perCent, priceIsIn, suggested, totalOf } from "../weights.mjs";
import { CriterionWeights } from "./criterion.mjs";
import { Button, Radios } from "./fields.mjs";
import { Narrative, PassFail } from "./judged.mjs";
import { NoPrice, Price } from "./price.mjs";
import { ReasonFields } from "./reason.mjs";

const WAYS = [
  { id: "question", label: "Question first", hint: "Give each question its weight. What a criterion counts follows." },
  {
    id: "criterion",
    label: "Criterion first",
    hint: "Give each criterion its share. Its questions share that among them.",
  },
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
    const said = `${WAYS.find((each) => each.id === id)?.label}. No weight has changed.`;
    app.change((pack, bank) => (id === "criterion" ? byCriterion(pack, bank) : byQuestion(pack)), said);
  };
  return [
    h(Radios, {
      legend: "What you set first",
      value: hasTargets(app.pack) ? "criterion" : "question",
      options: WAYS,
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
    route === "grant" ? h(NoPrice, { app }) : h(Price, { app }),
    h(
      "section",
      { "aria-labelledby": "pack-minimums" },
      h("h3", { id: "pack-minimums", tabIndex: -1, "data-field": "public.minimums" }, "Minimum scores"),
      h(
        "p",
        null,
        none
          ? "No minimum score is set. Set one at a question or a criterion, or say why none is needed."
          : "Whoever scores below a minimum is out, however good the rest is. Publish these scores with the questions.",
      ),
      none && h(ReasonFields, { app, code: "minimums", part: "why", label: "Why no minimum score is needed" }),
    ),
  ];
}

/** @param {{app: App}} props */
export function Weights({ app }) {
  const { mode } = app.pack.public;
  const views = { scored: Scored, "pass-fail": PassFail, narrative: Narrative };
  return h("div", { class: "hub-pack__weights" }, h(views[mode], { app }));
}
