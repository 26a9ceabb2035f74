/**
 * Fields with their labels. What is typed is taken over when the field is left, or at once where it is "live"; until
 * then it stays as it was typed, whatever else the page shows anew.
 *
 * @typedef {import("../../../vendor/preact.mjs").ComponentChildren} Children
 * @typedef {{label: string, value: string, set: (value: string) => void, path?: string, hint?: string,
 *   type?: "text" | "number" | "date" | "email" | "search", rows?: number, live?: boolean, unit?: string,
 *   min?: number, max?: number, step?: number, narrow?: boolean, hidden?: boolean, most?: number}} TextProps path: of
 *   the field in the file, by which findings lead to it. rows: makes it a field of several lines. hidden: the label
 *   is for screen readers alone. most: characters
 */

import { Component, h } from "../../../vendor/preact.mjs";

let made = 0;

/** @returns {string} an id that the page does not have yet */
export function newId() {
  made += 1;
  return `pack-${made}`;
}

/** A field for a text, a number or a date. @extends {Component<TextProps, {draft: string | null}>} */
export class TextField extends Component {
  /** @param {TextProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
    /** @type {{draft: string | null}} */
    this.state = { draft: null };
  }

  /** @param {string} value as typed */
  take(value) {
    this.setState({ draft: null });
    if (value !== this.props.value) {
      this.props.set(value);
    }
  }

  /** @param {TextProps} props @param {{draft: string | null}} state */
  render(props, { draft }) {
    const { label, value, path, hint, type = "text", rows, live, unit, narrow, hidden, most } = props;
    const attributes = {
      id: this.id,
      class: `hub-field${narrow ? " hub-pack__narrow" : ""}`,
      value: draft ?? value,
      "data-field": path,
      "aria-describedby": hint ? `${this.id}-hint` : undefined,
      maxLength: most,
      autocomplete: "off",
      onInput: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) =>
        live ? props.set(currentTarget.value) : this.setState({ draft: currentTarget.value }),
      onChange: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) => this.take(currentTarget.value),
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
        rows ? h("textarea", { ...attributes, rows }) : h("input", { ...attributes, type, min, max, step }),
        unit && h("span", { class: "hub-pack__unit" }, ` ${unit}`),
      ),
    );
  }
}

/**
 * A field that chooses one of several.
 *
 * @typedef {{label: string, value: string, options: readonly {id: string, label: string}[], path?: string,
 *   set: (value: string) => void, hint?: string, hidden?: boolean}} ChoiceProps
 * @extends {Component<ChoiceProps>}
 */
export class Choice extends Component {
  /** @param {ChoiceProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
  }

  /** @param {ChoiceProps} props */
  render({ label, value, options, path, set, hint, hidden }) {
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
        options.map((each) => h("option", { key: each.id, value: each.id, selected: each.id === value }, each.label)),
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
 * A button.
 *
 * @param {{act: () => void, children?: Children, kind?: "main" | "plain" | "link", label?: string, path?: string,
 *   pressed?: boolean, disabled?: boolean, expanded?: boolean}} props main: the one action that leads on. label: in
 *   place of the words on it, for screen readers, and beginning with them
 */
export function Button({ act, children, kind = "plain", label, path, pressed, disabled, expanded }) {
  const looks = { main: "hub-button hub-pack__main", plain: "hub-tool hub-tool--alone", link: "hub-pack__link" };
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
