/**
 * The part of the page that fills the form from a tender pack. It loads, with what reads packs, when it is opened.
 *
 * @typedef {import("../pack/opening.mjs").Source} Source
 * @typedef {import("./compose.mjs").Values} Values
 * @typedef {import("./types.mjs").Field} Field
 */

import { element, find } from "../shared/element.mjs";

export class PackPanel {
  /**
   * @param {HTMLDetailsElement} panel
   * @param {{bank: string, keptAs: string, fields: Field[], fill: (values: Values) => number}} page fill: gives back how
   *   many fields it filled
   */
  constructor(panel, page) {
    this.panel = panel;
    this.page = page;
    this.status = find(panel, "[data-pack-status]", HTMLElement);
    this.choose = find(panel, "[data-pack-choose]", HTMLSelectElement);
    this.file = find(panel, "[data-pack-file]", HTMLInputElement);
    this.link = find(panel, "[data-pack-link]", HTMLInputElement);
  }

  start() {
    const { panel } = this;
    panel.addEventListener("toggle", () => panel.open && this.list());
    find(panel, "[data-pack-use]", HTMLElement).addEventListener("click", () => this.useKept());
    find(panel, "[data-pack-open]", HTMLElement).addEventListener("click", () => this.useLink());
    this.file.addEventListener("change", () => this.useFile());
    this.list();
    // A reader may have chosen a file before this was loaded.
    this.useFile();
  }

  /** Show which packs this device keeps. */
  async list() {
    const { packsKept } = await import("./from-pack.mjs");
    const packs = packsKept(this.page.keptAs);
    this.choose.replaceChildren(...packs.map(({ id, name }) => element("option", { value: id }, name)));
    find(this.panel, "[data-pack-kept]", HTMLElement).hidden = packs.length === 0;
  }

  async useKept() {
    const { keptSource } = await import("./from-pack.mjs");
    await this.use(keptSource(this.page.keptAs, this.choose.value));
  }

  async useFile() {
    const [file] = this.file.files ?? [];
    if (file) {
      await this.use({ text: await file.text() });
    }
    this.file.value = "";
  }

  async useLink() {
    const [, fragment = ""] = this.link.value.split("#");
    await this.use({ fragment });
  }

  /** @param {Source} source */
  async use(source) {
    try {
      const { fillFrom } = await import("./from-pack.mjs");
      const { values, name, problem } = await fillFrom(source ?? { text: "" }, this.page.bank, this.page.fields);
      this.status.textContent = problem || this.told(name, this.page.fill(values));
    } catch {
      this.status.textContent = "The pack could not be read. Check your connection, and try again.";
    }
  }

  /** @param {string} name of the pack @param {number} count @returns {string} */
  told(name, count) {
    const what = count === 1 ? "One field is" : `${count} fields are`;
    return `${what} filled from “${name || "a pack without a name"}”. Read each of them: a pack is made before the decision.`;
  }
}
