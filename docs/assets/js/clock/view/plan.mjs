/**
 * The timetable backwards from the start of a service, with the times that a reader can change.
 *
 * @typedef {import("./app.mjs").App} App
 * @typedef {import("../plan-rows.mjs").PlanTable} PlanTable
 * @typedef {import("../plan-rows.mjs").PlanRow} PlanRow
 */

import { h } from "../../../vendor/preact.mjs";
import { dayAt, dayIn } from "../days.mjs";
import { COLUMNS } from "../plan-rows.mjs";
import { daysIn, MOST_DAYS, regimeOf, timetablesOf } from "../state.mjs";
import { Button, Choices, Field } from "./fields.mjs";

/** @param {App} app @param {PlanRow} row */
function ownField(app, { id, step, own, length }) {
  const least = own?.least ?? 0;
  return h(Field, {
    id,
    label: `Days after: ${step}`,
    quiet: true,
    type: "number",
    value: String(length),
    least,
    most: MOST_DAYS,
    unit: own?.unit === "working" ? "working days" : "days",
    fault: app.faults[id],
    set: (typed) => {
      const days = daysIn(typed, least);
      if (days === null) {
        const why = own?.least_provision ? ` The law allows no fewer than ${least}: ${own.least_provision}.` : "";
        app.refuse(id, `Give a whole number from ${least} to ${MOST_DAYS}.${why}`);
      } else {
        app.change(id, { own: { ...app.state.own, [id]: days } });
      }
    },
  });
}

/** @param {{app: App, row: PlanRow}} props */
function Until({ app, row }) {
  if (!row.own) {
    return h("div", null, row.until);
  }
  return h(
    "div",
    null,
    h("div", { "data-print": "skip" }, ownField(app, row), h("p", { class: "hub-small" }, `${row.own.why}. Our suggestion, to change.`)),
    h("span", { class: "hub-clock__paper" }, row.until),
  );
}

/** @param {{app: App, plan: PlanTable}} props */
function Table({ app, plan }) {
  return h(
    "table",
    { class: "hub-table" },
    h("caption", null, `${plan.title}, for a service that starts on ${plan.start}`),
    h("thead", null, h("tr", null, COLUMNS.map((each) => h("th", { key: each, scope: "col" }, each)))),
    h(
      "tbody",
      null,
      plan.rows.map((row) =>
        h(
          "tr",
          { key: row.id },
          h("th", { scope: "row", "data-label": COLUMNS[0] }, row.step),
          h("td", { "data-label": COLUMNS[1] }, h("div", null, row.note || "–")),
          h("td", { "data-label": COLUMNS[2] }, h("div", null, h("strong", null, row.day))),
          h("td", { "data-label": COLUMNS[3] }, row.until ? h(Until, { app, row }) : h("div", null, "–")),
        ),
      ),
    ),
  );
}

/** @param {PlanTable} plan @returns {string} what is to be said where it may be too late for a step */
export function lateIn({ rows }) {
  const today = dayAt(new Date());
  const late = rows.find(({ at }) => at !== null && at < today);
  return late
    ? `The latest day for “${late.step}” has passed. If it is not done, let the service start later, or shorten what is our suggestion.`
    : "";
}

/** @param {{plan: PlanTable}} props */
function Late({ plan }) {
  const late = lateIn(plan);
  return late && h("p", { class: "hub-notice" }, late);
}

/** @param {{app: App}} props */
export function Plan({ app }) {
  const regime = regimeOf(app.data, app.state);
  const ways = timetablesOf(regime, app.state);
  const { plan } = app;
  const id = "clock-start";
  return ways.length === 0
    ? null
    : h(
        "section",
        { "data-print": plan ? undefined : "skip", "aria-labelledby": "clock-plan" },
        h("h2", { id: "clock-plan" }, "A timetable backwards from the start"),
        h(
          "div",
          { "data-print": "skip" },
          h(Choices, {
            legend: "Which way to the contract?",
            name: "timetable",
            value: app.state.timetable,
            options: ways,
            set: (timetable) => app.change("timetable", { timetable, own: {} }),
          }),
          h(Field, {
            id,
            label: "The service starts on",
            hint: "The day on which you want it to begin.",
            type: "date",
            value: app.state.start,
            fault: app.faults[id],
            set: (start) => {
              if (start !== "" && dayIn(start) === null) {
                app.refuse(id, "The clock cannot count from this day. Write its year in four digits.");
              } else {
                app.change(id, { start, timetable: app.state.timetable || (ways[0]?.id ?? "") });
              }
            },
          }),
        ),
        plan && h(Late, { plan }),
        plan && h(Table, { app, plan }),
        plan &&
          h(
            "p",
            { class: "hub-clock__actions", "data-print": "skip" },
            h(Button, { act: () => app.saveCalendar(plan.events, "timetable.ics"), main: true }, "Add the timetable to a calendar (.ics)"),
            h(Button, { act: () => app.saveTable(plan) }, "Save as a table (CSV)"),
            h(Button, { act: () => app.saveWord(plan) }, "Save as Word"),
            h(Button, { act: () => print() }, "Print"),
          ),
      );
}
