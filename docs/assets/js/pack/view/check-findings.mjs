/**
 * What was found in questions, wording and gates. Each leads to where it is mended.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../checks/overlap.mjs").Overlap} Overlap
 * @typedef {import("../checks/study.mjs").Study} Study
 * @typedef {import("../questions.mjs").Worded} Worded
 */

import { h } from "../../../vendor/preact.mjs";
import { gateFindings } from "../checks/gates.mjs";
import { wordedQuestions } from "../questions.mjs";
import { said } from "../said.mjs";
import { FindingList, Section } from "./check-part.mjs";
import { Button } from "./fields.mjs";

/** @param {{app: App, study: Study | null}} props */
export function Findings({ app, study }) {
  const { pack, bank } = app;
  const gates = gateFindings(pack, bank);
  const own = wordedQuestions(pack, bank).some((each) => each.own || each.text !== each.original);
  return h(
    Section,
    { id: "findings", title: "Findings" },
    h("h4", null, "Questions that may overlap"),
    h(Near, { app, study }),
    h("h4", null, "Own and adapted wording"),
    study && study.wording.length > 0
      ? h(FindingList, { app, findings: study.wording })
      : h("p", null, own ? waiting(study, "all of it keeps to the rules of the bank.") : "Nothing to look at: all wording is the bank's."),
    h("h4", null, "Gates"),
    gates.length > 0
      ? h(FindingList, { app, findings: gates })
      : h("p", null, pack.public.value.yearly > 0 || pack.public.gates.length === 0 ? "Nothing to look at." : said(bank, "findings-gates-unknown")),
  );
}

/** @param {Study | null} study @param {string} text @returns {string} */
function waiting(study, text) {
  return study ? `Nothing to look at: ${text}` : "Reading the questions…";
}

/** @param {{app: App, study: Study | null}} props */
function Near({ app, study }) {
  if (!study || study.near.length === 0) {
    return h("p", null, waiting(study, "no two questions seem to ask for the same thing."));
  }
  const worded = new Map(wordedQuestions(app.pack, app.bank).map((each) => [each.code, each]));
  return h(
    "ul",
    { class: "hub-pack__list" },
    study.near.map((pair, at) =>
      h(
        "li",
        { key: pair.codes.join(), class: "hub-pack__finding" },
        h("p", null, study.overlap[at]?.text),
        h("div", { class: "hub-pack__pair" }, pair.codes.map((code) => h(One, { key: code, app, pair, worded: worded.get(code) }))),
      ),
    ),
  );
}

/** @param {{app: App, pair: Overlap, worded: Worded | undefined}} props */
function One({ app, pair, worded }) {
  if (!worded) {
    return null;
  }
  const { code, title, text } = worded;
  const target = `public.questions.${code}${pair.points.length > 0 ? ".points" : ""}`;
  return h(
    "div",
    null,
    h("p", null, h("strong", null, `${code} ${title}`)),
    h("p", null, text),
    h(Button, { kind: "link", act: () => app.goTo(target) }, `Change or remove ${code}`),
  );
}
