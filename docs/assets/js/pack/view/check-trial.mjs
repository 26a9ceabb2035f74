/**
 * What decides, for those who ask: bids are tried out, by script that loads for it.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Finding} Finding
 */

import { h } from "../../../vendor/preact.mjs";
import { inTerms } from "../checks/terms.mjs";
import { said } from "../said.mjs";
import { Section } from "./check-part.mjs";
import { Button } from "./fields.mjs";
import { Later, partOf } from "./later.mjs";

/** @param {App} app @returns {Finding[]} what trying out bids has found so far; nothing where nobody asked for it */
export function decidesIn(app) {
  return (app.shown.decides === true && partOf("check-decides")?.findingsIn(app)) || [];
}

/** @param {{app: App}} props */
export function Decides({ app }) {
  const { mode, route } = app.pack.public;
  return h(
    Section,
    { id: "decides", title: "What decides" },
    mode === "scored"
      ? app.shown.decides
        ? h(Later, { app, name: "check-decides", field: "decides" })
        : [
            h("p", null, inTerms(said(app.bank, "decides-introduction"), route)),
            h(Button, { act: () => ask(app) }, inTerms("Try out bids", route)),
          ]
      : h("p", null, mode === "narrative" ? "Answers in this pack get no scores." : "Answers in this pack pass or fail.", " Nothing is added up, so no weight and no price can change an order."),
  );
}

/** @param {App} app */
function ask(app) {
  app.focus = "decides";
  app.show({ decides: true }, "");
}
