/**
 * The shapes that the modules of the search share. Nothing here runs.
 *
 * @typedef {object} Meta
 * @property {string} [title]
 * @property {string} name in place of the title where the result is a list of pages
 * @property {string} part the index of its kind and section in the vocabulary's parts after two letters: "ab12"
 *
 * @typedef {{url: string, excerpt: string, raw_content: string, meta: Meta}} Fragment what Pagefind returns for a result
 * @typedef {{id: string, score: number, data: () => Promise<Fragment>}} Hit
 * @typedef {{init: () => Promise<void>, search: (terms: string | null) => Promise<{results: Hit[]}>}} Pagefind
 * @typedef {{createInstance: (options: object) => Pagefind}} PagefindModule
 *
 * @typedef {object} Vocabulary
 * @property {string[]} prefixes the letters that codes begin with: ["QI"]
 * @property {number} digits how many digits codes have at least
 * @property {Record<string, string[]>} synonyms what words stand for: { mou: ["accord"] }
 * @property {Record<string, string>} kinds that a query can name: { "case study": "Case study" }
 * @property {Record<string, string>} pack what the address begins with that adds an entry to a tender pack, by its
 *   kind: { Gate: "pack/#gate=" }
 * @property {Record<string, [size: string, label: string][]>} sets the sizes of each set to start a pack from, by its id
 * @property {[string, string][]} parts each kind with a section: ["Figure", "Figures: Money"]
 * @property {[name: string, kinds: string[], long: boolean][]} groups in which results are shown, each with its kinds,
 *   and whether they show the sentence with the words: ["Case studies", ["Case study"], true]
 * @property {string} words all words, most used first: "contract grant"
 *
 * @typedef {{url: string, excerpt: string, title: string, part: [string, string], adds: Adding[], text: string}} Found
 *   with its kind and section, what adds it to a tender pack, and all its text
 *
 * @typedef {{href: string, code: string, label: string}} Adding a link that adds a question or gate to a tender pack, by
 *   its code, or starts a pack from a set of one size: "" and the size in words
 *
 * @typedef {object} LeadFound an answer before the results
 * @property {string} label what it is: "Glossary term"
 * @property {string} title
 * @property {string} url
 * @property {string} says
 * @property {string[]} more the title and address of where it is told in full, or nothing
 * @property {Adding[]} adds what adds it to a tender pack
 *
 * @typedef {object} Answer
 * @property {LeadFound[]} leads answers, which come before the results
 * @property {Hit[]} hits the best results, without those that the answers show
 * @property {Hit[]} all every result that is good enough, for filters
 * @property {boolean} near whether no entry has the words together, so that the hits are only the nearest
 * @property {number} withAllWords how many of the hits have all words
 * @property {[string, string][]} corrected each word that was corrected, with its correction
 * @property {string[]} unknown the words left out
 *
 * @typedef {object} Loaded
 * @property {Pagefind} pagefind
 * @property {Vocabulary} vocabulary
 * @property {import("./leads.mjs").LeadRow[]} leads
 * @property {string[]} known the words that the hub uses, most used first
 * @property {Set<string>} withSynonyms the words that the hub has synonyms for
 */

export {};
