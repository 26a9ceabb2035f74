/**
 * Adds what script can add: a menu that folds away on narrow screens, and a print button.
 * Without it the menu stays open and the browser's own print command does the same.
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

document.documentElement.classList.add("hub-js");

const menuButton = document.querySelector(".hub-menu-button");
const menu = document.querySelector(".hub-menu");
if (menuButton instanceof HTMLElement && menu instanceof HTMLElement) {
  foldMenu(menuButton, menu);
}
document.querySelector(".hub-print")?.addEventListener("click", () => window.print());
