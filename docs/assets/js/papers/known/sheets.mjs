/** What the sheets of workbooks are called, and the words in them that are compared: see "own". */

export const SHEETS = {
  readMe: ["Read me"],
  questions: ["Questions"],
  panel: ["Panel"],
  gates: ["Gates"],
  grid: ["Point grid"],
  scores: ["Scores"],
  individual: ["Individual scores"],
  moderation: ["Moderation"],
  prices: ["Prices"],
  totals: ["Totals"],
  flips: ["One-mark flips"],
  golden: ["Golden thread"],
  decision: ["Decision"],
  log: ["Change log"],
  checks: ["Checks"],
  pack: ["Pack"],
};

/** Of these, what is called otherwise where nothing is scored. */
export const OF_NARRATIVES = { scores: ["Findings"], individual: ["Individual findings"] };

/** The first cell of a row of "Change log" from which on nothing is typed: below it stand the changes of the pack. */
export const LOG_END = ["Changes of the pack that everybody was told of"];

/** Of "Questions": in place of the most words of an answer. */
export const NO_LIMIT = ["no limit"];

/** @param {{weak: string, fair: string, strong: string}} levels of an answer @returns {string[][]} */
export const levelsOf = ({ weak, fair, strong }) => [[`Weak: ${weak}`], [`Fair: ${fair}`], [`Strong: ${strong}`]];
