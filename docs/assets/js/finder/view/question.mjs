/**
 * One question: its answers to choose from, or the amounts that it asks for. Nothing says where an answer leads.
 *
 * @typedef {import("../types.mjs").Amounts} Amounts
 * @typedef {import("../types.mjs").Given} Given
 * @typedef {import("../types.mjs").Step} Step
 * @typedef {{step: Step, given: Given | undefined, back: string, faults: Record<string, string>, answer: (form: FormData) => void}} Props
 *   given: the answer that is changed; back: the fragment of the question before, or ""; faults: what is wrong with a
 *   field, by its name
 */

import { h } from "../../../vendor/preact.mjs";
import { inLink } from "../amounts.mjs";

/** The name of the field that holds the key of an answer. */
export const CHOICE = "answer";

/** @param {{name: string, fault: string | undefined}} props */
function Fault({ name, fault }) {
  return fault ? h("p", { class: "hub-asking__fault", id: `${name}-fault` }, h("strong", null, "Please check: "), fault) : null;
}

/** @param {Props} props */
function Choices({ step, given, faults }) {
  return step.answers
    .filter(({ key }) => key !== undefined)
    .map(({ key = "", label }) =>
      h(
        "label",
        { class: "hub-asking__choice", key },
        h("input", {
          type: "radio",
          name: CHOICE,
          value: key,
          defaultChecked: given === key,
          "aria-describedby": faults[CHOICE] ? `${CHOICE}-fault` : undefined,
        }),
        h("span", null, label),
      ),
    );
}

/** @param {Props} props */
function Fields({ step, given, faults }) {
  const typed = given && typeof given !== "string" ? given : /** @type {Amounts} */ ({});
  return (step.amounts ?? []).map(({ name, label, hint, unit }) => {
    const value = typed[name];
    const described = [hint && `${name}-hint`, faults[name] && `${name}-fault`].filter(Boolean).join(" ");
    return h(
      "div",
      { class: "hub-asking__amount", key: name },
      h("label", { for: name }, label),
      hint && h("p", { class: "hub-small", id: `${name}-hint` }, hint),
      h(Fault, { name, fault: faults[name] }),
      h(
        "span",
        { class: "hub-asking__unit" },
        unit === "pounds" && h("span", { "aria-hidden": "true" }, "£"),
        h("input", {
          class: "hub-field",
          id: name,
          name,
          inputMode: "decimal",
          autocomplete: "off",
          defaultValue: value === undefined ? "" : inLink(value, unit),
          "aria-describedby": described || undefined,
          "aria-invalid": faults[name] ? "true" : undefined,
        }),
        unit === "months" && " months",
      ),
    );
  });
}

/** @param {Props} props */
export function Question(props) {
  const { step, back, faults, answer } = props;
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) {
      const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
      answer(new FormData(event.target, pressed));
    }
  };
  const heading = h("h2", { tabIndex: -1, "data-asked": true, id: "asked" }, step.question);
  const why = h("p", { id: "asked-why" }, step.why);
  const other = step.amounts ? step.answers.filter(({ key }) => key !== undefined) : [];
  return h(
    "form",
    { class: "hub-asking__question", onSubmit: submit, noValidate: true, key: step.id },
    back && h("p", { class: "hub-small" }, h("a", { href: `#${back}` }, "Back to the question before")),
    h(
      "fieldset",
      { "aria-describedby": "asked-why" },
      h("legend", null, heading),
      why,
      h(Fault, { name: CHOICE, fault: faults[CHOICE] }),
      step.amounts ? h(Fields, props) : h(Choices, props),
    ),
    h("p", { class: "hub-small" }, `Source: ${step.sources}.`),
    h("button", { class: "hub-button" }, "Continue"),
    other.map(({ key = "", label }) => h("button", { class: "hub-tool", name: CHOICE, value: key, key }, label)),
  );
}
