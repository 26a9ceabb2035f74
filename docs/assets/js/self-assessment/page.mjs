/**
 * The self-assessment: turns answers into a plan, stores them on the device only if the reader chooses so, and
 * saves, opens, prints and downloads them. Nothing is sent anywhere.
 */

import { find } from "../shared/element.mjs";
import { saveFile } from "../shared/save-file.mjs";
import { parseAnswers, readFile, writeAnswers } from "./answers.mjs";
import { fillForm, namesOf, readAssessment, readForm } from "./form.mjs";
import { isFull, showNotes } from "./note-counter.mjs";
import { showPlan } from "./plan-view.mjs";
import { planOf } from "./plan.mjs";
import { readStored, removeStored, store } from "../shared/storage.mjs";

const PRINTS = "hub-prints-plan";

/** @param {HTMLElement} panel */
function partsOf(panel) {
  /** @param {string} name */
  const part = (name) => find(panel, `[data-plan-${name}]`, HTMLElement);
  return {
    blocked: part("blocked"),
    body: part("body"),
    choice: part("choice"),
    clear: part("clear"),
    keep: find(panel, "[data-plan-keep]", HTMLInputElement),
    open: find(panel, "[data-plan-open]", HTMLInputElement),
    print: part("print"),
    save: part("save"),
    status: part("status"),
    word: part("word"),
  };
}

class AssessmentPage {
  /** @param {HTMLFormElement} form @param {HTMLElement} panel that shows the plan */
  constructor(form, panel) {
    this.form = form;
    this.panel = panel;
    this.parts = partsOf(panel);
    this.assessment = readAssessment(form);
    /** Names what is kept on the device, and says in a saved file what it is. */
    this.kind = form.dataset.keptAs ?? "";
    this.known = { kind: this.kind, values: [...this.assessment.labels.keys()], ...namesOf(form) };
  }

  start() {
    const { form, parts } = this;
    form.addEventListener("input", (event) => this.follow(event.target));
    form.addEventListener("submit", (event) => event.preventDefault());
    parts.keep.addEventListener("change", () => this.updateStorage());
    parts.clear.addEventListener("click", () => this.clear());
    parts.print.addEventListener("click", () => this.print());
    // On phones, print() returns before anything is printed.
    addEventListener("afterprint", () => document.documentElement.classList.remove(PRINTS));
    parts.save.addEventListener("click", () => this.save());
    parts.word.addEventListener("click", () => this.saveWord());
    parts.open.addEventListener("change", () => this.open());
    this.restore();
    this.panel.hidden = false;
    this.update();
  }

  /** Take up what was kept on the device. */
  restore() {
    const { text, blocked } = readStored(this.kind);
    const data = text === null ? null : parseAnswers(text, this.known);
    if (data) {
      fillForm(this.form, data);
      this.parts.keep.checked = true;
    }
    if (blocked) {
      this.stopKeeping();
    }
  }

  plan() {
    return planOf(this.assessment, readForm(this.form), new Date());
  }

  /** @param {string} text */
  setStatus(text) {
    // The same words again would be read out again.
    if (this.parts.status.textContent !== text) {
      this.parts.status.textContent = text;
    }
  }

  /** Show the plan for the answers, and store them if the reader chose so. */
  update() {
    const { body, keep } = this.parts;
    const plan = this.plan();
    showNotes(this.form);
    showPlan(body, plan);
    this.panel.classList.toggle("hub-plan--empty", plan.answered === 0);
    this.setStatus(plan.summary);
    if (keep.checked && !store(this.kind, writeAnswers(readForm(this.form), this.kind))) {
      this.stopKeeping();
      this.setStatus("This browser could not keep your answers on this device.");
    }
  }

  /** @param {EventTarget | null} field that changed */
  follow(field) {
    this.update();
    if (isFull(field)) {
      this.setStatus(`This note is full. It holds ${field.maxLength} characters.`);
    }
  }

  updateStorage() {
    if (!this.parts.keep.checked) {
      removeStored(this.kind);
    }
    this.update();
  }

  /** Show that the browser does not store answers. */
  stopKeeping() {
    const { keep, choice, blocked } = this.parts;
    keep.checked = false;
    keep.disabled = true;
    choice.hidden = true;
    blocked.hidden = false;
  }

  clear() {
    this.form.reset();
    this.parts.keep.checked = false;
    removeStored(this.kind);
    this.update();
    this.setStatus("All answers are cleared.");
  }

  print() {
    this.update();
    document.documentElement.classList.add(PRINTS);
    window.print();
  }

  /** Save the answers as a file. */
  save() {
    const text = writeAnswers(readForm(this.form), this.kind, 2);
    saveFile(new Blob([text], { type: "application/json" }), "self-assessment.json");
    this.setStatus("Your answers are saved as a file.");
  }

  /** Save the plan as a Word document. */
  async saveWord() {
    const title = find(document, "h1", HTMLElement).textContent ?? "";
    const address = location.href.replace(/[?#].*$/, "");
    const look = JSON.parse(this.form.dataset.look ?? "");
    try {
      const { planDocument } = await import("./plan-docx.mjs");
      saveFile(await planDocument(title, address, this.plan(), look), "self-assessment-plan.docx");
      this.setStatus("Your plan is downloaded as a Word document.");
    } catch {
      this.setStatus("The Word document could not be made. Please try again.");
    }
  }

  /** Fill the form from a file that was saved before. */
  async open() {
    const { open } = this.parts;
    const data = await readFile(open.files?.[0], this.known);
    open.value = "";
    if (!data) {
      this.setStatus("That file holds no answers to these questions. Nothing was changed.");
      return;
    }
    fillForm(this.form, data);
    this.update();
  }
}

const form = document.querySelector("[data-assessment]");
const panel = document.querySelector("[data-plan]");
if (form instanceof HTMLFormElement && panel instanceof HTMLElement) {
  new AssessmentPage(form, panel).start();
}
