/**
 * A sheet to fill in: prints all that was written, and saves it as a Word document. Nothing is kept or sent.
 */

import { find, findAll } from "../shared/element.mjs";
import { guardWork } from "../shared/leaving.mjs";
import { saveFile } from "../shared/save-file.mjs";

/** @param {HTMLFormElement} form @returns {import("./sheet-word.mjs").SheetGroup[]} */
function groupsOf(form) {
  return findAll(form, "fieldset", HTMLFieldSetElement).map((group) => ({
    title: textOf(find(group, "legend", HTMLLegendElement)),
    parts: findAll(group, "[data-sheet-part]", HTMLElement).map((part) => ({
      title: textOf(find(part, "label", HTMLLabelElement)),
      hint: textOf(find(part, "p", HTMLParagraphElement)),
      written: find(part, "textarea", HTMLTextAreaElement).value.trim(),
    })),
  }));
}

/** @param {Element} element */
function textOf(element) {
  return (element.textContent ?? "").trim().replaceAll(/\s+/g, " ");
}

/** @param {HTMLFormElement} form */
export function startSheet(form) {
  const { finderSheet: name = "", root = "", hub = "", address = "" } = form.dataset;
  const status = find(form, "[data-sheet-status]", HTMLElement);
  let unsaved = false;
  guardWork(() => unsaved);
  form.addEventListener("input", () => {
    unsaved = true;
    for (const part of findAll(form, "[data-sheet-part]", HTMLElement)) {
      // A text box prints only the lines that it shows; a paragraph prints all.
      find(part, "[data-written]", HTMLElement).textContent = find(part, "textarea", HTMLTextAreaElement).value.trim();
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  find(form, "[data-sheet-print]", HTMLButtonElement).addEventListener("click", () => {
    unsaved = false;
    print();
  });
  find(form, "[data-sheet-word]", HTMLButtonElement).addEventListener("click", async () => {
    try {
      const { sheetDocument } = await import("./sheet-word.mjs");
      const title = textOf(find(document, "h1", HTMLElement));
      const bytes = await sheetDocument(title, groupsOf(form), { hub, address }, new Date(), `${root}assets/papers/`);
      saveFile(new Blob([bytes]), `${name}.docx`);
      unsaved = false;
      status.textContent = "The sheet is saved as a Word document.";
    } catch {
      status.textContent = "The Word document could not be made. Please try again.";
    }
  });
  find(form, "[data-sheet-actions]", HTMLElement).hidden = false;
}
