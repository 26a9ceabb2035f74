/**
 * What each criterion counts, as a picture and as a table, and which one is left out.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { balance } from "../checks/balance.mjs";
import { said } from "../said.mjs";
import { Bars } from "./bars.mjs";
import { FindingList, Section } from "./check-part.mjs";
import { percentage, rowsOf } from "./side.mjs";

/** @param {{title: string, questions: number, weight: number, price: number, scored: boolean}} props */
function Row({ title, questions, weight, price, scored }) {
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, title),
    h("td", null, questions),
    scored && h("td", null, percentage(weight), price > 0 && h("span", { class: "hub-pack__small" }, ` with ${percentage(price)} for price`)),
  );
}

/** @param {{app: App}} props */
function Table({ app: { pack, bank } }) {
  const { shares, price } = balance(pack, bank);
  const scored = pack.public.mode === "scored";
  const head = ["Criterion", "Questions", ...(scored ? ["Share"] : [])];
  return h(
    "table",
    { class: "hub-pack__table" },
    h("caption", null, scored ? "Share of each criterion" : "Questions on each criterion"),
    h("thead", null, h("tr", null, head.map((text) => h("th", { key: text, scope: "col" }, text)))),
    h(
      "tbody",
      null,
      shares.map((each) => h(Row, { ...each, key: each.id, scored })),
      scored && price > 0 && h(Row, { key: "price", title: "Price", questions: 0, weight: price, price: 0, scored }),
    ),
  );
}

/** @param {{app: App}} props */
export function Balance({ app }) {
  const { pack, bank } = app;
  const { shares, price, findings } = balance(pack, bank);
  const inside = shares.some((each) => each.price > 0);
  return h(
    Section,
    { id: "balance", title: "Balance" },
    pack.public.questions.length === 0
      ? h("p", null, "There is no question to weigh yet.")
      : [
          h(Bars, { rows: rowsOf(app), hidden: true }),
          (inside || price > 0) && h("p", { class: "hub-pack__hint" }, "The outlined part of a bar is price."),
          h(Table, { app }),
          findings.length > 0
            ? h(FindingList, { app, findings })
            : h("p", null, said(app.bank, "balance-even")),
        ],
  );
}
