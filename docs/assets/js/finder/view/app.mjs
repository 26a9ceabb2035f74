/**
 * The finder on its page: the question that is asked, the answers so far, and at the end the result with its record.
 * Its state is the fragment of the address, so that back and forward work, and a link can go to a colleague.
 *
 * @typedef {import("../types.mjs").Answers} Answers
 * @typedef {import("../types.mjs").Finder} Finder
 * @typedef {import("../types.mjs").Given} Given
 * @typedef {import("../types.mjs").Step} Step
 * @typedef {import("../walk.mjs").Walked} Walked
 */

import { h, render } from "../../../vendor/preact.mjs";
import { guardWork } from "../../shared/leaving.mjs";
import { saveFile } from "../../shared/save-file.mjs";
import { parsed, wanted } from "../amounts.mjs";
import { hasAnswers, readFragment, writeFragment } from "../fragment.mjs";
import { answersInWords, isOverdue, resultOf } from "../told.mjs";
import { counting, walked } from "../walk.mjs";
import { AnswersSoFar } from "./answers.mjs";
import { CHOICE, Question } from "./question.mjs";
import { RecordPart } from "./record.mjs";
import { ResultPart } from "./result.mjs";

const NOT_CHOSEN = "Choose one of the answers.";

export class FinderApp {
  /** @param {Finder} finder @param {HTMLElement} place where it is shown @param {string} root the way to the site's root */
  constructor(finder, place, root) {
    this.finder = finder;
    this.place = place;
    this.root = root;
    /** @type {Answers} */
    this.answers = {};
    this.at = "";
    /** @type {Record<string, string>} */
    this.faults = {};
    /** @type {Record<string, string>} */
    this.notes = {};
    this.status = "";
    /** Whether something was written in the record since it was last taken away. */
    this.unsaved = false;
  }

  start() {
    guardWork(() => this.unsaved);
    addEventListener("hashchange", () => this.follow());
    this.read();
    this.paint();
  }

  read() {
    const { answers, at } = readFragment(this.finder, location.hash);
    Object.assign(this, { answers, at, faults: {}, status: "" });
  }

  /** Show what the address says now. An anchor of the list below is none of the finder's. */
  follow() {
    if (location.hash.length > 1 && !hasAnswers(location.hash)) {
      return;
    }
    this.read();
    this.paint();
    const heading = this.place.querySelector("[data-asked]");
    if (heading instanceof HTMLElement) {
      heading.focus();
    }
  }

  /** @returns {Walked} */
  get way() {
    return walked(this.finder, this.answers);
  }

  /** @returns {Step | null} the step that is asked: one to change, or the next one */
  get asked() {
    return this.finder.steps.find(({ id }) => id === this.at) ?? this.way.next;
  }

  /** @param {string} step @returns {string} the fragment that asks a step again */
  changing(step) {
    return writeFragment(this.finder, this.answers, step);
  }

  /** @returns {string} the fragment of the question before the one that is asked */
  get before() {
    const told = answersInWords(this.way);
    const here = told.findIndex(({ step }) => step.id === this.at);
    const before = told[(here === -1 ? told.length : here) - 1];
    return before ? this.changing(before.step.id) : "";
  }

  /** @param {Step} step @param {FormData} form */
  answer(step, form) {
    const key = form.get(CHOICE);
    const given = typeof key === "string" ? key : this.amountsIn(step, form);
    if (given === null) {
      this.paint();
      this.focusFault();
      return;
    }
    const answers = counting(this.finder, { ...this.answers, [step.id]: given });
    const fragment = `#${writeFragment(this.finder, answers)}`;
    if (fragment === location.hash) {
      this.follow();
    } else {
      location.hash = fragment;
    }
  }

  /** @param {Step} step @param {FormData} form @returns {Given | null} null where a field has to be mended */
  amountsIn({ amounts }, form) {
    if (!amounts) {
      this.faults = { [CHOICE]: NOT_CHOSEN };
      return null;
    }
    const found = amounts.map((amount) => ({ amount, value: parsed(String(form.get(amount.name) ?? ""), amount) }));
    const wrong = found.filter(({ value }) => value === null);
    this.faults = Object.fromEntries(wrong.map(({ amount }) => [amount.name, wanted(amount)]));
    return wrong.length > 0 ? null : Object.fromEntries(found.map(({ amount, value }) => [amount.name, value ?? 0]));
  }

  focusFault() {
    const field = this.place.querySelector('[aria-invalid="true"], input[type="radio"]');
    if (field instanceof HTMLElement) {
      field.focus();
    }
  }

  async saveWord() {
    try {
      const { recordDocument } = await import("../word.mjs");
      const bytes = await recordDocument(this.finder, this.way, this.notes, new Date(), `${this.root}assets/papers/`);
      saveFile(new Blob([bytes]), `${this.finder.id}.docx`);
      this.unsaved = false;
      this.say("Your record is saved as a Word document.");
    } catch {
      this.say("The Word document could not be made. Please try again.");
    }
  }

  /** @param {string} status */
  say(status) {
    this.status = status;
    this.paint();
  }

  paint() {
    render(h("div", null, this.parts()), this.place);
  }

  parts() {
    const { finder, root, way, asked } = this;
    const told = answersInWords(way);
    const answers = h(AnswersSoFar, { told, changing: (step) => this.changing(step) });
    if (asked) {
      const question = h(Question, {
        step: asked,
        given: this.answers[asked.id],
        back: this.before,
        faults: this.faults,
        answer: (form) => this.answer(asked, form),
      });
      return [question, answers];
    }
    const { outcome } = way;
    if (!outcome) {
      return [answers];
    }
    const overdue = isOverdue(finder, new Date());
    return [
      h(ResultPart, { finder, outcome, result: resultOf(finder, way, outcome), root, overdue }),
      answers,
      h(RecordPart, {
        lines: finder.record,
        notes: this.notes,
        note: (line, text) => {
          this.notes[line] = text;
          this.unsaved = true;
          this.paint();
        },
        word: () => void this.saveWord(),
        print: () => {
          this.unsaved = false;
          print();
        },
        status: this.status,
      }),
    ];
  }
}
