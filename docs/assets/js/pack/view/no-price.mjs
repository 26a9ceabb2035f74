/**
 * What a grant or a narrative shows in the place of price. Loads for these.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { said } from "../said.mjs";
import { perCent } from "../weights.mjs";
import { putPrice } from "./price.mjs";

/** @param {{app: App}} props */
export function View({ app }) {
  const { price, route } = app.pack.public;
  const grant = route === "grant";
  const act = () => {
    app.focus = "public.price";
    putPrice(app, { formula: "none", share: 0 }, "Price no longer counts.", "");
  };
  return h(
    "section",
    { "aria-labelledby": "pack-price" },
    h("h3", { id: "pack-price", tabIndex: -1, "data-field": "public.price" }, grant ? "Budget" : "Price"),
    h(
      "p",
      null,
      grant
        ? said(app.bank, "price-grant")
        : said(app.bank, "price-narrative"),
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
