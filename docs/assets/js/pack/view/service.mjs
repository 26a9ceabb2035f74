/**
 * The first step: what is bought or funded, by which route, when, and from what the pack starts.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { datesOf, misplaced } from "../dates.mjs";
import { dayLabels, standstillHint } from "../route-words.mjs";
import { DATES } from "../routes.mjs";
import { said } from "../said.mjs";
import { poundsIn } from "../typed.mjs";
import { Choice, TextField } from "./fields.mjs";
import { LawLink } from "./law-link.mjs";
import { ModeField, RouteField } from "./route.mjs";
import { Sets } from "./sets.mjs";
import { Stages } from "./stages.mjs";
import { Contact, Published, putPublic, Tie } from "./terms.mjs";

const MOST_YEARS = 50;

/** @param {{app: App}} props */
function Name({ app }) {
  const { name, service } = app.pack.public;
  return [
    h(TextField, {
      label: "Name of the service",
      value: name,
      path: "public.name",
      most: 200,
      set: (text) => putPublic(app, "public.name", { name: text }),
    }),
    h(Choice, {
      label: "Kind of service",
      hint: app.bank.services.find((each) => each.id === service)?.summary,
      value: service,
      path: "public.service",
      options: [{ id: "", label: "Not chosen" }, ...app.bank.services],
      set: (id) => putPublic(app, "public.service", { service: id }),
    }),
  ];
}

/** @param {string} text @returns {number} */
function yearsIn(text) {
  return Number(text.replace(/ *years?/i, ""));
}

/** @param {{app: App}} props */
function Size({ app }) {
  const { value } = app.pack.public;
  const field = (/** @type {"yearly" | "years"} */ key, /** @type {(text: string) => number} */ read) => ({
    value: value[key] > 0 ? value[key].toLocaleString("en-GB") : "",
    path: `public.value.${key}`,
    mode: /** @type {const} */ ("numeric"),
    narrow: true,
    set: (/** @type {string} */ text) =>
      putPublic(app, `public.value.${key}`, { value: { ...value, [key]: read(text) } }),
  });
  return [
    h(TextField, {
      ...field("yearly", (text) => poundsIn(text) ?? 0),
      label: "Value of one year, in pounds",
      hint: said(app.bank, "value-hint"),
      refuse: (text) => (poundsIn(text) === null ? "Write an amount in pounds, such as 400,000." : ""),
    }),
    h(TextField, {
      ...field("years", yearsIn),
      label: "Number of years",
      hint: "Include every extension that you foresee.",
      refuse: (text) =>
        Number.isInteger(yearsIn(text)) && yearsIn(text) >= 0 && yearsIn(text) <= MOST_YEARS
          ? ""
          : `Write whole years, ${MOST_YEARS} at most.`,
    }),
  ];
}

/** @param {{app: App}} props */
function Dates({ app }) {
  const { route, dates } = app.pack.public;
  const labels = dayLabels(route);
  const needed = datesOf(route);
  const standstill = standstillHint(route);
  const early = misplaced(dates);
  const shown = DATES.filter((name) => needed.includes(name) || dates[name]);
  return h(
    "section",
    { class: "hub-pack__days", "aria-labelledby": "pack-dates" },
    h("h3", { id: "pack-dates", tabIndex: -1, "data-field": "public.dates" }, "Dates"),
    standstill !== "" &&
      h(
        "p",
        { class: "hub-pack__hint" },
        `${standstill} `,
        h(LawLink, { bank: app.bank, to: "standstill-period/" }, "How its days are counted"),
      ),
    shown.map((name) => {
      const path = `public.dates.${name}`;
      return h(TextField, {
        key: name,
        label: labels[name],
        hint: needed.includes(name) ? undefined : "This route does not need it.",
        type: "date",
        value: dates[name] ?? "",
        path,
        fault: early.includes(name) ? "This day is before, or on, that of an earlier step." : "",
        set: (text) =>
          putPublic(app, path, {
            dates: Object.fromEntries(Object.entries({ ...dates, [name]: text }).filter(([, day]) => day)),
          }),
      });
    }),
  );
}

/** @param {{app: App}} props */
export function Service({ app }) {
  return h(
    "div",
    { class: "hub-pack__service" },
    h(Name, { app }),
    h(
      "div",
      {
        class: "hub-pack__size",
        tabIndex: -1,
        "data-field": "public.value",
        role: "group",
        "aria-label": "Value and term",
      },
      h(Size, { app }),
    ),
    h(RouteField, { app }),
    h(ModeField, { app }),
    h(Sets, { app }),
    h("h3", null, "What everybody is told"),
    h(Contact, { app }),
    h(Tie, { app }),
    h(Published, { app }),
    h(Stages, { app }),
    h(Dates, { app }),
    app.pack.public.route === "grant" ||
      h("p", { class: "hub-pack__hint" }, said(app.bank, "lots-hint")),
  );
}
