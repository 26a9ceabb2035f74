/**
 * A part of the page that is made again only when what it is made of has changed: at once, or after the next painting.
 *
 * @typedef {{of: readonly unknown[], content: () => import("../../../vendor/preact.mjs").ComponentChildren, after?: boolean}} Props
 *   of: all that the content depends on. after: whether it follows what the reader did, so that this is seen first
 */

import { Component } from "../../../vendor/preact.mjs";

/** @param {import("../types.mjs").Pack} pack @returns {unknown[]} what sums of its public part depend on: all but the order */
export function unordered({ public: { questions, ...others } }) {
  const weighed = questions.map(({ code, weight, words }) => `${code} ${weight} ${words}`);
  return [weighed.toSorted().join(), ...Object.values(others)];
}

/** @extends {Component<Props>} */
export class Memo extends Component {
  /** @override @param {Props} props @returns {boolean} */
  shouldComponentUpdate({ of, after }) {
    const { of: before } = this.props;
    const changed = of.length !== before.length || of.some((each, at) => each !== before[at]);
    if (changed && after) {
      // A task that a frame starts runs when the frame is painted.
      requestAnimationFrame(() => setTimeout(() => this.forceUpdate()));
    }
    return changed && !after;
  }

  /** @param {Props} props */
  render({ content }) {
    return content();
  }
}
