/**
 * Warns before work is left that is nowhere else.
 */

/** @param {() => boolean} isUnsaved */
export function guardWork(isUnsaved) {
  addEventListener("beforeunload", (event) => {
    if (isUnsaved()) {
      event.preventDefault();
      // For browsers of before 2023.
      event.returnValue = "unsaved";
    }
  });
}
