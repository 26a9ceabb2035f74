/**
 * What a card says of a question, whether it is in the pack or only in the bank.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../types.mjs").Question} Question
 */

import { h } from "../../../vendor/preact.mjs";
import { inTerms } from "../checks/terms.mjs";
import { kindsOf } from "../bank.mjs";
import { Fold } from "./fold.mjs";

/** @type {Record<Kind, string>} */
export const KIND_LABELS = { scored: "Scored", "pass-fail": "Pass or fail", narrative: "Narrative" };
const BARS = ["M1 10h4v5H1z", "M8 5.5h4V15H8z", "M15 1h4v14h-4z"];

/** @param {string} text for screen readers alone */
export function unseen(text) {
  return h("span", { class: "hub-pack__unseen" }, text);
}

/** @param {{bank: Bank, code: string, question: Question | undefined}} props question: none for one of the buyer's own */
export function Marks({ bank, code, question }) {
  const weighting = bank.weightings.find((each) => each.id === question?.weighting);
  const origin = bank.origins.find((each) => each.id === question?.origin)?.label ?? "Your own";
  return h(
    "p",
    { class: "hub-marks" },
    h("span", { class: "hub-code" }, code),
    weighting &&
      h(
        "span",
        { class: `hub-weight hub-weight--${weighting.level}` },
        h(
          "svg",
          { class: "hub-weight__bars", viewBox: "0 0 22 16", width: 22, height: 16, "aria-hidden": "true" },
          BARS.map((d) => h("path", { key: d, d })),
        ),
        weighting.label,
        unseen(" weighting"),
      ),
    h("span", { class: "hub-origin" }, origin),
  );
}

/** @param {{app: App, kind: Kind}} props */
export function Unfit({ app, kind }) {
  const { pack, bank } = app;
  const mode = bank.modes.find((each) => each.id === pack.public.mode);
  return (
    !kindsOf(bank, pack.public.mode).includes(kind) &&
    h(
      "p",
      { class: "hub-pack__unfit" },
      `This question is of the kind “${KIND_LABELS[kind]}”, which the pack's way of judging, “${mode?.label ?? pack.public.mode}”, does not take. You can ask it all the same, but Ready? will want you to change one of the two.`,
    )
  );
}

/** @param {readonly import("../types.mjs").Point[]} points */
function pointList(points) {
  return h(
    "ul",
    null,
    points.map(({ text, points: parts }) =>
      h("li", { key: text }, text, parts.length > 0 && h("ul", null, parts.map((part) => h("li", { key: part }, part)))),
    ),
  );
}

/** @param {{entry: {reading: string[]} | undefined}} props of a question or a gate: for buyers, and never sent out */
export function OurReading({ entry }) {
  return entry?.reading.map((text) => h("p", { key: text, class: "hub-pack__hint" }, `Our reading of the law: ${text}`));
}

/** @param {string} title @param {readonly string[]} lines */
function section(title, lines) {
  return lines.length > 0 && [h("h5", null, title), h("ul", null, lines.map((line) => h("li", { key: line }, line)))];
}

/** @param {{app: App, question: Question}} props */
export function More({ app, question }) {
  const { points, evidence, notes, applies_when: when, track_record: record, url, code } = question;
  const { route } = app.pack.public;
  return h(Fold, {
    app,
    title: ["What the bank says", unseen(` ${code}`)],
    content: () => [
      when !== "" && h("p", null, h("strong", null, "Ask it only when: "), when),
      record && h("p", null, inTerms("This question asks for what the bidder has done before, which a new organisation may not be able to show.", route)),
      h("h5", null, "What a good answer shows"),
      pointList(points),
      section(inTerms("Evidence that a bidder can give", route), evidence),
      section("Notes for those who judge", notes),
      h("p", null, h("a", { href: `../${url}` }, `${code} on a page of its own`)),
    ],
  });
}
