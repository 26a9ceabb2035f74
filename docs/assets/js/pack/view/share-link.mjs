/**
 * The pack as a link.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { encodeLink } from "../link-write.mjs";
import { hasPrivate } from "../private-part.mjs";
import { said } from "../said.mjs";
import { copied } from "./clipboard.mjs";
import { Button } from "./fields.mjs";

/** The field of the link, from which it can be copied by hand too. */
const FIELD = "share-field";

/** @param {App} app @param {string} address @param {boolean} whole whether the link has all of the pack */
async function copy(app, address, whole) {
  const done = await copied(address);
  if (!done) {
    const field = /** @type {HTMLInputElement} */ (document.getElementById(FIELD));
    field.focus();
    field.select();
  }
  app.unsaved &&= !(done && whole);
  app.say(done ? "The link is copied." : "This browser does not let the hub copy. The link is marked: copy it by hand.");
}

/** @param {{app: App}} props */
export function ShareLink({ app }) {
  const { pack, bank } = app;
  const { fragment, leftOut } = encodeLink(pack, bank);
  const address = `${location.href.replace(/#.*/, "")}#${fragment}`;
  return h(
    "section",
    { "aria-labelledby": "share-link" },
    h("h3", { id: "share-link", tabIndex: -1, "data-field": "share.link" }, "Share a link"),
    h("p", null, said(bank, "link-holds")),
    h("label", { for: FIELD }, "Link to this pack"),
    h(
      "div",
      { class: "hub-pack__link-row" },
      h("input", {
        id: FIELD,
        class: "hub-field",
        readOnly: true,
        value: address,
        onFocus: (/** @type {{currentTarget: HTMLInputElement}} */ { currentTarget }) => currentTarget.select(),
      }),
      h(Button, { kind: "main", act: () => copy(app, address, leftOut.length === 0 && !hasPrivate(pack)) }, "Copy the link"),
    ),
    leftOut.length > 0 &&
      h("p", null, said(bank, "link-left-out", { list: inList(leftOut) })),
    h(
      "p",
      null,
      "Fingerprint of this pack: ",
      h("code", null, fingerprint(pack)),
      ` ${said(bank, "link-fingerprint")}`,
    ),
  );
}

/** @param {string[]} words @returns {string} "the value, the contact and own questions" */
function inList(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}
