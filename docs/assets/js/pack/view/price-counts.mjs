/**
 * How price counts: its share, an example, and what happens to one that is abnormally low. Loads where price counts.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { pounds } from "../checks/figures.mjs";
import { lifetime } from "../checks/size.mjs";
import { example, inWords, LOW_PRICE_RULE } from "../price.mjs";
import { priceRoom } from "../room.mjs";
import { said } from "../said.mjs";
import { poundsIn } from "../typed.mjs";
import { perCent, priceIsIn, WHOLE } from "../weights.mjs";
import { TextField } from "./fields.mjs";
import { LawLink } from "./law-link.mjs";
import { putPrice } from "./price.mjs";
import { PerCentField } from "./weight.mjs";

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
        putPrice(
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
        ? said(bank, "price-inside", { criterion: inside })
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
    set: (text) => putPrice(app, { fixed: poundsIn(text) ?? 0 }, "", path),
  });
}

/** The only route whose law was found to speak of such prices. @param {{bank: import("../types.mjs").Bank}} props */
function LowPriceLaw({ bank }) {
  return [
    `${said(bank, "price-low-law")} `,
    h(LawLink, { bank, to: "buying-outside-the-psr/#out-light-tests" }, "The law on light-touch contracts"),
  ];
}

/** @param {{app: App}} props */
export function View({ app }) {
  const { bank } = app;
  const { price, mode, route } = app.pack.public;
  const scored = mode === "scored";
  const lowest = price.formula === "lowest";
  return [
    lowest && scored && h(Share, { app }),
    price.formula === "fixed" && h(Fixed, { app }),
    (scored || !lowest) && h("p", null, inWords(price, mode)),
    lowest && scored && h(Example, { app }),
    lowest && h("p", null, LOW_PRICE_RULE, " The fifth is our proposal. ", route === "light-touch" && h(LowPriceLaw, { bank })),
  ];
}
