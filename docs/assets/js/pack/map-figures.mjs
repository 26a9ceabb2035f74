/**
 * The figures of a pack on the bank's criteria and areas: what is asked where, what it weighs, and where nothing is
 * asked. Values in, values out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {{place: string, title: string, questions: number, weight: number, level: number}} Cell an area. place: as
 *   placeOf names it, "" for own questions, which have no area. level: 0 where nothing is asked, up to 4
 * @typedef {{id: string, title: string, questions: number, weight: number, price: number, left: boolean,
 *   cells: Cell[]}} MapRow a criterion. left: whether it is left out of a pack that asks something
 */

import { placeOf } from "./choose.mjs";
import { wordedQuestions } from "./questions.mjs";
import { criterionShares, perCent } from "./weights.mjs";

/** What each level is called, the lowest first. */
const WEIGHTS = ["nothing asked", "light", "moderate", "heavy", "heaviest"];
const COUNTS = ["nothing asked", "few", "some", "many", "most"];
const MOST = WEIGHTS.length - 1;

/** @param {boolean} scored @returns {readonly string[]} what each level is called, the lowest first */
export function levelWords(scored) {
  return scored ? WEIGHTS : COUNTS;
}

/**
 * Return a row for each criterion, with a cell for each area and one for own questions where there are some.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {MapRow[]}
 */
export function mapOf(pack, bank) {
  const asked = Map.groupBy(wordedQuestions(pack, bank), placeOf);
  const cellOf = (/** @type {string} */ place, /** @type {string} */ title) => {
    const questions = asked.get(place) ?? [];
    return { place, title, questions: questions.length, weight: questions.reduce((sum, each) => sum + each.weight, 0) };
  };
  const rows = criterionShares(pack, bank).map(({ id, title, weight, price }) => {
    const own = { ...cellOf(placeOf({ criterion: id, area: "" }), "Your own questions"), place: "" };
    const areas = bank.criterionOf.get(id)?.areas ?? [];
    const cells = areas.map((area) => cellOf(placeOf({ criterion: id, area: area.id }), area.title));
    return { id, title, weight, price, cells: own.questions > 0 ? [...cells, own] : cells };
  });
  // Where answers get no score, the number of questions shows what a pack is about.
  const size = (/** @type {Omit<Cell, "level">} */ cell) => (isScored(pack) ? cell.weight : cell.questions);
  const most = Math.max(...rows.flatMap((row) => row.cells.map(size)));
  return rows.map((row) => {
    const questions = row.cells.reduce((sum, cell) => sum + cell.questions, 0);
    const cells = row.cells.map((cell) => ({ ...cell, level: levelOf(cell.questions, size(cell), most) }));
    return { ...row, questions, left: questions === 0 && pack.public.questions.length > 0, cells };
  });
}

/** @param {Pack} pack @returns {boolean} whether weights count in it */
export function isScored(pack) {
  return pack.public.mode === "scored";
}

/** @param {number} questions @param {number} size @param {number} most @returns {number} */
function levelOf(questions, size, most) {
  return questions === 0 ? 0 : Math.max(1, Math.ceil((size * MOST) / Math.max(most, 1)));
}

/** @param {{questions: number, weight: number}} figures @param {boolean} scored @returns {string} “2 · 18.0%” */
export function figuresOf({ questions, weight }, scored) {
  return scored ? `${questions} · ${perCent(weight)}%` : String(questions);
}
