/**
 * A list of the private part that the buyer fills in: one group of fields for each item, to add and to take out.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").PrivatePart} PrivatePart
 * @typedef {"panel" | "conflicts" | "told"} ListName
 * @typedef {{field: string, label: string, hint?: string, type?: "date", rows?: number}} FieldInfo
 * @typedef {{app: App, list: ListName, noun: string, one: string, fields: readonly FieldInfo[], fresh: () => object,
 *   more?: (row: Record<string, unknown>, set: (fields: object) => void, path: string) =>
 *   import("../../../vendor/preact.mjs").ComponentChildren}} RowsProps
 *   noun: "member of the panel". one: the noun with its article. more: what else belongs to an item
 */

import { h } from "../../../vendor/preact.mjs";
import { setPrivate } from "../pack.mjs";
import { Button, TextField } from "./fields.mjs";

const LINE = 200;
const PARAGRAPH = 3000;

/** @param {App} app @param {ListName} list @returns {Record<string, unknown>[]} */
function rowsOf(app, list) {
  return /** @type {Record<string, unknown>[]} */ (/** @type {unknown} */ (app.pack.private[list]));
}

/**
 * @param {App} app
 * @param {ListName} list
 * @param {object[]} rows
 * @param {string} said
 * @param {string} [together]
 */
function setRows(app, list, rows, said, together) {
  app.change((pack) => setPrivate(pack, /** @type {Partial<PrivatePart>} */ ({ [list]: rows })), said, together);
}

/** @param {RowsProps} props */
export function Rows({ app, list, noun, one, fields, fresh, more }) {
  const rows = rowsOf(app, list);
  const add = () => {
    app.focus = `private.${list}.${rows.length}.${fields[0]?.field}`;
    setRows(app, list, [...rows, fresh()], `${one[0]?.toUpperCase()}${one.slice(1)} is added.`);
  };
  const remove = (/** @type {number} */ at) => {
    app.focus = `private.${list}`;
    setRows(app, list, rows.toSpliced(at, 1), `The ${noun} is removed.`);
  };
  return h(
    "div",
    null,
    rows.map((row, at) => {
      const path = `private.${list}.${at}`;
      const set = (/** @type {object} */ changed, /** @type {string} */ together = "") =>
        setRows(app, list, rows.with(at, { ...row, ...changed }), "", together);
      return h(
        "fieldset",
        { key: at, class: "hub-pack__entry-group" },
        h("legend", null, `${noun[0]?.toUpperCase()}${noun.slice(1)} ${at + 1}`),
        fields.map(({ field, label, hint, type, rows: lines }) =>
          h(TextField, {
            key: field,
            label,
            hint,
            type,
            rows: lines,
            most: lines ? PARAGRAPH : LINE,
            value: String(row[field] ?? ""),
            path: `${path}.${field}`,
            set: (value) => set({ [field]: value }, `${path}.${field}`),
          }),
        ),
        more?.(row, set, path),
        h(Button, { act: () => remove(at), label: `Remove ${noun} ${at + 1}` }, "Remove"),
      );
    }),
    h(Button, { act: add }, `Add ${one}`),
  );
}
