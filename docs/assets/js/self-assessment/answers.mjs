/**
 * The answers to the self-assessment as text, to keep and to save, and in words. Values in, values out.
 *
 * @typedef {import("./types.mjs").Answers} Answers
 * @typedef {import("./types.mjs").Known} Known
 */

/** The format that this page writes. Format 1 is that of releases until 0.3.0; it is read for ever. */
export const FORMAT = 2;

/** @returns {string} the day on the reader's clock, such as 2026-11-29 */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
}

/** @returns {Answers} */
export function noAnswers() {
  return { levels: {}, wanted: {}, notes: {}, actions: {} };
}

/** @param {Answers} below @param {Answers} above @returns {Answers} both, and what is above where they differ */
export function layered(below, above) {
  return {
    levels: { ...below.levels, ...above.levels },
    wanted: { ...below.wanted, ...above.wanted },
    notes: { ...below.notes, ...above.notes },
    actions: { ...below.actions, ...above.actions },
  };
}

/**
 * @param {Answers} answers
 * @param {Known} known
 * @param {string} saved the day
 * @param {number} [indent]
 */
export function writeAnswers(answers, { kind, schema }, saved, indent) {
  return JSON.stringify({ $schema: schema, kind, version: FORMAT, saved, ...answers }, null, indent);
}

/** @param {number} number @param {string} one @returns {string[]} */
function counted(number, one) {
  return number > 0 ? [`${number} ${one}${number === 1 ? "" : "s"}`] : [];
}

/**
 * Say what is filled in: “12 levels, 3 notes and 1 action”. Nothing filled in gives an empty text.
 *
 * @param {Answers} answers
 */
export function holdingOf({ levels, wanted, notes, actions }) {
  const planned = new Set([...Object.keys(wanted), ...Object.keys(actions)]).size;
  const parts = [
    ...counted(Object.keys(levels).length, "level"),
    ...counted(Object.keys(notes).length, "note"),
    ...counted(planned, "action"),
  ];
  const last = parts.pop() ?? "";
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
}
