/**
 * Faults in the statement of the process: another one than the Schedule's, two of them, or a notice of another stage.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 * @typedef {import("../types.mjs").Process} Process
 * @typedef {import("../types.mjs").Span} Span
 */

/** @param {Reading} reading @returns {{expected: Process[], other: Process[]}} */
function processesOf({ notice, rules }) {
  const isExpected = (/** @type {Process} */ { name }) => notice.processes.includes(name);
  // A framework agreement is no process of its own: any other one may be about it.
  const other = rules.processes.filter((each) => !isExpected(each) && each.name !== "framework");
  return { expected: rules.processes.filter(isExpected), other };
}

/** @param {Reading} reading @param {Process} process @returns {Span[]} where it is named as the way to this award */
function followed(reading, { words }) {
  const not = `${reading.words("considered")}|${reading.words("other-contract")}`;
  return [...reading.draft.met({ words, unless: not })];
}

/** @param {Process[]} processes @returns {string} */
function labels(processes) {
  return processes.map(({ label }) => label).join(" or ");
}

/** @param {Reading} reading @returns {Fault[]} */
export function processFaults(reading) {
  const { expected, other } = processesOf(reading);
  if (expected.length === 0 || expected.some(({ words }) => reading.draft.has(words))) {
    return [];
  }
  const first = other.flatMap((each) => followed(reading, each)).sort(([one], [another]) => one - another)[0];
  return first ? [{ spans: [first], expected: labels(expected) }] : [];
}

/** @param {Reading} reading @returns {Fault[]} */
export function twoProcessesFaults(reading) {
  const { expected, other } = processesOf(reading);
  const there = expected.flatMap((each) => {
    const spans = followed(reading, each);
    return spans[0] && each.name !== "framework" ? [{ each, span: spans[0] }] : [];
  });
  const [, second] = there;
  if (second) {
    return [{ spans: there.map(({ span }) => span), found: there.map(({ each }) => each.label).join(" and "), expected: "one of them" }];
  }
  return expected.some(({ words }) => reading.draft.has(words))
    ? other.flatMap((each) => followed(reading, each).slice(0, 1).map((span) => ({ spans: [span], found: each.label, expected: labels(expected) })))
    : [];
}

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} where the notice speaks only of the other stage, or says in its words that it is of the other */
export function stageFaults(reading, { stage, words = "(?!)", unless = "(?!)" }) {
  const { draft, notice } = reading;
  const [own, other] = stage === "intention" ? ["intention", "awarded"] : ["awarded", "intention"];
  if (notice.stage !== stage) {
    return [];
  }
  const elsewhere = draft.has(reading.words(own)) ? { words, unless } : { words: reading.words(other), unless: reading.words("other-contract") };
  const [first] = draft.met(elsewhere);
  return first ? [{ spans: [first] }] : [];
}
