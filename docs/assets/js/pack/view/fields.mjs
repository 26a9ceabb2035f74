/**
 * Fields with their labels. What is typed is taken over when the field is left, or at once where it is "live"; until
 * then it stays as it was typed, whatever else the page shows anew.
 *
 * @typedef {import("../../../vendor/preact.mjs").ComponentChildren} Children
 * @typedef {{label: Children, value: string, set: (value: string) => void, path?: string, hint?: string,
 *   type?: "text" | "number" | "date" | "email" | "search", rows?: number, live?: boolean, unit?: string,
 *   min?: number, max?: number, step?: number, narrow?: boolean, hidden?: boolean, most?: number, mode?: "numeric" |
 *   "decimal", refuse?: (value: string) => string, fault?: string, beside?: Children}} TextProps path: of the field in the file, by which
 *   findings lead to it. rows: makes it a field of several lines. hidden: the label is for screen readers alone. most:
 *   characters. mode: the keyboard of a phone. refuse: says why a value cannot be taken, or "". fault: what is wrong
 *   with the value that it has. beside: what stands beside the field
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { cleaned } from "../cleaned.mjs";

/** With a year of four digits as the last one, browsers let no longer year be typed. */
const LAST_DAY = "2999-12-31";
/** While a year is typed, a browser gives a day for each digit: in the year 2, 20 and 202. */
const IS_HALF_TYPED = /^(0|\d{5})/;

let made = 0;

/** @returns {string} an id that the page does not have yet */
export function newId() {
  made += 1;
  return `pack-${made}`;
}

/**
 * A field for a text, a number or a date. What cannot be taken stays as it was typed, with the reason, until the field
 * or its value changes.
 *
 * @typedef {{draft: string | null, error: string, of: string}} TextState of: the value that was not changed
 * @extends {Component<TextProps, TextState>}
 */
export class TextField extends Component {
  /** @param {TextProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
    /** @type {TextState} */
    this.state = { draft: null, error: "", of: "" };
  }

  /** @param {string} typed @returns {boolean} whether it is a day in a year that has not four digits */
  isHalf(typed) {
    return this.props.type === "date" && IS_HALF_TYPED.test(typed);
  }

  /** @param {string} typed */
  take(typed) {
    const value = cleaned(typed);
    const error = this.isHalf(value) ? "Write the year in four digits." : (this.props.refuse?.(value) ?? "");
    this.setState({ draft: error === "" ? null : value, error, of: this.props.value });
    if (error === "" && value !== this.props.value) {
      this.props.set(value);
    }
  }

  /** @param {TextProps} props @param {TextState} state */
  render(props, { draft: typed, error: refused, of }) {
    const { label, value, path, hint, type = "text", rows, live, unit, narrow, hidden, most, mode, fault, beside } = props;
    const past = refused !== "" && of !== value;
    const draft = past ? null : typed;
    // What is pasted beyond that is cut off without a word.
    const full = most && (draft ?? value).length >= most && `This field is full. It holds ${most.toLocaleString("en-GB")} characters.`;
    const error = (past ? "" : refused) || fault || full;
    const described = [hint && `${this.id}-hint`, error && `${this.id}-error`].filter(Boolean).join(" ");
    // A year that stays too short is told when the field is left.
    const taken = (/** @type {{type: string, currentTarget: {value: string}}} */ event) =>
      this.isHalf(event.currentTarget.value) === (event.type === "blur") && this.take(event.currentTarget.value);
    const attributes = {
      id: this.id,
      class: `hub-field${narrow ? " hub-pack__narrow" : ""}`,
      value: draft ?? value,
      "data-field": path,
      "aria-describedby": described || undefined,
      "aria-invalid": error ? "true" : undefined,
      maxLength: most,
      inputMode: mode,
      autocomplete: "off",
      onInput: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) =>
        live ? props.set(currentTarget.value) : this.setState({ draft: currentTarget.value, of: value }),
      onChange: taken,
      onBlur: taken,
    };
    const { min, max, step } = props;
    return h(
      "div",
      { class: "hub-pack__field" },
      h("label", { for: this.id, class: hidden ? "hub-pack__unseen" : undefined }, label),
      hint && h("p", { id: `${this.id}-hint`, class: "hub-pack__hint" }, hint),
      h(
        "span",
        { class: "hub-pack__entry" },
        rows ? h("textarea", { ...attributes, rows }) : h("input", { ...attributes, type, min, max: type === "date" ? LAST_DAY : max, step }),
        unit && ` ${unit}`,
        beside,
      ),
      h("p", { id: `${this.id}-error`, class: "hub-pack__error", role: "alert" }, error),
    );
  }
}

/**
 * A field that chooses one of several, in groups where they have them.
 *
 * @typedef {{id: string, label: string}} Option
 * @typedef {{label: Children, value: string, options?: readonly Option[], path?: string, set: (value: string) => void,
 *   groups?: readonly {label: string, options: readonly Option[]}[], hint?: string, hidden?: boolean}} ChoiceProps
 * @extends {Component<ChoiceProps>}
 */
export class Choice extends Component {
  /** @param {ChoiceProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
  }

  /** @param {ChoiceProps} props */
  render({ label, value, options = [], groups = [], path, set, hint, hidden }) {
    const option = (/** @type {Option} */ each) =>
      h("option", { key: each.id, value: each.id, selected: each.id === value }, each.label);
    return h(
      "div",
      { class: "hub-pack__field" },
      h("label", { for: this.id, class: hidden ? "hub-pack__unseen" : undefined }, label),
      hint && h("p", { id: `${this.id}-hint`, class: "hub-pack__hint" }, hint),
      h(
        "select",
        {
          id: this.id,
          class: "hub-field",
          "data-field": path,
          "aria-describedby": hint ? `${this.id}-hint` : undefined,
          value,
          onChange: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) => set(currentTarget.value),
        },
        options.map(option),
        groups.map((group) => h("optgroup", { key: group.label, label: group.label }, group.options.map(option))),
      ),
    );
  }
}

/**
 * A box to tick.
 *
 * @param {{label: Children, checked: boolean, set: (checked: boolean) => void, path?: string, describe?: string}} props
 */
export function Tick({ label, checked, set, path, describe }) {
  return h(
    "label",
    { class: "hub-pack__tick" },
    h("input", {
      type: "checkbox",
      checked,
      "data-field": path,
      "aria-describedby": describe,
      onChange: (/** @type {{currentTarget: {checked: boolean}}} */ { currentTarget }) => set(currentTarget.checked),
    }),
    h("span", null, label),
  );
}

/**
 * One of a few, each with a sentence.
 *
 * @typedef {{legend: string, value: string, options: readonly {id: string, label: Children, hint?: Children}[],
 *   set: (value: string) => void, path?: string}} RadiosProps path: is that of the one that is chosen
 * @extends {Component<RadiosProps>}
 */
export class Radios extends Component {
  /** @param {RadiosProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
  }

  /** @param {RadiosProps} props */
  render({ legend, value, options, set, path }) {
    return h(
      "fieldset",
      { class: "hub-pack__radios" },
      h("legend", null, legend),
      options.map(({ id, label, hint }) =>
        h(
          "div",
          { key: id },
          h(
            "label",
            { class: "hub-pack__tick" },
            h("input", {
              type: "radio",
              name: this.id,
              checked: id === value,
              "data-field": id === value ? path : undefined,
              "aria-describedby": hint ? `${this.id}-${id}` : undefined,
              onChange: () => set(id),
            }),
            h("span", null, label),
          ),
          hint && h("p", { id: `${this.id}-${id}`, class: "hub-pack__hint" }, hint),
        ),
      ),
    );
  }
}

/**
 * A button.
 *
 * @param {{act: () => void, children?: Children, kind?: "main" | "choose" | "plain" | "link", label?: string, path?: string,
 *   pressed?: boolean, disabled?: boolean, expanded?: boolean}} props main: the one action that leads on. choose: takes
 *   something into the pack. label: in place of the words on it, for screen readers, and beginning with them
 */
export function Button({ act, children, kind = "plain", label, path, pressed, disabled, expanded }) {
  const looks = {
    main: "hub-button hub-pack__main",
    choose: "hub-tool hub-tool--alone hub-pack__take",
    plain: "hub-tool hub-tool--alone",
    link: "hub-pack__link",
  };
  return h(
    "button",
    {
      type: "button",
      class: looks[kind],
      onClick: act,
      "aria-label": label,
      "aria-pressed": pressed,
      "aria-expanded": expanded,
      disabled,
      "data-field": path,
    },
    children,
  );
}

/** @param {string} text @returns {number} what a field of a number holds; 0 for none */
export function numberIn(text) {
  const value = Number(text.replaceAll(/[£,%\s]/g, ""));
  return Number.isFinite(value) && value > 0 ? value : 0;
}
