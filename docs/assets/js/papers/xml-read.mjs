/**
 * Reads the XML of an Office file into a small tree, strictly and within bounds.
 *
 * Names of elements and attributes are without their prefix, since programs choose other ones for the same namespace:
 * "sdt" for "w:sdt" and for "ns0:sdt". Comments and instructions are left out.
 *
 * @typedef {{name: string, attributes: Record<string, string>, children: (XmlNode | string)[]}} XmlNode
 */

const DEEPEST = 64;
const MOST_TAGS = 2_000_000;
const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
const OPENING = /<([^\s<>"'/=&!?]+)/y;
const ATTRIBUTE = /\s+([^\s<>"'/=&]+)\s*=\s*("[^<"]*"|'[^<']*')/y;
const END_OF_TAG = /\s*(\/?)>/y;
const CLOSING = /<\/([^\s<>"'/=&]+)\s*>/y;
/** What stands beside elements, by how it begins: how it ends. */
const ASIDES = [
  { begins: "<!--", ends: "-->" },
  { begins: "<?", ends: "?>" },
];
const CDATA = { begins: "<![CDATA[", ends: "]]>" };

/** What is no XML that an Office file may have. The message is a whole sentence for the reader. */
export class XmlError extends Error {}

/** @returns {XmlError} */
function broken() {
  return new XmlError("A part of the file is not written as Office files are. Save it again in Excel, Word or LibreOffice.");
}

/**
 * Read bytes as text: UTF-8, or UTF-16 where they begin with its mark.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function xmlTextIn(bytes) {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const encoding = isLittle ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw broken();
  }
}

/**
 * Parse a text of XML.
 *
 * @param {string} text
 * @returns {XmlNode} the one outermost element
 */
export function parseXml(text) {
  const top = elementOf("");
  const open = [top];
  let tags = 0;
  let at = 0;
  const source = text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  while (at < source.length) {
    const next = source.indexOf("<", at);
    const end = next < 0 ? source.length : next;
    addText(open, source.slice(at, end), true);
    at = next < 0 ? end : afterMarkup(source, end, open);
    tags += 1;
    if (tags > MOST_TAGS) {
      throw broken();
    }
  }
  const [root, ...others] = top.children;
  if (open.length > 1 || typeof root !== "object" || others.length > 0) {
    throw broken();
  }
  return root;
}

/** What most elements have; one for all saves most of the memory that a large sheet takes. */
const NO_ATTRIBUTES = Object.freeze(Object.create(null));

/** @param {string} name @returns {XmlNode} */
function elementOf(name) {
  return { name, attributes: NO_ATTRIBUTES, children: [] };
}

/** @param {XmlNode[]} open @returns {XmlNode} the innermost element that is open */
function innermost(open) {
  return /** @type {XmlNode} */ (open.at(-1));
}

/** @param {XmlNode[]} open @param {string} text @param {boolean} coded whether it may hold entities */
function addText(open, text, coded) {
  if (open.length === 1 ? text.trim() === "" : text === "") {
    return;
  }
  if (open.length === 1) {
    throw broken();
  }
  innermost(open).children.push(coded ? decoded(text) : text);
}

/** @param {string} text @returns {string} with its entities as characters */
function decoded(text) {
  return text.includes("&") ? text.replaceAll(/&([^;&]{0,12};?)/g, (_all, /** @type {string} */ name) => character(name)) : text;
}

/** @param {string} name of an entity, with the semicolon @returns {string} */
function character(name) {
  const [, hex, digits] = /^#(?:x([\da-f]+)|(\d+));$/i.exec(name) ?? [];
  const code = hex ? parseInt(hex, 16) : Number(digits ?? NaN);
  const found = ENTITIES.get(name.replace(/;$/, ""));
  if (found && name.endsWith(";")) {
    return found;
  }
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
  if (Number.isNaN(code) || isControl || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw broken();
  }
  return String.fromCodePoint(code);
}

/** @param {string} source @param {number} at where a "<" stands @param {XmlNode[]} open @returns {number} the place after it */
function afterMarkup(source, at, open) {
  const aside = ASIDES.find(({ begins }) => source.startsWith(begins, at));
  if (aside) {
    return endOf(source, at, aside);
  }
  if (source.startsWith(CDATA.begins, at)) {
    const end = endOf(source, at, CDATA);
    addText(open, source.slice(at + CDATA.begins.length, end - CDATA.ends.length), false);
    return end;
  }
  if (source.startsWith("<!", at)) {
    throw broken();
  }
  return source.startsWith("</", at) ? afterClosing(source, at, open) : afterOpening(source, at, open);
}

/** @param {string} source @param {number} at @param {{begins: string, ends: string}} aside @returns {number} */
function endOf(source, at, { begins, ends }) {
  const end = source.indexOf(ends, at + begins.length);
  if (end < 0) {
    throw broken();
  }
  return end + ends.length;
}

/** @param {RegExp} pattern a sticky one @param {string} source @param {number} at @returns {RegExpExecArray | null} */
function matchAt(pattern, source, at) {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** @param {string} source @param {number} at @param {XmlNode[]} open @returns {number} */
function afterClosing(source, at, open) {
  const match = matchAt(CLOSING, source, at);
  if (!match || open.length < 2 || innermost(open).name !== localName(match[1] ?? "")) {
    throw broken();
  }
  open.pop();
  return CLOSING.lastIndex;
}

/** @param {string} source @param {number} at @param {XmlNode[]} open @returns {number} */
function afterOpening(source, at, open) {
  const match = matchAt(OPENING, source, at);
  const node = elementOf(localName(match?.[1] ?? ""));
  const after = match ? withAttributes(source, OPENING.lastIndex, node) : at;
  const end = matchAt(END_OF_TAG, source, after);
  if (!match || !end) {
    throw broken();
  }
  innermost(open).children.push(node);
  if (end[1] === "") {
    open.push(node);
  }
  if (open.length > DEEPEST + 1) {
    throw broken();
  }
  return END_OF_TAG.lastIndex;
}

/** @param {string} source @param {number} at @param {XmlNode} node @returns {number} the place after its attributes */
function withAttributes(source, at, node) {
  const written = new Set();
  let after = at;
  for (let match = matchAt(ATTRIBUTE, source, at); match; match = matchAt(ATTRIBUTE, source, after)) {
    const [, name = "", value = ""] = match;
    if (written.has(name)) {
      throw broken();
    }
    if (written.size === 0) {
      node.attributes = Object.create(null);
    }
    written.add(name);
    node.attributes[localName(name)] ??= decoded(value.slice(1, -1));
    after = ATTRIBUTE.lastIndex;
  }
  return after;
}

/** @param {string} name @returns {string} without its prefix */
function localName(name) {
  return name.slice(name.indexOf(":") + 1);
}

/** @param {XmlNode} node @param {string} name @returns {XmlNode[]} those right inside it */
export function childrenOf(node, name) {
  return node.children.filter((each) => typeof each === "object").filter((each) => each.name === name);
}

/** @param {XmlNode} node @returns {string} all text inside it */
export function textOf(node) {
  return node.children.map((each) => (typeof each === "string" ? each : textOf(each))).join("");
}

/** @param {XmlNode} node @param {string} name @returns {XmlNode | undefined} the first of that name at any depth */
export function find(node, name) {
  for (const child of node.children) {
    const found = typeof child === "string" ? undefined : child.name === name ? child : find(child, name);
    if (found) {
      return found;
    }
  }
  return undefined;
}
