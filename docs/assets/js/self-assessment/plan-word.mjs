/**
 * The plan as a Word document, across the page: a table of actions, the levels, the notes, and what can help.
 *
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("../papers/word/document.mjs").Block} Block
 */

import { wordDocument } from "../papers/word/document.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";
import { levelName } from "./plan.mjs";
import { ACTION_COLUMNS, changeOf } from "./plan-view.mjs";

/** Rows to write in, where nothing is open yet. */
const EMPTY_ROWS = 5;

/** @param {Plan} plan @returns {Block} */
function actionBlock({ actions }) {
  const rows = actions.map(({ question, now, wanted, action, isSuggested, owner, date, next }) => [
    question,
    now,
    wanted,
    isSuggested ? [{ text: "Suggested:", italic: true }, ` ${action}`] : action,
    owner,
    date,
    next,
  ]);
  const empty = Array.from({ length: EMPTY_ROWS }, () => ACTION_COLUMNS.map(() => ""));
  return {
    kind: "table",
    name: "Actions, the lowest level first",
    head: ACTION_COLUMNS,
    rows: rows.length > 0 ? rows : empty,
    widths: [16, 9, 20, 22, 10, 9, 14],
    rowHead: true,
  };
}

/** @param {Plan} plan @returns {Block} */
function levelBlock({ levels, scale, compared }) {
  const more = compared ? ["Earlier level", "Change"] : [];
  return {
    kind: "table",
    name: "Levels",
    head: ["Question", "Level now", "Level wanted", ...more],
    rows: levels.map((row) => [
      row.isFollowUp ? `– ${row.title}` : row.title,
      levelName(scale, row.now),
      row.wanted > 0 ? levelName(scale, row.wanted) : "",
      ...(compared ? [row.earlier > 0 ? levelName(scale, row.earlier) : "", changeOf(row)] : []),
    ]),
    widths: compared ? [36, 18, 18, 18, 10] : [46, 27, 27],
    rowHead: true,
  };
}

/** @param {Plan} plan @returns {Block[]} */
export function planBlocks(plan) {
  const { made, summary, words, compared, notes, help } = plan;
  return [
    { kind: "text", runs: [`${summary} ${compared}`.trim()], style: "Lead" },
    { kind: "text", runs: [`${made} ${words}`.trim()], style: "Small" },
    { kind: "heading", level: 1, text: "Actions" },
    actionBlock(plan),
    { kind: "heading", level: 1, text: "Levels" },
    levelBlock(plan),
    ...(notes.length > 0 ? [/** @type {Block} */ ({ kind: "heading", level: 1, text: "Notes" })] : []),
    ...notes.flatMap(({ title, text }) => /** @type {Block[]} */ ([
      { kind: "heading", level: 2, text: title },
      { kind: "text", runs: [text] },
    ])),
    ...(help.length > 0 ? [/** @type {Block} */ ({ kind: "heading", level: 1, text: "What can help" })] : []),
    ...help.flatMap(({ title, aids }) => /** @type {Block[]} */ ([
      { kind: "heading", level: 2, text: title },
      { kind: "list", items: aids.map((aid) => [`${aid.kind}: `, { text: aid.title, href: aid.href }]) },
    ])),
  ];
}

/**
 * @param {string} title
 * @param {Plan} plan
 * @param {string} address where it was made, for the foot of each page
 * @param {string} folder of the empty documents
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function planDocument(title, plan, address, folder) {
  const head = { title, description: plan.made, foot: address, isWide: true };
  return wordDocument(await wordSkeleton(folder), head, planBlocks(plan));
}
