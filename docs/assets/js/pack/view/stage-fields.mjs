/**
 * The fields of the stages of a process. Loads where a pack has stages.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { setPublic } from "../pack.mjs";
import { Button, TextField } from "./fields.mjs";
import { PATH, putStages } from "./stages.mjs";

/** @param {{app: App, at: number}} props */
function StageButtons({ app, at }) {
  const { stages } = app.pack.public;
  const name = `stage ${at + 1}`;
  const move = (/** @type {number} */ to) => {
    // At either end only the other button can have the focus.
    const up = to === stages.length - 1 || (to < at && to > 0);
    putStages(
      app,
      stages.toSpliced(at, 1).toSpliced(to, 0, ...stages.slice(at, at + 1)),
      `This is now stage ${to + 1} of ${stages.length}.`,
      `${PATH}.${to}.${up ? "up" : "down"}`,
    );
  };
  const remove = () =>
    putStages(
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
export function View({ app }) {
  const { stages } = app.pack.public;
  return h(
    "ol",
    { class: "hub-pack__list" },
    stages.map((_stage, at) => h(StageFields, { key: at, app, at })),
  );
}
