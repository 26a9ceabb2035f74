/**
 * One question with room to draft its answer.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {{app: App, bid: Bid, question: Worded, number: number}} Props
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { LONGEST_ANSWER, plainText } from "../answers.mjs";
import { draftOf, lengthOf, setDraft, tickPoint } from "../bidding.mjs";
import { CopyButton } from "./copy.mjs";
import { newId, Tick } from "./fields.mjs";
import { changeBid } from "./bid-work.mjs";
import { today } from "./clock.mjs";
import { Pieces } from "./pieces.mjs";
import { Notes, PageLink, Parts, Terms } from "./shown.mjs";

/**
 * A question, which is shown anew only where something of its own changed: a bid can have more than a hundred.
 *
 * @extends {Component<Props>}
 */
export class BidQuestion extends Component {
  /** @override @param {Props} next */
  shouldComponentUpdate(next) {
    const { bid, question } = this.props;
    return (
      bid.pack !== next.bid.pack ||
      bid.matched !== next.bid.matched ||
      draftOf(bid, question.code) !== draftOf(next.bid, question.code)
    );
  }

  /** @param {Props} props */
  render(props) {
    const { app, bid, question, number } = props;
    const { code, title, text, points, notes } = question;
    return h(
      "section",
      { class: "hub-pack__answer", "aria-labelledby": `bid-${code}` },
      h(
        "h2",
        { id: `bid-${code}`, tabIndex: -1, "data-field": `bidding.${code}` },
        `${number}. ${title || "The buyer's own question"}`,
      ),
      h(Terms, { question, pack: bid.pack, bank: bid.bank }),
      h("p", { class: "hub-pack__question" }, text),
      h(Since, { bid, code }),
      bid.pack.public.published && points.length > 0 && h(Checklist, props),
      bid.pack.public.published && h(Notes, { notes }),
      h(Help, props),
      h(DraftField, { app, question, text: draftOf(bid, code).text }),
      h(CopyButton, {
        app,
        label: "Copy as plain text",
        of: `the answer to ${code}`,
        text: () => plainText(draftOf(app.bid ?? bid, code).text),
      }),
    );
  }
}

/** What changed since the bidder answered. @param {{bid: Bid, code: string}} props */
function Since({ bid, code }) {
  const matched = bid.matched.find((each) => each.code === code);
  if (matched?.state === "changed") {
    return h(
      "div",
      { class: "hub-pack__note" },
      h("p", null, h("strong", null, "Changed since you answered."), " See whether your answer still fits:"),
      h(Pieces, { pieces: matched.pieces }),
    );
  }
  return matched?.state === "new" ? h("p", { class: "hub-pack__note" }, "New since you saved your answers.") : null;
}

/** The published points, to tick. @param {Props} props */
function Checklist({ app, bid, question: { code, points } }) {
  const ticked = new Set(draftOf(bid, code).points);
  return h(
    "fieldset",
    { class: "hub-pack__checklist" },
    h("legend", null, "A good answer does this. Tick what yours does:"),
    points.map((point, at) =>
      h(
        "div",
        { key: at },
        h(Tick, {
          label: point.text,
          checked: ticked.has(at),
          set: (on) => {
            changeBid(app, (each) => tickPoint(each, code, at, on, today()));
            app.paint();
          },
        }),
        h(Parts, { parts: point.points }),
      ),
    ),
  );
}

/** Evidence, cases and worked answers. @param {Props} props */
function Help({ bid: { bank }, question: { code } }) {
  const known = bank.questionOf.get(code);
  const cases = (known?.cases ?? []).flatMap((id) => bank.cases[id] ?? []);
  if (!known || (known.evidence.length === 0 && cases.length === 0 && !known.worked)) {
    return null;
  }
  return h(
    "details",
    null,
    h("summary", null, "Evidence, examples and worked answers"),
    known.evidence.length > 0 && h("p", null, "Evidence that you could use:"),
    h(
      "ul",
      null,
      known.evidence.map((each) => h("li", { key: each }, each)),
    ),
    h(
      "ul",
      null,
      known.worked &&
        h("li", { key: "worked" }, h(PageLink, { path: `${known.url}#worked`, title: `Worked answers to ${code}` })),
      cases.map(({ title, url }) => h("li", { key: url }, h(PageLink, { path: url, title }))),
    ),
  );
}

/**
 * The field for a draft, with its count of words. What is typed is taken over at once, so that nothing is lost; the
 * count is said when the limit is crossed, and not at each key.
 *
 * @typedef {{app: App, question: Worded, text: string}} DraftProps
 * @extends {Component<DraftProps, {typed: string | null}>}
 */
class DraftField extends Component {
  /** @param {DraftProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
    /** @type {{typed: string | null}} */
    this.state = { typed: null };
  }

  /** @param {string} typed */
  take(typed) {
    const { app, question, text } = this.props;
    const { code, words } = question;
    const before = lengthOf(this.state.typed ?? text, words).over > 0;
    const after = lengthOf(typed, words).over > 0;
    this.setState({ typed });
    changeBid(app, (bid) => setDraft(bid, code, typed, today()));
    if (before !== after) {
      app.say(after ? `The answer to ${code} is over its limit of ${words} words.` : `The answer to ${code} is within its limit again.`);
    }
  }

  /** @param {DraftProps} props @param {{typed: string | null}} state */
  render({ app, question, text }, { typed }) {
    const { code, words } = question;
    const value = typed ?? text;
    const { over, said } = lengthOf(value, words);
    return h(
      "div",
      { class: "hub-pack__draft" },
      h("label", { for: this.id }, `Your answer to ${code}`),
      h("textarea", {
        id: this.id,
        class: "hub-field",
        rows: 8,
        value,
        maxLength: LONGEST_ANSWER,
        "aria-describedby": `${this.id}-count`,
        onInput: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) => this.take(currentTarget.value),
        onChange: () => {
          this.setState({ typed: null });
          app.paint();
        },
      }),
      h("p", { id: `${this.id}-count`, class: `hub-pack__count${over > 0 ? " hub-pack__count--over" : ""}` }, said),
    );
  }
}
