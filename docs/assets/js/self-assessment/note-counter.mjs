/** Counts what is left of each note, and copies notes to where print shows them whole. */

/** @param {number} left */
function counted(left) {
  const number = new Intl.NumberFormat("en-GB").format(Math.abs(left));
  const characters = Math.abs(left) === 1 ? "character" : "characters";
  return left < 0 ? `${number} ${characters} too many. The plan leaves the rest out.` : `${number} ${characters} left.`;
}

/** @param {HTMLFormElement} form */
export function showNotes(form) {
  for (const question of form.querySelectorAll("[data-question]")) {
    const area = question.querySelector("textarea");
    const count = question.querySelector("[data-count]");
    const text = `At most ${area.maxLength} characters. ${counted(area.maxLength - area.value.length)}`;
    if (count.textContent !== text) {
      count.textContent = text;
    }
    // A text box prints only what it shows; a paragraph prints whole.
    question.querySelector("[data-written]").textContent = area.value.trim();
  }
}

/** @param {EventTarget | null} area @returns {boolean} Whether this is a note that takes no more. */
export function isFull(area) {
  return area instanceof HTMLTextAreaElement && area.value.length >= area.maxLength;
}
