/**
 * A bidder's side of a pack: its questions with room to draft, and ways to take the answers away.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {{app: App, bid: Bid}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { WORD_RULE } from "../answers.mjs";
import { draftOf, lengthOf } from "../bidding.mjs";
import { wordedQuestions } from "../questions.mjs";
import { peopleOf } from "../route-words.mjs";
import { AskToReplace, Gone, Keep, KeptBefore, Replaced, TakeAway } from "./bid-files.mjs";
import { BidQuestion } from "./bid-question.mjs";
import { readWord } from "./bid-word.mjs";
import { watch } from "./bid-work.mjs";
import { Button } from "./fields.mjs";
import { FilePicker } from "./files.mjs";
import { PickFiles } from "./pick-files.mjs";
import { Judging, Log } from "./read-contents.mjs";
import { Dates, Gates, Scale, summaryOf } from "./shown.mjs";

/** @param {{app: App}} props */
export function Bid({ app }) {
  const { bid } = app;
  if (!bid) {
    return h("p", null, h(Button, { act: () => app.receive(null) }, "Open a pack"));
  }
  watch(app);
  return h(
    "div",
    { class: "hub-pack__bid hub-pack__columns" },
    h(First, { app, bid }),
    h("div", { class: "hub-pack__beside", "data-print": "skip" }, h(Contents, { app, bid }), h(TakeAway, { app, bid }), h(Keep, { app, bid })),
    h(
      "div",
      null,
      h(About, { app, bid }),
      wordedQuestions(bid.pack, bid.bank).map((question, at) =>
        h(BidQuestion, { key: question.code, app, bid, question, number: at + 1 }),
      ),
      h(Gone, { app, bid }),
      h(Ends, { app }),
    ),
  );
}

/** What to know first. @param {Props} props */
function First({ app, bid }) {
  const { contact, name } = bid.pack.public;
  return h(
    "div",
    null,
    h("h1", { tabIndex: -1, "data-field": "bidding" }, name ? `Your answers: ${name}` : "Your answers"),
    h("p", { class: "hub-pack__summary" }, summaryOf(bid.pack, bid.bank, bid.print)),
    bid.asksMore &&
      h(
        "p",
        { class: "hub-pack__note" },
        "The link could not carry all of this pack: the buyer has questions or wording of their own. Ask for the file, and open it below before you go on. Your answers go with you.",
      ),
    app.asked ? h(AskToReplace, { app, bid, asked: app.asked }) : h(Replaced, { app, bid }),
    h(Dates, bid),
    contact && h("p", null, `Contact: ${contact}`),
    h(KeptBefore, { app, bid }),
  );
}

/** How far each answer is, with a way to it. @param {Props} props */
function Contents({ app, bid }) {
  const states = new Map(bid.matched.map((each) => [each.code, each.state]));
  const marks = { changed: ", changed since you answered", new: ", new", same: "", gone: "" };
  return h(
    "nav",
    { "aria-labelledby": "bid-contents", class: "hub-pack__contents" },
    h("h2", { id: "bid-contents", tabIndex: -1, "data-field": "bidding.contents" }, "Questions"),
    h(
      "ol",
      null,
      wordedQuestions(bid.pack, bid.bank).map(({ code, title, text, words }) =>
        h(
          "li",
          { key: code },
          h(Button, { kind: "link", act: () => app.turn("bid", `bidding.${code}`) }, title || text),
          h(
            "span",
            { class: "hub-pack__far" },
            lengthOf(draftOf(bid, code).text, words).said,
            bid.matched.length > 0 ? marks[states.get(code) ?? "same"] : "",
          ),
        ),
      ),
    ),
  );
}

/** What holds for all answers, folded. @param {Props} props */
function About({ bid }) {
  const { gates, log, mode, route } = bid.pack.public;
  const { bidder, offer } = peopleOf(route);
  return h(
    "div",
    null,
    gates.length > 0 &&
      h("details", null, h("summary", null, `Gates that every ${bidder} must meet (${gates.length})`), h(Gates, bid)),
    mode === "scored" && h("details", null, h("summary", null, "What each score means"), h(Scale, bid)),
    h("details", null, h("summary", null, `How each ${offer} is judged, and price`), h(Judging, bid)),
    log.length > 0 && h("details", null, h("summary", null, `Clarifications (${log.length})`), h(Log, bid)),
    h("details", null, h("summary", null, "How words are counted"), h("p", null, WORD_RULE)),
  );
}

/** @param {{app: App}} props */
function Ends({ app }) {
  const lines = /** @type {string[]} */ (app.shown.wordLines ?? []);
  return h(
    "div",
    { class: "hub-pack__ways", "data-print": "skip" },
    h("h2", null, "Open a file"),
    h(FilePicker, {
      label: "Open your answers, or a newer file of the pack",
      hint: "Your answers are set beside the questions of the new pack, and what changed is marked.",
      take: (text) => app.receive({ text }),
    }),
    h(PickFiles, {
      label: "Read answers from Word",
      hint: "The Word paper of this pack, with answers written into its boxes. Lists and line breaks are kept as plain text.",
      accept: ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      take: (files, refused) => readWord(app, files, refused),
    }),
    lines.length > 0 &&
      h(
        "div",
        { class: "hub-pack__problems" },
        h("p", null, h("strong", null, "About the Word document:")),
        h("ul", null, lines.map((line) => h("li", { key: line }, line))),
      ),
    h("p", null, h(Button, { act: () => app.turn("build", "pack-title") }, "Leave your answers, and build a pack")),
  );
}
