/**
 * How price counts: a formula, a share, an example, and what happens to a price that is abnormally low.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Formula} Formula
 */

import { h } from "../../../vendor/preact.mjs";
import { pounds } from "../checks/figures.mjs";
import { lifetime } from "../checks/size.mjs";
import { setPrice } from "../pack.mjs";
import { example, inWords, LOW_PRICE_RULE } from "../price.mjs";
import { priceRoom } from "../room.mjs";
import { poundsIn } from "../typed.mjs";
import { perCent, priceIsIn, WHOLE } from "../weights.mjs";
import { Radios, TextField } from "./fields.mjs";
import { ReasonFields } from "./reason.mjs";
import { PerCentField } from "./weight.mjs";

const FIRST_SHARE = 200;

/** @param {App} app @param {Partial<import("../types.mjs").Price>} fields @param {string} said @param {string} path */
function put(app, fields, said, path) {
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
        ? "Each price gets its part of a share: the lowest price divided by its own."
        : "Prices are compared only among those that pass.",
    },
    { id: "fixed", label: "The price is fixed", hint: "You name the price, and compare what it buys." },
    { id: "none", label: "Price is not compared", hint: "Say below why, for the record." },
  ];
  const set = (/** @type {string} */ id) => {
    const { least, most } = priceRoom(app.pack, app.bank);
    const share = scored ? Math.max(Math.min(price.share || FIRST_SHARE, most), least) : WHOLE;
    const label = options.find((each) => each.id === id)?.label;
    put(app, { formula: /** @type {Formula} */ (id), share }, `${label}.`, "");
  };
  return h(Radios, { legend: "How price counts", value: price.formula, options, path: "public.price", set });
}

/** @param {{app: App}} props */
function Share({ app }) {
  const { pack, bank } = app;
  const { share } = pack.public.price;
  const inside = bank.criterionOf.get(priceIsIn(pack, bank))?.title;
  const path = "public.price.share";
  return [
    h(PerCentField, {
      word: "Share",
      name: "price",
      weight: share,
      room: priceRoom(pack, bank),
      beside: "the weights that are locked",
      path,
      set: (tenths) =>
        put(
          app,
          { share: tenths },
          `Price counts for ${perCent(tenths)} per cent, and quality ${perCent(WHOLE - tenths)}.`,
          path,
        ),
    }),
    h(
      "p",
      { class: "hub-pack__hint" },
      inside
        ? `On this route price counts inside the criterion “${inside}”, and all criteria together come to 100 per cent. That is our reading of the key criteria (regulation 5): value weighs what a service costs against the good it does.`
        : `On this route quality counts for ${perCent(WHOLE - share)} per cent and price ${perCent(share)}, which is 100 together.`,
    ),
  ];
}

/** @param {{app: App}} props */
function Example({ app }) {
  const { price, value } = app.pack.public;
  const total = value.yearly > 0 ? lifetime(value) : 0;
  const caption = total > 0 ? `An example, around the value of ${pounds(total)}` : "An example, with invented prices";
  return h(
    "table",
    { class: "hub-pack__example" },
    h("caption", null, caption),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, "Price"), h("th", { scope: "col" }, "Earns"))),
    h(
      "tbody",
      null,
      example(price, total).map((each) =>
        h(
          "tr",
          { key: each.price },
          h("td", null, pounds(each.price)),
          h("td", null, `${perCent(each.tenths)} per cent`),
        ),
      ),
    ),
  );
}

/** @param {{app: App}} props */
function Fixed({ app }) {
  const { fixed } = app.pack.public.price;
  const path = "public.price.fixed";
  return h(TextField, {
    label: "The fixed price, in pounds, for the whole term",
    value: fixed > 0 ? fixed.toLocaleString("en-GB") : "",
    path,
    mode: "numeric",
    narrow: true,
    refuse: (text) => ((poundsIn(text) ?? Infinity) < 2 ** 30 ? "" : "Write an amount in pounds, such as 1,200,000."),
    set: (text) => put(app, { fixed: poundsIn(text) ?? 0 }, "", path),
  });
}

/** The only route whose law was found to speak of such prices. */
function LowPriceLaw() {
  return [
    "The law asks for that chance to explain before a tender is disregarded (Procurement Act 2023, section 19(4)). ",
    h("a", { href: "../law/buying-outside-the-psr/#out-light-tests" }, "The law on light-touch contracts"),
  ];
}

/** @param {{app: App}} props */
export function Price({ app }) {
  const { price, mode } = app.pack.public;
  const scored = mode === "scored";
  const lowest = price.formula === "lowest";
  return h(
    "section",
    { "aria-labelledby": "pack-price" },
    h("h3", { id: "pack-price" }, "Price"),
    h(Formulas, { app }),
    lowest && scored && h(Share, { app }),
    price.formula === "fixed" && h(Fixed, { app }),
    (scored || !lowest) && h("p", null, inWords(price, mode)),
    lowest && scored && h(Example, { app }),
    lowest && h("p", null, LOW_PRICE_RULE, " The fifth is our proposal. ", app.pack.public.route === "light-touch" && h(LowPriceLaw, null)),
    h(ReasonFields, {
      app,
      code: "price",
      part: lowest ? "weight" : "why",
      label: lowest ? "Why price counts as much as it does" : "Why price is not compared",
      agreed: true,
    }),
  );
}

/** @param {{app: App}} props what a grant or a narrative shows in the place of price */
export function NoPrice({ app }) {
  const { price, route } = app.pack.public;
  const grant = route === "grant";
  const act = () => {
    app.focus = "public.price";
    put(app, { formula: "none", share: 0 }, "Price no longer counts.", "");
  };
  return h(
    "section",
    { "aria-labelledby": "pack-price" },
    h("h3", { id: "pack-price", tabIndex: -1, "data-field": "public.price" }, grant ? "Budget" : "Price"),
    h(
      "p",
      null,
      grant
        ? "Applicants set out a budget, and no price is scored. Whether it is realistic can be a question."
        : "In a narrative, price has no share. Value for money is read under its criterion.",
    ),
    price.share > 0 &&
      h(
        "div",
        { class: "hub-pack__aside" },
        h("p", null, `Price still counts for ${perCent(price.share)} per cent.`),
        h(
          "button",
          { type: "button", class: "hub-tool hub-tool--alone", "data-field": "public.price.share", onClick: act },
          "Take price out",
        ),
      ),
  );
}
