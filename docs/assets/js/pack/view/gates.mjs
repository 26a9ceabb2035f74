/**
 * The second step: which gates are asked, in their groups, and which of them the route needs.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {import("../types.mjs").Route} Route
 */

import { h } from "../../../vendor/preact.mjs";
import { setGates, usefulGates } from "../pack.mjs";
import { isFullRoute, isPsr } from "../routes.mjs";
import { said } from "../said.mjs";
import { startsFor } from "../sets.mjs";
import { Button } from "./fields.mjs";
import { GateCard } from "./gate.mjs";
import { LawLink } from "./law-link.mjs";
import { ReasonFields } from "./reason.mjs";

const PATH = "public.gates";

/** @type {Partial<Record<Route, string>>} where another page than that on basic selection criteria says it */
const LAW = {
  "call-off": "framework-agreements/#fa-off",
  "light-touch": "buying-outside-the-psr/#out-light-tests",
  "below-threshold": "buying-outside-the-psr/#out-below-shortlist",
};

/** @param {Route} route @returns {string} which text says what the law asks of its gates */
function needOf(route) {
  if (isFullRoute(route)) {
    return "full";
  }
  return route.startsWith("direct") ? "direct" : route;
}

/** @param {App} app @param {string[]} codes @param {string} done @param {string} [field] */
function put(app, codes, done, field = PATH) {
  app.focus = field;
  app.change((pack, bank) => setGates(pack, bank, codes), done);
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
    return h("p", null, said(bank, "gates-usual"));
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
      { act: () => put(app, kept, many ? `${listed(out)} are left out.` : `${listed(out)} is left out.`) },
      many ? "Leave them out" : "Leave it out",
    ),
  );
}

/** @param {{app: App, part: Gate["part"]}} props */
function Part({ app, part }) {
  const { bank, pack } = app;
  const gates = bank.gates.filter((each) => each.part === part);
  const title = said(bank, `gates-${part}-title`);
  return (
    gates.length > 0 &&
    h(
      "section",
      { "aria-labelledby": `gates-${part}` },
      h("h3", { id: `gates-${part}` }, title),
      h("p", { class: "hub-pack__hint" }, said(bank, `gates-${part}-${isPsr(pack.public.route) ? "psr" : "other"}`)),
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
  const { bank } = app;
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
      `${said(bank, `gates-${needOf(route)}`)} `,
      route !== "grant" &&
        h(LawLink, { bank, to: LAW[route] ?? "basic-selection-criteria/" }, "The law on this"),
    ),
    h(
      "p",
      { tabIndex: -1, "data-field": PATH },
      gates.length === 1
        ? "The pack has 1 gate. A gate is passed or failed, and has no weight."
        : `The pack has ${gates.length} gates. A gate is passed or failed, and has no weight.`,
    ),
    out.length > 0 ? h(Unneeded, { app, out }) : h(FromSet, { app }),
    h(Part, { app, part: "basic-selection" }),
    h(Part, { app, part: "declarations" }),
    h(ReasonFields, {
      app,
      code: "gates",
      part: "why",
      label: "Why these gates are needed, and in proportion",
      hint: said(bank, "gates-why-hint"),
    }),
  );
}
