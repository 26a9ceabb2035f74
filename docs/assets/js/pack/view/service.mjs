/**
 * The first step: what is bought or funded, by which route, when, and from what the pack starts.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").PublicPart} PublicPart
 */

import { h } from "../../../vendor/preact.mjs";
import { datesOf, misplaced } from "../dates.mjs";
import { setPublic } from "../pack.mjs";
import { dayLabels, peopleOf, tieProposals } from "../route-words.mjs";
import { DATES, isFullRoute } from "../routes.mjs";
import { poundsIn } from "../typed.mjs";
import { Button, Choice, TextField, Tick } from "./fields.mjs";
import { ModeField, RouteField } from "./route.mjs";
import { Sets } from "./sets.mjs";
import { Stages } from "./stages.mjs";

const MOST_YEARS = 50;

/** @param {App} app @param {string} path @param {Partial<PublicPart>} fields @param {string} [said] */
function put(app, path, fields, said = "") {
  app.change((pack) => setPublic(pack, fields), said, path);
}

/** @param {{app: App}} props */
function Name({ app }) {
  const { name, service } = app.pack.public;
  return [
    h(TextField, { label: "Name of the service", value: name, path: "public.name", most: 200, set: (text) => put(app, "public.name", { name: text }) }),
    h(Choice, {
      label: "Kind of service",
      hint: app.bank.services.find((each) => each.id === service)?.summary,
      value: service,
      path: "public.service",
      options: [{ id: "", label: "Not chosen" }, ...app.bank.services],
      set: (id) => put(app, "public.service", { service: id }),
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
    set: (/** @type {string} */ text) => put(app, `public.value.${key}`, { value: { ...value, [key]: read(text) } }),
  });
  return [
    h(TextField, {
      ...field("yearly", (text) => poundsIn(text) ?? 0),
      label: "Value of one year, in pounds",
      hint: "An estimate is enough. The size of the set that is proposed follows from it.",
      refuse: (text) => (poundsIn(text) === null ? "Write an amount in pounds, such as 400,000." : ""),
    }),
    h(TextField, {
      ...field("years", yearsIn),
      label: "Number of years",
      hint: "With every extension that is foreseen.",
      refuse: (text) => (Number.isInteger(yearsIn(text)) && yearsIn(text) >= 0 && yearsIn(text) <= MOST_YEARS ? "" : `Write whole years, ${MOST_YEARS} at most.`),
    }),
  ];
}

/** @param {{app: App}} props */
function Dates({ app }) {
  const { route, dates } = app.pack.public;
  const labels = dayLabels(route);
  const needed = datesOf(route);
  const early = misplaced(dates);
  const shown = DATES.filter((name) => needed.includes(name) || dates[name]);
  return h(
    "section",
    { class: "hub-pack__days", "aria-labelledby": "pack-dates" },
    h("h3", { id: "pack-dates", tabIndex: -1, "data-field": "public.dates" }, "Dates"),
    isFullRoute(route) &&
      h("p", { class: "hub-pack__hint" }, "The standstill lies between the decision and the contract. ", h("a", { href: "../law/standstill-period/" }, "How its days are counted")),
    shown.map((name) => {
      const path = `public.dates.${name}`;
      return h(TextField, {
        key: name,
        label: labels[name],
        hint: needed.includes(name) ? undefined : "This route does not need it.",
        type: "date",
        value: dates[name] ?? "",
        path,
        fault: early.includes(name) ? "This is before, or on, the day of an earlier step." : "",
        set: (text) => put(app, path, { dates: Object.fromEntries(Object.entries({ ...dates, [name]: text }).filter(([, day]) => day)) }),
      });
    }),
  );
}

/** @param {{app: App}} props */
function Contact({ app }) {
  const { contact } = app.pack.public;
  return h(TextField, {
    label: "Contact",
    hint: "A shared mailbox: it is read when somebody is away, and the public part names nobody.",
    value: contact,
    path: "public.contact",
    type: "email",
    most: 200,
    set: (text) => put(app, "public.contact", { contact: text }),
  });
}

/** @param {{app: App}} props */
function Tie({ app }) {
  const { route, mode, tie, price } = app.pack.public;
  const { offer } = peopleOf(route);
  const path = "public.tie";
  if (mode === "narrative" || route.startsWith("direct")) {
    return null;
  }
  const takeOver = (/** @type {string} */ text) => {
    app.focus = path;
    put(app, path, { tie: text }, "The proposal is taken over.");
  };
  return [
    h(TextField, {
      label: mode === "scored" ? `When two ${offer}s end level` : `When more than one ${offer} passes`,
      hint: "Say it now, in a sentence: afterwards it would favour somebody. Here are two proposals.",
      value: tie,
      path,
      rows: 2,
      most: 3000,
      set: (text) => put(app, path, { tie: text }),
    }),
    h(
      "ul",
      { class: "hub-pack__proposals" },
      tieProposals(route, mode, price.formula === "lowest").map((text) =>
        h("li", { key: text }, `${text} `, h(Button, { act: () => takeOver(text), kind: "link", label: `Take this over: ${text}` }, "Take this over")),
      ),
    ),
  ];
}

/** @param {{app: App}} props */
function Published({ app }) {
  const { route, published } = app.pack.public;
  const { offer, bidder } = peopleOf(route);
  const path = "public.published";
  return [
    h(Tick, {
      label: `Show each ${bidder} what a good answer shows`,
      checked: published,
      path,
      describe: "pack-published",
      set: (on) => put(app, path, { published: on }, `What a good answer shows is ${on ? "" : "not "}published.`),
    }),
    h(
      "p",
      { class: "hub-pack__hint", id: "pack-published" },
      published
        ? `What is published binds you: the panel goes through each point for each ${offer}, and its reasons rest on them.`
        : "What is not published only helps the panel to read. It is never in a scoring grid, and never a reason for a score.",
    ),
  ];
}

/** @param {{app: App}} props */
export function Service({ app }) {
  return h(
    "div",
    { class: "hub-pack__service" },
    h(Name, { app }),
    h("div", { class: "hub-pack__size", tabIndex: -1, "data-field": "public.value", role: "group", "aria-label": "Value and term" }, h(Size, { app })),
    h(RouteField, { app }),
    h(ModeField, { app }),
    h(Sets, { app }),
    h("h3", null, "What is said to everybody"),
    h(Contact, { app }),
    h(Tie, { app }),
    h(Published, { app }),
    h(Stages, { app }),
    h(Dates, { app }),
    app.pack.public.route === "grant" || h("p", { class: "hub-pack__hint" }, "If the service is let in lots, each lot is a pack of its own."),
  );
}
