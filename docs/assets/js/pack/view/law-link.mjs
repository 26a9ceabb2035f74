/**
 * A link to a page on the law, where the hub has that page.
 */

import { h } from "../../../vendor/preact.mjs";

/**
 * @param {{bank: import("../types.mjs").Bank, to: string, children?: import("../../../vendor/preact.mjs").ComponentChildren}} props
 *   to: the page's address below "law/"
 */
export function LawLink({ bank, to, children }) {
  const [page = ""] = to.split("/");
  const { law = [page] } = bank;
  return law && law.includes(page) ? h("a", { href: `../law/${to}` }, children) : null;
}
