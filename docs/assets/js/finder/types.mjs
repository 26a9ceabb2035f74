/**
 * The shape of a finder, as the build writes it to assets/rules/. Its content says what each field means.
 *
 * @typedef {{answers?: Record<string, string[]>, tests?: Record<string, boolean>}} When
 * @typedef {{label: string, leads_to: string, key?: string, when?: When}} Answer
 * @typedef {{name: string, label: string, unit: "pounds" | "months", least: number, hint?: string}} Amount
 * @typedef {{name: string, label: string, how: "plus" | "minus", of: [string, string]}} Sum
 * @typedef {{name: string, label: string, of: string, measure: "at-least" | "above" | "below", limit?: number, than?: string,
 *   per_cent: number, provision: string}} Test
 * @typedef {{id: string, question: string, why: string, answers: Answer[], sources: string, amounts?: Amount[], sums?: Sum[],
 *   tests?: Test[]}} Step
 * @typedef {{text: string, when: When}} Note
 * @typedef {{page: string, label: string, start?: string, when?: When}} Onward
 * @typedef {{title: string, by: string, provision: string, schedule?: number}} Duty
 * @typedef {{id: string, title: string, page: string, duties: Duty[], clock?: string, key_criteria: boolean}} Process
 * @typedef {{id: string, title: string, suggestion: string, reason: string, checks: string[], sources: string,
 *   more_reasons?: Note[], more_checks?: Note[], must?: string, may?: string[], onward?: Onward[]}} Outcome
 * @typedef {{id: string, title: string, home: string, address: string, made: string, origin: string, notice: string, reviewed: string,
 *   review_by: string, record: string[], sheet?: string, links: Record<string, string>, steps: Step[], outcomes: Outcome[],
 *   processes: Process[]}} Finder home: the address of the hub; address: of the
 *   finder's page there; made: by which hub and release; sheet: the
 *   address of what has to be written down besides; links: of other tools, from the site's root
 * @typedef {Record<string, number>} Amounts by name: pounds in pence, months as they are
 * @typedef {string | Amounts} Given the key of an answer, or amounts
 * @typedef {Record<string, Given>} Answers by the id of their step
 */

export {};
