/**
 * A part of a page that unfolds. What is in it is made only while it is open.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../../../vendor/preact.mjs").ComponentChildren} Children
 * @typedef {{app: App, title: Children, content: () => Children, paths?: readonly string[]}} Props paths: of the
 *   fields in it; it opens where one of them is to get the focus
 */

import { Component, h } from "../../../vendor/preact.mjs";

/** @extends {Component<Props, {open: boolean}>} */
export class Fold extends Component {
  /** @param {Props} props */
  constructor(props) {
    super(props);
    this.state = { open: false };
  }

  /** @override @param {Props} props @returns {{open: boolean} | null} */
  static getDerivedStateFromProps({ app, paths = [] }) {
    return paths.some((path) => app.focus === path || app.focus.startsWith(`${path}.`)) ? { open: true } : null;
  }

  /** @param {Props} props @param {{open: boolean}} state */
  render({ title, content }, { open }) {
    return h(
      "details",
      {
        class: "hub-pack__unfold",
        open,
        onToggle: (/** @type {{currentTarget: HTMLDetailsElement}} */ { currentTarget }) =>
          this.setState({ open: currentTarget.open }),
      },
      h("summary", null, title),
      open && h("div", { class: "hub-pack__unfolded" }, content()),
    );
  }
}
