/**
 * Turns on the styles for what a page shows only once a reader has begun. The browser has loaded them by then, and no
 * page waits for them.
 */
export function showLaterStyles() {
  for (const sheet of document.querySelectorAll("link[data-later]")) {
    sheet.setAttribute("media", "all");
  }
}
