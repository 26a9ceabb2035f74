/**
 * The pack as a link.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { encodeLink } from "../link-write.mjs";
import { hasPrivate } from "../private-part.mjs";
import { said } from "../said.mjs";
import { copied } from "./clipboard.mjs";
import { Button, newId } from "./fields.mjs";

/**
 * The link, in a field from which it can be copied by hand too.
 *
 * @extends {Component<{app: App}>}
 */
export class ShareLink extends Component {
  /** @param {{app: App}} props */
  constructor(props) {
    super(props);
    this.id = newId();
    /** @type {HTMLInputElement | null} */
    this.field = null;
  }

  /** @param {string} address @param {boolean} whole whether the link has all of the pack */
  async copy(address, whole) {
    const { app } = this.props;
    const done = await copied(address);
    if (!done) {
      this.field?.focus();
      this.field?.select();
    }
    app.unsaved &&= !(done && whole);
    app.say(done ? "The link is copied." : "This browser does not let the hub copy. The link is marked: copy it by hand.");
  }

  /** @param {{app: App}} props */
  render({ app }) {
    const { pack, bank } = app;
    const { fragment, leftOut } = encodeLink(pack, bank);
    const address = `${location.href.replace(/#.*/, "")}#${fragment}`;
    return h(
      "section",
      { "aria-labelledby": "share-link" },
      h("h3", { id: "share-link", tabIndex: -1, "data-field": "share.link" }, "Share a link"),
      h("p", null, said(bank, "link-holds")),
      h("label", { for: this.id }, "Link to this pack"),
      h(
        "div",
        { class: "hub-pack__link-row" },
        h("input", {
          id: this.id,
          class: "hub-field",
          readOnly: true,
          value: address,
          ref: (/** @type {HTMLInputElement | null} */ field) => {
            this.field = field;
          },
          onFocus: (/** @type {{currentTarget: HTMLInputElement}} */ { currentTarget }) => currentTarget.select(),
        }),
        h(Button, { kind: "main", act: () => this.copy(address, leftOut.length === 0 && !hasPrivate(pack)) }, "Copy the link"),
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
}

/** @param {string[]} words @returns {string} "the value, the contact and own questions" */
function inList(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}
