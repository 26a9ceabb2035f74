/**
 * The page of a notice: turns its form into text to paste, and says what is missing. Nothing is sent, and nothing is kept
 * unless the reader chooses so.
 *
 * @typedef {import("./compose.mjs").Values} Values
 * @typedef {import("./types.mjs").DeskRules} DeskRules
 * @typedef {import("./types.mjs").Notice} Notice
 */

import { filledEarly } from "../shared/early.mjs";
import { find } from "../shared/element.mjs";
import { KeptText } from "../shared/kept-text.mjs";
import { guardWork } from "../shared/leaving.mjs";
import { saveFile } from "../shared/save-file.mjs";
import { compose, rowsOf, valueOf } from "./compose.mjs";
import { fillForm, readForm, showFull, showWhatApplies } from "./form.mjs";
import { NoticeOutput, summaryOf } from "./output.mjs";

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
    this.undoer = find(root, "[data-out-undo]", HTMLButtonElement);
    this.kept = new KeptText(`${root.dataset.keptAs}-notice-${notice.id}`);
    /** What the form held before it was cleared. @type {{values: Values, isKept: boolean}} */
    this.before = { values: {}, isKept: false };
    /** Whether the form was changed since its text was taken away. */
    this.unsaved = false;
  }

  start() {
    const { form, out } = this;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      showFull(event.target);
      this.follow();
    });
    guardWork(() => this.unsaved && !this.keep.checked);
    // What changed is told when a field is left, and not at each letter.
    form.addEventListener("change", () => out.say(summaryOf(this.composed())));
    this.on("copy", () => this.copy());
    this.on("save", () => this.save());
    this.on("word", () => this.saveWord());
    this.on("print", () => this.print());
    this.on("clear", () => this.clear());
    this.on("undo", () => this.undo());
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
    const panel = find(this.root, "[data-notice-pack]", HTMLDetailsElement);
    panel.hidden = !this.root.dataset.bank;
    panel.addEventListener("toggle", () => this.openPack(panel), { once: true });
  }

  /** @param {HTMLDetailsElement} panel */
  async openPack(panel) {
    const { bank = "", keptAs = "" } = this.root.dataset;
    try {
      const { PackPanel } = await import("./pack-panel.mjs");
      new PackPanel(panel, { bank, keptAs, fields: this.rules.fields, fill: (values) => this.fill(values) }).start();
    } catch {
      find(panel, "[data-pack-status]", HTMLElement).textContent = "The pack could not be read. Check your connection, and try again.";
      this.startPack();
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
    if (this.keep.checked) {
      this.keepForm(values);
    }
  }

  /** Show the text for what was changed. */
  follow() {
    this.unsaved = true;
    this.update();
  }

  /** @param {Values} values */
  keepForm(values) {
    const outcome = this.kept.write(JSON.stringify(values));
    if (outcome === "blocked") {
      this.stopKeeping();
      this.out.say("This browser could not keep the form on this device.");
    }
    this.keep.checked = outcome === "kept";
    find(this.root, "[data-out-elsewhere]", HTMLElement).hidden = outcome !== "changed";
  }

  /** @param {Values} values @returns {number} how many empty fields they filled */
  fill(values) {
    const there = readForm(this.form);
    const has = (/** @type {string} */ name) => this.form.querySelector(`[name="${CSS.escape(name)}"]`) !== null;
    const empty = Object.entries(values).filter(([name]) => has(name) && valueOf(there, name) === "");
    fillForm(this.form, Object.fromEntries(empty));
    this.follow();
    return empty.length;
  }

  /** Take up what was kept on the device, except for fields that were filled in meanwhile. */
  restore() {
    const early = filledEarly(this.form);
    this.unsaved = early.size > 0;
    const { text, blocked } = this.kept.read();
    if (blocked) {
      this.stopKeeping();
    }
    try {
      const values = JSON.parse(text ?? "null");
      if (typeof values === "object" && values !== null) {
        const others = Object.entries(values).filter(([name]) => !early.has(name));
        fillForm(this.form, Object.fromEntries(others.map(([name, value]) => [name, String(value)])));
        this.keep.checked = true;
      }
    } catch {
      this.kept.remove();
    }
  }

  chooseKeeping() {
    if (!this.keep.checked) {
      this.kept.remove();
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

  async copy() {
    const isCopied = await this.out.copy();
    this.unsaved &&= !isCopied;
    this.out.say(isCopied ? "The text is copied." : "This browser does not let the page copy. The text is selected: copy it yourself.");
  }

  save() {
    this.unsaved = false;
    saveFile(new Blob([this.out.text.value], { type: "text/plain" }), `${this.notice.id}.txt`);
    this.out.say("The text is saved as a file.");
  }

  async saveWord() {
    try {
      const { noticeDocument } = await import("./word-file.mjs");
      const rules = new URL(this.root.dataset.rules ?? "", document.baseURI);
      const file = await noticeDocument(new URL("../papers/", rules), this.notice.title, this.out.text.value);
      saveFile(new Blob([file]), `${this.notice.id}.docx`);
      this.unsaved = false;
      this.out.say("The text is saved as a Word document.");
    } catch {
      this.out.say("The Word document could not be made. Please try again.");
    }
  }

  print() {
    this.unsaved = false;
    document.documentElement.classList.add(PRINTS);
    window.print();
  }

  clear() {
    this.replace({ values: {}, isKept: false });
    this.unsaved = false;
    this.out.say("The form is empty. “Undo” brings back what it held.");
  }

  /** Bring back what the form held; what it holds now can be had again in the same way. */
  undo() {
    this.replace(this.before);
    this.unsaved = true;
    this.out.say("The form holds again what it held before.");
  }

  /** @param {NoticePage["before"]} by what the form is to hold */
  replace({ values, isKept }) {
    this.before = { values: readForm(this.form), isKept: this.keep.checked };
    this.undoer.hidden = false;
    this.form.reset();
    fillForm(this.form, values);
    this.keep.checked = isKept;
    if (!isKept) {
      this.kept.remove();
    }
    this.update();
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

const root = find(document, "[data-notice]", HTMLElement);
startPage(root).catch(() => {
  find(root, "[data-notice-failed]", HTMLElement).hidden = false;
});
