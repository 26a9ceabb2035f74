/**
 * What a criterion counts, with its questions.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {import("../weights.mjs").CriterionShare} CriterionShare
 */

import { h } from "../../../vendor/preact.mjs";
import { setCriterionMinimum } from "../pack.mjs";
import { isFullRoute } from "../routes.mjs";
import { hasTargets, perCent } from "../weights.mjs";
import { Later } from "./later.mjs";
import { ReasonFields } from "./reason.mjs";
import { LeastScore, QuestionWeight } from "./weight.mjs";

/** @param {{app: App, id: string, title: string, asked: boolean}} props a criterion that counts for nothing */
export function Nought({ app, id, title, asked }) {
  return h(
    "div",
    { class: "hub-pack__aside" },
    h(
      "p",
      null,
      asked ? `${title} counts for nothing.` : `${title} has no question.`,
      isFullRoute(app.pack.public.route) ? " That is possible, and the check “Ready?” will ask how it was taken into account." : " That is possible.",
    ),
    isFullRoute(app.pack.public.route) &&
      h(ReasonFields, { app, code: id, part: "why", label: `How ${title} was taken into account`, agreed: true }),
  );
}

/** @param {{app: App, share: CriterionShare, questions: Worded[]}} props */
export function CriterionWeights({ app, share, questions }) {
  const { id, title, weight, price } = share;
  const scored = questions.filter((each) => each.kind === "scored");
  const others = questions.filter((each) => each.kind !== "scored");
  return h(
    "section",
    { class: "hub-pack__criterion", "aria-labelledby": `weights-${id}` },
    h("h3", { id: `weights-${id}` }, title, h("span", { class: "hub-pack__share" }, ` ${perCent(weight)} per cent`)),
    price > 0 &&
      h(
        "p",
        { class: "hub-pack__hint" },
        `Price is ${perCent(price)} of this, and the questions are ${perCent(weight - price)}.`,
      ),
    hasTargets(app.pack) && h(Later, { app, name: "criterion-share", field: `public.criteria.${id}`, props: { share } }),
    weight === 0 && h(Nought, { app, id, title, asked: questions.length > 0 }),
    h(
      "ul",
      { class: "hub-pack__list" },
      scored.map((question) => h(QuestionWeight, { key: question.code, app, question })),
    ),
    others.length > 0 &&
      h(
        "p",
        { class: "hub-pack__hint" },
        `Without a weight, because the answer is not scored: ${others.map((each) => each.code).join(", ")}.`,
      ),
    scored.length > 0 &&
      h(
        "details",
        null,
        h("summary", null, "Minimum score, and why this share", h("span", { class: "hub-pack__unseen" }, ` (${title})`)),
        h(LeastScore, {
          app,
          label: `Minimum score for ${title}, as the mean of its questions by weight`,
          value: app.pack.public.minimums[id],
          path: `public.minimums.${id}`,
          set: (least) => app.change((pack) => setCriterionMinimum(pack, id, least), ""),
        }),
        h(ReasonFields, {
          app,
          code: id,
          part: "weight",
          label: `Why ${title} counts as much as it does`,
          agreed: true,
        }),
      ),
  );
}
