/**
 * Saves what the page has made as a file of the reader's.
 */

/** Long enough for any browser to have begun the download. In milliseconds. */
const UNTIL_FREED = 1000;

/** @param {Blob} content @param {string} name */
export function saveFile(content, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_FREED);
}
