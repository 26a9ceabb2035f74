/**
 * Whether price counts, and by which formula.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Formula} Formula
 */

import { h } from "../../../vendor/preact.mjs";
import { setPrice } from "../pack.mjs";
import { notCompared } from "../price.mjs";
import { priceRoom } from "../room.mjs";
import { said } from "../said.mjs";
import { WHOLE } from "../weights.mjs";
import { Radios } from "./fields.mjs";
import { Later } from "./later.mjs";
import { ReasonFields } from "./reason.mjs";

const FIRST_SHARE = 200;

/** @param {App} app @param {Partial<import("../types.mjs").Price>} fields @param {string} said @param {string} path */
export function putPrice(app, fields, said, path) {
  app.change((pack, bank) => setPrice(pack, bank, fields), said, path);
}

/** @param {{app: App}} props */
function Formulas({ app }) {
  const { price, mode } = app.pack.public;
  const scored = mode === "scored";
  const options = [
    {
      id: "lowest",
      label: scored ? "The lowest price gets most" : "The lowest price of those that pass decides",
      hint: scored
        ? said(app.bank, "price-lowest-hint")
        : said(app.bank, "price-passing-hint"),
    },
    { id: "fixed", label: "The price is fixed", hint: said(app.bank, "price-fixed-hint") },
    { id: "none", label: "Price is not compared", hint: "Say below why, for the record." },
  ];
  const set = (/** @type {string} */ id) => {
    const { least, most } = priceRoom(app.pack, app.bank);
    const share = scored ? Math.max(Math.min(price.share || FIRST_SHARE, most), least) : WHOLE;
    const label = options.find((each) => each.id === id)?.label;
    putPrice(app, { formula: /** @type {Formula} */ (id), share }, `${label}.`, "");
  };
  return h(Radios, { legend: "How price counts", value: price.formula, options, path: "public.price", set });
}

/** @param {{app: App}} props */
export function Price({ app }) {
  const { price, mode } = app.pack.public;
  const lowest = price.formula === "lowest";
  return h(
    "section",
    { "aria-labelledby": "pack-price" },
    h("h3", { id: "pack-price" }, "Price"),
    h(Formulas, { app }),
    price.formula === "none" ? h("p", null, notCompared(mode)) : h(Later, { app, name: "price-counts", field: "public.price" }),
    h(ReasonFields, {
      app,
      code: "price",
      part: lowest ? "weight" : "why",
      label: lowest ? "Why price counts as much as it does" : "Why price is not compared",
      agreed: true,
    }),
  );
}
