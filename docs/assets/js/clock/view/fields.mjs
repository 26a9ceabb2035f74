/**
 * The fields of the clock, with their labels.
 *
 * @typedef {import("../../../vendor/preact.mjs").ComponentChildren} Children
 * @typedef {{currentTarget: {value: string}}} Typed
 */

import { h } from "../../../vendor/preact.mjs";

/** With a year of four digits as the last one, browsers let no longer year be typed. */
const LAST_DAY = "2999-12-31";
/** While a year is typed, a browser gives a day for each digit: in the year 2, 20 and 202. */
const IS_HALF_TYPED = /^0\d{3}-/;

/** @param {{act: () => void, main?: boolean, children?: Children}} props */
export function Button({ act, main, children }) {
  return h("button", { type: "button", class: main ? "hub-tool hub-tool--main" : "hub-tool", onClick: act }, children);
}

/**
 * A group of choices, of which one is always made.
 *
 * @param {{legend: string, hint?: string, name: string, value: string, options: {id: string, label: string}[],
 *   set: (value: string) => void}} props
 */
export function Choices({ legend, hint, name, value, options, set }) {
  return h(
    "fieldset",
    { class: "hub-clock__choices" },
    h("legend", null, legend),
    hint && h("p", { class: "hub-small" }, hint),
    options.map(({ id, label }) =>
      h(
        "label",
        { key: id },
        h("input", { type: "radio", name, value: id, checked: id === value, onChange: () => set(id) }),
        h("span", null, label),
      ),
    ),
  );
}

/**
 * A field for a day or a number of days.
 *
 * @param {{id: string, label: string, hint?: string, fault?: string, type: "date" | "number", value: string, least?: number,
 *   most?: number, unit?: string, quiet?: boolean, set: (value: string) => void}} props quiet: the label is for screen
 *   readers alone
 */
export function Field({ id, label, hint, fault, type, value, least, most, unit, quiet, set }) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return h(
    "div",
    { class: "hub-clock__field" },
    h("label", { for: id, class: quiet ? "hub-visually-hidden" : undefined }, label),
    hint && h("p", { id: `${id}-hint`, class: "hub-small" }, hint),
    h(
      "span",
      null,
      h("input", {
        id,
        class: "hub-field",
        type,
        value,
        min: least,
        max: type === "date" ? LAST_DAY : most,
        autocomplete: "off",
        "aria-describedby": described || undefined,
        "aria-invalid": fault ? "true" : undefined,
        onChange: (/** @type {Typed} */ { currentTarget: { value: typed } }) => IS_HALF_TYPED.test(typed) || set(typed),
        // A year that stays so short is told when the field is left.
        onBlur: (/** @type {Typed} */ { currentTarget: { value: typed } }) => IS_HALF_TYPED.test(typed) && set(typed),
      }),
      unit && ` ${unit}`,
    ),
    fault && h("p", { id: `${id}-fault`, class: "hub-clock__fault", role: "alert" }, fault),
  );
}
