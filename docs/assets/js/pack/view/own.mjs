/**
 * The fields of questions that the bank does not have: written, added and changed.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../types.mjs").Own} Own
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {Omit<Own, "code">} Draft
 */

import { h } from "../../../vendor/preact.mjs";
import { kindsOf } from "../bank.mjs";
import { linesIn } from "../points.mjs";
import { addOwn, isFull, setOwn } from "../questions.mjs";
import { KIND_LABELS } from "./card.mjs";
import { Button, Choice, TextField } from "./fields.mjs";
import { FULL } from "./finder.mjs";
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

/** @param {{app: App, question: Worded}} props */
export function OwnFields({ app, question: { code } }) {
  const own = app.pack.public.own.find((each) => each.code === code);
  const path = `public.own.${code}`;
  return (
    own &&
    h(Fields, {
      app,
      draft: own,
      path,
      textPath: `public.questions.${code}.text`,
      set: (fields) => app.change((pack, bank) => setOwn(pack, bank, code, fields), "", `${path}.${Object.keys(fields).join()}`),
    })
  );
}

/** @param {App} app @returns {Draft} what is being written; it stays when its fields are folded */
function draftIn({ shown, bank, pack }) {
  const empty = { criterion: bank.criteria[0]?.id ?? "", kind: kindsOf(bank, pack.public.mode)[0] ?? "scored", text: "", points: [] };
  return /** @type {Draft | undefined} */ (shown.own) ?? empty;
}

/** @param {App} app */
function add(app) {
  const draft = draftIn(app);
  if (draft.text === "") {
    app.focus = "own.text";
    app.show({ ownFault: "Write the question first." });
    return;
  }
  if (isFull(app.pack)) {
    app.say(FULL);
    return;
  }
  const pack = addOwn(app.pack, app.bank, draft);
  const code = pack.public.own.at(-1)?.code ?? "";
  app.shown = { ...app.shown, own: undefined, ownAdded: pack.public.own.length };
  app.focus = `public.questions.${code}`;
  app.change(() => pack, `${code} is added as question ${pack.public.questions.length}.`);
}

/** Asks for a new question. @param {{app: App}} props */
export function NewFields({ app }) {
  const draft = draftIn(app);
  const set = (/** @type {Partial<Draft>} */ fields) => app.show({ own: { ...draft, ...fields }, ownFault: "" });
  return [
    h(Fields, { key: "fields", app, draft, path: "own", textPath: "own.text", fault: String(app.shown.ownFault ?? ""), set }),
    h(TextField, {
      key: "points",
      label: "Points of a good answer",
      hint: POINTS_HINT,
      value: draft.points.join("\n"),
      path: "own.points",
      rows: 4,
      set: (typed) => set({ points: linesIn(typed) }),
    }),
    h(Button, { key: "add", act: () => add(app) }, "Add this question"),
  ];
}
