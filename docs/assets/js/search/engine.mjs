/**
 * Finds results: runs the searches of a query with Pagefind and puts what they find in one order.
 * Knows nothing of the page.
 */

import { isKnown, likeness, looserThan, nearest, telling, variantsOf, withoutKind, wordsOf } from "./query.mjs";

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
 * @typedef {{id: string, score: number, data: () => Promise<any>}} Hit
 * @typedef {{url: string, excerpt: string, title: string, part: [string, string]}} Found what kind, and where
 * @typedef {{hits: Hit[], whole: number, corrected: [string, string][], unknown: string[]}} Answer
 */

const byScore = (one, other) => other.score - one.score;

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
    const { rest, kind } = withoutKind(words, this.words.kinds);
    const [typed, ...meant] = variantsOf(rest, this.words.synonyms);
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
    const ranked = await this.byTitle([...hits.values()].sort(byScore), words, kind);
    return { hits: ranked, whole, corrected, unknown };
  }

  /** Put those first whose title says what was asked for, and little else. */
  async byTitle(hits, words, kind) {
    const first = hits.slice(0, READ);
    const found = await Promise.all(first.map((hit) => this.read(hit)));
    for (const [at, { title, part }] of found.entries()) {
      const alike = likeness(telling(words), telling(wordsOf(title, this.words.prefixes)));
      first[at].score *= 1 + alike + (part[0] === kind ? OF_KIND : 0);
    }
    return [...first.sort(byScore), ...hits.slice(READ)];
  }

  /**
   * Load what a result shows.
   *
   * @param {Hit} hit
   * @returns {Promise<Found>}
   */
  async read(hit) {
    const { url, excerpt, raw_content: whole, meta } = await hit.data();
    const plain = excerpt.replaceAll(/<\/?mark>/gu, "");
    const before = whole.startsWith(plain) ? "" : "… ";
    const after = whole.endsWith(plain) ? "" : " …";
    const part = this.words.parts[Number(meta.part.slice(2))];
    return { url, excerpt: `${before}${excerpt}${after}`, title: meta.title ?? meta.name, part };
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
