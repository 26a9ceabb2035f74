/**
 * All that a pack tells bidders, read-only.
 *
 * @typedef {import("./shown.mjs").PackProps} PackProps
 */

import { h } from "../../../vendor/preact.mjs";
import { burden } from "../checks/burden.mjs";
import { burdenLines } from "../checks/burden-words.mjs";
import { dayInWords, grouped, pounds } from "../checks/figures.mjs";
import { lifetime } from "../checks/size.mjs";
import { example, inWords, LOW_PRICE_RULE } from "../price.mjs";
import { wordedQuestions } from "../questions.mjs";
import { modeSentence, peopleOf, tieTitle } from "../route-words.mjs";
import { criterionShares, perCent } from "../weights.mjs";
import { Dates, Gates, Notes, Points, Scale, Terms } from "./shown.mjs";

/** @param {PackProps & {whole: boolean}} props whole: whether the pack has all of its public part, as a file does */
export function PackContents(props) {
  const { gates, dates, contact, log, route, stages } = props.pack.public;
  return h(
    "div",
    null,
    Object.values(dates).some(Boolean) && h("h2", null, "Dates"),
    h(Dates, props),
    contact && h("p", null, `Contact: ${contact}`),
    stages.length > 0 && h("h2", null, "Stages"),
    h(
      "ol",
      null,
      stages.map(({ title, text }, at) => h("li", { key: at }, h("strong", null, title), h("p", null, text))),
    ),
    h(Questions, props),
    gates.length > 0 && h("h2", null, `Gates: what every ${peopleOf(route).bidder} must meet`),
    h(Gates, props),
    h(Judging, props),
    // A link lacks the value and own numbers, by which its label would be another than the pack's.
    props.whole && h(Burden, props),
    log.length > 0 && h("h2", null, "Clarifications"),
    h(Log, props),
  );
}

/** @param {PackProps} props */
function Questions({ pack, bank }) {
  const questions = wordedQuestions(pack, bank);
  return h(
    "section",
    null,
    h("h2", null, questions.length === 1 ? "1 question" : `${questions.length} questions`),
    h(
      "ol",
      { class: "hub-pack__numbered" },
      questions.map((each) =>
        h(
          "li",
          { key: each.code },
          h("h3", null, each.title || "The buyer's own question"),
          h(Terms, { question: each, pack, bank }),
          h("p", { class: "hub-pack__question" }, each.text),
          pack.public.published && each.points.length > 0 && h(Points, { points: each.points }),
          pack.public.published && h(Notes, { notes: each.notes }),
        ),
      ),
    ),
  );
}

/** @param {PackProps} props what answering costs, as everywhere else */
function Burden({ pack, bank }) {
  const label = burden(pack, bank);
  return (
    label &&
    h(
      "section",
      null,
      h("h2", null, "What it asks of those who answer"),
      h("dl", { class: "hub-pack__dates" }, burdenLines(label).map(({ id, label: name, text }) => h("div", { key: id }, h("dt", null, name), h("dd", null, text)))),
    )
  );
}

/** @param {PackProps} props how answers are scored, what price counts, and what decides a tie */
export function Judging(props) {
  const { pack, bank } = props;
  const { mode, route, price, tie, minimums, value } = pack.public;
  const { offer } = peopleOf(route);
  const info = bank.modes.find((each) => each.id === mode);
  const most = bank.scale.steps.at(-1)?.score ?? "";
  // A grant has a budget, and mostly no price.
  const hasPrice = route !== "grant" || price.formula !== "none";
  return h(
    "section",
    null,
    h("h2", null, `How each ${offer} is judged`),
    info && h("p", null, `${info.label}. ${modeSentence(mode, route, info.sentence)}`),
    mode === "scored" && h(Scale, props),
    mode === "scored" &&
      h(
        "ul",
        null,
        criterionShares(pack, bank).map(({ id, title, weight, price: inside }) =>
          h(
            "li",
            { key: id },
            `${title}: ${perCent(weight)} per cent`,
            inside > 0 ? `, of which price is ${perCent(inside)}` : "",
            minimums[id] === undefined ? "" : `, and at least ${minimums[id]} of ${most}`,
          ),
        ),
      ),
    hasPrice && h("h3", null, "Price"),
    hasPrice && h("p", null, inWords(price, mode), price.formula === "lowest" && ` ${LOW_PRICE_RULE}`),
    mode === "scored" &&
      price.formula === "lowest" &&
      h(
        "ul",
        null,
        example(price, lifetime(value)).map((each) =>
          h("li", { key: each.price }, `For example, ${pounds(each.price)} gets ${(each.tenths / 10).toFixed(1)} per cent.`),
        ),
      ),
    tie && h("h3", null, tieTitle(mode, offer)),
    tie && h("p", null, tie),
  );
}

/** @param {PackProps} props */
export function Log({ pack }) {
  return h(
    "ul",
    { class: "hub-pack__asked" },
    pack.public.log.map(({ number, date, what, why, codes }, at) =>
      h(
        "li",
        { key: at },
        h("strong", null, date ? `Issue ${grouped(number)}, ${dayInWords(date)}` : `Issue ${grouped(number)}`),
        h("p", null, what, codes.length > 0 ? ` (${codes.join(", ")})` : ""),
        why && h("p", null, `Why: ${why}`),
      ),
    ),
  );
}
