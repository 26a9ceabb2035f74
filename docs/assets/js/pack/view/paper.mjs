/**
 * The public part of a pack as it prints: upright on A4, with its issue and fingerprint on each sheet. Loads when it is
 * unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 */

import { h } from "../../../vendor/preact.mjs";
import { dayInWords, grouped } from "../checks/figures.mjs";
import { fingerprint } from "../canonical.mjs";
import { askedGate } from "../gate-words.mjs";
import { wordedQuestions } from "../questions.mjs";
import { peopleOf } from "../route-words.mjs";
import { labelOf } from "../routes.mjs";
import { perCent } from "../weights.mjs";
import { Button } from "./fields.mjs";
import { Burden, Judging } from "./paper-judging.mjs";
import { Dates, Points } from "./shown.mjs";

/** @param {App} app @returns {string} what stands on each sheet */
function stampOf({ pack }) {
  const { name, issue } = pack.public;
  const stamp = issue.date ? `Issue ${issue.number} of ${dayInWords(issue.date)}` : `Issue ${issue.number}`;
  const state = issue.number > 0 ? stamp : "Draft, not issued";
  return [name || "Tender pack", state, `Fingerprint ${fingerprint(pack)}`].join(" · ");
}

/** @param {{app: App}} props the sheets where the reader asked for them, or what asks for them */
export function View({ app }) {
  return h(app.shown.paper ? Paper : Ways, { app });
}

/** @param {{app: App}} props */
function Ways({ app }) {
  return h(
    "div",
    null,
    h("p", null, "The public part, upright on A4, with the fingerprint on each sheet. Print it to a PDF to send it."),
    h(
      "div",
      { class: "hub-pack__actions" },
      h(Button, { act: () => showPaper(app, true) }, "Print"),
      h(Button, { act: () => showPaper(app, false) }, "Show as it prints"),
    ),
  );
}

/** @param {App} app @param {boolean} prints */
function showPaper(app, prints) {
  app.focus = "share.sheet";
  app.show({ paper: true }, "");
  if (prints) {
    // The page has to have the sheet before it is printed.
    setTimeout(print);
  }
}

/** @param {{app: App}} props */
function Paper({ app }) {
  const { pack, bank } = app;
  return h(
    "div",
    null,
    h(
      "div",
      { class: "hub-pack__actions", "data-print": "skip" },
      h(Button, { kind: "main", act: () => print() }, "Print"),
      h(Button, { act: () => leave(app) }, "Back to keep and share"),
    ),
    h(
      "article",
      { class: "hub-tender", "aria-labelledby": "sheet-title", "data-print": "no-addresses" },
      h("p", { class: "hub-tender__stamp" }, h("span", null, stampOf(app))),
      h(
        "div",
        null,
        h("h3", { id: "sheet-title", tabIndex: -1, "data-field": "share.sheet" }, pack.public.name || "Tender pack"),
        h(Facts, { app }),
        pack.public.stages.length > 0 && h(Stages, { app }),
        pack.public.gates.length > 0 && h(GateList, { app }),
        pack.public.questions.length > 0 && h(QuestionList, { app }),
        h(Judging, { app }),
        h(Burden, { app }),
        pack.public.log.length > 0 && h(Log, { app }),
        h(
          "p",
          { class: "hub-tender__source" },
          `Questions: ${bank.name}, release ${bank.release}, ${bank.address} What the buyer changed or added is marked.`,
        ),
      ),
    ),
  );
}

/** @param {App} app */
function leave(app) {
  app.focus = "share.paper";
  app.show({ paper: false }, "");
}

/** @param {{app: App}} props */
function Facts({ app: { pack, bank } }) {
  const { service, route, mode, value, contact } = pack.public;
  const years = value.years === 1 ? " for 1 year" : value.years > 0 ? ` for ${value.years} years` : "";
  /** @type {[string, string | undefined][]} */
  const facts = [
    ["Kind of service", bank.services.find((each) => each.id === service)?.label],
    ["Route", labelOf(bank, route)],
    ["How answers are judged", bank.modes.find((each) => each.id === mode)?.label],
    ["Value", value.yearly > 0 ? `£${grouped(value.yearly)} a year${years}` : ""],
    ["Questions to", contact],
  ];
  return h(
    "div",
    null,
    h(
      "dl",
      { class: "hub-tender__facts" },
      facts.map(([label, text]) => text && h("div", { key: label }, h("dt", null, label), h("dd", null, text))),
    ),
    Object.values(pack.public.dates).some(Boolean) && h("h4", null, "Dates"),
    h(Dates, { pack, bank }),
  );
}

/** @param {{app: App}} props */
function Stages({ app }) {
  return h(
    "section",
    null,
    h("h4", null, "Stages"),
    h(
      "ol",
      null,
      app.pack.public.stages.map(({ title, text }, at) => h("li", { key: at }, h("strong", null, title), text && `: ${text}`)),
    ),
  );
}

/** @param {{app: App}} props */
function GateList({ app: { pack, bank } }) {
  return h(
    "section",
    null,
    h("h4", null, `What every ${peopleOf(pack.public.route).bidder} must meet`),
    h(
      "ul",
      { class: "hub-tender__list" },
      pack.public.gates.map((asked) => {
        const { title, wording } = askedGate(pack, bank, asked);
        return h(
          "li",
          { key: asked.code },
          h("p", { class: "hub-tender__head" }, h("strong", null, `${asked.code} ${title}`), asked.text === undefined ? "" : " · in the buyer’s words"),
          h("p", null, wording),
        );
      }),
    ),
  );
}

/** @param {{app: App}} props */
function QuestionList({ app }) {
  const { pack, bank } = app;
  return h(
    "section",
    null,
    h("h4", null, "Questions"),
    h(
      "ol",
      { class: "hub-tender__list" },
      wordedQuestions(pack, bank).map((question) => h("li", { key: question.code }, h(OneQuestion, { app, question }))),
    ),
  );
}

/** @param {{app: App, question: Worded}} props */
function OneQuestion({ app: { pack, bank }, question }) {
  const { code, title, criterion, kind, text, points, notes, words, weight, minimum, own, adapted } = question;
  const scored = kind === "scored" && pack.public.mode === "scored";
  const facts = [
    bank.criterionOf.get(criterion)?.title,
    scored && `${perCent(weight)} per cent`,
    kind === "pass-fail" && "pass or fail",
    words > 0 ? `${grouped(words)} words at most` : "no word limit",
    minimum !== undefined && `at least ${minimum} of ${bank.scale.steps.at(-1)?.score}`,
    own ? "the buyer’s own question" : adapted && "in the buyer’s words",
  ];
  return h(
    "div",
    null,
    h("p", { class: "hub-tender__head" }, h("strong", null, own ? "Own question" : `${code} ${title}`), ` · ${facts.filter(Boolean).join(" · ")}`),
    h("p", { class: "hub-tender__asked" }, text),
    pack.public.published &&
      points.length > 0 &&
      h(Points, { points, look: "hub-tender__points" }),
    pack.public.published &&
      notes.length > 0 &&
      h(
        "div",
        { class: "hub-tender__points" },
        h("p", null, "Notes for those who judge:"),
        h("ul", null, notes.map((each, at) => h("li", { key: at }, each))),
      ),
  );
}

/** @param {{app: App}} props */
function Log({ app }) {
  return h(
    "section",
    null,
    h("h4", null, "Clarifications"),
    h(
      "ul",
      null,
      app.pack.public.log.map(({ number, date, what, why, codes }, at) =>
        h(
          "li",
          { key: at },
          h("strong", null, `${[`Issue ${number}`, dayInWords(date)].filter(Boolean).join(", ")}: `),
          [what, why, codes.join(", ")].filter(Boolean).join(" · "),
        ),
      ),
    ),
  );
}
