/**
 * A button that asks before it acts.
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { Button, newId } from "./fields.mjs";

/**
 * @typedef {{label: string, named?: string, question: string, yes: string, act: () => void, asks?: boolean,
 *   kind?: "main" | "plain"}} AskProps named: the label for screen readers, where it alone does not say of what. asks:
 *   false acts at once. kind: of the button
 * @extends {Component<AskProps, {asking: boolean}>}
 */
export class Ask extends Component {
  /** @param {AskProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
    this.state = { asking: false };
    /** @type {HTMLElement | null} what gets the focus when the question is asked or taken back */
    this.box = null;
  }

  /** @param {boolean} asking */
  turn(asking) {
    this.setState({ asking }, () => {
      const field = asking ? this.box : this.box?.querySelector("button");
      field?.focus();
    });
  }

  /** @param {AskProps} props @param {{asking: boolean}} state */
  render({ label, named, question, yes, act, asks = true, kind }, { asking }) {
    const keep = (/** @type {HTMLElement | null} */ box) => {
      this.box = box;
    };
    if (!asking) {
      const press = asks ? () => this.turn(true) : act;
      return h("span", { key: "ask", ref: keep }, h(Button, { act: press, label: named, kind }, label));
    }
    const done = () => {
      this.setState({ asking: false });
      act();
    };
    return h(
      "div",
      { key: "asking", class: "hub-pack__ask", role: "group", "aria-labelledby": this.id, tabIndex: -1, ref: keep },
      h("p", { id: this.id }, question),
      h(Button, { act: done }, yes),
      h(Button, { act: () => this.turn(false) }, "Cancel"),
    );
  }
}
