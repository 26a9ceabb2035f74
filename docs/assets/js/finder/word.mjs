/**
 * The record of a way through a finder as a Word document, with every answer.
 *
 * @typedef {import("./types.mjs").Finder} Finder
 * @typedef {import("./types.mjs").Process} Process
 * @typedef {import("./walk.mjs").Walked} Walked
 * @typedef {import("./told.mjs").Result} Result
 * @typedef {import("../papers/word/document.mjs").Block} Block
 */

import { wordDocument } from "../papers/word/document.mjs";
import { writeFragment } from "./fragment.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";
import { answersInWords, capital, dayInWords, isOverdue, resultOf, todayInWords } from "./told.mjs";
import { used } from "./walk.mjs";

/** @param {string} title @param {Process[]} processes @returns {Block[]} */
function processBlocks(title, processes) {
  return processes.map(({ title: name, duties }) => ({
    kind: "table",
    name: `${title}: ${name}`,
    head: [`${title}: ${name}`, "When", "Rule"],
    rows: duties.map((duty) => [duty.title, duty.by, capital(duty.provision)]),
    widths: [30, 46, 24],
    rowHead: true,
  }));
}

/** @param {Result} result @param {string} home the address of the hub @returns {Block[]} */
function resultBlocks({ reasons, checks, must, may, workings, onward }, home) {
  return [
    { kind: "heading", level: 1, text: "Why" },
    { kind: "list", items: reasons },
    ...workings.flatMap(({ question, lines, so }) => /** @type {Block[]} */ ([
      { kind: "heading", level: 2, text: question },
      {
        kind: "table",
        name: question,
        head: ["The arithmetic", "Worked out", "So"],
        rows: [
          ...lines.map(({ title, working, met }) => [title, working, met === undefined ? "" : met ? "Yes" : "No"]),
          ["So", so, ""],
        ],
        widths: [40, 48, 12],
        rowHead: true,
      },
    ])),
    ...processBlocks("You must follow", must),
    ...processBlocks(may.length > 1 ? "You may choose" : "You may", may),
    { kind: "heading", level: 1, text: "What to check" },
    {
      kind: "table",
      name: "What to check",
      head: ["What to check", "Checked by, and when"],
      rows: checks.map((check) => [check, ""]),
      widths: [65, 35],
      rowHead: true,
    },
    ...(onward.length > 0
      ? /** @type {Block[]} */ ([
          { kind: "heading", level: 1, text: "Where to go on" },
          { kind: "list", items: onward.map(({ label, page }) => `${label}: ${home}${page.slice(1)}`) },
        ])
      : []),
  ];
}

/** @param {Finder} finder @param {Walked} way @param {Record<string, string>} notes @param {Date} now @returns {Block[]} */
export function recordBlocks(finder, way, notes, now) {
  const { outcome } = way;
  if (!outcome) {
    return [];
  }
  const due = `The rules were last checked on ${dayInWords(finder.reviewed)}. ${
    isOverdue(finder, now) ? "Overdue for review: they were" : "They are"
  } due to be checked by ${dayInWords(finder.review_by)}.`;
  return [
    { kind: "heading", level: 1, text: outcome.title },
    { kind: "text", runs: [outcome.suggestion], style: "Lead" },
    { kind: "text", runs: [`${finder.notice} ${due}`], style: "Note" },
    ...resultBlocks(resultOf(finder, way, outcome), finder.home),
    { kind: "heading", level: 1, text: "Answers" },
    {
      kind: "table",
      name: "Answers",
      head: ["Question", "Answer"],
      rows: answersInWords(way).map(({ question, answer }) => [question, answer]),
      widths: [50, 50],
      rowHead: true,
    },
    { kind: "heading", level: 1, text: "Record" },
    {
      kind: "table",
      name: "Record",
      head: ["What to note", "Your words"],
      rows: finder.record.map((line) => [line, notes[line] ?? ""]),
      widths: [35, 65],
      rowHead: true,
    },
    { kind: "text", runs: [`Source: ${outcome.sources}. ${finder.origin}`], style: "Small" },
    { kind: "text", runs: [`The same answers on the page: ${finder.address}#${writeFragment(finder, used(way))}`], style: "Small" },
  ];
}

/**
 * @param {Finder} finder
 * @param {Walked} way
 * @param {Record<string, string>} notes by the lines of the record
 * @param {Date} now
 * @param {string} folder of the empty documents
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function recordDocument(finder, way, notes, now, folder) {
  const made = `Made on ${todayInWords(now)} with the ${finder.made}.`;
  const blocks = recordBlocks(finder, way, notes, now);
  const head = { title: finder.title, description: made, foot: made };
  return /** @type {Uint8Array<ArrayBuffer>} */ (await wordDocument(await wordSkeleton(folder), head, blocks));
}
