/**
 * The self-assessment: turns answers into a plan, keeps them on the device only when asked to, and
 * saves, opens, prints and downloads them. Nothing is sent anywhere. Text is only ever inserted as text.
 */

import { planOf } from "./plan.mjs";
import { wordPlan } from "./plan-word.mjs";

const KEY = "keep-it-local-self-assessment";
const KIND = "keep-it-local-self-assessment";
const VALUES = ["not-started", "in-hand", "in-place"];
const LARGEST_FILE = 100_000;
const LONGEST_NOTE = 2000;

/** @param {string} tag @param {string} [text] @param {string} [name] */
function element(tag, text = "", name = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name;
  return made;
}

/**
 * Keep only the answers and notes that the form knows, so that a strange file can do no harm.
 *
 * @param {HTMLFormElement} form
 * @param {unknown} found
 * @returns {{answers: Record<string, string>, notes: Record<string, string>} | null}
 */
export function checked(form, found) {
  if (typeof found !== "object" || found === null || found.kind !== KIND) {
    return null;
  }
  const kept = { answers: {}, notes: {} };
  for (const [name, value] of Object.entries(Object(found.answers))) {
    if (VALUES.includes(value) && form.querySelector(`input[name="${CSS.escape(name)}"]`)) {
      kept.answers[name] = value;
    }
  }
  for (const [name, value] of Object.entries(Object(found.notes))) {
    if (typeof value === "string" && form.querySelector(`textarea[name="${CSS.escape(name)}"]`)) {
      kept.notes[name] = value.slice(0, LONGEST_NOTE);
    }
  }
  return kept;
}

/** @param {HTMLFormElement} form */
function read(form) {
  const data = { kind: KIND, version: 1, answers: {}, notes: {} };
  for (const input of form.querySelectorAll("input:checked")) {
    data.answers[input.name] = input.value;
  }
  for (const area of form.querySelectorAll("textarea")) {
    if (area.value.trim()) {
      data.notes[area.name] = area.value.trim();
    }
  }
  return data;
}

/** @param {HTMLFormElement} form @param {{answers: Record<string, string>, notes: Record<string, string>}} data */
function fill(form, data) {
  form.reset();
  for (const [name, value] of Object.entries(data.answers)) {
    form.querySelector(`input[name="${CSS.escape(name)}"][value="${value}"]`).checked = true;
  }
  for (const [name, value] of Object.entries(data.notes)) {
    form.querySelector(`textarea[name="${CSS.escape(name)}"]`).value = value;
  }
}

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const link = element("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @param {HTMLElement} place @param {ReturnType<typeof planOf>} plan */
function show(place, plan) {
  place.replaceChildren();
  for (const group of plan.groups) {
    place.append(element("h3", group.title));
    const list = element("ul", "", "hub-plan__list");
    for (const each of group.questions) {
      const item = element("li");
      item.append(element("strong", each.title));
      for (const line of each.lines) {
        item.append(element("p", line));
      }
      if (each.links.length > 0) {
        const links = element("p", "What can help: ", "hub-small");
        each.links.forEach((link, at) => {
          const anchor = element("a", link.title);
          anchor.href = link.href;
          links.append(at > 0 ? ", " : "", anchor);
        });
        item.append(links);
      }
      list.append(item);
    }
    place.append(list);
  }
}

/** @param {HTMLFormElement} form @param {HTMLElement} panel */
function start(form, panel) {
  const part = (name) => panel.querySelector(`[data-plan-${name}]`);
  const say = (text) => {
    part("status").textContent = text;
  };
  const update = () => {
    const data = read(form);
    const plan = planOf(form, data);
    show(part("body"), plan);
    say(plan.summary);
    if (part("keep").checked) {
      localStorage.setItem(KEY, JSON.stringify(data));
    }
  };

  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  part("keep").addEventListener("change", () => {
    if (!part("keep").checked) {
      localStorage.removeItem(KEY);
    }
    update();
  });
  part("clear").addEventListener("click", () => {
    form.reset();
    part("keep").checked = false;
    localStorage.removeItem(KEY);
    update();
    say("All answers are cleared.");
  });
  part("print").addEventListener("click", () => {
    document.documentElement.classList.add("hub-prints-plan");
    window.print();
    document.documentElement.classList.remove("hub-prints-plan");
  });
  part("save").addEventListener("click", () => {
    const text = JSON.stringify(read(form), null, 2);
    download(new Blob([text], { type: "application/json" }), "self-assessment.json");
    say("Your answers are saved as a file.");
  });
  part("word").addEventListener("click", async () => {
    const title = document.querySelector("h1").textContent;
    const origin = `Release ${form.dataset.release}. ${location.href.split(/[?#]/)[0]}`;
    download(await wordPlan(title, origin, planOf(form, read(form))), "self-assessment-plan.docx");
    say("Your plan is downloaded as a Word document.");
  });
  part("open").addEventListener("change", async () => {
    const [file] = part("open").files;
    const data = file && file.size <= LARGEST_FILE ? await opened(form, file) : null;
    part("open").value = "";
    if (data === null) {
      say("That file holds no answers to these questions. Nothing was changed.");
      return;
    }
    fill(form, data);
    update();
  });

  const kept = localStorage.getItem(KEY);
  const data = kept === null ? null : parsed(form, kept);
  if (data !== null) {
    fill(form, data);
    part("keep").checked = true;
  }
  panel.hidden = false;
  update();
}

/** @param {HTMLFormElement} form @param {File} file */
async function opened(form, file) {
  return parsed(form, await file.text());
}

/** @param {HTMLFormElement} form @param {string} text */
function parsed(form, text) {
  try {
    return checked(form, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

const form = document.querySelector("[data-assessment]");
const panel = document.querySelector("[data-plan]");
if (form instanceof HTMLFormElement && panel instanceof HTMLElement) {
  start(form, panel);
}
