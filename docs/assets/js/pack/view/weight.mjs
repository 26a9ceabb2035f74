/**
 * A weight: a field, two buttons, a lock and the minimum score of a question or a criterion.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {import("../room.mjs").Room} Room
 */

import { h } from "../../../vendor/preact.mjs";
import { lock, setMinimum, setWeight } from "../questions.mjs";
import { questionRoom } from "../room.mjs";
import { tenthsIn } from "../typed.mjs";
import { hasTargets, perCent } from "../weights.mjs";
import { Button, Choice, TextField } from "./fields.mjs";
import { Fold } from "./fold.mjs";
import { ReasonFields } from "./reason.mjs";

const STEP = 5;

/** @param {string} text as typed @param {Room} room @param {string} beside what else has a share @returns {string} why it cannot be taken */
function refusal(text, { least, most }, beside) {
  const tenths = tenthsIn(text);
  if (tenths === null) {
    return "Write a number from 0 to 100, such as 12.5.";
  }
  if (least >= most && tenths !== most) {
    return `This stays at ${perCent(most)}, because ${beside} leaves it no room. Unlock or change something else first.`;
  }
  if (tenths > most) {
    return `There is room for ${perCent(most)} at most, beside ${beside}.`;
  }
  return tenths < least ? `At least ${perCent(least)} is needed, because of ${beside}.` : "";
}

/** @param {string} word @param {string} name of what it is @returns {import("../../../vendor/preact.mjs").ComponentChildren} a label that is short to see */
export function shortLabel(word, name) {
  return [word, h("span", { class: "hub-pack__unseen" }, ` ${name}`)];
}

/**
 * A number per cent beside buttons that change it by half of one.
 *
 * @param {{word: string, name: string, weight: number, room: Room, beside: string, path: string,
 *   set: (tenths: number) => void}} props word: of the label. name: of what has the weight. beside: what else has room
 */
export function PerCentField({ word, name, weight, room, beside, path, set }) {
  const by = (/** @type {number} */ step) => Math.min(Math.max(weight + step, room.least), room.most);
  const button = (/** @type {number} */ step, /** @type {string} */ more, /** @type {string} */ label) =>
    h(
      Button,
      {
        act: () => by(step) !== weight && set(by(step)),
        label,
        path: `${path}.${more}`,
      },
      step < 0 ? "− 0.5" : "+ 0.5",
    );
  return h(TextField, {
    label: shortLabel(word, `of ${name}`),
    value: perCent(weight),
    path,
    unit: "per cent",
    narrow: true,
    mode: "decimal",
    refuse: (text) => refusal(text, room, beside),
    set: (text) => set(tenthsIn(text) ?? weight),
    beside: h("span", { class: "hub-pack__steppers" }, button(-STEP, "less", `− 0.5 per cent less for ${name}`), button(STEP, "more", `+ 0.5 per cent more for ${name}`)),
  });
}

/** @param {{app: App, label: import("../../../vendor/preact.mjs").ComponentChildren, value: number | undefined, path: string, set: (least: number | undefined) => void, none?: string}} props */
export function LeastScore({ app, label, value, path, set, none = "None" }) {
  const steps = app.bank.scale.steps.filter((each) => each.score > 0);
  const known = value === undefined || steps.some((each) => each.score === value);
  return h(Choice, {
    label,
    value: value === undefined ? "" : String(value),
    path,
    options: [
      { id: "", label: none },
      ...steps.map((each) => ({ id: String(each.score), label: `${each.score} ${each.label}` })),
      ...(known ? [] : [{ id: String(value), label: `${value} (not on the scale)` }]),
    ],
    set: (text) => set(text === "" ? undefined : Number(text)),
  });
}

/** @param {App} app @param {string} code @param {number} tenths */
function weigh(app, code, tenths) {
  const path = `public.questions.${code}.weight`;
  app.change(
    (pack, bank) => setWeight(pack, bank, code, tenths),
    hasTargets(app.pack)
      ? `${code} counts for ${perCent(tenths)} per cent. The others of its criterion share what is left.`
      : `${code} counts for ${perCent(tenths)} per cent. The others share what is left.`,
    path,
  );
}

/** @param {{app: App, question: Worded}} props */
export function QuestionWeight({ app, question: { code, title, text, weight, minimum, own } }) {
  const path = `public.questions.${code}`;
  const locked = app.pack.public.questions.find((each) => each.code === code)?.locked === true;
  const level = app.bank.weightings.find((each) => each.id === app.bank.questionOf.get(code)?.weighting);
  const toggle = () =>
    app.change(
      (pack) => lock(pack, code, !locked),
      locked ? `${code} is no longer locked.` : `${code} is locked at ${perCent(weight)} per cent.`,
    );
  return h(
    "li",
    { class: "hub-pack__row" },
    h(
      "p",
      { class: "hub-pack__row-title" },
      h("b", null, own ? "Own question" : code),
      ` ${title || text}`,
      level && h("span", { class: "hub-pack__hint" }, ` ${level.label}`),
    ),
    h(PerCentField, {
      word: "Weight",
      name: code,
      weight,
      room: questionRoom(app.pack, app.bank, code),
      beside: hasTargets(app.pack) ? "the rest of its criterion" : "price and the weights that are locked",
      path: `${path}.weight`,
      set: (tenths) => weigh(app, code, tenths),
    }),
    h(
      Button,
      { act: toggle, pressed: locked, label: `Lock the weight of ${code}`, path: `${path}.locked` },
      "Lock",
      // The name of the button stays the same: its state says whether it is pressed.
      locked && h("span", { "aria-hidden": "true" }, " ✓"),
    ),
    h(LeastScore, {
      app,
      label: shortLabel("Minimum score", `for ${code}`),
      value: minimum,
      path: `${path}.minimum`,
      set: (least) => app.change((pack) => setMinimum(pack, code, least), ""),
    }),
    h(Fold, {
      app,
      paths: [`private.reasons.${code}`],
      title: ["Why this weight", h("span", { class: "hub-pack__unseen" }, ` (${code})`), reasonMark(app, code)],
      content: () => h(ReasonFields, { app, code, part: "weight", label: `Why ${code} counts as much as it does`, agreed: true }),
    }),
  );
}

/** @param {App} app @param {string} code @returns {string} */
function reasonMark(app, code) {
  return app.pack.private.reasons[code]?.weight ? ": noted" : "";
}
