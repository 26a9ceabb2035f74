/**
 * How answers are judged, and what it costs to answer, as a pack prints it.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { burdenLines } from "../checks/burden-words.mjs";
import { burden } from "../checks/burden.mjs";
import { inWords, LOW_PRICE_RULE } from "../price.mjs";
import { peopleOf, tieTitle } from "../route-words.mjs";
import { criterionShares, perCent } from "../weights.mjs";
import { Scale } from "./shown.mjs";

/** @param {{app: App}} props how answers are judged: scale, shares, price and ties */
export function Judging({ app: { pack, bank } }) {
  const { mode, minimums, price, route, tie } = pack.public;
  const scored = mode === "scored";
  const hasPrice = (scored && route !== "grant") || price.formula !== "none";
  if (!hasPrice && !tie) {
    return null;
  }
  return h(
    "section",
    null,
    h("h4", null, "How answers are judged"),
    scored && h(Shares, { pack, bank }),
    scored &&
      Object.entries(minimums).map(([id, score]) =>
        h("p", { key: id }, `${bank.criterionOf.get(id)?.title ?? id} needs at least ${score} of ${bank.scale.steps.at(-1)?.score}.`),
      ),
    scored && h(Scale, { pack, bank }),
    hasPrice && h("p", null, `${inWords(price, mode)}${price.formula === "lowest" ? ` ${LOW_PRICE_RULE}` : ""}`),
    tie && h("p", null, h("strong", null, `${tieTitle(mode, peopleOf(route).offer)}: `), tie),
  );
}

/** @param {{pack: App["pack"], bank: App["bank"]}} props */
function Shares({ pack, bank }) {
  const shares = criterionShares(pack, bank);
  const apart = shares.some((each) => each.price > 0) ? 0 : pack.public.price.share;
  return h(
    "table",
    { class: "hub-tender__shares" },
    h("caption", null, "What each criterion counts, in per cent"),
    h(
      "tbody",
      null,
      shares.map(({ id, title, weight, price }) =>
        h("tr", { key: id }, h("th", { scope: "row" }, price > 0 ? `${title}, with price ${perCent(price)}` : title), h("td", null, perCent(weight))),
      ),
      apart > 0 && h("tr", null, h("th", { scope: "row" }, "Price"), h("td", null, perCent(apart))),
    ),
  );
}

/** @param {{app: App}} props */
export function Burden({ app: { pack, bank } }) {
  const counted = burden(pack, bank);
  return (
    counted &&
    pack.public.questions.length > 0 &&
    h(
      "section",
      null,
      h("h4", null, "What it asks of those who answer"),
      h(
        "dl",
        { class: "hub-tender__facts" },
        burdenLines(counted).map(({ label, text }) => h("div", { key: label }, h("dt", null, label), h("dd", null, text))),
      ),
    )
  );
}
