/**
 * The parts that the Word papers are put together from, and the form of a whole paper. Values in, values out.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../word/document.mjs").Block} Block
 * @typedef {import("../word/document.mjs").TextStyle} TextStyle
 * @typedef {import("../word/wordml.mjs").Run} Run
 * @typedef {{name: string, head: {title: string, description: string, foot: string}, blocks: Block[]}} Paper name: of
 *   the file. head: its properties, which name no person, and its foot
 */

import { dayInWords } from "../../pack/checks/figures.mjs";
import { fileName } from "../../pack/file-name.mjs";

/** @param {1 | 2 | 3} level @param {string} text @returns {Block} */
export function heading(level, text) {
  return { kind: "heading", level, text };
}

/** @param {string} text @returns {Run} */
export function bold(text) {
  return { text, bold: true };
}

/** @param {string} text @param {TextStyle} [style] @returns {Block[]} a block for each of its lines */
export function says(text, style = "Normal") {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => ({ kind: "text", runs: [line], style }));
}

/** @param {string} text @returns {Block} what is asked, in one piece */
export function asked(text) {
  return { kind: "text", runs: [text.trim()], style: "Asked" };
}

/** @param {string} label @param {string} text @returns {Block[]} one after the other; none where the text is empty */
export function labelled(label, text) {
  const [first, ...more] = says(text);
  return first?.kind === "text" ? [{ kind: "text", runs: [bold(`${label}: `), ...first.runs] }, ...more] : [];
}

/** @param {(string | Run[])[]} items @param {boolean} [numbered] @returns {Block[]} none where there are no items */
export function list(items, numbered = false) {
  return items.length > 0 ? [{ kind: "list", items, numbered }] : [];
}

/**
 * @param {string[]} head
 * @param {number[]} widths per cent
 * @param {(string | Run[] | Block[])[][]} rows the first cell of each is its head
 * @returns {Block[]} none where there are no rows
 */
export function table(head, widths, rows) {
  return rows.length > 0 ? [{ kind: "table", head, rows, widths, rowHead: true }] : [];
}

/** @param {string} tag @param {string} title @param {string} what @param {string} [text] @returns {Block} room for what only people can say */
export function toFill(tag, title, what, text = "") {
  return { kind: "answer", tag, title, placeholder: `To be filled in: ${what}`, text, bare: true };
}

/** @param {string} tag @param {string} title @param {string} what @param {string} text @returns {Block[]} the text, or room for it */
export function saysOrFill(tag, title, what, text) {
  return text.trim() === "" ? [toFill(tag, title, what)] : says(text);
}

/** @param {string} text a day, or what people typed for one @returns {string} the day in words, or the text */
export function dayOf(text) {
  return Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : dayInWords(text);
}

/** @param {Contest} contest @returns {string} "Issue 2 of Monday 1 March 2027 · Fingerprint 7f3a91c20b" */
export function stampOf({ issue, print }) {
  const issued = issue.date ? `Issue ${issue.number} of ${dayInWords(issue.date)}` : `Issue ${issue.number}`;
  return `${issue.number > 0 ? issued : "Draft, not issued"} · Fingerprint ${print}`;
}

/**
 * @param {Contest} contest
 * @param {string} title what the paper is
 * @param {string} end of the file's name
 * @param {Block[]} blocks
 * @returns {Paper}
 */
export function paperOf(contest, title, end, blocks) {
  const stamp = stampOf(contest);
  const name = contest.name || contest.routeLabel;
  return {
    name: fileName(contest.name, end),
    head: { title: `${name}: ${title}`, description: stamp, foot: `${name} · ${stamp}` },
    blocks: [...says(stamp, "Lead"), ...blocks],
  };
}
