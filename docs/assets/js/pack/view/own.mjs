/**
 * Questions that the bank does not have: written, added and changed.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../types.mjs").Own} Own
 * @typedef {Omit<Own, "code">} Draft
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { kindsOf } from "../bank.mjs";
import { linesIn } from "../points.mjs";
import { addOwn, isFull, setOwn } from "../questions.mjs";
import { KIND_LABELS, unseen } from "./card.mjs";
import { Button, Choice, TextField } from "./fields.mjs";
import { FULL } from "./finder.mjs";
import { Fold } from "./fold.mjs";
import { Faults, MOST_TEXT, POINTS_HINT } from "./wording.mjs";

/**
 * @param {{app: App, draft: Draft, set: (fields: Partial<Draft>) => void, path: string, textPath: string,
 *   fault?: string}} props
 */
function Fields({ app, draft, set, path, textPath, fault }) {
  const { bank, pack } = app;
  const kinds = kindsOf(bank, pack.public.mode);
  const offered = kinds.includes(draft.kind) ? kinds : [...kinds, draft.kind];
  return [
    h(Choice, {
      key: "criterion",
      label: "Key criterion",
      value: draft.criterion,
      options: bank.criteria.map(({ id, title }) => ({ id, label: title })),
      path: `${path}.criterion`,
      set: (criterion) => set({ criterion }),
    }),
    h(Choice, {
      key: "kind",
      label: "How it is judged",
      value: draft.kind,
      options: offered.map((id) => ({ id, label: KIND_LABELS[id] })),
      path: `${path}.kind`,
      set: (id) => set({ kind: offered.find((each) => each === id) ?? draft.kind }),
    }),
    h(TextField, {
      key: "text",
      label: "The question",
      hint: "Ask one thing, openly, in words that a volunteer understands.",
      value: draft.text,
      path: textPath,
      rows: 3,
      most: MOST_TEXT,
      fault,
      set: (text) => set({ text: text.trim() }),
    }),
    h(Faults, { key: "faults", app, text: draft.text }),
  ];
}

/** @param {{app: App, code: string}} props */
export function OwnWording({ app, code }) {
  const own = app.pack.public.own.find((each) => each.code === code);
  const path = `public.own.${code}`;
  const textPath = `public.questions.${code}.text`;
  return (
    own &&
    h(Fold, {
      app,
      paths: [path, textPath],
      title: ["Change the question", unseen(` ${code}`)],
      content: () =>
        h(Fields, {
          app,
          draft: own,
          path,
          textPath,
          set: (fields) => app.change((pack, bank) => setOwn(pack, bank, code, fields), "", `${path}.${Object.keys(fields).join()}`),
        }),
    })
  );
}

/** @typedef {{draft: Draft | null, fault: string, made: number}} State made: how many were added; a new one begins empty */

/** Asks for a new question. @extends {Component<{app: App}, State>} */
export class NewOwn extends Component {
  /** @param {{app: App}} props */
  constructor(props) {
    super(props);
    /** @type {State} */
    this.state = { draft: null, fault: "", made: 0 };
  }

  /** @returns {Draft} */
  empty() {
    const { bank, pack } = this.props.app;
    return { criterion: bank.criteria[0]?.id ?? "", kind: kindsOf(bank, pack.public.mode)[0] ?? "scored", text: "", points: [] };
  }

  add() {
    const { app } = this.props;
    const draft = this.state.draft ?? this.empty();
    if (draft.text === "") {
      this.setState({ fault: "Write the question first." });
      app.focus = "own.text";
      app.paint();
      return;
    }
    if (isFull(app.pack)) {
      app.say(FULL);
      return;
    }
    const pack = addOwn(app.pack, app.bank, draft);
    const code = pack.public.own.at(-1)?.code ?? "";
    this.setState(({ made }) => ({ draft: null, fault: "", made: made + 1 }));
    app.focus = `public.questions.${code}`;
    app.change(() => pack, `${code} is added as question ${pack.public.questions.length}.`);
  }

  /** @param {{app: App}} props @param {State} state */
  render({ app }, { draft: begun, fault, made }) {
    const draft = begun ?? this.empty();
    return h(Fold, {
      key: made,
      app,
      paths: ["own"],
      title: "Write a question of your own",
      content: () => [
        h(Fields, { app, draft, path: "own", textPath: "own.text", fault, set: (fields) => this.setState({ draft: { ...draft, ...fields }, fault: "" }) }),
        h(TextField, {
          label: "Points of a good answer",
          hint: POINTS_HINT,
          value: draft.points.join("\n"),
          path: "own.points",
          rows: 4,
          set: (typed) => this.setState({ draft: { ...draft, points: linesIn(typed) } }),
        }),
        h(Button, { act: () => this.add() }, "Add this question"),
      ],
    });
  }
}
