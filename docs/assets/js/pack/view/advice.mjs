/**
 * What the bank says of a question or a gate. Loads when it is unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {import("../types.mjs").Question} Question
 */

import { h } from "../../../vendor/preact.mjs";
import { sizeOf } from "../checks/size.mjs";
import { inTerms } from "../checks/terms.mjs";
import { peopleOf } from "../route-words.mjs";
import { saidOn, whenAsked } from "../gate-words.mjs";
import { said } from "../said.mjs";

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

/** @param {string} title @param {readonly string[]} lines */
function section(title, lines) {
  return lines.length > 0 && [h("h5", null, title), h("ul", null, lines.map((line) => h("li", { key: line }, line)))];
}

/** @param {{app: App, question: Question}} props */
function OfQuestion({ app, question }) {
  const { points, evidence, notes, applies_when: when, track_record: record, url, code } = question;
  const { route } = app.pack.public;
  return [
    when !== "" && h("p", null, h("strong", null, "Ask it only when: "), when),
    record && h("p", null, said(app.bank, "question-track-record", { bidder: peopleOf(route).bidder })),
    h("h5", null, "What a good answer shows"),
    pointList(points),
    section(inTerms("Evidence that a bidder can give", route), evidence),
    section("Notes for those who judge", notes),
    h("p", null, h("a", { href: `../${url}` }, `${code} on a page of its own`)),
  ];
}

/** @param {{app: App, gate: Gate}} props */
function Level({ app: { bank, pack }, gate }) {
  const size = sizeOf(bank, pack.public.value);
  const sizes = size ? [size] : bank.sizes;
  return [
    h("dt", null, size ? "In proportion to this pack" : "In proportion (the value is not known yet)"),
    sizes.map(({ id, label }) => gate.by_size[id] && h("dd", { key: id }, `${label}: ${saidOn(pack.public.route, gate.by_size[id])}`)),
  ];
}

/** @param {{app: App, gate: Gate}} props */
function OfGate({ app, gate }) {
  const { route } = app.pack.public;
  const when = whenAsked(gate, route);
  return h(
    "dl",
    { class: "hub-pack__advice" },
    when && [h("dt", null, "Ask only when"), h("dd", null, when)],
    h(Level, { app, gate }),
    h("dt", null, "Not to be asked"),
    h("dd", null, gate.not_asked),
    h("dt", null, "What can show it"),
    gate.evidence.map((text) => h("dd", { key: text }, saidOn(route, text))),
  );
}

/** @param {{app: App, question?: Question, gate?: Gate}} props one of the two */
export function View({ app, question, gate }) {
  return gate ? h(OfGate, { app, gate }) : question && h(OfQuestion, { app, question });
}
