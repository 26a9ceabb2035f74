/**
 * Changes the wording and the points of a question, with the bank's beside them word by word.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {import("../word-diff.mjs").Piece} Piece
 */

import { h } from "../../../vendor/preact.mjs";
import { faultsOf } from "../checks/wording.mjs";
import { linesIn, pointLines } from "../points.mjs";
import { setOwn, setText } from "../questions.mjs";
import { wordDiff } from "../word-diff.mjs";
import { hasOwnPoints } from "./asked-folds.mjs";
import { Button, TextField } from "./fields.mjs";
import { marked } from "./pieces.mjs";

export const MOST_TEXT = 3000;
const MOST_POINTS = 40;
export const POINTS_HINT = "One point on each line. Begin a line with “- ” to make it a part of the point above.";

/** @param {{before: string, after: string}} props the bank's text and the buyer's */
function Compared({ before, after }) {
  const pieces = wordDiff(before, after);
  const side = (/** @type {string} */ title, /** @type {Piece["kind"]} */ without) =>
    h(
      "div",
      null,
      h("h5", null, title),
      h("p", null, pieces.filter((each) => each.kind !== without).map(marked)),
    );
  return h("div", { class: "hub-pack__compared" }, side("The bank has", "in"), side("You have", "out"));
}

/** @param {{app: App, text: string}} props */
export function Faults({ app, text }) {
  const faults = text.trim() === "" ? [] : faultsOf(text, app.bank.style);
  return (
    faults.length > 0 &&
    h(
      "div",
      { class: "hub-pack__faults" },
      h("p", null, "The bank's rules of wording would have another look at this. You decide."),
      h("ul", null, faults.map(({ fault, cure }) => h("li", { key: fault }, `Your wording has ${fault}. Suggestion: ${cure}.`))),
    )
  );
}

/** @param {{app: App, question: Worded}} props */
export function WordingFields({ app, question: { code, text, original } }) {
  const path = `public.questions.${code}.text`;
  const set = (/** @type {string} */ wanted, /** @type {string} */ said) =>
    app.change((pack, bank) => setText(pack, bank, code, { text: wanted.trim() || original }), said, path);
  const takeBack = () => {
    app.focus = path;
    set(original, `${code} has the bank's wording again.`);
  };
  return [
    h(TextField, {
      key: "text",
      label: "Your wording",
      hint: "Leave the field to see what you changed. The bank keeps its own wording.",
      value: text,
      path,
      rows: 3,
      most: MOST_TEXT,
      set: (typed) => set(typed, `${code} has your wording. It stands beside the bank's, word by word.`),
    }),
    text !== original && [
      h(Faults, { app, text, key: "faults" }),
      h(Compared, { before: original, after: text, key: "compared" }),
      h(Button, { act: takeBack, key: "back" }, "Restore the bank's wording"),
    ],
  ];
}

/** @param {{app: App, question: Worded}} props */
export function PointsFields({ app, question }) {
  const { code, points, own } = question;
  const path = `public.questions.${code}.points`;
  const originals = pointLines(app.bank.questionOf.get(code)?.points ?? []);
  const lines = pointLines(points);
  const set = (/** @type {string[]} */ wanted, /** @type {string} */ said) => {
    const kept = wanted.slice(0, MOST_POINTS);
    app.change((pack, bank) => (own ? setOwn(pack, bank, code, { points: kept }) : setText(pack, bank, code, { points: kept })), said, path);
  };
  const takeBack = () => {
    app.focus = path;
    set(originals, `${code} has the bank's points again.`);
  };
  return [
    h(TextField, {
      key: "points",
      label: "Points",
      hint: POINTS_HINT,
      value: lines.join("\n"),
      path,
      rows: Math.min(Math.max(lines.length + 2, 4), 14),
      set: (typed) => set(linesIn(typed), `${code} has your points.`),
    }),
    hasOwnPoints(app, question) && [
      h(Compared, { before: originals.join("\n"), after: lines.join("\n"), key: "compared" }),
      h(Button, { act: takeBack, key: "back" }, "Restore the bank's points"),
    ],
  ];
}
