/**
 * The fourth step: what each question and the price count.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { setWeight, wordedQuestions } from "../questions.mjs";
import { perCent } from "../weights.mjs";
import { numberIn, TextField } from "./fields.mjs";

/** @param {{app: App}} props */
export function Weights({ app }) {
  const { pack, bank } = app;
  return h(
    "ul",
    { class: "hub-pack__list" },
    wordedQuestions(pack, bank).map(({ code, title, weight }) =>
      h(
        "li",
        { key: code },
        h(TextField, {
          label: `${code} ${title}`,
          value: perCent(weight),
          path: `public.questions.${code}.weight`,
          unit: "per cent",
          narrow: true,
          set: (text) =>
            app.change(
              (each) => setWeight(each, bank, code, Math.round(numberIn(text) * 10)),
              `${code} counts ${text} per cent; the others share the rest.`,
            ),
        }),
      ),
    ),
  );
}
