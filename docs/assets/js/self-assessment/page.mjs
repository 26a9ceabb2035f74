/**
 * The self-assessment: follows what is filled in, and keeps it on the device only if the reader chooses so. Nothing is
 * sent anywhere. What turns answers into a plan loads with the first answer.
 *
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./acts.mjs").Acts} Acts
 */

import { filledEarly } from "../shared/early.mjs";
import { find, findAll } from "../shared/element.mjs";
import { KeptText } from "../shared/kept-text.mjs";
import { guardWork } from "../shared/leaving.mjs";
import { holdingOf, today, writeAnswers } from "./answers.mjs";
import { fillForm, knownBy, readForm } from "./form.mjs";
import { isFull, progressOf, showNotes, showProgress } from "./progress.mjs";

const PRINTS = "hub-prints-plan";

/** What a reader is told of answers that were to be kept, by what came of it. */
const NOT_KEPT = {
  "": "",
  kept: "",
  changed: "These answers are no longer kept on this device.",
  blocked: "This browser could not keep your answers on this device.",
};

export class AssessmentPage {
  /** @param {HTMLElement} root that holds the form, what stands above it, and the plan */
  constructor(root) {
    this.root = root;
    this.form = find(root, "[data-assessment]", HTMLFormElement);
    this.status = find(root, "[data-status]", HTMLElement);
    this.keep = find(root, "[data-keep]", HTMLInputElement);
    this.known = knownBy(this.form);
    this.kept = new KeptText(this.known.kind);
    /** Whether answers were changed since they were last taken away. */
    this.unsaved = false;
    /** What makes the plan, once it is loaded. @type {Acts | null} */
    this.acts = null;
  }

  start() {
    this.form.addEventListener("input", (event) => this.follow(event.target));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    guardWork(() => this.unsaved && !this.keep.checked);
    this.keep.addEventListener("change", () => this.chooseKeeping());
    for (const button of findAll(this.root, "[data-do]", HTMLButtonElement)) {
      button.addEventListener("click", () => this.act((acts) => acts.press(button.dataset.do ?? "")));
    }
    for (const field of findAll(this.root, "[data-file]", HTMLInputElement)) {
      field.addEventListener("change", () => this.take(field));
    }
    // On phones, print() returns before anything is printed.
    addEventListener("afterprint", () => document.documentElement.classList.remove(PRINTS));
    for (const each of findAll(this.root, "[data-needs-script]", HTMLElement)) {
      each.hidden = false;
    }
    this.unsaved = filledEarly(this.form).size > 0;
    this.unfold();
    addEventListener("hashchange", () => this.unfold());
    this.update();
    this.restore();
  }

  /** @param {(acts: Acts) => unknown} act */
  async act(act) {
    try {
      this.acts ??= new (await import("./acts.mjs")).Acts(this);
    } catch {
      this.say("A part of this page could not be loaded. Please try again.");
      return;
    }
    await act(this.acts);
  }

  /** @param {HTMLInputElement} field for a file */
  take(field) {
    const [file] = field.files ?? [];
    field.value = "";
    this.act((acts) => acts.take(field.dataset.file ?? "", file));
  }

  /** Open the question that the address names; each has a fold of its own, which only the first opens by itself. */
  unfold() {
    for (const question of findAll(this.form, "[data-question]", HTMLElement)) {
      if (location.hash === `#${question.id}`) {
        find(question, "details", HTMLDetailsElement).open = true;
      }
    }
  }

  /** Take up what was kept on the device. Until that is shown, nothing takes its place. */
  restore() {
    const { text, blocked } = this.kept.look();
    if (blocked) {
      this.stopKeeping();
    }
    if (text !== null) {
      this.act((acts) => acts.restore(this.kept.read().text ?? text));
    }
  }

  answers() {
    return readForm(this.form, this.known);
  }

  /** @param {string} text */
  say(text) {
    // The same words again would be read out again.
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }

  /**
   * Show the plan for the answers, and keep them if the reader chose so.
   *
   * @param {string} [said] what the reader is told, once; how far the form is where it is left out
   */
  update(said = "") {
    const answers = this.answers();
    const chosen = Object.keys(answers.levels).length;
    const isEmpty = holdingOf(answers) === "";
    showNotes(this.form);
    showProgress(this.form);
    find(this.root, "progress", HTMLProgressElement).value = chosen;
    this.root.classList.toggle("hub-assess--empty", isEmpty);
    const outcome = this.keep.checked ? this.kept.write(writeAnswers(answers, this.known, today())) : "";
    if (outcome === "blocked") {
      this.stopKeeping();
    }
    this.showElsewhere(outcome);
    this.say(NOT_KEPT[outcome] || said || progressOf(chosen, this.known.parts.size));
    if (this.acts || !isEmpty) {
      this.act((acts) => acts.showSoon());
    }
  }

  /** Say where another tab has kept other answers. @param {"" | ReturnType<KeptText["write"]>} outcome "" where nothing is to be kept */
  showElsewhere(outcome) {
    if (outcome !== "") {
      this.keep.checked = outcome === "kept";
      find(this.root, "[data-elsewhere]", HTMLElement).hidden = outcome !== "changed";
    }
  }

  /** @param {EventTarget | null} field that changed */
  follow(field) {
    this.unsaved = true;
    this.update(isFull(field) ? `This field is full. It holds ${field.maxLength.toLocaleString("en-GB")} characters.` : "");
  }

  chooseKeeping() {
    if (!this.keep.checked) {
      this.kept.remove();
    }
    this.update();
  }

  /** Show that answers are not kept here. */
  stopKeeping() {
    this.keep.checked = false;
    this.keep.disabled = true;
    find(this.root, "[data-choice]", HTMLElement).hidden = true;
    find(this.root, "[data-blocked]", HTMLElement).hidden = false;
  }

  /**
   * Fill the form in place of what it says.
   *
   * @param {Answers} answers
   * @param {boolean} kept whether they are kept on the device
   * @param {string} [said] what the reader is told
   */
  put(answers, kept, said) {
    fillForm(this.form, this.known, answers);
    this.keep.checked = kept && !this.keep.disabled;
    if (!kept) {
      this.kept.remove();
    }
    this.unsaved = false;
    this.update(said);
  }

  print() {
    document.documentElement.classList.add(PRINTS);
    window.print();
  }
}

const root = document.querySelector("[data-self-assessment]");
if (root instanceof HTMLElement) {
  new AssessmentPage(root).start();
}
