/**
 * The shapes of what forms of notices are made of, as the build writes them to assets/rules/notices.json from
 * content/rules/.
 *
 * @typedef {{name: string, text: string, field?: string, value?: string, opposite_of?: string, months?: number}} Condition
 *   it holds where the field has the value, where another condition does not hold, or where the service runs for longer
 * @typedef {{value: string, label: string, text: string}} Choice text: what the notice says; it may name fields in braces
 * @typedef {{name: string, label: string, control: "line" | "text" | "date" | "choice", choices?: Choice[],
 *   only_if?: string, from_pack?: string}} Field only_if: the name of a condition; from_pack: where a tender pack says it
 * @typedef {{id: string, title: string, paste: string}} Part paste: the text, with the names of fields in braces
 * @typedef {{number: number, part: string, asks: string, only_if?: string, paste?: string}} Paragraph paste: in place of
 *   the part's
 * @typedef {{id: string, schedule: number, title: string, regulation: string, processes: string[],
 *   stage: "" | "intention" | "award", asks_first: string[], paragraphs: Paragraph[], extras: string[]}} Notice extras:
 *   the ids of parts that its Schedule does not ask for
 * @typedef {{conditions: Condition[], fields: Field[], parts: Part[], notices: Notice[], regime: string,
 *   moments: {begins: string, ends: string}}} DeskRules moments: of the standstill, by their ids in the regime
 * @typedef {import("../clock/types.mjs").ClockData} Clock
 */

export {};
