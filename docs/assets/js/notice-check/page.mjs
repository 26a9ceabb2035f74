/**
 * The notice checker: checks the draft that a reader pastes. Nothing is sent or kept; the notice and the day stand in the
 * fragment of the address, and the draft nowhere.
 *
 * @typedef {import("./types.mjs").Finding} Finding
 * @typedef {import("./types.mjs").Notice} Notice
 * @typedef {import("./types.mjs").Rules} Rules
 * @typedef {import("./types.mjs").Span} Span
 */

import { dayIn } from "../clock/days.mjs";
import { find } from "../shared/element.mjs";
import { checkDraft } from "./check.mjs";
import { placeNow } from "./moved.mjs";
import { findingList, summaryOf } from "./view.mjs";

class CheckPage {
  /** @param {HTMLElement} root @param {Rules} rules */
  constructor(root, rules) {
    this.rules = rules;
    this.form = find(root, "[data-check-form]", HTMLFormElement);
    this.schedule = find(root, "[data-check-schedule]", HTMLSelectElement);
    this.day = find(root, "[data-check-published]", HTMLInputElement);
    this.text = find(root, "[data-check-text]", HTMLTextAreaElement);
    this.status = find(root, "[data-check-status]", HTMLElement);
    this.found = find(root, "[data-check-found]", HTMLElement);
    this.clearer = find(root, "[data-check-clear]", HTMLButtonElement);
  }

  start() {
    const { form } = this;
    this.readAddress();
    addEventListener("hashchange", () => this.readAddress());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    for (const control of [this.schedule, this.day]) {
      control.addEventListener("change", () => this.writeAddress());
    }
    this.clearer.addEventListener("click", () => this.clear());
    form.hidden = false;
  }

  /** Take up the notice and the day that the address names. */
  readAddress() {
    const named = new URLSearchParams(location.hash.slice(1));
    const schedule = named.get("schedule") ?? "";
    if (this.rules.notices.some((each) => String(each.schedule) === schedule)) {
      this.schedule.value = schedule;
    }
    const day = named.get("published") ?? "";
    if (dayIn(day) !== null) {
      this.day.value = day;
    }
  }

  writeAddress() {
    const named = new URLSearchParams({ schedule: this.schedule.value, ...(this.day.value && { published: this.day.value }) });
    history.replaceState(null, "", `#${named}`);
    this.forget();
  }

  /** What was found is of another draft or notice now. */
  forget() {
    this.found.replaceChildren();
    this.status.textContent = "";
  }

  /** @returns {Notice | undefined} */
  notice() {
    return this.rules.notices.find((each) => String(each.schedule) === this.schedule.value);
  }

  check() {
    const notice = this.notice();
    const draft = this.text.value;
    if (!notice || draft.trim() === "") {
      this.forget();
      this.status.textContent = "Paste a draft first.";
      this.text.focus();
      return;
    }
    const checked = checkDraft(draft, notice, this.rules, dayIn(this.day.value));
    this.found.replaceChildren(...findingList(checked, draft, (start, end) => this.show(placeNow(this.text.value, draft, [start, end]))));
    this.status.textContent = summaryOf(checked);
  }

  /** Select words in the draft. @param {Span | null} place null where they were changed */
  show(place) {
    if (place) {
      this.text.focus();
      this.text.setSelectionRange(...place);
    } else {
      this.status.textContent = "These words were changed. Check the draft again.";
    }
  }

  clear() {
    this.text.value = "";
    this.forget();
    this.status.textContent = "The draft is gone from this page.";
    this.text.focus();
  }
}

/** @param {HTMLElement} root */
async function startPage(root) {
  const addresses = (root.dataset.rules ?? "").trim().split(" ");
  const [desk, checks, clock] = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address);
      return answer.json();
    }),
  );
  new CheckPage(root, { ...desk, ...checks, clock }).start();
}

const root = find(document, "[data-notice-check]", HTMLElement);
startPage(root).catch(() => {
  find(root, "[data-check-failed]", HTMLElement).hidden = false;
});
