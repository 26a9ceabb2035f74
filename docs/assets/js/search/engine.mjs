/**
 * Finds results: runs the searches of a query with Pagefind and puts what they find in one order.
 * Knows nothing of the page.
 */

import { tokenOf } from "../shared/filter.mjs";
import { likeness, looserThan, splitIntoWords, takeOutKind, variantsOf, withoutFiller } from "./query.mjs";
import { isKnown, nearest } from "./spelling.mjs";

/** With fewer results than this, entries with only some of the words are shown too. */
const ENOUGH = 20;

/** With more results than this, other words for the same thing are not looked for. */
const PLENTY = 400;

/** How many results are read to see whose title fits best. */
const READ = 14;

/** How much a word counts in each part of a result, beside what its text says. */
const WEIGHTS = { title: 5, name: 2, also: 6, part: 0 };

/** How much more a result of the kind that a query names counts. */
const OF_KIND = 0.5;

/**
 * @typedef {import("../shared/filter.mjs").Facet} Facet
 * @typedef {import("./query.mjs").Variant} Variant
 * @typedef {{title?: string, name: string, part: string}} Meta a result's title, or its name where it is a list of
 *   pages; and the place of its kind and section in the vocabulary's parts, after two letters
 * @typedef {{url: string, excerpt: string, raw_content: string, meta: Meta}} Fragment what Pagefind says of a result
 * @typedef {{id: string, score: number, data: () => Promise<Fragment>}} Hit
 * @typedef {{options: (options: object) => Promise<void>, init: () => Promise<void>,
 *   search: (terms: string | null) => Promise<{results: Hit[]}>}} Pagefind
 * @typedef {{prefixes: string[], digits: number, synonyms: Record<string, string[]>, kinds: Record<string, string>,
 *   parts: [string, string][], words: string}} Vocabulary
 * @typedef {{url: string, excerpt: string, title: string, part: [string, string]}} Found with its kind and section
 * @typedef {{hits: Hit[], whole: number, corrected: [string, string][], unknown: string[]}} Answer with how many
 *   of the hits have all words, each word that was put right with what it was taken for, and the words left out
 * @typedef {{facets: Facet[], records: Record<string, number[]>}} Filters the places of each record's options among
 *   those of all facets
 * @typedef {{pagefind: Pagefind, vocabulary: Vocabulary, known: string[], said: Set<string>}} Loaded with the words
 *   that the hub uses, most used first, and those for which it has others
 */

/** @param {Hit} one @param {Hit} other */
const byScore = (one, other) => other.score - one.score;

export class Engine {
  /** @param {URL} root the address of the site */
  constructor(root) {
    this.root = root;
    /** @type {Promise<Loaded> | undefined} */
    this.loading = undefined;
    /** @type {Promise<Filters> | undefined} */
    this.filtering = undefined;
  }

  /** Fetch what every search needs, once. */
  ready() {
    this.loading ??= this.load();
    return this.loading;
  }

  /** @returns {Promise<Loaded>} */
  async load() {
    /** @type {[Pagefind, Vocabulary]} */
    const [pagefind, vocabulary] = await Promise.all([
      import(new URL("pagefind/pagefind.js", this.root).href),
      this.fetchJson("assets/search-words.json"),
    ]);
    await pagefind.options({ excerptLength: 28, ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    const said = Object.keys(vocabulary.synonyms).flatMap((each) => each.split(" "));
    return { pagefind, vocabulary, known: vocabulary.words.split(" "), said: new Set(said) };
  }

  /** Fetch what the results can be filtered by, once. */
  filters() {
    this.filtering ??= this.fetchJson("pagefind/facets.json");
    return this.filtering;
  }

  /** @param {string} address below the site */
  async fetchJson(address) {
    const answer = await fetch(new URL(address, this.root));
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer.json();
  }

  /** Return everything there is, for a reader who only filters. @returns {Promise<Answer>} */
  async everything() {
    const { pagefind } = await this.ready();
    return { hits: (await pagefind.search(null)).results, whole: 0, corrected: [], unknown: [] };
  }

  /**
   * Find what a text asks for.
   *
   * @param {string} text
   * @returns {Promise<Answer>}
   */
  async find(text) {
    const { vocabulary } = await this.ready();
    const { words, corrected, unknown } = await this.correct(splitIntoWords(text, vocabulary));
    if (words.length === 0) {
      return { hits: [], whole: 0, corrected, unknown };
    }
    const { rest, kind } = takeOutKind(words, vocabulary.kinds);
    const { typed, meant } = variantsOf(rest, vocabulary.synonyms);
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    await this.gather([typed], hits);
    if (hits.size < PLENTY) {
      await this.gather(meant, hits);
    }
    const whole = hits.size;
    for (const looser of looserThan([typed, ...meant])) {
      if (hits.size < ENOUGH) {
        await this.gather(looser, hits);
      }
    }
    const ranked = await this.rankByTitle([...hits.values()].sort(byScore), words, kind);
    return { hits: ranked, whole, corrected, unknown };
  }

  /**
   * Put those first whose title says what was asked for, and little else.
   *
   * @param {Hit[]} hits
   * @param {string[]} words
   * @param {string} kind that the query names, or ""
   */
  async rankByTitle(hits, words, kind) {
    const { vocabulary } = await this.ready();
    const first = await Promise.all(
      hits.slice(0, READ).map(async (hit) => {
        const { title, part } = await this.read(hit);
        const alike = likeness(withoutFiller(words), withoutFiller(splitIntoWords(title, vocabulary)));
        return { ...hit, score: hit.score * (1 + alike + (part[0] === kind ? OF_KIND : 0)) };
      }),
    );
    return [...first.sort(byScore), ...hits.slice(READ)];
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
    return { url, excerpt: `${before}${excerpt}${after}`, title: meta.title ?? meta.name, part };
  }

  /**
   * Run searches, and add up what each result scores in them.
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
   * Put words right that the hub does not have: Pagefind would take their first letters for them.
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

  /** @param {string} word @returns {Promise<boolean>} whether the hub has it, or has other words for it */
  async has(word) {
    const { pagefind, known, said } = await this.ready();
    if (isKnown(word, known) || said.has(word) || withoutFiller([word, ""])[0] === "") {
      return true;
    }
    return (await pagefind.search(`"${word}"`)).results.length > 0;
  }
}

/**
 * Return hits with what they can be filtered by.
 *
 * @param {Hit[]} hits
 * @param {Filters} filters
 */
export function rowsOf(hits, { facets, records }) {
  const tokens = facets.flatMap(({ name, options }) => options.map((option) => tokenOf(name, option.value)));
  return hits.map((hit) => ({ hit, tokens: (records[hit.id] ?? []).flatMap((place) => tokens[place] ?? []) }));
}
