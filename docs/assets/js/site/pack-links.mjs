/**
 * Makes the links “Add to pack” put a code aside for the reader's tender pack, and shows how many questions that
 * has. It does so only for readers who chose to keep packs on this device: for all others the links lead to the
 * page of the pack, and nothing is stored.
 *
 * The keys in the browser's storage begin with what the header names. “-packs” is there once the reader has chosen
 * so, “-count” holds the number of questions, and “-adding” the codes that were put aside, as a list in JSON. What
 * else is kept, and how, is told in “../pack/kept.mjs”.
 */

import { element, find, findAll } from "../shared/element.mjs";

/** The most codes that can be put aside. */
const MOST = 200;
const LINKS = "a[data-add]:not([data-add=''])";

/** @param {unknown} value @returns {any[]} the value, or nothing where it is no list */
const listIn = (value) => (Array.isArray(value) ? value : []);

/** What this device keeps of packs. It is read anew each time, because other tabs and pages write it. */
class Kept {
  /** @param {string} prefix */
  constructor(prefix) {
    this.prefix = prefix;
  }

  /** Return a value: undefined where there is none, it is damaged or the storage is blocked. @param {string} name */
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(`${this.prefix}-${name}`) ?? "");
    } catch {
      return undefined;
    }
  }

  /** How many questions the pack has. */
  get count() {
    return Number(this.read("count")) || 0;
  }

  /** @returns {string[]} the codes that were put aside */
  get aside() {
    return listIn(this.read("adding"));
  }

  /** @returns {Set<string>} the codes of the pack that was open last, and those that were put aside */
  get codes() {
    const { questions, gates } = this.read(this.read("packs")?.last)?.pack?.public ?? {};
    return new Set([...listIn(questions), ...listIn(gates)].map((each) => each?.code).concat(this.aside));
  }

  /**
   * Put a code aside.
   *
   * @param {string} code
   * @param {number} count how many questions the pack has with it
   * @returns {boolean} whether the storage took it
   */
  add(code, count) {
    try {
      localStorage.setItem(`${this.prefix}-adding`, JSON.stringify([...this.aside, code]));
      localStorage.setItem(`${this.prefix}-count`, String(count));
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Show the count, and which codes are in the pack.
 *
 * @param {Kept} kept
 * @param {HTMLElement} count
 * @param {HTMLElement} said a status line only where there is something to put aside: other pages have one of their own
 */
function show(kept, count, said) {
  const chosen = kept.read("packs") !== undefined;
  const codes = chosen ? kept.codes : new Set();
  count.hidden = !chosen;
  find(count, "b", HTMLElement).textContent = String(kept.count);
  for (const link of findAll(document, LINKS, HTMLAnchorElement)) {
    const isIn = codes.has(link.dataset.add);
    if (link.firstChild) {
      // Changed in its place, because a new node would call the observer below for ever.
      link.firstChild.nodeValue = isIn ? "In your pack" : "Add to pack";
    }
    if (chosen && !isIn && kept.aside.length < MOST) {
      link.setAttribute("role", "button");
      said.setAttribute("role", "status");
    } else {
      link.removeAttribute("role");
    }
  }
}

/**
 * Follow the links “Add to pack” of a page, where it has the link to the pack in the header, with the count, and a
 * status line.
 */
export function followPackLinks() {
  const [pack] = findAll(document, "[data-pack-link]", HTMLAnchorElement);
  const [said] = findAll(document, "[data-pack-said]", HTMLElement);
  if (!pack || !said) {
    return;
  }
  const kept = new Kept(pack.dataset.keptAs ?? "");
  const showAll = () => show(kept, find(pack, "[data-pack-count]", HTMLElement), said);
  /** @param {Event} event @returns {HTMLAnchorElement | null} the link that puts aside, where it was pressed */
  const pressed = ({ target }) => (target instanceof Element ? target.closest(`${LINKS}[role]`) : null);
  document.addEventListener("click", (event) => {
    const link = pressed(event);
    const { add: code = "" } = link?.dataset ?? {};
    const more = link?.hash.startsWith("#gate") ? 0 : 1;
    const count = kept.count + more;
    if (!link || event.ctrlKey || event.metaKey || !kept.add(code, count)) {
      return;
    }
    event.preventDefault();
    showAll();
    const now = more ? `, which has ${count} ${count === 1 ? "question" : "questions"} now` : "";
    said.replaceChildren(`${code} is put aside for your pack${now}. `, element("a", { href: pack.href }, "Open the pack"));
  });
  document.addEventListener("keydown", (event) => {
    const link = event.key === " " ? pressed(event) : null;
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
  // Other tabs change the storage, "Back" shows a page as it was, and script adds results to lists.
  addEventListener("storage", showAll);
  addEventListener("pageshow", showAll);
  const observer = new MutationObserver(showAll);
  for (const list of findAll(document, "[data-list-results], [data-search-part='body']", HTMLElement)) {
    observer.observe(list, { childList: true, subtree: true });
  }
  showAll();
}
