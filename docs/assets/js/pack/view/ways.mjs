/**
 * Ways to open a pack or answers.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { LINK_START } from "../link-write.mjs";
import { Button, TextField } from "./fields.mjs";
import { FilePicker } from "./files.mjs";

const LINK = new RegExp(`(?:^|#)(${LINK_START}[\\w-]+)`);

/** @param {string} text what was pasted: a link, or a message with one @returns {string} what stands behind its “#” */
function fragmentIn(text) {
  return LINK.exec(text)?.[1] ?? text.trim().replace(/^[^#]*#/, "");
}

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
      set: (text) => app.receive({ fragment: fragmentIn(text) }),
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
