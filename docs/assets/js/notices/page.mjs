/**
 * The page of a notice: turns its form into text to paste, and says what is missing. Nothing is sent, and nothing is kept
 * unless the reader chooses so.
 *
 * @typedef {import("./compose.mjs").Values} Values
 * @typedef {import("./types.mjs").DeskRules} DeskRules
 * @typedef {import("./types.mjs").Notice} Notice
 */

import { find } from "../shared/element.mjs";
import { saveFile } from "../shared/save-file.mjs";
import { readStored, removeStored, store } from "../shared/storage.mjs";
import { compose, rowsOf, valueOf } from "./compose.mjs";
import { fillForm, readForm, showWhatApplies } from "./form.mjs";
import { NoticeOutput, summaryOf } from "./output.mjs";
import { PackPanel } from "./pack-panel.mjs";

const PRINTS = "hub-prints-notice";

class NoticePage {
  /** @param {HTMLElement} root @param {DeskRules & {clock: import("./types.mjs").Clock}} rules @param {Notice} notice */
  constructor(root, rules, notice) {
    this.root = root;
    this.rules = rules;
    this.notice = notice;
    this.form = find(root, "[data-notice-form]", HTMLFormElement);
    this.out = new NoticeOutput(find(root, "[data-notice-out]", HTMLElement));
    this.keep = find(root, "[data-out-keep]", HTMLInputElement);
    this.keptAs = `${root.dataset.keptAs}-notice-${notice.id}`;
  }

  start() {
    const { form, out } = this;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.update());
    // What changed is told when a field is left, and not at each letter.
    form.addEventListener("change", () => out.say(summaryOf(this.composed())));
    this.on("copy", async () => out.say(await out.copy()));
    this.on("save", () => this.save());
    this.on("word", () => this.saveWord());
    this.on("print", () => this.print());
    this.on("clear", () => this.clear());
    this.keep.addEventListener("change", () => this.chooseKeeping());
    // On phones, print() returns before anything is printed.
    addEventListener("afterprint", () => document.documentElement.classList.remove(PRINTS));
    this.restore();
    this.startPack();
    out.root.hidden = false;
    this.update();
    out.say(summaryOf(this.composed()));
  }

  /** @param {string} name @param {() => void} act */
  on(name, act) {
    find(this.root, `[data-out-${name}]`, HTMLButtonElement).addEventListener("click", act);
  }

  startPack() {
    const { bank = "", keptAs = "" } = this.root.dataset;
    const panel = find(this.root, "[data-notice-pack]", HTMLDetailsElement);
    if (bank !== "") {
      new PackPanel(panel, { bank, keptAs, fields: this.rules.fields, fill: (values) => this.fill(values) }).start();
    }
  }

  composed() {
    return compose(this.rules, this.notice, readForm(this.form));
  }

  /** Show the text for what is filled in, and keep it if the reader chose so. */
  update() {
    const values = readForm(this.form);
    const shown = rowsOf(this.rules, this.notice, values).filter((each) => each.applies);
    showWhatApplies(this.form, this.rules, values, new Set(shown.map(({ number }) => number)));
    this.out.show(this.notice, this.composed());
    if (this.keep.checked && !store(this.keptAs, JSON.stringify(values))) {
      this.stopKeeping();
      this.out.say("This browser could not keep the form on this device.");
    }
  }

  /** @param {Values} values @returns {number} how many empty fields they filled */
  fill(values) {
    const there = readForm(this.form);
    const has = (/** @type {string} */ name) => this.form.querySelector(`[name="${CSS.escape(name)}"]`) !== null;
    const empty = Object.entries(values).filter(([name]) => has(name) && valueOf(there, name) === "");
    fillForm(this.form, Object.fromEntries(empty));
    this.update();
    return empty.length;
  }

  /** Take up what was kept on the device. */
  restore() {
    const { text, blocked } = readStored(this.keptAs);
    if (blocked) {
      this.stopKeeping();
    }
    try {
      const values = JSON.parse(text ?? "null");
      if (typeof values === "object" && values !== null) {
        fillForm(this.form, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
        this.keep.checked = true;
      }
    } catch {
      removeStored(this.keptAs);
    }
  }

  chooseKeeping() {
    if (!this.keep.checked) {
      removeStored(this.keptAs);
    }
    this.update();
    this.out.say(this.keep.checked ? "The form is kept on this device." : "The form is no longer kept on this device.");
  }

  /** Show that the browser does not keep anything. */
  stopKeeping() {
    this.keep.checked = false;
    this.keep.disabled = true;
    find(this.root, "[data-out-choice]", HTMLElement).hidden = true;
    find(this.root, "[data-out-blocked]", HTMLElement).hidden = false;
  }

  save() {
    saveFile(new Blob([this.out.text.value], { type: "text/plain" }), `${this.notice.id}.txt`);
    this.out.say("The text is saved as a file.");
  }

  async saveWord() {
    try {
      const { noticeDocument } = await import("./word-file.mjs");
      const rules = new URL(this.root.dataset.rules ?? "", document.baseURI);
      const file = await noticeDocument(new URL("../papers/", rules), this.notice.title, this.out.text.value);
      saveFile(new Blob([file]), `${this.notice.id}.docx`);
      this.out.say("The text is saved as a Word document.");
    } catch {
      this.out.say("The Word document could not be made. Please try again.");
    }
  }

  print() {
    document.documentElement.classList.add(PRINTS);
    window.print();
  }

  clear() {
    this.form.reset();
    this.keep.checked = false;
    removeStored(this.keptAs);
    this.update();
    this.out.say("The form is empty.");
  }
}

/** @param {string} address @returns {Promise<unknown>} */
async function load(address) {
  const answer = await fetch(address);
  return answer.json();
}

/** @param {HTMLElement} root */
async function startPage(root) {
  const [desk, clock] = await Promise.all([load(root.dataset.rules ?? ""), load(root.dataset.clock ?? "")]);
  const rules = { .../** @type {DeskRules} */ (desk), clock: /** @type {import("./types.mjs").Clock} */ (clock) };
  const notice = rules.notices.find(({ id }) => id === root.dataset.notice);
  if (notice) {
    new NoticePage(root, rules, notice).start();
  }
}

startPage(find(document, "[data-notice]", HTMLElement));
