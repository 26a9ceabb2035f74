/**
 * Ways to open a pack or answers.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { Button, TextField } from "./fields.mjs";
import { FilePicker } from "./files.mjs";

/** Ways to open something, and the way back. @param {{app: App}} props */
export function Ways({ app }) {
  return h(
    "div",
    { class: "hub-pack__ways", "data-print": "skip" },
    h(FilePicker, {
      label: "Open a file",
      hint: "A pack, or answers that you saved before. Its name ends in .json. It stays on your device.",
      take: (text) => app.receive({ text }),
    }),
    h(TextField, {
      label: "Or paste a link to a pack",
      value: "",
      set: (text) => app.receive({ fragment: text.trim().replace(/^[^#]*#/, "") }),
    }),
    h(
      "p",
      null,
      h(Button, { act: () => app.turn("build", "pack-title") }, "Back to your pack"),
      app.bid && " ",
      app.bid && h(Button, { act: () => app.turn("bid", "bidding") }, "Back to your answers"),
    ),
  );
}
