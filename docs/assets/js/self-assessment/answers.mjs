/**
 * Reads the answers and notes of the self-assessment from its form, from text and from a file, and fills the form.
 * Only what the form knows is taken over, so that a strange file can do no harm.
 */

const VALUES = ["not-started", "in-hand", "in-place"];
const LARGEST_FILE = 100_000;
// Notes of earlier releases could be this long. They are kept; the plan takes their beginning.
const LONGEST_NOTE = 2000;

/** @typedef {{answers: Record<string, string>, notes: Record<string, string>}} Answers */

/**
 * Keep only the answers and notes that the form knows.
 *
 * @param {HTMLFormElement} form
 * @param {unknown} found
 * @returns {Answers | null}
 */
function checked(form, found) {
  if (typeof found !== "object" || found === null || found.kind !== form.dataset.keptAs) {
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
export function read(form) {
  const data = { kind: form.dataset.keptAs, version: 1, answers: {}, notes: {} };
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

/** @param {HTMLFormElement} form @param {Answers} data */
export function fill(form, data) {
  form.reset();
  for (const [name, value] of Object.entries(data.answers)) {
    form.querySelector(`input[name="${CSS.escape(name)}"][value="${value}"]`).checked = true;
  }
  for (const [name, value] of Object.entries(data.notes)) {
    form.querySelector(`textarea[name="${CSS.escape(name)}"]`).value = value;
  }
}

/** @param {HTMLFormElement} form @param {string} text */
export function parsed(form, text) {
  try {
    return checked(form, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

/** @param {HTMLFormElement} form @param {File} [file] */
export async function opened(form, file) {
  return file && file.size <= LARGEST_FILE ? parsed(form, await file.text()) : null;
}
