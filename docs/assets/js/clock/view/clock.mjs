/**
 * The whole clock: what it asks, what it answers, and the timetable.
 *
 * @typedef {import("./app.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { holds, regimeOf } from "../state.mjs";
import { AnswerView, toldOf } from "./answer.mjs";
import { Button } from "./fields.mjs";
import { Form } from "./form.mjs";
import { lateIn, Plan } from "./plan.mjs";

/** What is wrong with the link. @param {{problems: string[]}} props */
function Problems({ problems }) {
  return h(
    "div",
    { role: "alert" },
    problems.length > 0 && h("div", { class: "hub-notice" }, h("strong", null, "Part of the link could not be used."), problems.map((each) => h("p", { key: each }, each))),
  );
}

/** What the law does not allow of the days together. @param {{doubts: string[]}} props */
function Doubts({ doubts }) {
  const title = h("strong", null, "These days do not fit together.");
  return doubts.length > 0 && h("div", { class: "hub-notice" }, title, doubts.map((each) => h("p", { key: each }, each)));
}

/** What holds whatever day is given. @param {{app: App}} props */
function Statements({ app }) {
  const regime = regimeOf(app.data, app.state);
  return h(
    "div",
    null,
    (regime.statements ?? [])
      .filter((each) => holds(each, regime, app.state))
      .map(({ title, text, provision }) =>
        h(
          "div",
          { key: title, class: "hub-clock__card" },
          h("h2", { class: "hub-clock__headline" }, title),
          h("p", null, text),
          h("p", null, provision),
        ),
      ),
  );
}

/** The law that was applied, and where it was read. @param {{app: App}} props */
function Provisions({ app }) {
  const { law, page, provisions } = regimeOf(app.data, app.state);
  return h(
    "section",
    { class: "hub-clock__provisions", "aria-labelledby": "clock-provisions" },
    h("h2", { id: "clock-provisions" }, "What the law says, in our words"),
    h("dl", { class: "hub-facts" }, provisions.map(({ provision, text }) => h("div", { key: provision }, h("dt", null, provision), h("dd", null, text)))),
    h(
      "p",
      { class: "hub-small" },
      h("a", { href: law.url }, law.title),
      `, last read on ${law.checked}.`,
      page && [" ", h("a", { key: "page", href: `${app.root}${page.url}` }, page.title), " explains it."],
    ),
  );
}

/** @param {{app: App}} props */
export function Clock({ app }) {
  const { answers, doubts, plan } = app;
  const planned = plan ? [`${plan.rows[0]?.step}: ${plan.rows[0]?.day}.`, lateIn(plan)] : [];
  const told = [...doubts, toldOf(answers), ...planned].filter(Boolean).join(" ");
  const empty = answers.length === 0;
  const events = answers.flatMap((each) => each.events);
  return h(
    "div",
    empty && !plan ? { "data-print": "skip" } : { "data-told": "" },
    h(Problems, { problems: app.problems }),
    h(
      "div",
      { class: "hub-clock__columns" },
      h(Form, { app }),
      h(
        "div",
        { class: "hub-clock__answers" },
        h("p", { role: "status", class: "hub-visually-hidden" }, app.done || told),
        h(Statements, { app }),
        empty && h("p", { class: "hub-clock__empty" }, "Give a day, and the answer stands here."),
        h(Doubts, { doubts }),
        answers.map((answer) => h(AnswerView, { key: answer.id, answer })),
        !empty &&
          h(
            "p",
            { class: "hub-clock__actions", "data-print": "skip" },
            events.length > 0 && h(Button, { act: () => app.saveCalendar(events, "clock.ics"), main: true }, "Add to a calendar (.ics)"),
            h(Button, { act: () => app.copyLink() }, "Copy a link to this answer"),
            h(Button, { act: () => print() }, "Print"),
          ),
        app.done && h("p", { class: "hub-clock__done", "aria-hidden": "true", "data-print": "skip" }, app.done),
      ),
      h(Provisions, { app }),
    ),
    h(Plan, { app }),
  );
}
