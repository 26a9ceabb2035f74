/**
 * The second step: which gates are asked, in their groups, and which of them the route needs.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {import("../types.mjs").Route} Route
 */

import { h } from "../../../vendor/preact.mjs";
import { setGates, usefulGates } from "../pack.mjs";
import { isPsr } from "../routes.mjs";
import { startsFor } from "../sets.mjs";
import { Button } from "./fields.mjs";
import { GateCard } from "./gate.mjs";
import { ReasonFields } from "./reason.mjs";

const PATH = "public.gates";
const FULL =
  "This process requires basic selection criteria (regulation 19(1)). They may go only to the three kinds of Schedule 16, and each must be related and proportionate to the contract.";
const DIRECT =
  "This process requires no basic selection criteria (regulation 19(2)): leave them out, or say below why you ask. It still has to ask whether the provider will sub-contract (regulation 20A), and an excluded provider may be awarded the contract only exceptionally (regulation 20).";

/** @type {Record<Route, string>} */
const NEEDS = {
  "direct-a": DIRECT,
  "direct-b": DIRECT,
  "direct-c": FULL,
  "most-suitable": FULL,
  competitive: FULL,
  "call-off":
    "A contract under a framework agreement requires no basic selection criteria (regulation 19(2)) and no declaration on exclusion (regulation 20(7)): those belong to the framework. Our reading: it still has to ask whether the provider will sub-contract (regulation 20A).",
  "light-touch":
    "Schedule 16 of the PSR does not apply to this route, but its gates are still a good list to choose from. In a competitive tendering procedure a gate must be a proportionate way to make sure that suppliers have the legal and financial capacity, or the technical ability, for the contract (Procurement Act 2023, section 22). You must ask whether they will sub-contract (section 28), and disregard tenders from excluded suppliers (section 26).",
  "below-threshold":
    "Below the threshold, a test of suitability may not be used first to narrow the field of those who tender (Procurement Act 2023, section 85). Ask only what the contract needs, together with the questions.",
  grant:
    "We know of no law that requires gates for a grant. Ask for the lightest evidence that you need to know whom you fund, and let the applicants say it in the application form.",
};

/** @type {Partial<Record<Route, string>>} where another page than that on basic selection criteria says it */
const LAW = {
  "call-off": "framework-agreements/#fa-off",
  "light-touch": "buying-outside-the-psr/#out-light-tests",
  "below-threshold": "buying-outside-the-psr/#out-below-shortlist",
};

/** @type {Record<Gate["part"], {title: string, psr: string, other: string}>} */
const PARTS = {
  "basic-selection": {
    title: "Can the organisation do it at all?",
    psr: "Basic selection criteria: Schedule 16 allows these three kinds, and nothing else.",
    other: "Ask for as little as you need.",
  },
  declarations: {
    title: "Exclusion, sub-contractors and interests",
    psr: "These are declarations, and no basic selection criteria.",
    other: "These are declarations. Those on sub-contractors and exclusion come from the law of procurement.",
  },
};

/** @param {App} app @param {string[]} codes @param {string} said @param {string} [field] */
function put(app, codes, said, field = PATH) {
  app.focus = field;
  app.change((pack, bank) => setGates(pack, bank, codes), said);
}

/** @param {string[]} codes @returns {string} */
function listed(codes) {
  return codes.length > 1 ? `${codes.slice(0, -1).join(", ")} and ${codes.at(-1)}` : codes.join("");
}

/** @param {{app: App}} props the gates of the set that fits, where the pack's are others */
function FromSet({ app }) {
  const { bank, pack } = app;
  const { proposed } = startsFor(bank, pack.public);
  const [start] = proposed;
  if (!start || proposed.length > 1) {
    return h(
      "p",
      null,
      "Which gates are usual depends on the kind of service and its value. ",
      h(Button, { act: () => app.goTo("public.service"), kind: "link" }, "Fill them in"),
      ", and they are proposed here.",
    );
  }
  const usual = usefulGates(pack, bank, start.sized.gates);
  const asked = pack.public.gates.map((each) => each.code);
  const more = usual.filter((code) => !asked.includes(code));
  const fewer = asked.filter((code) => !usual.includes(code));
  if (more.length + fewer.length === 0) {
    return h("p", null, "These are the gates that the set for this service and size proposes.");
  }
  const act = () =>
    put(app, usual, `The pack now has the ${usual.length} gates of the set. Undo brings back what it asked.`);
  return h(
    "div",
    { class: "hub-pack__aside" },
    h("p", null, `The set for this service and size has ${usual.length} gates: ${listed(usual)}.`),
    asked.length > 0 && more.length > 0 && h("p", null, `This would add ${listed(more)}.`),
    asked.length > 0 && fewer.length > 0 && h("p", null, `This would leave out ${listed(fewer)}.`),
    h(Button, { act, path: `${PATH}.set` }, "Use these gates"),
  );
}

/** @param {{app: App, out: string[]}} props gates that the route has no use for */
function Unneeded({ app, out }) {
  const kept = app.pack.public.gates.map((each) => each.code).filter((code) => !out.includes(code));
  const many = out.length > 1;
  return h(
    "div",
    { class: "hub-pack__aside" },
    h("p", null, `This route does not need ${listed(out)}.`),
    h(
      Button,
      { act: () => put(app, kept, `${listed(out)} ${many ? "are" : "is"} left out.`) },
      `Leave ${many ? "them" : "it"} out`,
    ),
  );
}

/** @param {{app: App, part: Gate["part"]}} props */
function Part({ app, part }) {
  const { bank, pack } = app;
  const gates = bank.gates.filter((each) => each.part === part);
  const { title, psr, other } = PARTS[part];
  return (
    gates.length > 0 &&
    h(
      "section",
      { "aria-labelledby": `gates-${part}` },
      h("h3", { id: `gates-${part}` }, title),
      h("p", { class: "hub-pack__hint" }, isPsr(pack.public.route) ? psr : other),
      [...Map.groupBy(gates, (each) => each.group)].map(([group, own]) =>
        h(
          "div",
          { key: group },
          group !== title && h("h4", null, group),
          h(
            "ul",
            { class: "hub-pack__list" },
            own.map((gate) => h(GateCard, { key: gate.code, app, gate })),
          ),
        ),
      ),
    )
  );
}

/** @param {{app: App}} props */
export function Gates({ app }) {
  const { route, gates } = app.pack.public;
  const asked = gates.map((each) => each.code);
  const useful = new Set(usefulGates(app.pack, app.bank, asked));
  const out = asked.filter((code) => !useful.has(code));
  return h(
    "div",
    { class: "hub-pack__gates" },
    h(
      "p",
      null,
      `${NEEDS[route]} `,
      route !== "grant" &&
        h(
          "a",
          { href: `../law/${LAW[route] ?? "basic-selection-criteria/"}` },
          "The law on this",
        ),
    ),
    h(
      "p",
      { tabIndex: -1, "data-field": PATH },
      `The pack has ${gates.length} ${gates.length === 1 ? "gate" : "gates"}. A gate is passed or failed, and has no weight.`,
    ),
    out.length > 0 ? h(Unneeded, { app, out }) : h(FromSet, { app }),
    h(Part, { app, part: "basic-selection" }),
    h(Part, { app, part: "declarations" }),
    h(ReasonFields, {
      app,
      code: "gates",
      part: "why",
      label: "Why these gates are needed, and in proportion",
      hint: "For the record. The reason stays in the private part of the pack.",
    }),
  );
}
