/**
 * A timetable as a Word document.
 *
 * @typedef {import("./plan-rows.mjs").PlanTable} PlanTable
 * @typedef {import("../papers/word/document.mjs").Block} Block
 */

import { wordDocument } from "../papers/word/document.mjs";
import { wordSkeleton } from "../shared/word-skeleton.mjs";
import { COLUMNS } from "./plan-rows.mjs";

/** @param {PlanTable} plan @returns {Block[]} */
export function planBlocks({ start, rows }) {
  return [
    { kind: "text", runs: [`Backwards from the start of the service on ${start}.`], style: "Lead" },
    {
      kind: "table",
      head: COLUMNS,
      rows: rows.map(({ step, note, day, until }) => [step, note, day, until]),
      widths: [26, 20, 20, 34],
      rowHead: true,
      name: "Timetable",
    },
    { kind: "text", runs: ["Guidance, not legal advice."], style: "Small" },
  ];
}

/** @param {PlanTable} plan @param {string} made where it comes from @param {string} folder of the skeletons */
export async function planWord(plan, made, folder) {
  const title = `Timetable. ${plan.title}`;
  return wordDocument(await wordSkeleton(folder), { title, description: made, foot: made }, planBlocks(plan));
}
