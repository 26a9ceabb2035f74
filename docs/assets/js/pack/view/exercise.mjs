/**
 * The exercise of scoring worked answers, for one reader on the page. Loads when it is begun.
 *
 * @typedef {import("./papers-practise.mjs").Practice} Practice
 * @typedef {{app: import("./state.mjs").App, practice: Practice, score: (id: string, given: number | null) => void,
 *   compare: () => void}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { Button, Choice } from "./fields.mjs";

/** @param {Props} props */
export function View(props) {
  const { practice, compare } = props;
  const { exercise, scores, outcome } = practice;
  const left = exercise.items.filter(({ id }) => scores[id] === undefined || scores[id] === null).length;
  const [reader] = outcome?.readers ?? [];
  return h(
    "div",
    null,
    exercise.items.map((item, at) => h(OneAnswer, { ...props, key: item.id, item, at })),
    !outcome && h(Button, { kind: "main", disabled: left > 0, act: compare }, "Compare with the agreed scores"),
    !outcome && left > 0 && h("p", { class: "hub-pack__hint" }, left === 1 ? "1 answer has no score yet." : `${left} answers have no score yet.`),
    reader &&
      h(
        "div",
        { class: "hub-pack__note" },
        h("p", { tabIndex: -1, "data-field": "papers.practise.outcome" }, reader.words),
        h("p", null, outcome?.words),
      ),
  );
}

/** @param {Props & {item: Practice["exercise"]["items"][number], at: number}} props */
function OneAnswer({ app, practice, score: take, item, at }) {
  const { exercise, scores, outcome } = practice;
  const { steps } = app.bank.scale;
  const labelOf = (/** @type {number} */ score) => `${score} · ${steps.find((each) => each.score === score)?.label ?? ""}`;
  const given = scores[item.id];
  const agreed = exercise.key[item.id];
  return h(
    "article",
    { class: "hub-pack__answer", "aria-labelledby": `practise-${item.id}` },
    h("h4", { id: `practise-${item.id}`, tabIndex: -1, "data-field": `papers.practise.${item.id}` }, `Answer ${at + 1} of ${exercise.items.length}, to ${item.code}`),
    h("p", { class: "hub-pack__question" }, item.question),
    item.organisation && h("p", { class: "hub-pack__hint" }, item.organisation),
    h("blockquote", null, item.text.split("\n").filter(Boolean).map((line, index) => h("p", { key: index }, line))),
    outcome && agreed
      ? h("p", null, `You gave ${given}. Agreed: `, h("strong", null, labelOf(agreed.score)), `. ${agreed.reason}`)
      : h(Choice, {
          label: `Your score for answer ${at + 1}`,
          value: given === undefined || given === null ? "" : String(given),
          options: [{ id: "", label: "Not scored yet" }, ...exercise.scores.map((score) => ({ id: String(score), label: labelOf(score) }))],
          set: (value) => take(item.id, value === "" ? null : Number(value)),
        }),
  );
}
