/**
 * Finds results: runs the searches of a query with Pagefind and merges their results into one order. It knows no
 * page.
 */

import { addsOf } from "./adding.mjs";
import { leadsFor } from "./leads.mjs";
import { once } from "./once.mjs";
import { looserThan, splitIntoWords, takeOutKind, variantsOf, withoutFiller } from "./query.mjs";
import { passageOf } from "./passage.mjs";
import { byScore, isTogether, rankedByTitle } from "./ranking.mjs";
import { isKnown } from "./spelling.mjs";

/** With fewer results than this, entries with only some of the words are shown too. */
const ENOUGH = 20;

/** With more results than this, synonyms are not searched for. */
const PLENTY = 400;

/** With no filter, at most this many answers and results are shown. */
const MOST = 60;

/** How many results are shown where none has the words together: the nearest. */
const NEAREST = 5;

/** How much a word counts in each part of a result, in addition to its text. */
const WEIGHTS = { title: 5, name: 2, also: 3, part: 0 };

/**
 * @typedef {import("./filter-panel.mjs").Filters} Filters
 * @typedef {import("./query.mjs").Variant} Variant
 * @typedef {import("./types.mjs").Answer} Answer
 * @typedef {import("./types.mjs").Found} Found
 * @typedef {import("./types.mjs").Hit} Hit
 * @typedef {import("./types.mjs").LeadFound} LeadFound
 * @typedef {import("./types.mjs").Loaded} Loaded
 * @typedef {import("./types.mjs").PagefindModule} PagefindModule
 * @typedef {import("./types.mjs").Vocabulary} Vocabulary
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
    /** Fetch what corrects words. */
    this.corrections = once(async () => {
      const [module, text] = await Promise.all([import("./corrections.mjs"), this.fetch("assets/search-english.txt")]);
      return { meantBy: module.meantBy, dictionary: module.readDictionary(await text.text()) };
    });
    /** Fetch the facets of the results. @type {() => Promise<Filters>} */
    this.filters = once(() => this.fetchJson("pagefind/facets.json"));
  }

  /** @returns {Promise<Loaded>} */
  async load() {
    /** @type {[PagefindModule, Vocabulary, import("./leads.mjs").LeadRow[]]} */
    const [module, vocabulary, leads] = await Promise.all([
      this.module(),
      this.fetchJson("assets/search-words.json"),
      this.fetchJson("assets/search-leads.json"),
    ]);
    const pagefind = module.createInstance({ excerptLength: 28, ranking: { metaWeights: WEIGHTS } });
    await pagefind.init();
    const withSynonyms = Object.keys(vocabulary.synonyms).flatMap((each) => each.split(" "));
    return { pagefind, vocabulary, leads, known: vocabulary.words.split(" "), withSynonyms: new Set(withSynonyms) };
  }

  /** @param {string} address below the site */
  async fetchJson(address) {
    return (await this.fetch(address)).json();
  }

  /** @param {string} address below the site */
  async fetch(address) {
    const answer = await fetch(new URL(address, this.root));
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer;
  }

  /** Return every entry, for a reader who only filters. @returns {Promise<Answer>} */
  async everything() {
    const { pagefind } = await this.ready();
    const hits = (await pagefind.search(null)).results;
    return { leads: [], hits, all: hits, near: false, withAllWords: 0, corrected: [], unknown: [] };
  }

  /**
   * Return the results for a text.
   *
   * @param {string} text
   * @returns {Promise<Answer>}
   */
  async find(text) {
    const { vocabulary, leads: rows } = await this.ready();
    const { words, corrected, unknown } = await this.correct(splitIntoWords(text, vocabulary));
    const leads = leadsFor([...words, ...unknown], rows).map((row) => this.leadOf(row, vocabulary));
    if (words.length === 0) {
      return { leads, hits: [], all: [], near: true, withAllWords: 0, corrected, unknown };
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
    const all = await rankedByTitle(sorted, { words, kind }, vocabulary, (hit) => this.read(hit));
    const near = leads.length === 0 && !isTogether(all, [typed, ...meant], unknown);
    const shown = new Set(leads.map((lead) => lead.url));
    const others = all.filter(({ found }) => !(found && shown.has(found.url)));
    return {
      leads,
      hits: others.slice(0, near ? NEAREST : MOST - leads.length),
      all,
      near,
      withAllWords,
      corrected,
      unknown,
    };
  }

  /**
   * Return an answer with addresses that lead there from any page.
   *
   * @param {import("./leads.mjs").LeadRow} row
   * @param {Vocabulary} vocabulary
   * @returns {LeadFound}
   */
  leadOf([label, title, url, says, , more], vocabulary) {
    const [name, address] = more;
    const told = name && address ? [name, new URL(address, this.root).pathname] : [];
    const { pathname } = new URL(url, this.root);
    return { label, title, url: pathname + hashOf(url), says, more: told, adds: addsOf(label, url, vocabulary, this.root) };
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
    const part = vocabulary.parts[Number(meta.part.slice(2))] ?? ["", ""];
    const long = vocabulary.groups.some(([, kinds, isLong]) => isLong && kinds.includes(part[0]));
    return {
      url,
      excerpt: passageOf(whole, excerpt, !long),
      title: meta.title ?? meta.name,
      part,
      adds: addsOf(part[0], url, vocabulary, this.root),
      text: whole,
    };
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
        const { id } = hit;
        const before = hits.get(id);
        // Pagefind forgets a result when its own object is no longer held: the function holds it.
        const data = before?.data ?? (() => hit.data());
        hits.set(id, { id, data, score: (before?.score ?? 0) + hit.score * factor });
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
      const { meantBy, dictionary } = await this.corrections();
      const meant = meantBy(word, known, dictionary);
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

/** Return an address from “#” on, or "". @param {string} url */
const hashOf = (url) => url.match(/#.*/u)?.[0] ?? "";
