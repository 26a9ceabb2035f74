/**
 * The page of the pack builder: its head, its steps, and the one that is open.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("./steps.mjs").Step} Step
 */

import { h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { labelOf } from "../routes.mjs";
import { dayInWords, grouped } from "../checks/figures.mjs";
import { Button } from "./fields.mjs";
import { Gates } from "./gates.mjs";
import { Later, partOf } from "./later.mjs";
import { Memo, unordered } from "./memo.mjs";
import { Questions } from "./questions.mjs";
import { Service } from "./service.mjs";
import { Side } from "./side.mjs";
import { STEPS } from "./steps.mjs";
import { Weights } from "./weights.mjs";

/** @param {App} app @returns {string} “Competitive process · £400,000 a year for 3 years · draft · pack 7f3a91c20b” */
function summary({ bank, pack }) {
  const { route, value, issue } = pack.public;
  const money = value.yearly > 0 ? `£${grouped(value.yearly)} a year` : "";
  const term = value.years === 1 ? " for 1 year" : value.years > 0 ? ` for ${value.years} years` : "";
  const issued = issue.date ? `issue ${issue.number} of ${dayInWords(issue.date)}` : `issue ${issue.number}`;
  const state = issue.number > 0 ? issued : "draft, not issued";
  return [labelOf(bank, route), `${money}${term}`.trim(), state, `pack ${fingerprint(pack)}`]
    .filter((each) => each !== "")
    .join(" · ");
}

/** @param {{app: App}} props */
function Head({ app }) {
  return h(
    "header",
    { class: "hub-pack__head" },
    h("h1", { id: "pack-title", "data-field": "pack-title", tabIndex: -1 }, app.pack.public.name || "Tender pack"),
    h("p", { class: "hub-pack__summary" }, summary(app)),
    h(
      "div",
      { class: "hub-pack__actions", "data-print": "skip" },
      h(Button, { act: () => app.undo(), disabled: app.before.length === 0 }, "Undo"),
      h(Button, { act: () => app.receive(null) }, "Open a link or file"),
      h(Button, { act: () => app.go("share"), kind: "main" }, "Keep or share"),
    ),
  );
}

/** @param {{app: App}} props */
function Steps({ app }) {
  return h(
    "nav",
    { class: "hub-pack__steps", "aria-label": "Steps of the pack", "data-print": "skip" },
    h(
      "ol",
      null,
      STEPS.map(({ id, title }) =>
        h(
          "li",
          { key: id },
          h(
            "button",
            { type: "button", "aria-current": id === app.step ? "step" : undefined, onClick: () => app.go(id) },
            title,
          ),
        ),
      ),
    ),
  );
}

/** @param {{app: App}} props */
function Panel({ app }) {
  switch (app.step) {
    case "service":
      return h(Service, { app });
    case "questions":
      return h(Questions, { app });
    case "gates":
      return h(Gates, { app });
    case "weights":
      return h(Weights, { app });
    default:
      return h(Later, { app, name: app.step });
  }
}

/** @param {{app: App}} props */
function Notice({ app: { notice } }) {
  return h(
    "div",
    { role: "alert", class: "hub-pack__notice", "data-print": "skip" },
    notice && h("p", null, notice.text),
    notice && notice.offers.map(({ label, act }) => h(Button, { key: label, act }, label)),
  );
}

/** @param {{app: App}} props */
function Builder({ app }) {
  const { title } = STEPS.find((each) => each.id === app.step) ?? { title: "" };
  return h(
    "div",
    null,
    h(Memo, { of: [app.pack, app.before.length], content: () => h(Head, { app }) }),
    h(Notice, { app }),
    h(Steps, { app }),
    h(
      "div",
      { class: "hub-pack__body" },
      h(
        "section",
        { class: "hub-pack__panel", "aria-labelledby": "pack-step", key: app.step },
        h("h2", { id: "pack-step", tabIndex: -1, "data-field": app.step }, title),
        h(Panel, { app }),
      ),
      // The check has its findings by and by.
      h(Memo, { of: [app.bank, app.shown.side, partOf("check") ? {} : null, ...unordered(app.pack)], content: () => h(Side, { app }), after: true }),
    ),
  );
}

/** @param {{app: App}} props */
export function PackPage({ app }) {
  return h(
    "div",
    { class: "hub-pack" },
    app.screen === "build" ? h(Builder, { app }) : h(Later, { app, name: "read", field: app.screen === "bid" ? "bidding" : "received", key: app.screen }),
    h("p", { class: "hub-pack__said", role: "status", "data-print": "skip" }, app.said),
  );
}
