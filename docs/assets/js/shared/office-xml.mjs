/**
 * Writes the parts that Word and Excel files have in common. Text comes in, and stays text.
 */

/** How each part of an Office file begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

// XML refuses control characters and halves of characters; nobody misses them.
// oxlint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;
const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** @param {string} text @returns {string} for an element or an attribute between double quotes */
export function escaped(text) {
  return text.replaceAll(REFUSED, "").replaceAll(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? "");
}

/**
 * Return the part that says what a file is. It names no person.
 *
 * @param {string} title
 * @param {string} description
 */
export function coreProperties(title, description) {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(description)}</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>`;
}
