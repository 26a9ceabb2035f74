/**
 * What the step of the weights shows where there are none: answers that pass or fail, and a narrative. Loads for these.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 */

import { h } from "../../../vendor/preact.mjs";
import { setCriterionMinimum } from "../pack.mjs";
import { setMinimum, wordedQuestions } from "../questions.mjs";
import { peopleOf } from "../route-words.mjs";
import { said } from "../said.mjs";
import { Button } from "./fields.mjs";
import { Nought } from "./criterion.mjs";
import { View as NoPrice } from "./no-price.mjs";
import { Price } from "./price.mjs";
import { LeastScore, shortLabel } from "./weight.mjs";

/** @param {App} app @param {(question: Worded) => import("../../../vendor/preact.mjs").ComponentChildren} row the questions by criterion */
function ByCriterion(app, row) {
  const questions = wordedQuestions(app.pack, app.bank);
  return app.bank.criteria.map(({ id, title }) => {
    const own = questions.filter((each) => each.criterion === id);
    return h(
      "section",
      { key: id, class: "hub-pack__criterion", "aria-labelledby": `weights-${id}` },
      h("h3", { id: `weights-${id}` }, title),
      own.length === 0 && h(Nought, { app, id, title, asked: false }),
      h(
        "ul",
        { class: "hub-pack__list" },
        own.map((each) =>
          h(
            "li",
            { key: each.code, class: "hub-pack__row" },
            h(
              "p",
              { class: "hub-pack__row-title" },
              h("b", null, each.own ? "Own question" : each.code),
              ` ${each.title || each.text}`,
            ),
            row(each),
          ),
        ),
      ),
    );
  });
}

/** @param {{app: App}} props one score for all questions, from which each can then differ */
function ForAll({ app }) {
  const judged = wordedQuestions(app.pack, app.bank).filter((each) => each.kind !== "narrative");
  const [first] = judged;
  const alike = judged.every((each) => each.minimum === first?.minimum);
  const set = (/** @type {number | undefined} */ least) =>
    app.change(
      (pack) => judged.reduce((each, { code }) => setMinimum(each, code, least), pack),
      "The lowest score that passes is now the same for all questions.",
    );
  return (
    judged.length > 1 &&
    h(LeastScore, {
      app,
      label: "Lowest score that passes, for all questions at once",
      none: alike ? "Not set" : "Different",
      value: alike ? first?.minimum : undefined,
      path: "public.minimums",
      set,
    })
  );
}

/** @param {{app: App}} props */
function PassFail({ app }) {
  const { route } = app.pack.public;
  const compares = !route.startsWith("direct");
  const { offer } = peopleOf(route);
  return [
    h(
      "p",
      null,
      said(app.bank, "weights-pass-fail"),
    ),
    compares &&
      h(
        "p",
        null,
        `Nobody is ranked, so the rule for who is chosen when more than one ${offer} passes stands on the step “Service”. `,
        h(Button, { act: () => app.goTo("public.tie"), kind: "link" }, "Go to the rule"),
      ),
    h(ForAll, { app }),
    ByCriterion(app, ({ code, minimum, kind }) =>
      kind === "narrative"
        ? h("p", { class: "hub-pack__hint" }, "The answer is read, and does not pass or fail.")
        : h(LeastScore, {
            app,
            label: shortLabel("Lowest score that passes", `for ${code}`),
            none: "Not set",
            value: minimum,
            path: `public.questions.${code}.minimum`,
            set: (least) => app.change((pack) => setMinimum(pack, code, least), ""),
          }),
    ),
    route === "grant" ? h(NoPrice, { app }) : compares && h(Price, { app }),
  ];
}

/** @param {{app: App}} props */
function Narrative({ app }) {
  const { minimums } = app.pack.public;
  const out = (
    /** @type {string} */ name,
    /** @type {string} */ path,
    /** @type {(pack: import("../types.mjs").Pack) => import("../types.mjs").Pack} */ update,
  ) =>
    h(
      Button,
      { act: () => ((app.focus = "weights"), app.change(update, `The minimum score of ${name} is taken out.`)), path },
      `Take out the minimum score of ${name}`,
    );
  return [
    h(
      "p",
      null,
      said(app.bank, "weights-narrative"),
    ),
    Object.keys(minimums).map((id) =>
      out(app.bank.criterionOf.get(id)?.title ?? id, `public.minimums.${id}`, (pack) =>
        setCriterionMinimum(pack, id, undefined),
      ),
    ),
    ByCriterion(app, ({ code, minimum, points }) => [
      h("p", { class: "hub-pack__hint" }, points.length === 1 ? "Read against 1 point." : `Read against ${points.length} points.`),
      minimum !== undefined &&
        out(code, `public.questions.${code}.minimum`, (pack) => setMinimum(pack, code, undefined)),
    ]),
    h(NoPrice, { app }),
  ];
}

/** @param {{app: App}} props */
export function View({ app }) {
  return h(app.pack.public.mode === "narrative" ? Narrative : PassFail, { app });
}
