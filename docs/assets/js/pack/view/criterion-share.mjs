/**
 * The share of a criterion, where criteria are weighed first. Loads for that.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../weights.mjs").CriterionShare} CriterionShare
 */

import { h } from "../../../vendor/preact.mjs";
import { setCriterion } from "../pack.mjs";
import { criterionRoom } from "../room.mjs";
import { perCent } from "../weights.mjs";
import { PerCentField } from "./weight.mjs";

/** @param {{app: App, share: CriterionShare}} props */
export function View({ app, share: { id, title, weight } }) {
  const target = app.pack.public.criteria[id] ?? 0;
  const path = `public.criteria.${id}`;
  return [
    h(PerCentField, {
      word: "Share",
      name: title,
      weight: target,
      room: criterionRoom(app.pack, app.bank, id),
      beside: "price and the weights that are locked",
      path,
      set: (tenths) =>
        app.change(
          (pack, bank) => setCriterion(pack, bank, id, tenths),
          `${title} counts for ${perCent(tenths)} per cent. The other criteria share what is left.`,
          path,
        ),
    }),
    target !== weight &&
      h(
        "p",
        { class: "hub-pack__hint" },
        `${title} counts for ${perCent(weight)} per cent now, until each criterion with a share has a question that is scored.`,
      ),
  ];
}
