/**
 * Reads elements of a Word file as the lines of text that a reader sees.
 *
 * Paragraphs, rows of tables and soft breaks are lines. Tracked changes count as accepted. Fields show their results.
 *
 * @typedef {import("../xml-read.mjs").XmlNode} XmlNode
 * @typedef {import("./list-marks.mjs").ListMarks} ListMarks
 */

import { childrenOf, textOf } from "../xml-read.mjs";
import { isHint } from "./answer-box.mjs";
import { LOST, SIGNS, SYMBOLS, UNREAD } from "./docx-signs.mjs";
import { valueOf } from "./list-marks.mjs";

/** @param {XmlNode} node @returns {XmlNode[]} the elements in it */
export function elementsIn(node) {
  return node.children.filter((each) => typeof each === "object");
}

/** @param {XmlNode | undefined} properties @param {string} name @returns {boolean} whether they switch it on */
export function isOn(properties, name) {
  const found = properties && childrenOf(properties, name)[0];
  return found !== undefined && !["0", "false", "off"].includes(found.attributes["val"] ?? "");
}

/** Gathers the text of one answer. */
class Gathered {
  /** @param {ListMarks} marks @param {Set<string>} lost takes what could not be read, in words */
  constructor(marks, lost) {
    this.marks = marks;
    this.lost = lost;
    /** @type {string[]} */
    this.lines = [];
    /** Whether what follows belongs to the last line. */
    this.isOpen = false;
    /** @type {boolean[]} of each field that is open, whether its result has begun */
    this.fields = [];
    this.hasHint = false;
  }

  /** @param {string} text */
  add(text) {
    if (this.fields.every(Boolean)) {
      const before = this.isOpen ? (this.lines.pop() ?? "") : "";
      this.lines.push(before + text);
      this.isOpen = true;
    }
  }

  /** @param {XmlNode} node */
  inside(node) {
    withoutCopies(elementsIn(node)).forEach((each) => this.take(each));
  }

  /** @param {XmlNode} node */
  take(node) {
    const { name } = node;
    const sign = SIGNS.get(name);
    const lost = LOST.get(name);
    if (lost) {
      this.lost.add(lost);
    }
    if (UNREAD.has(name)) {
      return;
    }
    if (sign) {
      this.add(sign);
    } else if (name === "t") {
      this.add(textOf(node).replaceAll("\r", "").replaceAll("\n", " "));
    } else if (name === "sym") {
      this.add(this.symbol(node.attributes["char"] ?? ""));
    } else if (name === "fldChar") {
      this.field(node.attributes["fldCharType"]);
    } else {
      this.element(node);
    }
  }

  /** @param {XmlNode} node one that has others inside */
  element(node) {
    const { name } = node;
    if (name === "p") {
      this.paragraph(node);
    } else if (name === "tr") {
      this.row(node);
    } else if (name === "sdt") {
      const wasHint = this.hasHint;
      this.hasHint = isOn(childrenOf(node, "sdtPr")[0], "showingPlcHdr");
      this.inside(node);
      this.hasHint = wasHint;
    } else if (name === "txbxContent") {
      this.isOpen = false;
      this.inside(node);
      this.isOpen = false;
    } else if (name !== "r" || this.isShown(node)) {
      this.inside(node);
    }
  }

  /** @param {XmlNode} node */
  paragraph(node) {
    const properties = childrenOf(node, "pPr")[0];
    const mark = properties && childrenOf(properties, "rPr")[0];
    if (!this.isOpen) {
      this.add(this.marks.before(properties));
    }
    this.inside(node);
    // A paragraph whose end was deleted runs on into the next.
    this.isOpen = mark !== undefined && (isOn(mark, "del") || isOn(mark, "moveFrom"));
  }

  /** @param {XmlNode} node */
  row(node) {
    const properties = childrenOf(node, "trPr")[0];
    if (properties && isOn(properties, "del")) {
      return;
    }
    const cells = cellsOf(node).map((cell) => textOfAll([cell], this.marks, this.lost).replaceAll("\n", " "));
    this.isOpen = false;
    this.add(cells.join("\t"));
    this.isOpen = false;
  }

  /** @param {string | undefined} type */
  field(type) {
    if (type === "begin") {
      this.fields.push(false);
    } else if (type === "separate") {
      this.fields.splice(-1, 1, true);
    } else {
      this.fields.pop();
    }
  }

  /** @param {string} char in hexadecimal @returns {string} */
  symbol(char) {
    const code = Number.parseInt(char, 16);
    const isPrivate = !(code > 0 && code < 0xe000);
    if (isPrivate && !SYMBOLS.has(char.toUpperCase())) {
      this.lost.add("a sign of a typeface of signs");
    }
    return SYMBOLS.get(char.toUpperCase()) ?? (isPrivate ? "\uFFFD" : String.fromCodePoint(code));
  }

  /** @param {XmlNode} node a run @returns {boolean} whether it is part of the answer */
  isShown(node) {
    const properties = childrenOf(node, "rPr")[0];
    const isHidden = isOn(properties, "vanish");
    if (isHidden) {
      this.lost.add("hidden text");
    }
    const isStyled = valueOf(properties, "rStyle") !== undefined;
    return !isHidden && !(isStyled && (this.hasHint || isHint(textOf(node))));
  }
}

/** @param {XmlNode} node a row, or what is around its cells @returns {XmlNode[]} its cells, in content controls too */
export function cellsOf(node) {
  return elementsIn(node).flatMap((each) => (each.name === "tc" ? [each] : UNREAD.has(each.name) ? [] : cellsOf(each)));
}

/**
 * Leave out the copies that LibreOffice 7 makes of a control: one after it for each change of script in its text, which
 * ends with all of the text again.
 *
 * @param {XmlNode[]} nodes
 */
function withoutCopies(nodes) {
  let [name, whole] = ["", ""];
  return nodes.filter((node) => {
    const before = name;
    name = valueOf(node.name === "sdt" ? childrenOf(node, "sdtPr")[0] : undefined, "alias") ?? "";
    const isCopy = name !== "" && name === before && whole !== "" && textOf(node).endsWith(whole);
    whole = isCopy ? whole : textOf(node);
    return !isCopy;
  });
}

/**
 * Return the text of elements, without empty lines before and after it.
 *
 * @param {XmlNode[]} nodes
 * @param {ListMarks} marks
 * @param {Set<string>} lost takes what could not be read, in words
 */
export function textOfAll(nodes, marks, lost) {
  const gathered = new Gathered(marks, lost);
  nodes.forEach((node) => gathered.take(node));
  const lines = gathered.lines.join("\n").split("\n");
  const first = lines.findIndex((line) => line.trim());
  const last = lines.findLastIndex((line) => line.trim());
  const text = lines.slice(Math.max(first, 0), last + 1).join("\n");
  return isHint(text) ? "" : text;
}
