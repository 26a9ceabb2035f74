/**
 * Finds results: runs the searches of a query with Pagefind and puts what they find in one order.
 * Knows nothing of the page.
 */

import { isKnown, likeness, looserThan, nearest, telling, variantsOf, wordsOf } from "./search-query.mjs";

/** With fewer results than this, entries with only some of the words are shown too. */
const ENOUGH = 20;

/** How many results are read to see whose title fits best. */
const READ = 14;

/** How much a word counts in each part of a result, beside what its text says. */
const WEIGHTS = { title: 5, name: 2, also: 6, section: 0.3, type: 0.3 };

/**
 * @typedef {{id: string, score: number, data: () => Promise<Found>}} Hit
 * @typedef {{url: string, excerpt: string, meta: Record<string, string>}} Found
 * @typedef {{hits: Hit[], whole: number, corrected: [string, string][], unknown: string[]}} Answer
 */

const byScore = (one, other) => other.score - one.score;

/** @param {Record<string, string>} meta */
export const titleOf = (meta) => meta.title ?? meta.name;

export class Engine {
  /** @param {URL} root the address of the site */
  constructor(root) {
    this.root = root;
  }

  /** Fetch what every search needs, once. */
  ready() {
    this.loading ??= this.load();
    return this.loading;
  }

  async load() {
    const [pagefind, words] = await Promise.all([
      import(new URL("pagefind/pagefind.js", this.root).href),
      this.fetched("assets/search-words.json"),
    ]);
    await pagefind.options({ excerptLength: 28, ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    this.pagefind = pagefind;
    this.words = words;
    this.known = words.words.split(" ");
    this.said = new Set(Object.keys(words.synonyms).flatMap((each) => each.split(" ")));
  }

  /** Fetch what the results can be filtered by, once. */
  filters() {
    this.filtering ??= this.fetched("pagefind/facets.json");
    return this.filtering;
  }

  async fetched(address) {
    const answer = await fetch(new URL(address, this.root));
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer.json();
  }

  /** Give everything there is, for a reader who only filters. */
  async everything() {
    await this.ready();
    return { hits: (await this.pagefind.search(null)).results, whole: 0, corrected: [], unknown: [] };
  }

  /**
   * Find what a text asks for.
   *
   * @param {string} text
   * @returns {Promise<Answer>}
   */
  async find(text) {
    await this.ready();
    const { words, corrected, unknown } = await this.mended(wordsOf(text, this.words.prefixes));
    if (!words.length) {
      return { hits: [], whole: 0, corrected, unknown };
    }
    const variants = variantsOf(words, this.words.synonyms);
    const hits = new Map();
    await this.gather(variants, hits);
    const whole = hits.size;
    for (const looser of looserThan(variants)) {
      if (hits.size < ENOUGH) {
        await this.gather(looser, hits);
      }
    }
    const ranked = await this.byTitle([...hits.values()].sort(byScore), words);
    return { hits: ranked, whole, corrected, unknown };
  }

  /** Put those first whose title says what was asked for, and little else. */
  async byTitle(hits, words) {
    const first = hits.slice(0, READ);
    const found = await Promise.all(first.map((hit) => hit.data()));
    for (const [at, { meta }] of found.entries()) {
      first[at].score *= 1 + likeness(telling(words), telling(wordsOf(titleOf(meta), this.words.prefixes)));
    }
    return [...first.sort(byScore), ...hits.slice(READ)];
  }

  /** Run searches, and add up what each result scores in them. */
  async gather(variants, hits) {
    const answers = await Promise.all(variants.map(({ terms }) => this.pagefind.search(terms)));
    for (const [at, { results }] of answers.entries()) {
      for (const { id, score, data } of results) {
        const before = hits.get(id)?.score ?? 0;
        hits.set(id, { id, score: before + score * variants[at].factor, data: hits.get(id)?.data ?? data });
      }
    }
  }

  /** Put words right that the hub does not have: Pagefind would take their first letters for them. */
  async mended(words) {
    const corrected = [];
    const unknown = [];
    const kept = [];
    for (const word of words) {
      if (isKnown(word, this.known) || this.said.has(word) || telling([word, ""])[0] === "") {
        kept.push(word);
      } else if ((await this.pagefind.search(`"${word}"`)).results.length) {
        kept.push(word);
      } else {
        const meant = nearest(word, this.known);
        if (meant) {
          corrected.push([word, meant]);
          kept.push(meant);
        } else {
          unknown.push(word);
        }
      }
    }
    return { words: kept, corrected, unknown };
  }
}
