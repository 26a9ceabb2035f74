/**
 * The files of a bidder: answers taken away, kept on the device and opened again.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {import("../opening.mjs").Opening} Opening
 * @typedef {import("../types.mjs").AnswerFile} AnswerFile
 * @typedef {import("./kept-answers.mjs").KeptAnswers} KeptAnswers
 * @typedef {{app: App, bid: Bid}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { plainAnswers, plainText } from "../answers.mjs";
import { dayInWords } from "../checks/figures.mjs";
import { answersText, countOf, goneAnswers, textsOf, withAnswers } from "../bidding.mjs";
import { fileName } from "../file-name.mjs";
import { Ask } from "./ask.mjs";
import { saveWord } from "./bid-word.mjs";
import { bringBack, forget, keeper, openAnswers, replaceBid, saved } from "./bid-work.mjs";
import { CopyButton } from "./copy.mjs";
import { Button, Tick } from "./fields.mjs";
import { saveText } from "./files.mjs";
import { fileOf, keptAnswers } from "./kept-answers.mjs";
import { saveAnswers } from "./save-answers.mjs";

/** @param {Props} props */
export function TakeAway({ app, bid }) {
  const { name } = bid.pack.public;
  const plain = () => plainAnswers(bid.pack, bid.bank, textsOf(app.bid ?? bid));
  return h(
    "div",
    { class: "hub-pack__takeaway" },
    h("h2", null, "Take your answers away"),
    h(
      "div",
      { class: "hub-pack__actions" },
      h(Button, { kind: "main", act: () => save(app) }, "Save my answers to a file"),
      h(Button, { act: () => saveWord(app) }, "Save as Word"),
      h(Button, { act: () => saveText(answersText(app.bid ?? bid), fileName(name, "answers.txt")) }, "Save as plain text"),
      h(CopyButton, { app, label: "Copy all as plain text", of: "all answers", text: plain }),
    ),
    h(
      "p",
      { class: "hub-small" },
      "The file of answers opens here again, also after the buyer has clarified the pack. Nothing is sent to anyone.",
    ),
  );
}

/** @param {App} app */
function save(app) {
  if (app.bid) {
    const name = saveAnswers(app.bid);
    saved(app);
    app.say(`Your answers are saved as ${name}.`);
  }
}

/** Whether the answers are kept on the device. @param {Props} props */
export function Keep({ app, bid }) {
  return h(
    "div",
    null,
    h(Tick, {
      label: "Keep my answers on this device",
      checked: keeper.key !== "",
      path: "bidding.keep",
      set: (on) => {
        if (on) {
          const trouble = keeper.begin(app.bid ?? bid);
          if (!trouble) {
            saved(app);
          }
          app.say(trouble || "Your answers are kept in this browser until you clear this box.");
        } else {
          forget(app);
          app.say("Your answers are no longer kept on this device.");
        }
      },
    }),
    h("p", { class: "hub-small" }, "They then open with the pack, without its link. On a computer that others use, leave this box clear and save a file."),
  );
}

/**
 * Answers that are kept on the device, each with what can be done with it; nothing where none are.
 *
 * @typedef {{app: App, open: (opening: Opening, source: KeptAnswers["source"]) => void, bid?: Bid}} KeptProps bid: what
 *   is bid on, if anything is
 * @param {KeptProps} props
 */
export function KeptList(props) {
  const kept = keptAnswers();
  return kept.length > 0
    ? h(
        "div",
        { class: "hub-pack__note" },
        h("p", null, "Answers that are kept on this device:"),
        h(
          "ul",
          { class: "hub-pack__list" },
          kept.map((each) => h(KeptFile, { key: each.key, kept: each, named: namedIn(kept, each), ...props })),
        ),
      )
    : null;
}

/** @param {AnswerFile} file @returns {string} what its pack is called */
export function nameOf({ pack: { name, fingerprint, issue } }) {
  const issued = issue > 0 ? `“${name}”, issue ${issue}` : `“${name}”`;
  return name ? issued : `the pack ${fingerprint}`;
}

/** @param {KeptAnswers[]} all @param {KeptAnswers} kept @returns {string} what tells its pack from the others */
function namedIn(all, { file, print }) {
  const name = file && nameOf(file);
  const same = all.filter((each) => each.file && nameOf(each.file) === name);
  return !name ? `the pack ${print}` : same.length > 1 ? `${name} (${print})` : name;
}

/** @param {AnswerFile} file @returns {string} when an answer was last changed; "" where none was */
function lastChange({ answers }) {
  const last = answers.map((each) => each.updated).toSorted().at(-1);
  return last ? `Last changed on ${dayInWords(last)}.` : "";
}

/** @param {KeptProps & {kept: KeptAnswers, named: string}} props */
function KeptFile({ app, open, bid, kept: { key, print, file, source }, named }) {
  const other = !bid || print === bid.print ? "" : ", which is another issue or another pack";
  return h(
    "li",
    null,
    h("p", null, file ? `${countOf(file)} to ${named}${other}` : `Answers to ${named} that are damaged, so that nobody can read them`),
    file && h("p", { class: "hub-small" }, lastChange(file)),
    h(
      "div",
      { class: "hub-pack__actions" },
      file && h(Button, { act: () => open({ file, key }, source), label: `Open the answers to ${named}` }, "Open"),
      h(Ask, {
        label: "Delete",
        named: `Delete the answers to ${named}`,
        question: `Delete the answers to ${named} from this device?`,
        yes: "Delete them",
        act: () => {
          forget(app, key);
          app.turn(app.screen, bid ? "bidding" : "received", `The answers to ${named} are deleted from this device.`);
        },
      }),
    ),
  );
}

/** Answers that were kept before, unless those of this bid are kept. @param {Props} props */
export function KeptBefore({ app, bid }) {
  return keeper.key === "" ? h(KeptList, { app, bid, open: (opening) => openKept(app, bid, opening) }) : null;
}

/** @param {App} app @param {Bid} bid @param {Opening} opening of answers that are kept on the device */
export function openKept(app, bid, opening) {
  openAnswers(app, bid, opening, "Your answers are set beside the questions, and are still kept on this device.");
}

/** @param {Props & {asked: Opening}} props */
export function AskToReplace({ app, bid, asked }) {
  return h(
    "div",
    { class: "hub-pack__note", role: "group", "aria-labelledby": "bid-asks" },
    h(
      "h2",
      { id: "bid-asks", tabIndex: -1, "data-field": "bidding.asks" },
      asked.key
        ? `Replace your answers with those that are kept (${countOf(asked.file)})?`
        : `Replace your answers with those of the file? It has ${countOf(asked.file)}.`,
    ),
    bid.unsaved && h("p", null, "What you have drafted here is not saved yet."),
    h(
      "p",
      { class: "hub-pack__actions" },
      h(
        Button,
        {
          kind: "main",
          act: () => {
            app.asked = null;
            const taken = { ...withAnswers(bid, fileOf(asked)), unsaved: true };
            replaceBid(app, taken, "Your answers are replaced. “Undo” brings back what you had.", asked.key);
          },
        },
        "Replace them",
      ),
      h(
        Button,
        {
          act: () => {
            app.asked = null;
            app.turn("bid", "bidding", "Your answers stay as they are.");
          },
        },
        "Leave them",
      ),
      h(Button, { act: () => save(app) }, "Save my answers to a file"),
    ),
  );
}

/** A way back to answers that others took the place of. @param {Props} props */
export function Replaced({ app, bid }) {
  const { replaced } = app;
  const other = replaced?.print === bid.print ? "" : replaced?.pack.public.name || "another pack";
  return replaced
    ? h(
        "div",
        { class: "hub-pack__note" },
        h("p", null, other ? `These answers took the place of others to ${other}. “Undo” brings those back while this page stays open.` : "These answers took the place of others. “Undo” brings those back while this page stays open."),
        h("p", { class: "hub-pack__actions" }, h(Button, { act: () => bringBack(app) }, "Undo")),
      )
    : null;
}

/** Answers whose question is gone. @param {Props} props */
export function Gone({ app, bid }) {
  const gone = goneAnswers(bid);
  return gone.length > 0
    ? h(
        "section",
        { "aria-labelledby": "bid-gone" },
        h("h2", { id: "bid-gone" }, "Answers to questions that are no longer asked"),
        h("p", null, "They stay in your file, so that you can use them elsewhere."),
        gone.map(({ code, question, text }) =>
          h(
            "div",
            { key: code, class: "hub-pack__answer" },
            h("h3", null, code),
            h("p", { class: "hub-pack__question" }, question),
            h("p", { class: "hub-pack__plain" }, text),
            h(CopyButton, {
              app,
              label: "Copy as plain text",
              of: `the answer to ${code}`,
              text: () => plainText(text),
            }),
          ),
        ),
      )
    : null;
}
