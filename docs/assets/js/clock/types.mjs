/**
 * The shapes of the clock's data, as the build writes them to assets/rules/clock.json from content/rules/.
 *
 * @typedef {"submitted" | "published" | "decided" | "awarded"} GivenName
 * @typedef {"yes" | "no"} YesNo
 * @typedef {{days: number, unit: "calendar" | "working", how: "after" | "beginning-with"}} Count
 * @typedef {{name: GivenName, label: string, hint: string, mark: string}} Given a day that a reader gives
 * @typedef {{id: string, label: string, counted_from: string[], count: Count, kind: "midnight" | "day", mark?: string,
 *   provision: string, reason: string}} Moment a day that follows
 * @typedef {{id: string, title: string, given: GivenName, only?: YesNo, lead: string, headline: string,
 *   sentences: string[], days: boolean}} Period one answer
 * @typedef {{day: GivenName, not_before: string, only?: YesNo, says: string, provision: string}} Order what cannot be
 *   true of two days
 * @typedef {{days: number, unit: "calendar" | "working", why: string, least?: number, least_provision?: string}} OwnTime
 * @typedef {{id: string, label: string, notice?: string, provision?: string, any_day: boolean, own?: OwnTime,
 *   rule?: {given: GivenName, moment: string, why: string}}} Step
 * @typedef {{id: string, label: string, notice?: string, step: string, given: GivenName, moment: string}} FollowUp
 * @typedef {{id: string, label: string, only?: YesNo, steps: Step[], follow_ups?: FollowUp[]}} Timetable
 * @typedef {{id: string, label: string, short: string, when: string, nations: string[], working_day: string,
 *   working_day_provision: string, question?: {id: string, text: string, hint: string},
 *   statements?: {title: string, only?: YesNo, text: string, provision: string}[], givens: Given[], moments: Moment[],
 *   periods: Period[], orders?: Order[], provisions: {provision: string, text: string}[], timetables?: Timetable[],
 *   law: {title: string, url: string, checked: string}, page?: {title: string, url: string}}} Regime
 * @typedef {[day: string, name: string, nations: string[]]} Holiday
 * @typedef {{host: string, name: string, made: string, reviewed: string, first: number, last: number, no_answer: string,
 *   unknown: string, holidays: Holiday[], regimes: Regime[]}} ClockData host: the name under which events are
 *   known in calendars; made: what a file says of where it comes from; first and last: the known years
 */

export {};
