/**
 * Knows which paragraphs of a Word file are items of lists, and what stands before them: “- ”, or “3. ” where they
 * are numbered.
 *
 * @typedef {import("../xml-read.mjs").XmlNode} XmlNode
 */

import { childrenOf, find } from "../xml-read.mjs";

const UNCOUNTED = new Set(["bullet", "none"]);
const MOST_STYLES = 10;

/** @param {XmlNode | undefined} node @param {string} name of a property @returns {string | undefined} its value */
export function valueOf(node, name) {
  return node && childrenOf(node, name)[0]?.attributes["val"];
}

/** @param {XmlNode | undefined} root @param {string} name @param {string} id of its attribute @returns {Map<string, XmlNode>} */
function byId(root, name, id) {
  return new Map((root ? childrenOf(root, name) : []).map((each) => [each.attributes[id] ?? "", each]));
}

/** The lists of one file. Asked for each paragraph in the file's order, for it counts. */
export class ListMarks {
  /** @param {XmlNode | undefined} styles the part word/styles.xml @param {XmlNode | undefined} numbering */
  constructor(styles, numbering) {
    this.styles = byId(styles, "style", "styleId");
    this.lists = byId(numbering, "num", "numId");
    this.looks = byId(numbering, "abstractNum", "abstractNumId");
    /** @type {Map<string, number[]>} how far each list has counted at each level */
    this.counts = new Map();
    /** @type {Set<string>} */
    this.begun = new Set();
  }

  /** @param {XmlNode | undefined} properties of a paragraph @returns {string} */
  before(properties) {
    const { list = "0", level } = this.placeOf(properties);
    const given = this.lists.get(list);
    const look = valueOf(given, "abstractNumId") ?? "";
    const abstract = this.looks.get(look);
    if (!given || !abstract) {
      return "";
    }
    const shown = childrenOf(abstract, "lvl").find((each) => each.attributes["ilvl"] === String(level));
    const indent = "  ".repeat(level);
    if (UNCOUNTED.has(valueOf(shown, "numFmt") ?? "bullet")) {
      return `${indent}- `;
    }
    return `${indent}${this.counted(list, look, level, Number(valueOf(shown, "start") ?? 1))}. `;
  }

  /** @param {XmlNode | undefined} properties of a paragraph @returns {{list: string | undefined, level: number}} */
  placeOf(properties) {
    let [list, level] = numberOf(properties);
    let style = this.styles.get(valueOf(properties, "pStyle") ?? "");
    for (let tried = 0; style && tried < MOST_STYLES; tried += 1) {
      const [inStyle, levelInStyle] = numberOf(childrenOf(style, "pPr")[0]);
      list ??= inStyle;
      level ??= levelInStyle;
      style = this.styles.get(valueOf(style, "basedOn") ?? "");
    }
    return { list, level: Math.min(Number(level ?? 0) || 0, 8) };
  }

  /** @param {string} list @param {string} look that other lists may share @param {number} level @param {number} start */
  counted(list, look, level, start) {
    const counts = this.counts.get(look) ?? [];
    const given = this.lists.get(list);
    if (!this.begun.has(list) && given && find(given, "startOverride")) {
      counts.length = 0;
    }
    this.begun.add(list);
    counts.length = Math.min(counts.length, level + 1);
    const next = (counts[level] ?? start - 1) + 1;
    counts[level] = next;
    this.counts.set(look, counts);
    return next;
  }
}

/** @param {XmlNode | undefined} properties @returns {[list: string | undefined, level: string | undefined]} */
function numberOf(properties) {
  const number = properties && childrenOf(properties, "numPr")[0];
  return [valueOf(number, "numId"), valueOf(number, "ilvl")];
}
