/**
 * The stages in which offers are assessed.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Stage} Stage
 */

import { h } from "../../../vendor/preact.mjs";
import { setPublic } from "../pack.mjs";
import { peopleOf } from "../route-words.mjs";
import { said } from "../said.mjs";
import { Button } from "./fields.mjs";
import { Later } from "./later.mjs";

const MOST = 20;
export const PATH = "public.stages";

/** @param {App} app @param {Stage[]} stages @param {string} said @param {string} [field] that gets the focus */
export function putStages(app, stages, said, field = "") {
  app.focus = field;
  app.change((pack) => setPublic(pack, { stages }), said);
}

/** @param {App} app @returns {Stage[]} the usual ones, to begin with */
function usual({ pack, bank }) {
  const { route, mode } = pack.public;
  const answers = { title: "Answers", text: said(bank, `stage-answers-${mode}`) };
  // Below the threshold, suitability may not narrow the field first (Procurement Act 2023, section 85).
  const gates = { title: "Gates", text: said(bank, "stage-gates") };
  return route === "below-threshold" ? [answers] : [gates, answers];
}

/** @param {{app: App}} props */
export function Stages({ app }) {
  const { stages } = app.pack.public;
  const add = () =>
    putStages(
      app,
      [...stages, { title: "", text: "" }],
      `Stage ${stages.length + 1} is added.`,
      `${PATH}.${stages.length}.title`,
    );
  return h(
    "section",
    { class: "hub-pack__stages", "aria-labelledby": "pack-stages" },
    h("h3", { id: "pack-stages", tabIndex: -1, "data-field": PATH }, "Stages"),
    h(
      "p",
      { class: "hub-pack__hint" },
      said(app.bank, "stages-hint", { bidder: peopleOf(app.pack.public.route).bidder }),
    ),
    stages.length > 0 && h(Later, { app, name: "stage-fields", field: PATH }),
    h(
      "div",
      { class: "hub-pack__actions" },
      stages.length < MOST && h(Button, { act: add, path: `${PATH}.add` }, "Add a stage"),
      stages.length === 0 &&
        h(
          Button,
          { act: () => putStages(app, usual(app), "The usual stages are filled in.", `${PATH}.0.title`) },
          "Fill in the usual ones",
        ),
    ),
  );
}
