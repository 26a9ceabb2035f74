/** Filters results by facets, and counts what each choice would leave. Knows nothing of the page. */

/**
 * @typedef {import("./address.mjs").Facet} Facet
 * @typedef {{facets: Facet[], records: Record<string, number[]>}} Filters
 */

/**
 * Keep the results that have a chosen value of every facet with a choice, and count the values.
 *
 * A count says how many results there would be with that value chosen as well: the choices of its own facet
 * add to each other, those of the other facets limit it.
 *
 * @param {{id: string}[]} hits
 * @param {Filters} filters
 * @param {Map<string, Set<string>>} chosen
 */
export function filtered(hits, { facets, records }, chosen) {
  const places = facets.flatMap((facet, at) => facet.values.map((value) => ({ at, value: value.id })));
  const wanted = facets.map((facet) => chosen.get(facet.id) ?? new Set());
  const asked = wanted.filter((values) => values.size).length;
  const counts = Array.from(places, () => 0);
  const kept = [];
  for (const hit of hits) {
    // Pagefind puts the language before the name.
    const values = records[hit.id] ?? [];
    const met = new Set(values.filter((n) => wanted[places[n].at].has(places[n].value)).map((n) => places[n].at));
    if (met.size === asked) {
      kept.push(hit);
    }
    for (const number of values) {
      const { at } = places[number];
      const others = met.size - (met.has(at) ? 1 : 0);
      const needed = asked - (wanted[at].size ? 1 : 0);
      if (others === needed) {
        counts[number] += 1;
      }
    }
  }
  return { kept, counts };
}
