/**
 * Copies citations.
 */

import { find, findAll } from "../shared/element.mjs";

/** Show the buttons that copy a citation. A status next to each says whether that worked. */
export function showCopyButtons() {
  // Browsers provide it on secure addresses only.
  const clipboard = /** @type {Clipboard | undefined} */ (navigator.clipboard);
  if (!clipboard) {
    return;
  }
  for (const citation of findAll(document, "[data-citation]", HTMLElement)) {
    const text = find(citation, "[data-cite]", HTMLElement);
    const button = find(citation, "[data-copy]", HTMLElement);
    const status = find(citation, "[role=status]", HTMLElement);
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await clipboard.writeText((text.textContent ?? "").trim());
        status.textContent = "Copied.";
      } catch {
        status.textContent = "Your browser did not allow it. Select the text and copy it.";
      }
    });
  }
}
