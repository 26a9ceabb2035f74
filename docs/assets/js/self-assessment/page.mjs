/**
 * The self-assessment: turns answers into a plan, keeps them on the device only when asked to, and
 * saves, opens, prints and downloads them. Nothing is sent anywhere.
 */

import { fill, opened, parsed, read } from "./answers.mjs";
import { forget, keep, recall } from "./storage.mjs";
import { isFull, showNotes } from "./note-counter.mjs";
import { show } from "./plan-view.mjs";
import { wordPlan } from "./plan-docx.mjs";
import { planOf } from "./plan.mjs";

const PRINTS = "hub-prints-plan";

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @param {HTMLFormElement} form @param {HTMLElement} panel */
function start(form, panel) {
  const key = form.dataset.keptAs;
  const part = (name) => panel.querySelector(`[data-plan-${name}]`);
  const plan = () => planOf(form, read(form), new Date());
  const say = (text) => {
    // The same words again would be read out again.
    if (part("status").textContent !== text) {
      part("status").textContent = text;
    }
  };
  const cannotKeep = () => {
    part("keep").checked = false;
    part("keep").disabled = true;
    part("choice").hidden = true;
    part("blocked").hidden = false;
  };
  const update = () => {
    const made = plan();
    showNotes(form);
    show(part("body"), made);
    panel.classList.toggle("hub-plan--empty", made.answered === 0);
    say(made.summary);
    if (part("keep").checked && !keep(key, JSON.stringify(read(form)))) {
      cannotKeep();
      say("This browser could not keep your answers on this device.");
    }
  };

  form.addEventListener("input", (event) => {
    update();
    if (isFull(event.target)) {
      say(`This note is full. It holds ${event.target.maxLength} characters.`);
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  part("keep").addEventListener("change", () => {
    if (!part("keep").checked) {
      forget(key);
    }
    update();
  });
  part("clear").addEventListener("click", () => {
    form.reset();
    part("keep").checked = false;
    forget(key);
    update();
    say("All answers are cleared.");
  });
  part("print").addEventListener("click", () => {
    update();
    document.documentElement.classList.add(PRINTS);
    window.print();
  });
  // On phones, print() returns before anything is printed.
  window.addEventListener("afterprint", () => document.documentElement.classList.remove(PRINTS));
  part("save").addEventListener("click", () => {
    const text = JSON.stringify(read(form), null, 2);
    download(new Blob([text], { type: "application/json" }), "self-assessment.json");
    say("Your answers are saved as a file.");
  });
  part("word").addEventListener("click", async () => {
    const title = document.querySelector("h1").textContent;
    download(await wordPlan(title, location.href.split(/[?#]/)[0], plan()), "self-assessment-plan.docx");
    say("Your plan is downloaded as a Word document.");
  });
  part("open").addEventListener("change", async () => {
    const data = await opened(form, part("open").files[0]);
    part("open").value = "";
    if (data === null) {
      say("That file holds no answers to these questions. Nothing was changed.");
      return;
    }
    fill(form, data);
    update();
  });

  const { text, blocked } = recall(key);
  const data = text === null ? null : parsed(form, text);
  if (data !== null) {
    fill(form, data);
    part("keep").checked = true;
  }
  if (blocked) {
    cannotKeep();
  }
  panel.hidden = false;
  update();
}

const form = document.querySelector("[data-assessment]");
const panel = document.querySelector("[data-plan]");
if (form instanceof HTMLFormElement && panel instanceof HTMLElement) {
  start(form, panel);
}
