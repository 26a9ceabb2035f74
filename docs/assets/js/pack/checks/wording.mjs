/**
 * Tries the bank's rules of style on own and adapted wording. The build tries the same rules on the questions of the
 * bank: they are data of the bank, and kept in one place. Values in, values out.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../types.mjs").Style} Style
 * @typedef {{fault: string, cure: string}} Fault
 */

import { wordedQuestions } from "../questions.mjs";

/**
 * Return each fault in the wording of one question.
 *
 * @param {string} question
 * @param {Style} style
 * @returns {Fault[]}
 */
export function faultsOf(question, style) {
  const wording = question.trim();
  const broken = style.rules.flatMap(({ pattern, fault, cure }) => {
    const found = new RegExp(pattern, "i").exec(wording);
    return found ? [{ fault: `${fault}: “${found[0].trim()}”`, cure }] : [];
  });
  const count = wording.split(/\s+/u).filter((each) => each !== "").length;
  const long = count > style.most_words ? [{ fault: `${count} words`, cure: `write at most ${style.most_words}` }] : [];
  return [...broken, ...long, ...unknownIn(wording, style)];
}

/** @param {string} wording @param {Style} style @returns {Fault[]} */
function unknownIn(wording, { jargon, known }) {
  const words = new Set(Array.from(wording.matchAll(new RegExp(jargon, "g")), ([word]) => word));
  const unknown = [...words].filter((word) => !known.includes(word)).sort();
  return unknown.map((word) => ({
    fault: `jargon that the glossary does not explain: “${word}”`,
    cure: "explain it there, or say it plainly",
  }));
}

/**
 * Return each fault in the wording that the pack's buyer wrote: own questions, and those that were adapted.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Finding[]}
 */
export function wordingFindings(pack, bank) {
  return wordedQuestions(pack, bank)
    .filter((each) => each.own || each.text !== each.original)
    .flatMap(({ code, text }) =>
      faultsOf(text, bank.style).map(({ fault, cure }) => ({
        check: "wording",
        codes: [code],
        text: `${code} has ${fault}. Suggestion: ${cure}.`,
        target: `public.questions.${code}.text`,
      })),
    );
}
