/**
 * The third step: which questions are asked, in which words, and why.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { Asked } from "./asked.mjs";
import { Button } from "./fields.mjs";
import { Finder } from "./finder.mjs";
import { partsKnown } from "./later.mjs";
import { PackMap } from "./map.mjs";
import { Memo, unordered } from "./memo.mjs";

/** @param {{app: App}} props */
export function Questions({ app }) {
  const { questions } = app.pack.public;
  const jump = (/** @type {string} */ field, /** @type {string} */ title) =>
    h(Button, { kind: "link", act: () => app.go("questions", field) }, title);
  return [
    h(
      "p",
      { key: "jumps", class: "hub-pack__jumps" },
      jump("public.questions", `Your questions (${questions.length})`),
      jump("bank", `Choose from the bank (${app.bank.questions.length})`),
    ),
    h(Memo, { of: [app.bank, app.shown.table, partsKnown(), ...unordered(app.pack)], content: () => h(PackMap, { app }), after: true, key: "map" }),
    h(Asked, { app, key: "asked" }),
    h(Finder, { app, key: "finder" }),
  ];
}
