/**
 * The steps of the pack builder, and in which of them a field is changed. Values in, values out.
 *
 * @typedef {"service" | "gates" | "questions" | "weights" | "check" | "share" | "papers"} Step
 */

/** @type {readonly {id: Step, title: string}[]} */
export const STEPS = [
  { id: "service", title: "Service" },
  { id: "gates", title: "Gates" },
  { id: "questions", title: "Questions" },
  { id: "weights", title: "Weights" },
  { id: "check", title: "Check" },
  { id: "share", title: "Keep and share" },
  { id: "papers", title: "Papers" },
];

/** @type {readonly [RegExp, Step][]} the first that fits decides */
const PLACES = [
  [/^public\.gates|^private\.reasons\.gates/, "gates"],
  [/^public\.(questions\..*\.(weight|locked|minimum)|criteria|minimums|price)/, "weights"],
  [/^private\.reasons\.(price|minimums|.*\.weight)/, "weights"],
  [/^public\.(questions|own)|^private\.(reasons|remarks)/, "questions"],
  [/^public\.(log|issue)|^private\.(panel|conflicts|told)/, "share"],
  [/^burden|^public\.assumptions/, "check"],
];

/**
 * Return the step in which a field is changed.
 *
 * @param {string} target the path of a field in the file: "public.questions.QI-01.words"
 * @param {import("../types.mjs").Bank} bank tells whose reason it is
 * @returns {Step}
 */
export function stepOf(target, bank) {
  const [, key = ""] = /^private\.reasons\.([^.]+)/.exec(target) ?? [];
  if (bank.gateOf.has(key)) {
    return "gates";
  }
  if (bank.criterionOf.has(key)) {
    return "weights";
  }
  return PLACES.find(([pattern]) => pattern.test(target))?.[1] ?? "service";
}
