/**
 * Parts of a pack as both a reader and a bidder see them.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {{pack: Pack, bank: Bank}} PackProps
 */

import { h } from "../../../vendor/preact.mjs";
import { dayInWords, grouped } from "../checks/figures.mjs";
import { askedGate, whenAsked } from "../gate-words.mjs";
import { dayLabels } from "../route-words.mjs";
import { DATES, labelOf } from "../routes.mjs";
import { isWeighed, perCent } from "../weights.mjs";
import { pageAddress } from "./files.mjs";

/** @param {PackProps} props the dates that bidders must keep come first */
export function Dates({ pack }) {
  const { dates, route } = pack.public;
  const titles = dayLabels(route);
  const set = DATES.filter((name) => dates[name]);
  /** @type {Set<import("../types.mjs").DateName>} */
  const own = new Set(set.filter((name) => name === "offers" || name === "questions").toReversed());
  const order = new Set([...own, ...set]);
  return h(
    "dl",
    { class: "hub-pack__dates" },
    [...order].map((name) =>
      h(
        "div",
        { key: name, class: own.has(name) ? "hub-pack__date--own" : undefined },
        h("dt", null, titles[name]),
        h("dd", null, dayInWords(dates[name] ?? "")),
      ),
    ),
  );
}

/** @param {PackProps} props */
export function Gates({ pack, bank }) {
  return h(
    "ul",
    { class: "hub-pack__asked" },
    pack.public.gates.map((asked) => {
      const { title, wording, gate } = askedGate(pack, bank, asked);
      const when = gate && whenAsked(gate, pack.public.route);
      return h(
        "li",
        { key: asked.code },
        h("strong", null, `${asked.code} ${title}`),
        h("p", null, wording),
        when && h("p", { class: "hub-small" }, `Asked: ${when}`),
      );
    }),
  );
}

/** @param {PackProps} props */
export function Scale({ bank }) {
  return h(
    "dl",
    { class: "hub-pack__scale" },
    bank.scale.steps.toReversed().map(({ score, label, sentence }) =>
      h("div", { key: score }, h("dt", null, `${score} ${label}`), h("dd", null, sentence)),
    ),
  );
}

/** @param {{question: Worded} & PackProps} props what a question counts and how long its answer may be */
export function Terms({ question, pack, bank }) {
  const { code, words, minimum, kind, criterion, own, adapted } = question;
  const scored = pack.public.mode === "scored";
  const weighed = scored && isWeighed(pack, bank, code);
  const parts = [
    code,
    bank.criterionOf.get(criterion)?.title ?? "",
    weighed ? `${perCent(question.weight)} per cent` : "",
    kind === "pass-fail" ? "pass or fail" : "",
    words > 0 ? `${grouped(words)} words at most` : "no word limit",
    !scored || minimum === undefined ? "" : `at least ${minimum} of ${bank.scale.steps.at(-1)?.score ?? ""}`,
    own ? "the buyer's own question" : "",
    adapted && !own ? "in the buyer's own words" : "",
  ];
  return h("p", { class: "hub-pack__terms" }, parts.filter(Boolean).join(" · "));
}

/** @param {{path: string, title: string}} props in a tab of its own, so that nothing that was typed is lost */
export function PageLink({ path, title }) {
  return h("a", { href: pageAddress(path), target: "_blank", rel: "noopener" }, `${title} (opens in a new tab)`);
}

/** @param {Pack} pack @param {import("../types.mjs").Bank} bank @param {string} print @returns {string} "Competitive Process · issue 2 · fingerprint 7f3a91c20b" */
export function summaryOf(pack, bank, print) {
  const { route, value, issue } = pack.public;
  const money = value.yearly > 0 ? `£${grouped(value.yearly)} a year` : "";
  const term = value.years === 1 ? "1 year" : value.years > 0 ? `${value.years} years` : "";
  const issued = issue.date ? `issue ${issue.number} of ${dayInWords(issue.date)}` : `issue ${issue.number}`;
  const stamp = issue.number > 0 ? issued : "a draft, not issued";
  return [labelOf(bank, route), money, term, stamp, `fingerprint ${print}`].filter(Boolean).join(" · ");
}

/** @param {{points: readonly import("../types.mjs").Point[], look?: string}} props look: the class of the box */
export function Points({ points, look = "hub-pack__points" }) {
  return h(
    "div",
    { class: look },
    h("p", null, "A good answer shows:"),
    h(
      "ul",
      null,
      points.map((point, at) => h("li", { key: at }, point.text, h(Parts, { parts: point.points }))),
    ),
  );
}

/** The bank's notes for evaluators, which bidders see too, because scores may rest on them. @param {{notes: readonly string[]}} props */
export function Notes({ notes }) {
  return (
    notes.length > 0 &&
    h(
      "details",
      { class: "hub-pack__notes" },
      h("summary", null, "Notes for those who judge"),
      h("ul", null, notes.map((each, at) => h("li", { key: at }, each))),
    )
  );
}

/** The parts of a point. @param {{parts: readonly string[]}} props */
export function Parts({ parts }) {
  return parts.length > 0 ? h("ul", null, parts.map((each, at) => h("li", { key: at }, each))) : null;
}
