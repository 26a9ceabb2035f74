/**
 * What a reader does with answers to the self-assessment: see the plan, print it, take it away, save and open a file,
 * compare with one, clear, and undo.
 *
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Earlier} Earlier
 * @typedef {import("./page.mjs").AssessmentPage} AssessmentPage
 * @typedef {import("./saved.mjs").Read} Read
 */

import { find } from "../shared/element.mjs";
import { showLaterStyles } from "../shared/later-styles.mjs";
import { saveFile } from "../shared/save-file.mjs";
import { holdingOf, layered, noAnswers, today, writeAnswers } from "./answers.mjs";
import { ask } from "./ask.mjs";
import { readAssessment } from "./asked.mjs";
import { showPlan } from "./plan-view.mjs";
import { dayInWords, planOf } from "./plan.mjs";
import { parseAnswers, readFile } from "./saved.mjs";

/** Buttons with which answers are on paper or in a file at once. */
const TAKES_AWAY = new Set(["print", "save"]);
const UNCHANGED = "Nothing was changed.";
const BRINGS_BACK = "“Undo” brings them back while this page is open.";

export class Acts {
  /** @param {AssessmentPage} page */
  constructor(page) {
    showLaterStyles();
    this.page = page;
    this.assessment = readAssessment(page.form);
    this.body = find(page.root, "[data-plan-body]", HTMLElement);
    this.dialog = find(page.root, "[data-ask]", HTMLDialogElement);
    this.undoButton = find(page.root, "[data-do=undo]", HTMLButtonElement);
    /** What was there before it was replaced, and whether it was kept. @type {{answers: Answers, kept: boolean} | null} */
    this.before = null;
    /** @type {Earlier | null} */
    this.earlier = null;
    /** Whether the plan will be shown with the next frame. */
    this.isDue = false;
  }

  /** @param {string} name of the button that was pressed */
  press(name) {
    if (TAKES_AWAY.has(name)) {
      this.page.unsaved = false;
    }
    switch (name) {
      case "clear":
        return this.clear();
      case "undo":
        return this.undo();
      case "print":
        this.show();
        return this.page.print();
      case "save":
        return this.save();
      case "word":
        return this.saveWord();
      default:
        return this.compare(null);
    }
  }

  /** @param {string} name of the field @param {File | undefined} file */
  async take(name, file) {
    const reading = await readFile(file, this.page.known);
    if (reading.state === "newer") {
      this.page.say(`That file was saved by a later release of this hub (format ${reading.format}), which this page cannot read. ${UNCHANGED}`);
    } else if (reading.state === "strange") {
      this.page.say(`That file holds no answers to these questions. ${UNCHANGED}`);
    } else if (holdingOf(reading.answers) === "") {
      this.page.say(`That file is empty: it holds no level, no note and no action. ${UNCHANGED}`);
    } else {
      await (name === "open" ? this.open(reading) : this.compare(reading));
    }
  }

  /** @param {string} text that was kept on the device */
  restore(text) {
    const reading = parseAnswers(text, this.page.known);
    if (reading.state === "read") {
      // What was filled in before it could be read is later than what was kept.
      this.page.put(this.page.unsaved ? layered(reading.answers, this.page.answers()) : reading.answers, true);
    } else if (reading.state === "newer") {
      // It stays as it is, for the later release.
      this.page.stopKeeping();
      this.page.say("A later release of this hub keeps answers on this device, which this page cannot read. They stay as they are.");
    }
  }

  plan() {
    return planOf(this.assessment, this.page.answers(), today(), this.earlier);
  }

  show() {
    showPlan(this.body, this.plan());
  }

  /** Show the plan with the next frame, once for all that changed until then. */
  showSoon() {
    if (!this.isDue) {
      this.isDue = true;
      requestAnimationFrame(() => {
        this.isDue = false;
        this.show();
      });
    }
  }

  /** Put answers in place of those that are there, which can be undone. @param {Answers} answers @param {boolean} kept @param {string} said */
  replace(answers, kept, said) {
    const before = { answers: this.page.answers(), kept: this.page.keep.checked };
    this.before = holdingOf(before.answers) === "" ? null : before;
    this.page.put(answers, kept, said);
    this.undoButton.textContent = "Undo";
    this.undoButton.hidden = !this.before;
    // What was pressed may have moved far away with the plan, so the reader is led to what was said.
    this.show();
    (this.before ? this.undoButton : this.page.status).focus();
  }

  /** Bring back what was there before; what is there now can be had again in the same way. */
  undo() {
    if (this.before) {
      const now = { answers: this.page.answers(), kept: this.page.keep.checked };
      const isUndone = this.undoButton.textContent === "Undo";
      this.page.put(this.before.answers, this.before.kept, isUndone ? "Undone. Your answers are back." : "The change is made again.");
      this.page.unsaved = true;
      this.before = now;
      this.undoButton.textContent = isUndone ? "Redo" : "Undo";
    }
  }

  async clear() {
    const holding = holdingOf(this.page.answers());
    if (holding === "") {
      this.page.say("There is nothing to clear.");
      return;
    }
    const kept = this.page.keep.checked ? " They are deleted from this device too." : "";
    if (await ask(this.dialog, { question: `Clear ${holding}?`, note: BRINGS_BACK + kept, yes: "Clear all answers" })) {
      this.replace(noAnswers(), false, "All answers are cleared.");
    }
  }

  /** Fill the form from a file that was saved before. @param {Read} read */
  async open({ answers, format, unknown }) {
    const there = holdingOf(this.page.answers());
    const question = `Open the file in place of ${there}?`;
    if (there !== "" && !(await ask(this.dialog, { question, note: BRINGS_BACK, yes: "Open the file" }))) {
      this.page.say(UNCHANGED);
      return;
    }
    const old = format === 1 ? " It is of an earlier release, whose three answers are now levels 1 to 3. Please check each level." : "";
    const left = unknown > 0 ? ` It also answers ${unknown} that this release does not ask, or at levels that it does not have.` : "";
    this.replace(answers, this.page.keep.checked, `The file is open: ${holdingOf(answers)}.${old}${left}`);
  }

  /** @param {Read | null} read what to compare with, or nothing to stop */
  compare(read) {
    this.earlier = read;
    find(this.page.root, "[data-do=stop]", HTMLButtonElement).hidden = !read;
    this.page.update(read ? this.plan().compared : "No longer compared.");
  }

  /** Save the answers as a file. */
  save() {
    const text = writeAnswers(this.page.answers(), this.page.known, today(), 2);
    saveFile(new Blob([text], { type: "application/json" }), "self-assessment.json");
    this.page.say(`Your answers are saved as a file, dated ${dayInWords(today())}.`);
  }

  /** Save the plan as a Word document. */
  async saveWord() {
    const title = `Action plan. ${find(document, "h1", HTMLElement).textContent ?? ""}`;
    const address = location.href.replace(/[?#].*$/, "");
    try {
      const { planDocument } = await import("./plan-word.mjs");
      const file = await planDocument(title, this.plan(), address, `${this.page.form.dataset.root}assets/papers/`);
      saveFile(new Blob([file]), "self-assessment-plan.docx");
      this.page.unsaved = false;
      this.page.say("Your plan is downloaded as a Word document.");
    } catch {
      this.page.say("The Word document could not be made. Please try again.");
    }
  }
}
