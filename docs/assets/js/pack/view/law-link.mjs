/**
 * A link to a page on the law, where the hub has such pages.
 */

import { h } from "../../../vendor/preact.mjs";

/**
 * @param {{bank: import("../types.mjs").Bank, to: string, children?: import("../../../vendor/preact.mjs").ComponentChildren}} props
 *   to: the page's address below "law/"
 */
export function LawLink({ bank, to, children }) {
  return bank.law === false ? null : h("a", { href: `../law/${to}` }, children);
}
