/** The sheet in which the facets of a list open where there is no room for them beside it. */

import { find } from "../shared/element.mjs";

export class FilterSheet {
  /** @param {HTMLFormElement} form whose facets it shows */
  constructor(form) {
    this.dialog = find(form, "[data-list-dialog]", HTMLDialogElement);
    this.opener = find(form, "[data-list-open]", HTMLButtonElement);
    this.closer = find(form, "[data-list-close]", HTMLButtonElement);
    const facets = find(form, "[data-list-facets]", HTMLElement);
    const place = find(form, "[data-list-place]", HTMLElement);
    this.opener.addEventListener("click", () => {
      place.append(facets);
      this.dialog.showModal();
    });
    this.closer.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("close", () => {
      // Beside the list again, for a screen that is wide enough.
      this.dialog.before(facets);
      this.opener.focus();
    });
  }

  /**
   * Say how many entries the choices leave, and how many are chosen.
   *
   * @param {string} entries “13 questions”
   * @param {number} chosen
   */
  show(entries, chosen) {
    this.closer.textContent = `Show ${entries}`;
    this.opener.textContent = chosen > 0 ? `Filters (${chosen} chosen)` : "Filters";
  }
}
