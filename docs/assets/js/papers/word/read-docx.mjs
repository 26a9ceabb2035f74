/**
 * Reads the answers out of a bid in Word, whichever program saved it.
 *
 * @typedef {import("../xml-read.mjs").XmlNode} XmlNode
 * @typedef {{code: string, text: string, lost: string[]}} Found what an answer space holds; lost: what could not be read
 * @typedef {{codes?: ReadonlySet<string>, needed?: Iterable<string>}} Known codes: of the pack's questions, where they
 *   are known. needed: those of them whose space must be there; all, unless they are given
 */

import { unzipped, ZipError } from "../unzip.mjs";
import { childrenOf, parseXml, XmlError, xmlTextIn } from "../xml-read.mjs";
import { codeIn } from "./answer-box.mjs";
import { UNREAD } from "./docx-signs.mjs";
import { cellsOf, elementsIn, textOfAll } from "./docx-text.mjs";
import { ListMarks, valueOf } from "./list-marks.mjs";

/** Word on the web may write word/document2.xml. */
const PARTS = /^word\/(document|styles|numbering)\d*\.xml$/;
const MACROS = /(^|\/)vbaProject\.bin$/i;

/** Finds the answer spaces of one document, in their order. */
class Search {
  /** @param {ListMarks} marks @param {ReadonlySet<string> | undefined} codes */
  constructor(marks, codes) {
    this.marks = marks;
    this.codes = codes;
    /** @type {Found[]} */
    this.found = [];
  }

  /** @param {XmlNode} node */
  through(node) {
    for (const each of elementsIn(node).filter(({ name }) => !UNREAD.has(name))) {
      const { code, content } = this.space(each);
      /** @type {Set<string>} */
      const lost = new Set();
      if (code) {
        this.found.push({ code, text: textOfAll(content, this.marks, lost), lost: [...lost] });
      }
      if (!this.isKnown(code)) {
        this.through(each);
      }
    }
  }

  /**
   * Return the code of a space and the elements with its answer; “” for what is no space.
   *
   * In a table of ours all in the cells counts, for LibreOffice 7 leaves only the first paragraph of an answer in its
   * control, and people write beside controls.
   *
   * @param {XmlNode} node @returns {{code: string, content: XmlNode[]}}
   */
  space(node) {
    const [head = [], ...others] = node.name === "tbl" ? rowsOf(node).map(cellsOf) : [];
    const content = others.flat();
    const control = node.name === "sdt" ? node : controlIn(content);
    const properties = control && childrenOf(control, "sdtPr")[0];
    const tag = valueOf(properties, "tag") ?? "";
    const names = [valueOf(properties, "alias") ?? "", textOfAll(head, this.marks, new Set())];
    const code = [tag, ...names.map(codeIn)].find((each) => this.isKnown(each)) ?? tag;
    const isSpace = node.name === "sdt" || (head.length === 1 && content.length > 0 && content.length === others.length);
    return { code: isSpace ? code : "", content: node.name === "sdt" ? [node] : content };
  }

  /** @param {string} code @returns {boolean} */
  isKnown(code) {
    return code !== "" && (!this.codes || this.codes.has(code));
  }
}

/** @param {XmlNode} node a table, or what is around its rows @returns {XmlNode[]} */
function rowsOf(node) {
  return elementsIn(node).flatMap((each) => (each.name === "tr" ? [each] : UNREAD.has(each.name) ? [] : rowsOf(each)));
}

/** @param {XmlNode[]} nodes @returns {XmlNode | undefined} the first control in them, not looking into tables in cells */
function controlIn(nodes) {
  for (const node of nodes) {
    const found = node.name === "sdt" ? node : node.name === "tbl" ? undefined : controlIn(elementsIn(node));
    if (found) {
      return found;
    }
  }
  return undefined;
}

/**
 * Read the answers of a Word file.
 *
 * An answer space with nothing in it gives “”. Lines end with a line feed, items of lists begin with "- ", or with
 * their number. What is wrong with the file or with a single answer is told in whole sentences, and nothing is thrown.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Known} [known]
 * @returns {Promise<{answers: {code: string, text: string}[], problems: string[]}>} answers in the file's order
 */
export async function readAnswers(bytes, { codes, needed = codes } = {}) {
  try {
    const parts = await partsOf(bytes);
    const search = new Search(new ListMarks(parts.get("styles"), parts.get("numbering")), codes);
    const document = parts.get("document");
    if (!document) {
      return { answers: [], problems: ["The file is no Word document. Choose the .docx file with the answers."] };
    }
    search.through(document);
    return sorted(search.found, codes, needed ?? []);
  } catch (fault) {
    if (fault instanceof ZipError || fault instanceof XmlError) {
      return { answers: [], problems: [fault.message] };
    }
    throw fault;
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Map<string, XmlNode>>} document, styles and numbering */
async function partsOf(bytes) {
  const files = await unzipped(bytes, (name) => PARTS.test(name) || MACROS.test(name));
  if ([...files.keys()].some((name) => MACROS.test(name))) {
    throw new ZipError("The file holds macros, so it was not read. Save it as a Word document without macros (.docx).");
  }
  return new Map([...files].map(([name, data]) => [PARTS.exec(name)?.[1] ?? "", parseXml(xmlTextIn(data))]));
}

/** @param {Found[]} found @param {ReadonlySet<string> | undefined} codes @param {Iterable<string>} needed */
function sorted(found, codes, needed) {
  const answers = new Map();
  const problems = [];
  for (const { code, text, lost } of found) {
    const before = answers.get(code);
    if (codes && !codes.has(code)) {
      problems.push(`The file has an answer space “${code}”, which is no question of this pack. It was left out.`);
      continue;
    }
    if (before !== undefined) {
      problems.push(`The file has more than one answer space for ${code}. The first one with text was taken.`);
    }
    problems.push(...lost.map((what) => `The answer to ${code} has ${what}, which could not be read and was left out.`));
    answers.set(code, before || text);
  }
  for (const code of found.length > 0 ? needed : []) {
    if (!answers.has(code)) {
      problems.push(`The file has no answer space for ${code}.`);
    }
  }
  if (found.length === 0) {
    problems.push("The file has no answer spaces as the papers of a pack have them, so no answer could be read.");
  }
  return { answers: [...answers].map(([code, text]) => ({ code, text })), problems: [...new Set(problems)] };
}
