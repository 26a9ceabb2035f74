/**
 * The shapes that the modules of the tender pack share. Nothing here runs.
 *
 * Weights and shares are whole tenths of a per cent: 125 is 12.5 per cent, and 1000 is all. Money is whole pounds.
 * Dates are days as text, "2026-11-28". A code is the permanent name of a question or a gate, a number its permanent
 * number in links. Names of fields are those of the JSON.
 *
 * @typedef {"scored" | "pass-fail" | "narrative"} Kind how an answer is judged
 * @typedef {"scored" | "pass-fail" | "narrative"} Mode how the offers of a tender are judged
 * @typedef {"direct-a" | "direct-b" | "direct-c" | "most-suitable" | "competitive" | "call-off" | "light-touch" |
 *   "below-threshold" | "grant"} Route
 * @typedef {"lowest" | "fixed" | "none"} Formula lowest price over price, a fixed price, or no price
 * @typedef {"published" | "questions" | "answers" | "offers" | "decision" | "start"} DateName the notice, the last
 *   day for bidders' questions, the day of the answers to them, the last day for offers, the decision, the service
 *
 * The bank: a release of the questions, as the build writes it to /api/v1/bank/<release>.json.
 *
 * @typedef {{id: string, label: string, sentence: string}} Origin
 * @typedef {{id: string, label: string, sentence: string, level: number}} Level a weighting; more counts more
 * @typedef {{score: number, label: string, sentence: string}} Step
 * @typedef {{number: number, origin: string, note: string, steps: Step[]}} Scale the lowest score first
 * @typedef {{id: string, title: string, summary: string}} Area
 * @typedef {{number: number, id: string, title: string, price: boolean, url: string, areas: Area[]}} Criterion price:
 *   whether price counts inside it where all criteria together come to 1000
 * @typedef {{text: string, points: string[]}} Point one thing that a good answer shows, with its parts
 * @typedef {{number: number, code: string, title: string, summary: string, criterion: string, area: string,
 *   origin: string, weighting: string, question: string, points: Point[], evidence: string[], notes: string[],
 *   reading: string[], levels: {weak: string, fair: string, strong: string} | null, kind: Kind, words: number,
 *   applies_when: string, services: string[], track_record: boolean, cases: string[], worked: boolean, url: string}} Question evidence is for bidders, notes are for evaluators; reading is the bank's
 *   reading of the law, for buyers alone; services is empty where it fits all; worked: whether its page has worked answers; cases are ids, see "cases" of the file
 * @typedef {{number: number, code: string, title: string, group: string, part: "basic-selection" | "declarations",
 *   question: string, ask_only_when: string, by_size: Record<string, string>, not_asked: string,
 *   reading: string[], evidence: string[], required: boolean, url: string}} Gate required: whether the PSR demands it in every process
 * @typedef {{kind: "question" | "gate", number: number, code: string, title: string, replaced_by: string}} Retired
 * @typedef {{code: string, weight: number, words: number}} SetQuestion
 * @typedef {{size: string, note: string, gates: string[], questions: SetQuestion[]}} SizedSet weights come to 1000
 * @typedef {{id: string, title: string, summary: string, service: string, url: string, sets: SizedSet[]}} QuestionSet
 * @typedef {{id: string, label: string, summary: string}} Service
 * @typedef {{id: Mode, label: string, sentence: string, kinds: Kind[]}} ModeInfo
 * @typedef {{id: string, label: string, yearly: number | null, lifetime: number | null}} Size null: no limit
 * @typedef {{id: string, label: string, low: number, high: number, basis: string, origin: string}} Assumption
 * @typedef {{pattern: string, fault: string, cure: string}} StyleRule a regular expression, tried without regard to
 *   case, that finds a fault in the wording of a question
 * @typedef {{rules: StyleRule[], most_words: number, jargon: string, known: string[]}} Style jargon: a regular
 *   expression, with regard to case, that finds words to explain; known: those that the glossary explains
 *
 * @typedef {{id: Route, label?: string}} Offered a route, and what the hub calls it where it has words of its own
 *
 * @typedef {{format: 1, id: string, release: string, released: string, name: string, address: string, rights: string,
 *   digest: string, origins: Origin[], weightings: Level[], scale: Scale, criteria: Criterion[],
 *   questions: Question[], gates: Gate[], retired: Retired[], sets: QuestionSet[], services: Service[],
 *   modes: ModeInfo[], sizes: Size[], assumptions: Assumption[], style: Style, routes?: Offered[], law?: false | string[],
 *   cases: Record<string, {title: string, url: string}>}} BankFile digest: SHA-256 in hex of its canonical JSON
 *   without this field. routes: those that packs can take, that of a new one first; all where the bank does not say.
 *   law: which pages on the law the hub has of those to which packs lead, all where the bank does not say; false where it has
 *   no page on the law
 * @typedef {Readonly<Record<string, string>>} PackWords what the tender pack says, by id; "holidays" are days with spaces between
 * @typedef {BankFile & {words: PackWords, questionOf: Map<string, Question>, gateOf: Map<string, Gate>, retiredOf: Map<string, Retired>,
 *   criterionOf: Map<string, Criterion>, codeOf: {question: Map<number, string>, gate: Map<number, string>}}} Bank
 *   a file that was read, with the hub's words for the pack, and with maps by code or id; codeOf gives codes by number, of retired ones too
 *
 * The pack, format 1.
 *
 * @typedef {{id: string, release: string, digest: string}} BankRef
 * @typedef {{yearly: number, years: number}} Value the estimated value; 0 where it is not known yet
 * @typedef {{share: number, formula: Formula, fixed: number}} Price share of the score; fixed: the price in pounds
 * @typedef {{code: string, weight: number, locked?: boolean, words: number, minimum?: number, text?: string,
 *   points?: string[]}} Chosen a question of the pack. Weight 0 computes. text and points are there only where they
 *   differ from the bank's; the bank keeps the original
 * @typedef {{code: string, criterion: string, text: string, points: string[], kind: Kind}} Own a question that the
 *   bank does not have. Its place, weight and words are in "questions", under its code "own-1"
 * @typedef {{code: string, text?: string}} ChosenGate text only where it differs from the bank's
 * @typedef {{title: string, text: string}} Stage
 * @typedef {{number: number, date: string, fingerprint: string}} Issue number 0, with empty texts: not issued
 * @typedef {{number: number, date: string, what: string, why: string, codes: string[]}} LogEntry the public half: the
 *   same for all bidders. number: of the issue that holds the change
 * @typedef {{name: string, service: string, route: Route, mode: Mode, value: Value, scale: number, published: boolean,
 *   price: Price, tie: string, stages: Stage[], dates: Partial<Record<DateName, string>>, contact: string,
 *   minimums: Record<string, number>, criteria: Record<string, number>, gates: ChosenGate[], questions: Chosen[],
 *   own: Own[], assumptions?: Record<string, {low: number, high: number}>, issue: Issue, log: LogEntry[]}} PublicPart
 *   service: the id of one of the bank's, or "". minimums: minimum score on the scale, by criterion. criteria: shares
 *   that were set first, by criterion; empty where the questions' weights decide. The questions' weights and
 *   price.share come to 1000. assumptions: own numbers in place of the bank's, by id; not there where there are none
 * @typedef {{why: string, weight: string, who: string, when: string}} Reason why this question, why this weight, who
 *   agreed (a role), on which day
 * @typedef {{role: string, name: string, organisation: string, scores: boolean, experience: string}} Member
 * @typedef {{who: string, what: string, managed: string, when: string}} Conflict
 * @typedef {{number: number, who: string, how: string, when: string}} Told the private half of the log
 * @typedef {{reasons: Record<string, Reason>, panel: Member[], conflicts: Conflict[], remarks: Record<string, string>,
 *   told: Told[]}} PrivatePart reasons and remarks by code; a criterion's id, "price" or "gates" serve as codes too
 * @typedef {{$schema?: string, format: 1, bank: BankRef, public: PublicPart, private: PrivatePart}} Pack
 * @typedef {{$schema: string, format: 1, kind: "public" | "full", fingerprint: string, bank: BankRef,
 *   public: PublicPart, private?: PrivatePart}} PackFile what is saved; a public file has no "private"
 *
 * What checks find. None of them blocks anything.
 *
 * @typedef {{check: string, codes: string[], text: string, target: string}} Finding codes of the questions, gates or
 *   criteria concerned. text: whole sentences for the reader. target: the field to mend it in, by its path in the
 *   file with codes for places: "public.questions.QI-01.words"
 * @typedef {{id: string, ok: boolean, text: string, target: string}} ReadyPoint text says what holds or what is missing
 *
 * Reading what strangers wrote.
 *
 * @typedef {{path: string, found: string, expected: string, message: string}} Problem path: where, in words, such as
 *   "questions, item 3, weight". message: a whole sentence for the reader
 * @typedef {{code: string, kind: "question" | "gate", title: string, heir: string}} Offer a retired code and what
 *   replaces it; heir is "" where nothing does
 * @typedef {{pack: Pack | null, problems: Problem[], retired: Offer[], warnings: string[]}} Reading pack is null where
 *   there is any problem. "withHeirs" of compare.mjs takes what is offered for retired codes
 *
 * The bidder's file.
 *
 * @typedef {{code: string, text: string, points: number[], updated: string, question: string}} Answer points: places
 *   (from 0) of published points that the bidder has ticked. question: the wording that was answered
 * @typedef {{format: 1, kind: "answers", bank: BankRef, pack: {name: string, fingerprint: string, issue: number},
 *   answers: Answer[], evidence: unknown[]}} AnswerFile evidence is room for later, and is empty
 */

export {};
