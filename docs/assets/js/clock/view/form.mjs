/**
 * What the clock asks: which rules apply, and the days that are known.
 *
 * @typedef {import("./app.mjs").App} App
 * @typedef {import("../types.mjs").Given} Given
 */

import { h } from "../../../vendor/preact.mjs";
import { dayIn } from "../days.mjs";
import { regimeOf } from "../state.mjs";
import { Choices, Field } from "./fields.mjs";

/** @param {App} app @param {Given} given */
function dayField(app, { name, label, hint }) {
  const id = `clock-${name}`;
  return h(Field, {
    key: name,
    id,
    label,
    hint,
    type: "date",
    value: app.state.given[name] ?? "",
    fault: app.faults[id],
    set: (day) => {
      if (day !== "" && dayIn(day) === null) {
        app.refuse(id, "The clock cannot count from this day. Write its year in four digits.");
      } else {
        app.change(id, { given: { ...app.state.given, [name]: day } });
      }
    },
  });
}

/** @param {{app: App}} props */
export function Form({ app }) {
  const { data, state } = app;
  const regime = regimeOf(data, state);
  const [first, ...others] = regime.givens;
  const { question } = regime;
  return h(
    "form",
    { "data-print": "skip", "aria-label": "What the clock counts from", onSubmit: (/** @type {{preventDefault: () => void}} */ event) => event.preventDefault() },
    h(Choices, {
      legend: "Which rules apply?",
      name: "regime",
      value: regime.id,
      options: data.regimes,
      set: (id) => app.change("regime", { regime: id, timetable: "", own: {} }),
    }),
    h("p", { class: "hub-small" }, regime.when),
    question &&
      h(Choices, {
        legend: question.text,
        hint: question.hint,
        name: question.id,
        value: state.answer,
        options: [
          { id: "yes", label: "Yes" },
          { id: "no", label: "No" },
        ],
        set: (answer) => app.change(question.id, { answer: answer === "yes" ? "yes" : "no", timetable: "", own: {} }),
      }),
    first && dayField(app, first),
    others.length > 0 &&
      h(
        "details",
        { class: "hub-more", open: others.some(({ name }) => state.given[name]) },
        h("summary", null, "Other days that start a clock"),
        others.map((each) => dayField(app, each)),
      ),
  );
}
