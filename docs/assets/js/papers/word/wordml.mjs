/**
 * Writes the paragraphs, tables and content controls of a paper as WordprocessingML.
 *
 * Styles have the ids that the build gives them in the skeleton. Widths and heights are in twips, 20 to a point.
 *
 * @typedef {string | {text: string, bold?: boolean, italic?: boolean} | {text: string, href: string}} Run href: the
 *   address that it leads to
 */

import { escaped } from "../../shared/office-xml.mjs";
import { paragraph, run } from "../../shared/wordml.mjs";
import { ANSWER } from "../known/hints.mjs";
import { own } from "../known/own.mjs";
import { headOf, nameOf } from "./answer-box.mjs";

/** Stands between two tables, which Word would join otherwise. */
export const GAP = paragraph("HubGap", "");

/** A row of more lines than this may be on two pages, for some programs show no more of it than a page. */
const MOST_LINES = 25;
/** About as many letters stand side by side in a table as wide as the page. */
const LETTERS = 105;
/** How much room an answer has at first: for each word, and at least and at most. */
const ROOM = { word: 11, least: 900, most: 6500 };
const ORDINARY_WORDS = 250;

const EMBEDDED = /[\u202A\u202B\u202D\u202E]/g;
const ISOLATED = /[\u2066-\u2068]/g;

/** @param {Run} given @returns {string} */
function runOf(given) {
  if (typeof given !== "string" && "href" in given) {
    return linked(given.text, given.href);
  }
  const { text, bold, italic } = typeof given === "string" ? { text: given } : given;
  return run(closed(text), `${bold ? "<w:b/><w:bCs/>" : ""}${italic ? "<w:i/><w:iCs/>" : ""}`);
}

/** @param {string} text @param {string} href @returns {string} a link, as a field, which needs no part of the file beside it */
function linked(text, href) {
  // The address stands between quotes, in an instruction where a backslash begins a switch.
  const address = escaped(href.replaceAll('"', "%22").replaceAll("\\", "%5C"));
  return `<w:fldSimple w:instr=" HYPERLINK &quot;${address}&quot; ">${run(closed(text), '<w:rStyle w:val="Hyperlink"/>')}</w:fldSimple>`;
}

/**
 * Return a text which does not turn the direction of what follows it.
 *
 * @param {string} text
 */
export function closed(text) {
  return text + "\u2069".repeat(count(text, ISOLATED)) + "\u202C".repeat(count(text, EMBEDDED));
}

/** @param {string} text @param {RegExp} signs */
function count(text, signs) {
  return text.match(signs)?.length ?? 0;
}

/** @param {string} style @param {string | Run[]} content @param {string} [look] @returns {string} */
export function lineOf(style, content, look) {
  return paragraph(style, typeof content === "string" ? runOf(content) : content.map(runOf).join(""), look);
}

/** @param {number} number of the list @returns {string} the look of its items */
export function numbered(number) {
  return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;
}

/**
 * Return a table, with its header again on every page.
 *
 * @param {number[]} widths of the columns
 * @param {string[]} head
 * @param {string[][]} rows the paragraphs of each cell
 * @param {{name?: string, rowHead?: boolean, look?: string}} [more] name: how screen readers announce it; look: of its heads
 */
export function table(widths, head, rows, { name = "", rowHead = false, look = "" } = {}) {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const first = head.map((title) => lineOf("TableHeading", title, look));
  return tableOf(widths, { head: head.length > 0, rowHead, name }, [
    head.length > 0 ? row(widths, first, "<w:cantSplit/><w:tblHeader/>") : "",
    ...rows.map((cells) => {
      const isLong = cells.some((cell, at) => linesOf(cell, (widths[at] ?? all) / all) > MOST_LINES);
      return row(widths, cells, isLong ? "" : "<w:cantSplit/>");
    }),
  ]);
}

/** @param {number[]} widths @param {{head: boolean, rowHead: boolean, name: string}} look @param {string[]} rows */
function tableOf(widths, { head, rowHead, name }, rows) {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const look = (0x0600 + (head ? 0x20 : 0) + (rowHead ? 0x80 : 0)).toString(16).padStart(4, "0");
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="HubTable"/><w:tblW w:w="${all}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${look}"/>${name && `<w:tblCaption w:val="${escaped(name)}"/>`}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** @param {number[]} widths @param {string[]} cells the paragraphs of each @param {string} look @returns {string} */
function row(widths, cells, look) {
  const shown = widths.map((width, at) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${cells[at] || lineOf("TableText", "")}</w:tc>`);
  return `<w:tr>${look && `<w:trPr>${look}</w:trPr>`}${shown.join("")}</w:tr>`;
}

/** @param {string} cell @param {number} share of the page's width @returns {number} about as many lines */
function linesOf(cell, share) {
  const paragraphs = cell.split("</w:p>").map((each) => each.replaceAll(/<[^>]*>/g, "").length);
  return paragraphs.reduce((sum, letters) => sum + Math.ceil(letters / (LETTERS * share) + 0.01), 0);
}

/**
 * Return the space for an answer: a table whose second row is a content control.
 *
 * @param {{tag: string, title: string, placeholder?: string, text?: string, words?: number}} answer words: as many as
 *   it may have, for the room that it has at first
 * @param {number} width
 * @param {number} id its number among the controls of the document
 */
export function answerBox(answer, width, id) {
  const { tag, title, words = ORDINARY_WORDS } = answer;
  const head = headOf(tag, title);
  const room = Math.min(Math.max(words * ROOM.word, ROOM.least), ROOM.most);
  return tableOf([width], { head: true, rowHead: false, name: head }, [
    row([width], [lineOf("TableHeading", [title, head.slice(title.length)])], "<w:cantSplit/><w:tblHeader/>"),
    row([width], [control(answer, id)], `<w:trHeight w:val="${Math.round(room)}" w:hRule="atLeast"/>`),
  ]);
}

/**
 * Return a content control alone.
 *
 * @param {{tag: string, title: string, placeholder?: string, text?: string}} answer
 * @param {number} id its number among the controls of the document
 * @param {string} [style] of its paragraphs
 * @returns {string}
 */
export function control({ tag, title, placeholder = own(ANSWER), text = "" }, id, style = "Normal") {
  const hint = paragraph(style, run(placeholder, '<w:rStyle w:val="PlaceholderText"/>'));
  const content = text === "" ? hint : text.split(/\r\n?|\n/).map((line) => answerLine(line, style)).join("");
  return `<w:sdt><w:sdtPr><w:alias w:val="${escaped(nameOf(tag, title))}"/><w:tag w:val="${escaped(tag)}"/><w:id w:val="${id}"/><w:lock w:val="sdtLocked"/>${text === "" ? "<w:showingPlcHdr/>" : ""}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** @param {string} line of an answer; one that begins with "- " is an item of a list @param {string} style @returns {string} */
function answerLine(line, style) {
  const [all = "", deeper] = /^( {2})?- (?=\S)/.exec(line) ?? [];
  return paragraph(deeper ? "ListBullet2" : all ? "ListBullet" : style, run(line.slice(all.length)));
}
