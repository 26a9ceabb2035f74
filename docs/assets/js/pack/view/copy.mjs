/**
 * A button that copies text, with a field to copy it from by hand where the browser refuses.
 *
 * @typedef {{app: import("./state.mjs").App, label: string, of: string, text: () => string}} CopyProps of: what is
 *   copied, in a sentence
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { countWords } from "../answers.mjs";
import { Button, newId } from "./fields.mjs";
import { copied } from "./clipboard.mjs";

/** @extends {Component<CopyProps, {byHand: string | null}>} */
export class CopyButton extends Component {
  /** @param {CopyProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
    /** @type {{byHand: string | null}} */
    this.state = { byHand: null };
  }

  async copy() {
    const { app, of, text } = this.props;
    const plain = text();
    const done = await copied(plain);
    this.setState({ byHand: done ? null : plain }, () => this.select());
    const count = countWords(plain);
    app.say(
      done
        ? `Copied ${of} as plain text: ${count === 1 ? "1 word" : `${count} words`}.`
        : "This browser does not let the page copy. Copy the text from the field below the button.",
    );
  }

  /** Select the text in the field for copying by hand, where it is shown. */
  select() {
    const field = document.getElementById(this.id);
    if (field instanceof HTMLTextAreaElement) {
      field.focus();
      field.select();
    }
  }

  /** @param {CopyProps} props @param {{byHand: string | null}} state */
  render({ label, of }, { byHand }) {
    return h(
      "div",
      { class: "hub-pack__copy", "data-print": "skip" },
      h(Button, { act: () => this.copy(), label: `${label}: ${of}` }, label),
      byHand !== null && h("label", { for: this.id }, `Plain text of ${of}`),
      byHand !== null &&
        h("textarea", { id: this.id, class: "hub-field", rows: 6, readOnly: true, value: byHand }),
    );
  }
}
