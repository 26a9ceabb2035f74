/**
 * Reads the values of a workbook that any program may have written, and nothing but values.
 *
 * @typedef {import("../xml-read.mjs").XmlNode} XmlNode
 * @typedef {string | number | boolean} Value an error is its text, "#REF!"; a day is the number that Excel counts it by
 * @typedef {{name: string, cells: Map<string, Value>, uncalculated: Set<string>}} ReadSheet cells by "A1"; empty ones
 *   are not there. uncalculated: cells with a formula whose value the file does not hold
 * @typedef {{sheets: ReadSheet[], epoch: 1900 | 1904, problems: string[]}} Book sheets: in order; none where there is a
 *   problem. epoch: the year from which days are counted. problems: whole sentences
 */

import { cellName } from "./places.mjs";
import { unzipped, ZipError } from "../unzip.mjs";
import { childrenOf, find, parseXml, textOf, XmlError, xmlTextIn } from "../xml-read.mjs";

/** As many characters as Excel has in a cell. */
const LONGEST = 32_767;
const READ = /^(?!(docProps|customXml|.*\/(theme|drawings|charts|media))\/).*\.(xml|rels)$/i;
/** What a file may be in place of a workbook, or hold that none of ours does, by the name of a part. */
const REFUSED = [
  {
    part: /vbaproject|^xl\/(macrosheets|activex)\//i,
    message: "The file holds macros. Save it as .xlsx, without them.",
  },
  {
    part: /^xl\/(externallinks|querytables)\/|^xl\/connections\.xml$/i,
    message: "The file takes values from other files. Break the links in it and save it again.",
  },
  { part: /^word\//i, message: "The file is a Word document. Choose the workbook (.xlsx)." },
  { part: /^ppt\//i, message: "The file is a presentation. Choose the workbook (.xlsx)." },
  { part: /^xl\/workbook\.bin$/i, message: "The file is a binary workbook (.xlsb). Save it as .xlsx." },
  { part: /^(content|index\/.*)\.(xml|iwa)$/i, message: "The file is of another program. Export it from there as .xlsx." },
];
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const NO_WORKBOOK = "The file is no workbook (.xlsx), or parts of it are missing.";

/** What is no workbook of ours. The message is whole sentences. */
class WorkbookError extends Error {}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<Book>}
 */
export async function readWorkbook(bytes) {
  try {
    return { ...bookIn(await partsOf(bytes)), problems: [] };
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof ZipError || error instanceof XmlError) {
      return { sheets: [], epoch: 1900, problems: [error.message] };
    }
    throw error;
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Map<string, Uint8Array>>} by name in small letters */
async function partsOf(bytes) {
  /** @type {string[]} */
  const names = [];
  const parts = await unzipped(bytes, (name) => names.push(name) > 0 && READ.test(name));
  const refused = REFUSED.find(({ part }) => names.some((name) => part.test(name)));
  if (refused) {
    throw new WorkbookError(refused.message);
  }
  return new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]));
}

/** @param {Map<string, Uint8Array>} parts @returns {Omit<Book, "problems">} */
function bookIn(parts) {
  const main = relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.path ?? "";
  const workbook = partOf(parts, main);
  const relations = relationsOf(parts, main);
  const strings = relations.find(({ type }) => type === "sharedStrings");
  const shared = strings ? childrenOf(partOf(parts, strings.path), "si").map(richText) : [];
  const sheets = childrenOf(find(workbook, "sheets") ?? workbook, "sheet").flatMap(({ attributes }) => {
    const { name = "", id } = attributes;
    const relation = relations.find((each) => each.id === id);
    return relation?.type === "worksheet" ? [sheetOf(name, partOf(parts, relation.path), shared)] : [];
  });
  if (sheets.length === 0 || new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length) {
    throw new WorkbookError(NO_WORKBOOK);
  }
  return { sheets, epoch: isOn(find(workbook, "workbookPr")?.attributes["date1904"]) ? 1904 : 1900 };
}

/** @param {string | undefined} flag @returns {boolean} */
function isOn(flag) {
  return flag === "1" || flag === "true";
}

/** @param {Map<string, Uint8Array>} parts @param {string} name @returns {XmlNode} */
function partOf(parts, name) {
  const part = parts.get(name.toLowerCase());
  if (!part) {
    throw new WorkbookError(NO_WORKBOOK);
  }
  return parseXml(xmlTextIn(part));
}

/**
 * @param {Map<string, Uint8Array>} parts
 * @param {string} owner the part that they are of, or "" for the whole file
 * @returns {{id: string | undefined, type: string, path: string}[]} type: the last word of its address
 */
function relationsOf(parts, owner) {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  const relations = partOf(parts, `${folder}_rels/${owner.slice(folder.length)}.rels`);
  return childrenOf(relations, "Relationship").map(({ attributes: { Id: id, Type: type = "", Target: target = "" } }) => ({
    id,
    type: type.slice(type.lastIndexOf("/") + 1),
    path: resolved(folder, target),
  }));
}

/** @param {string} folder @param {string} target @returns {string} the name of the part that a target leads to */
function resolved(folder, target) {
  /** @type {string[]} */
  const steps = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

/** @param {XmlNode} node a text that may change its look on the way @returns {string} */
function richText(node) {
  const runs = [node, ...childrenOf(node, "r")].flatMap((each) => childrenOf(each, "t"));
  return plain(runs.map(textOf).join(""));
}

/** @param {string} text @returns {string} with the characters that Excel writes as codes, and one kind of line end */
function plain(text) {
  return text
    .replaceAll(/_x([\da-f]{4})_/gi, (_all, /** @type {string} */ hex) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll(/\r\n?/g, "\n");
}

/** @param {string} name @param {XmlNode} worksheet @param {string[]} shared @returns {ReadSheet} */
function sheetOf(name, worksheet, shared) {
  const cells = new Map();
  const uncalculated = new Set();
  let row = 0;
  for (const line of childrenOf(find(worksheet, "sheetData") ?? worksheet, "row")) {
    row = Number(line.attributes["r"] ?? row + 1);
    let column = 0;
    for (const cell of childrenOf(line, "c")) {
      const place = cell.attributes["r"] ?? cellName(row - 1, column);
      const value = valueOf(cell, shared);
      if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(place) || cells.has(place) || value === null) {
        throw new WorkbookError(`The sheet “${name}” has a value in ${place} that no cell can hold. Ask for the file again.`);
      }
      column = columnIn(place);
      if (value !== "") {
        cells.set(place, value);
      } else if (childrenOf(cell, "f").length > 0) {
        uncalculated.add(place);
      }
    }
  }
  return { name, cells, uncalculated };
}

/** @param {string} place such as "AB7" @returns {number} from 1 */
function columnIn(place) {
  return [...place.replace(/\d+/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** @param {XmlNode} cell @param {string[]} shared @returns {Value | null} "" where it is empty; null where it is wrong */
function valueOf(cell, shared) {
  const { t: type = "n" } = cell.attributes;
  const [inline] = childrenOf(cell, "is");
  const [node] = childrenOf(cell, "v");
  const written = node ? textOf(node) : "";
  const value =
    type === "inlineStr" ? (inline ? richText(inline) : "")
    : written === "" ? ""
    : type === "s" ? (/^\d+$/.test(written) ? shared[Number(written)] : undefined)
    : type === "b" ? isOn(written)
    : type === "n" ? (NUMBER.test(written) ? Number(written) : undefined)
    : plain(written);
  const isWrong = typeof value === "string" ? value.length > LONGEST : value === undefined || !Number.isFinite(Number(value));
  return isWrong ? null : /** @type {Value} */ (value);
}
