/**
 * A question of the pack as a card: its limits, its wording, its points, its reason and its place.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 */

import { h } from "../../../vendor/preact.mjs";
import { isScored } from "../map-figures.mjs";
import { MOST_WORDS, move, removeQuestion, setMinimum, setWords, WORDS_STEP } from "../questions.mjs";
import { isNoted, reasonOf, setRemark } from "../reasons.mjs";
import { said } from "../said.mjs";
import { perCent } from "../weights.mjs";
import { PointsOf, WordingOf } from "./asked-folds.mjs";
import { Marks, More, OurReading, Unfit, unseen } from "./card.mjs";
import { Button, Choice, numberIn, TextField } from "./fields.mjs";
import { Fold } from "./fold.mjs";
import { partsKnown } from "./later.mjs";
import { Memo } from "./memo.mjs";
import { ReasonFields } from "./reason.mjs";

/** @typedef {{app: App, question: Worded, at: number, codes: string[]}} CardProps at: its place, from 0 */

/** @param {CardProps} props @returns {unknown[]} all that a card depends on, but for the weight, which changes often */
function factsOf({ app: { pack, bank, focus }, question: { code, words: limit, minimum }, at, codes }) {
  const { mode, own, questions } = pack.public;
  const { text, points } = questions[at] ?? {};
  const written = own.find((each) => each.code === code);
  // A field that is to get the focus may be in what is folded.
  const asked = focus.includes(code) ? {} : "";
  return [bank, mode, limit, minimum, text, points, written, at, nextOf(at, codes), reasonOf(pack, code), pack.private.remarks[code], asked, partsKnown()];
}

/** @param {number} at @param {string[]} codes @returns {string | undefined} the question that gets the focus when this one goes */
function nextOf(at, codes) {
  return codes[at + 1] ?? codes[at - 1];
}

/** @param {CardProps} props */
export function AskedCard(props) {
  const of = factsOf(props);
  const memo = (/** @type {(props: CardProps) => import("../../../vendor/preact.mjs").ComponentChildren} */ view) =>
    h(Memo, { of, content: () => view(props) });
  const content = () =>
    h(
      "li",
      { class: "hub-pack__card hub-pack__card--in" },
      memo(top),
      h("div", { class: "hub-pack__limits" }, memo(limits), h(Weight, props), memo(places)),
      memo(folds),
    );
  return h(Memo, { of: [...of, props.question.weight], content });
}

/** @param {CardProps} props */
function top({ app, question, at, codes }) {
  const { code, title, text, kind, adapted } = question;
  const original = app.bank.questionOf.get(code);
  return [
    h(
      "div",
      { class: "hub-pack__choose" },
      h(
        "div",
        null,
        h(Marks, { bank: app.bank, code, question: original }),
        h(
          "h4",
          { tabIndex: -1, "data-field": `public.questions.${code}` },
          `${at + 1}. ${title || "A question of your own"} `,
          adapted && h("span", { class: "hub-pack__noted" }, "adapted"),
        ),
      ),
      h(Remove, { app, code, next: nextOf(at, codes) }),
    ),
    h("p", { class: "hub-pack__wording" }, text),
    h(OurReading, { entry: original }),
    h(Unfit, { app, kind }),
  ];
}

/** @param {CardProps} props */
function folds({ app, question }) {
  const original = app.bank.questionOf.get(question.code);
  return h(
    "div",
    { class: "hub-pack__folds" },
    h(WordingOf, { app, question }),
    h(PointsOf, { app, question }),
    h(Why, { app, question }),
    original && h(More, { app, question: original }),
  );
}

/** @param {CardProps} props */
function limits({ app, question: { code, kind, words, minimum } }) {
  const { pack, bank } = app;
  const path = `public.questions.${code}`;
  const judged = kind === "scored" && pack.public.mode !== "narrative";
  const steps = bank.scale.steps.map(({ score, label }) => ({ id: String(score), label: `${score} ${label}` }));
  return [
    h(TextField, {
      key: "words",
      label: "Word limit",
      value: String(words),
      type: "number",
      path: `${path}.words`,
      min: 0,
      max: MOST_WORDS,
      step: WORDS_STEP,
      narrow: true,
      set: (typed) => app.change((each) => setWords(each, code, numberIn(typed)), "", `${path}.words`),
    }),
    judged &&
      h(Choice, {
        key: "minimum",
        label: "Minimum score",
        value: minimum === undefined ? "" : String(minimum),
        options: [{ id: "", label: "None" }, ...steps],
        path: `${path}.minimum`,
        set: (score) => app.change((each) => setMinimum(each, code, score === "" ? undefined : Number(score)), ""),
      }),
  ];
}

/** @param {CardProps} props */
function Weight({ app, question: { code, kind, weight } }) {
  return (
    isScored(app.pack) &&
    kind === "scored" &&
    h(
      "p",
      { class: "hub-pack__weighs" },
      h("span", null, "Weight"),
      h(
        Button,
        { kind: "link", act: () => app.goTo(`public.questions.${code}.weight`) },
        `${perCent(weight)} per cent`,
        unseen(` for ${code}: change it`),
      ),
    )
  );
}

/** @param {{app: App, question: Worded}} props */
function Why({ app, question: { code } }) {
  const { pack, bank } = app;
  const remark = `private.remarks.${code}`;
  const { when } = reasonOf(pack, code);
  const scored = isScored(pack);
  return h(Fold, {
    app,
    paths: [`private.reasons.${code}`, remark],
    title: [
      "Why this question",
      unseen(` ${code}, why this weight, who agreed, when`),
      isNoted(pack, code) && h("span", { class: "hub-pack__noted" }, when ? ` noted, ${when}` : " noted"),
    ],
    content: () => [
      h("p", { class: "hub-pack__hint" }, said(bank, "reasons-hint")),
      h(ReasonFields, { app, code, part: "why", label: "Why this question", agreed: !scored }),
      scored && h(ReasonFields, { app, code, part: "weight", label: "Why this weight", agreed: true }),
      h(TextField, {
        label: "Remark on the draft",
        hint: said(bank, "remark-hint"),
        value: pack.private.remarks[code] ?? "",
        path: remark,
        rows: 2,
        most: 3000,
        set: (text) => app.change((each) => setRemark(each, code, text), "", remark),
      }),
    ],
  });
}

/** @param {string} words @param {string} code */
function named(words, code) {
  return [words, unseen(` ${code}`)];
}

/** @param {{app: App, code: string, next: string | undefined}} props next: the question whose button gets the focus */
function Remove({ app, code, next }) {
  const remove = () => {
    app.focus = next ? `public.questions.${next}.remove` : "public.questions";
    app.change((each, bank) => removeQuestion(each, bank, code), `${code} is removed. Undo brings it back.`);
  };
  return h(Button, { act: remove, path: `public.questions.${code}.remove` }, named("Remove", code));
}

/** @param {CardProps} props */
function places({ app, question: { code }, at }) {
  const path = `public.questions.${code}`;
  const moveBy = (/** @type {number} */ steps, /** @type {string} */ name) => () => {
    const to = at + steps;
    const { length } = app.pack.public.questions;
    if (to < 0 || to >= length) {
      app.say(to < 0 ? `${code} is already the first question.` : `${code} is already the last question.`);
      return;
    }
    app.focus = `${path}.${name}`;
    app.change((each) => move(each, code, steps), `${code} is now question ${to + 1} of ${length}.`);
  };
  return h(
    "div",
    { class: "hub-pack__places" },
    h(Button, { act: moveBy(-1, "up"), path: `${path}.up` }, named("Move up", code)),
    h(Button, { act: moveBy(1, "down"), path: `${path}.down` }, named("Move down", code)),
  );
}
