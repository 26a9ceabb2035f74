/**
 * Two texts as one, word by word, with what was left out and what was added, for those who do not see the marks too.
 *
 * @typedef {import("../word-diff.mjs").Piece} Piece
 */

import { h } from "../../../vendor/preact.mjs";
import { unseen } from "./card.mjs";

/** @param {Piece} piece @param {number} at */
export function marked({ kind, text }, at) {
  const words = text.trimEnd();
  const mark = (/** @type {"ins" | "del"} */ name, /** @type {string} */ said) => [
    h(name, { key: at }, unseen(said), words, unseen("]")),
    // The space between two pieces is no part of what was changed.
    text.slice(words.length) || (kind === "out" ? " " : ""),
  ];
  return kind === "same" ? text : kind === "in" ? mark("ins", "[added: ") : mark("del", "[left out: ");
}

/** @param {{pieces: readonly Piece[]}} props */
export function Pieces({ pieces }) {
  return h("p", { class: "hub-pack__pieces" }, pieces.map(marked));
}
