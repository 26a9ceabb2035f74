/**
 * The third step: which questions are asked, in which words, and why.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { addQuestion, hasQuestion, removeQuestion } from "../questions.mjs";
import { Button } from "./fields.mjs";

/** @param {{app: App}} props */
export function Questions({ app }) {
  const { pack, bank } = app;
  return h(
    "ul",
    { class: "hub-pack__list" },
    bank.questions.map(({ code, title, question }) => {
      const has = hasQuestion(pack, code);
      return h(
        "li",
        { key: code },
        h("h3", null, `${code} ${title}`),
        h("p", null, question),
        h(
          Button,
          {
            path: `public.questions.${code}`,
            act: () =>
              app.change(
                (each) => (has ? removeQuestion(each, bank, code) : addQuestion(each, bank, code)),
                `${code} is ${has ? "removed" : "added"}.`,
              ),
          },
          has ? "Remove" : "Add to pack",
        ),
      );
    }),
  );
}
