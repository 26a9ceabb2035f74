/**
 * By which route a service is bought or funded, and how the answers are judged.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { setPublic, setRoute } from "../pack.mjs";
import { modeSentence, REGIMES, ROUTE_PAGES } from "../route-words.mjs";
import { labelOf, modesFor, routeOf, routesOf } from "../routes.mjs";
import { said } from "../said.mjs";
import { Choice, Radios } from "./fields.mjs";
import { LawLink } from "./law-link.mjs";

/** @param {readonly import("../routes.mjs").RouteInfo[]} routes @returns the routes of each regime that has any */
function grouped(routes) {
  const groups = REGIMES.map(({ id, label }) => ({ label, options: routes.filter((each) => each.regime === id) }));
  return groups.filter(({ options }) => options[0]);
}

/** @param {{bank: import("../types.mjs").Bank, id: import("../types.mjs").Route}} props */
function Words({ bank, id }) {
  return [`${said(bank, `route-${id}`)} `, h(LawLink, { bank, to: ROUTE_PAGES[id] }, `The law: ${routeOf(id).label}`)];
}

/** @param {{app: App}} props */
export function RouteField({ app }) {
  const { bank } = app;
  const { route } = app.pack.public;
  const routes = routesOf(bank);
  const groups = grouped(routes);
  const set = (/** @type {string} */ id) => {
    const chosen = routes.find((each) => each.id === id);
    if (chosen) {
      app.change((pack, bank) => setRoute(pack, bank, chosen.id), `The route is now: ${chosen.label}.`);
    }
  };
  // Where there is one route alone, there is nothing to choose. A pack from elsewhere may have another one.
  if (!routes[1] && routes[0]?.id === route) {
    return null;
  }
  return h(
    "div",
    { class: "hub-pack__route" },
    h(Choice, { label: "Route", value: route, path: "public.route", groups, set }),
    h("p", { class: "hub-pack__hint" }, h(Words, { bank, id: route })),
    h(
      "details",
      null,
      h("summary", null, "What each route is for"),
      groups.map(({ label, options }) =>
        h(
          "div",
          { key: label },
          h("h3", null, label),
          h(
            "dl",
            null,
            options.map(({ id, label: name }) => [h("dt", null, name), h("dd", null, h(Words, { bank, id }))]),
          ),
        ),
      ),
      h(
        "p",
        null,
        h(LawLink, { bank, to: "provider-selection-regime/" }, "Find out whether the PSR applies, and which process"),
      ),
    ),
  );
}

/** @param {{app: App}} props */
export function ModeField({ app }) {
  const { bank, pack } = app;
  const { route, mode } = pack.public;
  const fitting = modesFor(route);
  const set = (/** @type {string} */ id) => {
    const chosen = bank.modes.find((each) => each.id === id);
    if (chosen) {
      app.change((each) => setPublic(each, { mode: chosen.id }), `Answers are judged in this way: ${chosen.label}.`);
    }
  };
  const options = bank.modes.map(({ id, label, sentence }) => ({
    id,
    label: fitting.includes(id) ? `${label} (fits this route)` : label,
    hint: modeSentence(id, route, sentence),
  }));
  return h(
    "div",
    null,
    h(Radios, { legend: "How answers are judged", value: mode, options, path: "public.mode", set }),
    fitting.includes(mode) || h("p", { class: "hub-pack__aside" }, unfit(app)),
  );
}

/** @param {App} app @returns {string} why the mode does not fit the route */
function unfit({ bank, pack }) {
  const { route, mode } = pack.public;
  const labels = modesFor(route).map((id) => bank.modes.find((each) => each.id === id)?.label.toLowerCase() ?? id);
  const values = { route: labelOf(bank, route), modes: labels.join(", or ") };
  return said(bank, mode === "scored" ? "mode-unfit-scored" : "mode-unfit", values);
}
