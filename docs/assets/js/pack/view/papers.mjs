/**
 * The papers that a tender runs on: for bidders, for evaluators, from the evaluators' files to the record. Loads when it
 * is first shown; what makes the files loads when the first of them is asked for.
 *
 * @typedef {import("./papers-part.mjs").Props} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { find } from "../../shared/element.mjs";
import { fingerprint } from "../canonical.mjs";
import { dayInWords } from "../checks/figures.mjs";
import { isChanged, isIssued } from "../log.mjs";
import { Button } from "./fields.mjs";
import { AfterModeration } from "./papers-after.mjs";
import { ForBidders, ForSystems } from "./papers-bidders.mjs";
import { ForEvaluators, Merge } from "./papers-evaluators.mjs";
import { Practise } from "./papers-practise.mjs";
import { workOf } from "./papers-work.mjs";

/** @param {{app: import("./state.mjs").App}} props */
export function View({ app }) {
  const print = fingerprint(app.pack);
  const all = workOf(app);
  // What was told is about the pack as it was then.
  const work = { ...all, told: Object.fromEntries(Object.entries(all.told).filter(([, told]) => told.print === print)) };
  const { mode, questions } = app.pack.public;
  const parts = [
    ...(questions.length > 0 ? [ForBidders, ForSystems] : []),
    ...(mode === "narrative" ? [] : [Practise]),
    ...(questions.length > 0 ? [ForEvaluators, Merge, AfterModeration] : []),
  ];
  return h(
    "div",
    { class: "hub-pack__sharing hub-pack__papers" },
    questions.length > 0 ? h(Intro, { app, work, print }) : h(First, { app, work }),
    parts.map((part) => h(part, { app, work, key: part.name })),
  );
}

/** What to do before there are papers. @param {Props} props */
function First({ app }) {
  return h(
    "div",
    { class: "hub-pack__note" },
    h(
      "p",
      null,
      "The pack asks nothing yet, so there is nothing to put on paper. Start from a set for your kind of service, or choose questions one by one. The papers are then made from what you chose.",
    ),
    h(
      "div",
      { class: "hub-pack__actions" },
      h(Button, { act: () => app.go("service") }, "Go to the sets"),
      h(Button, { act: () => app.go("questions") }, "Choose questions"),
    ),
  );
}

/** @param {Props & {print: string}} props */
function Intro({ app, print }) {
  const { pack } = app;
  const { number, date } = pack.public.issue;
  const draft = !isIssued(pack);
  // The page that shows the papers, where the hub has one.
  const guide = find(document, "[data-pack]", HTMLElement).dataset.papers;
  return h(
    "div",
    null,
    h(
      "p",
      null,
      "All papers are made from this pack, on this device, and nothing is sent. Each of them says ",
      draft ? "that it is a draft" : date ? `that it is issue ${number} of ${dayInWords(date)}` : `that it is issue ${number}`,
      " and names the fingerprint ",
      h("code", null, print),
      ", so that people can see whether two papers belong together. ",
      guide && [h("a", { href: guide }, "From the pack to the papers"), " shows each of them."],
    ),
    (draft || isChanged(pack)) &&
      h(
        "p",
        { class: "hub-pack__warn" },
        draft
          ? "Issue the pack before you send anything out. Evaluators’ files are read back only for the very pack that they were made from. "
          : "The pack has changed since it was issued, so its fingerprint is another. Stamp a new issue before you send papers out. ",
        h(Button, { kind: "link", act: () => app.go("share", "public.issue") }, draft ? "Issue the pack" : "Stamp a new issue"),
      ),
    h(
      "p",
      { class: "hub-pack__hint" },
      "The hub’s tests open each kind of paper in LibreOffice. Word and Excel themselves were not at hand, so look at each paper before you send it.",
    ),
  );
}
