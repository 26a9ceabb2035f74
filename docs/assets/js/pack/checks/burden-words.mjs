/**
 * The burden label in words: the only place that writes its figures. Values in, values out.
 *
 * @typedef {import("./burden.mjs").Burden} Burden
 * @typedef {import("./figures.mjs").Range} Range
 * @typedef {{label: string, text: string}} Line
 */

import { perCent } from "../weights.mjs";
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
    { label: "Words asked", text: `${grouped(words)} at most${open}` },
    { label: "Documents asked", text: grouped(documents) },
    { label: `To write, one ${who}`, text: hours(write) },
    { label: `To write, one ${who}, in money`, text: `${span(one, pounds)}${partOfYear(shareOfOne)}` },
    { label: `To write, all ${span(bidders)} expected ${who}s, in money`, text: `${span(all, pounds)}${partOfYear(shareOfAll)}` },
    { label: `To evaluate, all evaluators and ${who}s`, text: hours(evaluate) },
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
