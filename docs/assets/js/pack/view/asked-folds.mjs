/**
 * What unfolds on the card of a question to change its words, and under all cards to write a new one.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 */

import { h } from "../../../vendor/preact.mjs";
import { pointLines } from "../points.mjs";
import { unseen } from "./card.mjs";
import { Fold } from "./fold.mjs";
import { Later } from "./later.mjs";

/** @param {App} app @param {string} field the first one @param {object} props */
function fields(app, field, props) {
  return h(Later, { app, name: "words", field, props });
}

/** @param {string} words */
function noted(words) {
  return h("span", { class: "hub-pack__noted" }, words);
}

/** @param {App} app @param {Worded} question @returns {boolean} whether its points are no longer the bank's */
export function hasOwnPoints({ bank }, { code, own, points }) {
  const originals = bank.questionOf.get(code)?.points ?? [];
  return !own && pointLines(points).join("\n") !== pointLines(originals).join("\n");
}

/** @param {{app: App, question: Worded}} props */
export function WordingOf({ app, question }) {
  const { code, text, original, own } = question;
  const path = `public.questions.${code}.text`;
  return h(Fold, {
    app,
    paths: own ? [`public.own.${code}`, path] : [path],
    title: own
      ? ["Change the question", unseen(` ${code}`)]
      : ["Change the wording", unseen(` of ${code}`), text !== original && noted(" changed")],
    content: () => fields(app, path, { what: own ? "own" : "wording", question }),
  });
}

/** @param {{app: App, question: Worded}} props */
export function PointsOf({ app, question }) {
  const { code, points } = question;
  const path = `public.questions.${code}.points`;
  return h(Fold, {
    app,
    paths: [path],
    title: ["Points of a good answer", unseen(` to ${code}`), noted(` ${points.length}${hasOwnPoints(app, question) ? ", changed" : ""}`)],
    content: () => fields(app, path, { what: "points", question }),
  });
}

/** @param {{app: App}} props */
export function NewOwn({ app }) {
  return h(Fold, {
    // When one is added, it folds.
    key: String(app.shown.ownAdded),
    app,
    paths: ["own"],
    title: "Write a question of your own",
    content: () => fields(app, "own.text", { what: "new" }),
  });
}
