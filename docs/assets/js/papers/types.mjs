/**
 * The shapes that the modules of the papers share. Nothing here runs.
 *
 * As in the pack, weights, shares and points of the score are tenths of a per cent (1000 is all), money is pounds, days
 * are texts such as "2026-11-28", and a code is the permanent name of a question or a gate. Points are never rounded.
 *
 * @typedef {import("../pack/types.mjs").DateName} DateName
 * @typedef {import("../pack/types.mjs").Kind} Kind
 * @typedef {import("../pack/types.mjs").Mode} Mode
 * @typedef {import("../pack/types.mjs").Route} Route
 * @typedef {import("../pack/types.mjs").Step} Step
 *
 * What a pack asks and how it is judged: only what everybody is given.
 *
 * @typedef {"score" | "floor" | "pass" | "words"} How how an answer is judged in this mode: by a score with a weight,
 *   by a score that passes or not, by pass (1) or fail (0), or in words without any number
 * @typedef {{code: string, number: number, section: string, title: string, text: string, points: string[],
 *   grid: string[], notes: string[], evidence: string[], words: number, weight: number, minimum: number | undefined,
 *   kind: Kind, how: How, scores: number[], levels: {weak: string, fair: string, strong: string} | null, own: boolean,
 *   adapted: boolean}} Question number: its place in the pack, from 1. section: the id of its criterion. points: lines,
 *   parts as "- …", and grid, the rows of the point grid: a line for each published point or part; both empty where
 *   points are not published. notes: the bank's, for evaluators. words: 0 for no limit. weight: 0 unless how is
 *   "score". scores: those that can be given, lowest first; empty for "words"
 * @typedef {{id: string, title: string, weight: number, price: number, minimum: number | undefined,
 *   questions: Question[]}} Section a criterion, also one that asks nothing. weight is without the price inside.
 *   minimum: least mean of its scores by weight
 * @typedef {{code: string, title: string, group: string, part: "basic-selection" | "declarations", text: string,
 *   evidence: string[]}} GateFacts
 * @typedef {{formula: "lowest" | "fixed" | "none", share: number, fixed: number, words: string, apart: boolean}} PriceFacts
 *   words: the rule in a sentence. apart: whether the share stands beside the criteria, and in none of them
 * @typedef {{name: DateName, label: string, day: string}} DateFacts day is "" while it is not set
 * @typedef {{bank: {id: string, release: string, digest: string}, source: {name: string, address: string,
 *   rights: string}, name: string, print: string, issue: {number: number, date: string}, route: Route,
 *   routeLabel: string, regime: "psr" | "procurement-act" | "grant", law: boolean, compares: boolean, mode: Mode, modeLabel: string,
 *   modeWords: string, people: {offer: string, bidder: string}, service: string,
 *   scale: {steps: Step[], most: number}, sections: Section[], questions: Question[], gates: GateFacts[],
 *   price: PriceFacts, tie: string, tieTitle: string, published: boolean, dates: DateFacts[], contact: string,
 *   value: {yearly: number, years: number}, stages: {title: string, text: string}[],
 *   log: import("../pack/types.mjs").LogEntry[], burden: import("../pack/checks/burden.mjs").Burden | null}} Contest
 *   print: the pack's fingerprint. issue number 0 is a draft. law: whether the hub has pages on it. compares: whether offers are compared with each other.
 *   people: what is sent in, and by whom. service: its label. questions: those of all sections, in the pack's order.
 *   tie: the rule as it is published
 *
 * Those who bid and those who judge.
 *
 * @typedef {{id: string, name: string}} Bidder id: "A", "B" and so on. name may be ""
 * @typedef {{id: string, role: string, name?: string}} Evaluator id: "1", "2" and so on. name only where it was typed
 * @typedef {{bidders: Bidder[], evaluators: Evaluator[]}} Lineup
 * @typedef {{score: number | null, na?: boolean, reason: string}} Mark what one evaluator gives. score: null while it
 *   is blank. na: the evaluator does not judge this answer, and says why
 * @typedef {"" | "met" | "partly" | "not" | "not found"} Found
 * @typedef {{found: Found, where: string}} GridMark where: in the bid
 * @typedef {{answer: "" | "met" | "not met", note: string}} GateMark
 * @typedef {{when: string, who: string, what: string, why: string, after?: boolean}} Change who: a role. after: made
 *   after totals were seen
 * @typedef {{seen: string, where: string, counted: string}} Golden how intrinsic social value shows across all answers
 *   of a bid: what was seen, in which answers, and in which score it was counted, so that it counts once
 * @typedef {{evaluator: Evaluator, bidders: Bidder[], scores: Record<string, Record<string, Mark>>,
 *   grid: Record<string, Record<string, GridMark[]>>, gates: Record<string, Record<string, GateMark>>,
 *   golden: Record<string, Golden>, conflicts: string, changes: Change[]}} Marks one evaluator's file: by bidder, then
 *   by code. conflicts: what is declared, "" where nothing is yet
 * @typedef {{score: number | null, strengths: string, weaknesses: string, notHigher: string, notLower: string,
 *   dissent: string, present: string, quoted: string}} Agreed what the panel agrees. score: null until it is typed.
 *   strengths, weaknesses: those that decided. quoted: words of the bid, where nobody alone gave this score
 * @typedef {{role: string, name: string, organisation: string, scores: boolean, experience: string, training: string,
 *   conflict: string, managed: string, recused: "" | "yes" | "no"}} Panelist name only where it was typed. recused:
 *   whether regulation 21(4) keeps this person out, as a member of a provider that takes part
 * @typedef {{awarded: string[], date: string, makers: string, reasons: string, abandoned: string}} Decision awarded:
 *   bidders' ids. makers: who decided. abandoned: the day on which the process was, or ""
 * @typedef {{print: string, issue: number, lineup: Lineup, marks: Marks[],
 *   agreed: Record<string, Record<string, Agreed>>, prices: Record<string, number | null>,
 *   gates: Record<string, Record<string, GateMark>>, panel: Panelist[], golden: Record<string, Golden>, log: Change[],
 *   decision?: Decision}} Moderation print and issue are those of its pack. By bidder, then by code
 *
 * What comes out.
 *
 * @typedef {{n: bigint, d: bigint}} Fraction in lowest terms, d above 0
 * @typedef {{score: number | null, points: number | null}} Counted points: null where it has no weight, and until ready
 * @typedef {{id: string, questions: Record<string, Counted>, criteria: Record<string, number>,
 *   means: Record<string, number>, price: number | null, total: number | null, exact: Fraction | null,
 *   below: string[], gateFailed: string[], out: boolean, passes: boolean, rank: number | null, tied: boolean,
 *   settled: string}} Result of one bidder. criteria: points of each, without price. means: of its scores by weight, on
 *   the scale. below: codes and criteria whose minimum is missed. total, price and rank are null until ready, and for
 *   those who are out. passes: ready, and not out. tied: level with another. settled: what the published rule broke the
 *   tie by, or "" where it is for people to apply
 * @typedef {{ids: string[], rank: number, settled: string, text: string}} Tie text: a sentence for the reader
 * @typedef {{ready: boolean, abandoned: boolean, missing: string[], notes: string[], bidders: Result[],
 *   first: string[], ties: Tie[]}} Results missing: whole sentences, one for each thing. notes: what the numbers cannot
 *   say. first: whoever is in the first place; more than one where a tie is not settled, none where nobody is ranked
 * @typedef {{bidder: string, code: string, from: number, to: number, winner: string, first: string[]}} Flip one agreed
 *   score that, one step higher or lower, changes the first place. winner: "" where nobody or more than one is then first
 * @typedef {{evaluator: string, bidder: string, code: string, place: number, point: string}} Gap a published point that
 *   an evaluator did not mark, or that nobody judged, with evaluator "". place: from 1
 */

export {};
