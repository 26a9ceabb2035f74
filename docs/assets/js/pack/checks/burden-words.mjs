/**
 * The burden label in words: the only place that writes its figures. Values in, values out.
 *
 * @typedef {import("./burden.mjs").Burden} Burden
 * @typedef {import("./figures.mjs").Range} Range
 * @typedef {{id: "words" | "documents" | "write" | "evaluate" | "one" | "all", label: string, text: string}} Line
 */

import { perCent } from "../weights.mjs";
import { burden } from "./burden.mjs";
import { grouped, pounds, span } from "./figures.mjs";

/** @param {Range} range @returns {string} "12 to 31 hours", as the bank's pages say it */
export function hours(range) {
  return `${span(range)} hours`;
}

/**
 * Return the label, line by line.
 *
 * @param {Burden} burden
 * @returns {Line[]}
 */
export function burdenLines(burden) {
  const { who, words, unlimited, documents, write, evaluate, bidders, one, all, shareOfOne, shareOfAll } = burden;
  const open = unlimited > 0 ? `, ${unlimited} of the answers without a limit` : "";
  return [
    { id: "words", label: "Words asked", text: `${grouped(words)} at most${open}` },
    { id: "documents", label: "Documents asked", text: grouped(documents) },
    { id: "write", label: `Time to write, for one ${who}`, text: hours(write) },
    { id: "evaluate", label: `Time of all evaluators${bidders.high > 1 ? `, for all ${who}s` : ""}`, text: hours(evaluate) },
    { id: "one", label: `Cost to one ${who}`, text: `${span(one, pounds)}${partOfYear(shareOfOne)}` },
    ...(bidders.high > 1 ? [{ id: /** @type {const} */ ("all"), label: `Cost to all ${span(bidders)} expected ${who}s`, text: `${span(all, pounds)}${partOfYear(shareOfAll)}` }] : []),
  ];
}

/** @param {Range | null} share @returns {string} */
function partOfYear(share) {
  return share ? `, ${span(share, tenths)} per cent of a year's value` : "";
}

/** @param {number} share @returns {string} what costs something is never shown as nothing */
function tenths(share) {
  return share === 0 ? "under 0.1" : perCent(share);
}

/** @param {Line[]} before @param {Line[]} after @returns {string} the lines that are others now, to be announced */
export function changedLines(before, after) {
  const texts = new Set(before.map(({ label, text }) => `${label}: ${text}.`));
  return after.map(({ label, text }) => `${label}: ${text}.`).filter((each) => !texts.has(each)).join(" ");
}

/** @param {import("../types.mjs").Bank} bank @param {import("../types.mjs").Pack} pack @returns {Line[]} none where the bank has no numbers for it */
export function linesOf(bank, pack) {
  const found = burden(pack, bank);
  return found ? burdenLines(found) : [];
}
