/**
 * The shapes of what drafts are checked by, as the build writes them to assets/rules/notice-checks.json from
 * content/rules/, and of what is found. Patterns are regular expressions for small letters, which repeat nothing without
 * a bound.
 *
 * @typedef {{words?: string, near?: string, within?: number, after?: boolean, same_sentence?: boolean, unless?: string,
 *   test?: string}} Sign words are there where a pattern is found; near: another one within so many characters, perhaps
 *   only after it; unless: words that take it back in the same sentence. test: the name of a test instead
 * @typedef {{lacks: string, any: Sign[]}} Signs what is missing where none of them is found
 * @typedef {{signs?: Sign[], unless_signs?: Sign[]}} Met what shows that a condition holds in a draft, or that it does not
 * @typedef {{name: string, title: string, provision: string, words: string, label: string}} Criterion
 * @typedef {{name: string, label: string, words: string}} Process
 * @typedef {Sign & {id: string, group: Group, test: string, says: string, provision?: string, part?: string,
 *   parts?: string[], schedules?: number[], stage?: string, total?: number, number?: number, fewest?: number,
 *   months?: number, more?: number, share?: number, moment?: string}} Kind a kind of fault
 * @typedef {"missing" | "contradiction" | "date" | "left-in"} Group
 * @typedef {{kinds: Kind[], criteria: Criterion[], processes: Process[], wordings: Record<string, string>, cpv: string[],
 *   met: Record<string, Met>, signs: Record<string, Signs[]>}} CheckRules met: by the names of conditions; signs: by the
 *   ids of parts
 * @typedef {import("../notices/types.mjs").DeskRules & CheckRules & {clock: import("../notices/types.mjs").Clock}} Rules
 * @typedef {import("../notices/types.mjs").Notice} Notice
 *
 * @typedef {[start: number, end: number]} Span places in the text; the end is the first one after it
 * @typedef {{spans?: Span[], [name: string]: unknown}} Fault what a test finds: the words at fault, and what the sentence
 *   of its kind names in braces
 * @typedef {{kind: string, group: Group, text: string, provision: string, spans: Span[]}} Finding spans: none for what
 *   is missing
 */

export {};
