/** Shows the answers and results of a search on its page: the best first, then the others by what they are. */

import { once } from "./once.mjs";
import { resultOf } from "./view.mjs";

/**
 * @typedef {import("./types.mjs").Answer} Answer
 * @typedef {import("./types.mjs").Hit} Hit
 */

/** How many results are shown at first, and added by each click on the button. */
const RESULTS_A_TIME = 10;
/** How many results come before the groups of the others. */
const BEST = 5;

export class Results {
  /**
   * @param {ReturnType<typeof import("./parts.mjs").partsOf>} parts
   * @param {import("./engine.mjs").Engine} engine
   * @param {(step: () => Promise<void>) => Promise<void>} attempt runs a step, and reports what fails
   */
  constructor(parts, engine, attempt) {
    this.parts = parts;
    this.engine = engine;
    this.attempt = attempt;
    /** @type {Hit[]} all that can be shown */
    this.hits = [];
    /** Load what makes answers and groups. */
    this.making = once(() => import("./answers.mjs"));
  }

  /** How many answers and results there are. */
  get number() {
    return this.hits.length + this.parts.answers.children.length;
  }

  /**
   * Show the first results.
   *
   * @param {Answer} answer
   * @param {Hit[] | undefined} filtered its results that pass the filters; undefined where none is chosen
   * @param {() => boolean} isWanted whether nothing else was searched for since
   * @returns {Promise<Hit[]>} the results that are left for groups
   */
  async show({ leads, hits }, filtered, isWanted) {
    const { answers, list, groups, more } = this.parts;
    const all = filtered ?? hits;
    const isGrouped = !filtered && all.length > RESULTS_A_TIME;
    const [{ cardOf }, made] = await Promise.all([
      this.making(),
      this.make(all.slice(0, isGrouped ? BEST : RESULTS_A_TIME)),
    ]);
    if (!isWanted()) {
      return [];
    }
    this.hits = all;
    answers.replaceChildren(...(filtered ? [] : leads.map(cardOf)));
    answers.hidden = answers.children.length === 0;
    list.replaceChildren(...made);
    groups.replaceChildren();
    more.hidden = isGrouped || made.length >= all.length;
    performance.mark("first-result");
    return isGrouped ? all.slice(BEST) : [];
  }

  /**
   * Show the results after the best ones by what they are.
   *
   * @param {Hit[]} hits
   * @param {import("./filter-panel.mjs").FilterPanel} panel
   * @param {() => boolean} isWanted
   */
  async showGroups(hits, panel, isWanted) {
    const [{ groupsOf, groupPartOf }, { vocabulary }] = await Promise.all([this.making(), this.engine.ready()]);
    const groups = groupsOf(panel.rows(hits), panel.filters.facets, vocabulary.groups);
    const parts = await Promise.all(groups.map((group) => groupPartOf(group, (some) => this.make(some), this.attempt)));
    if (isWanted()) {
      this.parts.groups.replaceChildren(...parts);
    }
  }

  /** Return results as elements. @param {Hit[]} hits */
  make(hits) {
    return Promise.all(hits.map(async (hit) => resultOf(await this.engine.read(hit))));
  }

  /**
   * Add results, and put the focus on the first new one.
   *
   * @param {() => boolean} isWanted
   */
  async showMore(isWanted) {
    const { list, more } = this.parts;
    const before = list.children.length;
    const made = await this.make(this.hits.slice(before, before + RESULTS_A_TIME));
    if (isWanted()) {
      list.append(...made);
      more.hidden = list.children.length >= this.hits.length;
      made[0]?.querySelector("a")?.focus();
    }
  }
}
