/**
 * Prints the addresses of links, and the choices that the page shows. Links in elements with data-print are left
 * out: these are not printed, or have no room for addresses.
 */

import { find, findAll } from "./element.mjs";

/** Set data-address on each link within the hub, and data-note on the imprint, for the print style sheet. */
export function addLinkAddresses() {
  const main = find(document, "main", HTMLElement);
  const root = find(document, "[data-brand]", HTMLAnchorElement).href;
  const imprint = find(main, "[data-imprint]", HTMLElement);
  const links = findAll(main, "a[href]", HTMLAnchorElement).filter((link) => {
    const page = withoutHash(link.href);
    return page.startsWith(root) && page !== withoutHash(location.href) && !link.closest("[data-print]");
  });
  for (const link of links) {
    link.dataset.address = `…${link.href.slice(root.length - 1)}`;
  }
  const hub = imprint.dataset.hub || root;
  const note = links.length > 0 ? ` “…” stands for ${hub.replace(/\/$/, "")}.` : "";
  imprint.dataset.note = location.search + note;
}

/** @param {string} address */
function withoutHash(address) {
  return address.replace(/#.*$/, "");
}
