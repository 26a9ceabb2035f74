/**
 * Adds what script can add: a menu that folds away on narrow screens, a print button, buttons that
 * copy a citation, and a notice on what has become overdue since the release. It unfolds what an address
 * leads to, which newer browsers do by themselves, and names on paper where links lead. Without it the menu
 * stays open, the browser's own print command does the same, a citation is there to select, and every page
 * still says when it is due.
 */

/**
 * Make the menu fold away. The class on the root element hides it, so that it stays open
 * where this script does not run.
 *
 * @param {HTMLElement} button
 * @param {HTMLElement} menu
 */
export function foldMenu(button, menu) {
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("hub-menu--open", open);
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      set(false);
      button.focus();
    }
  });
}

/**
 * Show each notice whose date has passed.
 *
 * @param {Iterable<HTMLElement>} notices each with its date in data-review-by, as 2027-11-22
 * @param {Date} now
 */
export function showOverdue(notices, now) {
  const today = now.toISOString().slice(0, 10);
  for (const notice of notices) {
    if (notice.dataset.reviewBy < today) {
      notice.hidden = false;
    }
  }
}

/**
 * Show the buttons that copy a citation. Each says in words beside it whether that worked.
 *
 * @param {Iterable<HTMLElement>} citations each with its text, its button and its status
 * @param {Clipboard | undefined} clipboard which browsers give to safe addresses alone
 */
export function offerCopies(citations, clipboard) {
  if (!clipboard) {
    return;
  }
  for (const citation of citations) {
    const text = citation.querySelector("[data-cite]");
    const button = citation.querySelector("[data-copy]");
    const status = citation.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await clipboard.writeText(text.textContent.trim());
        status.textContent = "Copied.";
      } catch {
        status.textContent = "Your browser did not allow it. Select the text and copy it.";
      }
    });
  }
}

// The page's own address, words of this page, and links whose titles are all that one sheet has room for.
const TITLED = ".hub-imprint, .hub-words, .hub-body--question .hub-related, .hub-plan, .hub-body--table th";
// What print.css and downloads.css leave out.
const LEFT_OUT =
  ".hub-contents, .hub-on-screen, .hub-turn, .hub-siblings, .hub-letters, .hub-next, .hub-ways, .hub-take, " +
  ".hub-foot a[href$='sources/']";

/** Say on paper where each link within the hub leads, and which choices the page shows. */
export function nameLinks() {
  const main = document.querySelector("main");
  const root = document.querySelector(".hub-brand").href;
  const imprint = main.querySelector(".hub-imprint");
  const links = [...main.querySelectorAll("a[href]")].filter((link) => {
    const page = link.href.split("#")[0];
    return page.startsWith(root) && page !== location.href.split("#")[0] && !link.closest(`${TITLED}, ${LEFT_OUT}`);
  });
  for (const link of links) {
    link.dataset.address = `…${link.href.slice(root.length - 1)}`;
  }
  const hub = imprint.dataset.hub || root;
  const note = links.length > 0 ? ` “…” stands for ${hub.replace(/\/$/, "")}.` : "";
  imprint.dataset.note = location.search + note;
}

/**
 * Unfold whatever an address leads to.
 *
 * @param {string} hash the end of the address, from “#” on
 */
export function unfold(hash) {
  const place = document.getElementById(hash.slice(1));
  const folded = place?.closest("details:not([open])");
  if (folded instanceof HTMLDetailsElement) {
    folded.open = true;
    place.scrollIntoView();
  }
}

document.documentElement.classList.add("hub-js");

const menuButton = document.querySelector(".hub-menu-button");
const menu = document.querySelector(".hub-menu");
if (menuButton instanceof HTMLElement && menu instanceof HTMLElement) {
  foldMenu(menuButton, menu);
}
document.querySelector(".hub-print")?.addEventListener("click", () => window.print());
showOverdue(document.querySelectorAll("[data-review-by]"), new Date());
offerCopies(document.querySelectorAll("[data-citation]"), navigator.clipboard);
unfold(location.hash);
addEventListener("beforeprint", nameLinks);
addEventListener("hashchange", () => unfold(location.hash));
