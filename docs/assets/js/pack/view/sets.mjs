/**
 * Starting from a set, or from nothing.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../sets.mjs").Start} Start
 */

import { h } from "../../../vendor/preact.mjs";
import { fromSet, usefulGates } from "../pack.mjs";
import { startsFor } from "../sets.mjs";
import { perCent, sumOf } from "../weights.mjs";
import { grouped } from "../checks/figures.mjs";
import { Ask } from "./ask.mjs";
import { Button } from "./fields.mjs";

/** @param {App} app @param {Start} start @returns {string} */
function nameOf({ bank }, { set, sized }) {
  const size = bank.sizes.find((each) => each.id === sized.size)?.label ?? sized.size;
  return `${set.title}: ${size.charAt(0).toLowerCase()}${size.slice(1)}`;
}

/** @param {App} app @param {Start} start */
function take(app, start) {
  const name = nameOf(app, start);
  app.focus = "public.set";
  app.change(
    (pack, bank) => fromSet(pack, bank, start.sized),
    `The pack now holds the set “${name}”. Undo brings back what it held.`,
  );
}

/** @param {{app: App, start: Start}} props */
function Holds({ app, start: { sized } }) {
  const { bank, pack } = app;
  const known = sized.questions.filter((each) => bank.questionOf.has(each.code));
  return [
    h("p", null, sized.note),
    h(
      "ul",
      null,
      known.map(({ code, weight, words }) =>
        h(
          "li",
          { key: code },
          `${code} ${bank.questionOf.get(code)?.title}: ${pack.public.mode === "scored" ? `${perCent(weight)} per cent, ` : ""}${words} words`,
        ),
      ),
    ),
    h("p", null, `Gates for this route: ${usefulGates(pack, bank, sized.gates).join(", ")}.`),
  ];
}

/** @param {{app: App, start: Start, main: boolean}} props main: whether it is the one that is proposed */
function SetCard({ app, start, main }) {
  const name = nameOf(app, start);
  const { questions, gates } = start.sized;
  const words = grouped(sumOf(questions, (each) => each.words));
  const { questions: held, own } = app.pack.public;
  const lost = own.length > 0 ? `, ${own.length} of your own` : "";
  const count = usefulGates(app.pack, app.bank, gates).length;
  return h(
    "li",
    { class: "hub-pack__set" },
    h("h4", null, name),
    h("p", null, `${questions.length} questions, ${count} gates, ${words} words at most`),
    h(Ask, {
      label: "Start from this set",
      named: `Start from this set: ${name}`,
      kind: main ? "main" : "plain",
      question: `The pack already has ${held.length === 1 ? "a question" : `${held.length} questions`}${lost}. They, their weights and the gates are replaced. Undo brings them back.`,
      yes: "Replace them",
      asks: held.length > 0,
      act: () => take(app, start),
    }),
    h(
      "details",
      null,
      h("summary", null, "What it holds", h("span", { class: "hub-pack__unseen" }, ` (${name})`)),
      h(Holds, { app, start }),
    ),
  );
}

/** @param {{app: App}} props */
export function Sets({ app }) {
  const { service, value } = app.pack.public;
  const { proposed, others } = startsFor(app.bank, app.pack.public);
  const cards = (/** @type {Start[]} */ starts) =>
    starts.map((start) =>
      h(SetCard, { key: nameOf(app, start), app, start, main: proposed.length === 1 && start === proposed[0] }),
    );
  const missing = [service === "" && "the kind of service", value.yearly === 0 && "the value of one year"].filter(
    Boolean,
  );
  return h(
    "section",
    { "aria-labelledby": "pack-sets" },
    h("h3", { id: "pack-sets", tabIndex: -1, "data-field": "public.set" }, "Start from a set, or from nothing"),
    h(
      "p",
      { class: "hub-pack__hint" },
      missing.length > 0
        ? `Fill in ${missing.join(" and ")} above, and the set that fits is proposed here. `
        : "This set fits the kind of service and the value. ",
      "You can change everything afterwards.",
    ),
    h("ul", { class: "hub-pack__list" }, cards(proposed)),
    h(
      "details",
      null,
      h("summary", null, `All other sets (${others.length})`),
      h("ul", { class: "hub-pack__list" }, cards(others)),
    ),
    h(
      Button,
      { act: () => app.go("questions"), kind: "link" },
      "Start with nothing, and choose the questions one by one",
    ),
  );
}
