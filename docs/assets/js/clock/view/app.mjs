/**
 * The state of the page, and what a reader does with it. Each change is a step in the browser's history; several changes of
 * one field are one step.
 *
 * @typedef {import("../types.mjs").ClockData} ClockData
 * @typedef {import("../state.mjs").State} State
 * @typedef {import("../answers.mjs").Answer} Answer
 * @typedef {import("../answers.mjs").Event} Event
 * @typedef {import("../plan-rows.mjs").PlanTable} PlanTable
 */

import { saveFile } from "../../shared/save-file.mjs";
import { answersOf, doubtsOf } from "../answers.mjs";
import { calendarFile } from "../calendar-file.mjs";
import { planTable } from "../plan-rows.mjs";
import { fragmentOf, readFragment } from "../state.mjs";

export class App {
  /**
   * @param {ClockData} data
   * @param {string} root the way to the site's root
   * @param {() => void} paint
   */
  constructor(data, root, paint) {
    this.data = data;
    this.root = root;
    this.paint = paint;
    /** The field that was changed last. */
    this.last = "";
    /** What was done, for screen readers. */
    this.done = "";
    /** @type {string[]} what is wrong with the link */
    this.problems = [];
    this.state = readFragment("", data).state;
    /** What is wrong with a field, by its id. @type {Record<string, string>} */
    this.faults = {};
  }

  /** Take over what the address says. */
  read() {
    const { state, problems } = readFragment(location.hash, this.data);
    Object.assign(this, { state, problems, last: "", done: "", faults: {} });
    this.paint();
  }

  /** @param {string} field that was changed @param {Partial<State>} changes */
  change(field, changes) {
    this.state = { ...this.state, ...changes };
    const fragment = fragmentOf(this.state, this.data);
    if (fragment !== location.hash) {
      history[this.last === field ? "replaceState" : "pushState"](null, "", fragment);
    }
    Object.assign(this, { last: field, done: "", problems: [] });
    delete this.faults[field];
    this.paint();
  }

  /** @param {string} field @param {string} fault why its value cannot be taken */
  refuse(field, fault) {
    this.faults[field] = fault;
    this.paint();
  }

  /** @returns {Answer[]} */
  get answers() {
    return answersOf(this.data, this.state);
  }

  /** @returns {string[]} */
  get doubts() {
    return doubtsOf(this.data, this.state);
  }

  /** @returns {PlanTable | null} */
  get plan() {
    return planTable(this.data, this.state);
  }

  /** @param {string} done */
  say(done) {
    this.done = done;
    this.paint();
  }

  /** @param {Event[]} events @param {string} name of the file */
  saveCalendar(events, name) {
    const text = calendarFile(events, { ...this.data, address: location.href });
    saveFile(new Blob([text], { type: "text/calendar;charset=utf-8" }), name);
    this.say("The calendar file is saved.");
  }

  async copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.say("The link is copied.");
    } catch {
      this.say("The browser could not copy the link. You can copy it from the address bar.");
    }
  }

  /** @param {PlanTable} plan */
  async saveTable(plan) {
    const { planCsv } = await import("../plan-csv.mjs");
    saveFile(new Blob([planCsv(plan, this.data.made)], { type: "text/csv;charset=utf-8" }), "timetable.csv");
    this.say("The timetable is saved as a table.");
  }

  /** @param {PlanTable} plan */
  async saveWord(plan) {
    try {
      const { planWord } = await import("../plan-word.mjs");
      const bytes = await planWord(plan, this.data.made, `${this.root}assets/papers/`);
      saveFile(new Blob([new Uint8Array(bytes)]), "timetable.docx");
      this.say("The timetable is saved as a Word document.");
    } catch {
      this.say("The Word document could not be made. Please try again.");
    }
  }
}
