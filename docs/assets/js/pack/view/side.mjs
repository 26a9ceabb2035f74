/**
 * What the pack comes to, beside each step. On a narrow screen it is one line, which unfolds.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../checks/burden-words.mjs").Line} Line
 */

import { h } from "../../../vendor/preact.mjs";
import { balance } from "../checks/balance.mjs";
import { burden } from "../checks/burden.mjs";
import { burdenLines } from "../checks/burden-words.mjs";
import { grouped } from "../checks/figures.mjs";
import { peopleOf } from "../route-words.mjs";
import { perCent, totalOf, WHOLE } from "../weights.mjs";
import { Bars } from "./bars.mjs";
import { Button } from "./fields.mjs";
import { partOf } from "./later.mjs";

const SHOWN = 3;

/** @param {number} count @returns {string} "1 question", "12 questions" */
export function counted(count) {
  return count === 1 ? "1 question" : `${count} questions`;
}

/** @param {number} tenths @returns {string} */
export function percentage(tenths) {
  return `${perCent(tenths)}%`;
}

/** @param {App} app @returns {import("./bars.mjs").Row[]} a bar for each criterion, and for price where it stands beside them */
export function rowsOf({ pack, bank }) {
  const { shares, price } = balance(pack, bank);
  const scored = pack.public.mode === "scored";
  const beside = scored && price > 0 ? [{ id: "price", title: "Price", weight: price, price, questions: 0 }] : [];
  const all = [...shares, ...beside];
  const most = Math.max(1, ...all.map((each) => (scored ? each.weight : each.questions)));
  return all.map((each) => ({
    id: each.id,
    title: each.title,
    part: (scored ? each.weight : each.questions) / most,
    hollow: scored ? each.price / most : 0,
    figure: scored ? percentage(each.weight) : counted(each.questions),
  }));
}

/** @param {{app: App, by: Map<string, Line>}} props by: the lines of the burden by their ids */
function Figures({ app, by }) {
  const { mode, questions, price } = app.pack.public;
  const words = by.get("words")?.text;
  const count = counted(questions.length);
  const shares = price.share > 0 ? `${percentage(WHOLE - price.share)} quality, ${percentage(price.share)} price` : "";
  return [
    h("p", { class: "hub-pack__total" }, mode === "scored" ? percentage(totalOf(app.pack)) : count),
    mode === "scored" && h("p", null, [shares, count].filter((each) => each !== "").join(" · ")),
    words && h("p", null, `Words asked: ${words}`),
    h(Bars, { rows: rowsOf(app) }),
  ];
}

/** @param {{app: App, by: Map<string, Line>}} props */
function Burden({ app, by }) {
  return h(
    "div",
    { class: "hub-pack__burden" },
    h("h3", null, `Burden on one ${peopleOf(app.pack.public.route).bidder}`),
    h("p", { class: "hub-pack__hours" }, by.get("write")?.text),
    h("p", null, by.get("one")?.text),
    [by.get("all"), by.get("documents")].map((line) => line && h("p", { key: line.id, class: "hub-pack__small" }, `${line.label}: ${line.text}`)),
    h(Button, { kind: "link", act: () => app.goTo("burden") }, "How this is counted"),
  );
}

/** @param {{app: App}} props */
function First({ app }) {
  const { pack, bank } = app;
  const check = partOf("check");
  const findings = check?.foremostIn(app, SHOWN) ?? balance(pack, bank).findings.slice(0, SHOWN);
  return [
    h("h3", null, findings.length > 1 ? "To look at first" : "To look at"),
    findings.length === 0
      ? h("p", null, check ? "Nothing stands out so far." : h(Button, { kind: "link", act: () => app.go("check") }, "See what the check finds"))
      : h(
          "ul",
          null,
          findings.map(({ text, target }) =>
            h("li", { key: text }, h(Button, { kind: "link", act: () => app.goTo(target) }, text)),
          ),
        ),
  ];
}

/** @param {{app: App}} props */
export function Side({ app }) {
  const { pack, bank, shown } = app;
  const { mode, questions, gates } = pack.public;
  const label = questions.length + gates.length > 0 ? burden(pack, bank) : null;
  const by = new Map(label ? burdenLines(label).map((each) => [each.id, each]) : []);
  const line = [
    mode === "scored" ? percentage(totalOf(pack)) : "",
    counted(questions.length),
    label ? (label.words === 1 ? "1 word" : `${grouped(label.words)} words`) : "",
    by.get("write")?.text ?? "",
  ];
  const open = shown.side === true;
  return h(
    "aside",
    { class: "hub-pack__side", "aria-labelledby": "pack-side" },
    h("h2", { id: "pack-side" }, "Your pack"),
    h(
      "div",
      { class: "hub-pack__fold", "data-print": "skip" },
      h(Button, { kind: "link", expanded: open, act: () => app.show({ side: !open }) }, line.filter((each) => each !== "").join(" · ")),
    ),
    h(
      "div",
      { class: open ? undefined : "hub-pack__folded" },
      questions.length === 0 ? h("p", null, "No question is chosen yet.") : h(Figures, { app, by }),
      label && h(Burden, { app, by }),
      questions.length > 0 && h(First, { app }),
    ),
  );
}
