/**
 * Finds results: runs the searches of a query with Pagefind and merges their results into one order. It knows no
 * page.
 */

import { once } from "./once.mjs";
import { looserThan, splitIntoWords, takeOutKind, variantsOf, withoutFiller } from "./query.mjs";
import { byScore, rankedByTitle } from "./ranking.mjs";
import { isKnown, nearest } from "./spelling.mjs";

/** With fewer results than this, entries with only some of the words are shown too. */
const ENOUGH = 20;

/** With more results than this, synonyms are not searched for. */
const PLENTY = 400;

/** How much a word counts in each part of a result, in addition to its text. */
const WEIGHTS = { title: 5, name: 2, also: 6, part: 0 };

/**
 * @typedef {import("./filter-panel.mjs").Filters} Filters
 * @typedef {import("./query.mjs").Variant} Variant
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
 * @property {[string, string][]} parts each kind with a section: ["Figure", "Figures: Money"]
 * @property {string} words all words, most used first: "contract grant"
 *
 * @typedef {{url: string, excerpt: string, title: string, part: [string, string], add: string}} Found with its
 *   kind and section, and the address that adds it to a tender pack: "" for none
 *
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {number} withAllWords how many of the hits have all words
 * @property {[string, string][]} corrected each word that was corrected, with its correction
 * @property {string[]} unknown the words left out
 *
 * @typedef {object} Loaded
 * @property {Pagefind} pagefind
 * @property {Vocabulary} vocabulary
 * @property {string[]} known the words that the hub uses, most used first
 * @property {Set<string>} withSynonyms the words that the hub has synonyms for
 */

export class Engine {
  /** @param {URL} root the address of the site */
  constructor(root) {
    this.root = root;
    /** Fetch what every search needs. */
    this.ready = once(() => this.load());
    /** @type {() => Promise<PagefindModule>} */
    this.module = once((failures) => {
      // A module that could not be loaded stays so under the same address.
      const again = failures > 0 ? `?again=${failures}` : "";
      return import(new URL(`pagefind/pagefind.js${again}`, this.root).href);
    });
    /** Fetch the facets of the results. @type {() => Promise<Filters>} */
    this.filters = once(() => this.fetchJson("pagefind/facets.json"));
  }

  /** @returns {Promise<Loaded>} */
  async load() {
    /** @type {[PagefindModule, Vocabulary]} */
    const [module, vocabulary] = await Promise.all([this.module(), this.fetchJson("assets/search-words.json")]);
    const pagefind = module.createInstance({ excerptLength: 28, ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    const withSynonyms = Object.keys(vocabulary.synonyms).flatMap((each) => each.split(" "));
    return { pagefind, vocabulary, known: vocabulary.words.split(" "), withSynonyms: new Set(withSynonyms) };
  }

  /** @param {string} address below the site */
  async fetchJson(address) {
    const answer = await fetch(new URL(address, this.root));
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer.json();
  }

  /** Return every entry, for a reader who only filters. @returns {Promise<Answer>} */
  async everything() {
    const { pagefind } = await this.ready();
    return { hits: (await pagefind.search(null)).results, withAllWords: 0, corrected: [], unknown: [] };
  }

  /**
   * Return the results for a text.
   *
   * @param {string} text
   * @returns {Promise<Answer>}
   */
  async find(text) {
    const { vocabulary } = await this.ready();
    const { words, corrected, unknown } = await this.correct(splitIntoWords(text, vocabulary));
    if (words.length === 0) {
      return { hits: [], withAllWords: 0, corrected, unknown };
    }
    const { rest, kind } = takeOutKind(words, vocabulary.kinds);
    const { typed, meant } = variantsOf(rest, vocabulary.synonyms);
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    await this.gather([typed], hits);
    if (hits.size < PLENTY) {
      await this.gather(meant, hits);
    }
    const withAllWords = hits.size;
    for (const looser of looserThan([typed, ...meant])) {
      if (hits.size < ENOUGH) {
        await this.gather(looser, hits);
      }
    }
    const sorted = [...hits.values()].sort(byScore);
    const ranked = await rankedByTitle(sorted, { words, kind }, vocabulary, (hit) => this.read(hit));
    return { hits: ranked, withAllWords, corrected, unknown };
  }

  /**
   * Load what a result shows.
   *
   * @param {Hit} hit
   * @returns {Promise<Found>}
   */
  async read(hit) {
    const { vocabulary } = await this.ready();
    const { url, excerpt, raw_content: whole, meta } = await hit.data();
    const plain = excerpt.replaceAll(/<\/?mark>/gu, "");
    const before = whole.startsWith(plain) ? "" : "… ";
    const after = whole.endsWith(plain) ? "" : " …";
    const part = vocabulary.parts[Number(meta.part.slice(2))] ?? ["", ""];
    const start = vocabulary.pack[part[0]];
    // The id is at the end: "matrix/questions/QI-01/" and "matrix/gates/#BS-01".
    const [, id = ""] = /([^/#]+)\/?$/u.exec(url) ?? [];
    const add = start ? new URL(start + id, this.root).href : "";
    return { url, excerpt: `${before}${excerpt}${after}`, title: meta.title ?? meta.name, part, add };
  }

  /**
   * Run searches, and add up the scores of each result.
   *
   * @param {Variant[]} variants
   * @param {Map<string, Hit>} hits takes the results
   */
  async gather(variants, hits) {
    const { pagefind } = await this.ready();
    const answers = await Promise.all(
      variants.map(async ({ terms, factor }) => ({ factor, results: (await pagefind.search(terms)).results })),
    );
    for (const { factor, results } of answers) {
      for (const hit of results) {
        const { id, data } = hits.get(hit.id) ?? hit;
        hits.set(id, { id, data, score: (hits.get(id)?.score ?? 0) + hit.score * factor });
      }
    }
  }

  /**
   * Correct words that the hub does not have: Pagefind would search for their first letters instead.
   *
   * @param {string[]} words
   */
  async correct(words) {
    const { known } = await this.ready();
    /** @type {[string, string][]} */
    const corrected = [];
    const unknown = [];
    const kept = [];
    for (const word of words) {
      if (await this.has(word)) {
        kept.push(word);
        continue;
      }
      const meant = nearest(word, known);
      if (meant) {
        corrected.push([word, meant]);
        kept.push(meant);
      } else {
        unknown.push(word);
      }
    }
    return { words: kept, corrected, unknown };
  }

  /** @param {string} word @returns {Promise<boolean>} whether the hub has the word, or a synonym of it */
  async has(word) {
    const { pagefind, known, withSynonyms } = await this.ready();
    if (isKnown(word, known) || withSynonyms.has(word) || withoutFiller([word, ""])[0] === "") {
      return true;
    }
    return (await pagefind.search(`"${word}"`)).results.length > 0;
  }
}
