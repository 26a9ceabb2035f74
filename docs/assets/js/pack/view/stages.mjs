/**
 * The stages in which offers are assessed.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Stage} Stage
 */

import { h } from "../../../vendor/preact.mjs";
import { setPublic } from "../pack.mjs";
import { peopleOf } from "../route-words.mjs";
import { Button, TextField } from "./fields.mjs";

const MOST = 20;
const PATH = "public.stages";

/** @param {App} app @param {Stage[]} stages @param {string} said @param {string} [field] that gets the focus */
function put(app, stages, said, field = "") {
  app.focus = field;
  app.change((pack) => setPublic(pack, { stages }), said);
}

/** @param {App} app @returns {Stage[]} the usual ones, to begin with */
function usual({ pack }) {
  const { route, mode } = pack.public;
  const judged = {
    scored:
      "Each member of the panel scores every answer alone. Then the panel agrees one score for each, with its reasons.",
    "pass-fail":
      "Each member of the panel judges every answer alone. Then the panel agrees whether it passes, with its reasons.",
    narrative:
      "Each member of the panel reads every answer alone. Then the panel agrees what is met, partly met or not, and why.",
  };
  const answers = { title: "Answers", text: judged[mode] };
  // Below the threshold, suitability may not narrow the field first (Procurement Act 2023, section 85).
  const gates = { title: "Gates", text: "Whoever fails a gate goes no further." };
  return route === "below-threshold" ? [answers] : [gates, answers];
}

/** @param {{app: App, at: number}} props */
function StageButtons({ app, at }) {
  const { stages } = app.pack.public;
  const name = `stage ${at + 1}`;
  const move = (/** @type {number} */ to) => {
    // At either end only the other button can have the focus.
    const up = to === stages.length - 1 || (to < at && to > 0);
    put(
      app,
      stages.toSpliced(at, 1).toSpliced(to, 0, ...stages.slice(at, at + 1)),
      `This is now stage ${to + 1} of ${stages.length}.`,
      `${PATH}.${to}.${up ? "up" : "down"}`,
    );
  };
  const remove = () =>
    put(
      app,
      stages.toSpliced(at, 1),
      `Stage ${at + 1} is removed.`,
      stages.length > 1 ? `${PATH}.${Math.max(at - 1, 0)}.title` : `${PATH}.add`,
    );
  return h(
    "div",
    { class: "hub-pack__actions" },
    h(
      Button,
      { act: () => move(at - 1), disabled: at === 0, label: `Move up ${name}`, path: `${PATH}.${at}.up` },
      "Move up",
    ),
    h(
      Button,
      {
        act: () => move(at + 1),
        disabled: at === stages.length - 1,
        label: `Move down ${name}`,
        path: `${PATH}.${at}.down`,
      },
      "Move down",
    ),
    h(Button, { act: remove, label: `Remove ${name}` }, "Remove"),
  );
}

/** @param {{app: App, at: number}} props */
function StageFields({ app, at }) {
  const { stages } = app.pack.public;
  const stage = stages[at] ?? { title: "", text: "" };
  const name = `stage ${at + 1}`;
  const field = (/** @type {"title" | "text"} */ key) => ({
    value: stage[key],
    path: `${PATH}.${at}.${key}`,
    set: (/** @type {string} */ text) =>
      app.change(
        (pack) => setPublic(pack, { stages: pack.public.stages.with(at, { ...stage, [key]: text }) }),
        "",
        `${PATH}.${at}.${key}`,
      ),
  });
  return h(
    "li",
    null,
    h(TextField, { ...field("title"), label: `Title of ${name}`, most: 200 }),
    h(TextField, { ...field("text"), label: `What happens in ${name}`, rows: 2, most: 3000 }),
    h(StageButtons, { app, at }),
  );
}

/** @param {{app: App}} props */
export function Stages({ app }) {
  const { stages } = app.pack.public;
  const add = () =>
    put(
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
      `How what comes in is assessed, step by step. Each ${peopleOf(app.pack.public.route).bidder} reads it.`,
    ),
    h(
      "ol",
      { class: "hub-pack__list" },
      stages.map((_stage, at) => h(StageFields, { key: at, app, at })),
    ),
    h(
      "div",
      { class: "hub-pack__actions" },
      stages.length < MOST && h(Button, { act: add, path: `${PATH}.add` }, "Add a stage"),
      stages.length === 0 &&
        h(
          Button,
          { act: () => put(app, usual(app), "The usual stages are filled in.", `${PATH}.0.title`) },
          "Fill in the usual ones",
        ),
    ),
  );
}
