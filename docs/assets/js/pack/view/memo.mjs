/**
 * A part of the page that is made again only when what it is made of has changed.
 *
 * @typedef {{of: readonly unknown[], content: () => import("../../../vendor/preact.mjs").ComponentChildren}} Props of:
 *   all that the content depends on
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
  shouldComponentUpdate({ of }) {
    const { of: before } = this.props;
    return of.length !== before.length || of.some((each, at) => each !== before[at]);
  }

  /** @param {Props} props */
  render({ content }) {
    return content();
  }
}
