/**
 * What someone sent: a link or a file is opened, and its pack is shown read-only with two ways on. Loads when asked for.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../opening.mjs").Sent} Sent
 */

import { h } from "../../../vendor/preact.mjs";
import { countOf, isBegun, startBid } from "../bidding.mjs";
import { openSent, replaced } from "../opening.mjs";
import { Bid } from "./bid.mjs";
import { KeptList, nameOf, openKept } from "./bid-files.mjs";
import { openAnswers } from "./bid-work.mjs";
import { Button } from "./fields.mjs";
import { loadBank } from "./files.mjs";
import { ReadPack } from "./read-pack.mjs";
import { Ways } from "./ways.mjs";

/** What is being read. @type {WeakSet<Sent>} */
const begun = new WeakSet();

/** @param {App} app @param {Sent} sent */
async function read(app, sent) {
  if (!sent.source || begun.has(sent)) {
    return;
  }
  begun.add(sent);
  const found = await openSent(sent.source, app.present, (release) => loadBank(release, app.present.words));
  sent.found = found;
  if (app.sent !== sent || app.screen !== "read") {
    return;
  }
  if (found.kind === "answers") {
    takeAnswers(app, sent, found.file);
  } else if (found.kind === "pack" && sent.resumes && sent.waiting) {
    const opening = sent.waiting;
    sent.waiting = null;
    openKept(app, startBid(found, sent.source), opening);
  } else if (found.kind === "pack") {
    const { length } = found.pack.public.questions;
    app.turn("read", "received", `The pack is open to read: ${length === 1 ? "1 question" : `${length} questions`}.`);
  } else {
    const why = found.problems[0]?.message ?? "";
    app.turn("read", "received", "text" in sent.source ? `The file could not be opened. ${why}` : `The link could not be opened. ${why}`);
  }
}

/** @param {App} app @param {Sent} sent @param {import("../types.mjs").AnswerFile} file */
function takeAnswers(app, sent, file) {
  const opening = { file, key: "" };
  if (app.bid) {
    openAnswers(app, app.bid, opening, "Your answers are set beside the questions.");
  } else {
    sent.waiting = opening;
    app.turn("read", "received", "The answers are read. They wait for the pack that they answer.");
  }
}

/** @param {{app: App}} props */
function Read({ app }) {
  const sent = app.sent ?? { source: null, found: null, accepted: new Set(), moves: false, asks: "", waiting: null };
  read(app, sent);
  if (sent.source && !sent.found) {
    return h("h1", { tabIndex: -1, "data-field": "received" }, "Opening…");
  }
  if (sent.found?.kind === "pack") {
    return h(ReadPack, { app, sent, opened: sent.found });
  }
  return h(
    "div",
    { class: "hub-pack__received" },
    sent.found?.kind === "refused"
      ? h(Refused, { app, sent, refused: sent.found })
      : h("h1", { tabIndex: -1, "data-field": "received" }, sent.waiting ? "Now open the pack" : "Open a pack"),
    sent.waiting && h(Waiting, { waiting: sent.waiting }),
    h(KeptList, { app, open: (opening, source) => goOn(app, sent, opening, source) }),
    h(Ways, { app }),
  );
}

/** What was sent, or a bidder's answers to it: who opens the one may go on to the other. @param {{app: App}} props */
export function View({ app }) {
  return h(app.screen === "bid" ? Bid : Read, { app });
}

/** @param {{waiting: import("../opening.mjs").Opening}} props */
function Waiting({ waiting: { file, key } }) {
  return h(
    "p",
    { class: "hub-pack__note" },
    key ? `What is kept here has ${countOf(file)} to ${nameOf(file)}. ` : `Your file has ${countOf(file)} to ${nameOf(file)}. `,
    "The questions are in the pack itself: open its link or its file here, say that you are bidding or applying, and your answers are set beside the questions.",
  );
}

/**
 * Go on with answers that are kept on the device, for who came back. Where their pack is not kept, they wait for it.
 *
 * @param {App} app
 * @param {Sent} sent
 * @param {import("../opening.mjs").Opening} waiting
 * @param {Sent["source"]} source
 */
function goOn(app, sent, waiting, source) {
  // Answers that are being written come first: the page asks what is to become of them.
  receive(app, { ...sent, source, waiting }, !(app.bid && isBegun(app.bid)));
}

/** @param {App} app @param {Sent} sent whose source is read @param {boolean} [resumes] */
function receive(app, sent, resumes) {
  app.sent = { ...sent, found: null, resumes };
  app.turn("read", "received");
}

/** @param {{app: App, sent: Sent, refused: import("../opening.mjs").Refused}} props */
function Refused({ app, sent, refused: { problems, offers, again } }) {
  const { source } = sent;
  const isFile = source !== null && "text" in source;
  return h(
    "div",
    null,
    h("h1", { tabIndex: -1, "data-field": "received" }, isFile ? "This file could not be opened" : "This link could not be opened"),
    h(
      "ul",
      { class: "hub-pack__problems" },
      problems.map(({ message }, at) => h("li", { key: at }, message)),
    ),
    h("p", null, "Nothing was changed: what you have open or keep on this device is as it was."),
    again && h(Button, { kind: "main", act: () => receive(app, sent, sent.resumes) }, "Try again"),
    isFile && offers.length > 0 && h(Offers, { app, text: source.text, offers }),
  );
}

/** @param {{app: App, text: string, offers: import("../types.mjs").Offer[]}} props */
function Offers({ app, text, offers }) {
  return h(
    "div",
    { class: "hub-pack__note" },
    h(
      "ul",
      null,
      offers.map(({ code, title, heir }) =>
        h(
          "li",
          { key: code },
          heir
            ? `${code} “${title}” is now part of ${heir}.`
            : `${code} “${title}” is no longer asked, and nothing replaces it.`,
        ),
      ),
    ),
    h("p", null, "The file can be opened with the replacements. The file itself stays as it is."),
    h(Button, { kind: "main", act: () => app.receive({ text: replaced(text, offers) }) }, "Take the replacements over"),
  );
}
