/**
 * Says on paper where links lead, and which choices the page shows.
 */

import { find, findAll } from "./element.mjs";

// The page's own address, words of this page, and links whose titles are all that one sheet has room for.
const TITLED = ".hub-imprint, .hub-words, .hub-body--question .hub-related, .hub-plan, .hub-body--table th";
// What print.css and downloads.css leave out.
const LEFT_OUT =
  ".hub-contents, .hub-on-screen, .hub-turn, .hub-siblings, .hub-letters, .hub-next, .hub-ways, .hub-take, " +
  ".hub-foot a[href$='sources/']";

/** Give each link within the hub its address in data-address, and the imprint its note, for the print style sheet. */
export function addLinkAddresses() {
  const main = find(document, "main", HTMLElement);
  const root = find(document, ".hub-brand", HTMLAnchorElement).href;
  const imprint = find(main, ".hub-imprint", HTMLElement);
  const links = findAll(main, "a[href]", HTMLAnchorElement).filter((link) => {
    const page = withoutHash(link.href);
    return page.startsWith(root) && page !== withoutHash(location.href) && !link.closest(`${TITLED}, ${LEFT_OUT}`);
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
