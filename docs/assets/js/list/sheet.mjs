/** The sheet in which the facets of a list open where there is no room for them beside it. It is loaded when it is opened. */

import { find } from "../shared/element.mjs";

export class FilterSheet {
  /** @param {HTMLFormElement} form whose facets it shows */
  constructor(form) {
    this.dialog = find(form, "[data-list-dialog]", HTMLDialogElement);
    this.closer = find(form, "[data-list-close]", HTMLButtonElement);
    this.facets = find(form, "[data-list-facets]", HTMLElement);
    this.place = find(form, "[data-list-place]", HTMLElement);
    this.closer.addEventListener("click", () => this.dialog.close());
    // Beside the list again, for a screen that is wide enough.
    this.dialog.addEventListener("close", () => this.dialog.before(this.facets));
  }

  open() {
    this.place.append(this.facets);
    this.dialog.showModal();
  }

  /** Say how many entries the choices leave. @param {string} entries “13 questions” */
  show(entries) {
    this.closer.textContent = `Show ${entries}`;
  }
}
