/**
 * Faults that words show by themselves.
 *
 * @typedef {import("../reading.mjs").Reading} Reading
 * @typedef {import("../types.mjs").Fault} Fault
 * @typedef {import("../types.mjs").Kind} Kind
 */

/** What the signs of a paragraph's heading look like, with nothing after it. */
const HEADING = /^[ \t]{0,8}(?:\d{1,2}[.)] )?([a-z][a-z ,'/()-]{3,70}):[ -]{0,4}$/gm;

/** @param {Reading} reading @param {Kind} kind @returns {Fault[]} each place at which its words are */
export function wordFaults({ draft }, kind) {
  return [...draft.met(kind)].map((span) => ({ spans: [span] }));
}

/** @param {Reading} reading @returns {Fault[]} a heading that another one follows, or the end */
export function emptyFaults({ draft }) {
  const headings = [...draft.low.matchAll(HEADING)].map((match) => /** @type {const} */ ([match.index, match.index + match[0].length]));
  return headings.flatMap(([start, end], at) => {
    const next = headings[at + 1]?.[0] ?? draft.low.length;
    const between = draft.low.slice(end, next);
    // A heading with parts of its own may be followed by the first of them at once.
    return between.trim() === "" && /\n[ ]{0,8}\n|^\s*$/.test(between) ? [{ spans: [[start, end]] }] : [];
  });
}

/** @param {Reading} reading @returns {Fault[]} */
export function conflictFaults({ draft, ...reading }) {
  const { wordings } = reading.rules;
  const [none, some, not] = [wordings["no-conflict"] ?? "(?!)", wordings["a-conflict"] ?? "(?!)", wordings["not-a-conflict"] ?? "(?!)"];
  if (!draft.has(none)) {
    return [];
  }
  const described = [...draft.met({ words: some, unless: not })];
  return described.slice(0, 1).map((span) => ({ spans: [span, ...draft.spans(none).slice(0, 1)] }));
}
