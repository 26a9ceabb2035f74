/**
 * What decides: how often each question, each criterion and price alone change who comes first. Loads when it is asked
 * for; from then on it is counted anew after each change.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../checks/fragility.mjs").Effect} Effect
 * @typedef {import("../checks/fragility.mjs").Fragility} Fragility
 * @typedef {import("../types.mjs").Finding} Finding
 */

import { h } from "../../../vendor/preact.mjs";
import { perHundred } from "../checks/figures.mjs";
import { fragilityFindings, fragilitySteps, howFound } from "../checks/fragility.mjs";
import { inTerms } from "../checks/terms.mjs";
import { criterionShares } from "../weights.mjs";
import { Bar } from "./bars.mjs";
import { FindingList } from "./check-part.mjs";
import { percentage } from "./side.mjs";
import { Study } from "./study.mjs";

const STUDY = new Study(fragilitySteps);

/** @param {App} app @returns {Finding[]} */
export function findingsIn(app) {
  return fragilityFindings(STUDY.of(app) ?? null, app.bank, app.pack.public.route);
}

/** @type {readonly {title: string, kinds: Effect["kind"][]}[]} */
const GROUPS = [
  { title: "Price and quality", kinds: ["price", "quality"] },
  { title: "Criteria", kinds: ["criterion"] },
  { title: "Questions", kinds: ["question"] },
];

/** @param {App} app @returns {(effect: Effect) => {name: string, weight: number}} */
function describer({ pack, bank }) {
  const { questions, price } = pack.public;
  const weights = new Map(questions.map((each) => [each.code, each.weight]));
  const shares = new Map(criterionShares(pack, bank).map((each) => [each.id, each]));
  return ({ kind, id }) => {
    switch (kind) {
      case "question":
        return { name: `${id} ${bank.questionOf.get(id)?.title ?? ""}`.trim(), weight: weights.get(id) ?? 0 };
      case "criterion":
        return { name: shares.get(id)?.title ?? id, weight: shares.get(id)?.weight ?? 0 };
      case "price":
        return { name: "Price", weight: price.share };
      default:
        return { name: "All questions together", weight: questions.reduce((sum, each) => sum + each.weight, 0) };
    }
  };
}

/** @param {{app: App, found: Fragility}} props */
function Table({ app, found }) {
  const describe = describer(app);
  const groups = found.effects.some((each) => each.kind === "price") ? GROUPS : GROUPS.slice(1);
  return h(
    "table",
    { class: "hub-pack__table" },
    h("caption", null, "What decides, most first"),
    h("thead", null, h("tr", null, ["Part", "Weight", "Pairs it changes"].map((text) => h("th", { key: text, scope: "col" }, text)))),
    groups.map(({ title, kinds }) => {
      const effects = found.effects.filter((each) => kinds.includes(each.kind)).sort((one, other) => other.changed - one.changed);
      return h(
        "tbody",
        { key: title },
        h("tr", null, h("th", { colSpan: 3, scope: "rowgroup", class: "hub-pack__group" }, title)),
        effects.map((effect) => {
          const { name, weight } = describe(effect);
          return h(
            "tr",
            { key: effect.id },
            h("th", { scope: "row" }, name),
            h("td", null, percentage(weight)),
            h("td", null, `${perHundred(effect.changed)}%`, h(Bar, { part: effect.changed })),
          );
        }),
      );
    }),
  );
}

/** @param {{app: App}} props */
export function View({ app }) {
  const { route, price } = app.pack.public;
  const found = STUDY.of(app);
  if (!found) {
    return h("p", null, found === null ? "No question is scored yet." : inTerms("Counting bids… The rest of the page can be used meanwhile.", route));
  }
  return [
    h("p", null, inTerms("Two bids get scores for each question. If one part did not count, would another bid come first, or would a tie be made or broken? The table says for how many of a hundred pairs of bids it would.", route)),
    h("p", { class: "hub-pack__hint" }, howFound(found, route), price.share > 0 && inTerms(" Each bid has one of five prices, from 80 to 120 per cent of the value.", route)),
    h(FindingList, { app, findings: findingsIn(app) }),
    h(Table, { app, found }),
  ];
}
