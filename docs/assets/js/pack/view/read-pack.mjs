/**
 * A pack that someone sent, read-only, with the ways on: to buy with it, or to bid.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../opening.mjs").OpenedPack} OpenedPack
 * @typedef {import("../opening.mjs").Opening} Opening
 * @typedef {import("../opening.mjs").Sent} Sent
 * @typedef {{app: App, sent: Sent, opened: OpenedPack}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { inTerms } from "../checks/terms.mjs";
import { bidFile, isBegun, startBid, withAnswers } from "../bidding.mjs";
import { canonical } from "../canonical.mjs";
import { changesSince, packToBuy } from "../opening.mjs";
import { hasPrivate } from "../private-part.mjs";
import { emptyPack } from "../pack.mjs";
import { openBid, replaceBid } from "./bid-work.mjs";
import { Button } from "./fields.mjs";
import { fileOf } from "./kept-answers.mjs";
import { Later } from "./later.mjs";
import { PackContents } from "./read-contents.mjs";
import { Ways } from "./ways.mjs";
import { saveAnswers } from "./save-answers.mjs";
import { summaryOf } from "./shown.mjs";

/** @param {Props} props */
export function ReadPack(props) {
  const { app, opened } = props;
  const { pack, bank, print, warnings } = opened;
  return h(
    "div",
    { class: "hub-pack__received hub-pack__columns" },
    h(
      "div",
      null,
      h("h1", { tabIndex: -1, "data-field": "received" }, pack.public.name || "A tender pack"),
      h("p", { class: "hub-pack__summary" }, summaryOf(pack, bank, print)),
      h(Notes, { opened }),
      warnings.length > 0 && h("ul", { class: "hub-pack__note" }, warnings.map((each) => h("li", { key: each }, each))),
    ),
    h("div", { class: "hub-pack__beside", "data-print": "skip" }, h(Choice, props)),
    h(
      "div",
      null,
      bank !== app.present && h(Later, { app, name: "changes", field: "", props: { ...props, changes: changesSince(opened, app.present) } }),
      h(PackContents, { pack, bank, whole: opened.from !== "link" }),
      h("h2", { "data-print": "skip" }, "Open something else"),
      h(Ways, { app }),
    ),
  );
}

/** What the way that it came says about what it holds. @param {{opened: OpenedPack}} props */
function Notes({ opened: { from, pack, asksMore } }) {
  if (from === "link") {
    return h(
      "p",
      { class: "hub-pack__note" },
      asksMore
        ? "This pack has questions or wording of the buyer's own, which a link cannot carry. Ask the buyer for the file, and open that before you answer. "
        : "",
      "The service's name, contact and own wording travel in the file, so they are not shown here.",
    );
  }
  if (from === "full") {
    return h(
      "p",
      { class: "hub-pack__note" },
      hasPrivate(pack)
        ? inTerms("This is a full file. It holds private notes, such as reasons, the panel and conflicts, so it opens for buying alone. Do not pass it on: bidders get the public file. ", pack.public.route)
        : "This is a full file, which is meant for buyers, so it opens for buying alone. ",
      "The file may hold personal data, and belongs to the buyer's records schedule.",
    );
  }
  return null;
}

/** @param {Props} props */
function Choice(props) {
  const { app, sent, opened } = props;
  const grant = opened.pack.public.route === "grant";
  if (sent.asks === "buy") {
    return h(AskBeforeBuying, props);
  }
  if (sent.asks === "bid") {
    return h(AskBeforeBidding, props);
  }
  return h(
    "div",
    { class: "hub-pack__choice" },
    h("h2", null, "What would you like to do?"),
    opened.from !== "full" &&
      h(
        "div",
        null,
        h(Button, { kind: "main", act: () => chooseBid(props) }, grant ? "I am applying" : "I am bidding"),
        h("p", null, "Draft your answers beside the questions, with a count of words, and take them away as a Word document or plain text."),
      ),
    h(
      "div",
      null,
      h(
        Button,
        { kind: opened.from === "full" ? "main" : "plain", act: () => (hasWork(app) ? ask(props, "buy") : buy(props)) },
        grant ? "I am giving the grant" : "I am buying",
      ),
      h("p", null, "Make it your own pack: change the questions, weigh them, check them and share them."),
    ),
  );
}

/** @param {App} app @returns {boolean} whether the open pack would be lost */
function hasWork(app) {
  return app.unsaved && canonical(app.pack) !== canonical(emptyPack(app.bank));
}

/** @param {Props} props @param {"" | "buy" | "bid"} asks */
function ask({ app, sent }, asks) {
  sent.asks = asks;
  app.turn("read", asks ? "received.asks" : "received");
}

/** @param {Props} props */
function buy({ app, sent, opened }) {
  const { pack, bank } = packToBuy(opened, app.present, sent);
  history.replaceState(null, "", location.pathname + location.search);
  app.sent = null;
  app.open(pack, bank, `${pack.public.name ? `“${pack.public.name}”` : "The pack"} is now your open pack.`);
}

/** @param {Props} props */
function AskBeforeBuying(props) {
  const { name } = props.app.pack.public;
  return h(
    "div",
    { class: "hub-pack__note", role: "group", "aria-labelledby": "received-asks" },
    h(
      "h2",
      { id: "received-asks", tabIndex: -1, "data-field": "received.asks" },
      `Replace ${name ? `“${name}”` : "the pack"} that you have open?`,
    ),
    h("p", null, "The open pack has changes that are not saved. Undo brings it back as long as this page stays open."),
    h(
      "p",
      { class: "hub-pack__actions" },
      h(Button, { kind: "main", act: () => buy(props) }, "Replace it"),
      h(Button, { act: () => ask(props, "") }, "Keep the open pack"),
    ),
  );
}

/** @param {Props} props */
function chooseBid(props) {
  if (props.app.bid && isBegun(props.app.bid)) {
    ask(props, "bid");
  } else {
    bid(props, openBid, props.sent.waiting);
  }
}

/** @param {Props} props @param {typeof openBid} open @param {Opening | null} opening @param {boolean} [unsaved] */
function bid({ app, sent, opened }, open, opening, unsaved = false) {
  const begun = startBid(opened, sent.source);
  sent.waiting = null;
  sent.asks = "";
  if (opening) {
    const { key } = opening;
    open(app, { ...withAnswers(begun, fileOf(opening)), unsaved }, "Your answers are set beside the questions.", key);
  } else {
    open(app, begun, "");
  }
}

/** @param {Props} props */
function AskBeforeBidding(props) {
  const current = props.app.bid;
  if (!current) {
    return null;
  }
  const { name } = current.pack.public;
  return h(
    "div",
    { class: "hub-pack__note", role: "group", "aria-labelledby": "received-asks" },
    h(
      "h2",
      { id: "received-asks", tabIndex: -1, "data-field": "received.asks" },
      `Take your answers${name ? ` to “${name}”` : ""} along?`,
    ),
    h("p", null, "They are set beside the questions of this pack, and what changed is marked. None is lost."),
    h(
      "p",
      { class: "hub-pack__actions" },
      h(Button, { kind: "main", act: () => bid(props, openBid, { file: bidFile(current), key: "" }, current.unsaved) }, "Take them along"),
      h(
        Button,
        { act: () => saveAnswers(current) },
        "Save them to a file",
      ),
      h(Button, { act: () => bid(props, replaceBid, props.sent.waiting) }, "Begin without them"),
      h(Button, { act: () => ask(props, "") }, "Go back"),
    ),
  );
}
