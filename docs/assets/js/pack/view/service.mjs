/**
 * The first step: what is bought, by which route, and when.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { fromSet, setPublic, setRoute } from "../pack.mjs";
import { ROUTES } from "../routes.mjs";
import { Button, Choice, numberIn, TextField } from "./fields.mjs";

/** @param {{app: App}} props */
export function Service({ app }) {
  const { pack, bank } = app;
  const { name, service, route, value } = pack.public;
  return h(
    "div",
    null,
    h(TextField, {
      label: "Name of the service",
      value: name,
      path: "public.name",
      set: (text) => app.change((each) => setPublic(each, { name: text }), "", "public.name"),
    }),
    h(Choice, {
      label: "Kind of service",
      value: service,
      path: "public.service",
      options: [{ id: "", label: "Not chosen" }, ...bank.services],
      set: (id) => app.change((each) => setPublic(each, { service: id }), "", "public.service"),
    }),
    h(Choice, {
      label: "Route",
      value: route,
      path: "public.route",
      options: ROUTES,
      set: (id) => app.change((each) => setRoute(each, bank, ROUTES.find((one) => one.id === id)?.id ?? route), ""),
    }),
    h(TextField, {
      label: "Value of one year",
      value: value.yearly > 0 ? String(value.yearly) : "",
      path: "public.value.yearly",
      unit: "pounds",
      set: (text) =>
        app.change((each) => setPublic(each, { value: { ...value, yearly: Math.round(numberIn(text)) } }), ""),
    }),
    h("h3", null, "Start from a set"),
    h(
      "ul",
      null,
      bank.sets
        .filter((set) => service === "" || set.service === service)
        .flatMap((set) =>
          set.sets.map((sized) =>
            h(
              "li",
              { key: `${set.id}.${sized.size}` },
              h(
                Button,
                { act: () => app.change((each) => fromSet(each, bank, sized), `Started from ${set.title}.`) },
                `${set.title}: ${bank.sizes.find((size) => size.id === sized.size)?.label ?? sized.size}`,
              ),
            ),
          ),
        ),
    ),
  );
}
