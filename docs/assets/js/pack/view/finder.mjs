/**
 * Finds questions in the bank, and adds them to the pack.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../choose.mjs").Wanted} Wanted
 * @typedef {import("../types.mjs").Question} Question
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { choicesIn, EVERYTHING, findQuestions, prepare } from "../choose.mjs";
import { addQuestion, hasQuestion, isFull, MOST_QUESTIONS, removeQuestion } from "../questions.mjs";
import { said } from "../said.mjs";
import { Marks, More, OurReading, Unfit, unseen } from "./card.mjs";
import { Button, TextField } from "./fields.mjs";
import { Filters } from "./filters.mjs";
import { partsKnown } from "./later.mjs";
import { Memo } from "./memo.mjs";

/** How many cards are drawn at first, and more at each press of the button. */
const FEW = 30;
/** How long a reader stops typing before the number found is said, in milliseconds. */
const PAUSE = 700;
/** How many questions are prepared for a search at a time, while nothing else is done. */
const SOME = 50;

export const FULL = `A pack takes at most ${MOST_QUESTIONS} questions.`;

/** @param {App} app @returns {Wanted} what is asked for; at first, what suits the pack's kind of service */
function wantedOf({ shown, pack }) {
  const { service } = pack.public;
  return /** @type {Wanted | undefined} */ (shown.wanted) ?? (service ? { ...EVERYTHING, services: [service] } : EVERYTHING);
}

/** @param {App} app @param {Wanted} wanted @returns {string} “12 questions found.” */
function foundWords({ bank, pack }, wanted) {
  const { length } = findQuestions(bank, pack, wanted).questions;
  return length === 0 ? "No question found." : length === 1 ? "1 question found." : `${length} questions found.`;
}

/**
 * Show what fits, and say how many.
 *
 * @param {App} app
 * @param {Wanted} wanted
 */
export function want(app, wanted) {
  app.show({ wanted, most: FEW }, foundWords(app, wanted));
}

/** @param {App} app @param {Partial<Wanted>} [start] @param {string} [field] which gets the focus */
export function clear(app, start = {}, field = "bank") {
  app.focus = field;
  want(app, { ...EVERYTHING, ...start });
}

/** @extends {Component<{app: App}>} */
export class Finder extends Component {
  /** @param {{app: App}} props */
  constructor(props) {
    super(props);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.preparing = undefined;
  }

  /** @override */
  componentDidMount() {
    const next = () => {
      this.preparing = prepare(this.props.app.bank, SOME) ? undefined : setTimeout(next, PAUSE / 100);
    };
    this.preparing = setTimeout(next, PAUSE);
  }

  /** @override */
  componentWillUnmount() {
    clearTimeout(this.timer);
    clearTimeout(this.preparing);
  }

  /** Show what fits at each letter, and say how many after the last. @param {string} words */
  search(words) {
    const { app } = this.props;
    clearTimeout(this.timer);
    app.show({ wanted: { ...wantedOf(app), words }, most: FEW });
    const { said } = app;
    // What was done meanwhile is said in its place.
    const tell = () => app.said === said && app.say(foundWords(app, wantedOf(app)));
    this.timer = setTimeout(tell, PAUSE);
  }

  /** @param {{app: App}} props */
  render({ app }) {
    const { bank, pack } = app;
    const wanted = wantedOf(app);
    const { questions, counts } = findQuestions(bank, pack, wanted);
    return h(
      "section",
      { class: "hub-pack__finder", "aria-labelledby": "pack-bank" },
      h("h3", { id: "pack-bank", tabIndex: -1, "data-field": "bank" }, "Choose from the bank"),
      h(
        "div",
        { class: "hub-pack__bank" },
        h(
          "div",
          { class: "hub-pack__filters" },
          h(TextField, {
            label: "Words to look for",
            type: "search",
            value: wanted.words,
            path: "bank.words",
            live: true,
            set: (words) => this.search(words),
          }),
          h(Memo, {
            of: [wanted, counts, bank, pack.public.mode, app.shown.filters],
            content: () => h(Filters, { app, wanted, counts, set: (fields) => want(app, { ...wanted, ...fields }) }),
          }),
        ),
        h("div", null, h(Results, { app, wanted, questions })),
      ),
    );
  }
}

/** @param {{app: App, wanted: Wanted, questions: Question[]}} props */
function Results({ app, wanted, questions }) {
  const all = app.bank.questions.length;
  const most = Number(app.shown.most ?? FEW);
  const rest = questions.length - most;
  const showMore = () => {
    app.focus = `bank.${questions[most]?.code}`;
    app.show({ most: most + FEW }, `${Math.min(most + FEW, questions.length)} of ${questions.length} questions are shown.`);
  };
  return [
    h(
      "p",
      { key: "count", class: "hub-pack__count" },
      h("strong", null, questions.length === all ? `${all} questions` : `${questions.length} of ${all} questions`),
      choicesIn(wanted) > 0 && [" ", h(Button, { key: "clear", kind: "link", act: () => clear(app) }, "Clear the filters")],
    ),
    questions.length === 0 &&
      h("p", { key: "none", class: "hub-pack__none" }, said(app.bank, "finder-none")),
    h("ul", { key: "cards", class: "hub-pack__cards" }, questions.slice(0, most).map((question) => h(Memo, { key: question.code, of: factsOf(app, question), content: () => h(BankCard, { app, question }) }))),
    rest > 0 && h(Button, { key: "more", act: showMore }, `Show ${Math.min(rest, FEW)} more`),
  ];
}

/** @param {App} app @param {Question} question @returns {unknown[]} all that its card depends on */
function factsOf({ pack }, question) {
  return [question, pack.public.mode, hasQuestion(pack, question.code), partsKnown()];
}

/** @param {{app: App, question: Question}} props */
function BankCard({ app, question }) {
  const { code, title, question: text, kind } = question;
  const { pack, bank } = app;
  const has = hasQuestion(pack, code);
  const toggle = () => {
    const said = has ? `${code} is removed.` : `${code} is added as question ${app.pack.public.questions.length + 1}.`;
    if (!has && isFull(app.pack)) {
      app.say(FULL);
    } else {
      app.change((each) => (has ? removeQuestion(each, bank, code) : addQuestion(each, bank, code)), said);
    }
  };
  return h(
    "li",
    { class: `hub-pack__card${has ? " hub-pack__card--in" : ""}` },
    h(
      "div",
      { class: "hub-pack__choose" },
      h(
        "div",
        null,
        h(Marks, { bank, code, question }),
        h("h4", null, title),
      ),
      h(
        Button,
        {
          kind: has ? "plain" : "choose",
          path: `bank.${code}`,
          act: toggle,
        },
        [has ? "Remove" : "Add to pack", unseen(` ${code}`)],
      ),
    ),
    h("p", { class: "hub-pack__wording" }, text),
    h(OurReading, { entry: question }),
    h(Unfit, { app, kind }),
    h(More, { app, question }),
  );
}
