/**
 * The filters of the bank's questions. On a narrow screen they fold.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../choose.mjs").Wanted} Wanted
 * @typedef {"services" | "criteria" | "areas" | "origins" | "chosen"} Facet
 * @typedef {{id: string, label: string, token: string}} Option
 */

import { h } from "../../../vendor/preact.mjs";
import { placeOf } from "../choose.mjs";
import { unseen } from "./card.mjs";
import { Button, Tick } from "./fields.mjs";

/**
 * @param {{app: App, wanted: Wanted, counts: Map<string, number>, set: (fields: Partial<Wanted>) => void}} props
 *   counts: by token
 */
export function Filters({ app, wanted, counts, set }) {
  const { bank, pack } = app;
  const open = app.shown.filters === true;
  const mode = bank.modes.find((each) => each.id === pack.public.mode)?.label ?? pack.public.mode;
  const tick = (/** @type {Facet} */ name, /** @type {Option} */ { id, label, token }) => {
    /** @type {readonly string[]} */
    const values = wanted[name];
    return h(Tick, {
      key: token,
      label: counted(label, counts.get(token)),
      checked: values.includes(id),
      path: `bank.${token}`,
      set: (checked) => set({ [name]: checked ? [...values, id] : values.filter((each) => each !== id) }),
    });
  };
  const options = (/** @type {string} */ name, /** @type {readonly {id: string, label: string}[]} */ each) =>
    each.map(({ id, label }) => ({ id, label, token: `${name}:${id}` }));
  const group = (/** @type {Facet} */ name, /** @type {string} */ title, /** @type {Option[]} */ offered) =>
    h("fieldset", { key: name }, h("legend", null, title), offered.map((each) => tick(name, each)));
  const origins = bank.origins.filter(({ id }) => bank.questions.some((each) => each.origin === id));
  return h(
    "div",
    { class: open ? "" : "hub-pack__facets-shut" },
    h(Button, { act: () => app.show({ filters: !open }), expanded: open }, "Filters"),
    h(
      "div",
      { class: "hub-pack__facets" },
      group("services", "Kind of service", options("service", bank.services)),
      h("fieldset", null, h("legend", null, "Key criterion and area"), places(app, wanted, tick)),
      group("origins", "Where it comes from", options("origin", origins)),
      group("chosen", "In your pack", options("chosen", [{ id: "out", label: "Not chosen yet" }, { id: "in", label: "Chosen" }])),
      h(
        "fieldset",
        null,
        h("legend", null, "Way of judging"),
        h(Tick, {
          label: counted(`What “${mode}” takes`, counts.get("suits:yes")),
          checked: wanted.suits,
          set: (suits) => set({ suits }),
        }),
      ),
    ),
  );
}

/** @param {string} label @param {number | undefined} count */
function counted(label, count = 0) {
  return [`${label} `, h("span", { class: "hub-pack__tally" }, `(${count})`), unseen(count === 1 ? " question" : " questions")];
}

/**
 * The criteria, each with its areas where it is chosen.
 *
 * @param {App} app
 * @param {Wanted} wanted
 * @param {(name: Facet, option: Option) => import("../../../vendor/preact.mjs").VNode} tick
 */
function places({ bank }, { criteria, areas }, tick) {
  return bank.criteria.map(({ id, title, areas: within }) => {
    const isOpen = criteria.includes(id) || areas.some((place) => place.startsWith(`${id}.`));
    const offered = within.map((area) => ({ place: placeOf({ criterion: id, area: area.id }), title: area.title }));
    return h(
      "div",
      { key: id },
      tick("criteria", { id, label: title, token: `place:${id}` }),
      isOpen &&
        h(
          "div",
          { class: "hub-pack__areas", role: "group", "aria-label": `Areas of ${title}` },
          offered.map((area) => tick("areas", { id: area.place, label: area.title, token: `place:${area.place}` })),
        ),
    );
  });
}
