/**
 * Copies citations.
 */

import { find } from "../shared/element.mjs";

/**
 * Show the buttons that copy a citation. A status next to each says whether that worked.
 *
 * @param {Iterable<HTMLElement>} citations each with its text, its button and its status
 * @param {Clipboard | undefined} clipboard which browsers provide on secure addresses only
 */
export function showCopyButtons(citations, clipboard) {
  if (!clipboard) {
    return;
  }
  for (const citation of citations) {
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
