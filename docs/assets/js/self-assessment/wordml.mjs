/**
 * Writes the parts of WordprocessingML that a plan needs. Text comes in, and stays text.
 */

// Word refuses control characters; nobody misses them.
// oxlint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** @param {string} text */
export function escaped(text) {
  return text.replaceAll(REFUSED, "").replaceAll(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? "");
}

/** @param {string} text @param {string} [properties] */
export function run(text, properties = "") {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** @param {string} style @param {string[]} runs */
export function paragraph(style, ...runs) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join("")}</w:p>`;
}

/** @param {string} name */
export function field(name) {
  return `<w:fldSimple w:instr=" ${name} ">${run("1")}</w:fldSimple>`;
}

/**
 * Return a style's element, for paragraphs.
 *
 * @param {string} id
 * @param {string} name
 * @param {number} size of letters, in half points
 * @param {string} paragraphs the properties of its paragraphs
 * @param {string} runs the properties of its letters
 */
export function style(id, name, size, paragraphs = "", runs = "") {
  const standard = id === "Normal" ? ' w:default="1"' : "";
  const base = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"${standard}><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/**
 * Return the style's element of a heading.
 *
 * @param {number} level from 1
 * @param {number} size of letters, in half points
 * @param {string} spacing the element of its spaces and lines
 * @param {string} colour as Word writes it: 0F4740
 */
export function heading(level, size, spacing, colour) {
  const place = `<w:keepNext/><w:keepLines/>${spacing}<w:outlineLvl w:val="${level - 1}"/>`;
  return style(`Heading${level}`, `heading ${level}`, size, place, `<w:b/><w:color w:val="${colour}"/>`);
}
