/**
 * The shapes that the modules of the self-assessment share. Nothing here runs.
 *
 * What a reader has filled in. Levels are numbers from 1; every record is by the ids of questions and follow-ups, and
 * holds only what is filled in. A day is a text such as "2026-11-29".
 *
 * @typedef {{action?: string, owner?: string, date?: string, next?: string}} Action next: the next step
 * @typedef {{levels: Record<string, number>, wanted: Record<string, number>, notes: Record<string, string>,
 *   actions: Record<string, Action>}} Answers
 *
 * What a form knows: what its files say they are, and whose ids it has.
 *
 * @typedef {{kind: string, schema: string, levels: number, parts: Set<string>, questions: Set<string>}} Known levels:
 *   how many there are. parts: the ids of questions and follow-ups
 *
 * What the page asks.
 *
 * @typedef {{kind: string, title: string, href: string}} Aid a link that can help, and in one word what it leads to
 * @typedef {{id: string, title: string, asked: string, levels: string[], firstStep: string, aids: Aid[]}} Part what has
 *   a level of its own. levels: what each looks like, the lowest first
 * @typedef {Part & {followUps: Part[]}} Question
 * @typedef {{questions: Question[], scale: string[], abbreviations: {short: string, full: string}[], origin: string,
 *   whose: string}} Assessment scale: the names of the levels. origin: the hub's name and release. whose: whose the
 *   words are
 *
 * Answers that were saved before, to compare with.
 *
 * @typedef {{answers: Answers, saved: string}} Earlier saved: the day, or nothing where the file does not say
 */

export {};
